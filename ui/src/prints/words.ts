import { words } from "../shared/language";

export const printsWords = words({
  printing: { zh: "打印", en: "Printing" },
  printingNote: {
    zh: "每种纸选好打印机，一个键就出纸，不弹窗",
    en: "With a printer for each paper, one key prints without a dialog",
  },
  printer: { zh: (kind: string) => `${kind}：打印机`, en: (kind: string) => `${kind}: printer` },
  size: { zh: (kind: string) => `${kind}：尺寸`, en: (kind: string) => `${kind}: size` },
  none: { zh: "还没选打印机", en: "No printer yet" },
  toFiles: { zh: "存成文件，不出纸", en: "Into files, no paper" },
  gone: { zh: (name: string) => `${name}（现在找不到）`, en: (name: string) => `${name} (not there now)` },
  noPrinters: {
    zh: "系统里没有打印机。先在系统设置里添加，再回到这里选。",
    en: "The system has no printer. Add one in the system's settings, then choose it here.",
  },
  deskCard: { zh: "打印一页卡", en: "Print the desk card" },
  emergencySheet: { zh: "打印应急单", en: "Print the emergency sheet" },
});
