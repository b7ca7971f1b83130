/** The zones with their uses, days and areas. */
import type { ZoneCard } from "../ipc/generated";
import { Empty } from "../shared/Empty";
import { useWords } from "../shared/language";
import { Table } from "../shared/Table";
import { shownArea } from "./area";
import { profileWords } from "./words";

export function ZonesTable({ zones }: { zones: ZoneCard[] }) {
  const say = useWords(profileWords);
  return (
    <Table
      compact
      label={say.zones}
      rows={zones}
      keyOf={(zone) => zone.zone}
      empty={<Empty says={say.noZones} />}
      columns={[
        { head: say.zone, cell: (zone) => zone.name, main: true },
        { head: say.kind, cell: (zone) => say[zone.kind], width: "220px" },
        { head: say.since, cell: (zone) => zone.from_on, width: "120px" },
        { head: say.until, cell: (zone) => zone.to_on, width: "120px" },
        { head: say.area, cell: (zone) => shownArea(zone.area), width: "120px", number: true },
      ]}
    />
  );
}
