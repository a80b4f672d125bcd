//! Stories and rules of this subject.
