//! What templates see: a view a letter, built from its facts, with times and names already as
//! their reader is told them.
//!
//! Adds nothing that is not in the letter. Invariant: every string that comes from outside has
//! been cleaned of control characters, and no quotation is longer than a letter bears.

mod access;
mod asking;
mod assuming;
mod away;
mod briefing;
mod calling;
mod digest;
mod helping;
mod hints;
mod reasons;
mod report;
mod rows;
mod ruling;
mod telling;

use super::links::{self, Links};
use super::phrases::{Phrases, phrases};
use super::sentences::Sentences;
use super::text::{QUOTE_BYTES, clean, cut_bytes, first, head, one_line};
use super::when::When;
use crate::domain::letter::{Body, Item, Letter, Party, Said, Subject};
use crate::domain::message::Attachment;
use crate::domain::person::Role;
use crate::domain::sentence::{Sentence, Tongue};
use crate::domain::time::Timestamp;
use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::Serialize;
use std::collections::BTreeMap;
use tera::Context;

/// What every letter's templates see; `it` is the letter's own view.
#[derive(Serialize)]
struct Page<T: Serialize> {
    lang: &'static str,
    dir: &'static str,
    subject: String,
    zone: String,
    mailbox: String,
    reader: PartyView,
    first: Option<PartyView>,
    go: BTreeMap<&'static str, String>,
    it: T,
}

/// Builds views for one reader.
struct Views<'s> {
    when: When,
    phrases: &'static Phrases,
    /// What the reader's language says for sentences of rules; none in English.
    sentences: Option<&'s Sentences>,
}

impl Tongue for Views<'_> {
    fn pattern<'p>(&'p self, english: &'p str) -> &'p str {
        let known = self.sentences.and_then(|all| all.get(english));
        known.map_or(english, String::as_str)
    }

    fn day(&self, day: NaiveDate) -> String {
        self.when.date(day)
    }

    fn time(&self, at: Timestamp, _: Tz) -> String {
        self.when.at(at)
    }

    fn and(&self) -> &str {
        self.phrases.and
    }

    fn whose(&self, name: &str) -> String {
        self.phrases.belongs_to(name)
    }
}

fn views<'s>(letter: &Letter, language: &str, sentences: Option<&'s Sentences>) -> Views<'s> {
    let phrases = phrases(language);
    let now = letter.due.max(letter.decided);
    Views {
        when: When::new(letter.reader.zone, now, phrases),
        phrases,
        sentences,
    }
}

/// What a letter's subject says in a language.
pub(super) fn subject(letter: &Letter, language: &str, sentences: Option<&Sentences>) -> String {
    match &letter.thread.subject {
        Subject::Words(words) => words.clone(),
        Subject::Said(sentence) => sentence.in_tongue(&views(letter, language, sentences)),
    }
}

pub(super) use rows::LAST;

/// Most words of a letter above the rule line.
pub(super) fn most_words(body: &Body) -> usize {
    match body {
        Body::Briefing(body) => rows::most_words(body.parts.len()),
        _ => usize::MAX,
    }
}

/// The context of a letter's templates in a language; the tighter, the fewer words of a note stand
/// above its rule line.
pub(super) fn context(
    letter: &Letter,
    links: &Links,
    language: &str,
    sentences: Option<&Sentences>,
    tight: usize,
) -> tera::TeraResult<Context> {
    let v = views(letter, language, sentences);
    match &letter.body {
        Body::Receipt(body) => v.page(letter, links, v.receipt(body)),
        Body::Question(body) => v.page(letter, links, v.question(body)),
        Body::Answer(body) => v.page(letter, links, v.answer(body)),
        Body::Invitation(body) => v.page(letter, links, v.invitation(body, &letter.reader)),
        Body::Cancellation(body) => v.page(letter, links, v.cancellation(body)),
        Body::CounterDeclined(body) => v.page(letter, links, v.counter_declined(body)),
        Body::OutcomeRequest(body) => v.page(letter, links, v.outcome_request(body)),
        Body::ReadBack(body) => v.page(letter, links, v.read_back(body)),
        Body::Briefing(body) => v.page(letter, links, v.briefing(body, &letter.reader, tight)),
        Body::Ruling(body) => v.page(letter, links, v.ruling(body)),
        Body::WhileAway(body) => v.page(letter, links, v.while_away(body)),
        Body::Assumption(body) => v.page(letter, links, v.assumption(body)),
        Body::Nudge(body) => v.page(letter, links, v.nudge(body, links)),
        Body::SprintEnd(body) => v.page(letter, links, v.sprint_end(body, links)),
        Body::Notice(body) => v.page(letter, links, v.notice(body)),
        Body::Digest(body) => v.page(letter, links, v.digest(body, links)),
        Body::Report(body) => v.page(letter, links, v.report(body)),
        Body::AccessEnds(body) => v.page(letter, links, v.access_ends(body)),
        Body::Help(body) => v.page(letter, links, v.help(body, &links.mailbox)),
        Body::Confirm(body) => v.page(letter, links, v.confirm(body)),
        Body::Release(body) => v.page(letter, links, v.release(body, links)),
    }
}

impl Views<'_> {
    fn page<T: Serialize>(
        &self,
        letter: &Letter,
        links: &Links,
        it: T,
    ) -> tera::TeraResult<Context> {
        Context::from_serialize(&Page {
            lang: self.phrases.lang,
            dir: self.phrases.dir,
            subject: one_line(&links.subject),
            zone: self.when.zone(),
            mailbox: links.mailbox.to_string(),
            reader: self.party(&letter.reader.party),
            first: letter.first.as_ref().map(|p| self.party(p)),
            go: links::all(links, self.phrases.lang),
            it,
        })
    }

    fn party(&self, party: &Party) -> PartyView {
        let name = one_line(&party.name);
        let short = one_line(&party.short);
        PartyView {
            short: if short.is_empty() {
                name.clone()
            } else {
                short
            },
            name,
            po: party.role == Some(Role::Po),
            role: match party.role {
                Some(Role::Po) => self.phrases.product_owner,
                _ => "",
            },
            address: party.address.to_string(),
            after: party.after.as_ref().map(|after| {
                let name = one_line(&after.name);
                AfterView {
                    short: name
                        .split_whitespace()
                        .next()
                        .unwrap_or_default()
                        .to_owned(),
                    since: self.when.on(after.since),
                    asked: after.asked,
                    name,
                }
            }),
        }
    }

    /// A sentence in the reader's language, of at most so many words, without its full stop: for
    /// the middle of another.
    fn sentence(&self, sentence: &Sentence, words: usize) -> String {
        let said = first(&sentence.in_tongue(self), words);
        said.trim_end_matches('.').to_owned()
    }

    /// `Sam, Kim and Petra`.
    fn names(&self, parties: &[Party]) -> String {
        let names: Vec<String> = parties.iter().map(|p| self.party(p).short).collect();
        self.list(&names)
    }

    fn list(&self, names: &[String]) -> String {
        match names {
            [] => String::new(),
            [one] => one.clone(),
            [rest @ .., last] => format!("{} {} {last}", rest.join(", "), self.phrases.and),
        }
    }

    /// Words as a quotation: cleaned, and cut with a line that says so.
    fn words(&self, words: &str) -> String {
        self.words_within(words, QUOTE_BYTES)
    }

    /// What stands beside a quotation for the team alone.
    fn internal(&self, words: &str) -> String {
        self.words_within(words, QUOTE_BYTES / 4)
    }

    /// The same in so many bytes of HTML.
    fn words_within(&self, words: &str, bytes: usize) -> String {
        let looked_at = head(words);
        let cleaned = clean(looked_at);
        match cut_bytes(&cleaned, bytes) {
            Some(begin) => format!("{}\n\n{}", begin.trim_end(), self.phrases.cut),
            None if looked_at.len() < words.len() => format!("{cleaned}\n\n{}", self.phrases.cut),
            None => cleaned,
        }
    }

    fn said(&self, said: &Said) -> SaidView {
        self.said_within(said, QUOTE_BYTES)
    }

    fn said_within(&self, said: &Said, bytes: usize) -> SaidView {
        SaidView {
            name: one_line(&said.name),
            at: self.when.at(said.at),
            words: self.words_within(&said.words, bytes),
            verified: said.verified,
            address: address(said),
            internal: self.words(&said.internal),
            files: said
                .files
                .iter()
                .take(8)
                .map(|f| one_line(f))
                .collect::<Vec<_>>()
                .join(", "),
        }
    }

    /// Files, named with their size, at most eight.
    fn files<'f>(&self, files: impl Iterator<Item = &'f Attachment>) -> String {
        let files: Vec<&Attachment> = files.collect();
        let mut out: Vec<String> = files
            .iter()
            .take(8)
            .map(|file| {
                let name = file.name.as_deref().map_or_else(String::new, one_line);
                let name = if name.is_empty() {
                    one_line(&file.media_type)
                } else {
                    name
                };
                format!("{name} ({})", self.size(file.bytes))
            })
            .collect();
        if files.len() > 8 {
            let more = (files.len() - 8).to_string();
            out.push(self.phrases.more_files.replace("{n}", &more));
        }
        out.join(", ")
    }

    fn size(&self, bytes: u64) -> String {
        let [b, kb, mb] = self.phrases.units;
        match bytes {
            0..1_000 => format!("{bytes} {b}"),
            1_000..1_000_000 => format!("{} {kb}", bytes.div_ceil(1_000)),
            _ => format!("{} {mb}", bytes.div_ceil(1_000_000)),
        }
    }
}

/// A person.
#[derive(Serialize)]
struct PartyView {
    name: String,
    short: String,
    role: &'static str,
    po: bool,
    address: String,
    after: Option<AfterView>,
}

impl PartyView {
    /// Who put the question to whoever is asked: they, or whoever they took it over from.
    fn first(&self) -> &str {
        let after = self.after.as_ref().filter(|after| after.asked);
        after.map_or(&self.short, |after| &after.short)
    }
}

/// Who asked before somebody took it over.
#[derive(Serialize)]
struct AfterView {
    name: String,
    short: String,
    since: String,
    asked: bool,
}

/// An item.
#[derive(Serialize)]
struct ItemView {
    key: String,
    title: String,
    url: Option<String>,
}

impl From<&Item> for ItemView {
    fn from(item: &Item) -> Self {
        Self {
            key: one_line(item.key.as_str()),
            title: one_line(&item.title),
            url: item.url.as_deref().and_then(web),
        }
    }
}

/// Words with who said them and when.
#[derive(Serialize)]
struct SaidView {
    name: String,
    at: String,
    words: String,
    verified: bool,
    /// Where it came from, if that is no address of theirs.
    address: String,
    /// For the team alone.
    internal: String,
    /// Names of the files that came with it.
    files: String,
}

/// Where words came from, if that is no address of theirs.
fn address(said: &Said) -> String {
    let address = said.address.as_ref();
    address.map_or_else(String::new, |a| one_line(a.as_str()))
}

/// A link that a mail program may open: `http` and `https` only, nothing else by surprise.
fn web(url: &str) -> Option<String> {
    let lower = url.get(..8).unwrap_or(url).to_ascii_lowercase();
    let plain = url.chars().all(|c| !c.is_whitespace() && !c.is_control());
    ((lower.starts_with("https://") || lower.starts_with("http://")) && plain && url.len() < 2_000)
        .then(|| url.to_owned())
}
