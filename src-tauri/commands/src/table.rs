//! The machine behind the command table: dispatch by name, and the contract as TypeScript.

use sohoi_core::Subject;

use crate::desk::Desk;
use crate::problem::Problem;

/// What a command answers.
pub enum Answer {
    /// A JSON envelope: `{"value": …, "changed": ["members", …]}`.
    Json(String),
    /// Bytes as they are: a PDF or a picture.
    Bytes {
        content_type: &'static str,
        bytes: Vec<u8>,
    },
}

#[derive(serde::Serialize)]
struct Envelope<T> {
    value: T,
    changed: Vec<Subject>,
}

pub(crate) fn json_answer<T: serde::Serialize>(
    value: T,
    changed: Vec<Subject>,
) -> Result<Answer, Problem> {
    serde_json::to_string(&Envelope { value, changed })
        .map(Answer::Json)
        .map_err(|_| Problem::internal("answer could not be written as JSON"))
}

/// The same without what is hidden while the screen is projected.
pub(crate) fn hidden_answer<T: serde::Serialize>(
    name: &str,
    input: &str,
    value: T,
    changed: Vec<Subject>,
) -> Result<Answer, Problem> {
    let mut value = serde_json::to_value(value)
        .map_err(|_| Problem::internal("answer could not be written as JSON"))?;
    crate::privacy::hide(name, input, &mut value);
    json_answer(value, changed)
}

pub(crate) fn parse<'a, T: serde::Deserialize<'a>>(input: &'a str) -> Result<T, Problem> {
    // Every input is an object; serde would fill a struct from a list by position too.
    if !input.trim_start().starts_with('{') {
        return Err(Problem::bad_input());
    }
    serde_json::from_str(input).map_err(|_| Problem::bad_input())
}

/// Before what changes much at once. Where no backup can be made, it is not done.
pub(crate) fn risky(desk: &mut Desk) -> Result<(), Problem> {
    desk.back_up_before_risky_work()
}

/// What stands behind a command in the table, before it runs.
macro_rules! prepare {
    ($desk:ident, risky) => {
        crate::table::risky($desk)?
    };
    ($desk:ident, reads [$($subject:ident),*]) => {};
}

/// What stands behind a command in the table, for those who ask what it reads.
macro_rules! note_reads {
    ($reads:ident, $name:ident, risky) => {};
    ($reads:ident, $name:ident, reads [$($subject:ident),*]) => {
        $reads.push((stringify!($name), &[$(sohoi_core::Subject::$subject),*]))
    };
}

/// Turns lines such as `/// Doc. name(Input) -> Output;` into `run`, `command_names`, `reads` and `contract_text`.
/// `=> bytes` marks the few that answer with a file's bytes; `, risky` those that change much at once, before which the
/// office is backed up. `, reads [Tasks, Members]` makes it a question: it changes nothing, and its answer stands until
/// one of these subjects does (`[]`: for good), so a screen may keep it. A command without `reads` does something, or
/// answers what no screen keeps (`display`, `check_office`).
macro_rules! commands {
    ($($module:ident { $(
        $(#[doc = $doc:literal])*
        $name:ident($input:ty) $(-> $output:ty)? $(=> $bytes:ident)?
            $(, $word:ident $([$($subject:ident),*])?)*;
    )* })+) => {
        /// Runs one command by name. `input` is its JSON.
        pub fn run(desk: &mut Desk, name: &str, input: &str) -> Result<Answer, Problem> {
            let asked = input;
            if desk.is_hidden {
                crate::privacy::allow(name, asked)?;
            }
            match name {
                $($(
                    stringify!($name) => {
                        let input: $input = crate::table::parse(input)?;
                        $( crate::table::prepare!(desk, $word $([$($subject),*])?); )*
                        $(
                            let value: $output = $module::$name(desk, input)?;
                            let changed = desk.take_changed();
                            if desk.is_hidden {
                                crate::table::hidden_answer(name, asked, value, changed)
                            } else {
                                crate::table::json_answer(value, changed)
                            }
                        )?
                        $(
                            let $bytes: Answer = $module::$name(desk, input)?;
                            Ok($bytes)
                        )?
                    }
                )*)+
                _ => Err(Problem::unknown_command()),
            }
        }

        /// Names of all commands, in the order of the table.
        pub fn command_names() -> &'static [&'static str] {
            &[$($(stringify!($name)),*),+]
        }

        /// What each question's answer depends on, in the order of the table.
        pub fn reads() -> Vec<(&'static str, &'static [sohoi_core::Subject])> {
            let mut reads: Vec<(&'static str, &'static [sohoi_core::Subject])> = Vec::new();
            $($( $( crate::table::note_reads!(reads, $name, $word $([$($subject),*])?); )* )*)+
            reads
        }

        /// The contract as TypeScript, for `ui/src/bridge/contract.ts`.
        pub fn contract_text() -> String {
            let mut page = crate::contract::ContractPage::default();
            $($(
                page.docs(&[$($doc),*]);
                $( page.json::<$input, $output>(stringify!($name)); )?
                $( page.$bytes::<$input>(stringify!($name)); )?
            )*)+
            page.write(&reads())
        }
    };
}

pub(crate) use {commands, note_reads, prepare};
