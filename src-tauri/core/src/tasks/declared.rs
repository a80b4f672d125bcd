//! What a task's things are called and what is done with them. The other ward's tasks stay in its own file.

use crate::action::actions;
use crate::declare::Kind::{Code, Day, Key, Person, Row, Text, Unit};
use crate::declare::{Codes, Declaration, Erase, Merge, Name, UnitEnd, tables};

pub(crate) const DECLARATION: Declaration = Declaration {
    code: "tasks",
    name: Name {
        vi: "Nhiệm vụ",
        en: "Tasks",
    },
    tables: tables! {
        table task "Nhiệm vụ" "Task" called [owner_person_id] merger Stays {
            id: Key, "Số nhiệm vụ", "Task number", open;
            text: Text(50_000), "Nội dung việc", "What is to be done", open MayNamePeople;
            conclusion_id: Row("conclusion"), "Theo kết luận", "From the conclusion", open;
            owner: Code(&OWNERS), "Giao cho", "Given to", open;
            owner_unit_id: Unit(UnitEnd::Stays), "Chi hội, tổ được giao", "Branch or group it is given to", open;
            owner_person_id: Person(Merge::All, Erase::Keep(&[])), "Người được giao", "Person it is given to", open ToldToo;
            due: Day, "Hạn", "Due", open;
            done_on: Day, "Xong ngày", "Done on", open;
        }
    },
};

/// The kinds of `TaskOwner`.
static OWNERS: Codes = Codes {
    set: "task_owner",
    codes: &[
        (
            "standing_board",
            Name {
                vi: "Ban Thường vụ",
                en: "Standing board",
            },
        ),
        (
            "all_branches",
            Name {
                vi: "Tất cả chi hội",
                en: "All branches",
            },
        ),
        (
            "unit",
            Name {
                vi: "Chi hội, tổ",
                en: "A branch or group",
            },
        ),
        (
            "person",
            Name {
                vi: "Một người",
                en: "One person",
            },
        ),
    ],
};

actions! {
    AddTask = "add_task" "Thêm nhiệm vụ" "Add a task",
    EditTask = "edit_task" "Sửa nhiệm vụ" "Edit a task",
    FinishTask = "finish_task" "Xong nhiệm vụ" "Finish a task",
    ReopenTask = "reopen_task" "Mở lại nhiệm vụ" "Reopen a task",
    RemoveTask = "remove_task" "Xóa nhiệm vụ" "Remove a task",
}
