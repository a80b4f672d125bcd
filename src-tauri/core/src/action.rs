//! Every kind of thing an officer can do to the office, named as she would name it. The name appears in Undo and in the
//! history. Each subject declares its own beside its tables.

use crate::declare::Name;

/// One kind of thing that is done; `Action::AddMember` and its like are declared by their subjects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Action {
    /// Stable code, as stored.
    pub(crate) code: &'static str,
    pub(crate) name: Name,
}

impl Action {
    pub fn code(self) -> &'static str {
        self.code
    }

    /// As the officer would say it.
    pub fn name(self) -> Name {
        self.name
    }

    /// The action together with whom or what it is about, e.g. a member's name.
    pub fn about(self, about: impl Into<String>) -> Doing {
        Doing {
            action: self,
            about: about.into(),
        }
    }
}

/// An action about to be done.
pub struct Doing {
    pub action: Action,
    pub about: String,
}

impl From<Action> for Doing {
    fn from(action: Action) -> Doing {
        action.about("")
    }
}

/// Declares a subject's actions: each becomes a constant of `Action`, and all of them the subject's `ACTIONS`.
macro_rules! actions {
    ($($name:ident = $code:literal $vi:literal $en:literal),+ $(,)?) => {
        #[expect(non_upper_case_globals, reason = "an action reads as the one kind of thing it is")]
        impl $crate::action::Action {
            $(pub const $name: $crate::action::Action = $crate::action::Action {
                code: $code,
                name: $crate::declare::Name { vi: $vi, en: $en },
            };)+
        }

        pub(crate) const ACTIONS: &[$crate::action::Action] =
            &[$($crate::action::Action::$name),+];
    };
}

pub(crate) use actions;
