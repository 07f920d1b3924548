//! Held mails before the Product Owner: the list in the digest, and what is written in answer to
//! it, or to the letter that asks whether a question may go to somebody outside (`releasing`).
//!
//! Decides nothing about the mail itself: one that is released is decided on as if it had just
//! arrived. Invariant: a mail is handled only by who may, on the proof that a ruling needs.

use super::confirming::release;
use crate::domain::confirmation::Line;
use crate::domain::fact::{Incoming, LetterRef, Outcome};
use crate::domain::held::{Handled, Handling, HeldMail, Hold, Release};
use crate::domain::ids::MailId;
use crate::domain::letter::{Digest, HelpWhy, Numbered, OfHeld};
use crate::domain::person::{Member, Role};
use crate::domain::replies::{self, Meaning, Place};
use crate::domain::time::Timestamp;
use crate::rules::authorise::{Act, Grant, authorise};
use crate::rules::draft::{Draft, key};
use crate::rules::duty::{is_open_to, po_is_away};
use crate::rules::letters::one_line;
use crate::rules::placing::filing;
use crate::rules::placing::voice::{
    Voice, answered_letter, held_with_help, replies_left, send_help,
};
use crate::rules::questions::releasing;
use crate::rules::speech::orders;
use std::collections::BTreeSet;

/// Most held mails that one digest lists.
const LISTED: usize = Digest::ROWS;

/// The held mails that nobody has handled yet, the oldest first, and how many others there are. Where
/// they are more than a digest lists, what waits for a release comes first, then what is new since the
/// digest before, and of that what strangers sent comes last. What its sender was told of and can mend is in
/// neither; one that names an item of which the reader must not know is among the others.
pub(in crate::rules) fn since(
    draft: &Draft<'_>,
    reader: &Member,
    before: Timestamp,
) -> (Vec<HeldMail>, usize) {
    let shown = draft.dossier.held.iter().rev();
    let shown = shown.filter(|m| m.hold.why_not_shown().is_none()).cloned();
    let (mut listed, hidden): (Vec<_>, Vec<_>) = shown.partition(|m| may_see(draft, reader, m));
    let more = listed.len().saturating_sub(LISTED) + hidden.len();
    let waits = |m: &HeldMail| m.hold == Hold::Outside;
    let stranger = |m: &HeldMail| m.hold == Hold::UnknownSender;
    listed.sort_by_key(|m| (!waits(m), m.since < before, stranger(m)));
    listed.truncate(LISTED);
    listed.sort_by_key(|m| m.since);
    (listed, more)
}

/// Whether somebody may see a held mail: none of the items it names is closed to them.
fn may_see(draft: &Draft<'_>, reader: &Member, mail: &HeldMail) -> bool {
    let prefixes = &draft.cx.team.prefixes;
    let named = [&mail.subject, &mail.because];
    let mut named = named.into_iter().flat_map(|text| prefixes.tags(text));
    let shown = mail.shown.as_ref();
    let open = shown.is_none_or(|shown| is_open_to(draft, reader, &shown.item));
    reader.role == Role::Po || open && named.all(|key| is_open_to(draft, reader, &key))
}

/// Why a mail is held, with the item it is about where neither the reason nor its subject names
/// that: by it is known later who may see the subject.
pub(in crate::rules) fn naming_its_item(
    draft: &Draft<'_>,
    mail: &Incoming,
    because: String,
) -> String {
    let prefixes = &draft.cx.team.prefixes;
    let thread = filing::thread(draft, mail);
    let thread = thread.and_then(|(id, _)| draft.clarification(&id));
    let said = thread.map(|c| c.pbi.clone());
    let address = filing::tag_in_address(draft, mail);
    let mut lines = mail.message.text.lines();
    let first = lines.find(|line| !line.trim().is_empty());
    let first = first.map(|line| prefixes.tags(line)).unwrap_or_default();
    let subject = mail.message.subject.as_deref().unwrap_or_default();
    let mut named = prefixes.tags(subject);
    named.extend(prefixes.tags(&because));
    let mut out = because;
    for key in said.into_iter().chain(address).chain(first) {
        if !named.contains(&key) {
            out = format!("{out}; about {key}");
            named.push(key);
        }
    }
    out
}

/// What came of lines that say what to make of held mails.
pub(in crate::rules) enum Ordered {
    /// It was done, or refused.
    Decided((Outcome, String)),
    /// The registered address must confirm it first.
    Unproven(Line),
}

/// `release 1`, `drop 2` in answer to a digest; `1`, `2` in answer to the letter that asks.
/// `None`: the mail is about something else.
pub(in crate::rules) fn in_words(draft: &mut Draft<'_>, voice: &Voice<'_>) -> Option<Ordered> {
    let answered = answered_letter(draft, voice)?;
    let listed = draft.dossier.listed.get(&answered.id)?;
    // One that offers a release lists none: what answers it is said in its question.
    if listed.is_empty() {
        return None;
    }
    let own = voice.said_openly();
    let (mut wanted, words) = if answered.name == "release" {
        match alone(&own, listed) {
            Ok(ordered) => ordered,
            Err(mend) => return Some(Ordered::Decided(no_order(draft, voice, answered, mend))),
        }
    } else {
        let read = |line| orders::read(line, listed, &draft.cx.team.prefixes);
        let ordered = own.lines().filter_map(read).flat_map(|o| o.wanted);
        (ordered.collect(), String::new())
    };
    if wanted.is_empty() {
        return None;
    }
    // Of two orders about one mail the one that lets less through counts.
    let dropped = |(_, how): &&(MailId, Handling)| *how == Handling::Dropped;
    let dropped: BTreeSet<MailId> = wanted.iter().filter(dropped).map(|w| w.0.clone()).collect();
    wanted.retain(|(mail, how)| *how == Handling::Dropped || !dropped.contains(mail));
    let sender = voice.sender;
    let held = draft.dossier.held.iter();
    let mut ordered = held.filter(|m| wanted.iter().any(|(mail, _)| &m.mail == mail));
    let closed = |(_, how): &(MailId, Handling)| match how {
        Handling::Released { to: Some(key) } => {
            sender.role != Role::Po && !is_open_to(draft, sender, key)
        }
        Handling::Released { to: None } | Handling::Dropped => false,
    };
    if !ordered.all(|m| may_see(draft, sender, m)) || wanted.iter().any(closed) {
        draft.hold(Hold::TakesNoPart);
        let because = format!(
            "about an item that is closed to its sender; {}",
            voice.because
        );
        return Some(Ordered::Decided((Outcome::Held, because)));
    }
    let on_duty = sender.role == Role::Delegate && po_is_away(draft);
    match authorise(Some(sender.role), on_duty, Act::Release, &voice.evidence) {
        Grant::Granted => {}
        Grant::NotTheirs(who) => {
            let why = HelpWhy::NotYours {
                act: "release".into(),
                who: who.to_owned(),
            };
            let end = held_with_help(draft, voice, why, "not theirs to release");
            return Some(Ordered::Decided(end));
        }
        // Who is not proven is told nothing; the registered address is, of what was wanted.
        _ => return Some(Ordered::Unproven(release(wanted, words))),
    }
    let told = handle(draft, voice, wanted, &words);
    Some(Ordered::Decided((
        Outcome::Recorded,
        format!("held mails: {told}; {}", voice.because),
    )))
}

/// Orders, and the words given with them.
type WithWords = (Vec<(MailId, Handling)>, String);

/// What answers the letter about one mail: what is made of it, and the words given with that.
/// `Err`: neither, and what to write instead.
fn alone(own: &str, listed: &[Numbered]) -> Result<WithWords, &'static str> {
    let own = own.trim_start();
    let marks = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '.' | ':' | '!' | ')');
    let first = own.split(marks).next().unwrap_or_default();
    let behind = own.get(first.len()..).unwrap_or_default();
    let behind = behind.trim_start_matches(marks).trim_end();
    let (meant, words) = match first {
        "1" => (Some(Meaning::Release), behind),
        "2" => (Some(Meaning::Drop), behind),
        _ => {
            let found = replies::read(Place::Answer, own.trim_start_matches('/'));
            let words = found.as_ref().map_or("", |found| found.rest);
            (found.map(|found| found.meaning), words)
        }
    };
    let how = match meant {
        Some(Meaning::Release | Meaning::Yes) => Handling::Released { to: None },
        Some(Meaning::Drop | Meaning::No) => Handling::Dropped,
        _ => return Err(ONE_OF_TWO),
    };
    // What is out can't be taken back: "yes, but …" lets nothing go.
    if how != Handling::Dropped && orders::limits(words) {
        return Err(NO_CONDITION);
    }
    let words = if orders::says_more(words) { words } else { "" };
    let one = listed.iter().find_map(orders::mail);
    let ordered = one.into_iter().map(|mail| (mail, how.clone()));
    Ok((ordered.collect(), words.to_owned()))
}

/// To words that choose nothing.
const ONE_OF_TWO: &str =
    "reply to the same mail with 1 to let the question go out, or with 2 to drop it";

/// To a yes with a condition.
const NO_CONDITION: &str = "it goes out at once, as it was shown, or not at all, so nothing went \
    out yet: reply to the same mail with 1 alone to let it go, or with 2 and your words to who asks";

/// Words to the letter that asks, which release nothing and drop nothing.
fn no_order(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    answered: &LetterRef,
    mend: &str,
) -> (Outcome, String) {
    let because = "neither releases nor drops what it answers";
    if answered.person != voice.sender.person.id {
        draft.hold(Hold::Unheeded);
        return (Outcome::Held, format!("{because}; {}", voice.because));
    }
    let mut lines = voice.mail.message.text.lines().map(str::trim);
    let line = lines.find(|line| !line.is_empty()).unwrap_or_default();
    let why = HelpWhy::Command {
        line: one_line(line, 80),
        mend: mend.into(),
    };
    held_with_help(draft, voice, why, because)
}

/// Releases and drops what is still held; says what became of each. The words given with it go
/// to who wrote the mail; whoever decides too late is told what was decided before.
pub(super) fn handle(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    wanted: Vec<(MailId, Handling)>,
    words: &str,
) -> String {
    let mut told = Vec::new();
    for (mail, how) in wanted {
        let dossier = draft.dossier;
        let Some(held) = dossier.held.iter().find(|m| m.mail == mail) else {
            told.push(format!("{mail} no longer held"));
            settled_before(draft, voice, &mail, &how);
            continue;
        };
        let shown = held.shown.as_ref().filter(|_| how != Handling::Dropped);
        let gone = shown.and_then(|shown| dossier.roster.left_with(&shown.to));
        let about = held.about.as_ref().and_then(|id| draft.clarification(id));
        let moved = shown.zip(about).is_some_and(|(s, c)| s.item != c.pbi);
        let how = if moved {
            releasing::moved_since(draft, voice, held);
            told.push(format!("{mail} dropped, for its question has moved since"));
            Handling::Dropped
        } else if let Some(gone) = gone {
            releasing::asked_has_left(draft, voice, held, gone);
            told.push(format!("{mail} dropped, for {} has left", gone.person.name));
            Handling::Dropped
        } else {
            told.push(format!("{mail} {}", how.as_str()));
            if how == Handling::Dropped {
                releasing::dropped(draft, Some(voice.sender), held, words);
            } else {
                releasing::released(draft, voice.sender, held, words);
            }
            how
        };
        let by = voice.sender.person.name.clone();
        draft.handle(Handled { mail, how, by });
    }
    told.join(", ")
}

/// What was decided about a mail before, for who now wants otherwise.
fn settled_before(draft: &mut Draft<'_>, voice: &Voice<'_>, mail: &MailId, how: &Handling) {
    let before = draft.dossier.handled.iter().find(|h| &h.mail == mail);
    let Some(before) = before.filter(|b| b.dropped != (*how == Handling::Dropped)) else {
        return;
    };
    let what = if before.dropped {
        OfHeld::Dropped
    } else {
        OfHeld::Released
    };
    let why = HelpWhy::OfHeld {
        what,
        title: before.subject.clone(),
        who: before.by.clone(),
        at: Some(before.at),
    };
    let mark = key(&[&"handled-before", &voice.mail.id, mail]);
    send_help(draft, voice.mail, mark, voice.sender, why);
}

/// A mail that was released is held again: who released it is told what to do. The reason goes
/// on record.
pub(in crate::rules) fn in_vain(
    draft: &mut Draft<'_>,
    mail: &Incoming,
    release: &Release,
) -> &'static str {
    // These wait for somebody who is asked.
    let waits = matches!(draft.held_as(), Some(Hold::ToConfirm | Hold::Outside));
    let members = &draft.dossier.roster.members;
    let may = |m: &&Member| m.role.rules();
    let by = members.iter().filter(may);
    let by = by
        .filter(|m| m.person.name == release.by)
        .min_by_key(|m| m.role != Role::Po);
    let Some(by) = by.filter(|_| !waits && !draft.silent) else {
        return "";
    };
    if replies_left(draft, by) == 0 {
        return "";
    }
    let from = mail.message.from.as_ref();
    let left = from.and_then(|m| draft.dossier.roster.left_with(&m.address));
    let what = if left.is_some() {
        OfHeld::SenderLeft
    } else if draft.fits_several {
        OfHeld::Several
    } else if draft.held_as() == Some(Hold::Unplaced) {
        OfHeld::Unplaced
    } else {
        OfHeld::Nothing
    };
    let why = HelpWhy::OfHeld {
        what,
        title: mail.message.subject.clone().unwrap_or_default(),
        who: left.map_or_else(String::new, |m| m.person.name.clone()),
        at: None,
    };
    let mark = key(&[&"held-still", &mail.id, &release.at.0]);
    send_help(draft, mail, mark, by, why);
    "; who released it is told"
}

/// What a line of a reply to a digest leaves over when it releases or drops something. `None`: it
/// does neither.
pub(super) fn left_of(draft: &Draft<'_>, listed: &[Numbered], line: &str) -> Option<String> {
    let read = orders::read(line, listed, &draft.cx.team.prefixes)?;
    Some(read.left)
}
