/**
 * The screens, one line each, in the order of the rail. A feature adds its two lines here and nothing else;
 * everything but Today loads when it is first opened. Below its path a screen has its own `Routes`.
 */
import { QueryClientProvider } from "@tanstack/react-query";
import { lazy, type ReactElement, useEffect, useState } from "react";
import { HashRouter, Navigate, Route, Routes, useLocation, useNavigate } from "react-router";
import { Backup } from "./frame/Backup";
import { BottomBar } from "./frame/BottomBar";
import { Clock } from "./frame/Clock";
import { Demo } from "./frame/Demo";
import { Frame } from "./frame/Frame";
import { Help } from "./frame/Help";
import type { RailEntry } from "./frame/Rail";
import { Gate } from "./Gate";
import { desktop } from "./ipc/ask";
import { newQueryClient, useAsk } from "./ipc/useAsk";
import { Drafts, StartMoving } from "./moving/Drafts";
import { PrintsSection } from "./prints/PrintsSection";
import { useKey } from "./shared/keys";
import { PlacesProvider } from "./shared/places";
import { SmallBoxProvider } from "./shared/Screen";
import { scanner, useScan } from "./shared/scanner";
import { ToastProvider, useToast } from "./shared/Toast";
import { SmallBox } from "./today/Box";
import { DoorProvider, useDoor } from "./today/door";
import { OnTop } from "./today/OnTop";
import { TodayScreen } from "./today/TodayScreen";
import { LastActs } from "./undo/LastActs";
import { OverridesSection } from "./users/overrides/OverridesSection";
import { UsersSection } from "./users/UsersSection";

const DesksScreen = lazy(() => import("./desks/DesksScreen"));
const BookingRules = lazy(() =>
  import("./desks/rules/BookingRules").then((it) => ({ default: it.BookingRules })),
);
const Quotas = lazy(() => import("./desks/rules/Quotas").then((it) => ({ default: it.Quotas })));
const MembersScreen = lazy(() => import("./members/MembersScreen"));
const MovingScreen = lazy(() => import("./moving/MovingScreen"));
const LendingScreen = lazy(() => import("./lending/LendingScreen"));
const EventsScreen = lazy(() => import("./events/EventsScreen"));
const TillScreen = lazy(() => import("./receipts/TillScreen"));
const WalkIn = lazy(() => import("./counter/WalkIn"));
const ClosingScreen = lazy(() => import("./closing/ClosingScreen"));
const PacketScreen = lazy(() => import("./packet/PacketScreen"));
const VouchersScreen = lazy(() => import("./vouchers/VouchersScreen"));
const ProfileScreen = lazy(() => import("./profile/ProfileScreen"));
const RecordsScreen = lazy(() => import("./records/RecordsScreen"));
const VisitsScreen = lazy(() => import("./checkin/VisitsScreen"));
const SettingsScreen = lazy(() => import("./settings/SettingsScreen"));

const moving = { wizard: <MovingScreen />, start: <StartMoving />, drafts: <Drafts /> };

const screens: (RailEntry & { screen: ReactElement })[] = [
  { path: "/", name: "today", digit: "1", screen: <TodayScreen /> },
  { path: "/desks", name: "desks", digit: "2", screen: <DesksScreen /> },
  { path: "/members", name: "members", digit: "3", screen: <MembersScreen moving={moving} /> },
  { path: "/lending", name: "lending", digit: "4", screen: <LendingScreen /> },
  { path: "/events", name: "events", digit: "5", screen: <EventsScreen /> },
  { path: "/till", name: "till", meaning: "till", screen: <TillScreen walkIn={<WalkIn />} /> },
  { path: "/closing", name: "closing", digit: "-", screen: <ClosingScreen /> },
  { path: "/records", name: "records", digit: "6", screen: <RecordsScreen />, gap: true },
  { path: "/vouchers", name: "vouchers", digit: "7", screen: <VouchersScreen /> },
  { path: "/packet", name: "packet", digit: "8", screen: <PacketScreen /> },
  {
    path: "/profile",
    name: "profile",
    digit: "9",
    screen: <ProfileScreen rules={<BookingRules />} quotas={<Quotas />} />,
  },
  {
    path: "/settings",
    name: "settings",
    digit: "0",
    screen: <SettingsScreen users={<Users />} prints={<PrintsSection />} />,
  },
];

function Users() {
  return (
    <>
      <UsersSection />
      <OverridesSection />
    </>
  );
}

/** Reached from Today and by a key; no place on the rail. */
const beside = [{ path: "/visits", screen: <VisitsScreen /> }];

const paths = [...screens, ...beside].map(({ path }) => path);

export function App() {
  const [client] = useState(newQueryClient);
  return (
    <QueryClientProvider client={client}>
      <Gate>
        <HashRouter>
          <DoorProvider>
            <ToastProvider>
              <OnTop />
              <SmallBoxProvider value={SmallBox}>
                <PlacesProvider value={paths}>
                  <Screens />
                </PlacesProvider>
              </SmallBoxProvider>
            </ToastProvider>
          </DoorProvider>
        </HashRouter>
      </Gate>
    </QueryClientProvider>
  );
}

function Screens() {
  const profile = useAsk("profile_show", {}, ["profile"]);
  const { pathname } = useLocation();
  const door = useDoor();
  useScan(door.scan, { base: true });
  useEffect(() => desktop()?.onScanned((code) => scanner.hear(code)), []);
  const navigate = useNavigate();
  useKey("visitor", () => void navigate("/visits?visitor"));
  const toast = useToast();
  const newest = door.passed[0]?.seq;
  // A toast tells of the last act, and passing the door is the next one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer takes the toast away.
  useEffect(() => toast(undefined), [newest]);
  const standing = screens.find(({ path }) => path !== "/" && pathname.startsWith(path)) ?? screens[0];
  const bar = (
    <BottomBar right={<Help entries={screens} at={standing} />}>
      <Backup />
      <Clock />
      <Demo />
    </BottomBar>
  );
  return (
    <>
      <Frame
        space={profile.data?.space?.name ?? ""}
        entries={screens}
        bar={bar}
        where={pathname.split("/")[1] ?? ""}
      >
        <Routes>
          {[...screens, ...beside].map(({ path, screen }) => (
            <Route key={path} path={path === "/" ? path : `${path}/*`} element={screen} />
          ))}
          <Route path="*" element={<Navigate to="/" replace />} />
        </Routes>
      </Frame>
      {/* Outside: its key acts also while a screen is on its way. */}
      <LastActs />
    </>
  );
}
