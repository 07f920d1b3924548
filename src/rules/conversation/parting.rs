//! A ruling on a part of a note that tells of several questions (PRODUCT: *Brief*): the part's
//! letter, as printed, before the number. A number without a letter rules on the parts that no
//! line names; other words are a comment, as in answer to every note.
//!
//! Invariant: a letter means the part of the note that is answered, and a ruling passes the same
//! gate as everywhere.

use super::answering;
use crate::domain::clarification::{EntryKind, Verdict};
use crate::domain::fact::Outcome;
use crate::domain::ids::ClarificationId;
use crate::domain::letter::{Digest, HelpWhy, Numbered};
use crate::rules::draft::Draft;
use crate::rules::letters::one_line;
use crate::rules::obeying::wording::{is_ruling, is_unclear, verdict};
use crate::rules::placing::voice::{Voice, help, numbered, saying};
use crate::rules::rulings::deciding::{Again, Became, all_at_once, one};
use crate::rules::rulings::in_words;
use crate::rules::rulings::listed::{self, Listed, Reply, Wish};
use crate::rules::rulings::verdict::targets;
use crate::rules::speech::courtesy::says_no_more;
use crate::rules::speech::grammar::{self, Asked};

/// A reply that rules on parts of a note. `None`: it is something else.
pub(in crate::rules) fn in_words(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Option<(Outcome, String)> {
    let parts = parts_of_note(draft, voice, id)?;
    let name = &voice.sender.person.name;
    let own = voice.said_openly();
    let reply = listed::read_parts(&own, parts.len());
    if reply.lines.is_empty() {
        return None;
    }
    let (lines, comment) = with_the_others(reply, parts.len(), name);
    // A ruling that is not proven is asked about; words beside it need what words need.
    let comment = comment.filter(|_| voice.speaks());
    let mut wrong: Option<HelpWhy> = None;
    let mut unproven = Vec::new();
    let mut kept = comment.is_some();
    for line in &lines {
        let meant = Digest::meant(&parts, line.number);
        match one(draft, voice, line, meant, Again::Yes) {
            Became::Done => kept = true,
            Became::Unproven(line) => unproven.push(line),
            Became::Nothing(why) => {
                let about = meant.and_then(Numbered::clarification).cloned();
                if let Some(about) = about.filter(|_| voice.speaks()) {
                    let said = saying(voice, EntryKind::Comment, &line.words);
                    draft.say(&about, &said);
                    kept = true;
                }
                wrong.get_or_insert(why);
            }
        }
    }
    let asked = match all_at_once(draft, voice, unproven, kept) {
        Err(why) => return Some((Outcome::Held, why)),
        Ok(asked) => asked,
    };
    if let Some(why) = wrong.filter(|_| voice.evidence.vouched) {
        help(draft, voice, why);
    }
    if let Some(comment) = comment {
        answering::words(draft, &voice.asking(comment), id);
    }
    let named = parts.iter().filter_map(Numbered::clarification);
    let clarifications = named.cloned().collect();
    let because = format!("rulings on parts of a note{asked}; {}", voice.because);
    Some((Outcome::Filed { clarifications }, because))
}

/// The parts of the note that a message of who may rule answers, where it has several.
fn parts_of_note(
    draft: &Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Option<Vec<Numbered>> {
    if !voice.sender.role.rules() {
        return None;
    }
    numbered(draft, voice, id).filter(|l| l.name == "briefing" && l.about.len() > 1)?;
    let parts = targets(draft, voice, id).into_iter();
    let parts = parts.map(|(clarification, conversation)| Numbered::Question {
        clarification,
        conversation,
    });
    Some(parts.collect())
}

/// The lines, a ruling in the rest being one for each part that no line names; and the rest
/// where it rules on nothing.
fn with_the_others(reply: Reply, parts: usize, name: &str) -> (Vec<Listed>, Option<Asked>) {
    let mut lines = reply.lines;
    let rest = reply.rest.join("\n");
    if says_no_more(&rest) {
        return (lines, None);
    }
    let mut asked = grammar::read(&rest, false);
    if asked.commands.is_empty()
        && asked.number.is_none()
        && let Some((command, words)) = in_words::ruling(&asked.words, name)
    {
        if is_ruling(&command) {
            asked.words = words;
        }
        asked.commands.push(command);
    }
    let ruling = verdict(&asked).filter(|_| !is_unclear(&asked));
    let Some((verdict, words)) = ruling else {
        return (lines, Some(asked));
    };
    if verdict == Verdict::Correction && words.is_empty() {
        return (lines, Some(asked));
    }
    let parts = u32::try_from(parts).unwrap_or(u32::MAX);
    for number in 1..=parts {
        if !lines.iter().any(|l| l.number == number) {
            lines.push(Listed {
                number,
                wish: Some(Wish::Rule(verdict.clone(), words.clone())),
                words: one_line(&rest, 120),
            });
        }
    }
    (lines, None)
}
