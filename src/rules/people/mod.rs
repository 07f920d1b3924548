//! People come and go: absences, somebody who has left or rules no more, and who is back.
//!
//! Never drops what waits for them.

pub(super) mod absence;
pub(super) mod leaving;
pub(super) mod succeeding;
pub(super) mod while_away;
