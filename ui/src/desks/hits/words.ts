import { words } from "../../shared/language";

export const hitWords = words({
  hits: {
    zh: (n: number) => `碰到 ${n} 个预约`,
    en: (n: number) => (n === 1 ? "It hits one booking" : `It hits ${n} bookings`),
  },
  eachOne: { zh: "每一个都要选", en: "each needs a choice" },
  none: { zh: "没有碰到预约。", en: "It hits no booking." },
  keep: { zh: "保留", en: "Keep" },
  move: { zh: (desk: string) => `换到 ${desk}`, en: (desk: string) => `To ${desk}` },
  cancel: { zh: "取消", en: "Cancel" },
  inUse: { zh: "人已经在了，不能取消", en: "somebody sits there; it cannot be cancelled" },
  left: {
    zh: (n: number) => `还有 ${n} 个没选`,
    en: (n: number) => (n === 1 ? "One has no choice yet" : `${n} have no choice yet`),
  },
  reason: { zh: "取消的理由", en: "Why they are cancelled" },
});
