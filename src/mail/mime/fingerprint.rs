//! What makes two copies of a mail the same mail, whichever way they came.

use super::fields::{Fields, cut_line};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// SHA-256, hex, over Message-ID, From, Date and the body with its line ends made one, empty
/// lines at its end left out. Trace fields are not in it.
pub(in crate::mail) fn of(fields: &Fields<'_>, bytes: &[u8]) -> String {
    let mut hash = Sha256::new();
    if fields.is_empty() {
        lines(&mut hash, bytes);
        return HEXLOWER.encode(&hash.finalize());
    }
    for name in ["message-id", "from", "date"] {
        for field in fields.all(name) {
            hash.update(name.as_bytes());
            hash.update(field.value().as_bytes());
            hash.update([0]);
        }
    }
    hash.update([1]);
    lines(&mut hash, fields.body);
    HEXLOWER.encode(&hash.finalize())
}

fn lines(hash: &mut Sha256, bytes: &[u8]) {
    let mut rest = bytes;
    let mut empty = 0_usize;
    while !rest.is_empty() {
        let (line, after) = cut_line(rest);
        rest = after;
        if line.is_empty() {
            empty += 1;
            continue;
        }
        for _ in 0..std::mem::take(&mut empty) {
            hash.update(b"\n");
        }
        hash.update(line);
        hash.update(b"\n");
    }
}
