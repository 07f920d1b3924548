//! iCalendar ↔ domain: invitations, replies, busy times, zones (RFC 5545, 5546, 6047).
//!
//! Never touches a network or a clock. Invariant: what is written reads back as what was
//! meant, or it is not written; what can't be placed in time is *unknown*, never free.

mod answer;
pub mod busy;
mod changes;
pub mod holidays;
pub mod lint;
pub mod listing;
pub mod multistatus;
mod object;
mod outlook;
pub mod own;
mod period;
pub mod read;
mod recur;
mod rule;
mod series;
mod when;
pub mod write;
mod zone;
