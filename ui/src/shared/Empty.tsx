/** Nothing here: one sentence that says so, and one key that starts it.
 *
 *     <Empty says={say.nothingDue}><Button meaning="lend" onPress={…}>{say.lendOne}</Button></Empty>
 */
import type { ReactNode } from "react";
import "./Empty.css";

export function Empty({ says, children }: { says: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p>{says}</p>
      {children}
    </div>
  );
}
