//! The parts of a mail with what stands hidden in them laid open: what was signed as S/MIME with the words
//! within the signature, and files within a text.
//!
//! Owns where they stand among the parts: behind all others, so that these keep their places. Never
//! takes a signed file that somebody encloses for their words. Invariant: no more parts than the limits
//! allow.

use super::fields::Fields;
use super::parts::{self, Part, Tree};
use super::{cms, embedded};
use crate::domain::limits::MAIL_PARTS;

/// Somebody signs, and so does their company's gateway.
const SIGNED_TWICE: usize = 2;

/// Splits a mail's body into leaves, as [`parts::tree`] does.
///
/// # Errors
/// The limit that the mail is over, in words.
pub(in crate::mail) fn tree<'a>(header: &'a [u8], body: &'a [u8]) -> Result<Tree<'a>, String> {
    let mut tree = parts::tree(header, body)?;
    for _ in 0..SIGNED_TWICE {
        open_signed(&mut tree);
    }
    lay_open(&mut tree);
    if tree.leaves.len() > MAIL_PARTS {
        return Err(format!("more than {MAIL_PARTS} parts"));
    }
    Ok(tree)
}

/// The whole mail is what was signed: what is enclosed beside words is no part of them.
fn open_signed(tree: &mut Tree<'_>) {
    let mut closed = tree.leaves.iter_mut().filter(|part| !part.opened);
    let (Some(only), None) = (closed.next(), closed.next()) else {
        return;
    };
    if let Some(leaves) = signed(only) {
        only.opened = true;
        tree.leaves.extend(leaves);
    }
}

/// The parts of the mail in a signed one. A signed file that is no mail stays what it is.
fn signed(part: &Part<'_>) -> Option<Vec<Part<'static>>> {
    let media = part.media_type.as_str();
    matches!(media, "application/pkcs7-mime" | "application/x-pkcs7-mime").then_some(())?;
    let mail = cms::signed_content(&part.bytes())?;
    let fields = Fields::split(&mail);
    fields.has("content-type").then_some(())?;
    let header = mail.get(..mail.len() - fields.body.len())?;
    let inner = parts::tree(header, fields.body).ok()?;
    Some(inner.leaves.into_iter().map(Part::into_owned).collect())
}

/// Makes parts of the files within the texts.
fn lay_open(tree: &mut Tree<'_>) {
    let mut files = Vec::new();
    for part in &mut tree.leaves {
        if part.media_type != "text/plain" || part.attached || part.file_name.is_some() {
            continue;
        }
        let found = embedded::laid_open(&part.bytes());
        if let Some((text, embedded)) = found {
            part.replace(text);
            files.extend(embedded.into_iter().map(|f| Part::file(f.name, f.bytes)));
        }
    }
    tree.leaves.extend(files);
}

#[cfg(test)]
#[path = "opened_tests.rs"]
mod tests;
