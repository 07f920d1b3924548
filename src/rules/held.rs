//! Held mails before the Product Owner: the list in the digest, and what is written in answer to
//! it, or to the letter that asks whether a question may go to somebody outside (`releasing`).
//!
//! Decides nothing about the mail itself: one that is released is decided on as if it had just
//! arrived. Invariant: a mail is handled only by who may, on the proof that a ruling needs.

use super::authorise::{Act, Grant, authorise};
use super::confirming::release;
use super::courtesy::content;
use super::draft::{Draft, key};
use super::duty::{is_open_to, po_is_away};
use super::letters::one_line;
use super::releasing;
use super::voice::{Voice, answered_letter, held_with_help, replies_left, send_help};
use crate::domain::confirmation::Line;
use crate::domain::fact::{Incoming, LetterRef, Outcome};
use crate::domain::held::{Handled, Handling, HeldMail, Hold, Release};
use crate::domain::ids::MailId;
use crate::domain::letter::{Digest, HelpWhy, Numbered};
use crate::domain::pbi::Prefixes;
use crate::domain::person::{Member, Role};
use crate::domain::replies::{self, Meaning, Place};
use crate::domain::time::Timestamp;
use std::collections::BTreeSet;

/// Most held mails that one digest lists.
const LISTED: usize = Digest::ROWS;

/// The held mails that came since the digest before, the oldest first, and how many others
/// there are. For a release somebody waits: that is listed until it is handled. What its sender
/// was told of and can mend is in neither; one that names an item of which the reader must not
/// know is among the others.
pub(super) fn since(
    draft: &Draft<'_>,
    reader: &Member,
    before: Timestamp,
) -> (Vec<HeldMail>, usize) {
    let prefixes = &draft.cx.team.prefixes;
    let may_know = |m: &HeldMail| {
        let named = [&m.subject, &m.because];
        let mut named = named.into_iter().flat_map(|text| prefixes.tags(text));
        reader.role == Role::Po || named.all(|key| is_open_to(draft, reader, &key))
    };
    let shown = draft.dossier.held.iter().rev();
    let shown = shown.filter(|m| m.hold.why_not_shown().is_none()).cloned();
    let due = |m: &HeldMail| m.since >= before || m.hold == Hold::Outside;
    let (mut new, old): (Vec<_>, Vec<_>) = shown.partition(|m| due(m) && may_know(m));
    let more = new.len().saturating_sub(LISTED) + old.len();
    new.truncate(LISTED);
    (new, more)
}

/// What came of lines that say what to make of held mails.
pub(super) enum Ordered {
    /// It was done, or refused.
    Decided((Outcome, String)),
    /// The registered address must confirm it first.
    Unproven(Line),
}

/// `release 1`, `drop 2` in answer to a digest; `1`, `2` in answer to the letter that asks.
/// `None`: the mail is about something else.
pub(super) fn in_words(draft: &mut Draft<'_>, voice: &Voice<'_>) -> Option<Ordered> {
    let answered = answered_letter(draft, voice)?;
    let listed = draft.dossier.listed.get(&answered.id)?;
    // One that offers a release lists none: what answers it is said in its question.
    if listed.is_empty() {
        return None;
    }
    let alone = answered.name == "release";
    let prefixes = &draft.cx.team.prefixes;
    let mut wanted: Vec<(MailId, Handling)> = Vec::new();
    let own = content(&voice.mail.message.text, &voice.sender.person.name);
    for line in own.lines() {
        if let Some((mails, how)) = order(line, alone, listed, prefixes) {
            wanted.extend(mails.into_iter().map(|mail| (mail, how.clone())));
        }
        // The first line is the answer to a single question; what stands below are words.
        if alone && !line.trim().is_empty() {
            break;
        }
    }
    if wanted.is_empty() {
        return alone.then(|| Ordered::Decided(no_order(draft, voice, answered)));
    }
    // Of two orders about one mail the one that lets less through counts.
    let dropped = |(_, how): &&(MailId, Handling)| *how == Handling::Dropped;
    let dropped: BTreeSet<MailId> = wanted.iter().filter(dropped).map(|w| w.0.clone()).collect();
    wanted.retain(|(mail, how)| *how == Handling::Dropped || !dropped.contains(mail));
    let sender = voice.sender;
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
        _ => return Some(Ordered::Unproven(release(wanted))),
    }
    let told = handle(draft, sender, wanted);
    Some(Ordered::Decided((
        Outcome::Recorded,
        format!("held mails: {told}; {}", voice.because),
    )))
}

/// Words to the letter that asks, which release nothing and drop nothing.
fn no_order(draft: &mut Draft<'_>, voice: &Voice<'_>, answered: &LetterRef) -> (Outcome, String) {
    let because = "neither releases nor drops what it answers";
    if answered.person != voice.sender.person.id {
        draft.hold(Hold::Unheeded);
        return (Outcome::Held, format!("{because}; {}", voice.because));
    }
    let mut lines = voice.mail.message.text.lines().map(str::trim);
    let line = lines.find(|line| !line.is_empty()).unwrap_or_default();
    let why = HelpWhy::Command {
        line: one_line(line, 80),
        mend: "reply to the same mail with 1 to let the question go out, or with 2 to drop it"
            .into(),
    };
    held_with_help(draft, voice, why, because)
}

/// Releases and drops what is still held; says what became of each.
pub(super) fn handle(
    draft: &mut Draft<'_>,
    by: &Member,
    wanted: Vec<(MailId, Handling)>,
) -> String {
    let mut told = Vec::new();
    for (mail, how) in wanted {
        let still = draft.dossier.held.iter().any(|m| m.mail == mail);
        let word = if still {
            how.as_str()
        } else {
            "no longer held"
        };
        told.push(format!("{mail} {word}"));
        if still {
            if how == Handling::Dropped {
                releasing::dropped(draft, by, &mail);
            }
            let by = by.person.name.clone();
            draft.handle(Handled { mail, how, by });
        }
    }
    told.join(", ")
}

/// A mail that was released is held again: who released it is told what to do. The reason goes
/// on record.
pub(super) fn in_vain(draft: &mut Draft<'_>, mail: &Incoming, release: &Release) -> &'static str {
    // These wait for somebody who is asked.
    let waits = matches!(draft.held_as(), Some(Hold::ToConfirm | Hold::Outside));
    let members = &draft.dossier.roster.members;
    let may = |m: &&Member| matches!(m.role, Role::Po | Role::Delegate);
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
    let subject = one_line(mail.message.subject.as_deref().unwrap_or_default(), 60);
    let mend = if draft.held_as() == Some(Hold::Unplaced) {
        "it is held still, for it names no item that there is: write \"release\", its number in the \
         digest and the key of its item, for example \"release 1 PBI-142\""
    } else {
        "it is held still, and nothing can follow from it: drop it, or ask its sender what they want"
    };
    let why = HelpWhy::Command {
        line: format!("release: {subject}"),
        mend: mend.into(),
    };
    let mark = key(&[&"held-still", &mail.id, &release.at.0]);
    send_help(draft, mail, mark, by, why);
    "; who released it is told"
}

/// Whether a line of a reply to a digest releases or drops something.
pub(super) fn is_order(draft: &Draft<'_>, listed: &[Numbered], line: &str) -> bool {
    order(line, false, listed, &draft.cx.team.prefixes).is_some()
}

/// One line: which of the listed mails, and what is made of them.
fn order(
    line: &str,
    alone: bool,
    listed: &[Numbered],
    prefixes: &Prefixes,
) -> Option<(Vec<MailId>, Handling)> {
    let mail = |n: &Numbered| match n {
        Numbered::Held { mail, .. } => Some(mail.clone()),
        Numbered::Question { .. } | Numbered::Assumption { .. } => None,
    };
    let to = prefixes.tags(line).into_iter().next();
    let mut words = line
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '.' | ':'))
        .filter(|w| !w.is_empty());
    let first = words.next()?.to_lowercase();
    let meant = replies::read(Place::Answer, first.trim_start_matches('/'));
    let how = match (first.as_str(), meant.map(|found| found.meaning)) {
        (_, Some(Meaning::Release)) => Handling::Released { to },
        (_, Some(Meaning::Drop)) => Handling::Dropped,
        ("1", _) | (_, Some(Meaning::Yes)) if alone => Handling::Released { to: None },
        ("2", _) | (_, Some(Meaning::No)) if alone => Handling::Dropped,
        _ => return None,
    };
    if alone {
        return Some((listed.iter().filter_map(mail).take(1).collect(), how));
    }
    let mut mails = Vec::new();
    for word in words {
        if ["all", "alle"].contains(&word.to_lowercase().as_str()) {
            mails.extend(listed.iter().filter_map(mail));
        } else if let Ok(number) = word.parse::<u32>() {
            mails.extend(Digest::meant(listed, number).and_then(mail));
        } else if !joins(word) && prefixes.tags(word).is_empty() {
            // A number further on is something else: "release 1, not 2".
            break;
        }
    }
    (!mails.is_empty()).then_some((mails, how))
}

/// Whether a word only joins numbers, or a number and its item.
fn joins(word: &str) -> bool {
    ["and", "und", "&", "+", "to", "zu"].contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::ClarificationId;
    use crate::domain::pbi::PbiKey;

    fn known() -> Prefixes {
        Prefixes::Known(vec!["PBI".into()])
    }

    /// A question, then held mails `m2` and on.
    fn list(last: u32) -> Vec<Numbered> {
        let question = Numbered::Question {
            clarification: ClarificationId::new("c1"),
            conversation: None,
        };
        let held = |n: u32| Numbered::Held {
            mail: MailId::new(format!("m{n}")),
            about: None,
        };
        std::iter::once(question)
            .chain((2..=last).map(held))
            .collect()
    }

    fn mails(numbers: &[u32]) -> Vec<MailId> {
        let all = numbers.iter();
        all.map(|n| MailId::new(format!("m{n}"))).collect()
    }

    #[test]
    fn a_line_says_which_and_how() {
        let read = |line| order(line, false, &list(4), &known());
        let released = |to: Option<&str>| Handling::Released {
            to: to.map(PbiKey::new),
        };
        assert_eq!(read("release 2"), Some((mails(&[2]), released(None))));
        assert_eq!(read("Release 2, 4"), Some((mails(&[2, 4]), released(None))));
        assert_eq!(
            read("release 3 PBI-150"),
            Some((mails(&[3]), released(Some("PBI-150"))))
        );
        assert_eq!(
            read("release 2 and 3 to PBI-150, not 4"),
            Some((mails(&[2, 3]), released(Some("PBI-150"))))
        );
        assert_eq!(
            read("Release 2. Not 3!"),
            Some((mails(&[2]), released(None)))
        );
        assert_eq!(
            read("drop all"),
            Some((mails(&[2, 3, 4]), Handling::Dropped))
        );
        // 1 is a question: there is nothing to release.
        for line in [
            "",
            "2",
            "release",
            "release 1",
            "release 5",
            "drop 0",
            "released 2?",
            "release not 2",
        ] {
            assert_eq!(read(line), None, "{line:?}");
        }
    }

    #[test]
    fn a_letter_about_one_mail_is_answered_by_number() {
        let one = || vec![list(2).remove(1)];
        let read = |line| order(line, true, &one(), &known());
        assert_eq!(
            read("1"),
            Some((mails(&[2]), Handling::Released { to: None }))
        );
        assert_eq!(
            read("2 not to them"),
            Some((mails(&[2]), Handling::Dropped))
        );
        assert_eq!(read("Let me think"), None);
    }
}
