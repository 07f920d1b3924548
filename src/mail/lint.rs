//! What the mail round a calendar object must be so that every program sees an invitation in
//! it (RFC 6047, 2.4).
//!
//! Never looks into the object: that is `calendar`'s. Invariant: what [`super::write`] makes
//! of an invitation breaks none of its rules.

use super::mime::fields::Fields;
use super::mime::header;
use super::mime::parts::{self, Holder, Part, Tree};
use crate::domain::message::Message;
use crate::domain::person::Address;
use crate::domain::recipe::{Breach, Rule};

/// What a mail carries, and where its shape breaks a rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// The breaches of the mail's own form.
    pub breaches: Vec<Breach>,
    /// The address in From, if there is one.
    pub from: Option<Address>,
    /// The addresses in To.
    pub to: Vec<Address>,
    /// `method` of the calendar part's type.
    pub method: Option<String>,
    /// The calendar object, its transfer encoding undone.
    pub object: Option<Vec<u8>>,
}

/// Looks at the shape of a mail.
pub fn lint(bytes: &[u8]) -> Shape {
    let fields = Fields::split(bytes);
    let mut message = Message::unreadable("", String::new(), 0);
    let _ = header::fill(&mut message, &fields);
    let mut shape = Shape {
        breaches: Vec::new(),
        from: message.from.map(|m| m.address),
        to: message.to.into_iter().map(|m| m.address).collect(),
        method: None,
        object: None,
    };
    let head = bytes.get(..bytes.len() - fields.body.len());
    match parts::tree(head.unwrap_or_default(), fields.body) {
        Ok(tree) => look(&tree, &mut shape),
        Err(why) => shape.breaches.push(Breach::new(Rule::CalendarPart, why)),
    }
    shape
}

fn look(tree: &Tree<'_>, shape: &mut Shape) {
    let proper = |part: &Part<'_>| part.media_type == "text/calendar";
    let found: Vec<usize> = (0..tree.leaves.len())
        .filter(|at| tree.leaves.get(*at).is_some_and(proper))
        .collect();
    let mut tell = |rule, place: String| shape.breaches.push(Breach::new(rule, place));
    if found.len() != 1 {
        let place = format!("{} parts of type text/calendar", found.len());
        tell(Rule::CalendarPart, place);
    }
    let Some((at, part)) = found
        .first()
        .and_then(|at| Some((*at, tree.leaves.get(*at)?)))
    else {
        return;
    };
    let number = at + 1;
    let own = Fields::split(&part.header);
    for name in ["Content-Disposition", "Content-ID"] {
        if let Some(value) = own.get(&name.to_ascii_lowercase()) {
            tell(
                Rule::NoDisposition,
                format!("part {number}: {name}: {value}"),
            );
        }
    }
    let charset = part.parameter("charset");
    if !charset.is_some_and(|c| c.eq_ignore_ascii_case("utf-8")) {
        let said = charset.unwrap_or("none");
        tell(Rule::Charset, format!("part {number}: charset {said}"));
    }
    let bytes = part.bytes().into_owned();
    if std::str::from_utf8(&bytes).is_err() {
        tell(Rule::Charset, format!("part {number} is no UTF-8"));
    }
    let inner = part.path.last();
    let last = tree
        .leaves
        .iter()
        .skip(number)
        .all(|later| inner.is_some_and(|inner| !later.path.contains(inner)));
    let alternative = inner.is_some_and(|(_, holder)| *holder == Holder::Alternative);
    if !alternative {
        let place = format!("part {number} is no part of a multipart/alternative");
        tell(Rule::LastAlternative, place);
    } else if !last {
        let place = format!("part {number} has an alternative after it");
        tell(Rule::LastAlternative, place);
    }
    for (other, file) in tree.leaves.iter().enumerate() {
        let named = file
            .file_name
            .as_deref()
            .is_some_and(|name| name.to_ascii_lowercase().rsplit('.').next() == Some("ics"));
        let copy = other != at && (named || file.media_type == "application/ics");
        if copy && *file.bytes() != *bytes {
            let place = format!("part {} differs from part {number}", other + 1);
            tell(Rule::SameFile, place);
        }
    }
    shape.method = part.parameter("method").map(str::to_owned);
    shape.object = Some(bytes);
}
