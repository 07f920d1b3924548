//! Files that programs of old write into the text of a mail: uuencode (POSIX), yEnc, `BinHex` 4.0 (RFC 1741).
//!
//! Owns how they begin, end and are decoded. Never takes words for one: what does not end as its form
//! wants, or has a line that is none of it, stays text. Invariant: the work is linear in the text, and no
//! more comes out than stood there.

use crate::domain::limits::MAIL_PARTS;

/// How far above a file it is looked for what announces it, in bytes.
const ANNOUNCED: usize = 1_024;

/// A file found in a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Embedded {
    /// Its name as given.
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

/// The text without the files in it, and these. `None`: there are none. Once there are more than a
/// mail may have, no further one is looked for.
pub(super) fn laid_open(text: &[u8]) -> Option<(Vec<u8>, Vec<Embedded>)> {
    let (mut rest, mut files) = (Vec::new(), Vec::new());
    // What stands from here on was not copied yet, and was looked at up to there.
    let (mut from, mut at) = (0, 0);
    while let Some((below, line)) = text.get(at..).and_then(|b| Some((b, lines(b).next()?)))
        && files.len() <= MAIL_PARTS
    {
        let begins = is_begin(line).is_some() || is_yenc(line) || is_binhex(line);
        let file = || uuencoded(below).or_else(|| yenc(below).or_else(|| binhex(below)));
        let Some((length, file)) = begins.then(file).flatten() else {
            at += line.len();
            continue;
        };
        if from < at {
            rest.extend_from_slice(text.get(from..at).unwrap_or_default());
            without_announcement(&mut rest);
        }
        files.push(file);
        at += length;
        from = at;
    }
    rest.extend_from_slice(text.get(from..).unwrap_or_default());
    (!files.is_empty()).then_some((rest, files))
}

/// The lines of a text, each with its end: looked at one by one, for they may be very many.
fn lines(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    text.split_inclusive(|b| *b == b'\n')
}

fn bare(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}

fn name(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).trim().to_owned()
}

/// Lotus Notes says above a file what it is.
fn without_announcement(text: &mut Vec<u8>) {
    const SAYS: [&[u8]; 2] = [b"(uuencoded file named:", b"(its format is:"];
    let announces = |line: &[u8]| {
        let low = line.to_ascii_lowercase();
        SAYS.iter().any(|says| low.starts_with(says))
    };
    let start = text.len().saturating_sub(ANNOUNCED);
    while let Some(near) = text.get(start..).map(<[u8]>::trim_ascii_end)
        && let line = near
            .iter()
            .rposition(|b| *b == b'\n')
            .map_or(0, |at| at + 1)
        && near.get(line..).is_some_and(announces)
    {
        text.truncate(start + line);
    }
}

/// `begin 644 NAME`
fn is_begin(line: &[u8]) -> Option<&[u8]> {
    let rest = bare(line).strip_prefix(b"begin ")?;
    let end = rest.iter().position(|b| *b == b' ')?;
    let (mode, name) = rest.split_at_checked(end)?;
    let octal = |b: &u8| (b'0'..=b'7').contains(b);
    let sound = (1..=4).contains(&mode.len()) && mode.iter().all(octal);
    Some(name.trim_ascii()).filter(|name| sound && !name.is_empty())
}

/// So many bytes from the first on are a file.
fn uuencoded(text: &[u8]) -> Option<(usize, Embedded)> {
    let mut lines = lines(text);
    let first = lines.next()?;
    let named = is_begin(first)?;
    let (mut length, mut bytes) = (first.len(), Vec::new());
    for line in lines {
        length += line.len();
        let line = bare(line);
        if line == b"end" {
            let file = Embedded {
                name: name(named),
                bytes,
            };
            return (!file.bytes.is_empty()).then_some((length, file));
        }
        uu_line(line, &mut bytes)?;
    }
    None
}

/// The first sign of a line says how many bytes it holds; a space at its end may be lost.
fn uu_line(line: &[u8], out: &mut Vec<u8>) -> Option<()> {
    let six = |b: u8| {
        (0x20..=0x60)
            .contains(&b)
            .then(|| b.wrapping_sub(0x20) & 0x3F)
    };
    let Some((first, data)) = line.split_first() else {
        return Some(());
    };
    let length = usize::from(six(*first)?);
    let signs = length.div_ceil(3) * 4;
    // Some put a sum of it behind.
    (data.len() <= signs + 1).then_some(())?;
    let all: Option<Vec<u8>> = data.iter().map(|b| six(*b)).collect();
    let mut all = all?;
    all.resize(signs, 0);
    let mut line = Vec::with_capacity(signs);
    for four in all.chunks_exact(4) {
        let whole = four.iter().fold(0_u32, |sum, n| sum << 6 | u32::from(*n));
        line.extend(whole.to_be_bytes().into_iter().skip(1));
    }
    out.extend(line.into_iter().take(length));
    Some(())
}

fn is_yenc(line: &[u8]) -> bool {
    line.starts_with(b"=ybegin ")
}

/// `=ybegin line=128 size=300 name=NAME` … `=yend size=300`
fn yenc(text: &[u8]) -> Option<(usize, Embedded)> {
    let mut lines = lines(text);
    let begin = lines.next()?;
    let first = bare(begin);
    is_yenc(first).then_some(())?;
    let at = first.windows(6).position(|w| w == b" name=")?;
    let (mut length, mut bytes) = (begin.len(), Vec::new());
    for line in lines {
        length += line.len();
        let line = bare(line);
        if is_yenc(line) {
            return None;
        }
        if line.starts_with(b"=yend ") {
            let name = name(first.get(at + 6..)?);
            return Some((length, Embedded { name, bytes }));
        }
        if !line.starts_with(b"=ypart ") {
            yenc_line(line, &mut bytes);
        }
    }
    None
}

fn yenc_line(line: &[u8], out: &mut Vec<u8>) {
    let mut escaped = false;
    for byte in line {
        if !escaped && *byte == b'=' {
            escaped = true;
            continue;
        }
        let shift = if escaped { 42 + 64 } else { 42 };
        out.push(byte.wrapping_sub(shift));
        escaped = false;
    }
}

const BINHEX: &[u8] = b"(This file must be converted with BinHex";
const SIX_BITS: &[u8] = b"!\"#$%&'()*+,-012345689@ABCDEFGHIJKLMNPQRSTUVXYZ[`abcdefhijklmpqr";

fn is_binhex(line: &[u8]) -> bool {
    line.starts_with(BINHEX)
}

/// From one colon to another. It is kept as it stands: with its name, it holds two forks of a Macintosh.
fn binhex(text: &[u8]) -> Option<(usize, Embedded)> {
    let mut lines = lines(text);
    let first = lines.next()?;
    is_binhex(first).then_some(())?;
    let (mut length, mut begun) = (first.len(), false);
    for line in lines {
        length += line.len();
        let line = line.trim_ascii();
        if line.is_empty() && !begun {
            continue;
        }
        let data = line.strip_prefix(b":").filter(|_| !begun);
        let data = data.or(Some(line).filter(|_| begun))?;
        begun = true;
        let (data, ends) = data.strip_suffix(b":").map_or((data, false), |d| (d, true));
        data.iter().all(|b| SIX_BITS.contains(b)).then_some(())?;
        if ends {
            let name = "file.hqx".to_owned();
            let bytes = text.get(..length)?.to_vec();
            return Some((length, Embedded { name, bytes }));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const CAT: &str = "begin 644 cat.txt\n#0V%T\n`\nend\n";

    type Files = Vec<(String, Vec<u8>)>;

    fn told(text: &str) -> Option<(String, Files)> {
        let (rest, files) = laid_open(text.as_bytes())?;
        let files = files.into_iter().map(|f| (f.name, f.bytes)).collect();
        Some((String::from_utf8(rest).unwrap(), files))
    }

    #[test]
    fn a_uuencoded_file_is_one_with_the_words_around_it() {
        let cat = |name: &str| vec![(name.to_owned(), b"Cat".to_vec())];
        for (text, rest, name) in [
            (CAT.to_owned(), "", "cat.txt"),
            (format!("Yes.\n\n{CAT}Sam\n"), "Yes.\n\nSam\n", "cat.txt"),
            (CAT.replace('\n', "\r\n"), "", "cat.txt"),
            (CAT.replace("`\n", ""), "", "cat.txt"),
            (CAT.replace("`\n", "\n"), "", "cat.txt"),
            (CAT.replace("#0V%T", "#0V%T!"), "", "cat.txt"),
            (CAT.replace("644 cat.txt", "0 a cat.txt"), "", "a cat.txt"),
            (
                format!(
                    "Yes.\n(UUEncoded file named: cat.txt follows)\n(Its format is: Text )\n\n{CAT}"
                ),
                "Yes.\n",
                "cat.txt",
            ),
        ] {
            assert_eq!(told(&text), Some((rest.to_owned(), cat(name))), "{text}");
        }
        let (rest, files) = told(&format!("{CAT}and\n{CAT}")).unwrap();
        assert_eq!((rest.as_str(), files.len()), ("and\n", 2));
    }

    #[test]
    fn the_other_two_forms_are_files_as_well() {
        let text =
            "Yes.\n=ybegin line=128 size=3 name=a b.bin\n\u{2a}=j\u{2b}\n=yend size=3\nSam\n";
        let want = vec![("a b.bin".to_owned(), vec![0, 0, 1])];
        assert_eq!(told(text), Some(("Yes.\nSam\n".to_owned(), want)));
        let hex = "(This file must be converted with BinHex 4.0)\n\n:$f*TEQKPH#jdCA0d\n!@4[$f*TEQKPH#jdCA0d:\n";
        let want = vec![("file.hqx".to_owned(), hex.as_bytes().to_vec())];
        assert_eq!(
            told(&format!("Yes.\n{hex}Sam\n")),
            Some(("Yes.\nSam\n".to_owned(), want))
        );
    }

    #[test]
    fn words_are_no_file() {
        for text in [
            "begin 644 cat.txt\nend\n".to_owned(),
            CAT.replace("end\n", ""),
            CAT.replace("#0V%T", "#0V%T and more"),
            CAT.replace("#0V%T", "Only the open ones."),
            CAT.replace("644", "on"),
            format!("> {}", CAT.replace('\n', "\n> ")),
            "=ybegin line=128 size=3 name=a\nYes.\n".to_owned(),
            "(This file must be converted with BinHex 4.0)\n:Yes, do.\n:\n".to_owned(),
            "begin 1 January\nWe begin 1 January.\n".to_owned(),
        ] {
            assert_eq!(told(&text), None, "{text}");
        }
    }

    #[test]
    fn many_beginnings_cost_little() {
        for line in [
            "begin 644 a\n#0V%T\n",
            "=ybegin line=1 name=a\nx\n",
            "(This file must be converted with BinHex 4.0)\n:!!\n",
        ] {
            assert_eq!(told(&line.repeat(50_000)), None);
        }
    }
}
