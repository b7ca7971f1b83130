/** Frozen packets, the newest first, and the files made of them. */
import { useState } from "react";
import { Faulted, save } from "../ipc/ask";
import type { PacketCard, PacketFile } from "../ipc/generated";
import type { Acting } from "../ipc/useAct";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { useFormats } from "../shared/dates";
import { Empty } from "../shared/Empty";
import { Fault, Shown } from "../shared/Fault";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { Facts, Panel } from "../shared/Panel";
import { Sheet } from "../shared/Sheet";
import { Table } from "../shared/Table";
import { useToast } from "../shared/Toast";
import { Making } from "./Making";
import { Standing } from "./Standing";
import { packetWords } from "./words";

type Props = {
  make: Acting<"packet_make">;
  making: number | undefined;
  selected: number | undefined;
  onSelect: (packet: number) => void;
};

export function Packets({ make, making, selected, onSelect }: Props) {
  const say = useWords(packetWords);
  const formats = useFormats();
  const asked = useAsk("packet_list", {}, ["packet"]);
  return (
    <Sheet>
      <Shown of={asked}>
        {({ packets }) => (
          <Table
            label={say.packets}
            rows={packets}
            keyOf={(card) => card.packet}
            selected={selected}
            onSelect={(card) => onSelect(card.packet)}
            empty={<Empty says={say.noPackets} />}
            columns={[
              { head: say.packetNo, cell: (card) => card.packet_no, main: true, width: "140px" },
              { head: say.pack, cell: (card) => card.pack.short_title },
              { head: say.asOf, cell: (card) => formats.day(card.as_of), width: "124px" },
              {
                head: say.frozenBy,
                cell: (card) => `${card.frozen_by} ${formats.moment(card.frozen_at)}`,
                width: "210px",
              },
              {
                head: say.fileState,
                cell: (card) =>
                  making === card.packet ? (
                    <Making make={make} />
                  ) : (
                    <span className={card.files[0] ? undefined : "third"}>
                      {card.files[0] ? say.pagesOf(card.files[0].pages) : say.noFile}
                    </span>
                  ),
                width: "200px",
              },
            ]}
          />
        )}
      </Shown>
    </Sheet>
  );
}

type PanelProps = { packet: number; make: Acting<"packet_make">; onMake: (packet: number) => void };

export function PacketPanel({ packet, make, onMake }: PanelProps) {
  const asked = useAsk("packet_list", {}, ["packet"]);
  const card = asked.data?.packets.find((one) => one.packet === packet);
  return card ? <Card card={card} make={make} onMake={() => onMake(packet)} /> : null;
}

function Card({ card, make, onMake }: { card: PacketCard; make: Acting<"packet_make">; onMake: () => void }) {
  const say = useWords(packetWords);
  const formats = useFormats();
  const [file] = card.files;
  return (
    <Panel
      title={card.packet_no}
      foot={
        <>
          <Button lone="M" disabled={make.busy} onPress={onMake}>
            {say.makeAgain}
          </Button>
          {file && <Save file={file} />}
        </>
      }
    >
      <Standing of={card.pack} />
      <Facts
        rows={[
          [say.pack, card.pack.title],
          [say.window, say.fromTo(formats.day(card.window.from), formats.day(card.window.to))],
          [card.pack.as_of_label, formats.day(card.as_of)],
          [say.frozenBy, `${card.frozen_by} ${formats.moment(card.frozen_at)}`],
          [say.checkCode, card.check_code],
          [say.pages, file && say.pagesOf(file.pages)],
          [say.size, file && `${(file.size / 1_000_000).toFixed(1)} MB`],
          [say.made_at, file && formats.moment(file.made_at)],
          ["SHA-256", file?.sha256.slice(0, 16)],
        ]}
      />
      <FormRefusal of={make} />
    </Panel>
  );
}

function Save({ file }: { file: PacketFile }) {
  const say = useWords(packetWords);
  const toast = useToast();
  const [broke, setBroke] = useState<Faulted>();
  const press = async () => {
    try {
      if (await save(file.sha256, file.name)) toast({ of: "done", says: say.saved });
    } catch (error) {
      setBroke(error instanceof Faulted ? error : new Faulted(undefined));
    }
  };
  return (
    <>
      <Button filled onPress={() => void press()}>
        {say.saveTo}
      </Button>
      {broke && <Fault of={broke} />}
    </>
  );
}
