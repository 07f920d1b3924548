//! Reply tokens and Message-IDs: made from keys, checked in constant time, pure.
//!
//! A reply address is `clarify+r-<26 base32>@…`: HMAC-SHA256 of what it stands for, the first
//! 128 bits. The store keeps only SHA-256 of a token. Message-IDs come from a key of their
//! own, derived from the same file. Never puts a token anywhere but into an address.

use crate::domain::ids::{ClarificationId, EffectKey, PersonId, TeamId, base32_128};
use crate::domain::person::Address;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use std::fmt;

type HmacSha256 = Hmac<Sha256>;

/// One secret, with the name it is told by.
#[derive(Clone)]
pub struct Key {
    /// Its name on record.
    pub id: String,
    /// The secret.
    pub bytes: [u8; 32],
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Key({})", self.id)
    }
}

/// All keys: the first makes, all check.
#[derive(Debug, Clone)]
pub struct KeyRing {
    newest: Key,
    older: Vec<Key>,
    retired: Vec<String>,
}

impl KeyRing {
    /// A ring of keys, the newest first; `None` where there is none.
    pub fn new(keys: Vec<Key>) -> Option<Self> {
        let mut keys = keys.into_iter();
        Some(Self {
            newest: keys.next()?,
            older: keys.collect(),
            retired: Vec::new(),
        })
    }

    /// With keys, by their ids, whose time is over: no reply token of theirs counts any more.
    #[must_use]
    pub fn retiring(mut self, ids: Vec<String>) -> Self {
        self.retired = ids;
        self
    }

    fn key(&self, id: &str) -> Option<&Key> {
        std::iter::once(&self.newest)
            .chain(&self.older)
            .find(|k| k.id == id)
    }

    /// The token by which this person's replies reach this clarification, and the key's id.
    pub fn reply(
        &self,
        team: &TeamId,
        clarification: &ClarificationId,
        person: &PersonId,
    ) -> (String, &str) {
        let mac = reply_mac(&self.newest, team, clarification, person);
        (base32_128(&mac.finalize().into_bytes()), &self.newest.id)
    }

    /// Whether `token` is the one of key `id` for these; compared in constant time.
    pub fn is_reply(
        &self,
        id: &str,
        token: &str,
        team: &TeamId,
        clarification: &ClarificationId,
        person: &PersonId,
    ) -> bool {
        let Some(key) = self.key(id).filter(|k| !self.retired.contains(&k.id)) else {
            return false;
        };
        let given = crate::domain::ids::BASE32.decode(token.to_ascii_uppercase().as_bytes());
        let mac = reply_mac(key, team, clarification, person);
        given.is_ok_and(|g| g.len() == 16 && mac.verify_truncated_left(&g).is_ok())
    }

    /// The Message-ID, without angle brackets, of the letter with this effect key. Always of
    /// the oldest key, so that a new key changes no letter's Message-ID.
    pub fn message_id(&self, key: &EffectKey, domain: &str) -> String {
        let oldest = self.older.last().unwrap_or(&self.newest);
        let mut own = mac(&oldest.bytes);
        own.update(b"message-id/1");
        let own = own.finalize().into_bytes();
        let mut id = mac(&own);
        id.update(key.as_str().as_bytes());
        format!("{}@{domain}", base32_128(&id.finalize().into_bytes()))
    }

    /// The key that seals secrets on record, derived from the newest key, and its id.
    pub fn vault(&self) -> (&str, [u8; 32]) {
        (&self.newest.id, vault_key(&self.newest))
    }

    /// The key that opens what was sealed under this id.
    pub fn vault_of(&self, id: &str) -> Option<[u8; 32]> {
        self.key(id).map(vault_key)
    }
}

/// A key of its own: what opens secrets makes no token.
fn vault_key(key: &Key) -> [u8; 32] {
    let mut own = mac(&key.bytes);
    own.update(b"vault/1");
    own.finalize().into_bytes().into()
}

fn mac(key: &[u8]) -> HmacSha256 {
    #[expect(
        clippy::expect_used,
        reason = "HMAC takes keys of any length (RFC 2104, 3)"
    )]
    HmacSha256::new_from_slice(key).expect("HMAC takes keys of any length")
}

/// Each part is led by its length, so that no two triples give one text.
fn reply_mac(
    key: &Key,
    team: &TeamId,
    clarification: &ClarificationId,
    person: &PersonId,
) -> HmacSha256 {
    let mut mac = mac(&key.bytes);
    mac.update(b"reply/1");
    for part in [team.as_str(), clarification.as_str(), person.as_str()] {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part.as_bytes());
    }
    mac
}

/// What an address of the mailbox carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Detail {
    /// A reply token.
    Reply(String),
    /// The secret of a confirmation.
    Confirm(String),
    /// The left part of the Message-ID of the letter that bounced.
    Bounce(String),
}

/// Reads what an address carries, if it is the mailbox's and carries one of ours.
pub fn detail(mailbox: &Address, address: &Address) -> Option<Detail> {
    if address.without_detail() != mailbox.without_detail() {
        return None;
    }
    carried(address.detail()?)
}

fn carried(detail: &str) -> Option<Detail> {
    let (kind, secret) = detail.split_once('-')?;
    let whole = secret.len() == 26 && secret.bytes().all(|b| b.is_ascii_alphanumeric());
    if !whole {
        return None;
    }
    let secret = secret.to_owned();
    match kind {
        "r" => Some(Detail::Reply(secret)),
        "c" => Some(Detail::Confirm(secret)),
        "b" => Some(Detail::Bounce(secret)),
        _ => None,
    }
}

/// How a detail stands in a letter's text, where the mailbox has no plus-addresses: a program that
/// answers quotes it.
pub fn mark(detail: &str) -> String {
    format!("[{detail}]")
}

/// What the first mark in a text carries: in an answer it is the one of the letter answered, those
/// of older letters stand deeper.
pub fn marked(text: &str) -> Option<Detail> {
    let mut starts = text.split('[').skip(1);
    starts.find_map(|rest| {
        let (inside, _) = rest.split_once(']')?;
        carried(&inside.to_ascii_lowercase()).filter(|d| !matches!(d, Detail::Bounce(_)))
    })
}

/// A person's words without the marks in them, their own or quoted ones: whoever reads one could
/// write in that person's place. Of a line that is a mark alone nothing is left.
pub fn without_marks(text: &str) -> String {
    let kept = text.lines().filter_map(|line| {
        let left = cut(line);
        let bare = left.trim_matches(['>', ' ', '\t']);
        (left.len() == line.len() || !bare.is_empty()).then_some(left)
    });
    kept.collect::<Vec<_>>().join("\n").trim_end().to_owned()
}

/// A line without its marks.
fn cut(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, behind)) = rest.split_once('[') {
        out.push_str(before);
        match behind.split_once(']') {
            Some((inside, after)) if carried(&inside.to_ascii_lowercase()).is_some() => {
                rest = after;
            }
            _ => {
                out.push('[');
                rest = behind;
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(id: &str, byte: u8) -> Key {
        Key {
            id: id.into(),
            bytes: [byte; 32],
        }
    }

    #[test]
    fn a_token_is_its_persons_alone_and_survives_a_new_key() {
        let (team, c, dana, sam) = (
            TeamId::new("acme"),
            ClarificationId::new("c1"),
            PersonId::new("dana"),
            PersonId::new("sam"),
        );
        let old = KeyRing::new(vec![key("k1", 1)]).unwrap();
        let (token, id) = old.reply(&team, &c, &dana);
        assert_eq!(token.len(), 26);
        let both = KeyRing::new(vec![key("k2", 2), key("k1", 1)]).unwrap();
        assert!(both.is_reply(id, &token, &team, &c, &dana));
        assert!(both.is_reply(id, &token.to_uppercase(), &team, &c, &dana));
        assert!(!both.is_reply(id, &token, &team, &c, &sam));
        assert!(!both.is_reply("k2", &token, &team, &c, &dana));
        assert!(!both.is_reply("k3", &token, &team, &c, &dana));
        assert!(!both.is_reply(id, "short", &team, &c, &dana));
        let after = both.clone().retiring(vec!["k1".into()]);
        assert!(!after.is_reply(id, &token, &team, &c, &dana));
        let (new, id) = after.reply(&team, &c, &dana);
        assert!(after.is_reply(id, &new, &team, &c, &dana));
        let letter = EffectKey::new("question/c1/sam");
        assert_eq!(
            old.message_id(&letter, "a.example"),
            both.message_id(&letter, "a.example")
        );
    }

    #[test]
    fn no_token_that_differs_in_one_place_counts() {
        let (team, c) = (TeamId::new("acme"), ClarificationId::new("c1"));
        let dana = PersonId::new("dana");
        let ring = KeyRing::new(vec![key("k1", 1)]).unwrap();
        let (token, id) = ring.reply(&team, &c, &dana);
        let mut near = 0;
        for (place, right) in token.char_indices() {
            for other in "abcdefghijklmnopqrstuvwxyz234567189".chars() {
                let mut changed = token.clone();
                changed.replace_range(place..=place, &other.to_string());
                near += usize::from(other != right);
                assert_eq!(
                    ring.is_reply(id, &changed, &team, &c, &dana),
                    other == right,
                    "{other} at {place}"
                );
            }
        }
        assert_eq!(near, 26 * 34);
    }

    #[test]
    fn a_mark_is_found_where_it_is_quoted_and_is_no_word() {
        let token = "abcdefghijklmnopqrstuvwxyz";
        let older = "zyxwvutsrqponmlkjihgfedcba";
        let quoted = format!("> See [1] and [PBI-142].\n> [R-{token}]\n>> [r-{older}]\n");
        assert_eq!(marked(&quoted), Some(Detail::Reply(token.into())));
        assert_eq!(mark(&format!("r-{token}")), format!("[r-{token}]"));
        assert_eq!(marked("[r-short] [b-abcdefghijklmnopqrstuvwxyz] [x"), None);
        let words = format!("1\n\n[r-{token}]\n");
        assert_eq!(without_marks(&words), "1");
        let among = format!("Yes.\n> Old?\n>\n> [r-{token}]\nSee [r-{token}] and [1].");
        assert_eq!(without_marks(&among), "Yes.\n> Old?\n>\nSee  and [1].");
        assert_eq!(
            without_marks("keep [r-this]\n[that]"),
            "keep [r-this]\n[that]"
        );
    }

    #[test]
    fn only_addresses_of_the_mailbox_carry_something() {
        let mailbox = Address::parse("clarify@acme.example").unwrap();
        let token = "abcdefghijklmnopqrstuvwxyz";
        let at = |text: String| detail(&mailbox, &Address::parse(&text).unwrap());
        assert_eq!(
            at(format!("Clarify+R-{token}@acme.example")),
            Some(Detail::Reply(token.into()))
        );
        assert_eq!(at(format!("other+r-{token}@acme.example")), None);
        assert_eq!(at("clarify+pbi-142@acme.example".into()), None);
        assert_eq!(at("clarify+r-short@acme.example".into()), None);
    }
}
