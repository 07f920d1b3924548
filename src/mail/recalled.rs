//! Which letter a mail answers, and that letter by its bytes.
//!
//! Never looks for it: that is the desk's. Invariant: any bytes give an answer.

use super::body;
use super::mime::fields::Fields;
use super::mime::{header, parts};
use super::words::answered::Answered;
use crate::domain::message::Message;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The Message-ID that a mail says it answers, without angle brackets.
pub fn id(bytes: &[u8]) -> Option<String> {
    guarded(|| {
        let fields = Fields::split(bytes);
        let mut message = Message::unreadable("", String::new(), 0);
        let _odd = header::fill(&mut message, &fields);
        message.ancestors().first().map(|id| (*id).to_owned())
    })
}

/// A letter of ours by its bytes, or by the first of them where files follow its text. `None`
/// where it has no text.
pub fn letter(bytes: &[u8]) -> Option<Answered> {
    guarded(|| {
        let fields = Fields::split(bytes);
        let header = bytes.get(..bytes.len() - fields.body.len())?;
        let tree = parts::tree(header, fields.body).ok()?;
        let sorted = body::sort(&tree);
        let other = sorted.other.map(|at| body::leaf(&tree, at));
        Answered::of([Some(sorted.text), other].into_iter().flatten())
    })
}

/// The libraries that decode header values and HTML promise not to panic; as in reading, a mailbox
/// must not hang on their word.
fn guarded<T>(look: impl FnOnce() -> Option<T>) -> Option<T> {
    catch_unwind(AssertUnwindSafe(look)).unwrap_or_default()
}
