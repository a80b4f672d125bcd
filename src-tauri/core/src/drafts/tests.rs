use super::*;
use crate::error::{Error, Rule};
use crate::files::TestFolder;
use crate::history::undo_state;
use crate::place::tests::{open_plain, plain_office};

fn draft(key: &str, body: &str) -> Draft {
    Draft {
        key: key.to_owned(),
        body: body.to_owned(),
        saved_at: 0,
    }
}

fn bodies(office: &crate::Office) -> Vec<String> {
    list_drafts(office)
        .unwrap()
        .into_iter()
        .map(|draft| draft.body)
        .collect()
}

#[test]
fn what_was_being_typed_is_there_at_the_next_start_and_is_no_undo_step() {
    let folder = TestFolder::new();
    let mut office = plain_office(&folder.0);
    let undo_before = undo_state(&office).unwrap().undo.map(|action| action.id);
    save_draft(&mut office, &draft("meeting:1", "Đồng chí Ch")).unwrap();
    save_draft(&mut office, &draft("meeting:1", "Đồng chí Chủ tịch")).unwrap();
    save_draft(&mut office, &draft("task:new", "Nộp báo cáo")).unwrap();
    assert_eq!(
        undo_state(&office).unwrap().undo.map(|action| action.id),
        undo_before
    );
    drop(office);
    let mut office = open_plain(&folder.0).unwrap();
    assert_eq!(bodies(&office), ["Đồng chí Chủ tịch", "Nộp báo cáo"]);
    drop_draft(&mut office, "meeting:1").unwrap();
    drop_draft(&mut office, "meeting:1").unwrap();
    assert_eq!(bodies(&office), ["Nộp báo cáo"]);
    assert_eq!(
        format!("{:?}", draft("task:1", "số căn cước")),
        "Draft(task:1, ***)"
    );
}

#[test]
fn a_draft_beyond_all_measure_is_refused() {
    let mut office = crate::office::test_office();
    let refused = save_draft(&mut office, &draft("meeting:1", &"x".repeat(LONGEST + 1)));
    assert!(matches!(
        refused,
        Err(Error::Refused {
            field: "body",
            rule: Rule::TooLong
        })
    ));
}
