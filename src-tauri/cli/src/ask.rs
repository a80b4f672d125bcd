//! Asks one command of the table, and says why nothing was done.

use serde_json::Value;
use sohoi_commands::{Answer, Desk, Problem};

use crate::words;

/// Why nothing was done: the office's own sentence, or one of ours.
pub enum Refusal {
    Problem(Problem),
    Said(words::Both),
    Told { vi: String, en: String },
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Refusal {
        Refusal::Problem(problem)
    }
}

/// One command of the table; its value.
pub fn ask(desk: &mut Desk, command: &str, input: &Value) -> Result<Value, Problem> {
    match sohoi_commands::run(desk, command, &input.to_string())? {
        Answer::Json(text) => {
            let mut envelope: Value =
                serde_json::from_str(&text).map_err(|_| Problem::bad_input())?;
            Ok(envelope["value"].take())
        }
        Answer::Bytes { .. } => Ok(Value::Null),
    }
}
