//! Stories through the table of commands, in one program: each of its own would link everything once more.

mod desk;
mod freshness;
mod fund;
mod imports;
mod lists;
mod meetings;
mod privacy;
mod reports;
mod risky;
mod shell;
