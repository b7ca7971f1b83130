//! A guess at a voucher's category, never more: the person sees it as one and may change it.

use super::Category;
use super::reading::Values;

/// Words that occur in the lines of such invoices, the surest first.
const WORDS: &[(Category, &[&str])] = &[
    (Category::Broadband, &["宽带", "网络接入", "互联网接入", "专线", "电信服务"]),
    (
        Category::Activities,
        &["会展", "会议", "餐饮", "餐费", "茶歇", "活动", "场地租", "印刷", "打印", "图文"],
    ),
    (Category::Rent, &["经营租赁", "不动产", "房租", "租金", "物业"]),
    (Category::Training, &["培训", "教育", "讲课", "课程"]),
    (Category::Mentoring, &["导师", "咨询", "辅导", "顾问", "劳务"]),
    (Category::SharedEquipment, &["软件", "设备", "打印机", "计算机", "3D", "仪器", "云服务", "机床"]),
];

/// By what the seller was for the last time, else by the words of the lines and of the seller's name.
pub fn category(values: &Values, last_of_seller: Option<Category>) -> Option<Category> {
    last_of_seller.or_else(|| {
        let mut texts: Vec<&str> = values.items.iter().map(|item| item.name.as_str()).collect();
        texts.extend(values.seller.name.as_deref());
        WORDS
            .iter()
            .find(|(_, words)| words.iter().any(|word| texts.iter().any(|text| text.contains(word))))
            .map(|(category, _)| *category)
    })
}

#[cfg(test)]
mod tests {
    use super::super::reading::Item;
    use super::*;

    #[test]
    fn guesses_by_seller_then_by_words() {
        let with = |name: &str| Values {
            items: vec![Item { name: name.to_owned(), ..Item::default() }],
            ..Values::default()
        };
        assert_eq!(category(&with("*经营租赁*场地租赁"), None), Some(Category::Activities));
        assert_eq!(category(&with("*经营租赁*房租"), None), Some(Category::Rent));
        assert_eq!(category(&with("*电信服务*宽带费"), None), Some(Category::Broadband));
        assert_eq!(category(&with("*纺织*毛巾"), None), None);
        assert_eq!(category(&with("*经营租赁*房租"), Some(Category::Training)), Some(Category::Training));
    }
}
