//! Keys: a random data key, wrapped in slots.
/// What opens an office.
pub enum Unlock { Plain, Password(String), RecoveryCode(String) }
