//! DNS as the world has it, and domains that sign: each domain's key is made from its name.

use mail_auth::arc::ArcSealer;
use mail_auth::common::crypto::Ed25519Key;
use mail_auth::common::headers::HeaderWriter;
use mail_auth::dkim::DkimSigner;
use mail_auth::{ArcOutput, AuthenticatedMessage, AuthenticationResults};
use sha2::Digest as _;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use trialogue::desk::ports::{Asking, Dns};
use trialogue::domain::signed::TxtAnswer;

const SELECTOR: &str = "s1";

/// Answers for every domain, unless it is silent.
#[derive(Debug, Default)]
pub(crate) struct Names {
    pub(crate) silent: AtomicBool,
    /// How often it was asked.
    pub(crate) asked: AtomicUsize,
}

impl Dns for Names {
    fn txt<'a>(&'a self, name: &'a str) -> Asking<'a> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        let answer = if self.silent.load(Ordering::SeqCst) {
            TxtAnswer::Unanswered("no server could be reached".into())
        } else {
            let domain = name.strip_prefix(&format!("{SELECTOR}._domainkey."));
            TxtAnswer::Texts(domain.into_iter().map(text).collect())
        };
        Box::pin(async move { answer })
    }
}

fn key(domain: &str) -> Ed25519Key {
    let mut der = data_encoding::HEXLOWER
        .decode(b"302e020100300506032b657004220420")
        .unwrap();
    der.extend(sha2::Sha256::digest(domain));
    Ed25519Key::from_pkcs8_maybe_unchecked_der(&der).unwrap()
}

/// What stands in DNS of a domain's key.
pub(crate) fn text(domain: &str) -> Vec<u8> {
    let key = data_encoding::BASE64.encode(&key(domain).public_key());
    format!("v=DKIM1; k=ed25519; p={key}").into_bytes()
}

/// The mail with a domain's signature on top (RFC 6376).
pub(crate) fn signed(mail: Vec<u8>, domain: &str) -> Vec<u8> {
    let signer = DkimSigner::from_key(key(domain));
    let signer = signer.domain(domain).selector(SELECTOR);
    let signer = signer.headers(["From", "To", "Subject", "Date", "Message-ID", "In-Reply-To"]);
    let field = signer.sign(&mail).unwrap().to_header();
    [field.into_bytes(), mail].concat()
}

/// The mail as a domain's server hands it on: with what it saw, sealed (RFC 8617).
pub(crate) fn sealed(mail: Vec<u8>, domain: &str, saw: &str) -> Vec<u8> {
    let message = AuthenticatedMessage::parse(&mail).unwrap();
    let saw = format!("mx.{domain}; {saw}");
    let sealer = ArcSealer::from_key(key(domain));
    let sealer = sealer.domain(domain).selector(SELECTOR);
    let sealer = sealer.headers(["From", "To", "Subject", "Date", "Message-ID"]);
    let results = AuthenticationResults::new(&saw);
    let set = sealer.seal(&message, &results, &ArcOutput::default());
    let set = set.unwrap().to_header();
    [set.into_bytes(), mail].concat()
}
