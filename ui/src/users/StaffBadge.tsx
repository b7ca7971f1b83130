/** A user's staff badge: shown to be printed or photographed onto a card, replaced when lost. */
import { useState } from "react";
import type { UserBadge, UserCard } from "../ipc/generated";
import { useAct } from "../ipc/useAct";
import { Button } from "../shared/Button";
import { useFormats } from "../shared/dates";
import { FormRefusal } from "../shared/FormRefusal";
import { useWords } from "../shared/language";
import { Qr } from "../shared/Qr";
import { userWords } from "./words";

export function StaffBadge({ user }: { user: UserCard }) {
  const say = useWords(userWords);
  const f = useFormats();
  const [shown, setShown] = useState<UserBadge>();
  const show = useAct("users_badge", { onDone: setShown });
  const give = useAct("users_give_badge", { onDone: setShown });
  const revoke = useAct("users_revoke_badge", { onDone: () => setShown(undefined) });
  const args = { user: user.user };
  return (
    <section className="staff-badge" aria-label={say.badge}>
      <p>
        {say.badge}{" "}
        <span className="second">
          {user.badge_since ? say.badgeSince(f.day(f.dayOf(user.badge_since))) : say.noBadge}
        </span>
      </p>
      {shown && (
        <figure>
          <Qr modules={shown.qr} label={say.badgeOf(user.name)} size={132} />
          <figcaption className="second">{shown.code}</figcaption>
        </figure>
      )}
      <div className="form-acts">
        {user.badge_since && !shown && (
          <Button quiet disabled={show.busy} onPress={() => void show.act(args)}>
            {say.showBadge}
          </Button>
        )}
        <Button quiet disabled={give.busy} onPress={() => void give.act(args)}>
          {user.badge_since ? say.newBadge : say.giveBadge}
        </Button>
        {user.badge_since && (
          <Button quiet disabled={revoke.busy} onPress={() => void revoke.act(args)}>
            {say.revokeBadge}
          </Button>
        )}
      </div>
      <FormRefusal of={show} />
      <FormRefusal of={give} />
      <FormRefusal of={revoke} />
    </section>
  );
}
