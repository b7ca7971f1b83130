/** Language, zone, theme, text size and motion of settings, for everything below. */
import { type ReactNode, useEffect, useState } from "react";
import type { Settings } from "../ipc/generated";
import { ZoneProvider } from "../shared/dates";
import { type Language, LanguageProvider } from "../shared/language";

type Props = { settings: Settings; language: Language; children: ReactNode };

const DARK = "(prefers-color-scheme: dark)";

function useSystemDark(): boolean {
  const [dark, setDark] = useState(() => window.matchMedia(DARK).matches);
  useEffect(() => {
    const query = window.matchMedia(DARK);
    const look = () => setDark(query.matches);
    query.addEventListener("change", look);
    return () => query.removeEventListener("change", look);
  }, []);
  return dark;
}

export function Looks({ settings, language, children }: Props) {
  const systemDark = useSystemDark();
  const dark = settings.theme === "dark" || (settings.theme === "system" && systemDark);
  const unreal = settings.practice_since ? "practice" : settings.demo_since ? "demo" : "no";
  useEffect(() => {
    const root = document.documentElement;
    root.lang = language === "zh" ? "zh-CN" : "en";
    root.dataset.theme = dark ? "dark" : "light";
    root.dataset.text = settings.text_size;
    root.dataset.motion = settings.motion;
    root.dataset.unreal = unreal;
  }, [language, dark, settings.text_size, settings.motion, unreal]);
  return (
    <LanguageProvider value={language}>
      <ZoneProvider value={settings.zone}>{children}</ZoneProvider>
    </LanguageProvider>
  );
}
