//! Thread-Index: how Outlook groups a thread ([MS-OXOMSG] 2.2.1.3, `PidTagConversationIndex`).
//!
//! A root of 22 bytes (a reserved byte, five of a FILETIME, a GUID), the same in all of a
//! thread, and five bytes for this letter.

use super::Seal;
use crate::domain::letter::Letter;
use crate::domain::time::Timestamp;
use data_encoding::BASE64;
use sha2::{Digest, Sha256};

/// Seconds from 1601-01-01 to 1970-01-01.
const FILETIME_EPOCH: i64 = 11_644_473_600;

/// The value for a letter: the root of the mail that opened the thread, if it had one, else
/// one made from the thread's root; then a child block. No random digit: a repeat is the same.
pub fn thread_index(letter: &Letter, seal: &Seal) -> String {
    let root = seal
        .thread_index
        .as_deref()
        .or(letter.thread.thread_index.as_deref())
        .and_then(known_root)
        .unwrap_or_else(|| own_root(&letter.thread.root));
    let mut index = root.to_vec();
    index.extend(child(&root, seal));
    BASE64.encode(&index)
}

/// The first 22 bytes of a Thread-Index that somebody else wrote.
fn known_root(text: &str) -> Option<[u8; 22]> {
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let bytes = BASE64.decode(compact.as_bytes()).ok()?;
    bytes.get(..22)?.try_into().ok()
}

/// A root from what stays the same for all of a thread. Its time must be the same in each of
/// the thread's letters, and no letter knows when the thread began: it comes from the root too.
fn own_root(root: &str) -> [u8; 22] {
    let hash = Sha256::digest(root.as_bytes());
    let mut out = [0; 22];
    out[0] = 1;
    out[1] = 0xDC;
    for (to, from) in out.iter_mut().skip(2).zip(hash.iter()) {
        *to = *from;
    }
    out
}

/// Bit 0: the delta's scale; 31 bits: time since the root; a byte that tells letters of the
/// same time apart.
fn child(root: &[u8; 22], seal: &Seal) -> [u8; 5] {
    let ticks = filetime(seal.date).abs_diff(root_time(root));
    // Below 2^49 ticks (1.7 years) in units of 2^18, else of 2^23.
    let (scale, delta) = if ticks >> 49 == 0 {
        (0, ticks >> 18)
    } else {
        (1, ticks >> 23)
    };
    let [.., a, b, c, d] = ((scale << 31) | (delta & 0x7FFF_FFFF)).to_be_bytes();
    let hash = Sha256::digest(seal.message_id.as_bytes());
    let last = hash.first().copied().unwrap_or_default();
    [a, b, c, d, last]
}

/// 100 ns ticks since 1601.
fn filetime(at: Timestamp) -> u64 {
    let ms = at.0.saturating_add(FILETIME_EPOCH * 1_000);
    u64::try_from(ms).unwrap_or_default().saturating_mul(10_000)
}

/// The six leading bytes are the FILETIME's upper 48 bits.
fn root_time(root: &[u8; 22]) -> u64 {
    root.iter()
        .take(6)
        .fold(0, |time, byte| (time << 8) | u64::from(*byte))
        << 16
}
