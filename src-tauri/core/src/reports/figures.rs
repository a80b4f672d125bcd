//! The arithmetic of figures: sums that know how many answered, ratios from their parts, lũy kế, per cent of target.
//! Pure: works on tables of figures (one row per unit, one column per indicator) that the store fills.

use super::{Figure, Indicator, IndicatorKind, Total};

/// The largest number an indicator takes, before its decimals: above a thousand billion it is a slip of the hand,
/// and with three decimals it still fits the 15 digits a spreadsheet keeps exactly.
pub const LARGEST: i64 = 999_999_999_999;

impl Figure {
    /// Reported at all: a number, or "không phát sinh".
    pub fn is_given(self) -> bool {
        self != Figure::Blank
    }

    /// What it adds to a sum: "không phát sinh" adds nothing but is an answer, blank is none.
    pub fn amount(self) -> Option<i64> {
        match self {
            Figure::Blank => None,
            Figure::Nothing => Some(0),
            Figure::Value { value } => Some(value),
        }
    }
}

impl From<Option<i64>> for Figure {
    fn from(value: Option<i64>) -> Figure {
        value.map_or(Figure::Blank, |value| Figure::Value { value })
    }
}

/// Whose figure an indicator is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Level {
    Branch,
    Ward,
}

/// How one indicator is computed; parts of a ratio are columns.
#[derive(Debug, Clone)]
pub(crate) struct Rule {
    pub kind: IndicatorKind,
    pub decimals: u32,
    pub level: Level,
    pub parts: Option<(usize, usize)>,
    pub per: i64,
}

/// The rules of a form's indicators, in its order.
pub(crate) fn rules(indicators: &[Indicator]) -> Vec<Rule> {
    let column = |code: &Option<String>| {
        let code = code.as_deref()?;
        indicators.iter().position(|i| i.code == code)
    };
    let rule = |indicator: &Indicator| {
        let parts = column(&indicator.numerator).zip(column(&indicator.denominator));
        // A ratio is the ward's alone as soon as one of its parts is.
        let of_ward = parts.map_or(indicator.of_ward, |(above, below)| {
            indicators[above].of_ward || indicators[below].of_ward
        });
        Rule {
            kind: indicator.kind,
            decimals: indicator.decimals,
            level: if of_ward { Level::Ward } else { Level::Branch },
            parts,
            per: indicator.per,
        }
    };
    indicators.iter().map(rule).collect()
}

/// One month's figures: a row per unit, a column per indicator. Ratios are never stored in it.
#[derive(Debug, Clone)]
pub(crate) struct Sheet {
    columns: usize,
    cells: Vec<Figure>,
}

impl Sheet {
    pub fn new(rows: usize, columns: usize) -> Sheet {
        Sheet {
            columns,
            cells: vec![Figure::Blank; rows * columns],
        }
    }

    pub fn row(&self, row: usize) -> &[Figure] {
        &self.cells[row * self.columns..][..self.columns]
    }

    pub fn row_mut(&mut self, row: usize) -> &mut [Figure] {
        &mut self.cells[row * self.columns..][..self.columns]
    }

    pub fn column(&self, column: usize) -> impl Iterator<Item = Figure> {
        self.cells
            .iter()
            .skip(column)
            .step_by(self.columns.max(1))
            .copied()
    }

    /// What a unit's cell shows, ratios worked out.
    pub fn figure(&self, rules: &[Rule], row: usize, column: usize) -> Figure {
        let rule = &rules[column];
        let Some((above, below)) = rule.parts else {
            return self.row(row)[column];
        };
        let part = |at: usize| self.row(row)[at].amount();
        part(above)
            .zip(part(below))
            .and_then(|(a, b)| ratio(rules, rule, a, b))
            .into()
    }
}

/// Sums a sheet over its units. The ward is the last row; `asked` says which rows had to report.
pub(crate) fn roll_up(rules: &[Rule], sheet: &Sheet, asked: &[bool]) -> Vec<Total> {
    let plain: Vec<Total> = (0..rules.len())
        .map(|at| add_up(sheet.column(at).zip(asked_at(rules[at].level, asked))))
        .collect();
    let with_ratios = |(at, rule): (usize, &Rule)| match rule.parts {
        None => plain[at],
        Some((above, below)) => ratio_total(rules, rule, [plain[above], plain[below]], || {
            pairs(sheet, above, below).zip(asked_at(rule.level, asked))
        }),
    };
    rules.iter().enumerate().map(with_ratios).collect()
}

/// Who answers for an indicator: the ward (the last row) alone, or the branches.
fn asked_at(level: Level, asked: &[bool]) -> impl Iterator<Item = bool> {
    let ward = asked.len().saturating_sub(1);
    asked
        .iter()
        .enumerate()
        .map(move |(row, asked)| match level {
            Level::Ward => row == ward,
            Level::Branch => row != ward && *asked,
        })
}

/// A sum that skips blanks and counts who answered out of those asked.
pub(crate) fn add_up(figures: impl Iterator<Item = (Figure, bool)>) -> Total {
    let mut total = Total {
        value: None,
        nothing: false,
        given: 0,
        asked: 0,
    };
    let mut numbers = 0;
    for (figure, asked) in figures {
        total.asked += i64::from(asked);
        let Some(amount) = figure.amount() else {
            continue;
        };
        total.given += i64::from(asked);
        total.value = Some(total.value.unwrap_or(0) + amount);
        numbers += i64::from(figure != Figure::Nothing);
    }
    total.nothing = total.value.is_some() && numbers == 0;
    total
}

fn pairs(sheet: &Sheet, above: usize, below: usize) -> impl Iterator<Item = Option<(i64, i64)>> {
    sheet
        .column(above)
        .zip(sheet.column(below))
        .map(|(a, b)| a.amount().zip(b.amount()))
}

/// A ratio is taken over the units that gave both parts: members of fourteen branches over women of ten would
/// say something false. Where one part is the ward's own there is nothing to pair, and the totals are divided.
fn ratio_total<P: Iterator<Item = (Option<(i64, i64)>, bool)>>(
    rules: &[Rule],
    rule: &Rule,
    parts: [Total; 2],
    pairs: impl FnOnce() -> P,
) -> Total {
    let Some((above, below)) = rule.parts else {
        return parts[0];
    };
    if rules[above].level != rules[below].level {
        let value = parts[0]
            .value
            .zip(parts[1].value)
            .and_then(|(a, b)| ratio(rules, rule, a, b));
        return Total {
            value,
            nothing: false,
            given: i64::from(value.is_some()),
            asked: 1,
        };
    }
    let mut sums = None;
    let (mut given, mut asked) = (0, 0);
    for (pair, is_asked) in pairs() {
        asked += i64::from(is_asked);
        let Some((a, b)) = pair else { continue };
        given += i64::from(is_asked);
        let (x, y) = sums.unwrap_or((0, 0));
        sums = Some((x + a, y + b));
    }
    let value = sums.and_then(|(a, b)| ratio(rules, rule, a, b));
    Total {
        value,
        nothing: false,
        given,
        asked,
    }
}

/// A ratio from its parts, in its own decimals; none over zero. Halves go up, as on paper.
fn ratio(rules: &[Rule], rule: &Rule, above: i64, below: i64) -> Option<i64> {
    let (top, bottom) = rule
        .parts
        .map(|(a, b)| (rules[a].decimals, rules[b].decimals))?;
    let scale = |decimals: u32| 10_i128.pow(decimals);
    divide(
        i128::from(above) * i128::from(rule.per) * scale(rule.decimals) * scale(bottom),
        i128::from(below) * scale(top),
    )
}

/// How much of a target is reached, in tenths of a per cent. Both in the indicator's own decimals.
pub fn percent_of_target(reached: Option<i64>, target: Option<i64>) -> Option<i64> {
    divide(i128::from(reached?) * 1000, i128::from(target?))
}

fn divide(above: i128, below: i128) -> Option<i64> {
    if below <= 0 {
        return None;
    }
    let doubled = above * 2;
    let rounded = if above < 0 {
        (doubled - below) / (below * 2)
    } else {
        (doubled + below) / (below * 2)
    };
    i64::try_from(rounded).ok()
}

/// Lũy kế: fed month by month from January on. Flows add up, also those of branches closed since; of a stock each
/// unit's last value counts, and only of units that still exist; ratios come from the parts so gathered.
pub(crate) struct YearToDate<'a> {
    rules: &'a [Rule],
    sums: Vec<Option<i64>>,
    last: Sheet,
    /// Sums of ratio parts where both are flows, over unit-months that gave both.
    pairs: Vec<Option<(i64, i64)>>,
}

impl<'a> YearToDate<'a> {
    pub fn new(rules: &'a [Rule], units: usize) -> Self {
        YearToDate {
            rules,
            sums: vec![None; rules.len()],
            last: Sheet::new(units, rules.len()),
            pairs: vec![None; rules.len()],
        }
    }

    /// One unit's figures of one month; `row` is its place among the units of the last month, if it still is one.
    pub fn add(&mut self, row: Option<usize>, figures: &[Figure]) {
        for (at, rule) in self.rules.iter().enumerate() {
            match (rule.kind, rule.parts) {
                (IndicatorKind::Flow, _) => self.add_flow(at, figures[at].amount()),
                (IndicatorKind::Stock, _) => {
                    if let Some(row) = row.filter(|_| figures[at].is_given()) {
                        self.last.row_mut(row)[at] = figures[at];
                    }
                }
                (IndicatorKind::Ratio, Some((above, below))) => {
                    if let Some((a, b)) = figures[above].amount().zip(figures[below].amount()) {
                        let (x, y) = self.pairs[at].unwrap_or((0, 0));
                        self.pairs[at] = Some((x + a, y + b));
                    }
                }
                (IndicatorKind::Ratio, None) => {}
            }
        }
    }

    /// An amount that is known for the ward or for several months at once only.
    pub fn add_flow(&mut self, at: usize, amount: Option<i64>) {
        if let Some(amount) = amount {
            self.sums[at] = Some(self.sums[at].unwrap_or(0) + amount);
        }
    }

    /// `summed_apart`: columns whose flows came through `add_flow`, so that no pairs of them were seen.
    pub fn finish(self, summed_apart: &[bool]) -> Vec<Option<i64>> {
        let everybody = vec![true; self.last.cells.len() / self.rules.len().max(1)];
        let totals = |at: usize| match self.rules[at].kind {
            IndicatorKind::Stock => {
                add_up(self.last.column(at).zip(everybody.iter().copied())).value
            }
            _ => self.sums[at],
        };
        let value = |(at, rule): (usize, &Rule)| {
            let Some((above, below)) = rule.parts else {
                return totals(at);
            };
            let same_level = self.rules[above].level == self.rules[below].level;
            let kinds = [self.rules[above].kind, self.rules[below].kind];
            let sums = if kinds == [IndicatorKind::Stock; 2] && same_level {
                pairs(&self.last, above, below).flatten().fold(
                    None,
                    |sums: Option<(i64, i64)>, (a, b)| {
                        sums.map_or(Some((a, b)), |(x, y)| Some((x + a, y + b)))
                    },
                )
            } else if kinds == [IndicatorKind::Flow; 2]
                && !summed_apart[above]
                && !summed_apart[below]
                && same_level
            {
                self.pairs[at]
            } else {
                totals(above).zip(totals(below))
            };
            sums.and_then(|(a, b)| ratio(self.rules, rule, a, b))
        };
        self.rules.iter().enumerate().map(value).collect()
    }
}
