//! The parts of a mail that are no text: what each is to people, under which name it may stand
//! in a folder, and its content again when a letter hands it on.
//!
//! Never opens a file's content. Invariant: a name that leaves here is one name on any system,
//! shows its end, and is no device.

use super::fields::Fields;
use super::parts::{Part, Tree};
use super::{opened, pictures};
use crate::domain::limits::DECORATION_BYTES;
use crate::domain::message::{Attachment, PartSort};
use sha2::{Digest, Sha256};
use std::collections::HashSet;

/// Longest name, in characters and in bytes: file systems bear 255 bytes.
const NAME: usize = 120;
const NAME_BYTES: usize = 200;
/// Longest ending that is kept where a name is cut.
const ENDING: usize = 20;

/// A file to be handed on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name; safe, never empty.
    pub name: String,
    /// A media type that no program runs, with its charset where it is a text.
    pub media_type: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Reads these files from the mail they came with.
///
/// # Errors
/// What is not there, or not what was named: the mail is not the one they were told of.
pub fn take(mail: &[u8], wanted: &[Attachment]) -> Result<Vec<File>, String> {
    let fields = Fields::split(mail);
    let header = mail.get(..mail.len() - fields.body.len());
    let tree = opened::tree(header.unwrap_or_default(), fields.body)?;
    wanted.iter().map(|one| file(&tree, one)).collect()
}

fn file(tree: &Tree<'_>, wanted: &Attachment) -> Result<File, String> {
    let named = || display_name(wanted);
    let part = usize::try_from(wanted.part)
        .ok()
        .and_then(|at| tree.leaves.get(at))
        .ok_or_else(|| format!("the file {} is not in its mail", named()))?;
    let bytes = part.bytes().into_owned();
    if hash(&bytes) != wanted.sha256 {
        return Err(format!("the file {} is another one now", named()));
    }
    Ok(File {
        name: named(),
        media_type: media_type(part),
        bytes,
    })
}

fn display_name(file: &Attachment) -> String {
    file.name.clone().unwrap_or_else(|| "file".to_owned())
}

/// The name of a part that bears none: `file-3.pdf`.
fn numbered_name(media_type: &str, at: usize) -> String {
    let ending = match media_type {
        "message/rfc822" => "eml",
        "text/calendar" | "application/ics" => "ics",
        _ => SAFE
            .iter()
            .find(|(media, _)| *media == media_type)
            .map_or("bin", |(_, ending)| ending),
    };
    format!("file-{}.{ending}", at + 1)
}

/// Media types that are handed on as such, with their usual endings: data that no program
/// runs as its sender pleases. All others are bytes (RFC 2046, 4.5.1).
const SAFE: &[(&str, &str)] = &[
    ("application/json", "json"),
    ("application/msword", "doc"),
    ("application/pdf", "pdf"),
    ("application/rtf", "rtf"),
    ("application/vnd.ms-excel", "xls"),
    ("application/vnd.ms-powerpoint", "ppt"),
    ("application/vnd.oasis.opendocument.presentation", "odp"),
    ("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ("application/vnd.oasis.opendocument.text", "odt"),
    (
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "pptx",
    ),
    (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "xlsx",
    ),
    (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "docx",
    ),
    ("application/zip", "zip"),
    ("image/gif", "gif"),
    ("image/jpeg", "jpg"),
    ("image/png", "png"),
    ("image/webp", "webp"),
    ("text/csv", "csv"),
    ("text/markdown", "md"),
    ("text/plain", "txt"),
];

fn media_type(part: &Part<'_>) -> String {
    let known = SAFE.iter().any(|(media, _)| *media == part.media_type);
    if !known {
        return "application/octet-stream".to_owned();
    }
    let plain = |label: &&str| {
        let fits = |c: char| c.is_ascii_alphanumeric() || "-_.:".contains(c);
        !label.is_empty() && label.len() <= 40 && label.chars().all(fits)
    };
    match part.parameter("charset").filter(plain) {
        Some(label) if part.media_type.starts_with("text/") => {
            format!("{}; charset={label}", part.media_type)
        }
        _ => part.media_type.clone(),
    }
}

/// Content-IDs that the HTML parts show (RFC 2392), so that a logo is told from a file.
pub(in crate::mail) fn shown(tree: &Tree<'_>) -> HashSet<Vec<u8>> {
    let mut out = HashSet::new();
    for part in tree.leaves.iter().filter(|p| p.media_type == "text/html") {
        let bytes = part.bytes();
        let mut rest: &[u8] = &bytes;
        while let Some(at) = rest
            .windows(4)
            .position(|w| w.eq_ignore_ascii_case(b"cid:"))
        {
            rest = rest.get(at + 4..).unwrap_or_default();
            let end = rest.iter().position(|b| b"\"'> \t\r\n)".contains(b));
            let id = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
            if id.len() <= 250 {
                out.insert(id.to_ascii_lowercase());
            }
        }
    }
    out
}

/// Whether what stands in its parts is encrypted as PGP does it, whatever they are called (RFC 3156,
/// 4).
pub(in crate::mail) fn is_sealed(tree: &Tree<'_>) -> bool {
    let control = |part: &Part<'_>| part.media_type == "application/pgp-encrypted";
    tree.leaves.iter().any(control)
}

/// Whether a mail is Microsoft's wrapper around one that its rights management encrypted
/// ([MS-OXORMMS] 2.2).
pub(in crate::mail) fn is_protected(tree: &Tree<'_>) -> bool {
    tree.leaves.iter().any(|part| part.media_type == PROTECTED)
}

const PROTECTED: &str = "application/x-microsoft-rpmsg-message";

/// What stands on record of a part that is no text.
pub(in crate::mail) fn describe(
    part: &Part<'_>,
    at: usize,
    shown: &HashSet<Vec<u8>>,
) -> Attachment {
    let content = part.bytes();
    let bytes = u64::try_from(content.len()).unwrap_or(u64::MAX);
    let name = part.file_name.as_deref().and_then(safe_name);
    Attachment {
        part: u32::try_from(at).unwrap_or(u32::MAX),
        sort: sort(part, name.as_deref(), bytes, shown),
        sha256: hash(&content),
        name: Some(name.unwrap_or_else(|| numbered_name(&part.media_type, at))),
        media_type: part.media_type.clone(),
        bytes,
    }
}

/// The same of the text itself, of which only the beginning is read.
pub(in crate::mail) fn unread(part: &Part<'_>, at: usize) -> Attachment {
    let ending = if part.media_type == "text/html" {
        "html"
    } else {
        "txt"
    };
    let mut text = describe(part, at, &HashSet::new());
    text.sort = PartSort::Unread;
    if part.file_name.is_none() {
        text.name = Some(format!("text.{ending}"));
    }
    text
}

pub(in crate::mail) fn hash(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(bytes))
}

fn sort(part: &Part<'_>, name: Option<&str>, bytes: u64, shown: &HashSet<Vec<u8>>) -> PartSort {
    let name = name.unwrap_or_default().to_ascii_lowercase();
    let ending = name.rsplit_once('.').map_or("", |(_, end)| end);
    let media = part.media_type.as_str();
    match (media, ending) {
        _ if part.opened => PartSort::Signature,
        ("application/ms-tnef" | "application/vnd.ms-tnef", _) => PartSort::Wrapped,
        _ if name == "winmail.dat" || name == "win.dat" => PartSort::Wrapped,
        ("text/calendar" | "application/ics", _) | (_, "ics") => PartSort::Calendar,
        (
            "application/pkcs7-mime"
            | "application/x-pkcs7-mime"
            | "application/pgp-encrypted"
            | PROTECTED,
            _,
        )
        | (_, "p7m" | "rpmsg") => PartSort::Sealed,
        ("message/rfc822" | "message/global" | "application/vnd.ms-outlook", _)
        | (_, "eml" | "msg") => PartSort::Mail,
        (
            "application/pkcs7-signature"
            | "application/x-pkcs7-signature"
            | "application/pgp-signature"
            | "application/pgp-keys",
            _,
        )
        | (_, "p7s") => PartSort::Signature,
        _ if media.starts_with("image/") && bytes <= DECORATION_BYTES && is_shown(part, shown) => {
            PartSort::Decoration
        }
        _ => PartSort::File,
    }
}

fn is_shown(part: &Part<'_>, shown: &HashSet<Vec<u8>>) -> bool {
    pictures::id(part).is_some_and(|id| shown.contains(id.as_bytes()))
}

/// A name that can stand in a folder of any system, and shows what it is: no path, nothing that
/// hides or turns its end, no device, not hidden, not longer than file systems bear. Two
/// endings stay two. `None` where nothing of it is left.
fn safe_name(given: &str) -> Option<String> {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let visible: String = last
        .chars()
        .filter(|c| !is_invisible(*c))
        .map(|c| match c {
            '<' | '>' | ':' | '"' | '|' | '?' | '*' => '_',
            c if c.is_whitespace() => ' ',
            c => c,
        })
        .collect();
    // Runs of spaces push an ending out of sight.
    let words: Vec<&str> = visible.split(' ').filter(|w| !w.is_empty()).collect();
    let bare = words.join(" ");
    // A dot in front hides a file, one at the end vanishes on Windows.
    let bare = bare.trim_matches(['.', ' ']);
    if bare.is_empty() {
        return None;
    }
    let safe = if is_device(bare) {
        format!("_{bare}")
    } else {
        bare.to_owned()
    };
    Some(shortened(&safe))
}

/// Control and format characters (Unicode Cc, Cf and the line separators): they turn the
/// direction of a name or stand in it unseen.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{AD}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{180E}' | '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Names that Windows gives to devices, whatever ending follows.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    let upper = stem.to_uppercase();
    let numbered = |kind: &str| {
        upper.strip_prefix(kind).is_some_and(|n| {
            matches!(
                n,
                "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³"
            )
        })
    };
    matches!(
        upper.as_str(),
        "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$"
    ) || numbered("COM")
        || numbered("LPT")
}

/// Cut in the middle: the ending says what a file is.
fn shortened(name: &str) -> String {
    if name.chars().count() <= NAME && name.len() <= NAME_BYTES {
        return name.to_owned();
    }
    let ending = name
        .rsplit_once('.')
        .map(|(_, end)| end)
        .filter(|end| end.chars().count() <= ENDING)
        .map(|end| format!(".{end}"))
        .unwrap_or_default();
    let stem = name.strip_suffix(ending.as_str()).unwrap_or(name);
    let mut out = String::new();
    for c in stem.chars().take(NAME - ENDING - 2) {
        if out.len() + c.len_utf8() + ending.len() + 3 > NAME_BYTES {
            break;
        }
        out.push(c);
    }
    format!("{}…{ending}", out.trim_end())
}

#[cfg(test)]
#[path = "files_tests.rs"]
mod tests;
