import { words } from "../../shared/language";
import type { railWords } from "../words";

/** What F1 says of the screen one stands on; a screen without its words does not compile. */
export const screenWords = words({
  today: {
    zh: "这里看谁到了、今天订了什么、什么该还、有什么活动。上面的框一直听着：扫卡就签到或签退，打姓名、拼音、首字母、手机尾号就找人。大字是刚才那一次的结果，下面一行是前几次。",
    en: "Who is in, what is booked today, what is due back and what is on. The box at the top always listens: a badge checks in or out; a name, pinyin, initials or a phone tail finds a person. The large words are the last answer, the line below them the ones before.",
  },
  desks: {
    zh: "每张工位在某个时刻空着、约了、在用还是停用。上面的时间条可以往前往后看；点一张工位，右边是它的事：订、挪、取消、到了、早走。空位最浅，颜色之外都有字和花纹。",
    en: "Whether each desk is free, booked, in use or closed at a moment. The bar at the top looks earlier and later; the chosen desk's panel books, moves, cancels, takes arrivals and early leaves. Free desks are the lightest, and every state has a word and a pattern beside its colour.",
  },
  members: {
    zh: "所有会员，一页一页，或者按姓名、拼音、手机尾号找。右边是选中的这一位：团队、协议、卡。加人只要姓名和手机；名册可以整份导入，先看会怎样再做。团队在另一栏：成立、协议、注册成公司。",
    en: "All members, a page at a time or as found by name, pinyin or phone tail. The chosen one stands at the right: team, agreement, badge. A new person needs a name and a mobile; a whole roster can be imported after a look at what it would do. Teams have their own tab: founding, agreements, becoming a company.",
  },
  lending: {
    zh: "东西在家还是在外，谁借的，什么时候该还。扫一下标签：在外的就还，在家的就开始借，再扫借的人的卡。逾期的排最前。坏了、少了照样能还，写一句就行。",
    en: "What is in the house and what is out, with whom, and due when. Scan a label: what is out is taken back, what is in starts a loan, and the next scan says to whom. Overdue ones come first. What is broken or incomplete can still be returned; a word about it is enough.",
  },
  events: {
    zh: "要办的和办过的活动。报名满了就排队，有人退就按先后补上。当天在“门口”扫卡签到；满员后放人要主管放行并写理由。办完点“确认举办”，数字才会算它。",
    en: "Events to come and past ones. A full event has a waiting list; who withdraws lets the first one in. On the day, the door takes badges; beyond its seats a supervisor lets people in with a reason. Confirm an event afterwards, and figures count it.",
  },
  records: {
    zh: "备案要数、别的页面没有的事：专职人员、导师、融资、案例、统计上报、证明材料。每一条都可以附上证明。写错的材料撤下并写理由，不会删掉。",
    en: "What a filing counts and no other screen holds: staff, mentors, financing, cases, reports, papers. Each row can carry its proof. A wrong paper is withdrawn with a reason, never deleted.",
  },
  vouchers: {
    zh: "收进来的发票和凭证。把文件拖进来，程序读出号码、金额、双方，旁边写着每个值从哪里读来；要人看的排前面。收过的会当场说明什么时候、谁收的；要照样收，得主管放行，理由会印在材料里。",
    en: "Invoices and vouchers that came in. Drop files; the program reads number, amount and both parties, and says beside each value where it was read. What needs a person comes first. One that was kept before is told with when and by whom; keeping it anyway takes a supervisor and a reason, which is printed.",
  },
  packet: {
    zh: "拿空间现在的情况对一份规则：每条条件的现值、要求、差多少、缺什么证明，点开能看到每一行是怎么数的。定稿后编号，内容不再变，生成的 PDF 随时可以重做，一字不差。",
    en: "How the space stands against a set of rules: value, requirement, gap and missing proof of each condition, opened down to every counted row. A frozen packet gets a number and does not change; its PDF can be made again at any time, byte for byte.",
  },
  till: {
    zh: "散客在这里坐下：姓名、手机，给最近的空位，收费或减免，出小票。别的页是收据和服务费的台账、押着的押金、等着开的发票、价目和收据本、当班的现金。收据号一个不断；写错了作废，号留着，台账里两笔都在。",
    en: "A walk-in is seated here: name, mobile, the nearest free desk, paid or waived, a slip. The other tabs hold the ledger of receipts and fees, deposits held, invoices to issue, prices and receipt books, and the shift's cash. Receipt numbers have no gap; a wrong one is voided, keeps its number, and the ledger shows both.",
  },
  closing: {
    zh: "关门前看一页：谁还没走、什么没还、明天谁来、今天的活动缺什么证明、现金和押金各多少。日结一次，打印一张。交班时把要说的钉在这里，点清现金和钥匙，两个人都确认。",
    en: "One page before closing: who is still in, what is not back, who comes tomorrow, what today's events still lack, cash and deposits held. Close the day once, print one page. At a handover pin what must be said, count cash and keys, and both confirm.",
  },
  profile: {
    zh: "空间自己：名称、地址、运营主体、场地和面积、公共设施。封面、基本情况表和面积条件都用这里的。写过的名字以后改了，已定稿的材料不变。",
    en: "The space itself: name, address, operator, zones with their areas, public facilities. Covers, the facts table and the area conditions use it. A later change leaves frozen packets as they are.",
  },
  settings: {
    zh: "语言、明暗、字号、动效，离开多久锁屏；谁在这里做事、各是什么角色、PIN 和工作卡；一周的放行记录；备份和它的第二个文件夹；新人练习用的空间。",
    en: "Language, theme, text size, motion and when the desk locks; who works here, with role, PIN and staff badge; the week's overrides; backups and their second folder; the space for new staff to practise in.",
  },
}) satisfies Record<keyof typeof railWords, { zh: string; en: string }>;

/** What a key does on one screen. */
export const screenKeyWords = words({
  occupied: { zh: "被别人坐了", en: "Found occupied" },
  series: { zh: "重复预约", en: "The series" },
  moreOfDesk: { zh: "重复、停用、团队", en: "Repeat, close, teams" },
  otherDay: { zh: "前后一天", en: "Another day" },
  timeline: { zh: "时间线", en: "Timeline" },
  printPlan: { zh: "打印当天安排", en: "Print the day" },
  walk: { zh: "上一行、下一行", en: "Row before, row after" },
  time: { zh: "往前、往后看 15 分", en: "15 minutes earlier, later" },
  nowAgain: { zh: "回到现在", en: "Back to now" },
  nextFree: { zh: "下一张空位", en: "Next free desk" },
  listOrPlan: { zh: "列表或平面图", en: "List or plan" },
  move: { zh: "挪预约", en: "Move the booking" },
  cancel: { zh: "取消预约", en: "Cancel the booking" },
  nearest: { zh: "改坐近处的空位", en: "Take a free one nearby" },
  newItem: { zh: "加物品", en: "Add a thing" },
  newEvent: { zh: "新活动；在一场里是报名", en: "New event; inside one, sign up" },
  door: { zh: "门口签到", en: "The door" },
  addRow: { zh: "新增一条", en: "Add a row" },
  produce: { zh: "生成材料", en: "Produce" },
  fillGap: { zh: "把缺的补上", en: "Add what is missing" },
  makeAgain: { zh: "再做一遍 PDF", en: "Make the PDF again" },
  print: { zh: "印卡", en: "Print the badge" },
  receipt: { zh: "开收据", en: "Write a receipt" },
  charge: { zh: "收服务费", en: "Charge a fee" },
  takeDeposit: { zh: "收押金；在价目页是加价目", en: "Take a deposit; among prices, add one" },
  printReceipt: { zh: "打印选中的", en: "Print the chosen one" },
});
