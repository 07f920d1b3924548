//! What stands in a signed message of S/MIME that keeps its words within the signature (RFC 8551, 3.5.2;
//! CMS, RFC 5652, 5): they are no secret, and no key is needed to read them.
//!
//! Owns as much of DER and BER (X.690) as leads there. Trusts nothing about the signature, and looks at
//! none. Invariant: the work is linear in the bytes, and what is broken or encrypted gives `None`.

const SEQUENCE: u8 = 0x30;
const OBJECT: u8 = 0x06;
/// Context-specific, constructed, number 0.
const EXPLICIT: u8 = 0xA0;
const OCTETS: u8 = 0x04;
const OCTETS_IN_PIECES: u8 = 0x24;
/// Ends what names no length.
const END: [u8; 2] = [0, 0];

/// 1.2.840.113549.1.7.2 and .1: signed data, and data of any kind.
const SIGNED_DATA: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02];
const DATA: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x01];

/// Elements stand in others so deep at most.
const DEPTH: usize = 8;

/// What was signed, where it stands in the bytes.
pub(super) fn signed_content(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut at = Reader(bytes);
    at.enter(SEQUENCE)?;
    (at.whole(OBJECT)? == SIGNED_DATA).then_some(())?;
    at.enter(EXPLICIT)?;
    at.enter(SEQUENCE)?;
    // The version, and how it was digested.
    at.skip(DEPTH)?;
    at.skip(DEPTH)?;
    at.enter(SEQUENCE)?;
    (at.whole(OBJECT)? == DATA).then_some(())?;
    at.enter(EXPLICIT)?;
    let mut out = Vec::new();
    at.octets(&mut out, DEPTH)?;
    Some(out)
}

/// The bytes that are still to be read.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    /// The kind of the next element and its length, if it names one.
    fn head(&mut self) -> Option<(u8, Option<usize>)> {
        let kind = self.byte()?;
        // A number of more bytes stands nowhere here.
        (kind & 0x1F != 0x1F).then_some(())?;
        let first = self.byte()?;
        let length = match first {
            0..0x80 => Some(usize::from(first)),
            0x80 => None,
            0x81..=0x84 => {
                let digits = self.take(usize::from(first & 0x7F))?;
                Some(digits.iter().fold(0, |sum, b| sum << 8 | usize::from(*b)))
            }
            _ => return None,
        };
        Some((kind, length))
    }

    /// Goes into an element of this kind.
    fn enter(&mut self, kind: u8) -> Option<()> {
        let (found, length) = self.head()?;
        (found == kind).then_some(())?;
        if let Some(length) = length {
            self.0 = self.0.get(..length)?;
        }
        Some(())
    }

    /// The content of an element of this kind that names its length.
    fn whole(&mut self, kind: u8) -> Option<&'a [u8]> {
        let (found, length) = self.head()?;
        (found == kind).then_some(())?;
        self.take(length?)
    }

    /// Whether the end of what names no length is here, which is taken.
    fn ends(&mut self) -> bool {
        let rest = self.0.strip_prefix(END.as_slice());
        self.0 = rest.unwrap_or(self.0);
        rest.is_some()
    }

    /// Behind the next element.
    fn skip(&mut self, depth: usize) -> Option<()> {
        let (_, length) = self.head()?;
        if let Some(length) = length {
            return self.take(length).map(|_| ());
        }
        let within = depth.checked_sub(1)?;
        while !self.ends() {
            self.skip(within)?;
        }
        Some(())
    }

    /// The content of an octet string, which may come in pieces.
    fn octets(&mut self, out: &mut Vec<u8>, depth: usize) -> Option<()> {
        let within = depth.checked_sub(1)?;
        match self.head()? {
            (OCTETS, Some(length)) => out.extend(self.take(length)?),
            (OCTETS_IN_PIECES, Some(length)) => {
                let mut pieces = Reader(self.take(length)?);
                while !pieces.0.is_empty() {
                    pieces.octets(out, within)?;
                }
            }
            (OCTETS_IN_PIECES, None) => {
                while !self.ends() {
                    self.octets(out, within)?;
                }
            }
            _ => return None,
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An element that names its length.
    fn long(kind: u8, content: &[u8]) -> Vec<u8> {
        let length = u16::try_from(content.len()).unwrap().to_be_bytes();
        [&[kind, 0x82], length.as_slice(), content].concat()
    }

    /// One that does not.
    fn open(kind: u8, content: &[u8]) -> Vec<u8> {
        [&[kind, 0x80], content, &END].concat()
    }

    fn signed(of: fn(u8, &[u8]) -> Vec<u8>, kind: &[u8], octets: &[u8]) -> Vec<u8> {
        let id = |id: &[u8]| [&[OBJECT, 9], id].concat();
        let content = of(SEQUENCE, &[id(DATA), of(EXPLICIT, octets)].concat());
        let digests = of(0x31, &long(SEQUENCE, &[5, 0]));
        let all = [vec![2, 1, 1], digests, content, long(0x31, b"signers")].concat();
        let all = of(EXPLICIT, &of(SEQUENCE, &all));
        of(SEQUENCE, &[id(kind), all].concat())
    }

    #[test]
    fn what_was_signed_is_read_in_each_encoding() {
        let words = b"Content-Type: text/plain\r\n\r\nYes.";
        let pieces = [long(OCTETS, &words[..9]), long(OCTETS, &words[9..])].concat();
        for octets in [
            long(OCTETS, words),
            long(OCTETS_IN_PIECES, &pieces),
            open(OCTETS_IN_PIECES, &pieces),
            open(OCTETS_IN_PIECES, &open(OCTETS_IN_PIECES, &pieces)),
        ] {
            for of in [long, open] {
                let all = signed(of, SIGNED_DATA, &octets);
                assert_eq!(signed_content(&all).as_deref(), Some(words.as_slice()));
            }
        }
    }

    #[test]
    fn what_is_broken_encrypted_or_too_deep_is_none() {
        let octets = long(OCTETS, b"Yes.");
        let mut enveloped = SIGNED_DATA.to_vec();
        enveloped[8] = 3;
        assert_eq!(signed_content(&signed(long, &enveloped, &octets)), None);
        let all = signed(long, SIGNED_DATA, &octets);
        for end in 0..all.len() {
            assert_eq!(signed_content(&all[..end]), None, "{end}");
        }
        let cut = signed(
            open,
            SIGNED_DATA,
            &[OCTETS, 0x84, 0xFF, 0xFF, 0xFF, 0xFF, 1],
        );
        assert_eq!(signed_content(&cut), None);
        let deep = [OCTETS_IN_PIECES, 0x80].repeat(100_000);
        assert_eq!(signed_content(&signed(open, SIGNED_DATA, &deep)), None);
        let deep = [0x31, 0x80].repeat(100_000);
        assert_eq!(
            signed_content(&[&[SEQUENCE, 0x80][..], &deep].concat()),
            None
        );
    }
}
