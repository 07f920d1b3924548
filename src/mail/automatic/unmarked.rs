//! Absence notes, receipts of systems and receipts of reading that no header marks: known by
//! their words alone.
//!
//! Owns the judging. Never guesses: a notice is a text of which every word is known from such
//! texts or names somebody, that says so more than once, and that says nothing else. Invariant: in
//! doubt it is a person's words, for those taken for a notice are an answer that is lost.

use super::away::{self, asked, without_subject};
use super::told::{LONGEST, Text, Told};
use super::{challenge, withdrawn};
use crate::domain::message::Message;
use crate::domain::subject::prefix;
use crate::mail::vocabulary::notices::{HEADS, Kinds, TOPICS, spans};
use crate::mail::words::lines;
use chrono::NaiveDate;

/// What a mail without a mark is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::mail) enum Notice {
    /// Its writer is away, or has left.
    Away,
    /// A system says that something came in.
    Receipt,
    /// A program says that a mail was shown.
    Read,
    /// A program asks to take a mail back.
    Recall,
    /// A filter asks whether the sender is a person.
    Challenge,
}

impl Notice {
    /// Why the mail is automatic.
    pub(in crate::mail) const fn reason(self) -> &'static str {
        match self {
            Self::Away => "text of an absence note, and nothing else",
            Self::Receipt => "text of a system's receipt, and nothing else",
            Self::Read => "text of a receipt of reading, and nothing else",
            Self::Recall => "a program asks to take a mail back",
            Self::Challenge => "text of a filter that asks whether the sender is a person",
        }
    }
}

/// What a mail is whose own words are in the message, and whose whole text is `whole`; `None`: a
/// person's words.
pub(in crate::mail) fn notice(message: &Message, whole: &str) -> Option<Notice> {
    if withdrawn::is_recall(message) {
        return Some(Notice::Recall);
    }
    if message.attachments.iter().any(|a| a.sort.is_file()) || speaks_of_notices(message) {
        return None;
    }
    if challenge::is_one(message) {
        return Some(Notice::Challenge);
    }
    let sent = message.date.map(|d| d.utc().date_naive());
    let names = names(message);
    // A mail that is quoted below is cut from the own words alone.
    let read = |text| receipt_of_reading(message, text, sent, &names);
    read(whole).or_else(|| read(&message.text)).or_else(|| {
        let text = without_subject(&message.text, message);
        judged(&text, sent, &names, !speaks_of(message, PLACES))
    })
}

/// The parts of the writer's own name, lower case.
fn names(message: &Message) -> Vec<String> {
    let from = message.from.as_ref();
    let name = from.and_then(|f| f.name.as_deref()).unwrap_or_default();
    let local = from.map_or("", |f| f.address.local());
    let parts = name.split(|c: char| !c.is_alphanumeric());
    let parts = parts.chain(local.split(|c: char| !c.is_alphanumeric()));
    parts
        .filter(|part| part.chars().count() > 1)
        .map(str::to_lowercase)
        .collect()
}

/// How words of a question begin that may be answered by saying that something is used no more.
const PLACES: &[&str] = &[
    "mail",
    "inbox",
    "account",
    "address",
    "postfach",
    "konto",
    "adress",
    "boîte",
    "compte",
    "buzón",
    "cuenta",
    "direcci",
    "correo",
    "casella",
    "indirizz",
    "caixa",
    "conta",
    "endere",
    "adres",
    "skrzynk",
    "ящик",
    "адрес",
    "почт",
    "メール",
    "アドレス",
    "邮箱",
    "地址",
];

/// Whether the question is about such notices: then their words may be its answer.
fn speaks_of_notices(message: &Message) -> bool {
    speaks_of(message, &TOPICS)
}

fn speaks_of(message: &Message, topics: &[&str]) -> bool {
    let subject = message.subject.as_deref().unwrap_or_default();
    // A subject of its own is the notice's.
    if message.tags.is_empty() && prefix(subject).is_none() {
        return false;
    }
    // A number that a system put behind it is no word of the question.
    let asked = asked(message).to_lowercase();
    let asked = asked.split(['[', '(']).next().unwrap_or_default();
    let mut words = spans(asked).filter_map(|(from, _)| asked.get(from..));
    words.any(|word| topics.iter().any(|topic| word.starts_with(topic)))
}

/// `Read: [PBI-142] …` and the words below it, or the words alone.
fn receipt_of_reading(
    message: &Message,
    whole: &str,
    sent: Option<NaiveDate>,
    names: &[String],
) -> Option<Notice> {
    let subject = message.subject.as_deref().unwrap_or_default();
    let low = subject.to_lowercase();
    let headed = HEADS.iter().any(|head| {
        let behind = low.strip_prefix(head).map(str::trim_start);
        behind.is_some_and(|b| b.is_empty() || b.starts_with([':', '：']) || head.ends_with('-'))
    });
    if whole.len() > LONGEST {
        return None;
    }
    // The programs repeat the head of the mail that was read, on lines far apart.
    let titled = |line: &str| line.trim_start().starts_with('[') && line.contains(']');
    let own = whole
        .lines()
        .filter(|line| !line.trim().is_empty() && !titled(line) && !lines::is_labelled(line));
    let text: String = own.map(without_zone).collect::<Vec<_>>().join("\n");
    if text.trim().is_empty() {
        return headed.then_some(Notice::Read);
    }
    let all = Text::of(&without_subject(&text, message), sent, names)?;
    let told = all.told()?;
    let read = told.kinds.any(Kinds::READ) || headed && told.said > 0;
    (read && !told.kinds.any(Kinds::AWAY)).then_some(Notice::Read)
}

/// `… 11:02 (UTC+01:00) Amsterdam, Berlin`: Outlook writes the zone with its towns.
fn without_zone(line: &str) -> String {
    match line.split_once("(UTC") {
        Some((time, _)) if line.trim_end().ends_with(" gelesen.") => format!("{time} gelesen."),
        Some((time, _)) => time.to_owned(),
        None => line.to_owned(),
    }
}

/// What words are by themselves; whether that somebody is `gone` needs no other words beside it.
fn judged(text: &str, sent: Option<NaiveDate>, names: &[String], gone: bool) -> Option<Notice> {
    let all = Text::of(text, sent, names)?;
    let sort = |kinds: Kinds| {
        if kinds.any(Kinds::AWAY) {
            Some(Notice::Away)
        } else if kinds.any(Kinds::READ) {
            Some(Notice::Read)
        } else {
            let system = Kinds::RECEIVED.with(Kinds::AUTOMATIC).with(Kinds::REPLY);
            kinds.any(system).then_some(Notice::Receipt)
        }
    };
    let enough = |told: Told| told.said + told.days.min(1) > 1 || gone && told.gone;
    match all.told() {
        Some(told) if enough(told) && !speaks_of_a_day(text, told, sent) => sort(told.kinds),
        Some(_) => None,
        None => all.declared().and_then(sort),
    }
}

/// So many phrases of a notice are one, whatever days stand among them.
const SURE: usize = 3;

/// A text of no more words than these is a person's where it speaks of a day: programs say until when.
const BRIEF: usize = 16;

/// Whether a text says of its writer that they are away, on a day or from a coming one, and hardly
/// more: "I am off on Friday" answers somebody. It must say until when, from now on.
fn speaks_of_a_day(text: &str, told: Told, sent: Option<NaiveDate>) -> bool {
    let brief = text.split_whitespace().nth(BRIEF).is_none();
    if told.days == 0 || told.said >= SURE && !brief || !told.kinds.any(Kinds::AWAY) {
        return false;
    }
    let away = away::told(text, sent);
    away.until.is_none() || away.from.is_some()
}

#[cfg(test)]
#[path = "unmarked_tests.rs"]
mod tests;
