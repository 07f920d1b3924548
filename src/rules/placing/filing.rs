//! Placing a message (PRODUCT: *Placing a message*): token → In-Reply-To and References →
//! subject tag → plus-address → first body line; before all that, a reply that was retagged
//! on purpose.
//!
//! A tag alone lets nobody in: it places mail of people who take part in the PBI or serve on
//! its team.

pub(in crate::rules) use crate::rules::speech::titles::{fold, title};

use super::evidence::evidence;
use super::standing::{is_named, is_outsider, takes_part};
use crate::domain::call::CallState;
use crate::domain::clarification::Clarification;
use crate::domain::fact::Incoming;
use crate::domain::ids::ClarificationId;
use crate::domain::pbi::PbiKey;
use crate::domain::person::{Mailbox, Member};
use crate::domain::subject;
use crate::rules::draft::Draft;
use crate::rules::letters::is_external;
use crate::rules::speech::grammar;
use crate::rules::speech::internal;

/// Where a message belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::rules) enum Placement {
    /// In this clarification.
    In {
        id: ClarificationId,
        because: String,
    },
    /// It opens one on this item.
    New {
        key: PbiKey,
        linked: Option<ClarificationId>,
        because: String,
    },
    /// On this item, but in which of its questions?
    Which { key: PbiKey, subjects: Vec<String> },
    /// On this item, in none of its questions: words among the team.
    AmongTheTeam(PbiKey, Talk),
    /// It names an item that the backlog does not have.
    Unknown(PbiKey),
    /// It names none.
    NoTag,
    /// Its sender takes no part in the item it names.
    Outsider(PbiKey),
}

/// Words among the team, which nobody is asked by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Talk {
    /// An answer to somebody's mail that is in no question.
    Answer,
    /// A mail to team-mates, with the mailbox in copy.
    Copied,
}

/// Places a message of `sender`.
pub(in crate::rules) fn place(
    draft: &Draft<'_>,
    mail: &Incoming,
    sender: Option<&Member>,
) -> Placement {
    let message = &mail.message;
    if let Some(which) = of_several(draft, mail, sender).or_else(|| to_several(draft, mail)) {
        return which;
    }
    let let_in = mail.release.is_some();
    let said = mail.release.as_ref().and_then(|r| r.to.clone());
    // Who released it and said where it belongs has looked at it.
    let thread = thread(draft, mail).filter(|_| said.is_none());
    if let Some((id, because)) = &thread {
        if let Some(placement) = retagged(draft, mail, sender, id) {
            return placement;
        }
        // A thread that was forwarded makes nobody a named person of a confidential item, nor
        // somebody outside who takes no part in an item one who does.
        let home = draft.clarification(id);
        let stranger = |c: &&Clarification| {
            sender.is_some_and(|m| !is_named(draft, m, c) || is_outsider(draft, m, c))
        };
        if let Some(home) = home.filter(|c| !let_in && stranger(c)) {
            return Placement::Outsider(home.pbi.clone());
        }
        return Placement::In {
            id: id.clone(),
            because: because.clone(),
        };
    }
    let said = said.map(|key| (key, "said at its release"));
    let Some((key, by)) = said.or_else(|| tag(draft, mail)) else {
        return Placement::NoTag;
    };
    if draft.pbi(&key).is_none() {
        return Placement::Unknown(key);
    }
    let Some(sender) = sender.filter(|m| let_in || takes_part(draft, m, &key)) else {
        return Placement::Outsider(key);
    };
    within(
        draft,
        mail,
        sender,
        key,
        by,
        is_reply(message.subject.as_deref(), mail),
    )
}

/// A reply to a letter about several questions that a reply could be to any of.
fn of_several(draft: &Draft<'_>, mail: &Incoming, sender: Option<&Member>) -> Option<Placement> {
    let ancestors = mail.message.ancestors();
    let letter = draft.dossier.letters.get(*ancestors.first()?)?;
    let theirs = sender.is_some_and(|m| m.person.id == letter.person);
    let several = letter.name == "nudge" && letter.clarification.is_none() && theirs;
    if !several || mail.token.is_some() {
        return None;
    }
    let all = letter.about.iter().filter_map(|id| draft.clarification(id));
    let named = |c: &&Clarification| sender.is_some_and(|m| is_named(draft, m, c));
    let all: Vec<&Clarification> = all.filter(named).collect();
    sender
        .and_then(|sender| only_waiting(draft, &all, sender))
        .or_else(|| which_of(&all))
}

/// The only one of a letter's questions that waits for the sender.
pub(in crate::rules) fn only_waiting(
    draft: &Draft<'_>,
    all: &[&Clarification],
    sender: &Member,
) -> Option<Placement> {
    let mut waiting = all.iter().filter(|c| waits_for(draft, c, sender));
    let (Some(one), None) = (waiting.next(), waiting.next()) else {
        return None;
    };
    Some(Placement::In {
        id: one.id.clone(),
        because: "the only question of the letter it answers that waits for the sender".into(),
    })
}

/// It may be any of these: filed with the first one's item.
pub(in crate::rules) fn which_of(all: &[&Clarification]) -> Option<Placement> {
    Some(Placement::Which {
        key: all.first()?.pbi.clone(),
        subjects: all.iter().map(|c| c.origin.subject.clone()).collect(),
    })
}

/// A mail to the reply addresses of several questions that a person takes part in: which of its words
/// are about which nobody can tell.
fn to_several(draft: &Draft<'_>, mail: &Incoming) -> Option<Placement> {
    let first = draft.clarification(&mail.token.as_ref()?.clarification)?;
    let others = mail.also.iter().filter_map(|id| draft.clarification(id));
    let all: Vec<&Clarification> = std::iter::once(first).chain(others).collect();
    let several = all.len() > 1 && mail.release.is_none();
    which_of(&all).filter(|_| several)
}

/// Which of the item's clarifications, or a new one.
fn within(
    draft: &Draft<'_>,
    mail: &Incoming,
    sender: &Member,
    key: PbiKey,
    by: &str,
    reply: bool,
) -> Placement {
    let all: Vec<_> = draft
        .clarifications_of(&key)
        .into_iter()
        .filter(|c| mail.release.is_some() || is_named(draft, sender, c))
        // Whoever is outside knows of what they take part in, not of the item's other questions.
        .filter(|c| !is_external(draft, &sender.person.id) || c.takes_part(&sender.person.id))
        .collect();
    let prefixes = &draft.cx.team.prefixes;
    let subject = fold(
        mail.message.subject.as_deref().unwrap_or_default(),
        prefixes,
    );
    // The same mail sent twice with another text is a second question only if it is no reply;
    // one subject is one clarification.
    if !subject.is_empty()
        && let Some(same) = all
            .iter()
            .rev()
            .find(|c| fold(&c.title, prefixes) == subject)
    {
        return Placement::In {
            id: same.id.clone(),
            because: format!("{by}; same subject"),
        };
    }
    let waiting: Vec<_> = all.iter().filter(|c| waits_for(draft, c, sender)).collect();
    if let [one] = waiting.as_slice() {
        return Placement::In {
            id: one.id.clone(),
            because: format!("{by}; the only open question that waits for the sender"),
        };
    }
    if !reply {
        return Placement::New {
            key,
            linked: None,
            because: by.to_owned(),
        };
    }
    if all.is_empty() && draft.pbi(&key).is_some_and(|p| p.confidential) {
        return Placement::Outsider(key);
    }
    // Of words among the team it is not known that anybody is to be asked by them.
    if all.is_empty() && is_among_the_team(draft, mail, sender) {
        return Placement::AmongTheTeam(key, Talk::Answer);
    }
    // It answers something else, and there is no question that it could be misplaced in.
    if all.is_empty() {
        return Placement::New {
            key,
            linked: None,
            because: format!("{by}; no question on this item yet"),
        };
    }
    if let [one] = all.as_slice() {
        return Placement::In {
            id: one.id.clone(),
            because: format!("{by}; the only question on this item"),
        };
    }
    let subjects = all.iter().map(|c| c.origin.subject.clone()).collect();
    Placement::Which { key, subjects }
}

/// Whether an open clarification waits for this person: the one asked until they answer, the
/// developer once a call's time is over.
fn waits_for(draft: &Draft<'_>, c: &Clarification, sender: &Member) -> bool {
    let over = draft
        .calls()
        .any(|call| matches!(call.state, CallState::Passed { .. }) && call.settles(&c.id));
    let holder = if over { &c.developer } else { &c.asked };
    c.state.is_open() && holder == &sender.person.id && (over || c.answered_at.is_none())
}

/// A reply whose subject bears another known tag than its thread opens a clarification
/// there, if the sender is of the team, or takes part in that item and is vouched for; of those the
/// only question on it that waits for them is answered.
fn retagged(
    draft: &Draft<'_>,
    mail: &Incoming,
    sender: Option<&Member>,
    thread: &ClarificationId,
) -> Option<Placement> {
    let home = draft.clarification(thread)?;
    let tags = &mail.message.tags;
    // Of a clarification that was moved older letters bear the tag it had.
    let former = tags.iter().any(|tag| home.former.contains(tag));
    let untouched = bears_a_tag_of_its_call(draft, mail, home);
    if tags.contains(&home.pbi) || former || untouched {
        return None;
    }
    let key = tags.iter().find(|k| draft.pbi(k).is_some())?.clone();
    let sender = sender?;
    let outside = !sender.role.of_team();
    let proven = || evidence(draft, mail, Some(sender)).vouched && takes_part(draft, sender, &key);
    if outside && !proven() {
        return None;
    }
    // A further mail under the new tag belongs to the clarification the first one opened.
    let prefixes = &draft.cx.team.prefixes;
    let subject = fold(
        mail.message.subject.as_deref().unwrap_or_default(),
        prefixes,
    );
    let opened = draft
        .clarifications_of(&key)
        .into_iter()
        .find(|c| c.links.contains(thread) && fold(&c.title, prefixes) == subject);
    if let Some(opened) = opened {
        return Some(Placement::In {
            id: opened.id.clone(),
            because: "retagged; same subject".into(),
        });
    }
    let all = draft.clarifications_of(&key).into_iter();
    let mut waiting = all.filter(|c| outside && waits_for(draft, c, sender));
    if let (Some(one), None) = (waiting.next(), waiting.next()) {
        return Some(Placement::In {
            id: one.id.clone(),
            because: format!(
                "retagged from {}; the only open question that waits for the sender",
                home.pbi
            ),
        });
    }
    Some(Placement::New {
        key,
        linked: Some(thread.clone()),
        because: format!("retagged from {}", home.pbi),
    })
}

/// Whether a tag of the mail stands in the subject of a call that settles the question, or that is
/// answered: it is fixed at booking, whatever leaves the agenda later.
fn bears_a_tag_of_its_call(draft: &Draft<'_>, mail: &Incoming, home: &Clarification) -> bool {
    let letters = &draft.dossier.letters;
    let answered = mail.message.ancestors();
    let answered = answered.into_iter().filter_map(|id| letters.get(id));
    let answered: Vec<_> = answered.filter_map(|l| l.call.as_ref()).collect();
    let calls = draft.calls();
    let calls = calls.filter(|c| c.settles(&home.id) || answered.contains(&&c.id));
    let mut theirs = calls.flat_map(|c| draft.cx.team.prefixes.tags(&c.subject));
    theirs.any(|tag| mail.message.tags.contains(&tag))
}

/// The clarification a token or a message on record leads to.
pub(in crate::rules) fn thread(
    draft: &Draft<'_>,
    mail: &Incoming,
) -> Option<(ClarificationId, String)> {
    if let Some(token) = &mail.token
        && draft.clarification(&token.clarification).is_some()
    {
        return Some((token.clarification.clone(), "reply token".into()));
    }
    for id in mail.message.ancestors() {
        let letter = draft.dossier.letters.get(id);
        if let Some(home) = letter.and_then(|l| l.clarification.as_ref().or(l.about.first()))
            && draft.clarification(home).is_some()
        {
            return Some((home.clone(), "it answers a letter on record".into()));
        }
        if let Some(home) = draft.dossier.mails.get(id).and_then(|c| c.first())
            && draft.clarification(home).is_some()
        {
            return Some((home.clone(), "it answers a mail on record".into()));
        }
    }
    None
}

/// The tag that names the message's home item, and where it stood.
pub(in crate::rules) fn tag(draft: &Draft<'_>, mail: &Incoming) -> Option<(PbiKey, &'static str)> {
    let message = &mail.message;
    let prefixes = &draft.cx.team.prefixes;
    if let Some(key) = known_first(draft, &message.tags) {
        return Some((key, "subject tag"));
    }
    if let Some(key) = tag_in_address(draft, mail) {
        return Some((key, "plus-address"));
    }
    let line = message.text.lines().find(|l| !l.trim().is_empty())?;
    known_first(draft, &prefixes.tags(line)).map(|key| (key, "tag on the first line"))
}

/// The tag in the plus-address that a mail was sent to.
pub(in crate::rules) fn tag_in_address(draft: &Draft<'_>, mail: &Incoming) -> Option<PbiKey> {
    let (mailbox, prefixes) = (&draft.cx.team.mailbox, &draft.cx.team.prefixes);
    let mut ours = mail.message.destinations();
    ours.find_map(|a| {
        let detail = a.detail().filter(|_| &a.without_detail() == mailbox)?;
        prefixes.tag_in_detail(detail)
    })
}

/// The first tag that the backlog has, else the first.
pub(in crate::rules) fn known_first(draft: &Draft<'_>, tags: &[PbiKey]) -> Option<PbiKey> {
    tags.iter()
        .find(|k| draft.pbi(k).is_some())
        .or_else(|| tags.first())
        .cloned()
}

/// Whether a message answers another: by its headers, or by its subject.
fn is_reply(subject: Option<&str>, mail: &Incoming) -> bool {
    let message = &mail.message;
    message.in_reply_to.is_some()
        || !message.references.is_empty()
        || subject.is_some_and(|s| subject::prefix(s).is_some())
}

/// Whether somebody of the team answers a mail by its headers and its subject, and that is a mail of
/// another's that is held, or one that we don't know and others of the team have the answer.
fn is_among_the_team(draft: &Draft<'_>, mail: &Incoming, sender: &Member) -> bool {
    let message = &mail.message;
    let subject = message.subject.as_deref().unwrap_or_default();
    let Some(answered) = message.ancestors().first().copied() else {
        return false;
    };
    if !sender.role.of_team() || subject::prefix(subject).is_none() || mail.release.is_some() {
        return false;
    }
    match draft.dossier.held_of.get(answered) {
        Some(from) => !sender.person.has(from),
        _ => message.recipients().any(|m| is_team_mate(draft, m, sender)),
    }
}

/// Whether a mail of which nobody knows what it belongs to answers one to somebody of the team that is
/// not on record: that one may be on its way still.
pub(in crate::rules) fn overtakes(
    draft: &Draft<'_>,
    mail: &Incoming,
    sender: &Member,
    placement: &Placement,
) -> bool {
    use Placement::{AmongTheTeam, New};
    let message = &mail.message;
    let subject = message.subject.as_deref().unwrap_or_default();
    let known = |id: &str| {
        let dossier = draft.dossier;
        dossier.letters.contains_key(id)
            || dossier.mails.contains_key(id)
            || dossier.held_of.contains_key(id)
    };
    let answered = message.ancestors();
    matches!(
        placement,
        New { linked: None, .. } | AmongTheTeam(_, Talk::Answer)
    ) && subject::prefix(subject).is_some()
        && !answered.is_empty()
        && !answered.into_iter().any(known)
        && message.recipients().any(|m| is_team_mate(draft, m, sender))
        && mail.release.is_none()
        && !draft.silent
}

/// Whether a mail is to team-mates alone, and only copied to the mailbox.
pub(in crate::rules) fn is_copied_to_us(
    draft: &Draft<'_>,
    mail: &Incoming,
    sender: &Member,
) -> bool {
    let to = &mail.message.to;
    let within = sender.role.of_team() && mail.release.is_none();
    within && !to.is_empty() && to.iter().all(|m| is_team_mate(draft, m, sender))
}

/// Whether an address is somebody's of the team who is not the sender.
fn is_team_mate(draft: &Draft<'_>, mailbox: &Mailbox, sender: &Member) -> bool {
    let reader = draft.dossier.roster.by_address(&mailbox.address);
    reader.is_some_and(|r| r.role.of_team() && r.person.id != sender.person.id)
}

/// The question in a subject: without tag and reply prefixes, and without a command.
pub(in crate::rules) fn asked_in(draft: &Draft<'_>, subject: &str) -> String {
    let title = title(subject, &draft.cx.team.prefixes);
    let beside = grammar::beside_commands(&title).map(str::to_owned);
    let asked = beside.unwrap_or(title);
    internal::parted(&asked).above.trim_end().to_owned()
}
