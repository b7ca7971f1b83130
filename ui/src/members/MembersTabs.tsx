import { useNavigate } from "react-router";
import { useWords } from "../shared/language";
import { Tabs } from "../shared/Tabs";
import { teamWords } from "./words";

export function MembersTabs({ at }: { at: "people" | "teams" }) {
  const say = useWords(teamWords);
  const navigate = useNavigate();
  return (
    <Tabs
      value={at}
      onChange={(to) => void navigate(to === "people" ? "/members" : "/members/teams")}
      options={[["people", say.peopleTab] as const, ["teams", say.teams] as const]}
    />
  );
}
