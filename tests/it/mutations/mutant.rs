//! Bytes, broken as transport, programs and attackers break them. The same seed and bytes give
//! the same mutants.

use crate::support::dice::Dice;

/// What stands at the joints of mail and calendar formats.
const TOKENS: &[&[u8]] = &[
    b"\r\n",
    b"\n",
    b"\r",
    b"\0",
    b"\xFF",
    b"\xEF\xBB\xBF",
    b"\r\n\r\n",
    b":",
    b";",
    b"=",
    b"\"",
    b"<",
    b">",
    b"(",
    b")",
    b"\\",
    b"--",
    b"> ",
    b"=?utf-8?q?",
    b"=?x?b?",
    b"?=",
    b"=0D=0A",
    b"\xE2\x80\xAE",
    b"\xC0\x80",
    b"Content-Type: multipart/mixed; boundary=\"",
    b"boundary=",
    b"Content-Transfer-Encoding: base64\r\n",
    b"charset=utf-7",
    b"charset=utf-16",
    b"filename*0*=",
    b"Received:\n\t",
    b"From: ",
    b"Authentication-Results: ",
    b"-----Original Message-----\r\n",
    b"BEGIN:VCALENDAR\r\n",
    b"BEGIN:VEVENT\r\n",
    b"END:VEVENT\r\n",
    b"BEGIN:VTIMEZONE\r\n",
    b"RRULE:FREQ=SECONDLY\r\n",
    b"RRULE:FREQ=YEARLY;BYDAY=-53SU;COUNT=999999999\r\n",
    b"DTSTART:99991231T235959Z\r\n",
    b"DTSTART:00000000T000000\r\n",
    b"DURATION:-P99999999W\r\n",
    b"DTSTART;TZID=\"",
    b"EXDATE:",
    b"RDATE:",
    b"99999999999999999999",
    b"-1",
    b"\xF0\x9F\x92\xA9",
    b"<html><div>",
    b"<table><td>",
    b"<!--",
    b"<![CDATA[",
    b"&#x110000;",
    b"<blockquote>",
];

/// The mutants of one file.
pub(super) struct Mutants<'b> {
    dice: Dice,
    bytes: &'b [u8],
}

impl<'b> Mutants<'b> {
    /// Seeded by the file's name and bytes, so that a file moved elsewhere breaks the same way.
    pub(super) fn new(name: &str, bytes: &'b [u8]) -> Self {
        let all = name.bytes().chain(bytes.iter().copied());
        // FNV-1a.
        let seed = all.fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
        });
        Self {
            dice: Dice::new(seed),
            bytes,
        }
    }

    /// The next one: the file with one to eight things done to it.
    pub(super) fn next(&mut self) -> Vec<u8> {
        let mut out = self.bytes.to_vec();
        for _ in 0..=self.dice.below(8) {
            self.change(&mut out);
        }
        out
    }

    fn change(&mut self, out: &mut Vec<u8>) {
        let at = self.dice.below(out.len() + 1);
        let end = (at + 1 + self.dice.below(64)).min(out.len());
        match self.dice.below(10) {
            0 => {
                if let Some(byte) = out.get_mut(at) {
                    *byte ^= 1 << self.dice.below(8);
                }
            }
            1 => {
                if let Some(byte) = out.get_mut(at) {
                    *byte = u8::try_from(self.dice.below(256)).unwrap();
                }
            }
            2 => drop(out.drain(at..end)),
            // The same again, a few times or a thousand.
            3 => {
                let piece = out[at..end].to_vec();
                let times = [1, 2, 50, 1_000][self.dice.below(4)];
                out.splice(at..at, piece.repeat(times));
            }
            4 => out.truncate(at),
            5 => self.swap_lines(out),
            // Something from elsewhere in the file.
            6 => {
                let from = self.dice.below(out.len() + 1);
                let upto = (from + self.dice.below(512)).min(out.len());
                let piece = out[from..upto].to_vec();
                out.splice(at..end, piece);
            }
            7 => {
                let token = TOKENS[self.dice.below(TOKENS.len())];
                out.splice(at..at, token.repeat([1, 1, 20, 300][self.dice.below(4)]));
            }
            _ => {
                let token = TOKENS[self.dice.below(TOKENS.len())];
                out.splice(at..end, token.iter().copied());
            }
        }
    }

    fn swap_lines(&mut self, out: &mut Vec<u8>) {
        let mut lines: Vec<Vec<u8>> = out
            .split_inclusive(|b| *b == b'\n')
            .map(<[u8]>::to_vec)
            .collect();
        if lines.len() > 1 {
            let (one, other) = (self.dice.below(lines.len()), self.dice.below(lines.len()));
            lines.swap(one, other);
            *out = lines.concat();
        }
    }
}
