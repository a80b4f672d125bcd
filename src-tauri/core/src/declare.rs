//! What a subject's declaration is made of: its tables and columns with their names in both languages, what kind each
//! is, who may see it, and what a merge, an erasure or a ward merger does with it. Every subject has one `declared.rs`
//! that fills these in; `subjects.rs` puts them together. Names of things live there alone, sentences elsewhere.

/// What a thing is called, as an officer and the law say it, and in English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name {
    pub vi: &'static str,
    pub en: &'static str,
}

/// Everything one subject declares.
#[derive(Debug)]
pub struct Declaration {
    pub code: &'static str,
    pub name: Name,
    pub tables: &'static [Table],
}

#[derive(Debug, Clone, Copy)]
pub struct Table {
    pub table: &'static str,
    pub name: Name,
    /// What a row is called by in the history: its own texts, or the names of rows it refers to.
    pub called: &'static [&'static str],
    /// How a row is named where another row refers to it: SQL with the row's number as `?1`.
    pub named_by: Option<&'static str>,
    pub ward_merger: WardMerger,
    pub columns: &'static [Column],
}

#[derive(Debug, Clone, Copy)]
pub struct Column {
    pub column: &'static str,
    pub kind: Kind,
    pub name: Name,
    /// For a narrow place (a heading of a list, a chip); none where the name is short enough.
    pub short: Option<Name>,
    pub openness: Openness,
    pub traits: &'static [Trait],
}

/// What stands in a column; screens and papers write it accordingly.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// The row's own number, or what says nothing that another column does not say: never told.
    Key,
    /// Made or read by the program alone; that it changed is all there is to tell.
    Machine,
    /// At most so many letters.
    Text(usize),
    /// Figures that are a name, not an amount: a phone, a card. At most so many.
    Digits(usize),
    Number,
    /// Whole đồng.
    Money,
    Day,
    /// A year, a month or a day, with or without "khoảng".
    PartialDay,
    /// As 201801.
    Month,
    Year,
    /// Minutes or hours of a clock, as text.
    Time,
    YesNo,
    Code(&'static Codes),
    /// The number of a row of that table.
    Row(&'static str),
    /// The number of a unit; what happens to the row when the unit ends is said by `UnitEnd`.
    Unit(UnitEnd),
    /// The number of a person.
    Person(Merge, Erase),
    /// SHA-256 of a picture in `blobs`.
    Picture,
}

/// What a set of codes stands for.
#[derive(Debug)]
pub struct Codes {
    pub set: &'static str,
    pub codes: &'static [(&'static str, Name)],
}

impl Codes {
    pub fn name(&self, code: &str) -> Option<Name> {
        self.codes
            .iter()
            .find(|(known, _)| *known == code)
            .map(|(_, name)| *name)
    }
}

/// Whether it may be seen by everybody in the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Openness {
    Open,
    /// Not while the screen is projected.
    Hidden,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trait {
    /// Free text of the office in which somebody's name may stand: an erasure looks through it.
    MayNamePeople,
    /// A row that names this owner is part of the owner's record, and so of its history.
    OfRecord,
    /// The row is called by it, and it is told among the changes as well.
    ToldToo,
    /// Left blank when the row comes from another ward: it names something that stays there.
    StaysInItsWard,
}

/// What a merger of two wards does with the other ward's rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WardMerger {
    /// Copied with new numbers.
    Copy,
    /// Taken over by code of its own, which knows more than rows.
    OwnWay,
    /// Stays in the other ward's file; the reason is the declaration's.
    Stays,
}

/// What the end of a unit does with a row that names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitEnd {
    /// While such a row holds, the unit cannot end by itself: people and groups are moved first.
    Blocks,
    /// It ends on the same day.
    Ends,
    /// It stays as it was: a fact of its time.
    Stays,
    /// Part of the unit itself; it goes when the unit is taken out as never used.
    Own,
}

/// What a merge of two records of one person does with the rows of the record that goes.
#[derive(Debug, Clone, Copy)]
pub enum Merge {
    /// Changes hands: money and work add up.
    All,
    /// Changes hands; a row that says the same as one already there goes.
    Move,
    /// Periods of one kind of thing, told apart by these columns: where both records have the thing at the same time,
    /// one row covers both.
    Periods(&'static [&'static str]),
    /// One row a person and these columns: what the kept record says stands.
    Unless(&'static [&'static str]),
    /// Membership, reconciled day by day.
    Membership,
    /// A household at a time.
    Household,
    /// One row a meeting and person counts; a second keeps its words and loses its person.
    Attendance,
    /// Pairs of people found to be two.
    Pair,
}

/// What an erasure does with a person's rows.
#[derive(Debug, Clone, Copy)]
pub enum Erase {
    /// They say something of her alone.
    Remove,
    /// They carry counts or sums: the row stays, with these columns set to these values (SQL).
    Keep(&'static [(&'static str, &'static str)]),
}

impl Column {
    pub fn is(&self, of: Trait) -> bool {
        self.traits.contains(&of)
    }

    /// The word for a narrow place.
    pub fn short_name(&self) -> Name {
        self.short.unwrap_or(self.name)
    }

    /// The table whose row it names, if it names one.
    pub fn refers_to(&self) -> Option<&'static str> {
        match self.kind {
            Kind::Row(table) => Some(table),
            Kind::Unit(_) => Some("unit"),
            Kind::Person(..) => Some("person"),
            _ => None,
        }
    }
}

impl Table {
    pub fn column(&self, column: &str) -> Option<&'static Column> {
        self.columns.iter().find(|known| known.column == column)
    }
}

/// Declares a subject's tables: `table NAME "vi" "en" called [columns] merger X { column: Kind, "vi", "en",
/// open = "short vi" "short en" traits; }`.
macro_rules! tables {
    ($(
        $(#[doc = $doc:literal])*
        table $table:ident $vi:literal $en:literal called [$($called:ident),*] merger $merger:ident
        $(named_by $named_by:expr;)?
        { $($columns:tt)* }
    )+) => {
        &[$(
            $crate::declare::Table {
                table: stringify!($table),
                name: $crate::declare::Name { vi: $vi, en: $en },
                called: &[$(stringify!($called)),*],
                named_by: $crate::declare::maybe!($($named_by)?),
                ward_merger: $crate::declare::WardMerger::$merger,
                columns: $crate::declare::columns!($($columns)*),
            }
        ),+]
    };
}

macro_rules! maybe {
    () => {
        None
    };
    ($it:expr) => {
        Some($it)
    };
}

/// The columns of one table, or a list of them made elsewhere: `= COLUMNS`.
macro_rules! columns {
    (= $made:expr) => {
        $made
    };
    ($(
        $column:ident: $kind:expr, $vi:literal, $en:literal,
        $openness:ident $(= $short_vi:literal $short_en:literal)? $($trait:ident)*;
    )*) => {
        &[$(
            $crate::declare::Column {
                column: stringify!($column),
                kind: $kind,
                name: $crate::declare::Name { vi: $vi, en: $en },
                short: $crate::declare::maybe!(
                    $($crate::declare::Name { vi: $short_vi, en: $short_en })?
                ),
                openness: $crate::declare::openness!($openness),
                traits: &[$($crate::declare::Trait::$trait),*],
            }
        ),*]
    };
}

macro_rules! openness {
    (open) => {
        $crate::declare::Openness::Open
    };
    (hidden) => {
        $crate::declare::Openness::Hidden
    };
}

/// Gives an enum its stored text both ways, and each code its names: `codes! { Sex "sex" { Female = "female" "Nữ" "Female" } }`.
macro_rules! codes {
    ($($name:ident $set:literal { $($variant:ident = $text:literal $vi:literal $en:literal),+ $(,)? })+) => {$(
        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// Every code with its names.
            pub const CODES: &'static $crate::declare::Codes = &$crate::declare::Codes {
                set: $set,
                codes: &[$(($text, $crate::declare::Name { vi: $vi, en: $en })),+],
            };

            pub fn name(self) -> $crate::declare::Name {
                match self { $($name::$variant => $crate::declare::Name { vi: $vi, en: $en }),+ }
            }
        }

        $crate::text_enum::text_enum!($name { $($variant = $text),+ });
    )+};
}

pub(crate) use {codes, columns, maybe, openness, tables};
