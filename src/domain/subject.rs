//! What mail programs put before the subject of a reply or a forwarded mail.
//!
//! Owns the prefixes. Never decides what a mail is.

/// Before the subject of a reply.
const REPLIES: &[&str] = &[
    "re", "aw", "antw", "antwort", "sv", "vs", "ref", "rif", "r", "res", "odp", "ynt", "bls",
    "回复", "答复",
];

/// Before the subject of a mail that is forwarded.
const FORWARDS: &[&str] = &["fwd", "fw", "wg", "tr", "rv", "enc", "doorst", "转发"];

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
    let (head, tail) = subject.trim().split_once([':', '：'])?;
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

/// The subject without prefixes (`Re:`, `AW:`, `RE[2]:`, `Re: Fwd:`).
pub fn without_prefix(subject: &str) -> &str {
    let mut rest = subject.trim();
    while let Some((_, behind)) = prefix(rest) {
        rest = behind;
    }
    rest
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
        ] {
            assert_eq!(without_prefix(subject), bare);
            assert_eq!(prefix(subject).map(|(what, _)| what), first);
        }
    }
}
