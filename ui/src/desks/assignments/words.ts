import { words } from "../../shared/language";

export const assignmentWords = words({
  title: { zh: "团队工位", en: "Desks of teams" },
  now: { zh: "现在和以后", en: "Now and later" },
  asOf: { zh: "哪天的", en: "As of" },
  ofDesk: { zh: (desk: string) => `${desk} 的历来`, en: (desk: string) => `${desk} over time` },
  ofTeam: { zh: (team: string) => `${team} 的历来`, en: (team: string) => `${team} over time` },
  look: { zh: "看什么", en: "Show" },
  none: { zh: "没有固定给团队的工位。", en: "No desk is a team's." },
  desk: { zh: "工位", en: "Desk" },
  team: { zh: "团队", en: "Team" },
  from: { zh: "从", en: "From" },
  to: { zh: "到", en: "To" },
  add: { zh: (desk: string) => `把 ${desk} 固定给团队`, en: (desk: string) => `Give ${desk} to a team` },
  end: { zh: "提前收回", en: "End early" },
  extend: { zh: "延长", en: "Extend" },
});

export const assignWords = words({
  title: { zh: (desk: string) => `把 ${desk} 固定给团队`, en: (desk: string) => `Give ${desk} to a team` },
  extendTitle: {
    zh: (desk: string, team: string) => `${desk} 归 ${team}，延长`,
    en: (desk: string, team: string) => `${desk} stays ${team}'s longer`,
  },
  endTitle: {
    zh: (desk: string, team: string) => `提前收回 ${team} 的 ${desk}`,
    en: (desk: string, team: string) => `Take ${desk} back from ${team} early`,
  },
  team: { zh: "团队", en: "Team" },
  chooseTeam: { zh: "选一个团队", en: "Choose a team" },
  from: { zh: "从哪天", en: "From day" },
  to: { zh: "到哪天，含当天", en: "To day, included" },
  last: { zh: "最后一天", en: "Last day" },
  assign: { zh: "固定给它", en: "Give it" },
  extend: { zh: "延长", en: "Extend" },
  end: { zh: "收回", en: "Take back" },
  assigned: {
    zh: (desk: string, team: string, day: string) => `${desk} 归 ${team}，到 ${day}`,
    en: (desk: string, team: string, day: string) => `${desk} is ${team}'s until ${day}`,
  },
});
