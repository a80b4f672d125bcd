//! What the two sample wards hold: their size, their months and who moves in each. Writes nothing.

use super::random::Random;
use crate::action::{Action, Doing};
use crate::days::{Day, Month};
use crate::reports::BranchReportState;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SampleSize {
    /// About 550 members in 14 chi hội, 1/2017 to 2/2018.
    Small,
    /// 12,000 members in 120 chi hội, ten years.
    Full,
}

impl SampleSize {
    /// The day it is in the sample ward.
    pub fn today(self) -> Day {
        match self {
            SampleSize::Small => day(2018, 1, 20),
            SampleSize::Full => day(2026, 11, 23),
        }
    }
}

/// The one real person: chair of the union in 2018, as its own news named her.
pub(crate) const CHAIR: &str = "Dương Thị Hồng";

pub(super) const SEED: u64 = 20_180_118;

pub(super) const DISTRICT: &str = "Hội LHPN quận Long Biên";
pub(super) const CITY: &str = "Hội LHPN thành phố Hà Nội";

/// The first day without districts.
pub(super) const MERGERS: Day = day(2025, 7, 1);

pub(super) const fn day(year: i32, month: u32, day: u32) -> Day {
    Day::from_ymd_opt(year, month, day).expect("days written here exist")
}

/// Each action of the sample stands under one name.
pub(super) fn about(what: &str) -> Doing {
    Action::MakeSample.about(what)
}

/// How many join, move and leave in one month.
#[derive(Clone, Copy, Default)]
pub(super) struct Moves {
    pub admitted: usize,
    pub moved_in: usize,
    pub rejoined: usize,
    pub transferred: usize,
    pub moved_away: usize,
    pub died: usize,
    pub other_left: usize,
}

impl Moves {
    pub(super) fn net(self) -> i64 {
        (self.admitted + self.moved_in + self.rejoined) as i64
            - (self.moved_away + self.died + self.other_left) as i64
    }
}

/// What differs between the two sizes.
pub(super) struct Plan {
    pub ward_name: &'static str,
    pub place_name: &'static str,
    pub real_chair: bool,
    pub today: Day,
    pub first_month: Month,
    pub branches: usize,
    pub first_members: usize,
    pub standing_board: usize,
    pub vice_chairs: usize,
    /// The standing board included.
    pub committee: usize,
    pub term_from: Day,
    /// When some branches changed their heads.
    pub heads_changed: Day,
    /// Month, last day anybody moves, how many.
    pub moves: Vec<(Month, u32, Moves)>,
}

impl Plan {
    pub fn of(size: SampleSize) -> Plan {
        match size {
            SampleSize::Small => Plan::small(),
            SampleSize::Full => Plan::full(),
        }
    }

    fn small() -> Plan {
        // admitted, moved in, re-joined, transferred, moved away, died, other
        #[rustfmt::skip]
        let table = [
            (2017, 1, 27, [1, 1, 0, 0, 1, 0, 0]),
            (2017, 2, 27, [1, 0, 0, 0, 0, 0, 0]),
            (2017, 3, 27, [4, 0, 0, 1, 0, 0, 1]),
            (2017, 4, 27, [1, 1, 0, 0, 1, 0, 0]),
            (2017, 5, 27, [2, 0, 0, 0, 1, 1, 0]),
            (2017, 6, 27, [1, 0, 0, 1, 0, 0, 1]),
            (2017, 7, 27, [2, 0, 0, 0, 1, 0, 0]),
            (2017, 8, 27, [2, 1, 0, 0, 0, 1, 0]),
            (2017, 9, 27, [2, 0, 0, 0, 1, 0, 1]),
            (2017, 10, 27, [4, 0, 1, 1, 1, 0, 0]),
            (2017, 11, 27, [1, 1, 0, 0, 0, 0, 1]),
            (2017, 12, 27, [2, 0, 0, 0, 1, 1, 0]),
            // 545 at the end of 2017, + 5 admitted + 1 moved in − 2 moved away − 1 died = 548.
            (2018, 1, 19, [5, 1, 0, 0, 2, 1, 0]),
            // Agreed already, for the month to come.
            (2018, 2, 27, [3, 0, 0, 0, 1, 0, 0]),
        ];
        let moves: Vec<(Month, u32, Moves)> = table
            .into_iter()
            .map(
                |(
                    year,
                    month,
                    last_day,
                    [
                        admitted,
                        moved_in,
                        rejoined,
                        transferred,
                        moved_away,
                        died,
                        other_left,
                    ],
                )| {
                    let moves = Moves {
                        admitted,
                        moved_in,
                        rejoined,
                        transferred,
                        moved_away,
                        died,
                        other_left,
                    };
                    (Month { year, month }, last_day, moves)
                },
            )
            .collect();
        let last_year: i64 = moves
            .iter()
            .filter(|(month, ..)| month.year == 2017)
            .map(|(.., moves)| moves.net())
            .sum();
        Plan {
            ward_name: "Hội LHPN phường Thượng Thanh",
            place_name: "Thượng Thanh",
            real_chair: true,
            today: SampleSize::Small.today(),
            first_month: Month {
                year: 2017,
                month: 1,
            },
            branches: 14,
            first_members: (545 - last_year) as usize,
            standing_board: 5,
            vice_chairs: 1,
            committee: 13,
            term_from: day(2016, 6, 15),
            heads_changed: day(2017, 9, 15),
            moves,
        }
    }

    fn full() -> Plan {
        let today = SampleSize::Full.today();
        let first_month = Month {
            year: 2017,
            month: 1,
        };
        let mut random = Random::from_seed(SEED + 1);
        let mut moves = Vec::new();
        let mut month = first_month;
        while month <= Month::of(today) {
            let some = |random: &mut Random, low, high| random.between(low, high) as usize;
            let busy = if matches!(month.month, 3 | 10) { 14 } else { 0 };
            let this = Moves {
                admitted: some(&mut random, 16, 30) + busy,
                moved_in: some(&mut random, 1, 6),
                // Somebody has to have left long enough ago.
                rejoined: if moves.len() < 4 {
                    0
                } else {
                    some(&mut random, 0, 2)
                },
                transferred: some(&mut random, 0, 5),
                moved_away: some(&mut random, 4, 11),
                died: some(&mut random, 1, 6),
                other_left: some(&mut random, 3, 9),
            };
            moves.push((month, if month == Month::of(today) { 20 } else { 27 }, this));
            month = month.plus(1);
        }
        let net: i64 = moves.iter().map(|(.., moves)| moves.net()).sum();
        Plan {
            ward_name: "Hội LHPN phường Sao Mai",
            place_name: "Sao Mai",
            real_chair: false,
            today,
            first_month,
            branches: 120,
            first_members: (12_000 - net) as usize,
            standing_board: 15,
            vice_chairs: 4,
            committee: 60,
            term_from: day(2016, 6, 15),
            heads_changed: day(2021, 6, 1),
            moves,
        }
    }

    pub fn last_month(&self) -> Month {
        Month::of(self.today)
    }

    pub fn upper_on(&self, on: Day) -> &'static str {
        if on < MERGERS { DISTRICT } else { CITY }
    }

    /// Who has not handed in the running month's report, by place in the list.
    pub fn still_out(&self, branch: usize, branches: usize) -> Option<BranchReportState> {
        let tenth = branches.div_ceil(10).max(2);
        match branch {
            4 => Some(BranchReportState::Returned),
            10 => Some(BranchReportState::Missing),
            _ if branches > 20 && branch % tenth == 5 => Some(BranchReportState::Missing),
            _ => None,
        }
    }
}
