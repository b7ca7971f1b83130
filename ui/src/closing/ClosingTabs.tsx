import { useNavigate } from "react-router";
import { useWords } from "../shared/language";
import { Tabs } from "../shared/Tabs";
import { closingWords } from "./words";

export function ClosingTabs({ at }: { at: "" | "handover" | "messages" }) {
  const say = useWords(closingWords);
  const navigate = useNavigate();
  return (
    <Tabs
      value={at}
      onChange={(to) => void navigate(to ? `/closing/${to}` : "/closing")}
      options={[
        ["", say.day] as const,
        ["handover", say.handover] as const,
        ["messages", say.messages] as const,
      ]}
    />
  );
}
