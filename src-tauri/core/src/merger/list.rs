//! A ward that comes as a list: an office in memory takes the list in, and the merger reads that office as it reads any
//! other. How the list is read and understood is the import's.

use super::store;
use crate::clock::FixedClock;
use crate::error::Result;
use crate::office::Office;
use crate::organization::{SetUp, set_up_office};

/// An empty office of the ward the list is of, on the same day as ours.
pub fn ward_of_list(office: &Office, ward_name: &str) -> Result<Office> {
    let mut ward = Office::in_memory(Box::new(FixedClock {
        today: office.today(),
    }))?;
    let ward_name = sohoi_vietnamese::tidy_name(ward_name);
    set_up_office(
        &mut ward,
        &SetUp {
            place_name: store::place_in(&ward_name),
            ward_name,
            upper_levels: Vec::new(),
            branches: String::new(),
            officers: Vec::new(),
        },
    )?;
    Ok(ward)
}
