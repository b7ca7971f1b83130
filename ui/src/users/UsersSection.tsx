/** Who works here, on the settings screen: everybody changes their own PIN, a manager all the rest. */
import { useState } from "react";
import type { PinStanding, UserCard } from "../ipc/generated";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { useFormats } from "../shared/dates";
import { Shown } from "../shared/Fault";
import { useWords } from "../shared/language";
import { State } from "../shared/Mark";
import { Section } from "../shared/Sheet";
import { useSession } from "../shared/session";
import { Table } from "../shared/Table";
import { sharedWords } from "../shared/words";
import { AddUser } from "./AddUser";
import { ChangePin } from "./ChangePin";
import { UserDialog } from "./UserDialog";
import { userWords } from "./words";

type Form = "add" | "pin" | { user: number };

export function UsersSection() {
  const say = useWords(userWords);
  const users = useAsk("users_show", {}, ["users"]);
  const [form, setForm] = useState<Form>();
  const close = () => setForm(undefined);
  const acts = (
    <>
      <Button quiet onPress={() => setForm("pin")}>
        {say.changePin}
      </Button>
      <Button onPress={() => setForm("add")}>{say.addUser}</Button>
    </>
  );
  const open = typeof form === "object" && users.data?.users.find(({ user }) => user === form.user);
  return (
    <Section head={say.users} note={say.usersNote} aside={acts}>
      <Shown of={users}>{({ users }) => <List users={users} onOpen={(user) => setForm({ user })} />}</Shown>
      {form === "add" && <AddUser onClose={close} />}
      {form === "pin" && <ChangePin onClose={close} />}
      {open && <UserDialog user={open} onClose={close} />}
    </Section>
  );
}

function List({ users, onOpen }: { users: UserCard[]; onOpen: (user: number) => void }) {
  const say = useWords(userWords);
  const shared = useWords(sharedWords);
  const { user: me } = useSession();
  return (
    <Table
      compact
      label={say.users}
      rows={users}
      keyOf={(user) => user.user}
      columns={[
        {
          head: say.name,
          main: true,
          cell: (user) => (
            <button type="button" className="user-open" onClick={() => onOpen(user.user)}>
              {user.name}
              {user.name === me.name && <span className="second"> {say.you}</span>}
            </button>
          ),
        },
        { head: say.role, cell: (user) => shared[user.role], width: "120px" },
        { head: say.badge, cell: (user) => (user.badge_since ? say.hasBadge : say.noBadge), width: "140px" },
        { head: say.state, cell: (user) => <Standing user={user} />, width: "240px" },
      ]}
    />
  );
}

export function Standing({ user }: { user: UserCard }) {
  const say = useWords(userWords);
  const f = useFormats();
  if (user.left_at) return <State of="left">{say.leftOn(f.day(f.dayOf(user.left_at)))}</State>;
  const words = (of: PinStanding): string | undefined => {
    switch (of.code) {
      case "open":
        return undefined;
      case "waiting":
        return say.waits(of.values.seconds);
      case "locked":
        return of.values.until ? say.lockedUntil(f.clock(of.values.until)) : say.isLocked;
    }
  };
  const says = words(user.standing);
  return says ? <State of={user.standing.code === "locked" ? "stop" : "warn"}>{says}</State> : null;
}
