//! An answer that reached the developer alone and is forwarded: it is filed as its writer's
//! (PRODUCT, step 2).
//!
//! Nobody vouches for what is forwarded, so its entry says so. Invariant: only the developer of
//! the question, vouched for, forwards an answer, and only one of whoever is asked.

use super::commands;
use super::further::further;
use crate::domain::clarification::{Entry, EntryKind, State};
use crate::domain::fact::Outcome;
use crate::domain::ids::ClarificationId;
use crate::domain::person::{Address, Person};
use crate::rules::calls::calling;
use crate::rules::draft::{Draft, More, Saying};
use crate::rules::enclosing;
use crate::rules::hints::hinting::{self, Heard};
use crate::rules::obeying::together;
use crate::rules::placing::voice::{Voice, saying};
use crate::rules::speech::courtesy::content;
use crate::rules::talks::exchange::go_on;
use crate::say;

/// Longest name of a header line: `Expéditeur`.
const NAME: usize = 20;

/// The answer of whoever is asked, forwarded by who asks. `None`: it is something else.
pub(in crate::rules) fn in_words(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Option<(Outcome, String)> {
    let c = draft.clarification(id)?.clone();
    let asked = draft.member(&c.asked)?;
    let asks = c.developer == voice.sender.person.id && asked.person.id != c.developer;
    if !asks || !voice.evidence.vouched || c.to_po {
        return None;
    }
    let message = &voice.mail.message;
    let texts = [Some(&message.text), message.elided.as_ref()];
    let words = texts
        .into_iter()
        .flatten()
        .find_map(|text| answer_in(text, &asked.person))?;
    // A reply that quotes what they wrote here is the developer's own.
    let answered = message.ancestors().into_iter().next();
    let answered = answered.and_then(|id| draft.dossier.mail_ids.get(id));
    let theirs = |e: &&Entry| e.person == asked.person.id;
    let known = |e: &Entry| answered == e.mail.as_ref() && answered.is_some() || says(e, &words);
    if c.entries.iter().filter(theirs).any(known) {
        return None;
    }
    let because = format!(
        "forwarded by {}; {}",
        voice.sender.person.name, voice.because
    );
    let files = enclosing::with(message);
    draft.say(
        id,
        &Saying {
            mail: Some(&voice.mail.id),
            by: asked,
            kind: EntryKind::Answer,
            words: &words,
            more: More {
                files,
                ..More::default()
            },
            verified: false,
            because: &because,
        },
    );
    let now = draft.now();
    if let Some(c) = draft.edit(id) {
        c.answered_at.get_or_insert(now);
        if !matches!(c.state, State::Resolved { .. }) {
            c.state = State::Open;
        }
    }
    let why = say!("{0} has answered by mail", asked.person.short_name());
    calling::leave(draft, id, &why);
    go_on(draft, voice, id, true);
    let talk = draft
        .clarification(id)
        .and_then(|c| c.conversations.last())
        .map(|t| t.ordinal);
    if let Some(ordinal) = talk {
        let heard = Heard {
            by: asked,
            words: &words,
            disagrees: false,
            along: &[],
        };
        hinting::look(draft, id, ordinal, &heard);
    }
    let own = above(&voice.asked.words, &asked.person);
    say_above(draft, voice, id, &content(&own, &voice.sender.person.name));
    // What they want besides is done as in any mail of theirs; what is not, they are told.
    if !voice.asked.commands.is_empty() {
        commands::act(draft, &together::without_words(voice), id);
    }
    let (outcome, _) = voice.outcome(id);
    Some((outcome, because))
}

/// What they wrote above it is theirs, and a question in it is asked.
fn say_above(draft: &mut Draft<'_>, voice: &Voice<'_>, id: &ClarificationId, own: &str) {
    let Some(c) = draft.clarification(id).cloned().filter(|_| !own.is_empty()) else {
        return;
    };
    if own.contains('?') {
        // What is enclosed is the other's.
        let mut mail = voice.mail.clone();
        mail.message.attachments = Vec::new();
        let asked = voice.saying_only(own).asked;
        further(draft, &voice.of(&mail, asked), &c);
    } else {
        draft.say(id, &saying(voice, EntryKind::Comment, own));
    }
}

/// Whether an entry says just this, however its lines are broken.
fn says(entry: &Entry, words: &str) -> bool {
    entry.words.split_whitespace().eq(words.split_whitespace())
}

/// What stands above the header lines of what somebody of this name wrote; all, where there are none.
fn above(text: &str, of: &Person) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let Some(at) = lines.iter().position(|line| is_from(line, of)) else {
        return text.trim().to_owned();
    };
    let quoted = lines
        .get(at)
        .is_some_and(|l| l.trim_start().starts_with('>'));
    let mut own = lines.get(..at).unwrap_or_default();
    let mut within = true;
    while let Some((last, rest)) = own.split_last() {
        let line = last.trim_matches(['>', ' ', '\t', '*']);
        let heads = line.split_once(':').is_some_and(|(name, _)| is_name(name));
        within = within && heads;
        // What a program writes above what it forwards.
        let marks = line.is_empty()
            || line.starts_with("---")
            || line.starts_with("___")
            || quoted && line.ends_with(':');
        if !marks && !within {
            break;
        }
        own = rest;
    }
    own.join("\n").trim().to_owned()
}

/// What somebody wrote, in a text in which it is forwarded: what stands below the first block
/// of header lines whose first address is theirs, up to what they quote themselves.
fn answer_in(text: &str, of: &Person) -> Option<String> {
    let lines: Vec<&str> = text.lines().collect();
    let at = lines.iter().position(|line| is_from(line, of))?;
    // Some programs quote what they forward.
    let quoted = lines.get(at)?.trim_start().starts_with('>');
    let bare = |line: &str| -> String {
        let line = line.trim_start();
        let line = if quoted {
            line.strip_prefix('>').unwrap_or(line).trim_start()
        } else {
            line
        };
        line.trim_end().to_owned()
    };
    let before = lines.get(..at)?.iter().rev();
    let block = before.take_while(|l| !bare(l).is_empty());
    if block.into_iter().any(|l| addresses(l).next().is_some()) {
        return None;
    }
    let below: Vec<String> = lines.get(at..)?.iter().map(|l| bare(l)).collect();
    let body: Vec<&str> = below
        .iter()
        .skip_while(|l| !l.is_empty())
        .map(String::as_str)
        .collect();
    let ends = |at: usize, l: &str| {
        l.starts_with('>')
            || l.starts_with("-----")
            || l.starts_with("_____")
            || at
                .checked_sub(1)
                .is_none_or(|above| body.get(above).is_some_and(|l| l.is_empty()))
                && heads_another(body.get(at..).unwrap_or_default())
    };
    let own = body.iter().enumerate();
    let mut words: Vec<&str> = own
        .take_while(|(at, l)| !ends(*at, l))
        .map(|(_, l)| *l)
        .collect();
    let cut = below.iter().any(|l| l.starts_with('>'));
    while words.last().is_some_and(|l| l.is_empty()) {
        words.pop();
    }
    // The line above a quotation names whose it is.
    if cut && words.last().is_some_and(|l| l.ends_with(':')) {
        words.pop();
    }
    let words = words.join("\n").trim().to_owned();
    (!words.is_empty()).then_some(words)
}

/// Whether a line is `From: Sam <sam@acme.example>`, in whatever language.
fn is_from(line: &str, of: &Person) -> bool {
    let line = line.trim_start_matches(['>', ' ', '\t', '*']);
    let Some((name, value)) = line.split_once(':') else {
        return false;
    };
    is_name(name) && addresses(value).next().is_some_and(|a| of.has(&a))
}

/// Whether lines begin with the header lines of a mail that is quoted: three at least, the first with
/// an address.
fn heads_another(lines: &[&str]) -> bool {
    let header = |line: &'_ str| -> Option<String> {
        let line = line.trim_start_matches('*');
        let (name, value) = line.split_once(':').filter(|(name, _)| is_name(name))?;
        let told = !value.trim_matches(['*', ' ']).is_empty() && !name.contains(' ');
        told.then(|| value.to_owned())
    };
    let [first, second, third, ..] = lines else {
        return false;
    };
    let from = header(first).is_some_and(|value| addresses(&value).next().is_some());
    from && [second, third]
        .into_iter()
        .all(|line| header(line).is_some())
}

/// Whether it may be the name of a header line.
fn is_name(name: &str) -> bool {
    let name = name.trim();
    !name.is_empty()
        && name.chars().count() <= NAME
        && name.chars().all(|c| c.is_alphabetic() || c == ' ')
}

fn addresses(line: &str) -> impl Iterator<Item = Address> {
    let words = line.split(|c: char| c.is_whitespace() || "<>[]()\"',;*".contains(c));
    words
        .map(|word| word.strip_prefix("mailto:").unwrap_or(word))
        .filter(|word| word.contains('@'))
        .filter_map(|word| Address::parse(word).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::PersonId;

    fn sam() -> Person {
        let address = Address::parse("sam@acme.example").unwrap();
        Person::bare(PersonId::new("sam"), address)
    }

    #[test]
    fn what_programs_forward_is_found_below_their_header_lines() {
        for text in [
            "---------- Forwarded message ---------\nFrom: Sam Sales <sam@acme.example>\n\
             Date: Mon, 23 Nov\nSubject: Re: x\nTo: Dana <dana@acme.example>\n\n\nYes.\nTwo years.\n\n\
             On Mon Dana <dana@acme.example> wrote:\n> Archived?\n",
            "Begin forwarded message:\n\n> From: Sam Sales <sam@acme.example>\n> Subject: Re: x\n>\n\
             > Yes.\n> Two years.\n>\n>> Archived?\n",
            "-----Ursprüngliche Nachricht-----\nVon: Sam Sales [mailto:sam@acme.example]\n\
             Gesendet: Montag\nAn: Dana\n\nYes.\nTwo years.\n\n-----Ursprüngliche Nachricht-----\nx",
            "Von: Sam Sales <sam@acme.example>\nGesendet: Montag\nAn: Dana\n\nYes.\nTwo years.\n\n\
             Von: Dana Dev <dana@acme.example>\nGesendet: Montag\nAn: Sam\n\nArchived?",
            "*De :* Sam Sales <sam@acme.example>\n*À :* Dana\n\nYes.\nTwo years.",
        ] {
            let found = answer_in(text, &sam());
            assert_eq!(found.as_deref(), Some("Yes.\nTwo years."), "{text}");
        }
    }

    #[test]
    fn what_stands_above_is_of_who_forwards_it() {
        for text in [
            "FYI: two years?\n\n---------- Forwarded message ---------\nFrom: Sam <sam@acme.example>\n\nYes.",
            "FYI: two years?\n\nBegin forwarded message:\n\n> From: Sam <sam@acme.example>\n>\n> Yes.",
            "FYI: two years?\n\n-----Original Message-----\nSubject: x\nFrom: sam@acme.example\n\nYes.",
            "FYI: two years?",
        ] {
            assert_eq!(above(text, &sam()), "FYI: two years?", "{text}");
        }
    }

    #[test]
    fn what_another_wrote_or_nobody_forwarded_is_no_answer_of_theirs() {
        for text in [
            "From: Kim <kim@acme.example>\nTo: Sam <sam@acme.example>\n\nYes.",
            "ask sam@acme.example: he knows.\n\nYes.",
            "Yes.",
            "From: Sam <sam@acme.example>\nSubject: x\n\n",
            "",
        ] {
            assert_eq!(answer_in(text, &sam()), None, "{text}");
        }
    }
}
