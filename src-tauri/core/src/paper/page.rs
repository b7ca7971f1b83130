//! A page on which every mark has its place. No foreign crate: whatever draws it comes later.
//!
//! Lengths are millimetres from the upper left corner, type sizes and line widths are points.

/// Points in a millimetre.
pub const PT: f32 = 72.0 / 25.4;

/// One point, in millimetres.
pub const fn mm(pt: f32) -> f32 {
    pt / PT
}

/// A place on the page.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    /// From the left edge.
    pub x: f32,
    /// From the top edge.
    pub y: f32,
}

/// A place on the page, `x` from the left and `y` from the top.
pub const fn at(x: f32, y: f32) -> Point {
    Point { x, y }
}

/// A rectangle, from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Area {
    /// From the left edge.
    pub x: f32,
    /// From the top edge.
    pub y: f32,
    /// Width.
    pub w: f32,
    /// Height.
    pub h: f32,
}

/// Which face of [`super::Faces`] a text is drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Face {
    /// Noto Sans SC, regular.
    Sans,
    /// Noto Sans SC, bold.
    Bold,
    /// Noto Serif SC, semibold.
    Serif,
}

impl Face {
    /// All faces, in the order of the chain.
    pub const ALL: [Self; 3] = [Self::Sans, Self::Bold, Self::Serif];
}

/// There is one ink; white is the paper showing through a black tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ink {
    /// The ink.
    #[default]
    Black,
    /// The paper.
    White,
}

/// Extra space before the character that starts at byte `before` of the text, in em.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shift {
    /// Byte offset into the text.
    pub before: u32,
    /// Positive moves apart, negative moves together.
    pub em: f32,
}

/// One run of text in one face and size, on one baseline.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// Where its baseline starts.
    pub at: Point,
    /// The face.
    pub face: Face,
    /// Size in points.
    pub size: f32,
    /// What it says; every character is known to be in the face.
    pub says: String,
    /// Spaces that are drawn, not typed.
    pub shifts: Vec<Shift>,
    /// Its ink.
    pub ink: Ink,
}

/// Dash and gap in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dash {
    /// Drawn.
    pub on: f32,
    /// Left out.
    pub off: f32,
}

/// A step of an outline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Step {
    /// Begin a new ring here.
    Move(Point),
    /// Straight to here.
    Line(Point),
    /// By two control points to here.
    Curve(Point, Point, Point),
}

/// What is done with an outline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Paint {
    /// Filled with the ink.
    Fill(Ink),
    /// Drawn along its edge, this many points wide; open outlines stay open.
    Stroke(f32),
    /// Drawn along its edge in dashes.
    Dashed(f32, Dash),
    /// Drawn along its edge in the paper's colour.
    Scratch(f32),
}

/// One mark on the page.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A run of text.
    Text(Text),
    /// A straight line.
    Rule {
        /// From here.
        from: Point,
        /// To here.
        to: Point,
        /// Width in points.
        pt: f32,
        /// Unbroken when there is none.
        dash: Option<Dash>,
    },
    /// A rectangle, filled or drawn.
    Box(Area, Paint),
    /// Any other shape: discs, ticks, glyph outlines. Rings are closed when filled.
    Shape(Vec<Step>, Paint),
    /// A matrix code. `dark` has `side` × `side` modules, row by row.
    Modules {
        /// Upper left corner of the first module.
        at: Point,
        /// Edge of one module.
        module: f32,
        /// Modules along one edge.
        side: usize,
        /// True is drawn.
        dark: Vec<bool>,
    },
    /// Marks turned a quarter to the left around `at`: their x runs up the page, their y to the right.
    Lying {
        /// Where their upper left corner stands on the page.
        at: Point,
        /// Marks in the turned frame.
        marks: Vec<Mark>,
    },
}

/// A spot that leads to a named place.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// Where one clicks.
    pub area: Area,
    /// The place's name.
    pub to: String,
}

/// A named place.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Its name, unique in the document.
    pub name: String,
    /// From the top edge.
    pub y: f32,
}

/// A line of the reader's outline.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// 0 is the outermost.
    pub level: u8,
    /// What it says.
    pub title: String,
    /// From the top edge.
    pub y: f32,
}

/// A page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    /// Width of the sheet.
    pub width: f32,
    /// Height of the sheet.
    pub height: f32,
    /// Drawn in this order.
    pub marks: Vec<Mark>,
    /// Spots that lead elsewhere.
    pub links: Vec<Link>,
    /// Places that can be led to.
    pub places: Vec<Place>,
    /// Outline entries that begin on this page.
    pub entries: Vec<Entry>,
    /// Opens turned on screen, because its table lies sideways.
    pub turned: bool,
}

impl Page {
    /// An empty sheet.
    pub fn new(width: f32, height: f32) -> Self {
        Self { width, height, ..Self::default() }
    }

    /// A straight level line.
    pub fn rule(&mut self, x: f32, y: f32, length: f32, pt: f32) {
        self.marks.push(Mark::Rule { from: at(x, y), to: at(x + length, y), pt, dash: None });
    }

    /// Everything the page says, in drawing order: for tests and search.
    pub fn says(&self) -> String {
        let mut out = String::new();
        gather(&self.marks, &mut out);
        out
    }
}

fn gather(marks: &[Mark], out: &mut String) {
    for mark in marks {
        match mark {
            Mark::Text(text) => {
                out.push_str(&text.says);
                out.push('\n');
            }
            Mark::Lying { marks, .. } => gather(marks, out),
            Mark::Rule { .. } | Mark::Box(..) | Mark::Shape(..) | Mark::Modules { .. } => {}
        }
    }
}
