import { words } from "../../shared/language";

export const setUpWords = words({
  title: { zh: "把前台布置起来", en: "Set up the desk" },
  facts: { zh: "基本情况", en: "Facts" },
  zones: { zh: "场地", en: "Zones" },
  roster: { zh: "名册", en: "Roster" },
  backup: { zh: "备份", en: "Backup" },
  factsWhy: {
    zh: "名称写在左上角和每份材料上，其余备案时要用，现在不知道的可以空着。",
    en: "The name stands at the upper left and on every paper; the rest is needed for filing. Leave empty what you do not know yet.",
  },
  zonesWhy: {
    zh: "有哪几块地方，各做什么用，多少平方米。备案看这个，工位也放在里面。",
    en: "Which zones there are, what each is for and its area. The filing counts these, and desks stand in them.",
  },
  rosterWhy: {
    zh: "手上有会员名册（Excel 或 CSV）就导进来，没有就以后一位一位加。",
    en: "Import a roster (Excel or CSV) where there is one; otherwise people are added one by one later.",
  },
  backupWhy: {
    zh: "每天自动备份，放在数据旁边。最好再选一个别的盘，电脑坏了也找得回来。",
    en: "A backup is made each day beside the data. A second folder on another disk survives this computer.",
  },
  saveAndOn: { zh: "保存，下一步", en: "Save and go on" },
  later: { zh: "以后再填", en: "Later" },
  next: { zh: "下一步", en: "Next" },
  addZone: { zh: "加场地", en: "Add a zone" },
  importRoster: { zh: "导入名册", en: "Import a roster" },
  members: { zh: (n: number) => `已有 ${n} 位会员。`, en: (n: number) => `${n} members so far.` },
  finish: { zh: "好了，开始用", en: "Done, start work" },
  allLater: { zh: "都以后再说，先用起来", en: "All of this later; start work" },
  allLaterWhy: { zh: "在“空间”和“设置”里都能补", en: "“Space” and “Settings” have all of it" },
});
