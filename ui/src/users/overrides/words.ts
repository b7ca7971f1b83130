import type { Name } from "../../ipc/ask";
import { words } from "../../shared/language";

export const overrideWords = words({
  title: { zh: "放行记录", en: "Overrides" },
  note: { zh: "谁替谁放行了什么，一周一页", en: "Who let what pass for whom, week by week" },
  none: { zh: "这一周没有放行。", en: "No overrides in this week." },
  week: {
    zh: (from: string, to: string) => `${from} 至 ${to}`,
    en: (from: string, to: string) => `${from} to ${to}`,
  },
  earlier: { zh: "上一周", en: "Week before" },
  later: { zh: "下一周", en: "Week after" },
  at: { zh: "时间", en: "When" },
  who: { zh: "谁做的", en: "Who" },
  what: { zh: "做了什么", en: "What" },
  by: { zh: "谁放行", en: "Let pass by" },
  reason: { zh: "理由", en: "Reason" },
});

/** What somebody may have to let pass, in words. */
export const actWords = words({
  settings_lock_after: { zh: "改锁屏时间", en: "Changed the idle lock" },
  settings_set_up: { zh: "改首次设置", en: "Changed the first run" },
  users_add: { zh: "加操作员", en: "Added a user" },
  users_reset_pin: { zh: "给操作员新 PIN", en: "Gave a user a new PIN" },
  users_unlock: { zh: "给操作员解锁", en: "Unlocked a user" },
  users_change_role: { zh: "改操作员角色", en: "Changed a user's role" },
  users_leave: { zh: "操作员离岗", en: "Let a user leave" },
  users_come_back: { zh: "操作员回来", en: "Took a user back" },
  users_give_badge: { zh: "发工作卡", en: "Gave a staff badge" },
  users_revoke_badge: { zh: "停用工作卡", en: "Voided a staff badge" },
  users_badge: { zh: "看工作卡", en: "Looked at a staff badge" },
  users_overrides: { zh: "看放行记录", en: "Looked at the overrides" },
  profile_change: { zh: "改空间基本情况", en: "Changed the space's facts" },
  profile_add_zone: { zh: "加场地", en: "Added a zone" },
  profile_add_facility: { zh: "加公共设施", en: "Added a facility" },
  members_import_roster: { zh: "导入名册", en: "Imported a roster" },
  desks_add: { zh: "加工位", en: "Added a desk" },
  evidence_withdraw: { zh: "撤下材料", en: "Withdrew a paper" },
  staff_add: { zh: "加专职人员", en: "Added full-time staff" },
  staff_leave: { zh: "专职人员离职", en: "Recorded that staff left" },
  packet_write: { zh: "写备案正文", en: "Wrote a text of the filing" },
  packet_freeze: { zh: "定稿备案材料", en: "Froze a packet" },
  packet_make: { zh: "生成备案 PDF", en: "Made a packet's PDF" },
  lending_retire_item: { zh: "物品停用", en: "Retired an item" },
  events_scan: { zh: "满员后放人进场", en: "Let somebody into a full event" },
  events_sign_in: { zh: "满员后放人进场", en: "Let somebody into a full event" },
  vouchers_keep: { zh: "重复票据照收", en: "Kept a repeated voucher" },
  backup_use_folder: { zh: "改备份的第二个文件夹", en: "Changed the second backup folder" },
} satisfies Partial<Record<Name, { zh: string; en: string }>>);
