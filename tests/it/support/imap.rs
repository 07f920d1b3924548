//! A scripted IMAP server that is sound where the test says nothing else.

use super::fake::{Fake, Peer};
use trialogue::wire::imap::ImapSettings;
use trialogue::wire::{Secret, Tls};

pub(crate) fn settings(port: u16) -> ImapSettings {
    ImapSettings {
        host: "127.0.0.1".into(),
        port,
        tls: Tls::None,
        user: "clarify".into(),
        credential: Secret::new("secret").into(),
        folder: "INBOX".into(),
        file_into: None,
        ca_file: None,
    }
}

pub(crate) fn text(uid: u32) -> String {
    format!("Subject: {uid}\r\n\r\nbödy of {uid}\r\n")
}

pub(crate) fn sized(uid: u32, size: usize) -> String {
    format!(
        "* {uid} FETCH (UID {uid} RFC822.SIZE {size} INTERNALDATE \"23-Nov-2026 09:00:00 +0100\")\r\n"
    )
}

pub(crate) fn whole(uid: u32) -> String {
    let text = text(uid);
    format!(
        "* {uid} FETCH (UID {uid} BODY[] {{{}}}\r\n{text})\r\n",
        text.len()
    )
}

/// The UIDs of `all` that a set names.
pub(crate) fn named(set: &str, all: &[u32]) -> Vec<u32> {
    let last = all.iter().max().copied().unwrap_or(1);
    let number = |text: &str| {
        if text == "*" {
            last
        } else {
            text.parse().unwrap()
        }
    };
    let mut uids = Vec::new();
    for part in set.split(',') {
        let (from, to) = part.split_once(':').unwrap_or((part, part));
        let (from, to) = (number(from), number(to));
        uids.extend(
            all.iter()
                .filter(|u| (from.min(to)..=from.max(to)).contains(u)),
        );
    }
    uids
}

/// Serves the mails `uids`; `special` may answer a command (its words after the tag) instead.
pub(crate) fn serve(
    uids: &'static [u32],
    special: impl Fn(&mut Peer, usize, &str, &str) -> bool + Send + Sync + 'static,
) -> Fake {
    Fake::start(move |peer, number| {
        peer.say("* OK fäke – 漢字\r\n");
        while !peer.gone {
            let line = peer.hear();
            let Some((tag, command)) = line.split_once(' ') else {
                continue;
            };
            if !special(peer, number, tag, command) {
                answer(peer, uids, tag, command);
            }
        }
    })
}

/// Serves a connection on which `answer` says how each command ends, and `None` cuts the line; `can` are the
/// capabilities. The log-in is taken as it comes.
pub(crate) fn commands(
    peer: &mut Peer,
    can: &str,
    mut answer: impl FnMut(&mut Peer, &str) -> Option<&'static str>,
) {
    peer.say("* OK fake\r\n");
    while !peer.gone {
        let line = peer.hear();
        let Some((tag, command)) = line.split_once(' ') else {
            continue;
        };
        match command {
            "CAPABILITY" => peer.say(&format!("* CAPABILITY IMAP4rev1 AUTH=PLAIN {can}\r\n")),
            "AUTHENTICATE PLAIN" => {
                peer.say("+ \r\n");
                peer.hear();
            }
            _ => {}
        }
        let Some(end) = answer(peer, command) else {
            return;
        };
        peer.say(&format!("{tag} {end}\r\n"));
    }
}

fn answer(peer: &mut Peer, uids: &[u32], tag: &str, command: &str) {
    let words: Vec<&str> = command.split(' ').collect();
    match words.as_slice() {
        ["CAPABILITY"] => peer.say("* CAPABILITY IMAP4rev1 AUTH=PLAIN IDLE\r\n"),
        ["AUTHENTICATE", "PLAIN"] => {
            peer.say("+ \r\n");
            assert_eq!(peer.hear(), "AGNsYXJpZnkAc2VjcmV0");
        }
        ["EXAMINE", _] => {
            let next = uids.iter().max().map_or(1, |uid| uid + 1);
            peer.say(&format!(
                "* {} EXISTS\r\n* OK [ALERT] Schönen Tag\r\n* OK [UIDVALIDITY 7] x\r\n* OK [UIDNEXT {next}] x\r\n",
                uids.len()
            ));
        }
        ["UID", "SEARCH", "UID", set] => {
            let found: Vec<String> = named(set, uids).iter().map(u32::to_string).collect();
            peer.say(&format!("* SEARCH {}\r\n", found.join(" ")));
        }
        ["UID", "FETCH", set, "(UID", "RFC822.SIZE", ..] => {
            for uid in named(set, uids) {
                peer.say(&sized(uid, text(uid).len()));
            }
        }
        ["UID", "FETCH", set, ..] => {
            for uid in named(set, uids) {
                peer.say(&whole(uid));
            }
        }
        ["IDLE"] => {
            peer.say("+ idling\r\n");
            peer.hear();
        }
        _ => {}
    }
    peer.say(&format!("{tag} OK done\r\n"));
}
