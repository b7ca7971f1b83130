import { useNavigate } from "react-router";
import { useWords } from "../shared/language";
import { Tabs } from "../shared/Tabs";
import { detailWords, teamWords } from "./words";

const paths = { people: "/members", teams: "/members/teams", archive: "/members/archive" };

export function MembersTabs({ at }: { at: keyof typeof paths }) {
  const say = useWords(teamWords);
  const details = useWords(detailWords);
  const navigate = useNavigate();
  return (
    <Tabs
      value={at}
      onChange={(to) => void navigate(paths[to])}
      options={[
        ["people", say.peopleTab] as const,
        ["teams", say.teams] as const,
        ["archive", details.archiveTab] as const,
      ]}
    />
  );
}
