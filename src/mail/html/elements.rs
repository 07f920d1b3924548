//! How mail programs mark up HTML: which elements hold a quotation, introduce one, or hold the
//! signature that they add.
//!
//! Owns the programs' names for such elements. Never rewrites, and never decides what is cut.

/// The name of an element, of its tag in lower case.
pub(super) fn name_of(low: &str) -> &str {
    let end = low
        .find(|c: char| c.is_whitespace() || c == '/' || c == '>')
        .unwrap_or(low.len());
    low.get(..end).unwrap_or_default()
}

/// The value of an attribute, without its quotes.
pub(super) fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let mut rest = tag;
    loop {
        let at = rest.find(name)?;
        let parted = rest
            .get(..at)
            .is_some_and(|before| before.ends_with(char::is_whitespace));
        rest = rest.get(at + name.len()..)?;
        let Some(value) = rest.trim_start().strip_prefix('=').filter(|_| parted) else {
            continue;
        };
        let value = value.trim_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        return match quote {
            Some(quote) => value.get(1..)?.split(quote).next(),
            None => value.split(char::is_whitespace).next(),
        };
    }
}

/// Containers that programs put around what they quote.
pub(super) fn is_quotation(name: &str, low: &str, introduced: bool) -> bool {
    match name {
        // Without any sign it is an indentation in somebody's own words.
        "blockquote" => introduced || !is_indentation(low),
        "div" => [
            "yahoo_quoted",
            "zmail_extra",
            "moz-forward-container",
            "name=\"quote\"",
            "data-marker=\"__headers__\"",
            "data-marker=\"__quoted_text__\"",
        ]
        .iter()
        .any(|sign| low.contains(sign)),
        _ => false,
    }
}

/// What the buttons "indent more" of web mailers make: nothing but margins, or nothing at all.
pub(super) fn is_indentation(low: &str) -> bool {
    let Some(rest) = low.strip_prefix("blockquote").map(str::trim) else {
        return false;
    };
    let marked = ["type=", "class=", "cite=", "border-left", "id="];
    let style: String = rest.chars().filter(|c| !c.is_whitespace()).collect();
    let quiet = style.contains("border:none") || !style.contains("border");
    let styled = style.is_empty() || style.starts_with("style=") || style.starts_with("dir=");
    styled && quiet && !marked.iter().any(|m| low.contains(m))
}

/// Elements that hold the line which introduces a quotation, in whatever language.
pub(super) fn introduces(low: &str) -> bool {
    ["moz-cite-prefix", "gmail_attr", "id=\"reply-intro\""]
        .iter()
        .any(|sign| low.contains(sign))
        // Proton's container begins with it, and answers may stand below what it holds.
        || low.starts_with("div") && low.contains("protonmail_quote")
}

/// Containers that programs put around the signature that they add.
pub(super) fn is_signature(name: &str, low: &str) -> bool {
    name == "signature"
        || matches!(name, "div" | "pre" | "table" | "span")
            && [
                "gmail_signature\"",
                "moz-signature",
                "id=\"signature\"",
                "id=\"applemailsignature\"",
                "id=\"ms-outlook-mobile-signature\"",
                "protonmail_signature_block",
                "ymail_android_signature",
                "data-marker=\"__sig_p",
                "id=\"composer_signature\"",
                "name=\"messagesignaturesection\"",
                "class=\"front-signature\"",
                "class=\"io-ox-signature\"",
            ]
            .iter()
            .any(|sign| low.contains(sign))
}

/// Elements from which on all is the mail that is answered: Outlook's and Hotmail's marks, and Spark's
/// where no quotation with marks of its own stands `below` it.
pub(super) fn begins_quoted_mail(low: &str, below: &str) -> bool {
    let spark = low.contains("name=\"messagereplysection\"") && !below.contains("<blockquote");
    [
        "divrplyfwdmsg",
        "id=\"appendonsend\"",
        "mail-editor-reference-message-container",
        "outlookmessageheader",
        "id=\"stopspelling\"",
        "id=\"replybegin\"",
        "olk_src_body_section",
        "class=\"domino-section\"",
    ]
    .iter()
    .any(|sign| low.contains(sign))
        || spark
        || (low.starts_with("div")
            && low.contains("border-top:solid #")
            && (low.contains("e1e1e1") || low.contains("b5c4df")))
}

/// Whether somebody typed into the container of their signature: iPhones give each line that is
/// typed there the container's mark. Only above what is quoted, which may hold others.
pub(super) fn typed_into_signature(html: &str) -> bool {
    let quoted = html.find("<blockquote").unwrap_or(html.len());
    let own = html.get(..quoted).unwrap_or_default();
    own.matches("AppleMailSignature").nth(1).is_some()
}
