import { useNavigate } from "react-router";
import { useWords } from "../shared/language";
import { Tabs } from "../shared/Tabs";
import { voucherWords } from "./words";

export function VoucherTabs({ at }: { at: "ledger" | "import" }) {
  const say = useWords(voucherWords);
  const navigate = useNavigate();
  return (
    <Tabs
      value={at}
      onChange={(to) => void navigate(to === "import" ? "/vouchers/import" : "/vouchers")}
      options={[["ledger", say.ledger] as const, ["import", say.import] as const]}
    />
  );
}
