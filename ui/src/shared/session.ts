/** Who sits at the desk: `const { user } = useSession()`. Every ask is signed with this user's name. */
import { createContext, useContext } from "react";
import type { Role } from "../ipc/generated";

export type Session = {
  user: { name: string; role: Role };
  switchUser: () => void;
  switchLanguage: () => void;
};

const SessionContext = createContext<Session | undefined>(undefined);
export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession outside of the signed-in part");
  return session;
}
