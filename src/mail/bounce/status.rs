//! Enhanced status codes of mail systems (RFC 3463), in whatever text they stand.
//!
//! Owns what such a code looks like; never what follows from one.

/// The first enhanced status code in a text: `5.1.1`. Addresses of hosts are none.
pub fn enhanced(text: &str) -> Option<String> {
    text.split(|c: char| !(c.is_ascii_digit() || c == '.'))
        .map(|w| w.trim_matches('.'))
        .find(|w| {
            let parts: Vec<&str> = w.split('.').collect();
            matches!(parts.as_slice(), [class, subject, detail]
                if matches!(*class, "2" | "4" | "5")
                    && (1..=3).contains(&subject.len())
                    && (1..=3).contains(&detail.len()))
        })
        .map(ToOwned::to_owned)
}

/// The first one in a text that tells of a failure. Others are numbers of versions.
pub(super) fn failing(text: &str) -> Option<String> {
    text.lines()
        .filter_map(enhanced)
        .find(|code| !code.starts_with('2'))
}

/// The first one that a server's reply has: `550 5.1.1 …`, `(#5.1.1)`. In the mail that came back
/// a number alone may be of anything.
pub(super) fn replied(text: &str) -> Option<String> {
    text.lines().find_map(|line| {
        let code = enhanced(line).filter(|code| !code.starts_with('2'))?;
        let (before, _) = line.split_once(&code)?;
        let class = code.get(..1)?;
        let reply = before.trim_end_matches([' ', '-', '#']);
        let digits = reply.get(reply.len().checked_sub(3)?..)?;
        let is_reply = digits.starts_with(class) && digits.bytes().all(|b| b.is_ascii_digit());
        (is_reply || before.ends_with('#')).then_some(code)
    })
}

/// The class that the reply code of a diagnosis has where it names no enhanced one:
/// `smtp; 550 no such user` is `5.0.0` (RFC 5321, 4.2.1; RFC 3463, 3.1).
pub(super) fn by_reply(diagnosis: &str) -> Option<String> {
    let said = diagnosis.split_once(';').map_or(diagnosis, |(_, s)| s);
    let code = said.split([' ', '-']).find(|w| !w.is_empty())?;
    let is_reply = code.len() == 3 && code.bytes().all(|b| b.is_ascii_digit());
    match code.chars().next().filter(|_| is_reply) {
        Some(class @ ('4' | '5')) => Some(format!("{class}.0.0")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_code_alone_tells_the_class() {
        assert_eq!(by_reply("smtp; 550 no").as_deref(), Some("5.0.0"));
        assert_eq!(by_reply("smtp;421-busy").as_deref(), Some("4.0.0"));
        for none in ["smtp; 250 ok", "x-unix; 67", "smtp; 5501", ""] {
            assert_eq!(by_reply(none), None, "{none}");
        }
    }

    #[test]
    fn a_version_is_no_reply() {
        assert_eq!(replied("X-Mailer: Pro Dada 4.9.0 Stable"), None);
        assert_eq!(replied("Subject: Dada Mail v4.9.0 released"), None);
        for told in ["<<< 550 5.1.1 no", "550-5.1.1 no", "said: 550 no (#5.1.1)"] {
            assert_eq!(replied(told).as_deref(), Some("5.1.1"), "{told}");
        }
    }

    #[test]
    fn codes_are_not_found_in_addresses_of_hosts() {
        assert_eq!(
            enhanced("host 10.0.0.1 said: 550 5.7.1 no").as_deref(),
            Some("5.7.1")
        );
        assert_eq!(enhanced("version 3.1.1 of 12.5.1.1"), None);
    }
}
