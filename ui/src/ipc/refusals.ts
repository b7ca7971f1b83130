/**
 * Every "no" of the product as a sentence with its values, and what to do next where there is something to do.
 * One exhaustive switch: a refusal without its sentence does not compile. Keep your feature's lines together.
 */
import type { Formats } from "../shared/dates";
import { strong as b, type Language } from "../shared/language";
import type { Refusal } from "./generated";
import { importSentence } from "./importRefusals";
import { memberSentence } from "./memberRefusals";
import { ruleSentence } from "./ruleRefusals";
import { type Both, both, type Sentence } from "./sentence";
import { seriesSentence } from "./seriesRefusals";
import { visitSentence } from "./visitRefusals";
import { paperKinds, paperSizes } from "./words";

export type { Sentence } from "./sentence";

const roles = {
  helper: { zh: "前台", en: "helper" },
  supervisor: { zh: "主管", en: "supervisor" },
  manager: { zh: "负责人", en: "manager" },
} as const;

/** The names of fields and things as the core tells them. */
const names: Record<string, { zh: string; en: string }> = {
  name: { zh: "姓名或名称", en: "name" },
  reason: { zh: "理由", en: "reason" },
  address: { zh: "地址", en: "address" },
  contact: { zh: "联系人", en: "contact" },
  contact_phone: { zh: "联系电话", en: "contact phone" },
  authority: { zh: "主管部门", en: "authority" },
  operator_name: { zh: "运营主体", en: "operator" },
  operator_uscc: { zh: "统一社会信用代码", en: "credit code" },
  agreement_no: { zh: "协议编号", en: "agreement number" },
  desk_no: { zh: "工位号", en: "desk number" },
  note: { zh: "备注", en: "note" },
  zone: { zh: "区域", en: "zone" },
  desk: { zh: "工位", en: "desk" },
  booking: { zh: "预约", en: "booking" },
  series: { zh: "重复预约", en: "series" },
  skip: { zh: "跳过的日子", en: "skipped date" },
  closure: { zh: "停用", en: "closure" },
  assignment: { zh: "固定工位", en: "assignment" },
  ask: { zh: "内容", en: "content" },
  member: { zh: "会员", en: "member" },
  team: { zh: "团队", en: "team" },
  user: { zh: "操作员", en: "user" },
  model: { zh: "型号", en: "model" },
  item_no: { zh: "物品编号", en: "item number" },
  title: { zh: "标题", en: "title" },
  place: { zh: "地点", en: "place" },
  event: { zh: "活动", en: "event" },
  price: { zh: "价目", en: "price" },
  receipt: { zh: "收据", en: "receipt" },
  deposit: { zh: "押金", en: "deposit" },
  fee: { zh: "费用", en: "fee" },
  fees: { zh: "费用", en: "fees" },
  unit: { zh: "单位", en: "unit" },
  source: { zh: "来源", en: "source" },
  prefix: { zh: "字头", en: "prefix" },
  payer: { zh: "交款人", en: "payer" },
  item: { zh: "项目", en: "item" },
  lines: { zh: "行数", en: "lines" },
  label: { zh: "押的是什么", en: "what it is for" },
  damage: { zh: "扣款原因", en: "damage" },
  signed_by: { zh: "签字人", en: "who signed" },
  waiver: { zh: "减免理由", en: "why less is taken" },
  tax_no: { zh: "税号", en: "tax number" },
  invoice_no: { zh: "发票号码", en: "invoice number" },
  walk_in: { zh: "散客入座", en: "walk-in" },
  text: { zh: "内容", en: "text" },
  remark: { zh: "备注", en: "remark" },
  key: { zh: "钥匙", en: "key" },
  closing: { zh: "日结", en: "day close" },
  handover: { zh: "交接", en: "handover" },
  loan: { zh: "借用", en: "loan" },
  print: { zh: "打印件", en: "print" },
  printer: { zh: "打印机", en: "printer" },
  badge: { zh: "工作卡", en: "staff badge" },
  visit: { zh: "到访", en: "visit" },
  visitor: { zh: "访客", en: "visitor" },
  official_visit: { zh: "来访接待", en: "reception" },
  purpose: { zh: "事由", en: "purpose" },
  received_by: { zh: "接待人", en: "who received them" },
  topic: { zh: "内容", en: "topic" },
  opinion: { zh: "意见", en: "opinion" },
  follow_up: { zh: "要办的事", en: "what is to be done" },
  done: { zh: "办的结果", en: "what was done" },
  agreement: { zh: "协议", en: "agreement" },
  card: { zh: "卡", en: "card" },
  id_number: { zh: "身份证号", en: "ID number" },
  import: { zh: "导入", en: "import" },
  move_in: { zh: "入驻", en: "moving in" },
  nickname: { zh: "昵称", en: "nickname" },
  mobile: { zh: "手机", en: "mobile" },
  industry: { zh: "行业", en: "industry" },
  destination: { zh: "去向", en: "destination" },
  uscc: { zh: "统一社会信用代码", en: "credit code" },
  people: { zh: "人数", en: "list of people" },
};

const named = (code: string) => names[code] ?? { zh: code, en: code };

export function refusalWords(refusal: Refusal, language: Language, formats: Formats): Sentence {
  return sentences(refusal, formats)[language];
}

function sentences(refusal: Refusal, f: Formats): Both {
  switch (refusal.code) {
    // the wire
    case "malformed":
      return both(
        `填的内容读不懂：${refusal.values.reason}`,
        `What was filled in cannot be read: ${refusal.values.reason}`,
      );
    case "command_unknown":
      return both(`没有这个命令：${refusal.values.command}`, `There is no command ${refusal.values.command}`);
    case "user_missing":
      return both("还没有人登录。", "Nobody is signed in.", "F12 换人", "F12 signs in");
    case "user_unknown":
      return both(
        `没有叫 ${b(refusal.values.name)} 的操作员。`,
        `There is no user called ${b(refusal.values.name)}.`,
      );
    case "role_too_low":
      return both(
        `这一步要${roles[refusal.values.needed].zh}。`,
        `A ${roles[refusal.values.needed].en} is needed.`,
        "F10 当场放行",
        "F10 to ask here",
      );
    case "key_reused":
      return both(
        "这次提交的内容和刚才那次不同，没有再做。",
        "This differs from what was sent before; not done again.",
      );
    case "cancelled":
      return both("已停下。", "Stopped.");
    case "pin_on_command_line":
      return both("PIN 不能写在命令行里。", "A PIN does not belong on the command line.");
    case "too_large":
      return both(
        `${named(refusal.values.what).zh}太大，上限 ${refusal.values.limit}。`,
        `The ${named(refusal.values.what).en} is larger than ${refusal.values.limit}.`,
      );
    case "not_found":
      return both(
        `没有找到这个${named(refusal.values.what).zh}：${refusal.values.value}`,
        `No such ${named(refusal.values.what).en}: ${refusal.values.value}`,
      );
    case "text_empty":
      return both(
        `${named(refusal.values.field).zh}还没填。`,
        `The ${named(refusal.values.field).en} is still empty.`,
      );
    case "text_too_long":
      return both(
        `${named(refusal.values.field).zh}最多 ${refusal.values.limit} 个字。`,
        `The ${named(refusal.values.field).en} has at most ${refusal.values.limit} characters.`,
      );

    // the space as a file
    case "space_missing":
      return both(`没有这个文件：${refusal.values.path}`, `There is no such file: ${refusal.values.path}`);
    case "not_a_space":
      return both(
        `这不是前台的数据文件：${refusal.values.path}`,
        `This is not a front desk's file: ${refusal.values.path}`,
      );
    case "space_newer":
      return both(
        `数据是第 ${refusal.values.found} 版，这个程序只认到第 ${refusal.values.known} 版。`,
        `The data has version ${refusal.values.found}; this program knows up to ${refusal.values.known}.`,
        "请升级程序",
        "Update the program",
      );
    case "space_open_elsewhere":
      return both(
        `另一个窗口正开着：${refusal.values.path}`,
        `Another window has it open: ${refusal.values.path}`,
      );
    case "space_exists":
      return both(
        `已经有这个文件：${refusal.values.path}`,
        `This file is there already: ${refusal.values.path}`,
      );
    case "key_not_supported":
      return both("这个版本还不能加密。", "This version cannot encrypt yet.");

    // files
    case "staged_missing":
      return both("选过的文件已过期，要再选一次。", "The chosen file has expired; choose it again.");
    case "file_unreadable":
      return both(
        `${b(refusal.values.name)} 读不了：${refusal.values.reason}`,
        `${b(refusal.values.name)} cannot be read: ${refusal.values.reason}`,
      );
    case "file_missing":
      return both(
        `保存的文件不见了：${refusal.values.sha256.slice(0, 12)}`,
        `A kept file is missing: ${refusal.values.sha256.slice(0, 12)}`,
      );

    // users
    case "already_set_up":
      return both("已经有负责人了。", "There is a manager already.");
    case "pin_too_short":
      return both(
        `PIN 至少 ${refusal.values.digits} 位数字。`,
        `A PIN has at least ${refusal.values.digits} digits.`,
      );
    case "pin_wrong": {
      const { left, wait } = refusal.values;
      return wait > 0
        ? both(
            `PIN 不对。${wait} 秒后再试，再错 ${left} 次就锁。`,
            `The PIN is wrong. Try again in ${wait} seconds; ${left} more wrong ones lock it.`,
          )
        : both(`PIN 不对。再错 ${left} 次就锁。`, `The PIN is wrong. ${left} more wrong ones lock it.`);
    }
    case "pin_too_soon":
      return both(
        `错了几次，${refusal.values.seconds} 秒后才能再试。这次没有算。`,
        `Wrong several times; wait ${refusal.values.seconds} more seconds. This one was not counted.`,
      );
    case "pin_locked": {
      const { name, until, by } = refusal.values;
      if (until)
        return both(
          `${b(name)} 错了太多次，锁到 ${f.clock(until)}。`,
          `${b(name)} is locked until ${f.clock(until)} after too many wrong PINs.`,
          by.length > 0 ? `${by.join("、")} 也能解锁` : undefined,
          by.length > 0 ? `${by.join(", ")} can unlock, too` : undefined,
        );
      return both(
        `${b(name)} 错了太多次，锁住了。`,
        `${b(name)} is locked after too many wrong PINs.`,
        `${by.join("、")} 能解锁或换 PIN`,
        `${by.join(", ")} can unlock, or give a new PIN`,
      );
    }
    case "pin_needed":
      return both(
        `光刷卡还不够，这里要 ${b(refusal.values.name)} 的 PIN。`,
        `A badge is not enough here; ${b(refusal.values.name)}'s PIN is needed.`,
      );
    case "user_left":
      return both(
        `${b(refusal.values.name)} ${f.day(refusal.values.on)} 已离岗。`,
        `${b(refusal.values.name)} left on ${f.day(refusal.values.on)}.`,
        "在操作员里让 TA 回来",
        "Take them back in the list of users",
      );
    case "last_manager":
      return both(
        `${b(refusal.values.name)} 是最后一位负责人，不能离岗，也不能降级。`,
        `${b(refusal.values.name)} is the last manager, who can neither leave nor take a lower role.`,
        "先让另一位当负责人",
        "Make somebody else a manager first",
      );
    case "name_taken":
      return both(
        `已经有一位叫 ${b(refusal.values.name)}。`,
        `There is already somebody called ${b(refusal.values.name)}.`,
      );

    // settings, backup
    case "minutes_outside":
      return both(
        `填 ${refusal.values.least} 到 ${refusal.values.most} 分钟。`,
        `Give ${refusal.values.least} to ${refusal.values.most} minutes.`,
      );
    case "folder_missing":
      return both(
        `这个文件夹用不了：${refusal.values.path}`,
        `This folder cannot be used: ${refusal.values.path}`,
      );

    // profile
    case "area_not_positive":
      return both("面积要大于 0。", "The area must be more than 0.");
    case "zone_taken":
      return both(
        `已经有叫 ${b(refusal.values.name)} 的区域。`,
        `There is already a zone called ${b(refusal.values.name)}.`,
      );

    // evidence, staff, mentors, growth, reports
    case "pages_missing":
      return both(
        `${b(refusal.values.title)} 还没填页数。`,
        `${b(refusal.values.title)} has no number of pages.`,
      );
    case "dated_ahead":
      return both(
        `材料日期 ${f.day(refusal.values.on)} 在今天 ${f.day(refusal.values.today)} 之后。`,
        `The paper's day ${f.day(refusal.values.on)} is after today, ${f.day(refusal.values.today)}.`,
      );
    case "left_already":
      return both(
        `${b(refusal.values.name)} 已于 ${f.day(refusal.values.on)} 离职。`,
        `${b(refusal.values.name)} left on ${f.day(refusal.values.on)}.`,
      );
    case "appointed_already":
      return both(
        `${b(refusal.values.name)} 的聘期 ${f.day(refusal.values.from)} 至 ${f.day(refusal.values.to)} 与这次重叠。`,
        `${b(refusal.values.name)} is appointed from ${f.day(refusal.values.from)} to ${f.day(refusal.values.to)} already.`,
      );
    case "not_a_picture":
      return both("这份文件不是能显示的图片。", "This file is no picture that can be shown.");
    case "mentor_not_appointed":
      return both(
        `${b(refusal.values.name)} ${f.day(refusal.values.on)} 没有聘期，辅导不能记。`,
        `${b(refusal.values.name)} was not appointed on ${f.day(refusal.values.on)}; no tutoring is recorded.`,
        "先补聘期",
        "Enter the appointment first",
      );
    case "tutoring_withdrawn":
      return both(
        `${b(refusal.values.no)} ${f.moment(refusal.values.at)} 已撤下。`,
        `${b(refusal.values.no)} was withdrawn at ${f.moment(refusal.values.at)}.`,
      );
    case "amount_not_positive":
      return both("金额要大于零。", "The amount must be more than nothing.");
    case "received_already":
      return both(
        `${b(refusal.values.team)} 这笔 ${f.day(refusal.values.on)} 已到账。`,
        `This financing of ${b(refusal.values.team)} arrived on ${f.day(refusal.values.on)}.`,
      );
    case "report_taken":
      return both(
        `已经有 ${b(refusal.values.title)}。`,
        `There is already a report called ${b(refusal.values.title)}.`,
      );
    case "submitted_already":
      return both(
        `${b(refusal.values.title)} 已于 ${f.day(refusal.values.on)} 上报。`,
        `${b(refusal.values.title)} was submitted on ${f.day(refusal.values.on)}.`,
      );
    case "proven_already":
      return both(
        `${refusal.values.evidence_no} 已经附在这一行。`,
        `${refusal.values.evidence_no} is attached to this row already.`,
      );
    // packet
    case "pack_flawed":
      return both(
        `规则包不能用：${refusal.values.rule || "整包"}（${refusal.values.flaw.flaw}）。`,
        `The rule pack cannot be used: ${refusal.values.rule || "the pack"} (${refusal.values.flaw.flaw}).`,
      );
    case "profile_missing":
      return both(
        "空间的基本情况还没填。",
        "The space's own facts are not entered yet.",
        "先填空间资料",
        "Enter the space's facts first",
      );
    case "papers_missing":
      return both(
        `还缺 ${refusal.values.papers} 份材料：第 ${refusal.values.clauses.join("、")} 条。`,
        `${refusal.values.papers} papers are missing, for ${refusal.values.clauses.join(", ")}.`,
        "补上，或选“按缺口印出”",
        "Add them, or choose to print the gaps",
      );
    case "glyph_missing":
      return both(
        `字库里没有“${refusal.values.character}”（${refusal.values.code}），在“${refusal.values.text}”。没有生成。`,
        `No typeface has ${refusal.values.character} (${refusal.values.code}), in “${refusal.values.text}”. Nothing was made.`,
      );
    case "too_large_for_page":
      return both(
        `“${refusal.values.what}”一页放不下。没有生成。`,
        `“${refusal.values.what}” does not fit on a page. Nothing was made.`,
      );

    // printing
    case "size_not_of_kind":
      return both(
        `${paperKinds[refusal.values.kind].zh}没有这个尺寸：${paperSizes[refusal.values.size].zh}。`,
        `${paperKinds[refusal.values.kind].en} does not come in this size: ${paperSizes[refusal.values.size].en}.`,
      );
    case "printer_not_chosen":
      return both(
        `${paperKinds[refusal.values.kind].zh}还没有选打印机。`,
        `No printer is chosen for this paper: ${paperKinds[refusal.values.kind].en}.`,
        "在设置里选打印机，或者先存成 PDF",
        "Choose a printer in the settings, or save the PDF",
      );
    case "printer_failed":
      return both(
        `打印机 ${b(refusal.values.printer)} 没有收下：${refusal.values.reason}`,
        `The printer ${b(refusal.values.printer)} did not take it: ${refusal.values.reason}`,
        "看一下打印机，再重印",
        "Look at the printer, then print again",
      );
    case "printing_unsupported":
      return both(
        "在这个系统上还不能直接打印。",
        "Printing without a dialog is not possible on this system yet.",
        "先存成 PDF，再从 PDF 里打印",
        "Save the PDF and print from there",
      );

    // members
    case "mobile_malformed":
      return both(
        `${refusal.values.mobile} 不是手机号。`,
        `${refusal.values.mobile} is not a mobile number.`,
      );
    case "mobile_taken":
      return both(
        `这个手机号是 ${b(refusal.values.name)} 的，${refusal.values.member_no}。`,
        `This mobile belongs to ${b(refusal.values.name)}, ${refusal.values.member_no}.`,
      );
    case "team_taken":
      return both(
        `已经有叫 ${b(refusal.values.name)} 的团队。`,
        `There is already a team called ${b(refusal.values.name)}.`,
      );
    case "period_reversed":
      return both(
        `结束 ${f.day(refusal.values.to)} 早于开始 ${f.day(refusal.values.from)}。`,
        `It ends on ${f.day(refusal.values.to)}, before it begins on ${f.day(refusal.values.from)}.`,
      );
    case "agreement_taken":
      return both(
        `协议 ${refusal.values.agreement_no} 已记在 ${b(refusal.values.team)} 名下。`,
        `Agreement ${refusal.values.agreement_no} is already recorded for ${b(refusal.values.team)}.`,
      );
    case "already_in_team":
      return both(
        `${b(refusal.values.name)} 已在 ${refusal.values.team}。`,
        `${b(refusal.values.name)} is already in ${refusal.values.team}.`,
      );
    case "registered_already":
      return both(
        `${b(refusal.values.team)} ${f.day(refusal.values.on)} 已注册为企业。`,
        `${b(refusal.values.team)} has been a company since ${f.day(refusal.values.on)}.`,
      );
    case "badge_unknown":
      return both(`没有这个码：${tail(refusal.values.typed)}`, `No such code: ${tail(refusal.values.typed)}`);
    case "badge_revoked":
      return both(
        `${b(refusal.values.name)} 的这张卡 ${f.short(refusal.values.on)} 已挂失，新卡尾号 ${refusal.values.valid_tail} 在用。`,
        `This card of ${b(refusal.values.name)} was reported lost on ${f.short(refusal.values.on)}; the new one ends in ${refusal.values.valid_tail}.`,
      );

    // people, teams, cards, moving in
    case "mobile_archived":
    case "member_archived":
    case "not_archived":
    case "joined_that_day":
    case "in_no_team":
    case "agreements_overlap":
    case "renewed_already":
    case "moved_out_already":
    case "id_number_wrong":
    case "id_number_taken":
    case "consent_missing":
    case "consent_given":
    case "card_over":
    case "card_unclear":
    case "cards_differ":
    case "card_taken":
    case "import_undone":
    case "move_in_over":
    case "move_in_lacks":
    case "merge_self":
    case "ties_open":
    case "import_in_use":
      return memberSentence(refusal, f);

    // booking rules, quotas, opening hours
    case "hours_reversed":
    case "calendar_flawed":
    case "off_grid":
    case "day_closed":
    case "outside_opening":
    case "booking_shorter":
    case "booking_longer":
    case "notice_short":
    case "too_far_ahead":
    case "cancel_too_late":
    case "buffer_broken":
    case "quota_used":
    case "quota_empty":
    case "package_taken":
    case "package_held":
    case "booking_pending":
    case "not_pending":
    case "booking_released":
    case "not_released":
    case "reseat_taken":
    case "part_of_part":
    case "places_booked":
    case "equipment_twice":
      return ruleSentence(refusal, f);

    // vouchers, and rosters read as they are
    case "bookings_unreadable":
    case "line_flawed":
    case "roster_unreadable":
    case "roster_done":
    case "invoice_code_unclear":
    case "voucher_value_missing":
    case "file_already_kept":
    case "voucher_already_kept":
      return importSentence(refusal, f);

    // receipts
    case "book_missing":
      return both(
        "还没有启用收据本。",
        "No book of receipts is open.",
        "主管启用一本",
        "A supervisor opens one",
      );
    case "book_full":
      return both(
        `收据本 ${b(refusal.values.prefix)} 用完了，最后一号 ${refusal.values.last}。`,
        `The book ${b(refusal.values.prefix)} is full; its last number was ${refusal.values.last}.`,
        "主管启用下一本",
        "A supervisor opens the next one",
      );
    case "book_taken":
      return both(
        `字头 ${b(refusal.values.prefix)} 用过了，换一个。`,
        `The prefix ${b(refusal.values.prefix)} has been used; take another.`,
      );
    case "book_range_reversed":
      return both(
        `号码从 ${refusal.values.first} 到 ${refusal.values.last} 不成一本，最大 9999999。`,
        `${refusal.values.first} to ${refusal.values.last} is no book; the largest number is 9999999.`,
      );
    case "amount_too_large":
      return both(
        `金额最大 ${f.yuan(refusal.values.limit)} 元。`,
        `The largest amount is ${f.yuan(refusal.values.limit)} yuan.`,
      );
    case "receipt_voided":
      return both(
        `收据 ${b(refusal.values.receipt_no)} ${f.moment(refusal.values.at)} 已作废：${refusal.values.reason}`,
        `Receipt ${b(refusal.values.receipt_no)} was voided ${f.moment(refusal.values.at)}: ${refusal.values.reason}`,
      );
    case "deposit_touched":
      return both(
        `押金 ${b(refusal.values.receipt_no)} 已经开过 ${refusal.values.by}，先作废那一张。`,
        `${refusal.values.by} went out of the deposit ${b(refusal.values.receipt_no)}; void that one first.`,
      );
    case "deposit_short":
      return both(
        `押金 ${b(refusal.values.receipt_no)} 还押着 ${f.yuan(refusal.values.held)} 元，退和扣一共要 ${f.yuan(refusal.values.asked)} 元。`,
        `${f.yuan(refusal.values.held)} yuan of the deposit ${b(refusal.values.receipt_no)} are held; ${f.yuan(refusal.values.asked)} were asked for.`,
      );
    case "waiver_unexplained":
      return both(
        `价目 ${f.yuan(refusal.values.price)} 元，只收 ${f.yuan(refusal.values.charged)} 元，要写减免理由。`,
        `The price is ${f.yuan(refusal.values.price)} yuan and ${f.yuan(refusal.values.charged)} are taken; say why.`,
      );
    case "charged_above_price":
      return both(
        `价目 ${f.yuan(refusal.values.price)} 元，不能收 ${f.yuan(refusal.values.charged)} 元。`,
        `The price is ${f.yuan(refusal.values.price)} yuan; ${f.yuan(refusal.values.charged)} is more.`,
      );
    case "method_missing":
      return both("还没选收付方式。", "Choose how it is paid.");
    case "shift_missing":
      return both(
        "钱箱没开，收付现金要先开班。",
        "The till is closed; cash needs an open shift.",
        "先开班",
        "Open the till",
      );
    case "shift_open":
      return both(
        `${b(refusal.values.by)} ${f.moment(refusal.values.since)} 开的班还没结。`,
        `The shift that ${b(refusal.values.by)} opened ${f.moment(refusal.values.since)} is still open.`,
      );
    case "difference_unexplained":
      return both(
        `应有 ${f.yuan(refusal.values.expected)} 元，点出 ${f.yuan(refusal.values.counted)} 元，要写差额原因。`,
        `${f.yuan(refusal.values.expected)} yuan were expected and ${f.yuan(refusal.values.counted)} counted; say why.`,
      );
    case "till_short":
      return both(
        `钱箱里只有 ${f.yuan(refusal.values.held)} 元，付不出 ${f.yuan(refusal.values.asked)} 元。`,
        `${f.yuan(refusal.values.held)} yuan are in the till; ${f.yuan(refusal.values.asked)} cannot be paid out.`,
      );
    case "tax_no_malformed":
      return both(
        `税号 ${refusal.values.tax_no} 不对，要 15、17、18 或 20 位字母和数字。`,
        `${refusal.values.tax_no} is no tax number: 15, 17, 18 or 20 letters and figures.`,
      );
    case "invoiced_already":
      return both(
        `${b(refusal.values.fee_no)} 已开票 ${refusal.values.invoice_no}。`,
        `${b(refusal.values.fee_no)} has its invoice ${refusal.values.invoice_no}.`,
        "要退先开红字发票",
        "A red invoice comes first",
      );
    case "fee_voided":
      return both(
        `${b(refusal.values.fee_no)} ${f.moment(refusal.values.at)} 已作废：${refusal.values.reason}`,
        `${b(refusal.values.fee_no)} was voided ${f.moment(refusal.values.at)}: ${refusal.values.reason}`,
      );
    case "nothing_to_invoice":
      return both(
        `${b(refusal.values.fee_no)} 没有收钱，不用开票。`,
        `Nothing was paid for ${b(refusal.values.fee_no)}; no invoice is due.`,
      );

    // desks
    case "desk_assigned":
      return both(
        `${refusal.values.desk} 是 ${b(refusal.values.team)} 的工位，到 ${f.day(refusal.values.period.to)}。`,
        `${refusal.values.desk} is ${b(refusal.values.team)}'s until ${f.day(refusal.values.period.to)}.`,
      );
    case "desk_no_taken":
      return both(
        `已经有 ${b(refusal.values.desk)} 这个工位号。`,
        `There is already a desk ${b(refusal.values.desk)}.`,
      );
    case "spot_empty":
      return both(
        `${b(refusal.values.desk)} 在平面图上没有大小。`,
        `${b(refusal.values.desk)} has no size on the plan.`,
      );
    case "capacity_zero":
      return both(`${b(refusal.values.desk)} 至少坐 1 人。`, `${b(refusal.values.desk)} seats at least one.`);
    case "desk_taken": {
      const { desk, by, from, until } = refusal.values;
      const when = `${f.moment(from)}–${f.moment(until, f.dayOf(from))}`;
      return both(`${b(desk)} ${when} 归 ${b(by)}。`, `${b(desk)} is ${b(by)}'s, ${when}.`);
    }
    case "desk_out_of_service": {
      const { desk, from_on, to_on } = refusal.values;
      return to_on
        ? both(
            `${b(desk)} 只在 ${f.day(from_on)} 至 ${f.day(to_on)} 启用，这段时间订不了。`,
            `${b(desk)} is in service from ${f.day(from_on)} to ${f.day(to_on)} only.`,
          )
        : both(
            `${b(desk)} ${f.day(from_on)} 才启用。`,
            `${b(desk)} is in service from ${f.day(from_on)} on only.`,
          );
    }
    case "span_reversed":
      return both(
        `结束 ${f.clock(refusal.values.until)} 不晚于开始 ${f.clock(refusal.values.from)}。`,
        `It ends at ${f.clock(refusal.values.until)}, not after it begins at ${f.clock(refusal.values.from)}.`,
      );
    case "span_over":
      return both(
        `这段时间 ${f.moment(refusal.values.until)} 已经过了。`,
        `That time was over at ${f.moment(refusal.values.until)}.`,
      );
    case "booking_too_long":
      return both(
        `一次最多订 ${refusal.values.days} 天。`,
        `A booking lasts at most ${refusal.values.days} days.`,
      );
    case "booking_cancelled":
      return both(
        `预约 ${refusal.values.booking_no} ${f.moment(refusal.values.at)} 已取消。`,
        `Booking ${refusal.values.booking_no} was cancelled on ${f.moment(refusal.values.at)}.`,
      );
    case "booking_over":
      return both(
        `预约 ${refusal.values.booking_no} ${f.moment(refusal.values.until)} 已结束。`,
        `Booking ${refusal.values.booking_no} ended on ${f.moment(refusal.values.until)}.`,
      );
    case "booking_in_use":
      return both(
        `预约 ${refusal.values.booking_no} ${f.clock(refusal.values.since)} 起已在用。`,
        `Booking ${refusal.values.booking_no} is in use since ${f.clock(refusal.values.since)}.`,
      );
    case "booking_not_yet":
      return both(
        `预约 ${refusal.values.booking_no} ${f.moment(refusal.values.opens_at)} 起才能签到。`,
        `Booking ${refusal.values.booking_no} can be come to from ${f.moment(refusal.values.opens_at)} on.`,
      );
    case "booking_offered": {
      const { booking_no, until } = refusal.values;
      return both(
        `${booking_no} 只是给候补的人留着，留到 ${f.clock(until)}。先问要不要。`,
        `${booking_no} is only held for somebody who waits, until ${f.clock(until)}. Ask them first.`,
      );
    }
    case "desk_free":
      return both(
        `${b(refusal.values.desk)} 这段时间空着，直接预约就行。`,
        `${b(refusal.values.desk)} is free for that time; it can be booked.`,
      );
    case "waits_already": {
      const { name, from, until } = refusal.values;
      const when = `${f.moment(from)}–${f.moment(until, f.dayOf(from))}`;
      return both(`${b(name)} 已在候补 ${when}。`, `${b(name)} waits for ${when} already.`);
    }
    case "nothing_offered":
      return both(
        `现在没有给 ${b(refusal.values.name)} 留的位。`,
        `Nothing is held for ${b(refusal.values.name)} now.`,
      );
    case "booking_not_begun":
      return both(
        `预约 ${refusal.values.booking_no} 还没开始用，没有可归还的。`,
        `Booking ${refusal.values.booking_no} is not in use yet; nothing to give back.`,
      );

    // series, closures, assignments
    case "desk_closed":
    case "closure_hits":
    case "closure_empty":
    case "closure_over":
    case "closure_not_shorter":
    case "assignment_hits":
    case "assignment_ends":
    case "choice_twice":
    case "range_changed":
    case "range_empty":
    case "series_empty":
    case "series_too_long":
    case "series_conflicts":
    case "series_past":
    case "series_unchanged":
    case "not_in_series":
    case "skip_settled":
      return seriesSentence(refusal, f, (inner) => sentences(inner, f));

    // check-in
    case "not_here":
      return both(`${b(refusal.values.name)} 不在场，没有可签退的。`, `${b(refusal.values.name)} is not in.`);
    case "already_here":
      return both(
        `${b(refusal.values.name)} ${f.clock(refusal.values.since)} 已签到，没有再记一次。`,
        `${b(refusal.values.name)} is in since ${f.clock(refusal.values.since)}; not counted twice.`,
      );

    // visits, late entries and ways back
    case "happens_ahead":
    case "before_enrolment":
    case "period_frozen":
    case "visit_overlaps":
    case "visit_withdrawn":
    case "kept_out":
    case "archived_kept_out":
    case "hours_half":
    case "number_outside":
    case "follow_up_day_missing":
    case "followed_up_already":
    case "settled_already":
    case "item_out_then":
    case "return_before_lending":
    case "act_not_own":
    case "act_undone":
    case "act_overtaken":
    case "act_not_undoable":
      return visitSentence(refusal, f);

    // lending
    case "item_unknown":
      return both(`没有这件物品：${refusal.values.code}`, `No such item: ${refusal.values.code}`);
    case "item_no_taken":
      return both(
        `编号 ${b(refusal.values.item_no)} 已经贴在 ${refusal.values.name} 上。`,
        `${b(refusal.values.item_no)} is on ${refusal.values.name} already.`,
      );
    case "item_out":
      return both(
        `${b(refusal.values.item)} 在 ${refusal.values.by} 手里，${f.moment(refusal.values.due)} 该还。`,
        `${refusal.values.by} has ${b(refusal.values.item)}, due ${f.moment(refusal.values.due)}.`,
        "还了再借",
        "Take it back first",
      );
    case "item_retired":
      return both(
        `${b(refusal.values.item)} ${f.short(refusal.values.on)} 已停用：${refusal.values.reason}`,
        `${b(refusal.values.item)} is out of use since ${f.short(refusal.values.on)}: ${refusal.values.reason}`,
      );
    case "item_not_out": {
      const { item, by, returned_at } = refusal.values;
      if (!by || !returned_at) return both(`${b(item)} 没有借出。`, `${b(item)} is not out.`);
      return both(
        `${b(item)} 没有借出，${f.moment(returned_at)} ${by} 已还。`,
        `${b(item)} is not out; ${by} returned it ${f.moment(returned_at)}.`,
      );
    }
    case "due_past":
      return both(
        `该还的时间 ${f.moment(refusal.values.due_at)} 已经过了。`,
        `The due time, ${f.moment(refusal.values.due_at)}, is over.`,
      );

    // counter
    case "no_desk_free":
      return both(
        `到 ${f.clock(refusal.values.until)} 没有一直空着的工位。`,
        `No desk is free until ${f.clock(refusal.values.until)}.`,
        "挑早一点结束，或看工位图",
        "End earlier, or look at the plan",
      );

    // closing
    case "handover_unconfirmed":
      return both("接班的人还没输 PIN。", "Whoever takes over has not typed their PIN.");
    case "handover_to_self":
      return both(
        `${b(refusal.values.name)} 不能交给自己，换接班的人。`,
        `${b(refusal.values.name)} cannot take over from themselves.`,
      );
    case "count_missing":
      return both("钱箱开着，要先点现金。", "The till is open; count the cash first.");
    case "key_taken":
      return both(
        `${b(refusal.values.name)} 已经登记了。`,
        `${b(refusal.values.name)} is on the list already.`,
      );
    case "note_ticked":
      return both(
        `${b(refusal.values.by)} ${f.moment(refusal.values.at)} 已勾掉。`,
        `${b(refusal.values.by)} ticked it ${f.moment(refusal.values.at)}.`,
      );

    // events
    case "capacity_outside":
      return both(
        `名额从 ${refusal.values.least} 到 ${refusal.values.most}。`,
        `Between ${refusal.values.least} and ${refusal.values.most} seats.`,
      );
    case "already_signed_up": {
      const { name, at, waiting } = refusal.values;
      if (waiting === null)
        return both(
          `${b(name)} ${f.moment(at)} 已报名，有座。`,
          `${b(name)} signed up ${f.moment(at)} and has a seat.`,
        );
      return both(
        `${b(name)} ${f.moment(at)} 已报名，候补第 ${waiting}。`,
        `${b(name)} signed up ${f.moment(at)}, number ${waiting} on the waiting list.`,
      );
    }
    case "not_signed_up":
      return both(`${b(refusal.values.name)} 没有报名。`, `${b(refusal.values.name)} is not signed up.`);
    case "already_signed_in":
      return both(
        `${b(refusal.values.name)} ${f.clock(refusal.values.at)} 已签到。`,
        `${b(refusal.values.name)} signed in at ${f.clock(refusal.values.at)}.`,
      );
    case "event_full": {
      const { name, capacity, waiting } = refusal.values;
      const next = ["F10 请主管放行", "F10 asks a supervisor"] as const;
      if (waiting === null)
        return both(
          `${capacity} 个名额满了，${b(name)} 没有报名。`,
          `All ${capacity} seats are taken; ${b(name)} is not signed up.`,
          ...next,
        );
      return both(
        `${capacity} 个名额满了，${b(name)} 候补第 ${waiting}。`,
        `All ${capacity} seats are taken; ${b(name)} is number ${waiting} on the waiting list.`,
        ...next,
      );
    }
    case "event_cancelled":
      return both(
        `${b(refusal.values.title)} ${f.short(refusal.values.on)} 已取消：${refusal.values.reason}`,
        `${b(refusal.values.title)} was cancelled on ${f.short(refusal.values.on)}: ${refusal.values.reason}`,
      );
    case "event_over":
      return both(
        `${b(refusal.values.title)} ${f.moment(refusal.values.until)} 已结束。`,
        `${b(refusal.values.title)} ended ${f.moment(refusal.values.until)}.`,
      );
    case "event_not_begun":
      return both(
        `${b(refusal.values.title)} ${f.moment(refusal.values.from)} 才开始。`,
        `${b(refusal.values.title)} begins ${f.moment(refusal.values.from)}.`,
      );
    case "event_not_on_that_day":
      return both(
        `${b(refusal.values.title)} 在 ${f.moment(refusal.values.from)}，不是这一天。`,
        `${b(refusal.values.title)} is on ${f.moment(refusal.values.from)}, not on this day.`,
      );
    case "event_held":
      return both(
        `${b(refusal.values.title)} ${f.moment(refusal.values.at)} 已确认办过。`,
        `${b(refusal.values.title)} was confirmed as held ${f.moment(refusal.values.at)}.`,
      );
  }
}

/** The end of a code, enough to tell two apart. */
const tail = (code: string) => (code.length > 4 ? `…${code.slice(-4)}` : code);
