//! The arithmetic of figures: sums that know how many answered, ratios from their parts, lũy kế, per cent of target. Pure.
