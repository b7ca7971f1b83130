import { words } from "../../shared/language";

export const moreWords = words({
  more: { zh: "更多", en: "More" },
  title: { zh: (desk: string) => `${desk}：更多`, en: (desk: string) => `${desk}: more` },
  repeat: { zh: "重复预约", en: "Book repeatedly" },
  close: { zh: "停用", en: "Closures" },
  assign: { zh: "团队工位", en: "Desks of teams" },
  range: { zh: "取消一段时间的预约", en: "Cancel the bookings of a range" },
});
