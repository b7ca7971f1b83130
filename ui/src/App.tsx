/**
 * The screens, one line each, in the order of the rail. A feature adds its two lines here and nothing else;
 * everything but Today loads when it is first opened. Below its path a screen has its own `Routes`.
 */
import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { HashRouter, Navigate, Route, Routes, useLocation } from "react-router";
import { Backup } from "./frame/Backup";
import { BottomBar } from "./frame/BottomBar";
import { Frame } from "./frame/Frame";
import type { RailEntry } from "./frame/Rail";
import { Gate } from "./Gate";
import { newQueryClient, useAsk } from "./ipc/useAsk";
import { ToastProvider } from "./shared/Toast";

const screens: (RailEntry & { screen: ReactElement })[] = [];

export function App() {
  const [client] = useState(newQueryClient);
  return (
    <QueryClientProvider client={client}>
      <Gate>
        <HashRouter>
          <ToastProvider>
            <Screens />
          </ToastProvider>
        </HashRouter>
      </Gate>
    </QueryClientProvider>
  );
}

function Screens() {
  const profile = useAsk("profile_show", {}, ["profile"]);
  const { pathname } = useLocation();
  const bar = (
    <BottomBar>
      <Backup />
    </BottomBar>
  );
  return (
    <Frame
      space={profile.data?.space?.name ?? ""}
      entries={screens}
      bar={bar}
      where={pathname.split("/")[1] ?? ""}
    >
      <Routes>
        {screens.map(({ path, screen }) => (
          <Route key={path} path={path === "/" ? path : `${path}/*`} element={screen} />
        ))}
        <Route path="*" element={<Navigate to="/" replace />} />
      </Routes>
    </Frame>
  );
}
