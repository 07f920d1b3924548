//! One question of a briefing note: nothing in it but quotations and facts on record.

use crate::domain::call::{CallState, Part};
use crate::domain::clarification::{
    Assumption, AssumptionState, Clarification, Conversation, Entry, EntryKind, How, Noted, Other,
    Ruling, RulingReason, Verdict,
};
use crate::domain::letter::{
    Added, Assumed, Became, BriefingPart, EarlierRuling, NotedLines, Said, SaidHere, Standing,
    WaitsFor,
};
use crate::domain::person::{Member, handle, short};
use crate::domain::time::Timestamp;
use crate::rules::draft::Draft;
use crate::rules::hints::hinting::agreed;
use crate::rules::hints::ruled_out;
use crate::rules::letters::{self, party, said};
use crate::rules::parties::whom::builder;
use crate::rules::speech::unsettled::{Unsettled, sentences, unsettled};

/// The part of a note on one conversation.
pub(super) fn part(
    draft: &Draft<'_>,
    c: &Clarification,
    talk: &Conversation,
    from: u32,
) -> Option<BriefingPart> {
    let mut developer = letters::asker(c, draft.member(&c.developer)?);
    let asked = who_talked(draft, c, talk)?;
    // Of a call it is what was noted, unless nothing was of this question alone.
    let by_call = match &talk.how {
        How::Call { call, .. } => {
            let state = draft.call(call).map(|call| &call.state);
            !(talk.notes.is_empty() && matches!(state, Some(CallState::Held { .. })))
        }
        How::Mail | How::Elsewhere => false,
    };
    // What was ruled on before an answer waits for the new ruling alone.
    let undone = |r: &RulingReason| matches!(r, RulingReason::Undone { .. });
    let for_ruling = c.answered_at.is_none() && talk.reasons.iter().any(undone);
    let waits = c.said_next().filter(|_| !by_call && !for_ruling);
    if let Some(after) = developer.after.as_mut() {
        // Who was in the call was asked before anybody else was.
        after.asked |= asked.person.id != c.asked;
    }
    // What was added before there was an answer belongs to the question.
    let first = c.entries.iter().position(|e| e.kind == EntryKind::Answer);
    let told = |e: &&Entry| match e.kind {
        EntryKind::Answer | EntryKind::Comment => true,
        EntryKind::Question => first.is_some_and(|at| e.ordinal as usize > at),
        _ => false,
    };
    let answers = c
        .entries
        .iter()
        .skip(from as usize)
        .filter(told)
        .filter(|e| c.stands(e) && !(e.words.is_empty() && e.files.is_empty()))
        .map(|e| SaidHere {
            said: said(e),
            aside: e.kind != EntryKind::Answer,
        })
        .collect();
    let mut answered_by: Vec<String> = Vec::new();
    for entry in c.answers().filter(|e| e.ordinal >= from) {
        if entry.person != asked.person.id && !answered_by.contains(&entry.name) {
            answered_by.push(entry.name.clone());
        }
    }
    let exchange = c
        .entries
        .iter()
        .filter(|e| c.stands(e) && !c.rules_by_number(e))
        .filter_map(|e| match e.kind {
            EntryKind::Act | EntryKind::Courtesy => beside_an_act(c, e),
            _ => Some(said(e)),
        })
        .collect();
    let open = talk
        .notes
        .iter()
        .flat_map(Noted::open)
        .map(str::to_owned)
        .chain(put_off(c, from))
        .collect();
    let instead = c.answered_instead(Some(talk.ordinal));
    let differ = c.all_differing();
    Some(BriefingPart {
        item: letters::item(draft, &c.pbi),
        question: c.question().to_owned(),
        developer,
        asked: party(asked),
        instead: instead.and_then(|id| draft.member(id).map(party)),
        builder: Some(builder(draft, c))
            .filter(|id| **id != c.developer)
            .and_then(|id| draft.member(id).map(party)),
        answered_by,
        reasons: as_it_stands(c, &talk.reasons),
        send_to: c
            .differing(talk.reasons.iter())
            .into_iter()
            .filter(|(person, _)| {
                **person != c.asked
                    && Some(*person) != instead
                    && draft.member(person).is_some_and(only_answers)
            })
            .map(|(_, name)| handle(name, differ.iter().map(|(_, name)| *name)))
            .collect(),
        notes: talk
            .notes
            .iter()
            .enumerate()
            .map(|(at, n)| {
                let own = draft.member(&n.by).filter(|m| !m.role.of_team());
                noted(n, own.unwrap_or(asked), talk.notes.iter().take(at))
            })
            .collect(),
        assumed: assumed(c),
        answers,
        open,
        waits: waits.and_then(|ball| {
            Some(WaitsFor {
                who: party(draft.member(&ball.holder)?),
                since: ball.since,
            })
        }),
        added: added(draft, c),
        rulings: earlier(draft, c),
        exchange,
    })
}

/// Whether somebody answers, and does not rule.
const fn only_answers(member: &Member) -> bool {
    !member.role.rules()
}

/// Of a command or thanks what came with it for others: files, and words for the team. Where the
/// same mail said more, they stand there.
fn beside_an_act(c: &Clarification, entry: &Entry) -> Option<Said> {
    let silent = |e: &Entry| matches!(e.kind, EntryKind::Act | EntryKind::Courtesy);
    let said_more = |e: &Entry| e.mail == entry.mail && !silent(e);
    let nothing = entry.internal.is_empty() && entry.files.is_empty();
    if nothing || entry.mail.is_none() || c.entries.iter().any(said_more) {
        return None;
    }
    Some(Said {
        words: String::new(),
        ..said(entry)
    })
}

/// With whom: of a call who sat in it, also where somebody else is asked by now.
fn who_talked<'d>(draft: &Draft<'d>, c: &Clarification, talk: &Conversation) -> Option<&'d Member> {
    let call = match &talk.how {
        How::Call { call, .. } => draft.call(call),
        How::Mail | How::Elsewhere => None,
    };
    let seat = call.and_then(|call| call.part(Part::Asked));
    draft.member(seat.map_or(c.talked_with(), |seat| &seat.person))
}

/// What the last answer of each since an entry leaves for later, in its words: "3. I have to ask Tess
/// first".
fn put_off(c: &Clarification, from: u32) -> Vec<String> {
    let since = || c.answers().filter(|e| e.ordinal >= from);
    let is_last = |e: &&Entry| {
        let mut later = since().filter(|other| other.ordinal > e.ordinal);
        !later.any(|other| other.person == e.person)
    };
    let later = |entry: &'_ Entry| -> Vec<String> {
        let number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ')' | ':' | ' ');
        sentences(&entry.words)
            .map(|sentence| sentence.trim_start_matches(number))
            .filter(|sentence| {
                let why = unsettled(sentence, &entry.name);
                matches!(why, Some(Unsettled::AnswersLater | Unsettled::DoesNotKnow))
            })
            .map(str::to_owned)
            .collect()
    };
    since().filter(is_last).flat_map(later).collect()
}

/// Why a ruling is asked for, as it is now: who spoke last is the one that differs from the other,
/// and whom a mere *agreed* agrees with. What two grounds say stands there once.
fn as_it_stands(c: &Clarification, reasons: &[RulingReason]) -> Vec<RulingReason> {
    let newest = c.said().next_back();
    let mut out: Vec<RulingReason> = Vec::new();
    for reason in reasons {
        let turned = newest.and_then(|newest| {
            let RulingReason::Differs { by, other } = reason else {
                return None;
            };
            let came_back = other.person == newest.person && other.at < newest.at;
            let theirs = c
                .said()
                .rfind(|e| e.name == *by && e.person != newest.person);
            theirs
                .filter(|_| came_back)
                .map(|theirs| RulingReason::Differs {
                    by: newest.name.clone(),
                    other: Other {
                        person: theirs.person.clone(),
                        name: theirs.name.clone(),
                        at: theirs.at,
                        words: theirs.words.clone(),
                        ruled: false,
                    },
                })
        });
        let reason = turned.unwrap_or_else(|| reason.clone());
        if !out.contains(&reason) {
            out.push(reason);
        }
    }
    out
}

/// "Sam, per Dana": it is Dana's note of Sam's words until Sam has spoken, and her own after that.
fn noted<'n>(
    noted: &Noted,
    asked: &Member,
    mut before: impl Iterator<Item = &'n Noted> + Clone,
) -> NotedLines {
    let by = short(&noted.name);
    let spoken = |n: &Noted| n.by == asked.person.id;
    let own = spoken(noted) || before.clone().any(spoken);
    let asked = asked.person.short_name();
    NotedLines {
        by: if own {
            by.to_owned()
        } else {
            format!("{asked}, per {by}")
        },
        at: noted.at,
        lines: noted.lines.clone(),
        // Nothing noted before is nothing corrected.
        correction: own && before.any(|n| n.by != noted.by),
        unverified: noted.unverified,
    }
}

/// What was assumed last, where it stands or was objected to.
fn assumed(c: &Clarification) -> Option<Assumed> {
    let agreed = |since: Timestamp| {
        let mut rulings = c.standing().filter(|r| r.verdict == Verdict::Agreed);
        rulings.find(|r| r.conversation.is_none() && r.at >= since)
    };
    let became = |a: &Assumption| match &a.state {
        AssumptionState::Pending { .. } => Some(Became::Waits { until: a.until() }),
        AssumptionState::Objected { name, at, .. } => Some(Became::Objected {
            by: name.clone(),
            at: *at,
        }),
        AssumptionState::Unopposed { at, .. } => Some(match agreed(a.at) {
            Some(ruling) => Became::Agreed {
                by: ruling.name.clone(),
                at: ruling.at,
            },
            None => Became::Stands { since: *at },
        }),
        AssumptionState::Withdrawn { .. } | AssumptionState::Overruled { .. } => None,
    };
    let last = c.assumptions.last()?;
    Some(Assumed {
        words: last.words.clone(),
        by: last.name.clone(),
        at: last.at,
        became: became(last)?,
    })
}

/// Additions to the item that were agreed since the Sprint began.
fn added(draft: &Draft<'_>, c: &Clarification) -> Vec<Added> {
    let team = draft.cx.team;
    let date = |at: Timestamp| at.utc().with_timezone(&team.zone).date_naive();
    let today = date(draft.now());
    let mut sprints = team.sprints.iter();
    let Some(sprint) = sprints.find(|s| s.start <= today && today <= s.end) else {
        return Vec::new();
    };
    let all = draft.clarifications_of(&c.pbi).into_iter().flat_map(agreed);
    let mut out: Vec<Added> = all
        .filter(|(at, _, _)| date(*at) >= sprint.start)
        .map(|(at, _, phrase)| Added {
            at,
            phrase: phrase.to_owned(),
        })
        .collect();
    out.sort_by_key(|a| a.at);
    out
}

/// The question's own rulings, and those on the item's other questions that bear on it.
fn earlier(draft: &Draft<'_>, c: &Clarification) -> Vec<EarlierRuling> {
    let of = |r: &Ruling, standing| EarlierRuling {
        at: r.at,
        by: r.name.clone(),
        verdict: r.verdict.clone(),
        words: r.words.clone(),
        standing,
    };
    let own = c.rulings.iter().rev().map(|r| {
        let standing = if r.undone.is_some() {
            Standing::Undone
        } else if c.replaced_by(r).is_some() {
            Standing::Replaced
        } else {
            Standing::Stands
        };
        of(r, standing)
    });
    let others = ruled_out::bearing_on(draft, c).into_iter();
    let mut all: Vec<_> = own.chain(others.map(|r| of(r, Standing::Stands))).collect();
    all.sort_by_key(|r| std::cmp::Reverse(r.at));
    all
}
