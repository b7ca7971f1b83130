/** The till: who walks in, the ledger, deposits that are held, fees that wait for an invoice, cash, prices and books. */
import type { ReactElement } from "react";
import { Navigate, Route, Routes } from "react-router";
import { useWords } from "../shared/language";
import { Screen } from "../shared/Screen";
import { Books } from "./Books";
import { Deposits } from "./Deposits";
import { Invoices } from "./Invoices";
import { Ledger } from "./Ledger";
import { ShiftView } from "./ShiftView";
import { TillTabs } from "./TillTabs";
import { tillWords } from "./words";
import "./receipts.css";

export default function TillScreen({ walkIn }: { walkIn: ReactElement }) {
  return (
    <Routes>
      <Route index element={<WalkIns>{walkIn}</WalkIns>} />
      <Route path="ledger" element={<Ledger />} />
      <Route path="deposits" element={<Deposits />} />
      <Route path="invoices" element={<Invoices />} />
      <Route path="shift" element={<ShiftView />} />
      <Route path="books" element={<Books />} />
      <Route path="*" element={<Navigate to="/till" replace />} />
    </Routes>
  );
}

function WalkIns({ children }: { children: ReactElement }) {
  const say = useWords(tillWords);
  return (
    <Screen title={say.title} tabs={<TillTabs at="" />}>
      <div className="screen-body screen-split">{children}</div>
    </Screen>
  );
}
