//! Secrets at rest: sealed under the key file (ChaCha20-Poly1305, RFC 8439), so that the
//! database and its backups hold none in clear.
//!
//! Never makes a nonce: chance comes in. Invariant: what was sealed for one purpose opens for
//! no other.

use crate::mail::token::KeyRing;
use data_encoding::BASE64URL_NOPAD;
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};

/// Why a sealed secret does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum VaultError {
    /// The key file has not the key it was sealed with.
    #[error("it was sealed with a key that the key file does not hold")]
    NoKey,
    /// It is not what was sealed, or was sealed for something else.
    #[error("it is damaged, or was sealed for something else")]
    Damaged,
}

/// Seals a secret for a purpose. `chance` must never be used twice.
pub(super) fn seal(
    keys: &KeyRing,
    chance: [u8; 16],
    purpose: &str,
    secret: &str,
) -> Result<String, VaultError> {
    let (id, key) = keys.vault();
    let mut nonce = [0; NONCE_LEN];
    nonce.copy_from_slice(chance.get(..NONCE_LEN).ok_or(VaultError::Damaged)?);
    let mut bytes = secret.as_bytes().to_vec();
    let tag = cipher(&key)?
        .seal_in_place_separate_tag(
            Nonce::assume_unique_for_key(nonce),
            Aad::from(purpose.as_bytes()),
            &mut bytes,
        )
        .map_err(|_| VaultError::Damaged)?;
    let whole = [&nonce[..], &bytes, tag.as_ref()].concat();
    Ok(format!("{id}.{}", BASE64URL_NOPAD.encode(&whole)))
}

/// Opens what was sealed for this purpose.
pub(super) fn open(keys: &KeyRing, purpose: &str, sealed: &str) -> Result<String, VaultError> {
    let (id, text) = sealed.split_once('.').ok_or(VaultError::Damaged)?;
    let key = keys.vault_of(id).ok_or(VaultError::NoKey)?;
    let whole = BASE64URL_NOPAD
        .decode(text.as_bytes())
        .map_err(|_| VaultError::Damaged)?;
    let (nonce, rest) = whole
        .split_at_checked(NONCE_LEN)
        .ok_or(VaultError::Damaged)?;
    let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| VaultError::Damaged)?;
    let mut bytes = rest.to_vec();
    let plain = cipher(&key)?
        .open_in_place(nonce, Aad::from(purpose.as_bytes()), &mut bytes)
        .map_err(|_| VaultError::Damaged)?;
    String::from_utf8(plain.to_vec()).map_err(|_| VaultError::Damaged)
}

fn cipher(key: &[u8; 32]) -> Result<LessSafeKey, VaultError> {
    let key = UnboundKey::new(&CHACHA20_POLY1305, key).map_err(|_| VaultError::Damaged)?;
    Ok(LessSafeKey::new(key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::token::Key;

    fn ring(ids: &[u8]) -> KeyRing {
        let keys = ids.iter().map(|n| Key {
            id: format!("key{n}"),
            bytes: [*n; 32],
        });
        KeyRing::new(keys.collect()).unwrap()
    }

    #[test]
    fn a_secret_opens_with_its_key_and_purpose_alone() {
        let sealed = seal(&ring(&[1]), [7; 16], "oauth/acme", "hunter2\nrefresh").unwrap();
        assert!(!sealed.contains("hunter2"));
        // A newer key was added: the old one still opens.
        assert_eq!(
            open(&ring(&[2, 1]), "oauth/acme", &sealed).unwrap(),
            "hunter2\nrefresh"
        );
        assert_eq!(
            open(&ring(&[1]), "oauth/other", &sealed),
            Err(VaultError::Damaged)
        );
        assert_eq!(
            open(&ring(&[2]), "oauth/acme", &sealed),
            Err(VaultError::NoKey)
        );
        for cut in 0..sealed.len() {
            assert!(
                open(&ring(&[1]), "oauth/acme", &sealed[..cut]).is_err(),
                "{cut}"
            );
        }
        let again = seal(&ring(&[1]), [8; 16], "oauth/acme", "hunter2\nrefresh").unwrap();
        assert_ne!(sealed, again);
    }
}
