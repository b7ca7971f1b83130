/** Earlier and later rows of a long list: `<Pages after={after} size={100} total={total} onAfter={setAfter} />`. */
import { Button } from "./Button";
import { useWords } from "./language";
import { sharedWords } from "./words";
import "./Pages.css";

type Props = { after: number; size: number; total: number; onAfter: (after: number) => void };

export function Pages({ after, size, total, onAfter }: Props) {
  const say = useWords(sharedWords);
  if (total <= size) return null;
  const last = Math.min(after + size, total);
  return (
    <nav className="pages" aria-label={say.page(after + 1, last, total)}>
      <Button onPress={() => onAfter(after - size)} disabled={after === 0}>
        {say.earlier}
      </Button>
      <span className="second">{say.page(after + 1, last, total)}</span>
      <Button onPress={() => onAfter(after + size)} disabled={last === total}>
        {say.later}
      </Button>
    </nav>
  );
}
