//! Names of folders in a mailbox: modified UTF-7 (RFC 3501, 5.1.3), parts joined as the mailbox
//! joins them.
//!
//! Never talks to a server. Invariant: a name holds nothing that could end or begin a command,
//! and no part of it is taken for two.

use data_encoding::BASE64;

/// The folder of an item below `into` (parts parted by `/`), in a mailbox with this delimiter.
pub(super) fn name(into: &str, item: &str, delimiter: &str) -> String {
    let parts = into.split('/').chain([item]);
    let parts: Vec<String> = parts.map(|part| utf7(&plain(part, delimiter))).collect();
    parts.join(delimiter)
}

/// A part without what means something in a name, a pattern or a quoted string.
fn plain(part: &str, delimiter: &str) -> String {
    let odd = |c: char| c.is_control() || "/*%\"\\".contains(c) || delimiter.contains(c);
    part.trim().replace(odd, "_")
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
    fn names_are_joined_as_the_mailbox_does() {
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
}
