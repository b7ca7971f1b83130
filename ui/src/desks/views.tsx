/** The ways to look at the desks, as tabs: plan, timeline, list, and for the manager the drawing itself. */
import { useSearchParams } from "react-router";
import { useWords } from "../shared/language";
import { useSession } from "../shared/session";
import { Tabs } from "../shared/Tabs";
import { viewWords } from "./words";

export type View = "plan" | "timeline" | "list" | "draw";

export const viewOf = (asked: string | null): View =>
  asked === "timeline" || asked === "list" || asked === "draw" ? asked : "plan";

/** The search of the address, and a way to change some of it; an empty value goes. */
export function useAddress() {
  const [search, setSearch] = useSearchParams();
  const put = (values: Record<string, string>) =>
    setSearch(
      (before) => {
        const after = { ...Object.fromEntries(before), ...values };
        return new URLSearchParams(Object.entries(after).filter(([, value]) => value !== ""));
      },
      { replace: true },
    );
  return { search, put };
}

export function Views({ value, onChange }: { value: View; onChange: (view: View) => void }) {
  const say = useWords(viewWords);
  const manager = useSession().user.role === "manager";
  const options: [View, string][] = [
    ["plan", say.plan],
    ["timeline", say.timeline],
    ["list", say.list],
  ];
  return (
    <Tabs value={value} onChange={onChange} options={manager ? [...options, ["draw", say.draw]] : options} />
  );
}
