/**
 * The bookings in the way, and one key for each way out: keep, move to one of the three nearest, cancel. The digits
 * are for the first that has no choice yet.
 */
import type { BookingHit, HitChoice, HitWay } from "../../ipc/generated";
import { useFormats } from "../../shared/dates";
import { Key } from "../../shared/Key";
import { useLoneKey } from "../../shared/keys";
import { useWords } from "../../shared/language";
import { Mark } from "../../shared/Mark";
import { spanWords } from "../look";
import { hitWords } from "./words";
import "../series/series.css";

type Props = { hits: BookingHit[]; choices: HitChoice[]; onChoose: (choices: HitChoice[]) => void };

/** Those of the choices that still belong to a hit. */
export const standing = (hits: BookingHit[], choices: HitChoice[]) =>
  choices.filter((choice) => hits.some((hit) => hit.booking.booking === choice.booking));

export function Hits({ hits, choices, onChoose }: Props) {
  const say = useWords(hitWords);
  const chosen = (hit: BookingHit) => choices.find((one) => one.booking === hit.booking.booking);
  const next = hits.find((hit) => !chosen(hit));
  const left = hits.filter((hit) => !chosen(hit)).length;
  const choose = (hit: BookingHit, way: HitWay) => {
    const others = choices.filter((one) => one.booking !== hit.booking.booking);
    onChoose([...others, { booking: hit.booking.booking, way }]);
  };
  if (hits.length === 0) return <p className="second">{say.none}</p>;
  return (
    <section aria-label={say.hits(hits.length)}>
      <p>
        <b className="series-no">{say.hits(hits.length)}</b>{" "}
        <span className="third">{left > 0 ? say.left(left) : say.eachOne}</span>
      </p>
      <ol className="hits">
        {hits.map((hit) => (
          <Hit
            key={hit.booking.booking}
            hit={hit}
            way={chosen(hit)?.way}
            digits={hit === next}
            onChoose={(way) => choose(hit, way)}
          />
        ))}
      </ol>
    </section>
  );
}

type HitProps = { hit: BookingHit; way: HitWay | undefined; digits: boolean; onChoose: (way: HitWay) => void };

function Hit({ hit, way, digits, onChoose }: HitProps) {
  const say = useWords(hitWords);
  const formats = useFormats();
  const { booking } = hit;
  const ways: [HitWay, string][] = [
    [{ way: "keep" }, say.keep],
    ...hit.nearest.map(
      ({ desk }) => [{ way: "move", desk: desk.desk }, say.move(desk.desk_no)] as [HitWay, string],
    ),
    ...(hit.in_use ? [] : [[{ way: "cancel" }, say.cancel] as [HitWay, string]]),
  ];
  return (
    <li>
      <p>
        <Mark of={way ? "done" : "stop"} size={14} /> <b>{booking.desk_no}</b>{" "}
        {spanWords(booking.from, booking.until, formats, "")} {booking.name}
        {booking.team && <span className="third"> {booking.team}</span>}
      </p>
      {hit.in_use && <p className="third">{say.inUse}</p>}
      <ul className="hits-ways">
        {ways.map(([one, word], at) => (
          <li key={word}>
            <WayOut
              digit={digits ? String(at + 1) : undefined}
              word={word}
              pressed={same(one, way)}
              onPress={() => onChoose(one)}
            />
          </li>
        ))}
      </ul>
    </li>
  );
}

const same = (one: HitWay, other: HitWay | undefined) => JSON.stringify(one) === JSON.stringify(other);

type WayProps = { digit: string | undefined; word: string; pressed: boolean; onPress: () => void };

function WayOut({ digit, word, pressed, onPress }: WayProps) {
  useLoneKey(digit ?? "", onPress, { when: digit !== undefined });
  return (
    <button type="button" className="series-way" aria-pressed={pressed} onClick={onPress}>
      {digit && <Key>{digit}</Key>} {word}
    </button>
  );
}
