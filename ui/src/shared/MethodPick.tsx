/** How money changes hands. */
import type { Method } from "../ipc/generated";
import { methods } from "../ipc/words";
import { Select } from "./Field";
import { useWords } from "./language";
import { fieldWords } from "./words";

type Props = { value: Method; onChange: (method: Method) => void };

export function MethodPick({ value, onChange }: Props) {
  const say = useWords(fieldWords);
  const words = useWords(methods);
  return (
    <Select
      label={say.method}
      value={value}
      onChange={onChange}
      options={(Object.keys(methods) as Method[]).map((one) => [one, words[one]])}
    />
  );
}
