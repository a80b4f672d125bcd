//! stub
use crate::days::Day; use crate::subject::Subject;
pub struct Office {}
impl Office { pub fn today(&self)->Day{todo!()} pub fn take_changed(&mut self)->Vec<Subject>{todo!()} }
