//! Names of folders in a mailbox: modified UTF-7 (RFC 3501, 5.1.3), parts joined as the mailbox
//! joins them.
//!
//! Never talks to a server. Invariant: a name holds nothing that could end or begin a command,
//! and no part of it is taken for two.

use data_encoding::{BASE64, BASE64_NOPAD};

/// How a mailbox names its own folders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Root {
    /// What all their names begin with, such as `INBOX.`.
    prefix: String,
    /// What joins the parts of a name.
    delimiter: String,
}

impl Root {
    /// Names begin with nothing of their own.
    pub(super) fn joined_by(delimiter: &str) -> Self {
        Self {
            prefix: String::new(),
            delimiter: delimiter.to_owned(),
        }
    }

    /// The first namespace of one's own, as a server tells it: `* NAMESPACE (("INBOX." ".")) NIL
    /// NIL` (RFC 2342, 5). `None` where it tells none that could be used.
    pub(super) fn told(line: &str) -> Option<Self> {
        let (_, rest) = line.split_once("NAMESPACE ((\"")?;
        let (prefix, rest) = rest.split_once('"')?;
        let (delimiter, _) = rest.strip_prefix(" \"")?.split_once('"')?;
        let odd = |c: char| c.is_control() || !c.is_ascii() || "\\*%".contains(c);
        let sound = delimiter.chars().count() == 1 && !prefix.contains(odd);
        (sound && !delimiter.contains(odd)).then(|| Self {
            prefix: prefix.to_owned(),
            delimiter: delimiter.to_owned(),
        })
    }

    /// The folder of an item below `into` (parts parted by `/`), which may begin with the prefix.
    pub(super) fn name(&self, into: &str, item: &str) -> String {
        let Self { prefix, delimiter } = self;
        let parts = into.split('/').chain([item]);
        let parts: Vec<String> = parts.map(|part| utf7(&plain(part, delimiter))).collect();
        let name = parts.join(delimiter);
        let begins = name
            .get(..prefix.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(prefix));
        if begins {
            name
        } else {
            format!("{prefix}{name}")
        }
    }
}

/// A part without what means something in a name, a pattern or a quoted string.
fn plain(part: &str, delimiter: &str) -> String {
    let odd = |c: char| c.is_control() || "/*%\"\\".contains(c) || delimiter.contains(c);
    part.trim().replace(odd, "_")
}

/// A folder's name as the config has it, for the wire. One that stands there in modified UTF-7 stays
/// as it is: a person who looked it up at the server wrote it so.
pub(super) fn on_the_wire(name: &str) -> String {
    match plain_text(name) {
        Some(text) if utf7(&text) == name => name.to_owned(),
        _ => utf7(name),
    }
}

/// What a name in modified UTF-7 says; `None`: it is not in it.
fn plain_text(name: &str) -> Option<String> {
    let mut parts = name.split('&');
    let mut out = parts.next()?.to_owned();
    for part in parts {
        let (shifted, rest) = part.split_once('-')?;
        if shifted.is_empty() {
            out.push('&');
        } else {
            let bytes = BASE64_NOPAD
                .decode(shifted.replace(',', "/").as_bytes())
                .ok()?;
            let units: Vec<u16> = bytes
                .chunks(2)
                .map(|pair| <[u8; 2]>::try_from(pair).map(u16::from_be_bytes))
                .collect::<Result<_, _>>()
                .ok()?;
            out.push_str(&String::from_utf16(&units).ok()?);
        }
        out.push_str(rest);
    }
    Some(out)
}

fn utf7(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut shifted: Vec<u8> = Vec::new();
    let end = |out: &mut String, shifted: &mut Vec<u8>| {
        if !shifted.is_empty() {
            let base64 = BASE64.encode(shifted).replace('/', ",");
            out.push('&');
            out.push_str(base64.trim_end_matches('='));
            out.push('-');
            shifted.clear();
        }
    };
    for sign in text.chars() {
        if matches!(sign, ' '..='~') {
            end(&mut out, &mut shifted);
            out.push(sign);
            if sign == '&' {
                out.push('-');
            }
        } else {
            let mut units = [0; 2];
            let units = sign.encode_utf16(&mut units);
            shifted.extend(units.iter().flat_map(|u| u.to_be_bytes()));
        }
    }
    end(&mut out, &mut shifted);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_begin_as_the_mailbox_says() {
        let own = Root::told("* NAMESPACE ((\"INBOX.\" \".\")) ((\"user.\" \".\")) NIL").unwrap();
        assert_eq!(own.name("PBI", "PBI-142"), "INBOX.PBI.PBI-142");
        assert_eq!(own.name("INBOX/PBI", "PBI-142"), "INBOX.PBI.PBI-142");
        assert_eq!(own.name("Inbox/PBI", "PBI-142"), "Inbox.PBI.PBI-142");
        assert_eq!(own.name("INBOXES", "PBI-142"), "INBOX.INBOXES.PBI-142");
        let usual = Root::told("* NAMESPACE ((\"\" \"/\")) NIL NIL");
        assert_eq!(usual, Some(Root::joined_by("/")));
        for other in [
            "",
            "* NAMESPACE NIL NIL NIL",
            "* NAMESPACE ((\"\" NIL)) NIL NIL",
            "* NAMESPACE ((\"a\\\"b\" \".\")) NIL NIL",
            "* NAMESPACE (({6}",
        ] {
            assert_eq!(Root::told(other), None, "{other}");
        }
    }

    #[test]
    fn names_are_joined_as_the_mailbox_does() {
        let name = |into, item, delimiter| Root::joined_by(delimiter).name(into, item);
        assert_eq!(name("PBI", "PBI-142", "/"), "PBI/PBI-142");
        assert_eq!(name("INBOX/Items", "AB#142", "."), "INBOX.Items.AB#142");
        assert_eq!(name("PBI", "A.1/\"2\\\r\n*", "."), "PBI.A_1__2____");
        // The example of RFC 3501, and one that needs the shift twice.
        assert_eq!(name("台北", "日本語", "/"), "&U,BTFw-/&ZeVnLIqe-");
        assert_eq!(
            name("Anträge & mehr", "ß", "/"),
            "Antr&AOQ-ge &- mehr/&AN8-"
        );
        assert_eq!(name("😀", "1", "/"), "&2D3eAA-/1");
    }

    #[test]
    fn a_name_of_the_config_is_written_for_the_wire_once() {
        for (name, wire) in [
            ("INBOX", "INBOX"),
            ("Rückfragen", "R&APw-ckfragen"),
            ("R&APw-ckfragen", "R&APw-ckfragen"),
            ("R&D", "R&-D"),
            ("R&-D", "R&-D"),
            ("R&Dept-x", "R&-Dept-x"),
            ("Rück&AOQ-", "R&APw-ck&-AOQ-"),
        ] {
            assert_eq!(on_the_wire(name), wire, "{name}");
        }
    }
}
