//! The Vietnamese language for the rest of the program: folding for search, sort keys, names, numbers and days in words and
//! as typed. Everything here is pure (text in, text or plain data out) and takes composed and decomposed Unicode alike.
//! Knows nothing of members, papers or the database. Called from every layer above.

mod dates;
mod fold;
pub mod legacy;
mod names;
mod sort;
mod syllable;
mod words;

#[cfg(test)]
mod test_names;

pub use dates::{DateProblem, TypedDay, parse_day, parse_partial_day};
pub use fold::fold;
pub use names::{
    NameParts, YAndI, highlight_ranges, name_parts, same_name, same_name_key, tidy_name,
};
pub use sort::{name_sort_key, text_sort_key};
pub use words::{
    NumberProblem, formal_date, formal_month, format_decimal, format_number, format_scaled,
    money_in_words, number_in_words, parse_decimal, parse_number, parse_scaled, short_date,
    weekday_in_text, weekday_name,
};
