//! The mail by which the Product Owner tells everybody of the mailbox, in the team's language:
//! `templates/<language>/announcement.txt`. It is sent by the PO, never from here.

use super::Options;
use crate::domain::person::Address;
use crate::domain::replies::{Meaning, Place, written};

/// The languages that there is one in; the first where there is none.
const LANGUAGES: [(&str, &str, &str); 2] = [
    (
        "en",
        include_str!("../../../templates/en/announcement.txt"),
        "Your Product Owner",
    ),
    (
        "de",
        include_str!("../../../templates/de/announcement.txt"),
        "Ihr Product Owner",
    ),
];

/// The announcement, ready to be sent.
pub(super) fn announcement(options: &Options, mailbox: &Address) -> String {
    let language = options.language.as_deref().unwrap_or("en");
    let [english, _] = LANGUAGES;
    let known = LANGUAGES.into_iter().find(|(l, ..)| *l == language);
    let (language, text, nobody) = known.unwrap_or(english);
    let prefix = options.prefix.first().map_or("PBI", String::as_str);
    let joint = if prefix.ends_with('#') { "" } else { "-" };
    let word = |meaning| written(language, Place::Plain, meaning);
    let filled = [
        ("{mailbox}", mailbox.to_string()),
        ("{tag}", format!("{prefix}{joint}142")),
        ("{call}", word(Meaning::Call).to_owned()),
        ("{not_me}", word(Meaning::NotMe).to_owned()),
        ("{ask}", word(Meaning::Ask).to_owned()),
        (
            "{from}",
            options.po_name.clone().unwrap_or_else(|| nobody.to_owned()),
        ),
    ];
    let fill = |text: String, (field, with): (&str, String)| text.replace(field, &with);
    filled.into_iter().fold(text.to_owned(), fill)
}
