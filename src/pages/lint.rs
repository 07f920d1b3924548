//! What every rendered letter is held to, whoever wrote its template.
//!
//! Owns the limits of a letter's form (PRODUCT: *The mails it writes*). Never changes a letter.
//! Invariant: what is found stands in the letter as it would be sent.

use super::{Pages, PagesError, Rendered, samples};
use unicode_width::UnicodeWidthStr as _;

/// Most columns of a line of text that holds no link.
const COLUMNS: usize = 75;
/// Most bytes of a letter's HTML: Gmail shows no more than about 100 KB, and a phone on a train
/// loads no more than it must.
const HTML_BYTES: usize = 30 * 1024;
/// Most characters of a `mailto:` link that all programs take.
const LINK: usize = 2_000;
/// What would fetch something, or run.
const REMOTE: [&str; 8] = [
    " src=",
    "<img",
    "<link",
    "<script",
    "<style",
    "url(",
    "@import",
    "http-equiv=\"refresh\"",
];

/// A fault of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Which sample showed it.
    pub sample: String,
    /// The language it was rendered in.
    pub language: String,
    /// What is wrong, and how it would be right.
    pub what: String,
}

impl Pages {
    /// Renders every sample in every language there is, and tells what is wrong with them; with
    /// how many were looked at.
    ///
    /// # Errors
    /// A template that can't be rendered, with its place.
    pub fn lint(&self) -> Result<(usize, Vec<Fault>), PagesError> {
        let mut looked_at = 0;
        let mut out = Vec::new();
        for language in &self.languages {
            for (sample, mut letter) in samples::all() {
                letter.reader.language.clone_from(language);
                let rendered = self.render(&letter, &samples::links())?;
                looked_at += 1;
                out.extend(faults(&rendered).into_iter().map(|what| Fault {
                    sample: sample.to_owned(),
                    language: language.clone(),
                    what,
                }));
            }
        }
        Ok((looked_at, out))
    }
}

/// What is wrong with a letter; empty: nothing.
pub fn faults(letter: &Rendered) -> Vec<String> {
    let mut out = Vec::new();
    let texts = letter.text.lines();
    for line in texts.chain(letter.description.iter().flat_map(|d| d.lines())) {
        if line.width() > COLUMNS && !line.contains("://") {
            out.push(format!(
                "a line of text is wider than {COLUMNS} columns: {line:?}; put it through the filter wrap"
            ));
        }
    }
    html(letter, &mut out);
    out
}

fn html(letter: &Rendered, out: &mut Vec<String>) {
    let html = &letter.html;
    if html.len() > HTML_BYTES {
        out.push(format!(
            "the HTML has {} bytes; at most {HTML_BYTES}",
            html.len()
        ));
    }
    let tags = tags(html);
    for remote in REMOTE {
        if tags.contains(remote) {
            out.push(format!(
                "the HTML holds {remote:?}; a letter fetches nothing and runs nothing"
            ));
        }
    }
    let marked = |tag: &str| {
        let of = |t: &&str| t.starts_with(tag) && t.contains(" lang=") && t.contains(" dir=");
        tags.split('<').any(|t| of(&t))
    };
    if !(marked("html") && marked("div")) {
        out.push("lang and dir must stand on html and, for programs that drop it, on a div".into());
    }
    let layout = tags.split('<').filter(|t| t.starts_with("table"));
    for table in layout.filter(|t| !t.contains("role=\"presentation\"")) {
        out.push(format!("a table without role=\"presentation\": <{table}"));
    }
    let headings = tags.matches("<h1").count();
    if headings != 1 {
        out.push(format!(
            "the HTML has {headings} headings h1; one says the news"
        ));
    }
    for href in hrefs(html) {
        if href.starts_with("mailto:") {
            if href.len() >= LINK || !href.is_ascii() {
                out.push(format!(
                    "a mailto link is longer than {LINK} characters or not ASCII (RFC 6068)"
                ));
            }
        } else if !href.starts_with("https://") && !href.starts_with("http://") {
            out.push(format!(
                "a link that is neither mailto: nor https: {href:?}"
            ));
        }
    }
}

/// All that stands between angle brackets; text has none, as it is escaped.
fn tags(html: &str) -> String {
    let mut inside = false;
    html.chars()
        .filter(|c| {
            inside = *c == '<' || (inside && *c != '>');
            inside || *c == '>'
        })
        .collect()
}

/// The targets of all links.
fn hrefs(html: &str) -> impl Iterator<Item = String> {
    let rest = html.split("href=\"").skip(1);
    rest.map(|rest| {
        let end = rest.find('"').unwrap_or(rest.len());
        rest.get(..end).unwrap_or_default().replace("&amp;", "&")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(text: &str, html: &str) -> Rendered {
        Rendered {
            text: text.to_owned(),
            html: html.to_owned(),
            description: None,
        }
    }

    const FRAME: (&str, &str) = (
        "<html lang=\"en\" dir=\"ltr\"><div lang=\"en\" dir=\"ltr\"><h1>x</h1>",
        "</div></html>",
    );

    #[test]
    fn each_fault_is_told() {
        let framed = |inner: &str| faults(&letter("", &format!("{}{inner}{}", FRAME.0, FRAME.1)));
        assert_eq!(
            framed("<p>a &lt; b url(x) &lt;img</p>"),
            Vec::<String>::new()
        );
        for (inner, told) in [
            ("<img alt=\"\">", "<img"),
            ("<p style=\"background:url(x)\">", "url("),
            ("<table><tr>", "role"),
            ("<h1>again</h1>", "2 headings"),
            ("<a href=\"javascript:x\">", "neither mailto"),
        ] {
            let found = framed(inner);
            assert!(found.iter().any(|f| f.contains(told)), "{inner}: {found:?}");
        }
        let long = format!("<a href=\"mailto:a@b.c?body={}\">", "x".repeat(2_000));
        assert!(
            framed(&long).iter().any(|f| f.contains("2000")),
            "{long:.60}"
        );
        let large = "x".repeat(31_000);
        assert!(framed(&large).iter().any(|f| f.contains("bytes")));
        let bare = faults(&letter(&"x ".repeat(60), "<h1>x</h1>"));
        assert!(bare.iter().any(|f| f.contains("75 columns")), "{bare:?}");
        assert!(bare.iter().any(|f| f.contains("lang and dir")), "{bare:?}");
    }
}
