//! Sample wards.
