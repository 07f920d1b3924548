//! An invitation held against the recipe: `mail` looks at its shape, `calendar` at its object.

use crate::calendar::lint::Round;
use crate::domain::recipe::{Breach, Rule};

/// Every place at which a mail, or a bare calendar file, breaks a rule of the recipe, in the
/// rules' order. Total: what is no invitation breaks the first.
pub fn lint(bytes: &[u8]) -> Vec<Breach> {
    let head = bytes.trim_ascii_start().get(..15).unwrap_or_default();
    if head.eq_ignore_ascii_case(b"BEGIN:VCALENDAR") {
        return crate::calendar::lint::lint(bytes, &Round::default());
    }
    let shape = crate::mail::lint::lint(bytes);
    let mut out = shape.breaches;
    if let Some(object) = &shape.object {
        if shape.from.is_none() {
            out.push(Breach::new(
                Rule::Organizer,
                "From names nobody, or several",
            ));
        }
        if shape.to.len() != 1 {
            let place = format!("To names {} people", shape.to.len());
            out.push(Breach::new(Rule::Recipient, place));
        }
        let round = Round {
            method: shape.method,
            from: shape.from,
            to: shape.to,
        };
        out.extend(crate::calendar::lint::lint(object, &round));
    }
    out.sort_by_key(|breach| breach.rule);
    out
}
