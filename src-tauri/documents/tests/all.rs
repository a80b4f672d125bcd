//! What stands on papers and sheets, in one program: each file of its own would link everything once more.

mod fees;
mod kept;
mod member_workbook;
mod pages;
mod register_papers;
mod sample;
