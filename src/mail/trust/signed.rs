//! DKIM signatures looked at by ourselves (RFC 6376), for mailboxes whose server tells nothing.
//!
//! Owns when a signature counts. The keys come in as DNS answered, the instant as a value: never
//! asks, never reads a clock. Invariant: what is vouched for is what was read. A mail whose header
//! the signer may have read in another way than [`crate::mail::read`] does has no signature that holds.

pub use super::signature::Answers;
use super::signature::{
    STRICT, Unproven, ended, failed, has_body, holds, key, lasts, name, signs_from,
    without_signature,
};
use super::{Trust, chain};
use crate::domain::limits::SIGNATURES;
use crate::domain::signed::{Signature, Signed};
use crate::domain::time::Timestamp;
use crate::mail::mime::fields::Fields;
use mail_auth::AuthenticatedMessage;
use mail_auth::common::headers::Header;
use mail_auth::dkim;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Fields that a mail has once (RFC 5322, 3.6; RFC 2045, 3). With two of them it depends on the
/// reader which one counts, and a signature covers only one of them (RFC 6376, 8.15).
const ONCE: [&str; 12] = [
    "from",
    "sender",
    "reply-to",
    "to",
    "cc",
    "subject",
    "date",
    "message-id",
    "in-reply-to",
    "references",
    "content-type",
    "content-transfer-encoding",
];
/// The names under which DNS must be asked for keys, to look at the signatures of this mail.
pub fn names(bytes: &[u8], trust: &Trust) -> BTreeSet<String> {
    with(bytes, |message| {
        let mut out = BTreeSet::new();
        if trust.own_dkim {
            let looked_at = message.dkim_headers.iter().take(SIGNATURES);
            out.extend(looked_at.filter_map(|h| name(&h.header).ok()));
        }
        out.extend(chain::names(message, trust));
        out
    })
    .unwrap_or_default()
}

/// Looks at the signatures as they were when the mail was received. `bytes` must be all of it.
pub fn look(bytes: &[u8], trust: &Trust, received: Timestamp, answers: &Answers) -> Signed {
    with(bytes, |message| {
        let seconds = u64::try_from(received.0 / 1000).unwrap_or(0);
        let mut signed = Signed::default();
        if trust.own_dkim {
            let looked_at = message.dkim_headers.iter().take(SIGNATURES);
            let all = looked_at.map(|header| Signature {
                domain: header.header.d.to_ascii_lowercase(),
                selector: header.header.s.clone(),
                proof: ended(signature(message, header, seconds, answers)),
            });
            signed.signatures.extend(all);
        }
        signed.chain = chain::look(message, trust, seconds, answers);
        signed
    })
    .unwrap_or_default()
}

/// Hands the mail over as the library reads it; `None` where it and we read two different mails.
fn with<T>(bytes: &[u8], act: impl FnOnce(&AuthenticatedMessage<'_>) -> T) -> Option<T> {
    let bytes = with_crlf(bytes);
    catch_unwind(AssertUnwindSafe(|| {
        let fields = Fields::split(&bytes);
        if !fields.has("dkim-signature") && !fields.has("arc-seal") {
            return None;
        }
        let message = AuthenticatedMessage::parse(&bytes)?;
        reads_alike(&fields, &message).then(|| act(&message))
    }))
    .ok()
    .flatten()
}

/// Signatures are over lines that end in CRLF; a Maildir keeps them with LF alone.
fn with_crlf(bytes: &[u8]) -> Cow<'_, [u8]> {
    let mut before = b' ';
    let bare = |b: &u8| {
        let bare = *b == b'\n' && before != b'\r';
        before = *b;
        bare
    };
    if !bytes.iter().any(bare) {
        return Cow::Borrowed(bytes);
    }
    let mut out = Vec::with_capacity(bytes.len() + bytes.len() / 40);
    for b in bytes {
        if *b == b'\n' && out.last() != Some(&b'\r') {
            out.push(b'\r');
        }
        out.push(*b);
    }
    Cow::Owned(out)
}

/// Whether sender and body are the same to the library and to us, and no field that counts once
/// stands twice.
fn reads_alike(ours: &Fields<'_>, theirs: &AuthenticatedMessage<'_>) -> bool {
    let mut from = theirs.headers.iter().filter(|(name, _)| {
        let name = name.trim_ascii();
        name.eq_ignore_ascii_case(b"from")
    });
    let sender = ours.all("from").next().map(|f| f.raw.trim_ascii());
    let same = sender.is_some() && from.next().map(|(_, value)| value.trim_ascii()) == sender;
    same && from.next().is_none()
        && ours.over.is_none()
        && ours.body == theirs.raw_body()
        && ONCE.iter().all(|name| ours.all(name).count() <= 1)
}

/// One signature (RFC 6376, 6.1).
fn signature(
    message: &AuthenticatedMessage<'_>,
    header: &Header<'_, dkim::Signature>,
    seconds: u64,
    answers: &Answers,
) -> Result<(), Unproven> {
    let signature = &header.header;
    if signature.v != 1 {
        return Err(failed("it is of another version"));
    }
    signs_from(&signature.h)?;
    lasts(signature.x, seconds)?;
    let body = (signature.cb, signature.a, signature.l, &signature.bh);
    has_body(message, body)?;
    let key = key(signature, answers)?;
    if !speaks_for(signature, key.f & STRICT != 0) {
        return Err(failed("its identity (i=) is not of the domain that signs"));
    }
    let own = without_signature(header.value);
    let mut signed = message.signed_headers(&signature.h, header.name, &own);
    holds(&key, &mut signed, signature, signature.ch)
}

/// `i=`: of the domain that signs, or below it where the key allows that.
fn speaks_for(signature: &dkim::Signature, strict: bool) -> bool {
    let own = signature.d.to_ascii_lowercase();
    let Some((_, domain)) = signature.i.rsplit_once('@') else {
        return signature.i.is_empty();
    };
    let domain = domain.to_ascii_lowercase();
    let below = domain.strip_suffix(own.as_str());
    domain == own || (!strict && below.is_some_and(|head| head.ends_with('.')))
}

#[cfg(test)]
#[path = "signed_tests.rs"]
mod tests;
