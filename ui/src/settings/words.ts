import { words } from "../shared/language";

export const settingsWords = words({
  title: { zh: "设置", en: "Settings" },
  looks: { zh: "显示", en: "Display" },
  looksNote: { zh: "改了就生效", en: "Takes effect at once" },
  language: { zh: "语言", en: "Language" },
  zh: { zh: "中文", en: "中文" },
  en: { zh: "English", en: "English" },
  theme: { zh: "明暗", en: "Theme" },
  system: { zh: "跟随系统", en: "As the system" },
  light: { zh: "亮", en: "Light" },
  dark: { zh: "暗", en: "Dark" },
  textSize: { zh: "字号", en: "Text size" },
  standard: { zh: "标准", en: "Standard" },
  large: { zh: "大", en: "Large" },
  zone: { zh: "时区", en: "Zone" },
  copies: { zh: "备份", en: "Backups" },
  copiesNote: {
    zh: "每天 02:00 后自动做一份，核对过才算数",
    en: "One each night after 02:00, counted only once verified",
  },
  noCopies: { zh: "还没有备份。", en: "No backup yet." },
  makeCopy: { zh: "现在备份", en: "Back up now" },
  copied: {
    zh: (name: string) => `已备份 ${name}，核对无误`,
    en: (name: string) => `${name} made and verified`,
  },
  copyingFiles: { zh: "备份文件", en: "Copying files" },
  newest: { zh: "最近一份", en: "Newest" },
  kept: { zh: "留着", en: "Kept" },
  count: { zh: (n: number) => `${n} 份`, en: (n: number) => `${n}` },
});
