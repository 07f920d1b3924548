//! The plain form that a program sends for those who can't read the HTML form: it says nothing but
//! that the words stand there.
//!
//! Owns how such a form is known. Never takes a person's words for one: it is short, speaks of what
//! shows a mail, and the HTML form says something else.

use super::taglines::has_any;
use crate::mail::vocabulary::markers::MARKERS;

/// A placeholder is shorter, in bytes.
const SHORT: usize = 400;

/// Whether a plain form speaks as one that stands for an HTML form.
pub(in crate::mail) fn is_one(plain: &str) -> bool {
    let bare = plain.trim();
    if bare.len() > SHORT {
        return false;
    }
    let low = bare.to_lowercase();
    has_any(&low, &MARKERS.mail_viewers) && has_any(&low, &MARKERS.html_needed)
}

/// Whether an HTML form, of which this is the text, says something, and not what the plain form says.
pub(in crate::mail) fn says_else(plain: &str, html: &str) -> bool {
    let (few, many) = (letters(plain), letters(html));
    !many.is_empty() && !many.contains(&few)
}

fn letters(text: &str) -> String {
    let low = text.to_lowercase();
    low.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stands_for(plain: &str, html: &str) -> bool {
        is_one(plain) && says_else(plain, html)
    }

    #[test]
    fn a_placeholder_is_known_and_words_of_html_are_not_one() {
        let html = "Yes, semicolon.";
        for plain in [
            "To view this message, please use an HTML compatible email viewer!",
            "This is a HTML message. Please use an HTML-capable mail program.",
            "Your email client does not support HTML messages.",
            "Um diese Nachricht anzuzeigen, verwenden Sie ein HTML-fähiges E-Mail-Programm.",
            "Ce message est au format HTML.",
        ] {
            assert!(stands_for(plain, html), "{plain}");
            assert!(!stands_for(plain, &format!("{plain}\n\nSent")), "{plain}");
            assert!(!stands_for(plain, " "), "{plain}");
        }
        for plain in ["Yes, semicolon.", "As HTML, please.", "In the mail client."] {
            assert!(!stands_for(plain, html), "{plain}");
        }
    }
}
