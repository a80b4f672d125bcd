//! What the history's own doings are called. Its tables are bookkeeping: they hold what is done to the others.

use crate::action::actions;

actions! {
    Undo = "undo" "Hoàn tác" "Undo",
    Redo = "redo" "Làm lại" "Redo",
    Revert = "revert" "Hoàn tác việc cũ" "Take back an older action",
}
