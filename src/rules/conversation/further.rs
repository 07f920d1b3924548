//! The developer writes further: to the one asked, who is waited for anew only where it asks
//! something, or to whoever else wrote.
//!
//! Never opens a question: that is `asking`'s.

use crate::domain::clarification::{Clarification, Entry, EntryKind, State, Waited};
use crate::domain::ids::PersonId;
use crate::domain::letter::{AnswerRole, HelpWhy};
use crate::domain::person::{Member, Role};
use crate::rules::attendance::attending;
use crate::rules::calls::waiting::watch_for_answer;
use crate::rules::draft::Draft;
use crate::rules::duty::{on_duty, who_decides};
use crate::rules::hints::hinting::{ask_beside, beside};
use crate::rules::hints::unsent;
use crate::rules::letters::{is_external, one_line};
use crate::rules::parties::whom::stakeholders;
use crate::rules::placing::standing::is_named;
use crate::rules::placing::voice::{Voice, answered_letter, had_it, help, saying};
use crate::rules::questions::asking;
use crate::rules::questions::passing::ask_instead;
use crate::rules::speech::afterwards::{acknowledges, asks_on};
use crate::rules::speech::courtesy::{content, own_lines, says_yes_or_no, unaddressed};
use crate::rules::speech::unsettled::ends_asking;
use crate::rules::talks::exchange::{courteous, go_on};
use crate::rules::telling::hand_on;
use crate::rules::{assuming, enclosing};

/// The developer writes further: to the one asked. What is said before the question goes, goes
/// with it; what is enclosed goes behind it.
pub(super) fn further(draft: &mut Draft<'_>, voice: &Voice<'_>, c: &Clarification) {
    let withdrawn = assuming::taken_back(draft, voice, &c.id);
    go_on_asking(draft, voice, c, withdrawn);
    if withdrawn {
        assuming::tell_taken_back(draft, voice, c);
    }
}

/// The same, where what they went by so far is `withdrawn` or not.
fn go_on_asking(draft: &mut Draft<'_>, voice: &Voice<'_>, c: &Clarification, withdrawn: bool) {
    let now = draft.now();
    let name = &voice.sender.person.name;
    let assumed = !withdrawn && c.pending().next().is_some() && !c.state.is_open();
    let settled =
        c.answered_at.is_some() || matches!(c.state, State::Briefed { .. } | State::Closed { .. });
    // "Thanks, I will build it so" asks nothing: the answer stands, and nobody is waited for.
    // "I'll be five minutes late", said to the invitation, is for who comes, and asks nothing either.
    let of_call = attending::is_of_the_call(draft, voice);
    let remark = of_call
        || (settled || assumed)
            && !asks_on(&voice.asked.words, name)
            && (assumed || !told_what_was_asked(draft, voice, c));
    let courtesy = courteous(voice) || (remark && acknowledges(&voice.asked.words, name));
    let asked_back = c.asked_back().is_some();
    let doubt = unsent::in_doubt(draft, voice, c);
    let kind = if courtesy {
        EntryKind::Courtesy
    } else if doubt || remark && !(assumed && asked_back) {
        EntryKind::Comment
    } else {
        EntryKind::Question
    };
    // What whoever is asked wanted to know first of an assumption asks nothing of them.
    let asks = kind == EntryKind::Question && !remark;
    let files = enclosing::any(&voice.mail.message);
    if c.is_unsent() && files {
        asking::send(draft, &c.id, false);
    }
    draft.say(&c.id, &saying(voice, kind, &voice.asked.words));
    if c.is_unsent() && !files {
        if doubt {
            unsent::tell_doubt(draft, voice, c);
        }
        return;
    }
    if asks {
        if let Some(c) = draft.edit(&c.id) {
            if c.answered_at.take().is_some() || !c.state.is_open() || asked_back {
                c.asked_at = now;
                c.waited = Waited::default();
            }
            c.state = State::Open;
        }
        watch_for_answer(draft, &c.id);
    }
    if assumed && asked_back {
        assuming::goes_on(draft, &c.id);
    }
    if !courtesy {
        // What they take on besides what was said is nothing to be built unseen.
        let own = own_lines(&content(&voice.asked.words, name));
        let adds = if remark && !of_call {
            beside(draft, c, voice.sender, &own)
        } else {
            Vec::new()
        };
        go_on(draft, voice, &c.id, !adds.is_empty());
        ask_beside(draft, &c.id, adds);
    }
    let Some(asked) = draft.member(&c.asked) else {
        return;
    };
    if draft.dossier.roster.has_left(&c.asked) {
        if asks {
            ask_instead(draft, &c.id, asked);
        }
        return;
    }
    // Thanks for a letter that a machine wrote are for nobody else.
    let to_a_machine =
        courtesy && answered_letter(draft, voice).is_some_and(|l| l.name != "answer");
    if !had_it(voice, asked) && !to_a_machine {
        let role = if asks {
            AnswerRole::Further
        } else {
            AnswerRole::Remark
        };
        hand_on(draft, voice, c, asked, role, None);
    }
}

/// Whether the developer tells whoever answered what they asked at the end of it ("There are two.
/// Which one?"): the answer is still to come.
fn told_what_was_asked(draft: &Draft<'_>, voice: &Voice<'_>, c: &Clarification) -> bool {
    let said = c.entries.iter().rev();
    let mut said = said.filter(|e| matches!(e.kind, EntryKind::Question | EntryKind::Answer));
    let Some(last) = said.next().filter(|e| e.person == c.asked) else {
        return false;
    };
    // Whoever has answered, then or before, asks for themself.
    let mut before = said.filter(|e| e.kind == EntryKind::Answer && e.person == c.asked);
    let answered = |e: &Entry| c.stands(e) && answers_first(&e.words, &e.name);
    if answered(last) || before.any(answered) {
        return false;
    }
    let to = draft
        .member(&c.developer)
        .map_or("", |developer| &developer.person.name);
    ends_asking(unaddressed(&last.words, to), &last.name)
        && !acknowledges(&voice.asked.words, &voice.sender.person.name)
}

/// Whether words begin with a yes or a no, whatever they ask behind it.
fn answers_first(words: &str, name: &str) -> bool {
    let own = content(words, name);
    let first = own.split_inclusive(['.', '!', '?', '\n']).next();
    let first = first.filter(|sentence| !sentence.trim_end().ends_with('?'));
    first.is_some_and(|sentence| {
        let word = sentence
            .split([',', ' ', '.', '!'])
            .next()
            .unwrap_or_default();
        says_yes_or_no(word)
    })
}

/// Whose words, or whose ruling, the letter handed on that this message answers. Of a question that
/// moved, or words that did, their writer may be nobody who takes part now.
pub(super) fn written_by<'d>(
    draft: &Draft<'d>,
    voice: &Voice<'_>,
    c: &Clarification,
) -> Option<&'d Member> {
    writer(draft, voice, c).filter(|m| {
        let id = &m.person.id;
        let gone = is_external(draft, id) || c.left.iter().any(|l| &l.person == id);
        let here = || {
            let mut all = stakeholders(draft, &c.pbi).into_iter();
            c.takes_part(id) || all.any(|named| &named.person.id == id)
        };
        is_named(draft, m, c) && (!gone || here())
    })
}

/// The newest that is answered counts: a letter, or a mail of somebody else's on record. What answers
/// only a mail of one's own goes on from what that one answered.
fn writer<'d>(draft: &Draft<'d>, voice: &Voice<'_>, c: &Clarification) -> Option<&'d Member> {
    let dossier = draft.dossier;
    for id in voice.mail.message.ancestors() {
        if dossier.letters.contains_key(id) {
            break;
        }
        let mail = dossier.mail_ids.get(id);
        let by_mail = |e: &&Entry| e.mail.as_ref() == mail && c.stands(e);
        let entry = mail.and_then(|_| c.entries.iter().find(by_mail));
        if let Some(entry) = entry.filter(|e| e.person != voice.sender.person.id) {
            return draft.member(&entry.person);
        }
    }
    let letter = answered_letter(draft, voice)?;
    match letter.name.as_str() {
        "ruling" => c.rulings.last().and_then(|r| draft.member(&r.by)),
        "answer" => {
            // Its key names the mail whose words it handed on.
            let mail = letter.key.as_str().split('/').nth(1)?;
            let entry = c
                .entries
                .iter()
                .find(|e| e.mail.as_ref().is_some_and(|m| m.as_str() == mail))?;
            draft.member(&entry.person)
        }
        _ => None,
    }
}

/// Whom of the team a reply is to, with us in Cc at most: what is said there stays in the team.
pub(super) fn among_team_mates<'d>(draft: &Draft<'d>, voice: &Voice<'_>) -> Option<&'d Member> {
    let message = &voice.mail.message;
    if message.ancestors().is_empty() {
        return None;
    }
    let roster = &draft.dossier.roster;
    let to = message.to.iter();
    let to = to.map(|m| roster.by_address(&m.address).filter(|m| m.role.of_team()));
    let to: Option<Vec<&Member>> = to.collect();
    let mut others = to?.into_iter();
    others.find(|m| m.person.id != voice.sender.person.id)
}

/// What the developer asks on of who answered in the place of the one asked is theirs to answer: they
/// are asked from now on. Says whether it is.
pub(super) fn of_who_answered(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    c: &Clarification,
    other: &Member,
) -> bool {
    let answered = |id: &PersonId| c.answers().any(|e| e.person == *id);
    let id = &other.person.id;
    let instead = other.role == Role::Stakeholder && answered(id) && !answered(&c.asked);
    let asks = asks_on(&voice.asked.words, &voice.sender.person.name);
    if !instead || !asks || c.to_po || c.answered_at.is_none() {
        return false;
    }
    if let Some(c) = draft.edit(&c.id) {
        let before = std::mem::replace(&mut c.asked, id.clone());
        c.passed_on.push(before);
        c.others.retain(|p| p != id);
    }
    if let Some(c) = draft.clarification(&c.id).cloned() {
        further(draft, voice, &c);
    }
    true
}

/// The developer answers somebody else than the one asked: the PO who commented, a team-mate.
/// It goes to them alone. What they ask of who ruled is asked of them in person.
pub(super) fn back(draft: &mut Draft<'_>, voice: &Voice<'_>, c: &Clarification, to: &Member) {
    let gone = draft.dossier.roster.has_left(&to.person.id);
    let instead = who_decides(draft, &c.pbi).filter(|_| gone && to.role.rules());
    let instead = instead.filter(|m| m.person.id != c.developer);
    let to = instead.unwrap_or(to);
    let ruled = answered_letter(draft, voice).is_some_and(|l| l.name == "ruling");
    let asks = ruled && to.role.rules() && asks_on(&voice.asked.words, &voice.sender.person.name);
    if asks && (!c.state.is_open() || c.answered_at.is_some()) {
        let now = draft.now();
        let to = if instead.is_some() || on_duty(draft, to, &c.id) {
            to
        } else {
            draft.po().unwrap_or(to)
        };
        draft.say(
            &c.id,
            &saying(voice, EntryKind::Question, &voice.asked.words),
        );
        if let Some(c) = draft.edit(&c.id) {
            if c.asked != to.person.id {
                let before = std::mem::replace(&mut c.asked, to.person.id.clone());
                c.passed_on.push(before);
            }
            c.to_po = true;
            c.asked_at = now;
            c.answered_at = None;
            c.waited = Waited::default();
            c.state = State::Open;
        }
        if !had_it(voice, to) {
            hand_on(draft, voice, c, to, AnswerRole::Further, None);
        }
        return;
    }
    draft.say(
        &c.id,
        &saying(voice, EntryKind::Comment, &voice.asked.words),
    );
    if draft.dossier.roster.has_left(&to.person.id) {
        if voice.evidence.vouched && !courteous(voice) {
            let mut lines = voice.asked.words.lines().map(str::trim);
            let line = lines.find(|line| !line.is_empty()).unwrap_or_default();
            let why = HelpWhy::Command {
                line: one_line(line, 80),
                mend: HAS_LEFT.into(),
            };
            help(draft, voice, why);
        }
    } else if !had_it(voice, to) {
        hand_on(draft, voice, c, to, AnswerRole::Remark, None);
    }
}

/// To who answers somebody who reads no mail here any more.
const HAS_LEFT: &str = "whoever wrote what you answer has left, so it went to nobody; it is kept. \
    To ask somebody else, write it again with \"/ask\" and a name above it";
