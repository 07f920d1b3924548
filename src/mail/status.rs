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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_not_found_in_addresses_of_hosts() {
        assert_eq!(
            enhanced("host 10.0.0.1 said: 550 5.7.1 no").as_deref(),
            Some("5.7.1")
        );
        assert_eq!(enhanced("version 3.1.1 of 12.5.1.1"), None);
    }
}
