//! What mail programs put before the subject of a reply or a forwarded mail, and what the servers
//! on its way put there.
//!
//! Owns the prefixes and the marks. Never decides what a mail is.

/// Before the subject of a reply.
const REPLIES: &[&str] = &[
    "re", "aw", "antw", "antwort", "sv", "vs", "ref", "rif", "r", "res", "odp", "ynt", "bls",
    "回复", "答复",
];

/// Before the subject of a mail that is forwarded.
const FORWARDS: &[&str] = &["fwd", "fw", "wg", "tr", "rv", "enc", "doorst", "转发"];

/// What servers put before the subject of a mail from outside, or of one that they doubt; in
/// brackets, between stars, or in capitals with a colon.
const MARKS: &[&str] = &[
    "external",
    "ext",
    "extern",
    "externe",
    "externo",
    "externa",
    "esterno",
    "esterna",
    "external email",
    "external mail",
    "external sender",
    "externe e-mail",
    "externe mail",
    "externer absender",
    "e-mail externe",
    "mail externe",
    "correo externo",
    "spam",
    "spam?",
    "suspected spam",
    "possible spam",
    "bulk",
    "caution",
    "suspicious",
    "disarmed",
];

/// What a prefix says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prefix {
    /// The mail answers another.
    Reply,
    /// The mail forwards another.
    Forward,
}

/// The first prefix, and what stands behind it.
pub fn prefix(subject: &str) -> Option<(Prefix, &str)> {
    let (head, tail) = without_marks(subject).split_once([':', '：'])?;
    let word = head.trim().to_lowercase();
    let word = word.split(['[', '(']).next().unwrap_or_default().trim();
    let known = |words: &[&str]| words.contains(&word);
    let what = if known(FORWARDS) {
        Prefix::Forward
    } else if known(REPLIES) {
        Prefix::Reply
    } else {
        return None;
    };
    Some((what, tail.trim_start()))
}

/// The subject without prefixes (`Re:`, `AW:`, `RE[2]:`, `Re: Fwd:`) and marks (`[EXTERNAL]`).
pub fn without_prefix(subject: &str) -> &str {
    let mut rest = subject.trim();
    while let Some((_, behind)) = prefix(rest) {
        rest = behind;
    }
    without_marks(rest)
}

/// The subject without what servers put before it.
pub fn without_marks(subject: &str) -> &str {
    let mut rest = subject.trim();
    while let Some(behind) = behind_mark(rest) {
        rest = behind.trim_start();
    }
    rest
}

/// What stands behind the mark that a subject begins with.
fn behind_mark(subject: &str) -> Option<&str> {
    let known = |mark: &str| MARKS.contains(&mark.trim().to_lowercase().as_str());
    let closed = [('[', ']'), ('{', '}'), ('(', ')')].into_iter();
    let mut closed =
        closed.filter_map(|(open, close)| subject.strip_prefix(open)?.split_once(close));
    if let Some((mark, behind)) = closed.next() {
        return known(mark).then_some(behind);
    }
    if subject.starts_with('*') {
        let (mark, behind) = subject.trim_start_matches('*').split_once('*')?;
        return known(mark).then(|| behind.trim_start_matches('*'));
    }
    let (mark, behind) = subject.split_once(':')?;
    let loud = !mark.chars().any(char::is_lowercase);
    (loud && known(mark)).then_some(behind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_of_replies_and_of_forwarded_mails() {
        for (subject, bare, first) in [
            ("Re: Which?", "Which?", Some(Prefix::Reply)),
            ("AW: RE[2]: Which?", "Which?", Some(Prefix::Reply)),
            ("WG: Re: Which?", "Which?", Some(Prefix::Forward)),
            ("Question: which?", "Question: which?", None),
            ("[EXTERNAL] AW: Which?", "Which?", Some(Prefix::Reply)),
            ("RE: [EXT] Which?", "Which?", Some(Prefix::Reply)),
            ("EXTERNAL: RE: Which?", "Which?", Some(Prefix::Reply)),
            (
                "{Disarmed} *** SPAM *** Re: Which?",
                "Which?",
                Some(Prefix::Reply),
            ),
            ("[PBI-142] Which?", "[PBI-142] Which?", None),
            ("External: which?", "External: which?", None),
            ("[External API] Which?", "[External API] Which?", None),
        ] {
            assert_eq!(without_prefix(subject), bare);
            assert_eq!(prefix(subject).map(|(what, _)| what), first);
        }
    }
}
