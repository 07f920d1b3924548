//! Small pictures that the HTML form of a mail shows: which of them somebody put among their words,
//! a screenshot or a formula, and which only adorn a signature or a quotation.
//!
//! Owns how a picture is named in a text. Never looks into a picture. Invariant: no identifier of
//! a part stays in somebody's words.

use super::fields::Fields;
use super::parts::{Part, Tree};
use crate::domain::message::{Attachment, Message, PartSort};

/// How programs name a picture in plain text: `[cid:image001.png@01DA.56]`.
const OPENS: &str = "[cid:";
/// More small ones than these, with no words below them, are the icons of a signature.
const PASTED: usize = 2;
/// Longest identifier, in bytes.
const ID_BYTES: usize = 250;

/// How the conversion of HTML names a picture, by what its tag says; `None`: it is not of the mail.
pub(in crate::mail) fn named(tag: &str) -> Option<String> {
    let at = tag.to_ascii_lowercase().find("cid:")?;
    let rest = tag.get(at + 4..)?;
    let end = rest.find(|c: char| c.is_whitespace() || "\"'>)".contains(c));
    let id = rest.get(..end.unwrap_or(rest.len()))?;
    let plain = |c: char| c.is_ascii_alphanumeric() || "@.-_+$%={}!~".contains(c);
    let fits = !id.is_empty() && id.len() <= ID_BYTES && id.chars().all(plain);
    fits.then(|| format!("{OPENS}{id}]"))
}

/// A text without the names of pictures.
pub(in crate::mail) fn without(text: &str) -> String {
    renamed(text, |_| None)
}

/// The identifier by which the HTML shows a part (RFC 2392), lower case.
pub(in crate::mail) fn id(part: &Part<'_>) -> Option<String> {
    let id = Fields::split(&part.header).get("content-id")?;
    let bare = id.trim().trim_start_matches('<').trim_end_matches('>');
    Some(bare.to_ascii_lowercase())
}

/// The HTML leaf that shows small pictures of these.
pub(in crate::mail) fn shown_by(files: &[Attachment], tree: &Tree<'_>) -> Option<usize> {
    let small = files.iter().any(|f| f.sort == PartSort::Decoration);
    let mut leaves = tree.leaves.iter();
    let html = leaves.position(|p| p.media_type == "text/html" && !p.attached);
    html.filter(|_| small)
}

/// Makes files of the small pictures that stand among the sender's words, `html` being these as
/// the HTML form has them, and names each in the text as its file is named.
pub(in crate::mail) fn tell(message: &mut Message, tree: &Tree<'_>, html: &str) {
    let among = pasted(html);
    let leaf = |file: &Attachment| tree.leaves.get(usize::try_from(file.part).ok()?);
    let id = |file: &Attachment| leaf(file).and_then(id);
    for file in &mut message.attachments {
        let here = id(file).is_some_and(|id| among.contains(&id));
        if here && file.sort == PartSort::Decoration {
            file.sort = PartSort::File;
        }
    }
    let files = &message.attachments;
    message.text = renamed(&message.text, |wanted| {
        let shown = |file: &&Attachment| id(file).as_deref() == Some(wanted);
        let file = files.iter().find(shown).filter(|f| f.sort.is_file())?;
        file.name.clone()
    });
}

/// The pictures among these words, without the icons that stand below all of them.
fn pasted(html: &str) -> Vec<String> {
    let words = |text: &str| text.contains(char::is_alphanumeric);
    let mut pieces = html.split(OPENS);
    let mut said = pieces.next().is_some_and(words);
    let mut all = Vec::new();
    let mut below = 0;
    for piece in pieces {
        let (id, after) = piece.split_once(']').unwrap_or((piece, ""));
        all.push(id.to_ascii_lowercase());
        below += 1;
        if words(after) {
            (said, below) = (true, 0);
        }
    }
    if said && below > PASTED {
        all.truncate(all.len() - below);
    }
    all
}

/// A text with each picture named anew, or not at all; lines of nothing else go.
fn renamed(text: &str, name: impl Fn(&str) -> Option<String>) -> String {
    if !text.contains(OPENS) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let mut one = String::new();
        let mut rest = line;
        while let Some((before, from)) = rest.split_once(OPENS) {
            let Some((id, after)) = from.split_once(']') else {
                break;
            };
            one.push_str(before);
            if let Some(name) = name(&id.to_ascii_lowercase()) {
                one.extend(["[", &name, "]"]);
            }
            rest = after;
        }
        one.push_str(rest);
        if one.len() == line.len() || !one.trim().is_empty() {
            out.push_str(&one);
        }
    }
    out.trim().to_owned()
}
