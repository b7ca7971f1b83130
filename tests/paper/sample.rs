//! A small packet with one of everything. Every name and number in it is invented.

use frontdesk::paper::Words;
use frontdesk::paper::document::*;

pub fn packet() -> Document {
    Document {
        running: Running {
            space: "青梧众创空间".to_owned(),
            material: "2026年度备案申报材料".to_owned(),
            edition: "BA-2026-003　第2版　校验 7C41 9E0A".to_owned(),
            code: "BA26003.2.7C419E0A".to_owned(),
            english: false,
            cross_seal: true,
        },
        cover: Some(cover()),
        front: vec![Chapter {
            title: "申报材料真实性承诺书".to_owned(),
            opening: Opening::RightHand,
            body: Body::Letter(promise()),
            ..Chapter::default()
        }],
        contents: Some(Contents {
            notes: vec!["索引号 = 类别字母 + 两位序号；自查表、附表、目录与分隔页用同一索引号。".into()],
        }),
        parts: vec![
            part("第一部分", "申报书", vec![self_check(), indicators()]),
            part("第二部分", "附表", vec![events(31), vouchers(), members()]),
            part("第三部分", "证明材料", vec![class(), evidence()]),
        ],
        ..Document::default()
    }
}

fn part(number: &str, title: &str, chapters: Vec<Chapter>) -> Part {
    Part { number: number.to_owned(), title: title.to_owned(), chapters }
}

fn pairs(all: &[(&str, &str)]) -> Vec<(String, String)> {
    all.iter().map(|(label, value)| ((*label).to_owned(), (*value).to_owned())).collect()
}

fn facts(all: &[(&str, &str)], paired: bool) -> Facts {
    Facts { pairs: all.iter().map(|(label, value)| ((*label).to_owned(), (*value).into())).collect(), paired }
}

fn cover() -> Cover {
    Cover {
        head: pairs(&[("材料编号", "BA-2026-003"), ("规则包", "国家备案2017（2026年修订3）")]),
        copy: Some(Copy { original: false, number: 2, of: 5 }),
        title: "众创空间备案申报材料".to_owned(),
        subtitle: "（2026年度　第一册　共两册）".to_owned(),
        fields: pairs(&[
            ("众创空间名称", "青梧众创空间"),
            ("申报级别", "国家备案（综合性）"),
            ("申报年度", "2026年度"),
            ("推荐单位", "云州市科学技术局"),
            ("联系人", "沈知遥（备案专员）"),
            ("联系电话", "0999-8001 2233"),
        ]),
        sealed: pairs(&[("申报单位", "云州青梧创业服务有限公司（盖章）"), ("填报日期", "2026年4月15日")]),
        imprint: pairs(&[
            ("版次", "第2版（2026-04-15定稿）"),
            ("快照", "2026-0415-0007"),
            ("校验", "7C41 9E0A 3B52 D08F"),
        ]),
    }
}

fn promise() -> Letter {
    Letter {
        to: "云州市科学技术局".to_owned(),
        paragraphs: [
            "我单位申报2026年度众创空间备案，现郑重承诺：",
            "一、所填数据均出自日常登记，与所附证明材料一一对应，真实、准确、完整，无虚报、瞒报、重复申报。",
            "二、所附复印件均与原件一致，原件留存备查；所附电子凭证的原始文件已一并提交。",
            "三、所列场地、企业、活动未用于其他创业载体的申报；票据未在其他财政资金中报销。",
            "如有不实，我单位愿承担相应责任，接受取消资格、追回资金的处理。",
        ]
        .map(Words::from)
        .to_vec(),
        signer: "法定代表人".to_owned(),
        sealed_by: "云州青梧创业服务有限公司".to_owned(),
        date: "2026 年　　月　　日".to_owned(),
    }
}

fn column(head: &str, modules: f32, kind: Kind) -> Column {
    Column { head: head.to_owned(), under: String::new(), modules, kind }
}

fn under(head: &str, under: &str, modules: f32) -> Column {
    Column { under: under.to_owned(), ..column(head, modules, Kind::Words) }
}

fn self_check() -> Chapter {
    let condition =
        |clause: &str, says: &str, rule: &str, need: &str, value: (&str, &str), verdict, proof: &[&str]| {
            Row::Cells(vec![
                clause.into(),
                Cell::Under(says.into(), format!("口径：{rule}").into()),
                need.into(),
                Cell::Value { value: value.0.to_owned(), unit: value.1.to_owned() },
                Cell::Verdict(verdict),
                Cell::Lines(proof.iter().map(|label| Words::reference(*label)).collect()),
            ])
        };
    let mut rows = vec![
        condition(
            "一",
            "发展方向明确、模式清晰，具备可持续发展能力。",
            "文字说明；参考服务收入占比46.2%、工位入驻率82.8%",
            "文字材料",
            ("1.3", "节"),
            Verdict::ToJudge,
            &["1.16"],
        ),
        condition(
            "二",
            "应设立专门运营管理机构，原则上应具有独立法人资格。",
            "营业执照在有效期内，代码校验位相符",
            "独立法人",
            ("是", ""),
            Verdict::Met,
            &["I-07"],
        ),
        condition(
            "四（1）",
            "拥有不低于500平方米的服务场地，或提供不少于30个创业工位。",
            "在用工位；会议室座位不计。两项择一，均已满足",
            "≥500㎡或≥30个",
            ("1,240", "㎡"),
            Verdict::Met,
            &["I-07", "表10"],
        ),
        condition(
            "六（b）",
            "或每年有不低于5家获得融资。",
            "按到账日计年，按家计，不含贷款与补助",
            "≥5家",
            ("3", "家"),
            Verdict::Unused,
            &["表20"],
        ),
        condition(
            "八（1）",
            "具备职业孵化服务队伍，至少3名具备专业服务能力的专职人员。",
            "与运营主体签订劳动合同且统计期内连续缴纳社保；其中1人社保缺2025-02，未计入",
            "≥3名",
            ("4", "名"),
            Verdict::ToExplain,
            &["表10"],
        ),
        condition(
            "八（2）",
            "聘请至少3名专兼职导师。",
            "聘期与统计期有交集；聘书过期的1名未计入",
            "≥3名",
            ("2", "名"),
            Verdict::Unmet,
            &["表10"],
        ),
        condition(
            "九",
            "每年开展的创业沙龙、路演、创业大赛、创业教育培训等活动不少于10场次。",
            "只计已举办；系列活动按场次计",
            "≥10场次",
            ("34", "场次"),
            Verdict::Unproven,
            &["I-07", "表10"],
        ),
    ];
    rows.extend(rows.clone());
    Chapter {
        number: "1.2".to_owned(),
        title: "备案条件自查表".to_owned(),
        evidence: "A–P".to_owned(),
        about: ["依据：国科火字〔2017〕120号", "统计期：2025-01-01 至 2025-12-31", "截止日：2026-03-31"]
            .map(str::to_owned)
            .to_vec(),
        body: Body::Blocks(vec![
            Block::Tally(vec![
                (Verdict::Met, 12),
                (Verdict::ToExplain, 1),
                (Verdict::Unmet, 0),
                (Verdict::ToJudge, 1),
                (Verdict::Unused, 1),
            ]),
            Block::Table(Table {
                columns: vec![
                    column("条款", 2.2, Kind::Words),
                    under("条件原文", "口径", 8.5),
                    column("要求", 3.6, Kind::Words),
                    column("实际值", 2.6, Kind::Figures),
                    column("结论", 2.8, Kind::Words),
                    column("证明材料 → 页", 4.3, Kind::Small),
                ],
                rows,
                ..Table::default()
            }),
            Block::Note(Words::new().strong("须说明").plain(
                "　八（1）：专职人员共5名，其中一名2025年2月社保因调入补缴，不计入该员，仍符合要求。",
            )),
            Block::Heading(Level::Two, "（一）面积构成核算".to_owned()),
            Block::Table(area()),
            Block::Signatures(["填报人", "复核人", "负责人"].map(str::to_owned).to_vec()),
        ]),
        ..Chapter::default()
    }
}

fn area() -> Table {
    let row = |name: &str, area: i64, share: i64, drawing: &str| {
        Row::Cells(vec![name.into(), Cell::Number(area), Cell::Number(share), drawing.into()])
    };
    Table {
        columns: vec![
            column("区域", 6.0, Kind::Words),
            column("面积（㎡）", 4.0, Kind::Sums(2)),
            column("占比（%）", 4.0, Kind::Sums(1)),
            column("平面图编号", 4.0, Kind::Words),
        ],
        rows: vec![
            row("创业工位区", 61400, 495, "B-02 图1至图3"),
            row("公共服务区（五类）", 35600, 287, "B-02 图4"),
            row("运营方办公", 11850, 96, "B-02 图5"),
            row("库房、过道及其他", 15150, 122, "B-02 图5"),
        ],
        total: "合计".to_owned(),
        notes: vec!["占比四舍五入至一位小数，末位差额并入最大项（本表无差额）。“—”表示不适用；“0”表示经核实为零；不留空格。".into()],
        ..Table::default()
    }
}

fn indicators() -> Chapter {
    let figure = |label: &str, value: &str, unit: &str, note: &str| KeyFigure {
        label: label.to_owned(),
        value: value.to_owned(),
        unit: unit.to_owned(),
        note: note.to_owned(),
    };
    Chapter {
        number: "1.16".to_owned(),
        title: "三项评估指标".to_owned(),
        evidence: "M-01 M-02".to_owned(),
        body: Body::Blocks(vec![
            Block::Prose(Paragraph {
                words: Words::new()
                    .plain("三项指标按《发展众创空间工作指引》第六部分设置，指引未给出公式，本册采用")
                    .strong("本空间口径")
                    .plain("，逐项列明算法与依据。统计期为2025年1月1日至12月31日，时点为2025年12月31日。"),
                proofs: vec![("I-07".to_owned(), "I-07".to_owned())],
            }),
            Block::Figures(vec![
                figure("创业服务能力", "440", "次", "八项服务功能服务次数合计；另列8项明细，不合成总分"),
                figure("服务创业者数量", "967", "人", "按人去重；不署名到场340人次另计，不并入人数"),
                figure("初创企业存活率（24个月）", "84.6", "%", "11÷（11+2）；失联1家另列，不计为存活"),
            ]),
            Block::Heading(Level::One, "一、初创企业存活率".to_owned()),
            Block::Prose(Paragraph {
                words: "以入驻年度为一组，逐组跟踪。观察点前后90日内有回访记录并能证明存续的，计为存续；注销、吊销的，计为终止；迁出、被并购而仍存续的，计为存续。存活率=存续÷（存续+终止）。查无下落的列为失联，单独列示，既不计为存续，也不计入分母。".into(),
                proofs: vec![("表20".to_owned(), "表20".to_owned())],
            }),
            Block::Facts(facts(&[("名称", "青梧众创空间"), ("运营主体", "云州青梧创业服务有限公司"), ("开业日", "2023-05-18"), ("总面积", "1,240.00㎡"), ("地址", "云州市高新区创新大道88号青梧大厦一至三层"), ("工位", "64个")], true)),
        ]),
        ..Chapter::default()
    }
}

pub fn events(rows: usize) -> Chapter {
    let names = [
        "“青梧夜谈”第一期：从论文到样机",
        "云州理工大学项目对接会",
        "创业训练营（春季），两天",
        "智能硬件路演专场",
    ];
    let places = ["一层路演厅", "云州理工大学创新楼302", "二层培训室"];
    let row = |n: usize| {
        Row::Cells(vec![
            (n + 1).to_string().into(),
            format!("2025-{:02}-{:02}", n % 12 + 1, n % 28 + 1).into(),
            Cell::Under(names[n % 4].into(), places[n % 3].into()),
            ["创业沙龙", "投资路演", "教育培训"][n % 3].into(),
            ["主办", "承办", "联合主办"][n % 3].into(),
            Cell::Number(1 + (n % 7 == 2) as i64),
            Cell::Number(20 + (n * 37 % 90) as i64),
            Words::new().whole(["许明远", "周以宁", "沈知遥", "顾言"][n % 4]).into(),
            Words::reference("I-07").into(),
        ])
    };
    Chapter {
        number: "表10".to_owned(),
        title: "活动一览表".to_owned(),
        about: ["统计期：2025-01-01 至 2025-12-31", "单位：场次、人次", "制表人：沈知遥", "复核人：许明远", "制表：2026-04-15"].map(str::to_owned).to_vec(),
        evidence: "I".to_owned(),
        rank: Rank::Table,
        body: Body::Blocks(vec![Block::Table(Table {
            basis: Some("只计已举办的活动；系列活动按实际场次计；人次为签到人次（含现场补签41人次），不等于人数。活动类别与《自查表》第九条一致。".into()),
            columns: vec![
                column("序", 1.2, Kind::Words),
                column("日期", 3.0, Kind::Words),
                under("活动名称", "具体地点", 7.0),
                column("类别", 2.5, Kind::Words),
                column("角色", 2.4, Kind::Words),
                column("场次", 1.6, Kind::Sums(0)),
                column("人次", 1.8, Kind::Sums(0)),
                column("负责人", 2.0, Kind::Words),
                column("证明 → 页", 2.5, Kind::Small),
            ],
            rows: (0..rows).map(row).collect(),
            total: format!("合计（{rows}项活动）"),
            ..Table::default()
        })]),
        ..Chapter::default()
    }
}

fn vouchers() -> Chapter {
    let row = |n: usize, seller: &str, what: &str, total: i64, claimed: i64| {
        Row::Cells(vec![
            n.to_string().into(),
            format!("259900000000099900{n:02}").into(),
            "2025-03-19".into(),
            Cell::Under(seller.into(), what.into()),
            Cell::Number(total),
            Cell::Number(claimed),
            Words::reference("I-07").into(),
        ])
    };
    let category = |title: &str, note: &str| Row::Category { title: title.to_owned(), note: note.to_owned() };
    Chapter {
        number: "表20".to_owned(),
        title: "补贴费用票据汇总表（六类）".to_owned(),
        about: ["费用期间：2025-01-01 至 2025-12-31", "单位：元", "制表人：沈知遥"]
            .map(str::to_owned)
            .to_vec(),
        evidence: "N".to_owned(),
        rank: Rank::Table,
        body: Body::Blocks(vec![
            Block::Table(Table {
                columns: vec![
                    column("序", 1.2, Kind::Words),
                    column("票据号码", 5.0, Kind::Small),
                    column("开票日期", 2.7, Kind::Small),
                    under("销售方", "用途", 6.0),
                    column("价税合计", 3.2, Kind::Sums(2)),
                    column("申报金额", 3.2, Kind::Sums(2)),
                    column("证明 → 页", 2.7, Kind::Small),
                ],
                rows: vec![
                    category("一、房租", "小计　2张"),
                    row(3, "云州高新置业有限公司", "第一季度房租，614㎡", 9_639_000, 7_711_200),
                    row(7, "云州高新置业有限公司", "第二季度房租，614㎡", 9_639_000, 7_711_200),
                    category("六、创业活动", "小计　3张"),
                    row(11, "云州图文快印店", "路演专场横幅、手册", 68_050, 34_025),
                    row(12, "云州市澄海展览搭建有限公司", "智能硬件路演专场搭建", 868_000, 434_000),
                    row(27, "云州会展中心", "红字：场地退款", -200_000, -100_000),
                ],
                total: "合计　5张".to_owned(),
                ..Table::default()
            }),
            Block::Amount {
                label: "申报金额（大写）".to_owned(),
                words: "人民币壹拾伍万柒仟玖佰零肆元贰角伍分".to_owned(),
                figures: "¥157,904.25".to_owned(),
            },
            Block::Signatures(["财务负责人", "法定代表人"].map(str::to_owned).to_vec()),
        ]),
        ..Chapter::default()
    }
}

fn members() -> Chapter {
    let heads = [
        "序",
        "名称",
        "统一社会信用代码",
        "类别",
        "入驻日",
        "协议止",
        "工位",
        "人数",
        "其中应届",
        "融资（万元）",
        "联系人",
    ];
    let row = |n: usize| {
        Row::Cells(vec![
            (n + 1).to_string().into(),
            ["浮光传感团队", "云州澄海仪器有限公司", "青屿机器人（云州）有限责任公司"][n % 3].into(),
            "99990000MA00CH7T2B".into(),
            ["团队", "企业"][n % 2].into(),
            "2024-03-01".into(),
            "2026-02-28".into(),
            "B-17".into(),
            Cell::Number((n % 5 + 2) as i64),
            Cell::Number((n % 2) as i64),
            Cell::Number((n % 4 * 50) as i64),
            ["林若澄", "阿依古丽·买买提"][n % 2].into(),
        ])
    };
    Chapter {
        number: "表7".to_owned(),
        title: "入驻团队、企业汇总表".to_owned(),
        about: ["时点：2025-12-31", "单位：家"].map(str::to_owned).to_vec(),
        rank: Rank::Table,
        body: Body::Blocks(vec![Block::Table(Table {
            columns: heads
                .iter()
                .zip([1.2, 6.0, 5.2, 2.0, 3.0, 3.0, 2.0, 2.0, 2.4, 3.2, 4.0])
                .zip(0..)
                .map(|((head, modules), nth)| {
                    column(head, modules, if (7..10).contains(&nth) { Kind::Sums(0) } else { Kind::Words })
                })
                .collect(),
            rows: (0..30).map(row).collect(),
            total: "合计".to_owned(),
            ..Table::default()
        })]),
        ..Chapter::default()
    }
}

fn class() -> Chapter {
    Chapter {
        number: "I".to_owned(),
        title: "活动".to_owned(),
        evidence: "1 份".to_owned(),
        tab: Some('I'),
        opening: Opening::RightHand,
        body: Body::Blocks(vec![Block::Facts(facts(&[("I-07", "智能硬件路演专场")], false))]),
        ..Chapter::default()
    }
}

fn evidence() -> Chapter {
    Chapter {
        number: "I-07".to_owned(),
        title: "智能硬件路演专场".to_owned(),
        evidence: "表10 第7行".to_owned(),
        rank: Rank::Sub,
        tab: Some('I'),
        body: Body::Evidence(Evidence {
            facts: facts(
                &[
                    ("对应条件", "《自查表》第九条　活动≥10场次"),
                    ("对应表行", "表10 第7行；表20 第9行"),
                    ("内容", "通知、方案、签到表、照片（4张）、费用票据"),
                    ("形式", "原件（电子）1份；复印件4份，已盖章"),
                    ("来源文件", "5个，原始文件均附于本PDF"),
                    ("SHA-256", "9f3c 61d8（前8位，5个文件合并校验）"),
                    ("个人信息", "签到表手机号已遮盖；原件存前台，可现场核验"),
                ],
                false,
            ),
            stamp: Some(Stamp::Copy),
            note: "复印件每页加盖公章，压年月日；多页另加盖骑缝章。".to_owned(),
            originals: vec![Original {
                kind: "费用票据".to_owned(),
                form: "原件（电子）　数电票 OFD".to_owned(),
                file: "原始文件 “25990000000009990012.ofd” 已附　SHA-256 4be1 07c2".to_owned(),
                reading: facts(
                    &[
                        ("发票号码", "25990000000009990012"),
                        ("开票日期", "2025-03-19"),
                        ("销售方", "云州市澄海展览搭建有限公司"),
                        ("价税合计（元）", "8,680.00"),
                        ("付款", "2025-03-26　银行回单"),
                        ("对应表行", "表20 第9行"),
                    ],
                    true,
                ),
                note: "以上由申报单位自原件摘录，以原件为准。电子会计凭证原始文件同时保存。".to_owned(),
                stamp: Some(Stamp::Printout),
            }],
        }),
        ..Chapter::default()
    }
}
