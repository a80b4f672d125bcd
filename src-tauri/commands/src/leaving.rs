//! Every kind of file that can leave the office, and what it carries, as the export log keeps them: a new one is a line
//! here. Its words are in `sohoi_documents::words::lists` (a test walks this table) and in `ui/src/words` (typed by it).

use sohoi_core::members::MemberColumn;

/// Codes in the log, each with its own line of words.
macro_rules! logged {
    ($(#[doc = $doc:literal])* $name:ident { $($variant:ident = $code:literal),+ $(,)? }) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, ts_rs::TS)]
        pub enum $name { $(#[ts(rename = $code)] $variant),+ }

        impl $name {
            #[cfg(test)]
            const ALL: &[$name] = &[$($name::$variant),+];

            pub(crate) fn code(self) -> &'static str {
                match self { $($name::$variant => $code),+ }
            }
        }
    };
}

/// One line per kind of file: its code, and the columns of people and other parts it always carries.
macro_rules! leaving {
    ($($kind:ident = $code:literal columns [$($column:ident),*] parts [$($part:ident),*];)+) => {
        logged! {
            /// A kind of file that leaves the office.
            ExportKind { $($kind = $code),+ }
        }

        impl ExportKind {
            /// Codes of what it carries, as the log keeps them; of a list whose columns were chosen, nothing.
            pub(crate) fn carries(self) -> String {
                let (columns, parts): (&[MemberColumn], &[ExportPart]) = match self {
                    $(ExportKind::$kind => (&[$(MemberColumn::$column),*], &[$(ExportPart::$part),*])),+
                };
                let columns = columns.iter().map(|column| column.as_text());
                let parts = parts.iter().map(|part| part.code());
                columns.chain(parts).collect::<Vec<_>>().join(", ")
            }
        }
    };
}

leaving! {
    Members = "members" columns [] parts [];
    Paper = "paper" columns [] parts [];
    Book = "book" columns [] parts [];
    Labels = "labels" columns [] parts [];
    Everything = "everything" columns [] parts [All];
    Minutes = "minutes" columns [Name, Unit] parts [Title, Presence, Note];
    SignInSheet = "sign_in_sheet" columns [Name, Unit] parts [Title];
    Report = "report" columns [] parts [Indicators, Branches];
    Backup = "backup" columns [] parts [All];
    RecoverySheet = "recovery_sheet" columns [] parts [];
    RejectedRows = "rejected_rows" columns [] parts [AsInList, Reason];
    MergerRecord = "merger_record" columns [] parts [Counts];
    PersonFile = "person_file" columns [] parts [All];
    ErasureCertificate = "erasure_certificate" columns [] parts [];
    FoundingList = "founding_list" columns [Name, Unit, Group, Post] parts [BirthYear];
    FoundingProposal = "founding_proposal" columns [] parts [Officers, Branches, Counts];
    FoundingDecision = "founding_decision" columns [] parts [Officers];
    FeeReceipt = "fee_receipt" columns [Unit] parts [Payer, Amount];
    FeeSummary = "fee_summary" columns [] parts [Sums, Branches];
    FeeDebtors = "fee_debtors" columns [Name, Unit] parts [Due, Paid, Owing];
    FeeWorkbook = "fee_workbook" columns [Name, Unit] parts [Due, Paid, Owing, PaidOn, Exemption];
}

logged! {
    /// What a file carries beside columns of a list of members.
    ExportPart {
        Title = "title",
        Presence = "presence",
        Note = "note",
        All = "all",
        Indicators = "indicators",
        Branches = "branches",
        Counts = "counts",
        Sums = "sums",
        AsInList = "as_in_list",
        Reason = "reason",
        Payer = "payer",
        Amount = "amount",
        Due = "due",
        Paid = "paid",
        Owing = "owing",
        PaidOn = "paid_on",
        Exemption = "exemption",
        BirthYear = "birth_year",
        Officers = "officers",
    }
}

/// What earlier versions wrote into the log that is no code today.
const FORMERLY: &[(&str, &str)] = &[
    ("person", "name"),
    ("birth year", "birth_year"),
    ("branch", "unit"),
    ("counts by branch", "branches, counts"),
];

/// Columns of a line of the log in today's codes.
pub(crate) fn todays_codes(columns: &str) -> String {
    columns
        .split(", ")
        .map(|code| {
            FORMERLY
                .iter()
                .find(|(formerly, _)| *formerly == code)
                .map_or(code, |(_, today)| today)
        })
        .collect::<Vec<_>>()
        .join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use sohoi_documents::words::lists::{export_name, export_part};

    #[test]
    fn everything_that_leaves_and_every_part_of_it_has_its_own_words_on_paper() {
        let mut told = std::collections::HashSet::new();
        for kind in ExportKind::ALL {
            let name = export_name(kind.code());
            assert!(name != kind.code() && told.insert(name), "{kind:?}: {name}");
        }
        for part in ExportPart::ALL {
            let name = export_part(part.code());
            assert!(name != part.code(), "{part:?}: {name}");
        }
    }

    #[test]
    fn what_was_written_before_is_told_in_words_too() {
        for (formerly, today) in FORMERLY {
            assert_eq!(
                todays_codes(&format!("name, {formerly}")),
                format!("name, {today}")
            );
            for code in today.split(", ") {
                let is_column = serde_json::from_value::<MemberColumn>(code.into()).is_ok();
                assert!(is_column || export_part(code) != code, "{code}");
            }
        }
    }
}
