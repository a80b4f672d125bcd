//! An office that is being written to until somebody kills it. Says on standard output what it is about to do and what
//! it has confirmed, one line each, so that whoever killed it knows what must be there.
#![expect(
    clippy::unwrap_used,
    reason = "its lines are its result; a surprise may end it"
)]

use std::io::Write;
use std::path::Path;

use sohoi_core::backup::save_backup;
use sohoi_core::clock::SystemClock;
use sohoi_core::days::PartialDay;
use sohoi_core::files::{Replace, write_bytes};
use sohoi_core::members::*;
use sohoi_core::organization::{add_branches, list_units};
use sohoi_core::vault::Unlock;
use sohoi_core::{history, place};

fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").unwrap();
    out.flush().unwrap();
}

fn main() {
    let mut args = std::env::args().skip(1);
    let folder = args.next().unwrap();
    let folder = Path::new(&folder);
    let round = args.next().unwrap();
    let mut office = place::open(folder, &Unlock::Plain, Box::new(SystemClock)).unwrap();
    let unit_id = list_units(&office, office.today()).unwrap()[1].id;
    say("ready");
    for step in 0.. {
        let name = format!("Vòng {round} bước {step}");
        match step % 6 {
            0 | 2 => {
                say(&format!("begin member {name}"));
                let new = NewMember {
                    fields: PersonFields {
                        name: name.clone(),
                        ..Default::default()
                    },
                    unit_id,
                    group_id: None,
                    kind: MemberKind::Ordinary,
                    joined: PartialDay::year(2015),
                    join_reason: JoinReason::Admitted,
                };
                add_member(&mut office, &new).unwrap();
                say(&format!("done member {name}"));
            }
            1 => {
                say(&format!("begin batch {name}"));
                let lines: Vec<String> =
                    (0..300).map(|line| format!("{name} dòng {line}")).collect();
                add_branches(&mut office, &lines.join("\n"), None).unwrap();
                say(&format!("done batch {name}"));
            }
            3 => {
                // Takes the batch away again, so that the office does not grow without end.
                let batch = history::list_actions(&office, 0, 3).unwrap().rows;
                let batch = batch
                    .iter()
                    .find(|action| action.code == "add_branches")
                    .unwrap()
                    .id;
                say(&format!("begin revert Vòng {round} bước {}", step - 2));
                history::revert(&mut office, batch).unwrap();
                say(&format!("done revert Vòng {round} bước {}", step - 2));
            }
            4 => {
                say(&format!("begin export {name}"));
                let text = format!("{name}\n").repeat(4_000);
                write_bytes(&folder.join("export.txt"), Replace::Allow, text.as_bytes()).unwrap();
                say(&format!("done export {name}"));
            }
            _ => {
                say(&format!("begin backup {name}"));
                let file = folder.join("backup.sohoi");
                save_backup(&office, &file, Replace::Allow).unwrap();
                say(&format!("done backup {name}"));
            }
        }
    }
}
