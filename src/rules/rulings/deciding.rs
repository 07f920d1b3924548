//! A reply to a digest: a line an item, decided as a reply to its own note would be. A line that
//! decides nothing is kept with its item, and answered once with what would have.
//!
//! Invariant: a number means what it meant in the digest that is answered, and a ruling passes
//! the same gate as everywhere.

use super::confirming::{self, Asked, ask, line};
use super::handing::{self, Handed};
use super::held::{self, Ordered};
use super::listed::{self, Listed, Reply, Wish};
use super::undecided::{half_read, tell, unclear};
use super::verdict::{Made, rule, sent_in_vain};
use super::{for_which, in_words, postponing, stopping, undoing};
use crate::domain::clarification::{Clarification, ConversationState, EntryKind, Verdict};
use crate::domain::confirmation::{Line, Sought};
use crate::domain::fact::Outcome;
use crate::domain::held::Hold;
use crate::domain::ids::ClarificationId;
use crate::domain::letter::{Digest, HelpWhy, Numbered};
use crate::domain::replies::{self, Meaning};
use crate::rules::assuming;
use crate::rules::authorise::{Act, Grant, authorise};
use crate::rules::draft::Draft;
use crate::rules::duty::on_duty;
use crate::rules::placing::evidence::grounds;
use crate::rules::placing::voice::{Voice, answered_letter, help, saying};
use crate::rules::speech::orders;
use crate::rules::speech::unsettled::unsettled;
use crate::rules::telling::another_answered;

/// What became of one line.
pub(in crate::rules) enum Became {
    /// It was done.
    Done,
    /// The registered address must confirm this first.
    Unproven(Line),
    /// Nothing: for the sender, why.
    Nothing(HelpWhy),
}

/// A reply to a digest of the sender's, or what it says of held mails. `None`: it is something
/// else.
pub(in crate::rules) fn in_words(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
) -> Option<(Outcome, String)> {
    let letter = answered_letter(draft, voice)?;
    let held = held::in_words(draft, voice);
    if letter.name != "digest" || letter.person != voice.sender.person.id || draft.silent {
        return held.map(|ordered| match ordered {
            Ordered::Decided(outcome) => outcome,
            Ordered::Unproven(line) => confirming::ask_for_release(draft, voice, line),
        });
    }
    let numbers = draft.dossier.listed.get(&letter.id)?.clone();
    let own = voice.said_openly();
    let mut others = Vec::new();
    let mut half: Vec<(&str, String)> = Vec::new();
    for line in own.lines() {
        match held::left_of(draft, &numbers, line) {
            None => others.push(line),
            Some(left) => {
                others.push("");
                if orders::says_more(&left) {
                    half.push((line, left));
                }
            }
        }
    }
    half_read(draft, voice, &half);
    let reply = listed::read(&others.join("\n"));
    match held {
        Some(Ordered::Decided((outcome, done))) if reply.lines.is_empty() => {
            let told = tell(draft, voice, &numbers, Vec::new(), &reply);
            Some((outcome, format!("{done}{told}")))
        }
        Some(Ordered::Decided((_, done))) => {
            let (outcome, because) = lines(draft, voice, &numbers, &reply, Vec::new());
            Some((outcome, format!("{done}; {because}")))
        }
        Some(Ordered::Unproven(line)) if reply.lines.is_empty() => {
            Some(confirming::ask_for_release(draft, voice, line))
        }
        Some(Ordered::Unproven(line)) => Some(lines(draft, voice, &numbers, &reply, vec![line])),
        None => Some(lines(draft, voice, &numbers, &reply, Vec::new())),
    }
}

/// The lines that name items; of what can't be told for which of them it is, its writer learns.
fn lines(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    numbers: &[Numbered],
    reply: &Reply,
    unproven: Vec<Line>,
) -> (Outcome, String) {
    let Some(left) = for_which::left_out(voice, numbers, reply) else {
        return each_line(draft, voice, numbers, reply, unproven);
    };
    let mut without = voice.of(&left.mail, left.asked);
    without.withheld.clear();
    let end = each_line(draft, &without, numbers, reply, unproven);
    for_which::tell(draft, voice, &left.what);
    end
}

/// The lines that name items, one after another. What is not proven is asked about in one letter,
/// along with what else the mail wants that is not.
fn each_line(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    numbers: &[Numbered],
    reply: &Reply,
    mut unproven: Vec<Line>,
) -> (Outcome, String) {
    let mut filed: Vec<ClarificationId> = Vec::new();
    let mut wrong: Vec<HelpWhy> = Vec::new();
    let mut kept = false;
    for line in &reply.lines {
        if line.number == listed::LAST {
            let all: Vec<_> = numbers.iter().filter_map(Numbered::clarification).collect();
            let last = undoing::last_of(draft, &all);
            match undoing::undone(draft, voice, &last) {
                Err(_) if last.is_empty() => wrong.push(undoing::of_no_number()),
                Ok(lines) if lines.is_empty() => kept = true,
                Ok(lines) => unproven.extend(lines),
                Err((why, _)) => wrong.push(why),
            }
            filed.extend(last.into_iter().filter(|_| kept));
            continue;
        }
        let meant = Digest::meant(numbers, line.number);
        let about = meant.and_then(Numbered::clarification).cloned();
        match one(draft, voice, line, meant, Again::No) {
            Became::Done => kept = true,
            Became::Unproven(line) => unproven.push(line),
            Became::Nothing(why) => {
                if let Some(id) = about.as_ref().filter(|_| voice.speaks()) {
                    draft.say(id, &saying(voice, EntryKind::Comment, &line.words));
                    kept = true;
                }
                wrong.push(why);
            }
        }
        if let Some(id) = about.filter(|id| !filed.contains(id)) {
            filed.push(id);
        }
    }
    let asked = match all_at_once(draft, voice, unproven, kept) {
        Err(why) => return (Outcome::Held, why),
        Ok(asked) => asked,
    };
    let told = tell(draft, voice, numbers, wrong, reply);
    if filed.is_empty() {
        let because = format!("a reply to a digest that names no item of it{told}");
        draft.hold(if told.is_empty() {
            Hold::Unheeded
        } else {
            Hold::NotDone
        });
        return (Outcome::Held, format!("{because}; {}", voice.because));
    }
    let because = format!("a reply to a digest{asked}{told}; {}", voice.because);
    (
        Outcome::Filed {
            clarifications: filed,
        },
        because,
    )
}

/// How a reply ends of which something may have been `kept`: one letter asks about all lines that are not proven.
/// Says what stands on record; `Err`: nothing came of it, and why.
pub(in crate::rules) fn all_at_once(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    unproven: Vec<Line>,
    kept: bool,
) -> Result<&'static str, String> {
    if unproven.is_empty() {
        if kept || voice.speaks() {
            return Ok("");
        }
        draft.hold(Hold::NotVouched);
        return Err(format!("not proven; {}", voice.because));
    }
    match ask(draft, voice, unproven, None) {
        Asked::Yes(_) => Ok("; to be confirmed"),
        Asked::No(_) if kept => {
            Ok("; not all of it is done: what is not proven was not asked about")
        }
        Asked::No(why) => Err(why),
    }
}

/// Whether what has been ruled on since may be ruled on again: in answer to its own note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Again {
    /// It may.
    Yes,
    /// It may not.
    No,
}

/// Does what one line wants for the item it names.
pub(in crate::rules) fn one(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    line: &Listed,
    meant: Option<&Numbered>,
    again: Again,
) -> Became {
    let (id, conversation) = match meant {
        Some(Numbered::Question {
            clarification,
            conversation,
        }) => (clarification, *conversation),
        Some(Numbered::Assumption { clarification, .. }) => (clarification, None),
        Some(Numbered::Held { .. }) => {
            return Became::Nothing(HelpWhy::Command {
                line: format!("{} {}", line.number, line.words),
                mend: "this number is a held mail: it goes out with \"release\" and the number \
                       alone, and is dropped with \"drop\" and the number"
                    .into(),
            });
        }
        None => {
            return Became::Nothing(HelpWhy::Command {
                line: format!("{} {}", line.number, line.words),
                mend: "that digest has no item of this number to rule on".into(),
            });
        }
    };
    let written = format!("{} {}", line.number, line.words);
    let on = (id, conversation);
    if let Some(why) = in_words::line_to_what(draft, on, &line.words, &written) {
        return Became::Nothing(why);
    }
    let wish = match wished(draft, line, id, meant) {
        Ok(wish) => wish,
        Err(Some(why)) => return Became::Nothing(why),
        Err(None) if !voice.may(Act::Object) => return Became::Nothing(HelpWhy::NotVouched),
        Err(None) => {
            let late = assuming::against(draft, &voice.saying_only(&line.words), id, meant);
            return late.map_or(Became::Done, Became::Nothing);
        }
    };
    match &wish {
        Wish::Two => Became::Nothing(HelpWhy::Command {
            line: format!("{} {}", line.number, line.words),
            mend: "these lines want different things of one item: write one for it".into(),
        }),
        Wish::Undo => match undoing::undone(draft, voice, std::slice::from_ref(id)) {
            Ok(mut lines) => lines.pop().map_or(Became::Done, Became::Unproven),
            Err((why, _)) => Became::Nothing(why),
        },
        Wish::Later(text) => {
            let done =
                postponing::wait(text).and_then(|wait| postponing::put_off(draft, voice, id, wait));
            done.map_or_else(Became::Nothing, |()| Became::Done)
        }
        Wish::Delegate(name) => match handing::wanted(draft, voice, id, name) {
            Handed::Done => Became::Done,
            Handed::Confirm(line) => Became::Unproven(line),
            Handed::Nobody(why) => Became::Nothing(why),
            Handed::Nothing => Became::Nothing(HelpWhy::NotVouched),
            Handed::NotTheirs => Became::Nothing(HelpWhy::NotYours {
                act: "/delegate".into(),
                who: "the Product Owner, or a delegate on duty".into(),
            }),
        },
        Wish::Rule(verdict, _) if again == Again::No && is_ruled(draft, id, conversation) => {
            Became::Nothing(HelpWhy::Command {
                line: verdict.as_str().into(),
                mend: "it has been ruled on since; to change that, reply to its own note".into(),
            })
        }
        Wish::Rule(verdict, words) => ruled(draft, voice, id, conversation, (verdict, words)),
    }
}

/// What a line wants of what it means: of a question that was put to the PO the words are the
/// answer. `Err`: nothing, and what to write instead; or words about an assumption, for or
/// against it.
fn wished(
    draft: &Draft<'_>,
    line: &Listed,
    id: &ClarificationId,
    meant: Option<&Numbered>,
) -> Result<Wish, Option<HelpWhy>> {
    let written = format!("{} {}", line.number, line.words);
    let conversation = match meant {
        Some(Numbered::Question { conversation, .. }) => *conversation,
        Some(Numbered::Assumption { .. }) if line.wish.is_none() && !line.words.is_empty() => {
            return Err(None);
        }
        _ => {
            return line
                .wish
                .clone()
                .ok_or_else(|| Some(unclear(&written, meant.map_or(&[], std::slice::from_ref))));
        }
    };
    let waits = |c: &Clarification| {
        let in_person = c.to_po && c.state.is_open() && c.answered_at.is_none();
        in_person || c.promise().is_some()
    };
    let asked = conversation.is_none() && draft.clarification(id).is_some_and(waits);
    let answer = |words: &str| Ok(Wish::Rule(Verdict::Answered, words.to_owned()));
    let help = |mend: &str| {
        Err(Some(HelpWhy::Command {
            line: written.clone(),
            mend: mend.to_owned(),
        }))
    };
    match &line.wish {
        wish if !asked => wish
            .clone()
            .ok_or_else(|| Some(unclear(&written, meant.map_or(&[], std::slice::from_ref)))),
        Some(Wish::Rule(Verdict::Correction, words)) => answer(words),
        // "Yes" may answer it; "agreed" agrees with nothing that was said.
        Some(Wish::Rule(Verdict::Agreed, _)) if is_yes(&line.words) => answer(&line.words),
        Some(Wish::Rule(Verdict::Agreed, _)) => help(ASKED),
        Some(wish) => Ok(wish.clone()),
        None if line.words.is_empty() => help(ASKED),
        None if unsettled(&line.words, "").is_some() => {
            help("it is kept, and the question still waits for your answer")
        }
        None => answer(&line.words),
    }
}

/// To who agrees with a question.
const ASKED: &str = "this is a question to you: write the answer behind its number";

fn is_yes(words: &str) -> bool {
    replies::is_bare(words, Meaning::Yes)
}

fn is_ruled(draft: &Draft<'_>, id: &ClarificationId, conversation: Option<u32>) -> bool {
    draft.clarification(id).is_some_and(|c| {
        c.conversations.iter().any(|t| {
            Some(t.ordinal) == conversation && matches!(t.state, ConversationState::Ruled { .. })
        })
    })
}

/// A ruling by a line.
fn ruled(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    conversation: Option<u32>,
    (verdict, words): (&Verdict, &str),
) -> Became {
    let duty = on_duty(draft, voice.sender, id);
    let act = stopping::act(draft, verdict, &[(id.clone(), conversation)]);
    let unproven = |draft: &Draft<'_>| {
        let sought = Sought::Ruling(verdict.clone());
        line(draft, (id, conversation), sought, words)
    };
    match authorise(Some(voice.sender.role), duty, act, &voice.evidence) {
        Grant::Granted if !voice.verified => {
            stopping::stop(draft, voice, id, conversation, words);
            Became::Unproven(unproven(draft))
        }
        Grant::Granted => {
            let evidence = grounds(voice.mail, voice.evidence);
            let made = Made {
                verdict,
                words,
                internal: &voice.asked.internal,
                evidence: &evidence,
                conversation,
                said_in: None,
            };
            let mail = Some(voice.mail);
            let answers = *verdict == Verdict::Answered;
            let before = draft.clarification(id).filter(|_| answers).cloned();
            rule(draft, id, voice.sender, &made, mail, &voice.because);
            if let Some(c) = before {
                another_answered(draft, voice, &c);
            }
            // It is made all the same.
            if let Some(why) = sent_in_vain(draft, id, words) {
                help(draft, voice, why);
            }
            Became::Done
        }
        Grant::Confirm => {
            // Objecting needs less proof than ruling.
            let assumed = conversation.is_none() && *verdict != Verdict::Agreed;
            if assumed && voice.may(Act::Object) {
                assuming::objected(draft, voice, id);
            }
            Became::Unproven(unproven(draft))
        }
        Grant::NotTheirs(who) => Became::Nothing(HelpWhy::NotYours {
            act: verdict.as_str().into(),
            who: who.into(),
        }),
        Grant::Held(_) | Grant::Unverified | Grant::AskByMail => {
            Became::Nothing(HelpWhy::NotVouched)
        }
    }
}
