import { useNavigate } from "react-router";
import { useWords } from "../shared/language";
import { Tabs } from "../shared/Tabs";
import { tillWords } from "./words";

export type TillTab = "" | "ledger" | "deposits" | "invoices" | "shift" | "books";

export function TillTabs({ at }: { at: TillTab }) {
  const say = useWords(tillWords);
  const navigate = useNavigate();
  return (
    <Tabs
      value={at}
      onChange={(to) => void navigate(to ? `/till/${to}` : "/till")}
      options={[
        ["", say.walkIn] as const,
        ["ledger", say.ledger] as const,
        ["deposits", say.deposits] as const,
        ["invoices", say.invoices] as const,
        ["shift", say.shift] as const,
        ["books", say.books] as const,
      ]}
    />
  );
}
