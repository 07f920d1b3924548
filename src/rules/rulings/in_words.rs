//! A ruling in plain words, in answer to a note: `ok`, `out: Excel export`, `Korrektur: nur zwei
//! Jahre`, `call`, `delegate anna` (PRODUCT: *Commands*).
//!
//! Never guesses: a word counts where it stands alone at the beginning, or where what follows it
//! can only be its text. Everything else is a comment and decides nothing.

use super::verdict::targets;
use crate::domain::clarification::{Clarification, RulingReason};
use crate::domain::fact::Outcome;
use crate::domain::ids::ClarificationId;
use crate::domain::letter::HelpWhy;
use crate::domain::person::Role;
use crate::domain::replies::{self, Meaning, Place};
use crate::rules::draft::Draft;
use crate::rules::parties::referring;
use crate::rules::placing::voice::{Voice, answered_letter, held_with_help};
use crate::rules::speech::courtesy::{content, is_polite, says_no_more};
use crate::rules::speech::grammar::{self, Command};
use crate::rules::speech::promising;
use crate::rules::speech::taking_back::contradicts;

/// What the words come to, if they come to anything; `name` is the writer's, which may stand
/// below them with a closing.
///
/// Beside it the words given with it, where they are not its own.
pub fn ruling(text: &str, name: &str) -> Option<(Command, String)> {
    let text = content(text, name);
    let (head, below) = text.split_once('\n').unwrap_or((&text, ""));
    if head.contains('?') {
        return None;
    }
    let found = replies::read(Place::Ruling, head)?;
    let more = format!("{}\n{}", found.rest, below.trim());
    let more = more.trim();
    let alone = says_no_more(more);
    let name = found.rest.trim_end_matches(['.', '!']);
    let command = match found.meaning {
        Meaning::Agreed if alone => Some(Command::Agreed),
        Meaning::Talk if alone => Some(Command::Talk),
        Meaning::OutOfScope if alone => Some(Command::OutOfScope(String::new())),
        // "out: Excel", but not "out there".
        Meaning::OutOfScope => match found.title_or_reason() {
            Some((_, reason)) if !reason.is_empty() => {
                return Some((Command::OutOfScope(String::new()), more.to_owned()));
            }
            Some(_) => Some(Command::OutOfScope(more.to_owned())),
            // "Nein, nicht im Umfang."
            None => {
                let again = ruling(more, "");
                return again.filter(|(c, _)| matches!(c, Command::OutOfScope(_)));
            }
        },
        Meaning::Correction if !more.is_empty() => Some(Command::Correction(more.to_owned())),
        Meaning::Later if below.trim().is_empty() && is_short(found.rest) => {
            Some(Command::Later(found.rest.to_owned()))
        }
        Meaning::Delegate if is_name(name) && below.trim().is_empty() => {
            Some(Command::Delegate(name.to_owned()))
        }
        _ => None,
    };
    Some((command?, String::new()))
}

/// `2d`, or nothing at all.
fn is_short(text: &str) -> bool {
    text.is_empty() || text.starts_with(|c: char| c.is_ascii_digit())
}

fn is_name(text: &str) -> bool {
    (1..=3).contains(&text.split_whitespace().count()) && !text.contains([',', ':', '.'])
}

/// Takes the words of who may rule, in answer to a note, for the command that they are.
pub(in crate::rules) fn take(draft: &Draft<'_>, voice: &mut Voice<'_>, id: &ClarificationId) {
    let none = voice.asked.commands.is_empty() && voice.asked.number.is_none();
    let may = voice.sender.role.rules();
    if !none || !may {
        return;
    }
    let (words, name) = (&voice.asked.words, &voice.sender.person.name);
    let rules = answers_note(draft, voice, id) || answers(draft, voice, id, "assumption");
    let command = if rules {
        ruling(words, name).filter(|_| !is_bare_no(&content(words, name)))
    } else {
        match draft.clarification(id) {
            Some(c) if in_person(c, voice) => {
                let asker = draft.dossier.roster.role(&c.developer);
                let is_asked = c.asked == voice.sender.person.id;
                let wish = asker == Some(Role::Stakeholder);
                instead(words, name, wish, is_asked).and_then(|command| put_off(c, command, words))
            }
            _ => return,
        }
    };
    match command {
        Some((command, words)) => {
            voice.asked.commands.push(command);
            voice.asked.words = words;
            voice.asked.beside.clear();
        }
        None if !rules => referring::take(draft, &mut voice.asked, voice.sender, voice.mail),
        None => {}
    }
}

/// Takes a stakeholder's words to a ruling, that it is not right, for the disagreement that they are.
pub(in crate::rules) fn take_objection(draft: &Draft<'_>, voice: &mut Voice<'_>) {
    let stakeholder = voice.sender.role == Role::Stakeholder;
    let ruled = answered_letter(draft, voice).is_some_and(|letter| letter.name == "ruling");
    let says = || contradicts(&voice.asked.words, &voice.sender.person.name);
    if stakeholder && ruled && voice.asked.commands.is_empty() && says() {
        voice.asked.commands.push(Command::Disagree);
    }
}

/// A command with the words that stand for themselves: whoever waits for the answer is told of a
/// bare "later". To a question that speaks of times it is the answer, and no command.
fn put_off(c: &Clarification, command: Command, words: &str) -> Option<(Command, String)> {
    let bare = matches!(&command, Command::Later(time) if time.is_empty());
    if !bare {
        return Some((command, String::new()));
    }
    promising::puts_off(words, c.question()).then(|| (command, words.to_owned()))
}

/// A bare *yes* or *no* to a note that asks for a ruling on an open question: it may answer the
/// question, or agree with what was said. Asked back, for only one of them is a ruling.
pub(in crate::rules) fn yes_to_what(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Option<(Outcome, String)> {
    let none = voice.asked.commands.is_empty() && voice.asked.number.is_none();
    let may = voice.sender.role.rules();
    let words = content(&voice.asked.words, &voice.sender.person.name);
    if !none || !may || !is_yes_or_no(&words) || !answers_note(draft, voice, id) {
        return None;
    }
    let open = |(id, talk): &(ClarificationId, Option<u32>)| has_open_question(draft, id, *talk);
    if !targets(draft, voice, id).iter().any(open) {
        return None;
    }
    let why = HelpWhy::Command {
        line: words,
        mend: "the note has an open question, and this may answer it or what was said: reply \
               \"1\" to agree with what was said, or \"3\" and what is right"
            .into(),
    };
    Some(held_with_help(
        draft,
        voice,
        why,
        "yes or no to an open question",
    ))
}

/// A bare *yes* or *no* in a line that names what it is for, where a ruling is asked for on an open
/// question there: what to write instead.
pub(super) fn line_to_what(
    draft: &Draft<'_>,
    (id, talk): (&ClarificationId, Option<u32>),
    words: &str,
    line: &str,
) -> Option<HelpWhy> {
    let asks_back = is_yes_or_no(words) && has_open_question(draft, id, talk);
    asks_back.then(|| HelpWhy::Command {
        line: line.to_owned(),
        mend: "its note has an open question, and this may answer it or what was said: write \
               \"agreed\" there to agree with what was said, or \"correction\" and what is right"
            .into(),
    })
}

/// Whether a ruling on a conversation is asked for because of a question that is open.
fn has_open_question(draft: &Draft<'_>, id: &ClarificationId, talk: Option<u32>) -> bool {
    let asks = |r: &RulingReason| matches!(r, RulingReason::Open { line } if line.contains('?'));
    let of = draft.clarification(id).into_iter();
    let mut talks = of.flat_map(Clarification::awaiting);
    talks.any(|t| Some(t.ordinal) == talk && t.reasons.iter().any(asks))
}

/// Whether words are *yes* or *no*, and no more.
fn is_yes_or_no(words: &str) -> bool {
    replies::is_bare(words, Meaning::Yes) || is_bare_no(words)
}

/// Whether words are *no*, and no more: against something, and which ruling it would be they do not
/// say.
pub(super) fn is_bare_no(words: &str) -> bool {
    replies::is_bare(words, Meaning::No)
}

/// Whether the sender answers in person: the PO, or a delegate, was asked, or is asked what to do
/// where nobody answers.
pub(in crate::rules) fn in_person(c: &Clarification, voice: &Voice<'_>) -> bool {
    let waits = c.answered_at.is_none() && c.state.is_open();
    let asked = c.to_po && c.asked == voice.sender.person.id;
    let rules = voice.sender.role.rules();
    waits && (asked || (c.waited.step > 2 && rules))
}

/// What somebody who is asked in person wants done instead of answering: `call`, `later 2d`,
/// `delegate anna`, `no longer needed`, `new item: PDF export`. `wish` says that a stakeholder
/// wishes for something, `is_asked` that the question is theirs to pass on.
fn instead(text: &str, name: &str, wish: bool, is_asked: bool) -> Option<Command> {
    let text = content(text, name);
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let head = lines.next()?;
    let below: Vec<&str> = lines.collect();
    let alone = says_no_more(&below.join("\n"));
    if let Some(found) = replies::read(Place::Ruling, head).filter(|_| !head.contains('?')) {
        let bare = alone && (found.rest.is_empty() || is_polite(found.rest));
        let titled = found.mark == Some(':') && !found.rest.is_empty();
        let title = found.rest.to_owned();
        match found.meaning {
            Meaning::Later if alone && is_short(found.rest) => return Some(Command::Later(title)),
            Meaning::Delegate if alone && is_name(found.rest.trim_end_matches(['.', '!'])) => {
                return Some(Command::Delegate(title));
            }
            Meaning::Resolved if bare => return Some(Command::Resolved),
            Meaning::Talk if bare => return Some(Command::Call),
            Meaning::OutOfScope if titled => return Some(Command::OutOfScope(title)),
            Meaning::OutOfScope if wish && bare => {
                return Some(Command::OutOfScope(String::new()));
            }
            Meaning::OutOfScope if wish && found.words > 1 && alone => {
                return Some(Command::OutOfScope(title));
            }
            _ => {}
        }
    }
    let plain = grammar::plain(head).filter(|_| alone)?;
    (plain != Command::NotMe || is_asked).then_some(plain)
}

/// Whether the message answers a note of the sender's on this question.
pub(in crate::rules) fn answers_note(
    draft: &Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> bool {
    answers(draft, voice, id, "briefing")
}

/// Whether it answers a letter of this name that the sender got about this question.
fn answers(draft: &Draft<'_>, voice: &Voice<'_>, id: &ClarificationId, name: &str) -> bool {
    answered_letter(draft, voice).is_some_and(|letter| {
        letter.name == name && letter.person == voice.sender.person.id && letter.about.contains(id)
    })
}
