/** The frame of every screen: the rail at the left, the bar below, the screen between; a broken screen leaves both. */
import { Component, type ReactNode, Suspense } from "react";
import { Faulted } from "../ipc/ask";
import { Fault } from "../shared/Fault";
import { Loading } from "../shared/Loading";
import { Sheet } from "../shared/Sheet";
import { Rail, type RailEntry } from "./Rail";
import "./Frame.css";

type Props = { space: string; entries: RailEntry[]; bar: ReactNode; where: string; children: ReactNode };

export function Frame({ space, entries, bar, where, children }: Props) {
  return (
    <div className="frame">
      <Rail space={space} entries={entries} />
      <div className="frame-screen">
        <Boundary key={where}>
          <Suspense fallback={<Loading />}>{children}</Suspense>
        </Boundary>
      </div>
      {bar}
    </div>
  );
}

/** A screen that broke while drawing says so, and can be opened again. */
class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <main className="screen">
        <Sheet>
          <Fault of={new Faulted("UI")} onAgain={() => this.setState({ broken: false })} reading />
        </Sheet>
      </main>
    );
  }
}
