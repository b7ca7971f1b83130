/** The price list with its market references, and the books of receipts. */
import { useState } from "react";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { useFormats } from "../shared/dates";
import { Empty } from "../shared/Empty";
import { Shown } from "../shared/Fault";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Screen } from "../shared/Screen";
import { Section, Sheet } from "../shared/Sheet";
import { Table } from "../shared/Table";
import { OpenBook } from "./OpenBook";
import { SetPrice } from "./SetPrice";
import { priceWord } from "./said";
import { TillTabs } from "./TillTabs";
import { tillWords } from "./words";

export function Books() {
  const say = useWords(tillWords);
  const [open, setOpen] = useState<"price" | "book">();
  return (
    <Screen
      title={say.title}
      tabs={<TillTabs at="books" />}
      acts={
        <>
          <Button lone="N" onPress={() => setOpen("price")}>
            {say.setPrice}
          </Button>
          <Button lone="B" onPress={() => setOpen("book")}>
            {say.openBook}
          </Button>
        </>
      }
    >
      <Sheet>
        <Section head={say.prices}>
          <Prices />
        </Section>
        <Section head={say.receiptBooks}>
          <BookList />
        </Section>
      </Sheet>
      {open === "price" && <SetPrice onClose={() => setOpen(undefined)} />}
      {open === "book" && <OpenBook onClose={() => setOpen(undefined)} />}
    </Screen>
  );
}

function Prices() {
  const say = useWords(tillWords);
  const f = useFormats();
  const list = useAsk("receipts_prices", {}, ["receipts"]);
  return (
    <Shown of={list}>
      {({ prices }) => (
        <Table
          label={say.prices}
          rows={prices}
          keyOf={(price) => price.price}
          compact
          empty={<Empty says={say.noPrices} />}
          columns={[
            { head: say.priceName, cell: (price) => <b>{price.name}</b>, width: "22%" },
            { head: say.kind, cell: (price) => priceWord(say, price.kind), width: "144px" },
            { head: say.unit, cell: (price) => price.unit, width: "72px" },
            { head: say.amount, cell: (price) => f.yuan(price.amount), number: true, width: "112px" },
            {
              head: say.market,
              cell: (price) => (price.market ? f.yuan(price.market.price) : ""),
              number: true,
              width: "128px",
            },
            {
              head: say.source,
              cell: ({ market }) =>
                market ? `${market.source}, ${f.day(market.on)}` : <State of="lacking">{say.noMarket}</State>,
            },
          ]}
        />
      )}
    </Shown>
  );
}

function BookList() {
  const say = useWords(tillWords);
  const f = useFormats();
  const books = useAsk("receipts_books", {}, ["receipts"]);
  return (
    <Shown of={books}>
      {({ books }) => (
        <Table
          label={say.receiptBooks}
          rows={books}
          keyOf={(book) => book.book}
          compact
          empty={<Empty says={say.noBooks} />}
          columns={[
            { head: say.prefix, cell: (book) => <b>{book.prefix}</b>, width: "22%" },
            { head: say.first, cell: (book) => book.first, number: true, width: "112px" },
            { head: say.last, cell: (book) => book.last, number: true, width: "112px" },
            {
              head: say.next,
              cell: (book) =>
                book.next_no ?? (
                  <State of="left">{book.closed_at ? f.short(f.dayOf(book.closed_at)) : say.full}</State>
                ),
              width: "160px",
            },
            { head: say.issuedHead, cell: (book) => say.used(book.issued, book.voided) },
          ]}
        />
      )}
    </Shown>
  );
}
