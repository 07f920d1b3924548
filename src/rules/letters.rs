//! Making letters: who reads them, how they thread, what they call the item.

use super::draft::Draft;
use crate::domain::call::Call;
use crate::domain::clarification::{Clarification, Entry};
use crate::domain::ids::{EffectKey, PersonId};
use crate::domain::letter::{After, Body, Item, Letter, Party, Reader, Said, Thread};
use crate::domain::message::Attachment;
use crate::domain::pbi::PbiKey;
use crate::domain::person::Member;
use crate::domain::sentence::Sentence;
use crate::domain::time::Timestamp;

/// What a letter needs besides its body.
pub(super) struct Head<'a> {
    pub key: EffectKey,
    pub to: &'a Member,
    pub thread: Thread,
    /// The clarification a reply belongs to, and all it is about.
    pub about: Vec<&'a Clarification>,
    pub call: Option<&'a Call>,
    /// Whose words it hands on: they stand in From's name.
    pub on_behalf: Option<&'a Member>,
    /// When it may go; `None`: now.
    pub due: Option<Timestamp>,
}

impl<'a> Head<'a> {
    /// The head of a letter that is about no clarification: a thread of its own, named by `root`.
    pub(super) fn apart(key: EffectKey, to: &'a Member, subject: Sentence, root: String) -> Self {
        Self {
            key,
            to,
            thread: Thread {
                subject: subject.into(),
                root,
                ..Thread::default()
            },
            about: Vec::new(),
            call: None,
            on_behalf: None,
            due: None,
        }
    }

    /// The head of a letter in a clarification's own thread.
    pub(super) fn about(key: EffectKey, to: &'a Member, clarification: &'a Clarification) -> Self {
        Self {
            key,
            to,
            thread: thread_of(clarification),
            about: vec![clarification],
            call: None,
            on_behalf: None,
            due: None,
        }
    }

    pub(super) const fn from(mut self, person: &'a Member) -> Self {
        self.on_behalf = Some(person);
        self
    }

    /// Answers or hands on the mail with this Message-ID.
    pub(super) fn answering(mut self, message_id: Option<&str>) -> Self {
        self.thread.in_reply_to = message_id.map(ToOwned::to_owned);
        self
    }
}

/// The thread of a clarification. One that was moved goes on in a thread of its own: a subject
/// never changes within one.
pub(super) fn thread_of(clarification: &Clarification) -> Thread {
    let first = clarification.former.first();
    if let Some(key) = first
        .map(|_| &clarification.pbi)
        .filter(|k| Some(*k) != first)
    {
        return Thread {
            subject: clarification.origin.subject.clone().into(),
            root: format!("{}/{key}", clarification.id),
            ..Thread::default()
        };
    }
    Thread {
        subject: clarification.origin.subject.clone().into(),
        references: clarification.origin.message_id.iter().cloned().collect(),
        in_reply_to: None,
        thread_index: clarification.origin.thread_index.clone(),
        root: clarification.id.to_string(),
    }
}

/// The thread of a call: its own, with References to each question.
pub(super) fn thread_of_call(draft: &Draft<'_>, call: &Call) -> Thread {
    let references = call
        .agenda
        .iter()
        .filter_map(|i| draft.clarification(&i.clarification))
        .filter_map(|c| c.origin.message_id.clone())
        .collect();
    Thread {
        subject: call.subject.clone().into(),
        references,
        in_reply_to: None,
        thread_index: None,
        root: call.id.to_string(),
    }
}

/// Makes a letter.
pub(super) fn letter(draft: &Draft<'_>, head: Head<'_>, body: Body) -> Letter {
    let team = draft.cx.team;
    let now = draft.now();
    let person = &head.to.person;
    let first_time = !draft.dossier.written_to.contains(&person.id) && !draft.writes_to(&person.id);
    let first = draft
        .po()
        .filter(|po| first_time && po.person.id != person.id)
        .map(|po| known_to(draft, head.to, po));
    Letter {
        key: head.key,
        team: team.id.clone(),
        sender_name: head.on_behalf.map_or_else(
            || team.name.clone(),
            |m| format!("{} (via {})", m.person.name, team.name),
        ),
        reader: Reader {
            person: person.id.clone(),
            party: reader(head.to, &head.about),
            language: person.language.clone(),
            zone: person.work.zone,
        },
        clarification: head.about.first().map(|c| c.id.clone()),
        about: head.about.iter().map(|c| c.id.clone()).collect(),
        call: head.call.map(|c| c.id.clone()),
        thread: head.thread,
        due: head.due.unwrap_or(now),
        decided: now,
        first,
        around: Vec::new(),
        body,
    }
}

/// A person as letters name them.
pub(super) fn party(member: &Member) -> Party {
    Party {
        name: member.person.name.clone(),
        short: member.person.short_name().to_owned(),
        role: Some(member.role),
        address: member.person.address.clone(),
        after: None,
    }
}

/// Who asks, with who asked before them.
pub(super) fn asker(c: &Clarification, member: &Member) -> Party {
    let first = c.taken_over.first();
    let last = c.taken_over.last();
    Party {
        after: first
            .zip(last)
            .filter(|_| c.developer == member.person.id)
            .map(|(first, last)| After {
                name: first.name.clone(),
                since: last.at,
                asked: c.asked_at < last.at,
            }),
        ..party(member)
    }
}

/// The reader of a letter: where it is about a question of theirs, with who asked it before.
fn reader(to: &Member, about: &[&Clarification]) -> Party {
    about.first().map_or_else(|| party(to), |c| asker(c, to))
}

/// A person as a reader may know them: somebody outside learns no address but the mailbox's.
pub(super) fn known_to(draft: &Draft<'_>, reader: &Member, member: &Member) -> Party {
    let mut party = party(member);
    if is_external(draft, &reader.person.id) {
        party.address = draft.cx.team.mailbox.clone();
    }
    party
}

/// The item as its reader may see it: of a confidential one, the key alone.
pub(super) fn item(draft: &Draft<'_>, key: &PbiKey) -> Item {
    match draft.pbi(key) {
        Some(pbi) if !pbi.confidential => Item {
            key: key.clone(),
            title: pbi.title.clone(),
            url: pbi.url.clone(),
        },
        _ => Item {
            key: key.clone(),
            title: String::new(),
            url: None,
        },
    }
}

/// An entry as letters quote it.
pub(super) fn said(entry: &Entry) -> Said {
    Said {
        name: entry.name.clone(),
        at: entry.at,
        words: entry.words.clone(),
        verified: entry.verified,
        address: entry.address.clone(),
        internal: entry.internal.clone(),
        files: entry.files.iter().map(named).collect(),
    }
}

/// A file by its name.
fn named(file: &Attachment) -> String {
    let name = file.name.as_ref().unwrap_or(&file.media_type);
    name.clone()
}

/// The subject of a clarification's letters: the tag, and the question unless it is confidential.
pub(super) fn subject(key: &PbiKey, title: &str, confidential: bool) -> String {
    if confidential || title.is_empty() {
        format!("[{key}]")
    } else {
        format!("[{key}] {title}")
    }
}

/// Subject of the letters of a call that is booked for this question.
pub(super) fn call_subject(c: &Clarification, confidential: bool) -> String {
    let title = match &*c.title {
        "" => String::new(),
        title => format!("Call: {title}"),
    };
    subject(&c.pbi, &title, confidential)
}

/// The first line of a text, shortened to `most` characters at a word.
pub(super) fn one_line(text: &str, most: usize) -> String {
    let line = text
        .lines()
        .map(str::trim)
        .find(|l| !l.is_empty())
        .unwrap_or_default();
    if line.chars().count() <= most {
        return line.to_owned();
    }
    let cut: String = line.chars().take(most).collect();
    let at_word = cut.rfind(' ').filter(|at| *at > most / 2);
    let kept = at_word.and_then(|at| cut.get(..at)).unwrap_or(&cut);
    format!("{}…", kept.trim_end())
}

/// Whether somebody does not serve on the team and is of no domain that the config names or the
/// mailbox has: that one of the team writes from a provider's address, or is a customer, makes
/// nobody else there one of the company. What they are sent holds nothing of other questions.
pub(super) fn is_external(draft: &Draft<'_>, id: &PersonId) -> bool {
    let Some(member) = draft.member(id) else {
        return true;
    };
    let team = draft.cx.team;
    let domain = member.person.address.domain();
    !member.role.of_team()
        && domain != team.mailbox.domain()
        && !team.domains.iter().any(|d| d == domain)
}
