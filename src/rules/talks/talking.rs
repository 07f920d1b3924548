//! Talks elsewhere, and what was noted of any talk shown to the other side, to correct.

use crate::domain::call::Part;
use crate::domain::clarification::{
    Clarification, Conversation, ConversationState, Entry, EntryKind, How, Noted, RulingReason,
    State,
};
use crate::domain::ids::{ClarificationId, PersonId};
use crate::domain::letter::{Body, HelpWhy, NotedOf, ReadBack};
use crate::domain::person::{Member, Role};
use crate::domain::time::Span;
use crate::rules::briefing::{self, open_lines};
use crate::rules::calls::calling;
use crate::rules::draft::{Draft, key};
use crate::rules::hints::hinting::{self, Heard};
use crate::rules::hints::unsent;
use crate::rules::letters::{self, Head, letter, party};
use crate::rules::parties::discreet;
use crate::rules::parties::whom::{by_name, named};
use crate::rules::placing::standing::is_named;
use crate::rules::placing::voice::{Voice, saying};
use crate::rules::speech::grammar::{Command, lines};
use crate::rules::telling::{knows_of_it, no_longer_needed, waits_for_ruling};
use crate::say;

/// `/talked`: a talk elsewhere goes on record, is shown to the other side, and the PO is
/// briefed at once.
pub(in crate::rules) fn record_talk(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    text: &str,
) {
    let now = draft.now();
    let before = talked_with(draft, voice, id, text);
    draft.say(id, &saying(voice, EntryKind::Talked, text));
    let why = say!(
        "{0} has talked with them already",
        voice.sender.person.short_name()
    );
    calling::leave(draft, id, &why);
    unsent::settled(draft, id);
    if let Some(before) = before.filter(|c| !c.is_unsent() && !draft.writes_to(&c.asked)) {
        no_longer_needed(draft, &before);
    }
    let noted = Noted {
        by: voice.sender.person.id.clone(),
        name: voice.sender.person.name.clone(),
        at: now,
        everybody: None,
        lines: lines(text),
        unverified: !voice.verified,
    };
    // Of what is left the developer knows.
    let left = draft.clarification(id).map(Clarification::left_to_rule);
    let mut reasons = left.unwrap_or_default();
    let warned = reasons.len();
    reasons.extend(open_lines(&noted));
    let asks = voice.asked.commands.contains(&Command::Po);
    let Some(c) = draft.edit(id) else { return };
    c.answered_at.get_or_insert(now);
    c.state = State::Open;
    if asks || c.ruling_wanted_by.take().is_some() {
        reasons.push(RulingReason::Asked {
            by: voice.sender.person.name.clone(),
        });
    }
    if voice.asked.commands.contains(&Command::Disagree) {
        reasons.push(RulingReason::Disagreement {
            by: voice.sender.person.name.clone(),
            words: String::new(),
        });
    }
    let ordinal = u32::try_from(c.conversations.len()).unwrap_or(u32::MAX);
    c.conversations.push(Conversation {
        ordinal,
        warned,
        how: How::Elsewhere,
        state: ConversationState::Running { until: now },
        since: now,
        reasons,
        notes: vec![noted],
        from_entry: u32::try_from(c.entries.len().saturating_sub(1)).unwrap_or(u32::MAX),
        shown_to: 0,
        turned_back: Vec::new(),
    });
    let heard = Heard {
        by: voice.sender,
        words: text,
        disagrees: false,
        along: &[],
    };
    hinting::look(draft, id, ordinal, &heard);
    // The receipt of a talk that opens a clarification tells as much.
    let opens = |e: &Entry| e.mail.as_ref() == Some(&voice.mail.id);
    let mut entries = draft.clarification(id).into_iter().flat_map(|c| &c.entries);
    if entries.next().is_some_and(opens) {
        knows_of_it(draft, id, ordinal);
    } else {
        waits_for_ruling(draft, id, ordinal);
    }
    read_back(draft, voice, id, ordinal, None);
    briefing::one(draft, id, ordinal);
}

/// Why nothing of a talk can go on record: nothing is told, or it was with somebody unknown.
pub(in crate::rules) fn untold(draft: &Draft<'_>, text: &str) -> Option<HelpWhy> {
    let told = |line: &str, mend: &str| {
        Some(HelpWhy::Command {
            line: line.to_owned(),
            mend: mend.to_owned(),
        })
    };
    if text.trim().is_empty() {
        return told(
            "/talked",
            "write what came of it after it, for example \"/talked Sam: two years\"",
        );
    }
    if let Some(another) = speaks_too(draft, text) {
        let mend = "what another said is a talk of its own: write it in a mail of its own, for \
                    example \"/talked Tess: three years\"";
        return told(&format!("{another}:"), mend);
    }
    let (who, _) = text.split_once(':')?;
    let who = who.trim();
    // "Bob Builder: yes" names a person; "Decision: yes" and "Two years: yes" don't.
    let name = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let words = who.split_whitespace().count();
    if !(2..=3).contains(&words) || !who.split_whitespace().all(name) {
        return None;
    }
    match by_name(draft, who) {
        Err(HelpWhy::Command { mend, .. }) => told(&format!("/talked {who}"), &mend),
        _ => None,
    }
}

/// Of what a talk tells of several stakeholders, each behind their name, the second's name.
fn speaks_too<'t>(draft: &Draft<'_>, text: &'t str) -> Option<&'t str> {
    let heads = text.match_indices(':').filter_map(|(at, _)| {
        let before = text.get(..at)?;
        let name = before
            .rsplit(['.', ';', '!', '?', ',', '\n'])
            .next()?
            .trim();
        let member = by_name(draft, name).ok()?;
        (member.role == Role::Stakeholder).then_some((name, &member.person.id))
    });
    let mut first = None;
    for (name, who) in heads {
        if first.is_some_and(|first| first != who) {
            return Some(name);
        }
        first = Some(who);
    }
    None
}

/// "/talked Kim: …": Kim is the one they talked with, whoever was asked before. Gives
/// the clarification as it was, if somebody else was asked.
fn talked_with(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    text: &str,
) -> Option<Clarification> {
    let with = named(draft, text)?;
    let before = draft.clarification(id)?.clone();
    let sender = &voice.sender.person.id;
    let sides = [&before.asked, &before.developer, sender];
    // The one asked tells of their own talk: the question was theirs.
    if sides.contains(&&with.person.id) || &before.asked == sender {
        return None;
    }
    let c = draft.edit(id)?;
    c.passed_on.push(before.asked.clone());
    c.asked = with.person.id.clone();
    c.to_po = false;
    Some(before)
}

/// Shows the other side what was noted.
pub(super) fn read_back(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    ordinal: u32,
    slot: Option<Span>,
) {
    let by = voice.sender;
    let Some(c) = draft.clarification(id).cloned() else {
        return;
    };
    let Some(talk) = c.conversation(ordinal) else {
        return;
    };
    let Some(noted) = talk.notes.last().cloned() else {
        return;
    };
    let Some(to) = other_side(draft, &c, talk, &by.person.id) else {
        return;
    };
    // Who was in the call and is not named where the question has moved to learns nothing of it.
    if to.person.id == by.person.id || to.role == Role::Po || !is_named(draft, to, &c) {
        return;
    }
    let po = draft.po().filter(|po| po.person.id != by.person.id);
    let developer = draft.member(&c.developer);
    let too = po.or_else(|| developer.filter(|m| m.person.id != to.person.id));
    let mark = talk.notes.len();
    let head = Head::about(key(&[&"read-back", &c.id, &ordinal, &mark]), to, &c);
    let body = Body::ReadBack(ReadBack {
        item: letters::item(draft, &c.pbi),
        question: c.title.clone(),
        by: party(by),
        slot,
        lines: discreet::of_notes(draft, &c, &noted.lines, to),
        also: noted_of_others(draft, &c, talk, &noted, to),
        files: voice.files(to),
        too: too.map(party),
        unverified: noted.unverified,
    });
    let back = letter(draft, head, body);
    draft.send(back);
}

/// The other questions of the call that a talk was, and what was noted of each beside this.
fn noted_of_others(
    draft: &Draft<'_>,
    c: &Clarification,
    talk: &Conversation,
    noted: &Noted,
    to: &Member,
) -> Vec<NotedOf> {
    let How::Call { call, .. } = &talk.how else {
        return Vec::new();
    };
    let agenda = draft.call(call).into_iter().flat_map(|c| &c.agenda);
    let others = agenda.filter(|i| i.clarification != c.id);
    let others = others.filter_map(|i| draft.clarification(&i.clarification));
    let others = others.filter(|other| is_named(draft, to, other));
    let mut out = Vec::new();
    for other in others {
        let theirs = other.conversations.iter().find(|t| t.how == talk.how);
        let last = theirs.and_then(|t| t.notes.last());
        // Of a question that nothing was noted of there is nothing to correct.
        if last.is_none() {
            continue;
        }
        let own = last.filter(|n| n.lines != noted.lines);
        let lines = own.map_or_else(Vec::new, |n| discreet::of_notes(draft, other, &n.lines, to));
        out.push(NotedOf {
            item: letters::item(draft, &other.pbi),
            question: other.title.clone(),
            lines,
        });
    }
    out
}

/// Who talked with whoever noted it. Of a call that is who sat in it, whoever asks or is asked by
/// now: what one stakeholder said is shown to no other.
fn other_side<'d>(
    draft: &Draft<'d>,
    c: &Clarification,
    talk: &Conversation,
    by: &PersonId,
) -> Option<&'d Member> {
    let call = match &talk.how {
        How::Call { call, .. } => draft.call(call),
        How::Mail | How::Elsewhere => None,
    };
    let seat = |part| Some(call?.part(part)?.person.clone());
    let developer = seat(Part::Developer).unwrap_or_else(|| c.developer.clone());
    let asked = seat(Part::Asked).unwrap_or_else(|| c.asked.clone());
    // A stakeholder who is not asked talked with who asks, too.
    let outside = draft.member(by).is_some_and(|m| !m.role.of_team());
    draft.member(if asked == *by || outside && developer != *by {
        &developer
    } else {
        &asked
    })
}
