//! Makes the history triggers from the schema.
