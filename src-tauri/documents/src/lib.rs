//! Paper: plain data in, bytes out. A document is data, then blocks, then pages (`layout`), then a PDF (`pdf`). Nothing
//! here opens a file, reads a clock or knows the database; `commands` maps the office's records to these plain inputs.

pub mod book;
pub mod consent_notice;
pub mod csv;
pub mod excel;
pub mod fee_workbook;
pub mod fees;
pub mod fonts;
pub mod founding;
pub mod handover;
pub mod labels;
pub mod layout;
pub mod letterhead;
pub mod member_workbook;
pub mod minutes;
pub mod official;
pub mod pdf;
pub mod person_file;
pub mod person_words;
pub mod recovery_sheet;
pub mod register;
pub mod rejected_rows;
pub mod reminder;
pub mod report_workbook;
pub mod whole_workbook;
pub mod words;
