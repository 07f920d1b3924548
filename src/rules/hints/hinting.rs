//! Hints on what was said: it may be new scope, another stakeholder said otherwise. Found by
//! rules, so each is a reason to ask for a ruling and never decides by itself.

use super::nearness::likeness_of;
use super::ruled_out::asked_again;
use crate::domain::clarification::{
    Clarification, Entry, EntryKind, How, NewScope, Other, RulingReason, Verdict,
};
use crate::domain::ids::{ClarificationId, PersonId};
use crate::domain::pbi::Pbi;
use crate::domain::person::{Member, Role};
use crate::domain::replies::{self, Meaning};
use crate::domain::words::Words;
use crate::rules::draft::Draft;
use crate::rules::parties::whom::begun_outside;
use crate::rules::speech::language::{chosen_otherwise, contrary, says_no, tokens};
use crate::rules::speech::scope::{ItemWords, Signal, What, signals};
use crate::rules::speech::taking_back::takes_back;
use crate::rules::telling::waits_for_ruling;

/// Two questions that are so alike ask the same point.
const SAME_POINT: f64 = 0.6;
/// Most answers of others that are held beside one.
const OTHERS: usize = 3;

/// What somebody said in a conversation, looked at.
#[derive(Clone, Copy)]
pub(in crate::rules) struct Heard<'h> {
    pub(in crate::rules) by: &'h Member,
    pub(in crate::rules) words: &'h str,
    /// They wrote `/disagree`: whoever answered before said otherwise.
    pub(in crate::rules) disagrees: bool,
    /// Questions that were talked about together: their items' words are no news.
    pub(in crate::rules) along: &'h [ClarificationId],
}

/// Notes on the conversation what gives reason to ask for a ruling.
pub(in crate::rules) fn look(
    draft: &mut Draft<'_>,
    id: &ClarificationId,
    ordinal: u32,
    heard: &Heard<'_>,
) {
    if draft.silent {
        return;
    }
    let Some(c) = draft.clarification(id).cloned() else {
        return;
    };
    let by = heard.by.person.name.clone();
    let item = item_words(draft, &c, heard.along);
    let mut found = signals(draft.cx.team.words(), &item, heard.words);
    // An item that says nothing has nothing to hold words against: only what is asked for
    // besides is told.
    let bare = draft
        .pbi(&c.pbi)
        .is_none_or(|p| p.description.trim().is_empty() && p.acceptance_criteria.trim().is_empty());
    found.retain(|s| s.adds || !bare);
    // What was ruled out says more than that the item does not have it.
    let mut reasons = asked_again(draft, &c, &by, heard.words);
    let again = |sentence: &str| {
        let mut reasons = reasons.iter();
        reasons.any(|r| matches!(r, RulingReason::Scope { sentence: s, .. } if s == sentence))
    };
    found.retain(|s| !again(&s.sentence));
    reasons.extend(found.into_iter().map(|s| reason(&by, s)));
    if begun_outside(draft, &c) && !says_no(draft.cx.team.words(), heard.words) {
        reasons.extend(wished(draft, &c, bare));
    }
    if let Some(speaker) = speaker(draft, &c, ordinal, heard) {
        let others = others(draft, &c, ordinal, heard, speaker).into_iter();
        reasons.extend(others.map(|other| RulingReason::Differs {
            by: speaker.person.name.clone(),
            other,
        }));
    }
    put(draft, id, ordinal, reasons);
}

/// What a stakeholder who began it asks for: a developer to whom it was handed rules on none of it.
fn wished(draft: &Draft<'_>, c: &Clarification, bare: bool) -> Vec<RulingReason> {
    let item = item_of(draft, c, &agreed_on(draft, c));
    let theirs = questions(c).filter(|e| e.person == c.developer);
    let found = theirs.flat_map(|e| {
        let found = signals(draft.cx.team.words(), &item, &e.words);
        let found = found.into_iter().filter(|s| s.adds || !bare);
        found.map(|s| reason(&e.name, s)).collect::<Vec<_>>()
    });
    found.collect()
}

/// A ruling is asked for on what the developer says besides in the exchange that runs, and they are
/// told that it waits for one.
pub(in crate::rules) fn ask_beside(
    draft: &mut Draft<'_>,
    id: &ClarificationId,
    reasons: Vec<RulingReason>,
) {
    let running = draft.clarification(id).and_then(|c| c.conversations.last());
    let running = running.map(|t| t.ordinal);
    if let Some(ordinal) = running.filter(|_| !draft.silent)
        && put(draft, id, ordinal, reasons)
    {
        waits_for_ruling(draft, id, ordinal);
    }
}

/// What the developer's words ask for besides in an exchange: "and the Excel export on top, as you
/// said". What the stakeholder said there is no news, and how it is built is theirs.
pub(in crate::rules) fn beside(
    draft: &Draft<'_>,
    c: &Clarification,
    by: &Member,
    own: &str,
) -> Vec<RulingReason> {
    let words = draft.cx.team.words();
    let answers = c.entries.iter().filter(|e| e.kind == EntryKind::Answer);
    let mut known = known_to(draft, c, &[]);
    known.extend(answers.map(|e| e.words.clone()));
    let found = signals(words, &item_of(draft, c, &known), own);
    let craft = |s: &Signal| replies::says(&s.phrase, Meaning::Craft);
    let besides = found.into_iter().filter(|s| s.adds && !craft(s));
    besides.map(|s| reason(&by.person.name, s)).collect()
}

/// Puts reasons to ask for a ruling on a conversation; says whether one is new there.
fn put(
    draft: &mut Draft<'_>,
    id: &ClarificationId,
    ordinal: u32,
    reasons: Vec<RulingReason>,
) -> bool {
    let Some(c) = draft.edit(id) else {
        return false;
    };
    let talk = c.conversations.iter_mut().find(|t| t.ordinal == ordinal);
    talk.is_some_and(|talk| {
        let before = talk.reasons.len();
        for reason in reasons {
            talk.ask_for(reason);
        }
        talk.reasons.len() > before
    })
}

/// Whether a question asks for more than its item says: *could it also …*. Mere words that the
/// item has not are what questions are made of.
pub(in crate::rules) fn asks_for_more(draft: &Draft<'_>, c: &Clarification) -> bool {
    let item = item_of(draft, c, &[]);
    let words = draft.cx.team.words();
    let found = signals(words, &item, c.question());
    found.iter().any(|s| s.adds || !s.sentence.ends_with('?'))
}

/// Whether words ask for something besides what the item says, and change none of it.
pub(in crate::rules) fn only_adds(draft: &Draft<'_>, c: &Clarification, text: &str) -> bool {
    let found = signals(draft.cx.team.words(), &item_of(draft, c, &[]), text);
    let adds = |s: &Signal| s.adds && matches!(s.what, What::Word(_));
    !found.is_empty() && found.iter().all(adds)
}

fn reason(by: &str, signal: Signal) -> RulingReason {
    RulingReason::Scope {
        by: by.to_owned(),
        sentence: signal.sentence,
        phrase: signal.phrase,
        new: match signal.what {
            What::Word(word) => NewScope::Word(word),
            What::Number { item } => NewScope::Number(item),
        },
    }
}

/// What is no news in an answer: the items' text, what was asked, what was agreed before.
fn item_words(draft: &Draft<'_>, c: &Clarification, along: &[ClarificationId]) -> ItemWords {
    item_of(draft, c, &known_to(draft, c, along))
}

/// The same without the item's own text.
fn known_to(draft: &Draft<'_>, c: &Clarification, along: &[ClarificationId]) -> Vec<String> {
    let mut known = vec![c.question().to_owned(), c.title.clone()];
    for other in along.iter().filter_map(|id| draft.clarification(id)) {
        known.push(other.question().to_owned());
        known.extend(draft.pbi(&other.pbi).map(|p| p.acceptance_criteria.clone()));
    }
    known.extend(agreed_on(draft, c));
    known
}

/// Additions to the item that were ruled agreed.
fn agreed_on(draft: &Draft<'_>, c: &Clarification) -> Vec<String> {
    let agreed = draft.clarifications_of(&c.pbi).into_iter().flat_map(agreed);
    agreed.map(|(_, sentence, _)| sentence.to_owned()).collect()
}

fn item_of(draft: &Draft<'_>, c: &Clarification, known: &[String]) -> ItemWords {
    let item = draft.pbi(&c.pbi).map(Pbi::text);
    let texts: Vec<&str> = known.iter().chain(&item).map(String::as_str).collect();
    let roster = &draft.dossier.roster;
    let people = roster.members.iter().chain(&roster.former);
    let people = people.map(|m| m.person.name.as_str());
    let spoke = c.entries.iter().map(|e| e.name.as_str());
    ItemWords::of(draft.cx.team.words(), &texts).knowing(people.chain(spoke))
}

/// Additions that were ruled *agreed*: when, the sentence, the words that matter.
pub(in crate::rules) fn agreed(
    c: &Clarification,
) -> Vec<(crate::domain::time::Timestamp, &str, &str)> {
    let stands = c.standing().filter(|r| r.verdict == Verdict::Agreed);
    let mut out = Vec::new();
    for ruling in stands {
        let talk = c
            .conversations
            .iter()
            .find(|t| Some(t.ordinal) == ruling.conversation);
        // A further note asks no more for what was ruled on.
        let asked = talk.map_or(&[][..], |t| &t.reasons);
        let grounds = Some(ruling.grounds.as_slice()).filter(|g| !g.is_empty());
        for reason in grounds.unwrap_or(asked) {
            if let RulingReason::Scope {
                sentence,
                phrase,
                new,
                ..
            } = reason
            {
                out.push((ruling.at, sentence.as_str(), new.named(phrase)));
            }
        }
    }
    out
}

/// The stakeholder whose words they are: who wrote them, or whom they were noted of. `None`: they
/// are nobody's answer, or were noted of several questions together.
fn speaker<'d>(
    draft: &Draft<'d>,
    c: &Clarification,
    ordinal: u32,
    heard: &Heard<'_>,
) -> Option<&'d Member> {
    let spoke = |id| draft.member(id).filter(|m| m.role == Role::Stakeholder);
    if heard.by.role == Role::Stakeholder {
        return spoke(&heard.by.person.id);
    }
    let talk = c.conversation(ordinal)?;
    let noted = !matches!(talk.how, How::Mail) && !talk.notes.is_empty();
    spoke(&c.asked).filter(|_| noted && heard.along.len() < 2)
}

/// What stakeholders of the item answered otherwise on the same point, each one's last: others,
/// and the same one before the PO was told. Who wrote `/disagree` and was told of no other words
/// means the nearest earlier answer of another on the item, whatever was asked there.
fn others(
    draft: &Draft<'_>,
    c: &Clarification,
    ordinal: u32,
    heard: &Heard<'_>,
    speaker: &Member,
) -> Vec<Other> {
    let words = draft.cx.team.words();
    let another = |o: &Other| o.person != speaker.person.id;
    let all = earlier_answers(draft, c, ordinal, speaker);
    let on_the_point = all.iter().filter(|(near, _)| *near >= SAME_POINT);
    let mut found = last_of_each(on_the_point.map(|(_, other)| other));
    let noted = c.conversations.iter().any(|t| !t.notes.is_empty());
    if heard.disagrees && !noted && !found.iter().any(another) {
        let others = || all.iter().filter(|(_, other)| another(other));
        let nearest = others().map(|(near, _)| *near).fold(0.0, f64::max);
        let near = others().filter(|(near, _)| *near >= nearest);
        found.extend(last_of_each(near.map(|(_, other)| other)));
    }
    let question = questions(c).last().map_or("", |q| q.words.as_str());
    // What corrects the notes of a call takes back none of one's own.
    let talk = c.conversation(ordinal);
    let by_mail = talk.is_some_and(|t| matches!(t.how, How::Mail));
    let took_back = by_mail && takes_back(heard.words, &heard.by.person.name);
    found.retain(|o| {
        let against = if another(o) {
            heard.disagrees
        } else {
            took_back
        };
        against
            || contrary(words, heard.words, &o.words)
            || chosen_otherwise(question, heard.words, &o.words)
    });
    found.sort_by_key(|o| std::cmp::Reverse(o.at));
    found.truncate(OTHERS);
    found
}

/// What stakeholders answered on the item before these words, and how near to what is asked now: 1
/// where it is the same. What was asked on since is another point, in the same thread too, but not
/// for who passed the question on before: it was never put to them. One's own words count once the
/// PO was told of them.
fn earlier_answers(
    draft: &Draft<'_>,
    c: &Clarification,
    ordinal: u32,
    speaker: &Member,
) -> Vec<(f64, Other)> {
    let words = draft.cx.team.words();
    let talk = c.conversation(ordinal);
    let told = talk.map_or(0, |t| t.from_entry);
    let passed_on = speaker.person.id != c.asked && c.passed_on.contains(&speaker.person.id);
    let put = questions(c).filter(|q| q.ordinal == 0 || !passed_on || q.at < c.asked_at);
    let last = put.last().map_or("", |e| e.words.as_str());
    let of_last = points(words, c, last);
    let asked = [points(words, c, c.question()), of_last.clone()].concat();
    let mut out = Vec::new();
    for earlier in draft.clarifications_of(&c.pbi) {
        let here = earlier.id == c.id;
        for entry in earlier.entries.iter().filter(|e| earlier.stands(e)) {
            let Some((person, name)) = answers(draft, earlier, entry) else {
                continue;
            };
            if person == speaker.person.id && here && entry.ordinal >= told {
                continue;
            }
            let before = questions(earlier).filter(|q| q.ordinal < entry.ordinal);
            let question = before.last().map_or("", |q| q.words.as_str());
            let near = match here {
                true if question == last => 1.0,
                true => nearness(words, &of_last, &points(words, c, question)),
                false => nearness(words, &asked, &points(words, earlier, question)),
            };
            let other = Other {
                person,
                name,
                at: entry.at,
                words: entry.words.clone(),
                ruled: entry.kind == EntryKind::Ruling,
            };
            out.push((near, other));
        }
    }
    out
}

/// The stakeholder whose answer an entry is: who wrote it, or whom it was noted of; or whose ruling
/// answers.
fn answers(draft: &Draft<'_>, c: &Clarification, entry: &Entry) -> Option<(PersonId, String)> {
    let stakeholder = |id: &PersonId| {
        let known = draft.member(id);
        known.is_none_or(|m| m.role == Role::Stakeholder) && *id != c.developer
    };
    let by = &entry.person;
    match entry.kind {
        EntryKind::Answer | EntryKind::Correction | EntryKind::Outcome | EntryKind::Talked
            if stakeholder(by) =>
        {
            Some((by.clone(), entry.name.clone()))
        }
        EntryKind::Outcome | EntryKind::Talked => {
            let asked = draft
                .member(&c.asked)
                .filter(|m| stakeholder(&m.person.id))?;
            Some((asked.person.id.clone(), asked.person.name.clone()))
        }
        // What the Product Owner said is right holds for whoever answers after it.
        EntryKind::Ruling => c
            .standing()
            .find(|r| r.at == entry.at && r.by == *by)
            .filter(|r| matches!(r.verdict, Verdict::Correction | Verdict::Answered))
            .map(|r| (r.by.clone(), r.name.clone())),
        _ => None,
    }
}

/// The questions of a clarification: the first, and what was asked further.
fn questions(c: &Clarification) -> impl Iterator<Item = &Entry> {
    c.entries.iter().filter(|e| e.kind == EntryKind::Question)
}

fn last_of_each<'o>(all: impl Iterator<Item = &'o Other>) -> Vec<Other> {
    let mut found: Vec<Other> = Vec::new();
    for other in all {
        found.retain(|o| o.person != other.person || o.at > other.at);
        if !found.iter().any(|o| o.person == other.person) {
            found.push(other.clone());
        }
    }
    found
}

/// What a question asks, point by point: its sentences that ask, or all of it where none does.
/// "Are they in?" asks nothing without its title.
fn points(words: &Words, c: &Clarification, question: &str) -> Vec<String> {
    let mut asks: Vec<&str> = question.split_inclusive(['?', '.', '!', '\n']).collect();
    asks.retain(|sentence| sentence.trim_end().ends_with('?'));
    if asks.is_empty() {
        asks.push(question);
    }
    let by_itself = |sentence: &str| tokens(sentence).iter().any(|t| !words.is_small(&t.folded));
    let point = |sentence: &str| {
        if by_itself(sentence) {
            sentence.to_owned()
        } else {
            format!("{} {sentence}", c.title)
        }
    };
    asks.into_iter().map(point).collect()
}

/// How near two questions are by the points that are nearest.
fn nearness(words: &Words, one: &[String], other: &[String]) -> f64 {
    let pairs = one.iter().flat_map(|a| other.iter().map(move |b| (a, b)));
    pairs
        .map(|(a, b)| likeness_of(words, a, b))
        .fold(0.0, f64::max)
}
