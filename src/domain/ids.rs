//! Identifiers. One newtype for each thing that has an identity, so that a call can't be
//! passed where a clarification is meant.
//!
//! Never made from a clock or a random source here: [`Fresh`] turns a seed that the desk
//! brought along into as many identifiers as one decision needs.

use data_encoding::Encoding;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;

/// Lower-case RFC 4648 base32 without padding: the alphabet of every identifier and token.
/// Survives mail systems that fold case.
pub const BASE32: Encoding = data_encoding::BASE32_NOPAD;

/// The first 128 bits of `bytes` as 26 lower-case base32 characters.
pub fn base32_128(bytes: &[u8]) -> String {
    BASE32
        .encode(bytes.get(..16).unwrap_or(bytes))
        .to_ascii_lowercase()
}

/// SHA-256, hex: what stands on record of a secret or of bytes.
pub fn digest(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(bytes))
}

macro_rules! identifiers {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes the text of an identifier as it stands on record.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The identifier as it stands on record.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

identifiers! {
    /// A team, by the name of its table in the config (`acme` in `[team.acme]`).
    TeamId;
    /// A person, installation-wide.
    PersonId;
    /// One question on one PBI, with everything said about it.
    ClarificationId;
    /// A three-way call.
    CallId;
    /// The row of a mail that was taken in. Not its `Message-ID`, which is its sender's claim.
    MailId;
    /// The row of a letter that Trialogue writes.
    LetterId;
    /// What makes an effect one and the same however often it is decided: derived from
    /// ids and ordinals, never random. Unique in the store.
    EffectKey;
    /// An installation, told in `X-Trialogue` so that own mail is known.
    InstallationId;
}

/// A seed of 128 random bits, from which one decision derives its identifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fresh([u8; 16]);

impl Fresh {
    /// Wraps a seed; the desk's `Ids` port makes it.
    pub const fn new(seed: [u8; 16]) -> Self {
        Self(seed)
    }

    /// 26 base32 characters (128 bits) that can't be guessed without the seed. `label`
    /// keeps kinds apart, `ordinal` keeps several of one kind apart.
    pub fn text(&self, label: &str, ordinal: usize) -> String {
        let mut hash = Sha256::new();
        hash.update(self.0);
        hash.update(label.as_bytes());
        hash.update(ordinal.to_be_bytes());
        base32_128(&hash.finalize())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_seed_gives_different_texts_for_labels_and_ordinals() {
        let fresh = Fresh::new([7; 16]);
        let texts = [
            fresh.text("call", 0),
            fresh.text("call", 1),
            fresh.text("clarification", 0),
        ];
        assert_eq!(texts[0].len(), 26);
        assert_ne!(texts[0], texts[1]);
        assert_ne!(texts[0], texts[2]);
        assert_eq!(texts[0], Fresh::new([7; 16]).text("call", 0));
    }
}
