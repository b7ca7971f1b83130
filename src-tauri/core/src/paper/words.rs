//! Text as a feature hands it over: what it says, what stands out, what must not be torn, where it leads.

/// A stretch of text with one treatment.
#[derive(Debug, Clone, PartialEq)]
pub enum Span {
    /// As the place prescribes.
    Plain(String),
    /// Set off: the bold face.
    Strong(String),
    /// Two points smaller, for a counting rule or a unit behind a figure.
    Small(String),
    /// Never broken: a personal name, a number with its unit.
    Whole(String),
    /// `I-07 → 296`: the label, an arrow and the page where `place` is, with a link.
    Reference {
        /// What is printed before the arrow.
        label: String,
        /// The named place.
        place: String,
    },
    /// The page number of `place` alone, with a link.
    PageOf(String),
}

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Words(pub Vec<Span>);

impl Words {
    /// Nothing said yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// `label → page`, where the place carries the label's own name.
    pub fn reference(label: impl Into<String>) -> Self {
        let label = label.into();
        Self(vec![Span::Reference { place: label.clone(), label }])
    }

    /// Adds plain text.
    #[must_use]
    pub fn plain(mut self, says: impl Into<String>) -> Self {
        self.0.push(Span::Plain(says.into()));
        self
    }

    /// Adds text set off from the rest.
    #[must_use]
    pub fn strong(mut self, says: impl Into<String>) -> Self {
        self.0.push(Span::Strong(says.into()));
        self
    }

    /// Adds small text.
    #[must_use]
    pub fn small(mut self, says: impl Into<String>) -> Self {
        self.0.push(Span::Small(says.into()));
        self
    }

    /// Adds text that is never broken.
    #[must_use]
    pub fn whole(mut self, says: impl Into<String>) -> Self {
        self.0.push(Span::Whole(says.into()));
        self
    }

    /// Adds `label → page`.
    #[must_use]
    pub fn leading_to(mut self, label: impl Into<String>, place: impl Into<String>) -> Self {
        self.0.push(Span::Reference { label: label.into(), place: place.into() });
        self
    }

    /// Adds the page number of `place`.
    #[must_use]
    pub fn page_of(mut self, place: impl Into<String>) -> Self {
        self.0.push(Span::PageOf(place.into()));
        self
    }

    /// True when there is nothing to print.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<&str> for Words {
    fn from(says: &str) -> Self {
        Self::new().plain(says)
    }
}

impl From<String> for Words {
    fn from(says: String) -> Self {
        Self::new().plain(says)
    }
}
