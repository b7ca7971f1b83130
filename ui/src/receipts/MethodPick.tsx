import type { Method } from "../ipc/generated";
import { Select } from "../shared/Field";
import { useWords } from "../shared/language";
import { methods } from "./said";
import { tillWords } from "./words";

export function MethodPick({ value, onChange }: { value: Method; onChange: (method: Method) => void }) {
  const say = useWords(tillWords);
  return (
    <Select
      label={say.method}
      value={value}
      onChange={onChange}
      options={methods.map((one) => [one, say[one]])}
    />
  );
}
