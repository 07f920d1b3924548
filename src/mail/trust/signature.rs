//! What DKIM signatures and ARC seals have in common: their keys, what they cover, whether they
//! hold (RFC 6376, 3 and 6; RFC 8617, 4).
//!
//! Owns each single test. Never asks DNS: its answers come in. Invariant: what can't be told for
//! want of an answer is told so, and is never taken for failed or for held.

use crate::domain::signed::{Proof, TxtAnswer};
use mail_auth::AuthenticatedMessage;
use mail_auth::common::crypto::{Algorithm, HashAlgorithm};
use mail_auth::common::parse::TxtRecordParser as _;
use mail_auth::common::verify::{DomainKey, VerifySignature};
use mail_auth::dkim::Canonicalization;
use std::collections::BTreeMap;

/// What DNS said, by the name it was asked for.
pub type Answers = BTreeMap<String, TxtAnswer>;

/// Shortest RSA key that counts, in bits (RFC 8301, 3.2).
const KEY_BITS: usize = 1024;
// The marks of a key that it is for SHA-1, for SHA-256, and for its domain alone (RFC 6376,
// 3.6.1: `h=`, `t=s`), as the library packs them.
const FOR_SHA1: u64 = 0x01;
const FOR_SHA256: u64 = 0x02;
pub(super) const STRICT: u64 = 0x20;

/// A proof that is none: it fails, or can't be told yet.
pub(super) type Unproven = Proof;

pub(super) fn ended(result: Result<(), Unproven>) -> Proof {
    result.err().unwrap_or(Proof::Pass)
}

pub(super) fn failed(why: &str) -> Unproven {
    Proof::Fail(why.to_owned())
}

/// A signature that leaves From out says nothing of the sender (RFC 6376, 5.4).
pub(super) fn signs_from(names: &[String]) -> Result<(), Unproven> {
    let from = names.iter().any(|n| n.eq_ignore_ascii_case("from"));
    from.then_some(())
        .ok_or_else(|| failed("it does not cover From"))
}

/// `x=`: until when it counts; 0 is for ever.
pub(super) fn lasts(until: u64, seconds: u64) -> Result<(), Unproven> {
    (until == 0 || until >= seconds)
        .then_some(())
        .ok_or_else(|| failed("it has expired"))
}

/// Whether the body is the one that was signed. One that covers a part of the body alone (`l=`)
/// covers none: what follows could be anybody's (RFC 6376, 8.2).
pub(super) fn has_body(
    message: &AuthenticatedMessage<'_>,
    (form, algorithm, length, hash): (Canonicalization, Algorithm, u64, &Vec<u8>),
) -> Result<(), Unproven> {
    if length != 0 {
        return Err(failed("it covers a part of the body alone"));
    }
    let digest = HashAlgorithm::from(algorithm);
    let mut hashes = message.body_hashes.iter();
    let found = hashes.any(|(f, h, l, own)| *f == form && *h == digest && *l == 0 && own == hash);
    found
        .then_some(())
        .ok_or_else(|| failed("the body is not the one that was signed"))
}

/// The name of a signature's key (RFC 6376, 3.6.2.1).
pub(super) fn name(signature: &impl VerifySignature) -> Result<String, Unproven> {
    let name = format!("{}._domainkey.{}", signature.selector(), signature.domain());
    let name = name.to_ascii_lowercase();
    let plain = |c: u8| c.is_ascii_alphanumeric() || matches!(c, b'-' | b'_');
    let label = |l: &str| (1..=63).contains(&l.len()) && l.bytes().all(plain);
    (name.len() <= 253 && name.split('.').all(label))
        .then_some(name)
        .ok_or_else(|| failed("its domain or selector is no name"))
}

/// The key of a signature, as DNS has it.
pub(super) fn key(
    signature: &impl VerifySignature,
    answers: &Answers,
) -> Result<DomainKey, Unproven> {
    let name = name(signature)?;
    if signature.algorithm() == Algorithm::RsaSha1 {
        return Err(failed("it is made with SHA-1 (RFC 8301)"));
    }
    let texts = match answers.get(&name) {
        Some(TxtAnswer::Texts(texts)) => texts,
        Some(TxtAnswer::Unanswered(why)) => {
            return Err(Proof::Unanswered(format!(
                "DNS did not answer for {name}: {why}"
            )));
        }
        None => return Err(Proof::Unanswered(format!("DNS was not asked for {name}"))),
    };
    let mut keys = texts.iter().filter_map(|text| DomainKey::parse(text).ok());
    let Some(key) = keys.next() else {
        return Err(failed("its key is not in DNS, or was revoked"));
    };
    if key.p.public_key_bits() < KEY_BITS {
        return Err(failed("its key is too short (RFC 8301)"));
    }
    if key.f & (FOR_SHA1 | FOR_SHA256) == FOR_SHA1 {
        return Err(failed("its key is for SHA-1 alone"));
    }
    Ok(key)
}

/// Whether the key made this signature of these fields.
pub(super) fn holds<'f>(
    key: &DomainKey,
    fields: &mut dyn Iterator<Item = (&'f [u8], &'f [u8])>,
    signature: &impl VerifySignature,
    form: Canonicalization,
) -> Result<(), Unproven> {
    let (text, algorithm) = (signature.signature(), signature.algorithm());
    key.p
        .verify(fields, text, form, algorithm)
        .map_err(|_| failed("it does not fit what it signs"))
}

/// The value of a signature's field as it was when it was signed: `b=` empty, no line end
/// (RFC 6376, 3.5 and 3.7).
pub(super) fn without_signature(value: &[u8]) -> Vec<u8> {
    let tags = value.split(|b| *b == b';').map(|tag| {
        let equals = tag.iter().position(|b| *b == b'=').map(|at| at + 1);
        match equals.and_then(|end| tag.get(..end)) {
            Some(head) if is_b(head) => head,
            _ => tag,
        }
    });
    let joined = tags.collect::<Vec<_>>().join(&b';');
    joined.trim_ascii_end().to_vec()
}

/// Whether this is `b=`, white space aside.
fn is_b(head: &[u8]) -> bool {
    let mut letters = head.iter().filter(|b| !b.is_ascii_whitespace());
    letters.next() == Some(&b'b') && letters.next() == Some(&b'=')
}
