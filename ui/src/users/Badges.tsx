/** A staff badge is heard on every screen: it changes the user, asks for the PIN, or says what is wrong with it. */
import { useState } from "react";
import type { Refusal, User } from "../ipc/generated";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { SaidNo } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { useStaffScan } from "../shared/scanner";
import { sharedWords } from "../shared/words";
import { takeOver } from "./SignIn";
import { userWords } from "./words";

type Props = { onSignedIn: (user: User) => void; onPinOf: (user: number) => void };

export function Badges({ onSignedIn, onPinOf }: Props) {
  const say = useWords(userWords);
  const shared = useWords(sharedWords);
  const [refused, setRefused] = useState<Refusal>();
  const close = () => setRefused(undefined);
  useStaffScan((code) => {
    takeOver(code, onSignedIn, onPinOf).then(setRefused, close);
  });
  if (!refused) return null;
  return (
    <Dialog title={say.badge} onClose={close}>
      <SaidNo refusal={refused} />
      <div className="form-acts">
        <Button quiet meaning="back" onPress={close}>
          {shared.close}
        </Button>
      </div>
    </Dialog>
  );
}
