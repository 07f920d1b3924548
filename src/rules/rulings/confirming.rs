//! Acts of the Product Owner's whose sender is not proven: the registered address is asked, once
//! for all that a mail wants. What its reply does is `confirmed`'s.
//!
//! Each different act has a request of its own, and none makes another void. If a newer one did,
//! whoever forges mails could displace an honest request by writing something else after it; so
//! both stand, each letter says what it is about, and the first yes counts: a request whose
//! question was ruled on since it was asked does nothing any more (`confirmed`). The same act
//! again is the same request. Letters stay within the limits of those that help: three a day a
//! person, and the last of them only for a mail that has one of the two proofs, so that a
//! stranger who knows no more than an address cannot use up all three. What is not asked about
//! any more is held and stands in the digest; a proven ruling never needs a request.

use super::verdict::targets;
use crate::domain::clarification::{Clarification, Verdict};
use crate::domain::confirmation::{CONFIRM_WITHIN, Confirmation, Line, Sought, SoughtAct};
use crate::domain::fact::Outcome;
use crate::domain::held::{Handling, Hold};
use crate::domain::ids::{ClarificationId, MailId, PersonId, digest};
use crate::domain::letter::{Body, Confirm, ConfirmPart, Files};
use crate::domain::message::Attachment;
use crate::domain::sentence::{Sentence, Told};
use crate::rules::draft::{Draft, key};
use crate::rules::enclosing;
use crate::rules::letters::{Head, letter, one_line};
use crate::rules::placing::voice::{Voice, answered_letter, replies_left};
use crate::say;

/// Most characters of a mail that are kept with its request.
const SAID: usize = 400;

/// What is to be confirmed.
pub(super) struct Asking<'a> {
    pub(super) sought: Sought,
    pub(super) words: &'a str,
    /// Why it is asked, where it is not the proof that is missing.
    pub(super) missing: Option<Sentence>,
}

impl<'a> Asking<'a> {
    pub(super) const fn of(sought: Sought, words: &'a str) -> Self {
        Self {
            sought,
            words,
            missing: None,
        }
    }
}

/// The act as the letter tells it.
pub(super) fn told(draft: &Draft<'_>, c: Option<&Clarification>, sought: &Sought) -> Sentence {
    let name = |id: &PersonId| {
        let known = draft.member(id);
        known.map_or_else(|| id.to_string(), |m| m.person.name.clone())
    };
    match sought {
        Sought::Ruling(verdict) => ruling(verdict),
        Sought::Act(SoughtAct::Undo { ruling: ordinal }) => {
            let made = c.and_then(|c| c.rulings.iter().find(|r| r.ordinal == *ordinal));
            let made = made.map(|r| ruling(&r.verdict));
            say!(
                "/undo: the ruling \"{0}\" is taken back",
                made.into_iter().collect::<Vec<_>>()
            )
        }
        Sought::Act(SoughtAct::Delegate { to }) => {
            say!("/delegate: {0} rules on it instead", name(to))
        }
        Sought::Act(SoughtAct::Calls { number, delegate }) => match (number, delegate) {
            (_, Some(delegate)) => say!("from now on {0} comes to your calls", name(delegate)),
            (2, None) => say!("from now on briefings only, no calls"),
            _ => say!("calls go on as before"),
        },
        Sought::Act(SoughtAct::Release { mails }) => {
            let each = mails.iter().map(|(mail, how)| handled(draft, mail, how));
            Sentence::new("{0}", vec![Told::All(each.collect())])
        }
    }
}

pub(super) fn ruling(verdict: &Verdict) -> Sentence {
    match verdict {
        Verdict::Agreed => say!("agreed"),
        Verdict::OutOfScope { .. } => say!("out of scope"),
        Verdict::Correction => say!("correction"),
        Verdict::LetsTalk => say!("let's talk"),
        Verdict::Answered => say!("your answer"),
    }
}

/// What is made of a held mail.
fn handled(draft: &Draft<'_>, mail: &MailId, how: &Handling) -> Sentence {
    let known = draft.dossier.held.iter().find(|m| &m.mail == mail);
    let from = known.and_then(|m| m.from.as_ref());
    let from = from.map_or("?", |a| a.as_str());
    let subject = one_line(known.map_or("", |m| m.subject.as_str()), 60);
    match how {
        Handling::Released { to: None } => {
            say!("release the mail \"{0}\" of {1}", subject, from)
        }
        Handling::Released { to: Some(key) } => {
            say!(
                "release the mail \"{0}\" of {1} to {2}",
                subject,
                from,
                key.as_str()
            )
        }
        Handling::Dropped => say!("drop the mail \"{0}\" of {1}", subject, from),
    }
}

/// What a line wants of this clarification, to be confirmed.
pub(super) fn line(
    draft: &Draft<'_>,
    (id, conversation): (&ClarificationId, Option<u32>),
    sought: Sought,
    words: &str,
) -> Line {
    let made = draft.clarification(id).map_or(0, |c| c.rulings.len());
    Line {
        clarification: Some(id.clone()),
        conversation,
        sought,
        words: words.to_owned(),
        internal: String::new(),
        rulings: u32::try_from(made).ok(),
    }
}

/// The registered address is asked whether it was them.
pub(super) fn ask_to_confirm(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    asking: &Asking<'_>,
) -> (Outcome, String) {
    let about = match asking.sought {
        Sought::Ruling(_) => targets(draft, voice, id),
        Sought::Act(_) => vec![(id.clone(), None)],
    };
    let lines = about
        .iter()
        .map(|(id, n)| line(draft, (id, *n), asking.sought.clone(), asking.words));
    let lines = lines.collect();
    let (Asked::Yes(why) | Asked::No(why)) = ask(draft, voice, lines, asking.missing.clone());
    (Outcome::Held, why)
}

/// The same, on held mails.
pub(super) fn ask_for_release(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    release: Line,
) -> (Outcome, String) {
    let (Asked::Yes(why) | Asked::No(why)) = ask(draft, voice, vec![release], None);
    (Outcome::Held, why)
}

/// The line of held mails, with the words given with it.
pub(super) const fn release(mails: Vec<(MailId, Handling)>, words: String) -> Line {
    Line {
        clarification: None,
        conversation: None,
        sought: Sought::Act(SoughtAct::Release { mails }),
        words,
        internal: String::new(),
        rulings: None,
    }
}

/// Whether the registered address was asked, or had been, and the reason on record.
pub(super) enum Asked {
    /// It was.
    Yes(String),
    /// It was not: it had as many letters as may be.
    No(String),
}

/// One request for all these lines. An open one that has them all is not repeated.
pub(super) fn ask(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    mut lines: Vec<Line>,
    missing: Option<Sentence>,
) -> Asked {
    let now = draft.now();
    for line in &mut lines {
        line.words = quoting(&line.words, &voice.mail.message.borrowed);
        if says_more(line) {
            let internal = format!("{}{}", voice.asked.internal, voice.withheld);
            line.internal = quoting(&internal, &voice.mail.message.borrowed);
        }
    }
    let files = files_of(voice, &lines);
    let person = &voice.sender.person.id;
    let waits = |why: &str| format!("it waits for a confirmation ({why}); {}", voice.because);
    let mut known = draft.dossier.confirmations.values();
    if known.any(|k| &k.person == person && k.is_open(now) && k.has(&lines, &files)) {
        draft.hold(Hold::ToConfirm);
        return Asked::Yes(waits("the registered address has been asked already"));
    }
    let needed = if voice.evidence.vouched || voice.evidence.handle {
        1
    } else {
        2
    };
    if replies_left(draft, voice.sender) < needed {
        draft.hold(Hold::Unheeded);
        return Asked::No(waits(
            "the registered address was asked or helped as often as may be within a day",
        ));
    }
    let missing = missing.unwrap_or_else(|| {
        if voice.evidence.vouched {
            say!("it answers no letter sent to you")
        } else {
            say!("nobody vouches for the sender's address")
        }
    });
    let why = format!("{missing}; the registered address is asked to confirm");
    let secret = draft.fresh("confirm");
    let answers = answered_letter(draft, voice).filter(|l| &l.person == person);
    let confirmation = Confirmation {
        hash: digest(secret.as_bytes()),
        person: person.clone(),
        lines,
        mail: voice.mail.id.clone(),
        files,
        said: voice.mail.message.text.chars().take(SAID).collect(),
        answers: answers.map(|l| l.name.clone()),
        until: now + CONFIRM_WITHIN,
        used: None,
        denied: false,
        told: None,
    };
    write(draft, voice, &confirmation, missing, secret);
    draft.confirm(confirmation);
    draft.hold(Hold::ToConfirm);
    Asked::Yes(waits(&why))
}

/// Whether what was said with it, and the files, go on with it.
const fn says_more(line: &Line) -> bool {
    matches!(
        line.sought,
        Sought::Ruling(_) | Sought::Act(SoughtAct::Delegate { .. } | SoughtAct::Undo { .. })
    )
}

/// The files that go with what is sought, once it is confirmed.
fn files_of(voice: &Voice<'_>, lines: &[Line]) -> Vec<Attachment> {
    if lines.iter().any(says_more) {
        enclosing::with(&voice.mail.message)
    } else {
        Vec::new()
    }
}

/// Words in which lines that are not their writer's own are marked as quoted: the mail they stood
/// in is not at hand when they are confirmed.
fn quoting(words: &str, borrowed: &[String]) -> String {
    let foreign = |l: &str| !l.trim().is_empty() && borrowed.iter().any(|b| b == l.trim());
    let lines = words.lines().map(|l| {
        if foreign(l) {
            format!("> {l}")
        } else {
            l.to_owned()
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// All the words of a line, as its writer parted them: none goes on that was not shown.
fn with_internal(line: &Line) -> String {
    if line.internal.is_empty() {
        return line.words.clone();
    }
    format!("{}\n/internal {}", line.words, line.internal)
        .trim()
        .to_owned()
}

/// The letter that asks.
fn write(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    asked: &Confirmation,
    missing: Sentence,
    secret: String,
) {
    let mail = &voice.mail.id;
    let mut about: Vec<Clarification> = Vec::new();
    for id in asked.about() {
        if let Some(c) = draft
            .clarification(id)
            .filter(|_| !about.iter().any(|c| &c.id == id))
        {
            about.push(c.clone());
        }
    }
    let several = asked.lines.len() > 1;
    let mut parts = asked.lines.iter().map(|l| {
        let c = about
            .iter()
            .find(|c| Some(&c.id) == l.clarification.as_ref());
        let question = c.map_or_else(String::new, |c| {
            if several {
                format!("{}: {}", c.pbi, c.title)
            } else {
                c.title.clone()
            }
        });
        ConfirmPart {
            question,
            act: told(draft, c, &l.sought),
            words: with_internal(l),
        }
    });
    let Some(first) = parts.next() else { return };
    let more = parts.collect();
    let heading = match about.as_slice() {
        [c] => Head::about(key(&[&"confirm", mail, &c.id]), voice.sender, c),
        all => {
            let team = &draft.cx.team.name;
            let subject = if all.is_empty() {
                say!("{0}: held mails", team)
            } else {
                say!("{0}: several at once", team)
            };
            let root = format!("confirm/{mail}");
            Head {
                about: all.iter().collect(),
                ..Head::apart(key(&[&"confirm", mail]), voice.sender, subject, root)
            }
        }
    };
    let shown = if asked.files.is_empty() {
        Files::default()
    } else {
        enclosing::of_mail(voice.mail, "", voice.sender)
    };
    let body = Body::Confirm(Confirm {
        first,
        more,
        files: shown,
        missing,
        until: asked.until,
        secret,
    });
    let asked = letter(draft, heading, body);
    draft.send(asked);
}
