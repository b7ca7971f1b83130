/// How large the space is. A house of ten years is larger than one of a single year, not only older.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Size {
    /// All who are ever enrolled.
    pub people: i64,
    /// Of them, on the first days.
    pub people_at_first: i64,
    pub teams: i64,
    pub teams_at_first: i64,
    /// On an average day.
    pub visits: i64,
    pub desks: i64,
    /// So many of a thousand visits.
    pub loans_of_thousand: i64,
    /// In a year, about.
    pub events: i64,
    /// Whether vouchers are read; that needs the program itself as a child.
    pub vouchers: bool,
}

impl Size {
    /// A few weeks of a small house, written while somebody waits for it.
    pub fn for_practice() -> Self {
        Self {
            people: 60,
            people_at_first: 48,
            teams: 10,
            teams_at_first: 9,
            visits: 16,
            desks: 24,
            vouchers: false,
            ..Self::of(1)
        }
    }

    pub fn of(years: u32) -> Self {
        let years = i64::from(years);
        // From the house of one year to the house of ten, and no larger.
        let grown = |one: i64, ten: i64| one + (ten - one) * (years.min(10) - 1) / 9;
        Self {
            people: 200 * years,
            people_at_first: grown(110, 450),
            teams: 30 + 22 * (years - 1),
            teams_at_first: 22,
            visits: grown(45, 300),
            desks: grown(60, 100),
            loans_of_thousand: grown(140, 70),
            events: grown(36, 60),
            vouchers: true,
        }
    }
}
