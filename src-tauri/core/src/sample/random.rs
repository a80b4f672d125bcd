//! Chance that falls the same way every time, so that two samples are equal. Not for secrets.

pub(super) struct Random(u64);

impl Random {
    pub(super) fn from_seed(seed: u64) -> Random {
        Random(seed)
    }

    /// SplitMix64.
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub(super) fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    /// Both ends included.
    pub(super) fn between(&mut self, low: i64, high: i64) -> i64 {
        low + self.below((high - low + 1).max(1) as usize) as i64
    }

    pub(super) fn percent(&mut self, chance: i64) -> bool {
        self.between(0, 99) < chance
    }

    pub(super) fn choose<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }

    /// Those in front come more often, as common names do.
    pub(super) fn choose_common<'a>(&mut self, from: &[&'a str]) -> &'a str {
        let (one, other) = (self.below(from.len()), self.below(from.len()));
        from[one.min(other)]
    }
}
