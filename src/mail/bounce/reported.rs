//! What the machine-readable part of a delivery report says of each address (RFC 3464, 2.3), also
//! where its writer did not keep to the form, or somebody on the way has laid it open.
//!
//! Owns its groups. Never looks into the words of the report. Invariant: no address stands twice,
//! unless it was reached from two.

use super::listed::behind_x400;
use super::status::{by_reply, enhanced};
use crate::domain::limits::REPORTED;
use crate::domain::message::Reported;
use crate::mail::mime::fields::Fields;
use crate::mail::mime::header::loose_address;
use crate::mail::words::lines::squeezed;

/// What is done with a mail (RFC 3464, 2.3.3). Other words say nothing.
const ACTIONS: [&str; 5] = ["failed", "delayed", "delivered", "relayed", "expanded"];

/// What the status part says of each address (RFC 3464, 2.3). Groups are parted by empty lines;
/// broken writers leave them out, double them, or put what holds for all into a group of its own.
pub(super) fn from_status(text: &str) -> Vec<Reported> {
    let mut out: Vec<Reported> = Vec::new();
    let mut common: Option<String> = None;
    for block in groups(text) {
        let fields = Fields::split(block.as_bytes());
        let action = fields
            .get("action")
            .map(|v| crate::mail::automatic::first_word(&v))
            .filter(|v| ACTIONS.contains(&v.as_str()));
        let tells = [
            "final-recipient",
            "original-recipient",
            "x-actual-recipient",
        ];
        if !tells.iter().any(|name| fields.has(name)) {
            common = common.or(action);
            continue;
        }
        if out.len() < REPORTED {
            add(
                &mut out,
                reported(&fields, action.or_else(|| common.clone())),
            );
        }
    }
    if out.is_empty() && common.is_some() {
        out.push(Reported {
            action: common,
            ..Reported::default()
        });
    }
    out
}

/// The groups of a status part: what empty lines part, and what names its address a second time.
fn groups(text: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    for line in text.lines() {
        let name = line
            .split_once(':')
            .map(|(name, _)| name.to_ascii_lowercase());
        let begins =
            name.is_some_and(|n| matches!(n.as_str(), "final-recipient" | "original-recipient"));
        let block = out.last().map(String::as_str).unwrap_or_default();
        let again = begins && has_field(block, line);
        if line.trim().is_empty() || again {
            out.push(String::new());
        }
        if let Some(block) = out.last_mut().filter(|_| !line.trim().is_empty()) {
            block.push_str(line);
            block.push('\n');
        }
    }
    out.retain(|block| !block.is_empty());
    out
}

/// Whether a group has the field that this line is.
fn has_field(block: &str, line: &str) -> bool {
    let name = |l: &str| l.split_once(':').map(|(name, _)| name.to_ascii_lowercase());
    block.lines().any(|l| name(l) == name(line))
}

/// One group.
pub(super) fn reported(fields: &Fields<'_>, action: Option<String>) -> Reported {
    let named = |name: &str| {
        let value = fields.get(name)?;
        let foreign = || {
            value
                .split_once(';')
                .and_then(|(_, v)| behind_x400(v.trim()))
        };
        loose_address(&value).or_else(foreign)
    };
    let original = named("original-recipient");
    let address = named("final-recipient")
        .or_else(|| named("x-actual-recipient"))
        .or_else(|| original.clone());
    let diagnostic = fields.get("diagnostic-code").unwrap_or_default();
    let stated = fields.get("status").and_then(|v| enhanced(&v));
    let status = match stated {
        // x.y.0 says no more than "other"; the diagnosis often does (RFC 3463, 3.1). One of another
        // class contradicts, and the field counts.
        Some(code) if code.ends_with(".0") => enhanced(&diagnostic)
            .filter(|said| said.starts_with(code.get(..2).unwrap_or_default()))
            .or(Some(code)),
        Some(code) => Some(code),
        None => enhanced(&diagnostic).or_else(|| by_reply(&diagnostic)),
    };
    // Its type stands before the words: `smtp; 550 5.1.1 User unknown`.
    let said = diagnostic
        .split_once(';')
        .map_or(&*diagnostic, |(_, said)| said);
    let said = squeezed(said);
    Reported {
        original: original.filter(|o| address.as_ref() != Some(o)),
        address,
        status,
        action,
        said: Some(said).filter(|said| !said.is_empty()),
    }
}

/// Adds a group. What is told of one address twice is one report of it, and the worse counts.
fn add(out: &mut Vec<Reported>, new: Reported) {
    let same = |r: &&mut Reported| {
        new.address.is_some()
            && r.address == new.address
            && (r.original == new.original || r.original.is_none() || new.original.is_none())
    };
    match out.iter_mut().find(same) {
        Some(known) => {
            let original = known.original.take().or_else(|| new.original.clone());
            if new.is_final() && !known.is_final() {
                *known = new;
            }
            known.original = original;
        }
        None => out.push(new),
    }
}

/// What a report says that somebody on the way has laid open into plain text (its status part
/// stands there as it was), and the text behind that part, where the returned mail is.
pub(super) fn laid_open(text: &str) -> (Vec<Reported>, &str) {
    let low = text.to_ascii_lowercase();
    let Some(at) = low.find("\nfinal-recipient:") else {
        return (Vec::new(), text);
    };
    let behind = text.get(at..).unwrap_or_default();
    // Its groups run on until a line that is a boundary, or no field and no fold of one.
    let is_end = |line: &str| {
        let folded = line.starts_with([' ', '\t']);
        !line.is_empty() && !folded && (line.starts_with("--") || !line.contains(':'))
    };
    let mut length = 0;
    for line in behind.split_inclusive('\n') {
        if is_end(line.trim_end_matches('\n')) {
            break;
        }
        length += line.len();
    }
    let (status, rest) = behind.split_at(length);
    (from_status(status), rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_recipient_has_its_own_status() {
        let text = "Reporting-MTA: dns; x\n\nFinal-Recipient: rfc822; a@x.example\nAction: relayed\nStatus: 2.0.0\n\nFinal-Recipient: rfc822;<B@x.example>\nAction: Failed\nStatus: 5.0.0 (x)\nDiagnostic-Code: smtp; 550 5.1.1 <B@x.example> unknown\n";
        let got = from_status(text);
        assert_eq!(got.len(), 2);
        assert!(!got[0].is_final());
        assert_eq!(got[1].address.as_deref(), Some("b@x.example"));
        assert_eq!(got[1].status.as_deref(), Some("5.1.1"));
        assert_eq!(got[1].action.as_deref(), Some("failed"));
        assert!(got[1].is_final());
    }

    fn told(text: &str) -> Vec<(Option<String>, bool, Option<String>)> {
        let all = from_status(text).into_iter();
        all.map(|r| (r.address.clone(), r.is_final(), r.status))
            .collect()
    }

    /// What writers do that do not keep to the form; each tells of Sam, who was not reached.
    #[test]
    fn broken_groups_are_read_all_the_same() {
        let sam = || {
            (
                Some("sam@x.example".to_owned()),
                true,
                Some("5.1.1".to_owned()),
            )
        };
        for text in [
            "Reporting-MTA: dns; x\nAction: failed\n\nFinal-Recipient: rfc822; sam@x.example\nStatus: 5.1.1\n",
            "Final-Recipient: rfc822; sam@x.example\nAction: failed\nStatus: 5.1.1\n \nFinal-Recipient: rfc822; SAM@x.example\nAction: delayed\nStatus: 4.4.1\n",
            "Final-Recipient: x400; c=us;a= ;p=A;dda:smtp=sam@x.example;\nAction: failed\nStatus: 5.1.1\n",
            "Original-Recipient: rfc822;sam@x.example\nFinal-Recipient: LOCAL;sam\nAction: failed\nStatus: 5.1.1\n",
        ] {
            assert_eq!(told(text), [sam()], "{text}");
        }
        let kim = || {
            (
                Some("kim@x.example".to_owned()),
                true,
                Some("5.0.0".to_owned()),
            )
        };
        let glued = "Original-Recipient: rfc822;sam@x.example\nFinal-Recipient: rfc822;sam@x.example\nAction: failed\nStatus: 5.1.1\nOriginal-Recipient: rfc822;kim@x.example\nFinal-Recipient: rfc822;kim@x.example\nAction: failed\nDiagnostic-Code: smtp; 550 no\n";
        assert_eq!(told(glued), [sam(), kim()]);
        let other = "Final-Recipient: rfc822; kim@x.example\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 450 4.7.1 later\n";
        assert_eq!(told(other), [kim()]);
        // A word that RFC 3464 does not know says nothing.
        let odd = "Final-Recipient: rfc822; sam@x.example\nAction: error\nStatus: 5.1.1\n";
        assert_eq!(told(odd), [sam()]);
    }
}
