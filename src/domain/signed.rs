//! What our own look at the signatures on a mail found: DKIM (RFC 6376) and ARC (RFC 8617).
//!
//! Owns the words; the looking is in `mail`, the asking of DNS at the desk. Never a verdict on
//! the sender: a signature that holds says which domain signed, and nothing of From.

use serde::{Deserialize, Serialize};

/// What DNS answers when asked for the texts under a name (TXT, RFC 1035, 3.3.14).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TxtAnswer {
    /// The texts, each joined from its strings; none where there is no such name.
    Texts(Vec<Vec<u8>>),
    /// No answer that can be relied on, and why: another time there may be one.
    Unanswered(String),
}

/// Whether a signature holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Proof {
    /// It does.
    Pass,
    /// It does not, and why.
    Fail(String),
    /// Nobody can tell yet: DNS did not answer for its key; with what it said.
    Unanswered(String),
}

/// One DKIM signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// The domain that signed (`d=`), lower case.
    pub domain: String,
    /// Its selector (`s=`).
    pub selector: String,
    /// Whether it holds.
    pub proof: Proof,
}

/// An ARC chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chain {
    /// The domains that sealed, the first hop first, lower case.
    pub sealers: Vec<String>,
    /// What the first hop wrote into its ARC-Authentication-Results, on one line.
    pub results: String,
    /// Whether every seal and the last hop's signature of the mail hold.
    pub proof: Proof,
}

/// All that was found on one mail.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    /// Its DKIM signatures, the topmost first.
    pub signatures: Vec<Signature>,
    /// Its ARC chain, if it has one that was looked at.
    pub chain: Option<Chain>,
}

impl Signed {
    /// Why something of it can't be told yet, if so.
    pub fn unanswered(&self) -> Option<&str> {
        let signatures = self.signatures.iter().map(|s| &s.proof);
        let mut proofs = signatures.chain(self.chain.as_ref().map(|c| &c.proof));
        proofs.find_map(|proof| match proof {
            Proof::Unanswered(why) => Some(why.as_str()),
            Proof::Pass | Proof::Fail(_) => None,
        })
    }
}
