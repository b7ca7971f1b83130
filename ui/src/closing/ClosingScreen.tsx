/** The end of the day on one page, handing over, and the texts that were copied. */
import { Navigate, Route, Routes } from "react-router";
import { Day } from "./Day";
import { Handover } from "./Handover";
import { Messages } from "./Messages";
import "./closing.css";

export default function ClosingScreen() {
  return (
    <Routes>
      <Route index element={<Day />} />
      <Route path="handover" element={<Handover />} />
      <Route path="messages" element={<Messages />} />
      <Route path="*" element={<Navigate to="/closing" replace />} />
    </Routes>
  );
}
