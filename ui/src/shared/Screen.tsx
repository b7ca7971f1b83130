/**
 * Every screen but Today: a top row (title, tabs, acts, the small box) above a left sheet and a right panel.
 *
 *     <Screen title={say.title} tabs={<Tabs …/>} note={f.weekday(day)} acts={<Button meaning="book" …/>}
 *       panel={selected && <Panel …/>}>
 *       <Sheet>…</Sheet>
 *     </Screen>
 */
import { type ComponentType, createContext, type ReactNode, useContext } from "react";
import "./Screen.css";

type Props = {
  title: string;
  tabs?: ReactNode;
  note?: ReactNode;
  acts?: ReactNode;
  panel?: ReactNode;
  children: ReactNode;
};

const BoxContext = createContext<ComponentType | undefined>(undefined);
/** App puts the small scan box here, since the box asks features that shared may not know. */
export const SmallBoxProvider = BoxContext.Provider;

export function Screen({ title, tabs, note, acts, panel, children }: Props) {
  const SmallBox = useContext(BoxContext);
  return (
    <main className="screen">
      <header className="screen-top">
        <h1>{title}</h1>
        {tabs}
        {note && <span className="screen-note">{note}</span>}
        <span className="screen-acts">{acts}</span>
        {SmallBox && <SmallBox />}
      </header>
      <div className={panel ? "screen-body screen-split" : "screen-body"}>
        {children}
        {panel}
      </div>
    </main>
  );
}
