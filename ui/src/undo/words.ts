import type { Name } from "../ipc/ask";
import { words } from "../shared/language";

export const undoWords = words({
  title: { zh: "我最近做的 20 步", en: "My last 20 acts" },
  none: { zh: "你还没有做过什么。", en: "You have done nothing yet." },
  undo: { zh: "撤销", en: "Undo" },
  undone: { zh: (clock: string) => `${clock} 已撤销`, en: (clock: string) => `undone ${clock}` },
  counter: { zh: (act: string) => `改用：${act}`, en: (act: string) => `instead: ${act}` },
  nothing: { zh: "不能撤销", en: "cannot be undone" },
  reason: { zh: "自己撤销", en: "Undone by whoever did it" },
  undoneNow: {
    zh: (act: string, about: string) => `已撤销 ${act} ${about}`,
    en: (act: string, about: string) => `Undone: ${act} ${about}`,
  },
  /** An act of another version of the program. */
  other: { zh: "其他", en: "Something else" },
});

/** These write nothing that somebody would look back at. Whatever is not among them needs its words below. */
type Look =
  | "task_cancel"
  | "clock_tick"
  | "clock_show"
  | "files_stage"
  | "settings_show"
  | "users_list"
  | "users_show"
  | "users_switch"
  | "users_lock"
  | "profile_show"
  | "profile_hours"
  | "profile_hours_on"
  | "prints_paper_kinds"
  | "members_find"
  | "members_list"
  | "members_show"
  | "members_badge"
  | "members_of_badge"
  | "members_teams"
  | "members_team_history"
  | "members_team_on_day"
  | "members_agreements_ending"
  | "members_details"
  | "members_archived"
  | "members_preview_roster"
  | "members_imports"
  | "desks_drawing"
  | "desks_ground_picture"
  | "desks_timeline"
  | "desks_openings"
  | "desks_found_occupied"
  | "desks_seatings"
  | "desks_list"
  | "desks_plan"
  | "desks_on"
  | "desks_free"
  | "desks_waiting"
  | "desks_in_range"
  | "desks_closures"
  | "desks_closure_hits"
  | "desks_assignments"
  | "desks_assign_hits"
  | "series_preview"
  | "series_preview_edit"
  | "series_show"
  | "series_skipped"
  | "desks_quote"
  | "desks_pending"
  | "desks_rules"
  | "desks_packages"
  | "desks_quotas"
  | "exchange_write_calendar"
  | "exchange_write_sheet"
  | "exchange_preview"
  | "checkin_visits"
  | "checkin_here_by_zone"
  | "checkin_list_official"
  | "checkin_show_photo"
  | "checkin_show_rules"
  | "checkin_awaiting"
  | "counter_offer"
  | "evidence_list"
  | "staff_list"
  | "receipts_prices"
  | "receipts_books"
  | "receipts_show"
  | "receipts_deposits"
  | "receipts_show_fee"
  | "receipts_to_invoice"
  | "receipts_ledger"
  | "receipts_till"
  | "receipts_unprinted"
  | "mentors_list"
  | "mentors_list_tutorings"
  | "growth_list"
  | "reports_list"
  | "packet_packs"
  | "packet_check"
  | "packet_list"
  | "moving_list"
  | "ties_show"
  | "lending_label"
  | "lending_items"
  | "lending_find"
  | "lending_due"
  | "events_list"
  | "events_show"
  | "vouchers_read"
  | "vouchers_list"
  | "vouchers_show"
  | "messages_compose"
  | "messages_log"
  | "messages_unsent"
  | "closing_show"
  | "closing_closings"
  | "closing_notes"
  | "closing_handover"
  | "today_show"
  | "search_find"
  | "search_decide"
  | "undo_list"
  | "backup_list";

/** What a command is called, where somebody looks back at it. A new one does not compile without its words. */
export const actWords = words({
  settings_change: { zh: "改设置", en: "Change settings" },
  settings_lock_after: { zh: "改锁屏时间", en: "Change the idle lock" },
  settings_set_up: { zh: "首次设置", en: "Set up" },
  users_first_run: { zh: "第一次设置", en: "First run" },
  users_add: { zh: "加操作员", en: "Add a user" },
  users_sign_in: { zh: "登录", en: "Sign in" },
  users_change_pin: { zh: "改 PIN", en: "Change the PIN" },
  users_reset_pin: { zh: "给操作员新 PIN", en: "Give a user a new PIN" },
  users_unlock: { zh: "给操作员解锁", en: "Unlock a user" },
  users_change_role: { zh: "改操作员角色", en: "Change a user's role" },
  users_leave: { zh: "操作员离岗", en: "Let a user leave" },
  users_come_back: { zh: "操作员回来", en: "Take a user back" },
  users_give_badge: { zh: "发工作卡", en: "Give a staff badge" },
  users_revoke_badge: { zh: "停用工作卡", en: "Void a staff badge" },
  users_badge: { zh: "看工作卡", en: "Look at a staff badge" },
  users_overrides: { zh: "看放行记录", en: "Look at the overrides" },
  clock_trust: { zh: "确认时间没错", en: "Trust the clock" },
  profile_change: { zh: "改空间资料", en: "Change the space's facts" },
  profile_change_zone: { zh: "改场地资料", en: "Correct a zone" },
  profile_shape_zone: { zh: "在平面图上画场地", en: "Draw a zone" },
  desks_change: { zh: "改工位资料", en: "Change a desk" },
  desks_place: { zh: "挪工位", en: "Move desks on the plan" },
  desks_duplicate: { zh: "照样再加一排", en: "Duplicate desks" },
  desks_take_back: { zh: "收回画错的工位", en: "Take back desks" },
  desks_retire: { zh: "撤下工位", en: "Retire a desk" },
  desks_keep_in_service: { zh: "工位不停用了", en: "Keep a desk in service" },
  desks_end_zone: { zh: "改场地的最后一天", en: "Set a zone's last day" },
  desks_lay_ground: { zh: "铺平面图底图", en: "Lay the plan's picture" },
  desks_fit_ground: { zh: "对齐底图", en: "Fit the plan's picture" },
  desks_lift_ground: { zh: "撤下底图", en: "Take the plan's picture away" },
  desks_print_plan: { zh: "打印当天工位安排", en: "Print a day's plan" },
  desks_seat_elsewhere: { zh: "有人占着，换座", en: "Seat somebody elsewhere" },
  profile_add_zone: { zh: "加区域", en: "Add a zone" },
  profile_set_hours: { zh: "改开放时间", en: "Set the opening hours" },
  profile_set_exception: { zh: "改某一天的开放时间", en: "Give a day its own hours" },
  profile_withdraw_exception: { zh: "撤下某一天的开放时间", en: "Take a day's own hours back" },
  profile_import_calendar: { zh: "导入节假日安排", en: "Import a year's holidays" },
  profile_add_facility: { zh: "加设施", en: "Add a facility" },
  profile_freeze_until: { zh: "冻结", en: "Freeze days" },
  prints_change_paper_kind: { zh: "改打印机和纸张", en: "Change a printer or paper" },
  prints_desk_card: { zh: "打印快捷键卡", en: "Print the desk card" },
  members_enrol: { zh: "登记会员", en: "Enrol a member" },
  members_change: { zh: "改会员资料", en: "Change a member" },
  members_replace_badge: { zh: "补卡", en: "Replace a badge" },
  members_print_badge: { zh: "打印会员卡", en: "Print a badge" },
  members_badge_picture: { zh: "出会员码图片", en: "Make a badge's picture" },
  members_issue_temporary_card: { zh: "发临时卡", en: "Give a card for the day" },
  members_bind_card: { zh: "绑 IC 卡", en: "Bind a chip card" },
  members_unbind_card: { zh: "解绑 IC 卡", en: "Unbind a chip card" },
  members_give_consent: { zh: "记同意", en: "Record a consent" },
  members_withdraw_consent: { zh: "撤回同意", en: "Withdraw a consent" },
  members_keep_id_number: { zh: "记身份证号", en: "Keep an ID number" },
  members_drop_id_number: { zh: "删身份证号", en: "Drop an ID number" },
  members_unmask: { zh: "看身份证号全号", en: "Look at an ID number" },
  members_add_team: { zh: "加团队", en: "Add a team" },
  members_join_team: { zh: "入团队", en: "Join a team" },
  members_leave_team: { zh: "离开团队", en: "Leave a team" },
  members_rename_team: { zh: "团队改名", en: "Rename a team" },
  members_change_team: { zh: "改团队资料", en: "Change a team" },
  members_sign_agreement: { zh: "签协议", en: "Sign an agreement" },
  members_register_company: { zh: "登记注册", en: "Register a company" },
  members_import_roster: { zh: "导入名单", en: "Import a roster" },
  moving_save: { zh: "存入驻草稿", en: "Keep a draft of moving in" },
  moving_drop: { zh: "放弃入驻草稿", en: "Give a draft of moving in up" },
  moving_finish: { zh: "办完入驻", en: "Move a team in" },
  moving_move_out: { zh: "办理退驻", en: "Move a team out" },
  ties_merge: { zh: "合并会员", en: "Merge two members" },
  ties_archive: { zh: "归档会员", en: "Archive a member" },
  ties_restore: { zh: "会员回来", en: "Take a member back" },
  ties_remove: { zh: "抹去个人信息", en: "Remove a person's data" },
  ties_undo_import: { zh: "撤回导入", en: "Undo an import" },
  staff_add: { zh: "加专职人员", en: "Add staff" },
  staff_leave: { zh: "专职人员离职", en: "Record that staff left" },
  mentors_add: { zh: "加导师", en: "Add a mentor" },
  mentors_appoint: { zh: "续聘导师", en: "Appoint a mentor" },
  mentors_record_tutoring: { zh: "记辅导", en: "Record a tutoring" },
  mentors_withdraw_tutoring: { zh: "撤下辅导", en: "Withdraw a tutoring" },
  desks_add: { zh: "加工位", en: "Add a desk" },
  desks_assign: { zh: "分工位给团队", en: "Assign a desk" },
  desks_book: { zh: "订工位", en: "Book a desk" },
  desks_move: { zh: "改预约", en: "Move a booking" },
  desks_cancel: { zh: "取消预约", en: "Cancel a booking" },
  desks_arrive: { zh: "到了工位", en: "Come to a desk" },
  desks_leave: { zh: "提前归还工位", en: "Leave a desk early" },
  desks_book_in_spite: { zh: "破例预约", en: "Book past the rules" },
  desks_cancel_in_spite: { zh: "破例取消预约", en: "Cancel a booking late" },
  desks_approve: { zh: "批准预约", en: "Approve a booking" },
  desks_refuse: { zh: "不批预约", en: "Refuse a booking" },
  desks_reseat: { zh: "晚到重新入座", en: "Seat somebody who came late" },
  desks_set_rules: { zh: "改预约规则", en: "Set booking rules" },
  desks_drop_rules: { zh: "撤掉单独的预约规则", en: "Drop a place's own rules" },
  desks_set_places: { zh: "改可同时预约的数量", en: "Set how many a place holds" },
  desks_equip: { zh: "改配备", en: "Say what stands in a room" },
  desks_add_package: { zh: "加套餐", en: "Add a package" },
  desks_give_package: { zh: "给套餐", en: "Give a package" },
  desks_take_package: { zh: "收回套餐", en: "Take a package back" },
  desks_end_package: { zh: "停用套餐", en: "End a package" },
  desks_set_quota: { zh: "改额度", en: "Set a quota" },
  desks_end_quota: { zh: "停用额度", en: "End a quota" },
  desks_wait: { zh: "排候补", en: "Wait for a slot" },
  desks_take_offer: { zh: "接受候补", en: "Take an offered slot" },
  desks_decline_offer: { zh: "不要候补", en: "Decline an offered slot" },
  desks_cancel_range: { zh: "取消一段时间的预约", en: "Cancel a range of bookings" },
  desks_cancel_all: { zh: "取消一段时间的全部预约", en: "Cancel everybody's bookings" },
  desks_close: { zh: "停用工位", en: "Close desks" },
  desks_shorten_closure: { zh: "提前结束停用", en: "End a closure earlier" },
  desks_lift_closure: { zh: "恢复停用的工位", en: "Lift a closure" },
  desks_end_assignment: { zh: "提前收回团队工位", en: "End an assignment early" },
  desks_extend_assignment: { zh: "延长团队工位", en: "Extend an assignment" },
  series_book: { zh: "订重复预约", en: "Book a series" },
  series_edit: { zh: "改重复预约", en: "Change a series" },
  series_cancel: { zh: "取消重复预约", en: "Cancel dates of a series" },
  series_add_skipped: { zh: "补订跳过的日子", en: "Book skipped dates" },
  series_drop_skipped: { zh: "不要跳过的日子", en: "Drop skipped dates" },
  desks_stop_waiting: { zh: "不再候补", en: "Stop waiting" },
  exchange_import: { zh: "导入预约", en: "Import bookings" },
  checkin_scan: { zh: "扫码", en: "Scan" },
  checkin_check_in: { zh: "签到", en: "Check in" },
  checkin_check_out: { zh: "签退", en: "Check out" },
  checkin_force_in: { zh: "放行", en: "Let in" },
  checkin_enter_late: { zh: "补录到访", en: "Enter a visit late" },
  checkin_correct: { zh: "更正到访", en: "Correct a visit" },
  checkin_withdraw: { zh: "作废到访", en: "Withdraw a visit" },
  checkin_receive: { zh: "登记访客", en: "Receive a visitor" },
  checkin_see_off: { zh: "送走访客", en: "See a visitor off" },
  checkin_enter_official: { zh: "记接待", en: "Record a reception" },
  checkin_follow_up: { zh: "办结接待", en: "Follow a reception up" },
  checkin_change_rules: { zh: "改进门规则", en: "Change the rules of the door" },
  checkin_confirm_present: { zh: "确认来了", en: "Confirm presence" },
  checkin_confirm_absent: { zh: "确认没来", en: "Confirm absence" },
  counter_walk_in: { zh: "散客登记", en: "Take a walk-in" },
  counter_print_slip: { zh: "打印小票", en: "Print a slip" },
  receipts_set_price: { zh: "改价目", en: "Set a price" },
  receipts_open_book: { zh: "开新收据本", en: "Open a receipt book" },
  receipts_issue: { zh: "开收据", en: "Issue a receipt" },
  receipts_void: { zh: "作废收据", en: "Void a receipt" },
  receipts_take_deposit: { zh: "收押金", en: "Take a deposit" },
  receipts_settle_deposit: { zh: "退押金", en: "Settle a deposit" },
  receipts_charge: { zh: "收服务费", en: "Charge a fee" },
  receipts_void_fee: { zh: "作废服务费", en: "Void a fee" },
  receipts_title_invoice: { zh: "记发票抬头", en: "Write an invoice's title" },
  receipts_record_invoice: { zh: "记发票号码", en: "Record an invoice" },
  receipts_open_shift: { zh: "开班", en: "Open the till" },
  receipts_move_cash: { zh: "存取现金", en: "Move cash" },
  receipts_close_shift: { zh: "收班", en: "Close the till" },
  receipts_print_receipt: { zh: "打印收据", en: "Print a receipt" },
  receipts_print_deposit: { zh: "打印押金条", en: "Print a deposit's slip" },
  receipts_print_loss_statement: { zh: "打印遗失声明", en: "Print a statement of loss" },
  lending_lend: { zh: "借出", en: "Lend" },
  lending_take_back: { zh: "归还", en: "Take back" },
  lending_add_item: { zh: "加物品", en: "Add a thing" },
  lending_print_label: { zh: "打印标签", en: "Print a label" },
  lending_retire_item: { zh: "停用物品", en: "Retire a thing" },
  events_announce: { zh: "发活动", en: "Announce an event" },
  events_sign_up: { zh: "报名", en: "Sign up" },
  events_withdraw: { zh: "取消报名", en: "Withdraw a signup" },
  events_scan: { zh: "活动扫码", en: "Scan at an event" },
  events_sign_in: { zh: "活动签到", en: "Sign in at an event" },
  events_cancel: { zh: "取消活动", en: "Cancel an event" },
  events_confirm: { zh: "确认办过", en: "Confirm an event" },
  vouchers_keep: { zh: "收票据", en: "Keep a voucher" },
  vouchers_recategorise: { zh: "改票据类别", en: "Recategorise a voucher" },
  evidence_keep: { zh: "收材料", en: "Keep a paper" },
  evidence_withdraw: { zh: "作废材料", en: "Withdraw a paper" },
  figures_attach: { zh: "附材料", en: "Attach a paper" },
  figures_prove: { zh: "连材料", en: "Link a paper" },
  growth_add_financing: { zh: "记融资", en: "Record a financing" },
  growth_receive_financing: { zh: "记融资到账", en: "Record that money arrived" },
  growth_write_case: { zh: "写案例", en: "Write a case" },
  reports_expect: { zh: "记应报统计", en: "Expect a report" },
  reports_submit: { zh: "记已上报", en: "Record a report as submitted" },
  packet_write: { zh: "写材料", en: "Write a text" },
  packet_freeze: { zh: "备案材料定稿", en: "Freeze a packet" },
  packet_make: { zh: "生成备案 PDF", en: "Make a packet's PDF" },
  messages_mark_copied: { zh: "复制微信文字", en: "Copy a text for WeChat" },
  closing_close: { zh: "日结", en: "Close the day" },
  closing_print_day: { zh: "打印日结", en: "Print a day's page" },
  closing_pin_note: { zh: "钉便条", en: "Pin a note" },
  closing_tick_note: { zh: "勾掉便条", en: "Tick a note" },
  closing_add_key: { zh: "登记钥匙", en: "Add a key" },
  closing_retire_key: { zh: "停用钥匙", en: "Retire a key" },
  closing_hand_over: { zh: "交接班", en: "Hand over" },
  today_print_emergency_sheet: { zh: "打印应急单", en: "Print the emergency sheet" },
  undo_act: { zh: "撤销", en: "Undo" },
  backup_make: { zh: "备份", en: "Back up" },
  backup_use_folder: { zh: "改备份文件夹", en: "Change the backup folder" },
} satisfies Record<Exclude<Name, Look>, { zh: string; en: string }>);
