//! Mail addresses, and how two of them are compared.
//!
//! Invariant: an [`Address`] is lower-case, has exactly one `@` that parts two non-empty
//! halves, and holds no character that could end a header line.

use idna::AsciiDenyList;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A mail address in lower case, its domain as the DNS has it. Local parts are compared without
/// case: no mail system that people use keeps two mailboxes that differ only by it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Address(String);

/// Why a text is no address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is no mail address: {why}")]
pub struct AddressError {
    text: String,
    why: &'static str,
}

/// A domain as the DNS has it, by which two are compared (RFC 5891): `bücher.example` is
/// `xn--bcher-kva.example`. What can't be one stays, in lower case.
pub fn canonical_domain(domain: &str) -> String {
    // What Unicode folds into a comma or a bracket must not come into an address by that.
    let ascii = (!domain.is_ascii())
        .then(|| idna::domain_to_ascii_cow(domain.as_bytes(), AsciiDenyList::STD3));
    match ascii {
        Some(Ok(ascii)) if !ascii.starts_with('.') && !ascii.ends_with('.') => ascii.into_owned(),
        _ => domain.to_lowercase(),
    }
}

impl Address {
    /// Reads an address; surrounding space and angle brackets are dropped.
    pub fn parse(text: &str) -> Result<Self, AddressError> {
        let refuse = |why| {
            Err(AddressError {
                text: text.chars().take(80).collect(),
                why,
            })
        };
        let bare = text.trim().trim_start_matches('<').trim_end_matches('>');
        if bare.len() > 254 {
            return refuse("it is longer than 254 octets (RFC 5321, 4.5.3.1.3)");
        }
        if bare
            .chars()
            .any(|c| c.is_control() || c.is_whitespace() || "<>,;\"()[]\\".contains(c))
        {
            return refuse("it holds a character that addresses may not have");
        }
        let Some((local, domain)) = bare.rsplit_once('@') else {
            return refuse("it has no @");
        };
        if local.is_empty() || local.contains('@') {
            return refuse("there must be one name before the @");
        }
        if domain.is_empty() || domain.starts_with('.') || domain.ends_with('.') {
            return refuse("there must be a domain after the @");
        }
        let domain = canonical_domain(domain);
        if local.len() + 1 + domain.len() > 254 {
            return refuse("it is longer than 254 octets (RFC 5321, 4.5.3.1.3)");
        }
        Ok(Self(format!("{}@{domain}", local.to_lowercase())))
    }

    /// The address, lower case, its domain as the DNS has it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands after the `@`.
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    /// What stands before the `@`.
    pub fn local(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(local, _)| local)
    }

    /// The detail after the first `+` of the local part (RFC 5233), if there is one.
    pub fn detail(&self) -> Option<&str> {
        self.local().split_once('+').map(|(_, detail)| detail)
    }

    /// The address without its detail: `clarify+x@a.example` is `clarify@a.example`.
    #[must_use]
    pub fn without_detail(&self) -> Self {
        let user = self.local().split('+').next().unwrap_or_default();
        Self(format!("{user}@{}", self.domain()))
    }

    /// The address with this detail in place of its own.
    #[must_use]
    pub fn with_detail(&self, detail: &str) -> Self {
        let base = self.without_detail();
        Self(format!("{}+{detail}@{}", base.local(), base.domain()).to_lowercase())
    }
}

impl TryFrom<String> for Address {
    type Error = AddressError;
    fn try_from(text: String) -> Result<Self, AddressError> {
        Self::parse(&text)
    }
}

impl From<Address> for String {
    fn from(address: Address) -> Self {
        address.0
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_fold_case_and_know_their_detail() {
        let a = Address::parse(" <Clarify+PBI-142@Acme.Example> ").unwrap();
        assert_eq!(a.as_str(), "clarify+pbi-142@acme.example");
        assert_eq!(a.detail(), Some("pbi-142"));
        assert_eq!(a.without_detail().as_str(), "clarify@acme.example");
        assert_eq!(a.with_detail("r-x").as_str(), "clarify+r-x@acme.example");
    }

    #[test]
    fn a_domain_has_one_form_however_it_is_written() {
        let a = Address::parse("Sam@Bücher.example").unwrap();
        for text in [
            "sam@xn--bcher-kva.example",
            "sam@XN--BCHER-KVA.example",
            "sam@bu\u{308}cher.example",
            "sam@bücher。example",
        ] {
            assert_eq!(Address::parse(text).unwrap(), a, "{text}");
        }
        assert_eq!(a.domain(), "xn--bcher-kva.example");
        assert_eq!(Address::parse(a.as_str()).unwrap(), a);
        // Signs that stand for what no address may hold make none of it.
        for text in [
            "sam@a\u{ff0c}b.example",
            "sam@a\u{ff08}b.example",
            "sam@\u{ff0e}",
        ] {
            let read = Address::parse(text).map(|a| a.to_string());
            assert!(read.is_err() || read == Ok(text.to_owned()), "{text}");
        }
    }

    #[test]
    fn what_could_break_a_header_is_no_address() {
        for text in [
            "",
            "a",
            "a@",
            "@b",
            "a@b@c",
            "a\r\nBcc: x@y",
            "a b@c",
            "a@b,c@d",
        ] {
            assert!(Address::parse(text).is_err(), "{text:?}");
        }
    }
}
