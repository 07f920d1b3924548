//! A ruling being made: on what, the record of it, and who is told. What the words rule is
//! `wording`'s.
//! Whether it may is asked before, in `ruling` and `confirming`.

use super::several;
use crate::domain::call::Call;
use crate::domain::clarification::{
    Clarification, ConversationState, Entry, EntryKind, Ruling, State, Verdict,
};
use crate::domain::fact::{Candidate, Incoming};
use crate::domain::ids::{ClarificationId, MailId, PersonId};
use crate::domain::letter::{Body, HelpWhy, News, Next, ReplacedRuling, RulingTold};
use crate::domain::message::Attachment;
use crate::domain::person::{Member, handle};
use crate::domain::time::Timestamp;
use crate::rules::calls::{booking, calling, waiting};
use crate::rules::draft::{Draft, key};
use crate::rules::hints::ruled_out;
use crate::rules::letters::{self, Head, letter, one_line, party};
use crate::rules::parties::discreet;
use crate::rules::parties::whom::{builder, by_name};
use crate::rules::placing::voice::{Voice, answers_letter, numbered};
use crate::rules::telling::notice;
use crate::rules::{assuming, enclosing, kept};
use crate::say;

/// What is ruled on: the conversations of the note that was answered.
pub(in crate::rules) fn targets(
    draft: &Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Vec<(ClarificationId, Option<u32>)> {
    let letter = numbered(draft, voice, id).filter(|l| l.name == "briefing");
    let last = |c: &Clarification| {
        c.conversations
            .iter()
            .rev()
            .find(|t| !matches!(t.state, ConversationState::Running { .. }))
            .map(|t| t.ordinal)
    };
    // An answer to the notice of an assumption rules on what is assumed, not on a talk, unless a
    // ruling on the assumption itself is waited for.
    if answers_letter(draft, voice, "assumption") {
        let on = draft
            .clarification(id)
            .and_then(Clarification::on_assumption);
        return vec![(id.clone(), on)];
    }
    let mut out = Vec::new();
    if let Some(letter) = letter {
        for about in &letter.about {
            if let Some(c) = draft.clarification(about) {
                let of_note = kept::told_in(&letter.key, c);
                out.push((about.clone(), of_note.or_else(|| last(c))));
            }
        }
    }
    if out.is_empty() {
        let conversation = draft.clarification(id).and_then(last);
        out.push((id.clone(), conversation));
    }
    out
}

/// A ruling being made.
pub(in crate::rules) struct Made<'m> {
    pub(in crate::rules) verdict: &'m Verdict,
    pub(in crate::rules) words: &'m str,
    /// What was written below `/internal`.
    pub(super) internal: &'m str,
    pub(in crate::rules) evidence: &'m str,
    pub(in crate::rules) conversation: Option<u32>,
    /// The mail in which it was said, with its files, where another one makes it.
    pub(super) said_in: Option<(&'m MailId, &'m [Attachment])>,
}

/// Makes the ruling. One that stands already, in the same words, is not made again: the mail is
/// kept, and nobody is told twice. Says whether it was made.
pub(in crate::rules) fn rule(
    draft: &mut Draft<'_>,
    id: &ClarificationId,
    by: &Member,
    made: &Made<'_>,
    mail: Option<&Incoming>,
    because: &str,
) -> bool {
    let now = draft.now();
    let (sent_to, told) = addressed(draft, id, made.words);
    let roster = &draft.dossier.roster;
    let Some(c) = draft.clarification(id) else {
        return false;
    };
    let gone = roster.has_left(&c.developer);
    let ordinal = u32::try_from(c.rulings.len()).unwrap_or(u32::MAX);
    let verdict = match made.verdict {
        Verdict::OutOfScope { title } => {
            // What is quoted is no name of theirs.
            let quoted = mail.filter(|_| *title == one_line(made.words, 120));
            let own = quoted.map(|m| discreet::own_of(made.words, &m.message.borrowed));
            let title = &own.map_or_else(|| title.clone(), |own| one_line(&own, 120));
            let names = named(draft, title).map(|(name, _)| format!("@{}", name.to_lowercase()));
            let bare = names.fold(title.clone(), |title, name| {
                without(&title, &name).unwrap_or(title)
            });
            let title = if bare.is_empty() {
                ruled_out::title(draft, c, made.conversation)
            } else {
                bare
            };
            Verdict::OutOfScope { title }
        }
        other => other.clone(),
    };
    let doubled = stands_already(draft, c, &verdict, made);
    let words = if made.words.is_empty() {
        verdict.as_str()
    } else {
        made.words
    };
    let kind = if doubled {
        EntryKind::Act
    } else {
        EntryKind::Ruling
    };
    let entry = entry(by, mail, kind, (words, made), (now, because));
    let Some(c) = draft.edit(id) else {
        return false;
    };
    c.add(entry);
    if doubled {
        return false;
    }
    let (also, grounds) = c.settle_by(made.conversation, ordinal, now);
    c.rulings.push(Ruling {
        ordinal,
        conversation: made.conversation,
        verdict: verdict.clone(),
        words: made.words.to_owned(),
        by: by.person.id.clone(),
        name: by.person.name.clone(),
        at: now,
        evidence: made.evidence.to_owned(),
        also,
        grounds,
        sent_to,
        undone: None,
    });
    // What is right is an answer, too, where there is none yet: nobody else is waited for.
    let answers = verdict == Verdict::Answered
        || verdict == Verdict::Correction && made.conversation.is_none();
    let settles = answers && c.answered_at.is_none();
    if settles {
        c.answered_at = Some(now);
    }
    let asked_on = several::asked_on_since(c, made.conversation);
    c.state = match verdict {
        // What was asked on since the note is not ruled on.
        Verdict::Agreed | Verdict::OutOfScope { .. } if asked_on => State::Open,
        Verdict::Agreed | Verdict::OutOfScope { .. } | Verdict::Answered => {
            State::Closed { at: now }
        }
        // Where whoever asked has left and nobody took it over, it waits for nobody.
        Verdict::Correction | Verdict::LetsTalk if gone => State::Closed { at: now },
        Verdict::Correction | Verdict::LetsTalk => State::Open,
    };
    c.put_off = None;
    let made_candidate = matches!(verdict, Verdict::OutOfScope { .. }).then(|| c.clone());
    assuming::ruled(draft, id, ordinal, verdict == Verdict::Agreed);
    waiting::begin_anew(draft, id);
    if let (Verdict::OutOfScope { title }, Some(c)) = (&verdict, made_candidate) {
        draft.candidate(Candidate {
            clarification: id.clone(),
            ruling: ordinal,
            team: c.team,
            from: c.pbi,
            title: title.clone(),
            at: now,
        });
    }
    // What is settled needs no call any more.
    if settles || !asked_on && !matches!(verdict, Verdict::Correction | Verdict::LetsTalk) {
        let why = say!("{0} has ruled on it", by.person.short_name());
        calling::leave(draft, id, &why);
    }
    let made = Made {
        words: &told,
        ..*made
    };
    tell(draft, id, by, &made, ordinal);
    true
}

/// What is kept of the mail that rules, or of that in which it was said.
fn entry(
    by: &Member,
    mail: Option<&Incoming>,
    kind: EntryKind,
    (words, made): (&str, &Made<'_>),
    (at, because): (Timestamp, &str),
) -> Entry {
    let said_in = made.said_in;
    Entry {
        ordinal: 0,
        mail: said_in.map_or_else(|| mail.map(|m| m.id.clone()), |(id, _)| Some(id.clone())),
        at,
        person: by.person.id.clone(),
        name: by.person.name.clone(),
        kind,
        words: words.to_owned(),
        internal: made.internal.to_owned(),
        borrowed: mail.map(|m| m.message.borrowed.clone()).unwrap_or_default(),
        files: match (said_in, mail) {
            (Some((_, files)), _) => files.to_vec(),
            (None, Some(mail)) => enclosing::with(&mail.message),
            (None, None) => Vec::new(),
        },
        verified: true,
        address: None,
        because: because.to_owned(),
    }
}

/// Whether it is ruled so already, in the same words, and nothing was said since by anybody else.
/// A wish to talk stands as long as there is a call to talk in.
fn stands_already(
    draft: &Draft<'_>,
    c: &Clarification,
    verdict: &Verdict,
    made: &Made<'_>,
) -> bool {
    let on_it = |r: &Ruling| match made.conversation {
        Some(talk) => r.is_about(talk),
        None => r.conversation.is_none(),
    };
    let alike = |r: &&Ruling| on_it(r) && &r.verdict == verdict && r.words == made.words;
    let Some(same) = c.standing().filter(alike).last() else {
        return false;
    };
    let waits = c.conversations.iter().any(|t| {
        Some(t.ordinal) == made.conversation && matches!(t.state, ConversationState::Briefed { .. })
    });
    let made_by = |e: &Entry| e.kind == EntryKind::Ruling && e.at == same.at;
    let mut since = c.entries.iter().rev().take_while(|e| !made_by(e));
    let said = since.any(|e| e.person != same.by && e.kind != EntryKind::Courtesy);
    let talks = *verdict != Verdict::LetsTalk || draft.call_ahead(&c.id).is_some();
    !waits && !said && talks
}

/// Agreed goes to the developer; correction and out of scope to the stakeholder too; let's
/// talk books a call, whose invitation tells. Whoever was told an earlier ruling on the same is
/// told this one, and that it takes the other's place.
fn tell(draft: &mut Draft<'_>, id: &ClarificationId, by: &Member, made: &Made<'_>, ordinal: u32) {
    let words = made.words;
    let verdict = made.verdict;
    let Some(c) = draft.clarification(id).cloned() else {
        return;
    };
    let Some(ruling) = c.rulings.iter().find(|r| r.ordinal == ordinal) else {
        return;
    };
    let replaced = c.earlier_on(ruling).last().filter(|r| r.undone.is_none());
    if let Some(before) = replaced {
        tell_the_maker(draft, by, &c, before, Some(verdict));
    }
    let mut slot = None;
    let open = |draft: &Draft<'_>| draft.clarification(id).is_some_and(|c| c.state.is_open());
    if *verdict == Verdict::LetsTalk && open(draft) {
        let known = draft.call_ahead(id).is_some_and(Call::is_invited);
        talk(draft, id, by);
        slot = draft.call_ahead(id).map(|call| call.slot);
        // A new invitation tells as much, unless words came with it, or another ruling falls.
        let enough = slot.is_none() || (!known && words.is_empty());
        if enough && replaced.is_none() {
            return;
        }
    }
    let entry = c.entries.iter().rfind(|e| e.kind == EntryKind::Ruling);
    for to in told_of(draft, by, &c, ruling) {
        let given = discreet::given(draft, &c, entry, words, to);
        let before = replaced.filter(|r| readers(&c, r).any(|id| *id == to.person.id));
        let head = Head::about(key(&[&"ruling", &c.id, &ordinal, &to.person.id]), to, &c);
        let body = Body::Ruling(RulingTold {
            item: letters::item(draft, &c.pbi),
            question: c.title.clone(),
            by: party(by),
            verdict: ruling.verdict.clone(),
            words: given.words,
            left_out: given.left_out,
            to_developer: to.person.id == *builder(draft, &c),
            still_asked: several::still_asked(draft, &c, ruling),
            slot,
            unverified: false,
            replaces: before.map(|r| ReplacedRuling {
                verdict: r.verdict.clone(),
                at: r.at,
            }),
            otherwise: several::otherwise(draft, &c, ruling, to),
            since: several::since(draft, &c, ruling),
            files: given.files,
        });
        let told = letter(draft, head, body);
        draft.send(told);
    }
}

/// Who made a ruling that stands no more is told so, where it was somebody else who undid it or
/// ruled `instead`; not where they are among those who read the ruling itself.
pub(super) fn tell_the_maker(
    draft: &mut Draft<'_>,
    by: &Member,
    c: &Clarification,
    ruling: &Ruling,
    instead: Option<&Verdict>,
) {
    if ruling.by == by.person.id
        || told_of(draft, by, c, ruling)
            .iter()
            .any(|m| m.person.id == ruling.by)
    {
        return;
    }
    let Some(maker) = draft.member(&ruling.by) else {
        return;
    };
    let news = News::YourRulingFell {
        by: party(by),
        verdict: ruling.verdict.as_str().to_owned(),
        instead: instead.map(|now| now.as_str().to_owned()),
    };
    let mark = key(&[&"your-ruling-fell", &c.id, &ruling.ordinal]);
    notice(draft, mark, maker, c, news);
}

/// Who is told a ruling, and that it is undone: whom it concerns, and whoever was told an earlier
/// one on the same; never who made it.
pub(super) fn told_of<'d>(
    draft: &Draft<'d>,
    by: &Member,
    c: &Clarification,
    ruling: &Ruling,
) -> Vec<&'d Member> {
    let earlier = c.earlier_on(ruling).flat_map(|r| readers(c, r));
    let mut known: Vec<&PersonId> = Vec::new();
    let before = several::asked_before(draft, c, ruling).map(|b| &b.developer);
    let builds = std::iter::once(builder(draft, c));
    for id in builds
        .chain(readers(c, ruling))
        .chain(earlier)
        .chain(before)
    {
        if *id != by.person.id && !known.contains(&id) {
            known.push(id);
        }
    }
    known
        .into_iter()
        .filter_map(|id| draft.member(id))
        .collect()
}

/// Whom a ruling concerns: the developer; with a correction, out of scope or a wish to talk, who
/// talked with them too, and who answered in their place; whom it was sent to.
fn readers<'c>(c: &'c Clarification, ruling: &'c Ruling) -> impl Iterator<Item = &'c PersonId> {
    let both = !matches!(ruling.verdict, Verdict::Agreed | Verdict::Answered);
    let instead = c.answered_instead(ruling.conversation);
    let others = [Some(c.talked_with()), instead].into_iter().flatten();
    std::iter::once(&c.developer)
        .chain(others.filter(move |_| both))
        .chain(&ruling.sent_to)
}

/// Stakeholders who answered otherwise and whom the words of a ruling name, as `@tess`, and the
/// words without these names: what one stakeholder said goes to another only where the PO
/// sends it, and whom else it is sent to is nobody's business.
fn addressed(draft: &Draft<'_>, id: &ClarificationId, words: &str) -> (Vec<PersonId>, String) {
    let mut sent: Vec<PersonId> = Vec::new();
    let mut told = words.to_owned();
    let Some(c) = draft.clarification(id) else {
        return (sent, told);
    };
    let all = c.all_differing();
    for (person, name) in &all {
        let handle = handle(name, all.iter().map(|(_, name)| *name));
        let Some(rest) = without(&told, &handle) else {
            continue;
        };
        told = rest;
        if draft.member(person).is_some() {
            sent.push((*person).clone());
        }
    }
    (sent, told)
}

/// Whom the words of a ruling name, as `@kim`, who is sent none of it: what to do instead.
pub(super) fn sent_in_vain(
    draft: &Draft<'_>,
    id: &ClarificationId,
    words: &str,
) -> Option<HelpWhy> {
    let c = draft.clarification(id)?;
    let told = c.all_differing();
    let reads = |who: &PersonId| {
        told.iter().any(|(id, _)| *id == who) || *c.talked_with() == *who || c.developer == *who
    };
    let name = named(draft, words).find(|(_, who)| !reads(who))?.0;
    Some(HelpWhy::Command {
        line: format!("@{name}"),
        mend: "a ruling is sent only to who answered otherwise on the same point: tell others \
               yourself"
            .into(),
    })
}

/// The names that words give as `@kim`, with whom they mean.
fn named<'w>(draft: &Draft<'_>, words: &'w str) -> impl Iterator<Item = (&'w str, PersonId)> {
    let marked = words.split_whitespace().filter_map(|w| w.strip_prefix('@'));
    let bare = marked.map(|w| w.trim_end_matches(['.', ',', ';', ':', '!']));
    bare.filter_map(move |name| {
        let known = by_name(draft, name).ok()?;
        Some((name, known.person.id.clone()))
    })
}

/// A text without a word, in any case, or `None` where it is not in there.
fn without(text: &str, word: &str) -> Option<String> {
    let bare = |w: &str| w.trim_end_matches(['.', ',', ';', ':', '!']).to_lowercase();
    let mut found = false;
    let lines = text.lines().map(|line| {
        let kept = line.split_whitespace().filter(|w| bare(w) != word);
        let kept: Vec<&str> = kept.collect();
        if kept.len() == line.split_whitespace().count() {
            return line.to_owned();
        }
        found = true;
        kept.join(" ")
    });
    let rest = lines.collect::<Vec<_>>().join("\n");
    found.then(|| rest.trim().to_owned())
}

fn talk(draft: &mut Draft<'_>, id: &ClarificationId, by: &Member) {
    let booked = draft.call_ahead(id).map(|c| c.id.clone());
    let why = if booked.is_some() {
        None
    } else {
        match booking::keep(draft, id, true) {
            Next::NoCall { why } => Some(why),
            next => {
                calling::follow(draft, id, &next, true);
                None
            }
        }
    };
    if let Some(call) = draft.call_ahead(id).cloned() {
        if !call.is_invited() {
            calling::invite(draft, &call.id);
        }
        return;
    }
    let now = draft.now();
    if let Some(c) = draft.edit(id) {
        c.talk_fell(now);
    }
    let Some(c) = draft.clarification(id).cloned() else {
        return;
    };
    let Some(developer) = draft.member(&c.developer) else {
        return;
    };
    notice(
        draft,
        key(&[&"talk-without-slot", &c.id, &c.rulings.len()]),
        developer,
        &c,
        News::TalkWithoutSlot {
            why: why.unwrap_or_else(|| say!("no time suits all")),
            po: party(by),
        },
    );
}
