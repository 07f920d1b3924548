//! A voice: one message of a person with what is known of it, and what every rule asks of it:
//! who speaks, on what evidence, in answer to which letter. Decides nothing.

use crate::domain::clarification::EntryKind;
use crate::domain::fact::{Incoming, LetterRef, Outcome};
use crate::domain::held::Hold;
use crate::domain::ids::{ClarificationId, EffectKey};
use crate::domain::letter::{Beside, Body, Files, Help, HelpWhy, Thread};
use crate::domain::limits::REPLIES_A_DAY;
use crate::domain::message::Attachment;
use crate::domain::person::{Address, Member};
use crate::domain::replies::{self, Place};
use crate::domain::subject::without_prefix;
use crate::rules::authorise::{Act, Evidence, authorise};
use crate::rules::draft::{Draft, More, Saying, key};
use crate::rules::enclosing;
use crate::rules::letters::{Head, letter, one_line};
use crate::rules::speech::courtesy::{content, says_no_more};
use crate::rules::speech::grammar::Asked;
use crate::rules::speech::internal;
use chrono::TimeDelta;
use std::str::FromStr;

/// What the rules know of one message of a person.
pub(in crate::rules) struct Voice<'m> {
    pub mail: &'m Incoming,
    pub sender: &'m Member,
    pub evidence: Evidence,
    pub asked: Asked,
    pub because: String,
    pub verified: bool,
    /// The address it came from, where that is none of the sender's: their token speaks for them.
    pub elsewhere: Option<Address>,
    /// Its words for the team that nobody vouches for: they go nowhere.
    pub withheld: String,
}

impl Voice<'_> {
    pub(in crate::rules) fn outcome(&self, id: &ClarificationId) -> (Outcome, String) {
        (filed(id), self.because.clone())
    }

    /// What its mail says to everybody: above `/internal`, without greeting and closing.
    pub(in crate::rules) fn said_openly(&self) -> String {
        let above = internal::parted(&self.mail.message.text).above;
        content(above, &self.sender.person.name)
    }

    /// The same voice, with nothing but these words: one line of a mail that says several things.
    pub(in crate::rules) fn saying_only(&self, words: &str) -> Voice<'_> {
        self.asking(Asked {
            words: words.to_owned(),
            beside: words.to_owned(),
            ..Asked::default()
        })
    }

    /// The same voice, asking for something else.
    pub(in crate::rules) fn asking(&self, asked: Asked) -> Voice<'_> {
        self.of(self.mail, asked)
    }

    /// Whether its sender may do this on what speaks for them, be it marked "not verified".
    pub(in crate::rules) fn may(&self, act: Act) -> bool {
        authorise(Some(self.sender.role), false, act, &self.evidence).goes_on()
    }

    /// What its mail says, as it is put on record for what it does: without what is for the team.
    pub(in crate::rules) fn as_written(&self) -> &str {
        let text = &self.mail.message.text;
        if self.asked.internal.is_empty() && self.withheld.is_empty() {
            text
        } else {
            internal::parted(text).above.trim_end()
        }
    }

    /// Whether what it says and encloses goes on, also beside what needs less proof than words. Words for the team
    /// that are withheld keep back what is beside them: of a file nobody can tell for whom it is.
    pub(in crate::rules) fn speaks(&self) -> bool {
        self.withheld.is_empty() && self.may(Act::Answer)
    }

    /// What is enclosed with it, on record.
    fn enclosed(&self) -> Vec<Attachment> {
        if self.speaks() {
            enclosing::with(&self.mail.message)
        } else {
            Vec::new()
        }
    }

    /// Its files, for this reader.
    pub(in crate::rules) fn files(&self, to: &Member) -> Files {
        if self.speaks() {
            enclosing::of_mail(self.mail, &self.asked.internal, to)
        } else {
            Files::default()
        }
    }

    /// Whether its mail, proven to be its sender's, quotes another and says nothing itself.
    pub(in crate::rules) fn only_quotes(&self) -> bool {
        let message = &self.mail.message;
        let nothing = self.asked.commands.is_empty() && message.text.trim().is_empty();
        nothing && message.elided.is_some() && self.evidence.vouched
    }

    /// Whether its mail, proven to be its sender's, may say something that nobody here can read.
    pub(in crate::rules) fn is_closed(&self) -> bool {
        let message = &self.mail.message;
        let closed = message.is_sealed() || message.is_wrapped_by_outlook();
        closed && self.asked.commands.is_empty() && self.evidence.vouched
    }

    /// The same voice, with a part of its mail alone.
    pub(in crate::rules) fn of<'a>(&'a self, mail: &'a Incoming, asked: Asked) -> Voice<'a> {
        Voice {
            asked,
            because: self.because.clone(),
            mail,
            sender: self.sender,
            evidence: self.evidence,
            verified: self.verified,
            elsewhere: self.elsewhere.clone(),
            withheld: self.withheld.clone(),
        }
    }
}

/// Filed in one clarification.
pub(in crate::rules) fn filed(id: &ClarificationId) -> Outcome {
    Outcome::Filed {
        clarifications: vec![id.clone()],
    }
}

/// An entry of this voice.
pub(in crate::rules) fn saying<'s>(
    voice: &'s Voice<'_>,
    kind: EntryKind,
    words: &'s str,
) -> Saying<'s> {
    Saying {
        mail: Some(&voice.mail.id),
        by: voice.sender,
        kind,
        words,
        more: More {
            internal: &voice.asked.internal,
            borrowed: &voice.mail.message.borrowed,
            files: voice.enclosed(),
            address: voice.elsewhere.as_ref(),
        },
        verified: voice.verified,
        because: &voice.because,
    }
}

/// What the reason of a held mail says where its sender was told.
const TOLD: &str = "; the sender is told";

/// Holds a message and tells a known, vouched-for sender why; at most three such letters a day
/// about one question, or about none. Of a mail that somebody released its sender was told before;
/// who released it is told.
pub(in crate::rules) fn held_with_help(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    why: HelpWhy,
    because: &str,
) -> (Outcome, String) {
    let class = match why {
        HelpWhy::NoTag { .. } | HelpWhy::UnknownKey { .. } | HelpWhy::WhichQuestion { .. } => {
            Some(Hold::Unplaced)
        }
        HelpWhy::NotVouched => Some(Hold::NotVouched),
        _ => None,
    };
    // Whoever wrote more than the line that is wrong must know that it went to nobody.
    let beside = match why {
        HelpWhy::NotYours { .. } | HelpWhy::Command { .. } if says_more(voice) => {
            Beside::WentNowhere
        }
        _ => Beside::Nothing,
    };
    // Somebody who is not on record is not answered, released or not.
    let known = !draft.dossier.guests.contains(&voice.sender.person.id);
    let told = if !known || !voice.evidence.vouched || voice.mail.release.is_some() {
        ""
    } else if replied_enough(draft, voice.sender) {
        "; the sender is not told any more: three such letters within a day"
    } else if help_beside(draft, voice, why, beside) {
        TOLD
    } else {
        ""
    };
    let done = match told {
        TOLD => Hold::NotDone,
        _ if !voice.evidence.vouched => Hold::NotVouched,
        _ => Hold::Unheeded,
    };
    draft.hold(class.unwrap_or(done));
    (Outcome::Held, format!("{because}{told}; {}", voice.because))
}

/// Whether words stand beside the commands and the number of a message.
fn says_more(voice: &Voice<'_>) -> bool {
    let asked = &voice.asked;
    let beside = if asked.commands.is_empty() && asked.number.is_none() {
        ""
    } else {
        &asked.beside
    };
    !says_no_more(&content(beside, &voice.sender.person.name))
}

/// Whether somebody had as many letters that help or ask to confirm within a day as may be:
/// whoever answers each may be a program.
pub(in crate::rules) fn replied_enough(draft: &Draft<'_>, to: &Member) -> bool {
    left(draft, to, draft.question()) == 0
}

/// How many letters that help or ask to confirm they may still have, of those that are about no
/// question: whoever forges mails must not bring somebody many by naming many questions.
pub(in crate::rules) fn replies_left(draft: &Draft<'_>, to: &Member) -> usize {
    left(draft, to, None)
}

/// How many they may still have about this question. Who is helped in one question and errs in
/// the next is helped again; in each it ends.
fn left(draft: &Draft<'_>, to: &Member, about: Option<&ClarificationId>) -> usize {
    let since = draft.now() - TimeDelta::days(1);
    let before = draft.dossier.replied.get(&to.person.id);
    let before = before.into_iter().flatten();
    let before = before.filter(|r| r.at > since && r.about.as_ref() == about);
    let here = draft.replies_to(&to.person.id, about);
    REPLIES_A_DAY.saturating_sub(before.count() + here)
}

/// Sends the help letter unless the person had three within the day, about this question or about
/// none. Says whether it went.
pub(in crate::rules) fn help(draft: &mut Draft<'_>, voice: &Voice<'_>, why: HelpWhy) -> bool {
    help_beside(draft, voice, why, Beside::Nothing)
}

/// The same, which says too what became of the words beside the line it is about.
pub(in crate::rules) fn help_beside(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    why: HelpWhy,
    beside: Beside,
) -> bool {
    if draft.silent || replied_enough(draft, voice.sender) {
        return false;
    }
    let why = match why {
        HelpWhy::Command { line, mend } => HelpWhy::Command {
            line: as_written(voice, &line),
            mend,
        },
        HelpWhy::NotYours { act, who } => HelpWhy::NotYours {
            act: as_written(voice, &act),
            who,
        },
        other => other,
    };
    let mail = &voice.mail.id;
    let before = draft.replies_to(&voice.sender.person.id, draft.question());
    let mark = match draft.question() {
        Some(id) if before > 0 => key(&[&"help", mail, id, &(before + 1)]),
        Some(id) => key(&[&"help", mail, id]),
        None => key(&[&"help", mail]),
    };
    send(draft, voice.mail, mark, voice.sender, (why, beside));
    true
}

/// The line of a message that rules know as this one, as it stands there: in the writer's
/// language, with or without its stroke.
fn as_written(voice: &Voice<'_>, known: &str) -> String {
    // Of a line that had its effect only the name in it had none.
    if known.starts_with('@') {
        return one_line(known, 80);
    }
    let text = &voice.mail.message.text;
    let lines = || text.lines().map(str::trim).filter(|l| !l.is_empty());
    let meaning = |line: &str| {
        let command = line.trim_start_matches('/');
        replies::read(Place::Command, command).map(|found| found.meaning)
    };
    let meant = meaning(known);
    let same = |line: &&str| line.starts_with('/') && meant.is_some() && meaning(line) == meant;
    let argument = known.split_once(' ').map(|(_, rest)| rest.trim());
    let names = |line: &&str| argument.is_some_and(|a| !a.is_empty() && line.contains(a));
    let mut all = lines();
    let only = all.next().filter(|_| all.next().is_none());
    let found = lines()
        .find(same)
        .or_else(|| lines().find(names))
        .or(only)
        .unwrap_or(known);
    one_line(found, 80)
}

/// The letter that helps, in answer to a mail.
pub(in crate::rules) fn send_help(
    draft: &mut Draft<'_>,
    mail: &Incoming,
    mark: EffectKey,
    to: &Member,
    why: HelpWhy,
) {
    send(draft, mail, mark, to, (why, Beside::Nothing));
}

fn send(
    draft: &mut Draft<'_>,
    mail: &Incoming,
    mark: EffectKey,
    to: &Member,
    (why, beside): (HelpWhy, Beside),
) {
    let message = &mail.message;
    let subject = message.subject.clone().unwrap_or_default();
    let thread = Thread {
        subject: match without_prefix(&subject) {
            "" => draft.cx.team.name.clone().into(),
            words => words.to_owned().into(),
        },
        references: message.message_id.iter().cloned().collect(),
        in_reply_to: message.message_id.clone(),
        thread_index: message.thread_index.clone(),
        root: mail.id.to_string(),
    };
    let head = Head {
        key: mark,
        to,
        thread,
        about: Vec::new(),
        call: None,
        on_behalf: None,
        due: None,
    };
    let body = Body::Help(Help {
        why,
        beside,
        subject,
        role: to.role,
        mailbox: draft.cx.team.mailbox.clone(),
    });
    let help = letter(draft, head, body);
    draft.send(help);
}

/// Whether this person stood in To or Cc of the mail, and so has it already.
pub(in crate::rules) fn had_it(voice: &Voice<'_>, member: &Member) -> bool {
    voice
        .mail
        .message
        .recipients()
        .any(|m| member.person.has(&m.address))
}

/// The newest letter of ours that the message answers.
pub(in crate::rules) fn answered_letter<'d>(
    draft: &Draft<'d>,
    voice: &Voice<'_>,
) -> Option<&'d LetterRef> {
    let ancestors = voice.mail.message.ancestors();
    ancestors
        .iter()
        .find_map(|id| draft.dossier.letters.get(*id))
}

/// The call that a letter is about and the number after it, its version or start: the keys of
/// letters that ask about a call begin with kind, call and number.
pub(in crate::rules) fn call_in_key<N: FromStr>(
    letter: &LetterRef,
    is_asked: impl FnOnce(&str) -> bool,
) -> Option<(&str, N)> {
    let mut parts = letter.key.as_str().split('/');
    parts.next().filter(|kind| is_asked(kind))?;
    Some((parts.next()?, parts.next()?.parse().ok()?))
}

/// Whether that letter has this name.
pub(in crate::rules) fn answers_letter(draft: &Draft<'_>, voice: &Voice<'_>, name: &str) -> bool {
    answered_letter(draft, voice).is_some_and(|l| l.name == name)
}

/// The letter whose numbers are meant: the one answered, else the last with numbers that
/// the sender got here.
pub(in crate::rules) fn numbered<'d>(
    draft: &Draft<'d>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Option<&'d LetterRef> {
    let dossier = draft.dossier;
    let answered = voice
        .mail
        .message
        .ancestors()
        .iter()
        .find_map(|m| dossier.letters.get(*m))
        .filter(|l| l.person == voice.sender.person.id);
    answered.or_else(|| {
        dossier
            .numbered
            .get(&(voice.sender.person.id.clone(), id.clone()))
    })
}
