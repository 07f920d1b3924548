//! ARC chains looked at by ourselves (RFC 8617, 5.2): what the first hop of a forwarded mail saw.
//!
//! Owns when a chain counts. Invariant: a chain holds only where every domain that sealed it is
//! listed. A listed sealer vouches for the mail as it got it, not for what strangers before it
//! claim to have seen.

use super::signature::{
    Answers, Unproven, ended, failed, has_body, holds, key, lasts, name, signs_from,
    without_signature,
};
use super::{Trust, same_domain};
use crate::domain::signed::Chain;
use crate::mail::mime::fields::{one_line, text};
use mail_auth::AuthenticatedMessage;
use mail_auth::arc::ChainValidation;
use mail_auth::dkim::Canonicalization;

/// Whether there is a chain that is worth a look: one that is whole, of listed sealers alone.
fn is_listed(message: &AuthenticatedMessage<'_>, trust: &Trust) -> bool {
    let listed = |domain: &str| trust.sealers.iter().any(|own| same_domain(own, domain));
    let sets = message.as_headers.len();
    !message.has_arc_errors
        && (1..=50).contains(&sets)
        && message.ams_headers.len() == sets
        && message.aar_headers.len() == sets
        && message.as_headers.iter().all(|h| listed(&h.header.d))
        && message
            .ams_headers
            .last()
            .is_some_and(|h| listed(&h.header.d))
}

/// The names under which its keys stand in DNS.
pub(super) fn names(message: &AuthenticatedMessage<'_>, trust: &Trust) -> Vec<String> {
    if !is_listed(message, trust) {
        return Vec::new();
    }
    let seals = message.as_headers.iter().map(|h| name(&h.header));
    let last = message.ams_headers.last().map(|h| name(&h.header));
    seals.chain(last).filter_map(Result::ok).collect()
}

/// The chain, if it is of listed sealers.
pub(super) fn look(
    message: &AuthenticatedMessage<'_>,
    trust: &Trust,
    seconds: u64,
    answers: &Answers,
) -> Option<Chain> {
    if !is_listed(message, trust) {
        return None;
    }
    let seals = message.as_headers.iter();
    Some(Chain {
        sealers: seals.map(|h| h.header.d.to_ascii_lowercase()).collect(),
        results: message
            .aar_headers
            .first()
            .map(|h| one_line(&text(h.value)))?,
        proof: ended(holds_whole(message, seconds, answers)),
    })
}

fn holds_whole(
    message: &AuthenticatedMessage<'_>,
    seconds: u64,
    answers: &Answers,
) -> Result<(), Unproven> {
    let instances = message.as_headers.iter().map(|h| h.header.i);
    let of_signatures = message.ams_headers.iter().map(|h| h.header.i);
    let of_results = message.aar_headers.iter().map(|h| h.header.i);
    let numbered = (1..).zip(instances.zip(of_signatures).zip(of_results));
    if !numbered
        .clone()
        .all(|(n, ((s, m), r))| s == n && m == n && r == n)
    {
        return Err(failed("its sets are not numbered from 1"));
    }
    // The first hop found no chain, and each later one found that it holds.
    let mut seals = message.as_headers.iter().map(|h| &h.header.cv);
    let begins = seals.next() == Some(&ChainValidation::None);
    if !begins || !seals.all(|cv| *cv == ChainValidation::Pass) {
        return Err(failed("a sealer found it broken"));
    }
    last_signature(message, seconds, answers)?;
    (0..message.as_headers.len()).try_for_each(|at| seal(message, at, answers))
}

/// The last hop's signature covers the mail as it is now; those of the hops before it need not
/// fit any more, since each may have changed it.
fn last_signature(
    message: &AuthenticatedMessage<'_>,
    seconds: u64,
    answers: &Answers,
) -> Result<(), Unproven> {
    let Some(header) = message.ams_headers.last() else {
        return Err(failed("it is empty"));
    };
    let signature = &header.header;
    signs_from(&signature.h)?;
    lasts(signature.x, seconds)?;
    let body = (signature.cb, signature.a, signature.l, &signature.bh);
    has_body(message, body)?;
    let key = key(signature, answers)?;
    let own = without_signature(header.value);
    let mut signed = message.signed_headers(&signature.h, header.name, &own);
    holds(&key, &mut signed, signature, signature.ch)
}

/// A seal covers all sets up to its own (RFC 8617, 5.1.1).
fn seal(message: &AuthenticatedMessage<'_>, at: usize, answers: &Answers) -> Result<(), Unproven> {
    let Some(header) = message.as_headers.get(at) else {
        return Err(failed("a seal is missing"));
    };
    let own = without_signature(header.value);
    let key = key(&header.header, answers)?;
    let sets = message.aar_headers.iter().zip(&message.ams_headers);
    let sets = sets.zip(&message.as_headers).take(at + 1);
    let mut fields = sets
        .enumerate()
        .flat_map(|(n, ((results, signature), seal))| {
            let sealed = if n == at { own.as_slice() } else { seal.value };
            [
                (results.name, results.value),
                (signature.name, signature.value),
                (seal.name, sealed),
            ]
        });
    holds(&key, &mut fields, &header.header, Canonicalization::Relaxed)
}
