//! A message that wants to rule, and the PO's answer where the PO was asked in person: both
//! pass the one gate, and are asked to be confirmed where proof is missing.

use super::confirming::{Asking, ask_to_confirm};
use super::stopping;
use super::verdict::{Made, rule, sent_in_vain, targets};
use crate::domain::clarification::{Clarification, EntryKind, Ruling, State, Verdict};
use crate::domain::confirmation::Sought;
use crate::domain::fact::Outcome;
use crate::domain::ids::ClarificationId;
use crate::domain::letter::{AnswerRole, HelpWhy};
use crate::rules::assuming;
use crate::rules::authorise::{Act, Grant, authorise};
use crate::rules::calls::calling;
use crate::rules::draft::Draft;
use crate::rules::duty::on_duty;
use crate::rules::obeying::wording::{is_unclear, verdict};
use crate::rules::placing::evidence::grounds;
use crate::rules::placing::voice::{
    Voice, answered_letter, had_it, held_with_help, help, numbered, saying,
};
use crate::rules::speech::courtesy::{is_courtesy, says_thanks};
use crate::rules::speech::grammar::Command;
use crate::rules::telling::{another_answered, hand_on};
use crate::say;

/// Whether a message wants to rule: a ruling's command, or a number on a briefing note.
pub(in crate::rules) fn wants_to_rule(
    draft: &Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> bool {
    if !voice.sender.role.rules() {
        return ruled_once(draft, voice);
    }
    let command = voice.asked.commands.iter().any(|c| {
        matches!(
            c,
            Command::Agreed | Command::OutOfScope(_) | Command::Correction(_) | Command::Talk
        )
    });
    command
        || (voice.asked.number.is_some()
            && numbered(draft, voice, id)
                .is_some_and(|l| matches!(l.name.as_str(), "briefing" | "assumption")))
}

/// Whether somebody who rules no more answers a note of theirs by a number printed in it.
fn ruled_once(draft: &Draft<'_>, voice: &Voice<'_>) -> bool {
    let note = answered_letter(draft, voice).filter(|l| l.person == voice.sender.person.id);
    voice.asked.number.is_some() && note.is_some_and(|l| l.name == "briefing")
}

/// A message that wants to rule.
pub(in crate::rules) fn asked_to_rule(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> (Outcome, String) {
    let Some((verdict, words)) = verdict(&voice.asked) else {
        return (Outcome::Held, format!("no ruling in it; {}", voice.because));
    };
    if verdict == Verdict::Correction && words.is_empty() {
        let why = HelpWhy::Command {
            line: "3".into(),
            mend: "write what is right after the number, for example \"3 only the last two years\""
                .into(),
        };
        return held_with_help(draft, voice, why, "a correction without words");
    }
    let duty = on_duty(draft, voice.sender, id);
    let about = targets(draft, voice, id);
    let act = stopping::act(draft, &verdict, &about);
    match authorise(Some(voice.sender.role), duty, act, &voice.evidence) {
        Grant::Granted if is_unclear(&voice.asked) => {
            let asking = Asking {
                missing: Some(say!("it can be read otherwise, too")),
                ..Asking::of(Sought::Ruling(verdict), &words)
            };
            ask_to_confirm(draft, voice, id, &asking)
        }
        Grant::Granted if !voice.verified => {
            for (target, conversation) in &about {
                stopping::stop(draft, voice, target, *conversation, &words);
            }
            let asking = Asking::of(Sought::Ruling(verdict), &words);
            let (_, because) = ask_to_confirm(draft, voice, id, &asking);
            let clarifications = about.into_iter().map(|(c, _)| c).collect();
            let because = format!("a correction that stops; as a ruling {because}");
            (Outcome::Filed { clarifications }, because)
        }
        Grant::Granted => {
            let evidence = grounds(voice.mail, voice.evidence);
            let mut made = false;
            for (target, conversation) in &about {
                let ruling = Made {
                    verdict: &verdict,
                    words: &words,
                    internal: &voice.asked.internal,
                    evidence: &evidence,
                    conversation: *conversation,
                    said_in: None,
                };
                let mail = Some(voice.mail);
                made |= rule(draft, target, voice.sender, &ruling, mail, &voice.because);
            }
            if let Some(why) = sent_in_vain(draft, id, &words).filter(|_| made) {
                help(draft, voice, why);
            }
            let clarifications = about.into_iter().map(|(c, _)| c).collect();
            let what = if made {
                "ruling"
            } else {
                "it is ruled so already, and nobody is told again"
            };
            (
                Outcome::Filed { clarifications },
                format!("{what}: {}; {}", verdict.as_str(), voice.because),
            )
        }
        Grant::Confirm => {
            // Objecting needs less proof than ruling.
            let against = assuming::objects(draft, voice, id) && verdict != Verdict::Agreed;
            let objects = against && voice.may(Act::Object);
            if objects {
                draft.say(id, &saying(voice, EntryKind::Comment, &voice.asked.words));
                assuming::objected(draft, voice, id);
            }
            let asking = Asking::of(Sought::Ruling(verdict), &words);
            ask_to_confirm(draft, voice, id, &asking)
        }
        Grant::NotTheirs(who) => held_with_help(
            draft,
            voice,
            HelpWhy::NotYours {
                act: verdict.as_str().into(),
                who: who.into(),
            },
            &format!("a ruling is for {who}"),
        ),
        Grant::Held(why) => (Outcome::Held, format!("{why}; {}", voice.because)),
        Grant::Unverified | Grant::AskByMail => (Outcome::Held, voice.because.clone()),
    }
}

/// The PO was asked in person: the answer is relayed, and where it is proven it is the ruling.
pub(in crate::rules) fn answered_in_person(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    c: &Clarification,
) {
    let now = draft.now();
    if is_courtesy(&voice.asked.words) && says_thanks(&voice.asked.words) {
        draft.say(
            &c.id,
            &saying(voice, EntryKind::Courtesy, &voice.asked.words),
        );
        return;
    }
    let duty = on_duty(draft, voice.sender, &c.id);
    let grant = authorise(Some(voice.sender.role), duty, Act::Rule, &voice.evidence);
    if grant == Grant::Granted {
        let evidence = grounds(voice.mail, voice.evidence);
        draft.say(&c.id, &saying(voice, EntryKind::Ruling, &voice.asked.words));
        if let Some(c) = draft.edit(&c.id) {
            let ordinal = u32::try_from(c.rulings.len()).unwrap_or(u32::MAX);
            c.answered_at.get_or_insert(now);
            c.state = State::Closed { at: now };
            c.rulings.push(Ruling {
                ordinal,
                conversation: None,
                verdict: Verdict::Answered,
                words: voice.asked.words.clone(),
                by: voice.sender.person.id.clone(),
                name: voice.sender.person.name.clone(),
                at: now,
                evidence,
                sent_to: Vec::new(),
                also: Vec::new(),
                grounds: Vec::new(),
                undone: None,
            });
        }
        let ruling = c.rulings.len();
        assuming::ruled(
            draft,
            &c.id,
            u32::try_from(ruling).unwrap_or(u32::MAX),
            false,
        );
        calling::leave(
            draft,
            &c.id,
            &say!("{0} has answered by mail", voice.sender.person.short_name()),
        );
        another_answered(draft, voice, c);
    } else {
        draft.say(
            &c.id,
            &saying(voice, EntryKind::Comment, &voice.asked.words),
        );
    }
    if grant == Grant::Confirm {
        let answer = Sought::Ruling(Verdict::Answered);
        ask_to_confirm(draft, voice, &c.id, &Asking::of(answer, &voice.asked.words));
    }
    let role = if grant == Grant::Granted {
        AnswerRole::PoAnswer
    } else {
        AnswerRole::PoComment
    };
    let Some(developer) = draft.member(&c.developer) else {
        return;
    };
    if developer.person.id != voice.sender.person.id && !had_it(voice, developer) {
        hand_on(draft, voice, c, developer, role, None);
    }
}
