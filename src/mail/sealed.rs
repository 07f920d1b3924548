//! Words that came encrypted within the text of a mail, or behind a link to the service that keeps
//! them: nobody here reads them. And those that are only signed, which anybody reads.
//!
//! Owns how they are known. Never loses what was typed in clear above them. Invariant: a service's
//! notice says so, says how it is opened, and bears the mark of a service; with less it is words.

use super::automatic::away;
use super::mime::files;
use super::mime::parts::Tree;
use super::words::assembled::Words;
use crate::domain::message::{Attachment, Message, PartSort};
use std::ops::Range;

/// Encloses what is encrypted (RFC 9580, 6.2).
const BEGIN: &str = "-----BEGIN PGP MESSAGE-----";
const END: &str = "-----END PGP MESSAGE-----";

/// By this name a service's notice is told of, where nothing was enclosed with it.
const NOTICE_NAME: &str = "encrypted.txt";

/// A service's notice is shorter, in bytes.
const NOTICE: usize = 4_000;

/// That somebody sent something, or that one has something.
const SENT: &[&str] = &[
    "sent you",
    "sent to you",
    "received",
    "you have",
    "you've got",
    "message from",
    "email from",
    "this is a",
    "hat ihnen",
    "hat dir",
    "haben",
    "hast",
    "vous a envoyé",
    "vous avez",
    "ha enviado",
    "ha recibido",
    "has recibido",
    "ha inviato",
    "ha ricevuto",
    "hai ricevuto",
    "enviou",
    "recebeu",
    "heeft",
    "hebt",
    "wysłał",
    "otrzymał",
    "skickat",
    "har fått",
    "poslal",
    "obdržel",
];

/// And what it is.
const THINGS: &[&str] = &[
    "protected message",
    "encrypted message",
    "secure message",
    "secured message",
    "secure, encrypted message",
    "confidential message",
    "protected email",
    "encrypted email",
    "secure email",
    "confidential email",
    "geschützte nachricht",
    "verschlüsselte nachricht",
    "sichere nachricht",
    "geschützte e-mail",
    "verschlüsselte e-mail",
    "sichere e-mail",
    "vertrauliche e-mail",
    "message protégé",
    "message chiffré",
    "message crypté",
    "message sécurisé",
    "mensaje protegido",
    "mensaje cifrado",
    "mensaje seguro",
    "messaggio protetto",
    "messaggio crittografato",
    "messaggio cifrato",
    "messaggio sicuro",
    "mensagem protegida",
    "mensagem encriptada",
    "mensagem criptografada",
    "mensagem segura",
    "beveiligd bericht",
    "versleuteld bericht",
    "chronioną wiadomość",
    "zaszyfrowaną wiadomość",
    "skyddat meddelande",
    "krypterat meddelande",
    "chráněnou zprávu",
    "šifrovanou zprávu",
    "zabezpečenou zprávu",
];

/// How it is opened.
const OPENS: &[&str] = &[
    "read the message",
    "read message",
    "read your message",
    "read your secure message",
    "read the secure message",
    "unlock message",
    "unlock the message",
    "open message",
    "open the message",
    "open your message",
    "view message",
    "view the message",
    "view your message",
    "view secure message",
    "view the secure message",
    "view encrypted message",
    "view the encrypted message",
    "read encrypted message",
    "show encrypted email",
    "click here",
    "nachricht lesen",
    "nachricht öffnen",
    "nachricht anzeigen",
    "nachricht entsperren",
    "nachricht zu lesen",
    "lire le message",
    "ouvrir le message",
    "afficher le message",
    "leer el mensaje",
    "abrir el mensaje",
    "ver el mensaje",
    "leggi il messaggio",
    "apri il messaggio",
    "visualizza il messaggio",
    "ler a mensagem",
    "ler mensagem",
    "abrir mensagem",
    "abrir a mensagem",
    "bericht lezen",
    "bericht openen",
    "lees het bericht",
    "bekijk het bericht",
    "przeczytaj wiadomość",
    "odczytaj wiadomość",
    "otwórz wiadomość",
    "läs meddelandet",
    "öppna meddelandet",
    "přečíst zprávu",
    "otevřít zprávu",
];

/// What only a service writes: its name, its address, how long it keeps the mail.
const SERVICES: &[&str] = &[
    "outlook.office365.com/encryption",
    "outlook.office.com/encryption",
    "message encryption",
    "proton.me/",
    "protonmail.com/",
    "virtru.com",
    "zixcorp",
    "zixmail",
    "zixmessagecenter",
    "zix.com",
    "mimecast",
    "barracuda",
    "proofpoint",
    "res.cisco.com",
    "registered envelope",
    "tuta.com/",
    "tutanota",
    "egress",
    "zivver",
    "echoworx",
    "totemo",
    "seppmail",
    "paubox",
    "hornetsecurity",
    "nospamproxy",
    "message expires",
    "message will expire",
    "nachricht läuft",
    "message expire",
    "mensaje caduca",
    "messaggio scade",
    "mensagem expira",
    "bericht verloopt",
    "wiadomość wygasa",
    "zpráva vyprší",
];

/// Whoever asks about such mails may be answered in their words.
const TOPICS: &[&str] = &[
    "encrypt", "secur", "protect", "verschl", "sicher", "schutz", "chiffr", "cifr", "portal",
];

/// Takes out of the words what nobody here reads, and tells of it as of a part that came with them.
pub(super) fn take_out(
    words: &mut Words,
    message: &Message,
    tree: &Tree<'_>,
) -> Option<Attachment> {
    let lines: Vec<&str> = words.text.lines().collect();
    let (ranges, name) = match armoured(&lines) {
        armour if !armour.is_empty() => (armour, "encrypted.asc"),
        _ => (
            notice(words, &lines, message).into_iter().collect(),
            NOTICE_NAME,
        ),
    };
    let is_out = |at: usize| ranges.iter().any(|range| range.contains(&at));
    let part = |out: bool| -> String {
        let of = lines
            .iter()
            .enumerate()
            .filter(|(at, _)| is_out(*at) == out);
        of.map(|(_, line)| *line).collect::<Vec<_>>().join("\n")
    };
    let (kept, sealed) = (part(false).trim().to_owned(), part(true));
    if sealed.is_empty() {
        return None;
    }
    let below = words.elided.take().unwrap_or_default();
    words.elided = Some(format!("{sealed}\n{below}").trim_end().to_owned());
    words.text = kept;
    let text = |media: &str| media.starts_with("text/");
    let part = tree.leaves.iter().position(|p| text(&p.media_type));
    Some(Attachment {
        part: u32::try_from(part.unwrap_or_default()).unwrap_or(u32::MAX),
        sort: PartSort::Sealed,
        sha256: files::hash(sealed.as_bytes()),
        name: Some(name.to_owned()),
        media_type: "text/plain".to_owned(),
        bytes: u64::try_from(sealed.len()).unwrap_or(u64::MAX),
    })
}

/// A signed text without the dashes that its armour puts before lines with a dash (RFC 9580, 7.2).
pub(super) fn undashed(text: String) -> String {
    const SIGNED: &str = "-----BEGIN PGP SIGNED MESSAGE-----";
    const FOOT: &str = "-----BEGIN PGP SIGNATURE-----";
    if !text.contains(SIGNED) || !text.contains(FOOT) {
        return text;
    }
    let mut within = false;
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        within = (within || line.trim() == SIGNED) && line.trim() != FOOT;
        let bare = line.strip_prefix("- ").filter(|_| within);
        out.push_str(bare.unwrap_or(line));
    }
    out
}

/// Puts it with the parts of the mail. A service encloses what it encrypted as a page that opens
/// itself: that is no file to people.
pub(super) fn enclose(files: &mut Vec<Attachment>, sealed: Option<Attachment>) {
    let Some(sealed) = sealed else { return };
    let is_page = |file: &Attachment| {
        let name = file
            .name
            .as_deref()
            .unwrap_or_default()
            .to_ascii_lowercase();
        let page = [".html", ".htm", ".shtml"]
            .iter()
            .any(|end| name.ends_with(end));
        file.media_type == "text/html" || page
    };
    if sealed.name.as_deref() == Some(NOTICE_NAME) {
        for page in files.iter_mut().filter(|file| is_page(file)) {
            page.sort = PartSort::Sealed;
        }
    }
    if !files.iter().any(|file| file.sort == PartSort::Sealed) {
        files.push(sealed);
    }
}

/// The lines of each encrypted block. One that is cut off ends where its signs do.
fn armoured(lines: &[&str]) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let mut end = at + 1;
        if line.trim() == BEGIN {
            let below = lines.get(end..).unwrap_or_default();
            let signs = below.iter().take_while(|line| is_armour(line)).count();
            end += signs;
            if lines.get(end).is_some_and(|line| line.trim() == END) {
                end += 1;
            }
            if signs > 0 {
                all.push(at..end);
            }
        }
        at = end;
    }
    all
}

/// A header of the armour, a line of its signs, or none.
fn is_armour(line: &str) -> bool {
    const HEADERS: &[&str] = &[
        "Version: ",
        "Comment: ",
        "MessageID: ",
        "Hash: ",
        "Charset: ",
    ];
    let bare = line.trim();
    let signs = |c: char| c.is_ascii_alphanumeric() || "+/=".contains(c);
    bare.chars().all(signs) || HEADERS.iter().any(|head| bare.starts_with(head))
}

/// The lines of a service's notice: from the one that says so to the end.
fn notice(words: &Words, lines: &[&str], message: &Message) -> Option<Range<usize>> {
    let says = |low: &str, table: &[&str]| table.iter().any(|phrase| low.contains(phrase));
    if says(&away::asked(message).to_lowercase(), TOPICS) {
        return None;
    }
    let first = lines.iter().position(|line| {
        let low = line.to_lowercase();
        says(&low, SENT) && says(&low, THINGS)
    })?;
    // Its foot may have been cut off as one.
    let below = words.elided.as_deref().unwrap_or_default();
    let cut = below.lines().filter(|line| !line.starts_with('>'));
    let own = lines.get(first..)?;
    let own_bytes: usize = own.iter().map(|line| line.len()).sum();
    let low: Vec<String> = own
        .iter()
        .copied()
        .chain(cut)
        .map(str::to_lowercase)
        .collect();
    let any = |table: &[&str]| low.iter().any(|line| says(line, table));
    (own_bytes <= NOTICE && any(OPENS) && any(SERVICES)).then_some(first..lines.len())
}

#[cfg(test)]
#[path = "sealed_tests.rs"]
mod tests;
