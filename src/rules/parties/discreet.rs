//! What of a person's words a reader outside the team may have. Words that somebody quotes or
//! forwards are another's: they go only to who was sent them, or wrote them, before.
//!
//! Own words are never touched, but where they say again what others said among the team alone
//! (`confided`). Invariant: a line that is not the writer's own reaches nobody outside the team by
//! this way who could not have had it already.

use super::confided::Confided;
use crate::domain::clarification::{Clarification, Entry, EntryKind, Line, Verdict};
use crate::domain::fact::Incoming;
use crate::domain::ids::PersonId;
use crate::domain::letter::Files;
use crate::domain::pbi::PbiKey;
use crate::domain::person::{Member, short};
use crate::rules::draft::Draft;
use crate::rules::enclosing::{self, Case};
use crate::rules::placing::voice::Voice;
use crate::rules::speech::courtesy::content;
use std::collections::BTreeSet;

/// A line that occurs elsewhere by chance is no quotation of it.
const SHORT: usize = 12;

/// Words as their reader may have them, and whether something was left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::rules) struct Discreet {
    pub words: String,
    pub left_out: bool,
    /// What of it nobody could see to be a quotation, and was said among the team alone.
    pub confided: Vec<String>,
}

impl Discreet {
    fn whole(words: &str) -> Self {
        Self {
            words: words.to_owned(),
            ..Self::default()
        }
    }
}

/// Words, and whose they are.
#[derive(Debug, Clone, Copy)]
pub(in crate::rules) struct Said<'w> {
    pub by: &'w PersonId,
    pub words: &'w str,
    /// The lines that are not the writer's own; what begins with `>` is none in any case.
    pub borrowed: &'w [String],
}

impl<'w> Said<'w> {
    pub(in crate::rules) fn of(entry: &'w Entry) -> Self {
        Self {
            by: &entry.person,
            words: &entry.words,
            borrowed: &entry.borrowed,
        }
    }
}

/// Words handed on to this reader: as [`for_reader`], and without what others of the team said
/// among themselves, in whichever form it is quoted.
pub(in crate::rules) fn handed_on(
    draft: &Draft<'_>,
    c: &Clarification,
    said: &Said<'_>,
    to: &Member,
) -> Discreet {
    if to.role.of_team() {
        return Discreet::whole(said.words);
    }
    let known = known_to(draft, c, to);
    let confided = confided_by_others(draft, c, said.by);
    let mut out = Discreet::default();
    let borrowed = said.borrowed.iter().map(String::as_str).collect();
    let mut lines = Vec::new();
    for (line, found) in said.words.lines().zip(confided.found(said.words)) {
        let bare = line.trim();
        if found && !is_foreign(bare, &borrowed) && !known.contains(&flat(line)) {
            out.confided.push(bare.to_owned());
        } else {
            lines.push(line);
        }
    }
    let kept = keeping(&lines.join("\n"), said.borrowed, |line| {
        known.contains(line)
    });
    out.left_out = kept.left_out || !out.confided.is_empty();
    out.words = kept.words;
    out
}

/// Words said in a clarification, for this reader. `borrowed` are the lines that are not the
/// writer's own; what begins with `>` is none in any case.
pub(in crate::rules) fn for_reader(
    draft: &Draft<'_>,
    c: &Clarification,
    words: &str,
    borrowed: &[String],
    to: &Member,
) -> Discreet {
    if to.role.of_team() {
        return Discreet::whole(words);
    }
    let known = known_to(draft, c, to);
    keeping(words, borrowed, |line| known.contains(line))
}

/// What others than this one said among the team alone.
fn confided_by_others(draft: &Draft<'_>, c: &Clarification, by: &PersonId) -> Confided {
    let mut confided = Confided::default();
    for entry in c.entries.iter().filter(|e| e.person != *by) {
        let teller = draft.member(&entry.person);
        let names = [entry.name.as_str(), short(&entry.name)];
        let among_the_team = matches!(entry.kind, EntryKind::Comment | EntryKind::Ruling)
            && teller.is_some_and(|m| m.role.of_team());
        if among_the_team {
            confided.add(&own_of(&entry.words, &entry.borrowed), &names);
        }
        confided.add(&entry.internal, &names);
    }
    confided
}

/// The words of a question as it is put to somebody. What it quotes from elsewhere belongs to
/// it, but for what was said on its item, or where it was moved from, to others.
pub(in crate::rules) fn of_question(draft: &Draft<'_>, c: &Clarification, to: &Member) -> Discreet {
    let Some(first) = c.entries.first() else {
        return Discreet::default();
    };
    if to.role.of_team() {
        return Discreet::whole(&first.words);
    }
    let known = known_to(draft, c, to);
    // What moved here quotes what was said where it comes from.
    let linked = c.links.iter().filter_map(|id| draft.clarification(id));
    let there = draft.clarifications_of(&c.pbi).into_iter().chain(linked);
    asked_of(there, &Said::of(first), &known, to)
}

/// A question as somebody gets it who is asked.
pub(in crate::rules) struct Put {
    /// Its words, with what was added.
    pub asked: Discreet,
    /// What who passes it on says of it.
    pub beside: String,
    /// What all of them wrote below `/internal`, for a reader of the team.
    pub internal: String,
    /// The files of both.
    pub files: Files,
    /// Somebody vouches for who wrote each part.
    pub verified: bool,
}

/// A question as it stands now. `released` is the mail in which it waited for its release: what was
/// added since that came was not shown to who released it. `beside` is who passes it on with words
/// or files of their own.
pub(in crate::rules) fn put(
    draft: &Draft<'_>,
    c: &Clarification,
    to: &Member,
    released: Option<&Incoming>,
    beside: Option<&Voice<'_>>,
) -> Put {
    let added: Vec<&Entry> = open(c)
        .filter(|e| {
            released.is_none_or(|mail| e.at <= mail.received || e.mail.as_ref() == Some(&mail.id))
        })
        .collect();
    let mut case = Case::of(to);
    let mut verified = beside.is_none_or(|voice| voice.verified);
    let mut internal: Vec<&str> = Vec::new();
    for entry in c.entries.first().into_iter().chain(added.iter().copied()) {
        case.put_entry(entry);
        verified &= entry.verified;
        internal.push(&entry.internal);
    }
    if let Some(voice) = beside {
        case.put_mail(voice.mail, &voice.asked.internal);
        internal.push(&voice.asked.internal);
    }
    internal.retain(|words| !words.is_empty() && to.role.of_team());
    Put {
        verified,
        asked: with(draft, c, &added, to),
        beside: beside.map_or_else(String::new, |voice| said_beside(draft, c, voice, to)),
        internal: internal.join("\n\n"),
        files: case.files,
    }
}

/// The words of a question, and what was added. Where a part was answered what is open comes first,
/// and the first words are only quoted below it.
fn with(draft: &Draft<'_>, c: &Clarification, added: &[&Entry], to: &Member) -> Discreet {
    let mut first = of_question(draft, c, to);
    let open: Vec<Discreet> = added
        .iter()
        .filter(|e| !e.words.is_empty())
        .map(|e| handed_on(draft, c, &Said::of(e), to))
        .collect();
    if open.is_empty() {
        return first;
    }
    let quoted = first.words.lines().map(|line| format!("> {line}"));
    let quoted = quoted.collect::<Vec<_>>().join("\n");
    let added = open.iter().map(|more| more.words.as_str());
    let added = added.collect::<Vec<_>>().join("\n\n");
    first.words = match answered(c) {
        Some(_) => format!("{added}\n\n{quoted}"),
        None => format!("{}\n\n{added}", first.words),
    };
    first.left_out |= open.iter().any(|more| more.left_out);
    first
}

/// What its developer added since a part was answered.
fn open(c: &Clarification) -> impl Iterator<Item = &Entry> {
    let first = c.entries.first().map(|e| &e.person);
    let own = move |e: &&Entry| e.kind == EntryKind::Question && Some(&e.person) == first;
    let answered = answered(c);
    let added = c.entries.iter().skip(1).filter(own).filter(|e| c.stands(e));
    added.filter(move |e| answered.is_none_or(|at| e.ordinal > at))
}

/// Where its last answer stands.
fn answered(c: &Clarification) -> Option<u32> {
    c.answers().next_back().map(|e| e.ordinal)
}

/// The same of a question that stands in a mail, and is not on record yet.
pub(in crate::rules) fn of_new(
    draft: &Draft<'_>,
    item: &PbiKey,
    by: &PersonId,
    words: &str,
    borrowed: &[String],
    to: &Member,
) -> Discreet {
    let asked = Said {
        by,
        words,
        borrowed,
    };
    asked_of(draft.clarifications_of(item), &asked, "", to)
}

/// `there` is where others may have said what it quotes.
fn asked_of<'c>(
    there: impl IntoIterator<Item = &'c Clarification>,
    asked: &Said<'_>,
    known: &str,
    to: &Member,
) -> Discreet {
    let of_others: Vec<String> = there
        .into_iter()
        .flat_map(|other| &other.entries)
        .filter(|e| &e.person != asked.by && e.person != to.person.id)
        .flat_map(|e| [flat(&e.words), flat(&e.internal)])
        .collect();
    keeping(asked.words, asked.borrowed, |line| {
        let said = |text: &String| text.contains(line);
        known.contains(line) || line.len() >= SHORT && !of_others.iter().any(said)
    })
}

/// What was noted, line by line, for this reader.
pub(in crate::rules) fn of_notes(
    draft: &Draft<'_>,
    c: &Clarification,
    notes: &[Line],
    to: &Member,
) -> Vec<Line> {
    if to.role.of_team() {
        return notes.to_vec();
    }
    let borrowed: Vec<String> = c.entries.iter().flat_map(|e| e.borrowed.clone()).collect();
    let known = known_to(draft, c, to);
    let may = |line: &&Line| !keeping(line.text(), &borrowed, |l| known.contains(l)).left_out;
    notes.iter().filter(may).cloned().collect()
}

/// Whether a line is marked as somebody else's.
fn is_foreign(bare: &str, borrowed: &BTreeSet<&str>) -> bool {
    bare.starts_with('>') || borrowed.contains(bare)
}

/// A text without the lines of others that `may` does not let through.
fn keeping(words: &str, borrowed: &[String], may: impl Fn(&str) -> bool) -> Discreet {
    let borrowed = borrowed.iter().map(String::as_str).collect();
    let mut out = Discreet::default();
    for line in words.lines() {
        let bare = line.trim();
        let foreign = is_foreign(bare, &borrowed);
        if foreign && !bare.is_empty() && !may(&flat(bare)) {
            out.left_out = true;
        } else {
            out.words.push_str(line);
            out.words.push('\n');
        }
    }
    out.words.truncate(out.words.trim_end().len());
    out
}

/// A text without the lines of others, for those who may not know of the item on which they were
/// said.
pub(in crate::rules) fn unquoted(words: &str, borrowed: &[String]) -> String {
    keeping(words, borrowed, |_| false).words
}

/// All that this reader wrote here or was sent, on one line. Lines that somebody borrowed
/// count for nothing, those of a ruling neither: where they were known, what they were borrowed
/// from is known.
fn known_to(draft: &Draft<'_>, c: &Clarification, to: &Member) -> String {
    let own = |e: &&Entry| e.person == to.person.id;
    let sent = |e: &&Entry| match e.kind {
        EntryKind::Question => e.ordinal == 0 || e.at >= c.asked_at,
        EntryKind::Talked | EntryKind::Outcome => true,
        _ => false,
    };
    let asked = c.asked == to.person.id;
    let mut out = flat(&c.title);
    for entry in c.entries.iter().filter(|e| own(e) || asked && sent(e)) {
        out.push(' ');
        if own(&entry) {
            out.push_str(&own_of(&entry.words, &entry.borrowed));
            continue;
        }
        // What was confided did not go to them, whoever repeated it.
        let confided = confided_by_others(draft, c, &entry.person);
        let lines = entry.words.lines().zip(confided.found(&entry.words));
        let sent = lines.filter(|(_, found)| !found).map(|(line, _)| line);
        let sent = sent.collect::<Vec<_>>().join("\n");
        out.push_str(&own_of(&sent, &entry.borrowed));
    }
    for ruling in &c.rulings {
        if asked
            && matches!(
                ruling.verdict,
                Verdict::OutOfScope { .. } | Verdict::Correction
            )
        {
            let made = |e: &&Entry| {
                e.kind == EntryKind::Ruling && e.at == ruling.at && e.person == ruling.by
            };
            let borrowed = c.entries.iter().filter(made).flat_map(|e| &e.borrowed);
            let borrowed: Vec<String> = borrowed.cloned().collect();
            out.push(' ');
            out.push_str(&own_of(&ruling.words, &borrowed));
        }
    }
    out
}

/// The lines of a text that are its writer's own, on one line.
pub(in crate::rules) fn own_of(words: &str, borrowed: &[String]) -> String {
    let borrowed = borrowed.iter().map(String::as_str).collect();
    let is_own = |l: &&str| !is_foreign(l, &borrowed);
    let lines = words.lines().map(str::trim).filter(is_own);
    flat(&lines.collect::<Vec<_>>().join("\n"))
}

/// On one line, without quotation marks at the begin of lines: mail programs break lines anew.
fn flat(text: &str) -> String {
    let mut words = Vec::new();
    for line in text.lines() {
        words.extend(line.trim_start_matches(['>', ' ', '\t']).split_whitespace());
    }
    words.join(" ")
}

/// Who passes a question on with words of their own: somebody of the team who is not the one who
/// asks.
pub(in crate::rules) fn passes_on<'v, 'm>(
    c: &Clarification,
    voice: Option<&'v Voice<'m>>,
    by: Option<&Member>,
) -> Option<&'v Voice<'m>> {
    let adds = |m: &Member| m.role.of_team() && m.person.id != c.developer;
    voice.filter(|_| by.is_some_and(adds))
}

/// What they say.
fn said_beside(draft: &Draft<'_>, c: &Clarification, voice: &Voice<'_>, to: &Member) -> String {
    let said = Said {
        by: &voice.sender.person.id,
        words: &content(&voice.asked.words, &voice.sender.person.name),
        borrowed: &voice.mail.message.borrowed,
    };
    handed_on(draft, c, &said, to).words
}

/// The words given with a ruling, and its files, as a reader may have them.
pub(in crate::rules) struct Given {
    pub words: String,
    pub left_out: bool,
    pub files: Files,
}

/// What was given with a ruling that stands on record in this entry. What stood below `/internal`
/// is for the team, and beside it nobody can tell for whom the files are: then they are the
/// team's, too.
pub(in crate::rules) fn given(
    draft: &Draft<'_>,
    c: &Clarification,
    made: Option<&Entry>,
    words: &str,
    to: &Member,
) -> Given {
    let borrowed = made.map(|e| e.borrowed.as_slice()).unwrap_or_default();
    let internal = made.map(|e| e.internal.as_str()).unwrap_or_default();
    let told = for_reader(draft, c, words, borrowed, to);
    let of_team = to.role.of_team();
    let files = made.filter(|_| internal.is_empty() || of_team);
    let words = if of_team {
        format!("{}\n\n{internal}", told.words).trim().to_owned()
    } else {
        told.words
    };
    Given {
        words,
        left_out: told.left_out,
        files: files
            .map(|e| enclosing::of_entry(e, to))
            .unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_others_go_only_where_they_are_known() {
        let may = |line: &str| line == "As Excel?";
        let kept = keeping("> As Excel?\nYes.\n> Secret\nNo.\n", &[], may);
        assert_eq!(kept.words, "> As Excel?\nYes.\nNo.");
        assert!(kept.left_out);
        let forwarded = ["From: Petra".to_owned(), "A secret".to_owned()];
        let kept = keeping("FYI\n\nFrom: Petra\nA secret\n", &forwarded, may);
        assert_eq!(kept.words, "FYI");
        let own = keeping("x > y, and\nno quotation", &[], may);
        assert_eq!(
            (own.words.as_str(), own.left_out),
            ("x > y, and\nno quotation", false)
        );
    }

    #[test]
    fn a_text_is_the_same_however_its_lines_are_broken() {
        assert_eq!(flat("> > As\n>  Excel?"), "As Excel?");
    }
}
