use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use rusqlite::Connection;

use super::{Change, Listener};
use crate::Action;
use crate::error::{Error, Result};
use crate::office::{Office, test_office};

/// Refuses while it is told to, and counts what was committed.
struct Refuses {
    is_told_to: Arc<AtomicBool>,
    committed: Arc<AtomicU32>,
}

impl Listener for Refuses {
    fn before_commit(&mut self, _: &Connection, _: &Change<'_>) -> Result<()> {
        match self.is_told_to.load(Ordering::Relaxed) {
            true => Err(Error::Internal("this listener refuses")),
            false => Ok(()),
        }
    }

    fn after_commit(&mut self) {
        self.committed.fetch_add(1, Ordering::Relaxed);
    }
}

fn add(office: &mut Office, name: &str) -> Result<()> {
    office.change(Action::AddMember.about(name), |tx| {
        tx.execute("INSERT INTO person (name) VALUES (?1)", [name])?;
        Ok(())
    })
}

fn count(office: &Office, table: &str) -> i64 {
    office
        .conn()
        .query_row(&format!("SELECT count(*) FROM {table}"), [], |row| {
            row.get(0)
        })
        .unwrap()
}

fn found(office: &Office, name: &str) -> usize {
    office.names().unwrap().first_hits(name, 10).len()
}

#[test]
fn a_failing_listener_takes_the_change_back() {
    let mut office = test_office();
    add(&mut office, "Nguyễn Thị Hồng").unwrap();
    // The index of names is asked first, so it has laid ready what must never hold.
    assert_eq!(found(&office, "hong"), 1);
    let (is_told_to, committed) = (Arc::new(AtomicBool::new(true)), Arc::new(AtomicU32::new(0)));
    let listener = Refuses {
        is_told_to: is_told_to.clone(),
        committed: committed.clone(),
    };
    office.kept(|_| Ok(listener)).unwrap();
    office.take_changed();
    let counted =
        |office: &Office| ["person", "action", "history"].map(|table| count(office, table));
    let before = (
        counted(&office),
        office.content_hash().unwrap(),
        office.commit_seq().unwrap(),
        office.data_version(),
    );

    assert!(add(&mut office, "Trần Thị Lan").is_err());

    let after = (
        counted(&office),
        office.content_hash().unwrap(),
        office.commit_seq().unwrap(),
        office.data_version(),
    );
    assert!(before == after, "no row, no trace in the history");
    assert_eq!(office.take_changed(), [], "no screen is told of it");
    assert_eq!(committed.load(Ordering::Relaxed), 0);
    assert_eq!(
        found(&office, "lan"),
        0,
        "memory knows only what the file has"
    );

    // The next change is as any other, and brings nothing of the one before with it.
    is_told_to.store(false, Ordering::Relaxed);
    add(&mut office, "Lê Thị Mai").unwrap();
    assert_eq!(committed.load(Ordering::Relaxed), 1);
    assert_eq!((found(&office, "mai"), found(&office, "lan")), (1, 0));
    assert_eq!(
        office.names().unwrap().len() as i64,
        count(&office, "person")
    );
}

#[test]
fn a_listener_is_read_once_and_hears_from_then_on() {
    let mut office = test_office();
    let committed = Arc::new(AtomicU32::new(0));
    let ask = |office: &Office| {
        let read = |_: &Connection| {
            Ok(Refuses {
                is_told_to: Arc::new(AtomicBool::new(false)),
                committed: committed.clone(),
            })
        };
        std::ptr::from_ref(office.kept(read).unwrap()).addr()
    };
    add(&mut office, "Nguyễn Thị Hồng").unwrap();
    assert_eq!(
        committed.load(Ordering::Relaxed),
        0,
        "nobody has asked for it yet"
    );
    let first = ask(&office);
    assert_eq!(ask(&office), first, "asked again, it is the same one");
    add(&mut office, "Trần Thị Lan").unwrap();
    assert_eq!(committed.load(Ordering::Relaxed), 1);
    office.forget_kept();
    add(&mut office, "Lê Thị Mai").unwrap();
    assert_eq!(
        committed.load(Ordering::Relaxed),
        1,
        "what is forgotten hears nothing"
    );
}
