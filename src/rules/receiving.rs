//! What arrives: which sort it is, who speaks, where it belongs, and to which rule it goes.
//! Every mail leaves here with exactly one outcome and its reason.

use super::attendance::attending;
use super::authorise::Evidence;
use super::calls::meetings;
use super::conversation::{answering, commands, forwarded, moving, parting};
use super::draft::{Draft, More, Saying, key};
use super::hints::unsent;
use super::obeying::{besides, gates, refused, together};
use super::parties::{guests, referring};
use super::people::absence;
use super::placing::evidence::{elsewhere, evidence, grounds};
use super::placing::filing::{self, Placement, Talk, place, title};
use super::placing::voice::{
    Voice, answers_letter, filed, held_with_help, help_beside, replied_enough, saying, send_help,
};
use super::placing::{apart, circulated, repeating, unplaced, unreadable};
use super::questions::asking;
use super::rulings::{
    confirmed, deciding, handing, held, in_words, ruling, undoing, wanting, wishes,
};
use super::speech::grammar::{self, Asked, Command};
use super::speech::internal;
use super::{bouncing, retrospective};
use crate::domain::clarification::{Entry, EntryKind, RulingReason};
use crate::domain::fact::{Incoming, Outcome};
use crate::domain::held::Hold;
use crate::domain::ids::ClarificationId;
use crate::domain::letter::{Beside, HelpWhy};
use crate::domain::message::Kind;
use crate::domain::person::{Member, Role};
use crate::domain::subject;
use std::borrow::Cow;

/// Decides about a mail.
pub(super) fn arrived(draft: &mut Draft<'_>, mail: &Incoming) -> (Outcome, String) {
    let (outcome, because) = of_its_sort(draft, mail);
    match outcome {
        Outcome::Held => (outcome, held::naming_its_item(draft, mail, because)),
        _ => (outcome, because),
    }
}

fn of_its_sort(draft: &mut Draft<'_>, mail: &Incoming) -> (Outcome, String) {
    let message = &mail.message;
    if let Some(own) = written_by_us(draft, mail) {
        return (Outcome::Recorded, own.into());
    }
    // A mail that was held and is released is on record already: that is itself.
    let first = draft.dossier.fingerprints.get(&message.fingerprint);
    if let Some(first) = first.filter(|first| **first != mail.id) {
        return (Outcome::Recorded, format!("the same mail as {first}"));
    }
    if message.kind != Kind::Bounce {
        bouncing::heard_from(draft, mail);
    }
    match message.kind {
        Kind::Unreadable => unreadable::told(draft, mail),
        Kind::Bounce => bouncing::reported(draft, mail),
        Kind::Automatic if circulated::is_own(draft, mail) => {
            circulated::held(draft, mail).unwrap_or_else(|| spoken(draft, mail))
        }
        Kind::Automatic if circulated::is_relayed(draft, mail) => {
            circulated::relayed(draft, mail).unwrap_or_else(|| spoken(draft, mail))
        }
        Kind::Automatic => {
            let away = absence::told(draft, mail);
            let away = away.map_or(String::new(), |what| format!("; {what}"));
            (
                Outcome::Recorded,
                format!("written by a machine: {}{away}", message.reason),
            )
        }
        Kind::Calendar => {
            let from = message.from.as_ref();
            let sender = from.and_then(|m| draft.dossier.roster.by_address(&m.address));
            if let Some(sender) = sender.filter(|_| message.robot.is_some()) {
                draft.never_answer(&sender.person.id);
            }
            let enclosed = meetings::only_enclosed(draft, mail);
            if let Some(said) = enclosed.or_else(|| meetings::words_of_a_reply(draft, mail)) {
                return spoken(draft, &said);
            }
            meetings::calendar(draft, mail).unwrap_or_else(|| attending::calendar(draft, mail))
        }
        Kind::Person => spoken(draft, mail),
    }
}

/// Our own mail, come back through a list or a rule that sends it on, and that of another
/// installation: two of us never talk with each other.
fn written_by_us(draft: &Draft<'_>, mail: &Incoming) -> Option<&'static str> {
    let message = &mail.message;
    if message.kind == Kind::Bounce {
        return None;
    }
    let own = draft.dossier.installation.as_str();
    let known = message.message_id.as_ref();
    match message.installation.as_deref() {
        Some(installation) if installation == own => Some("own mail that came back"),
        Some(_) => Some("written by another installation of Trialogue"),
        None if known.is_some_and(|id| draft.dossier.letters.contains_key(id)) => {
            Some("own mail that came back, by its Message-ID")
        }
        None => None,
    }
}

fn spoken(draft: &mut Draft<'_>, mail: &Incoming) -> (Outcome, String) {
    let roster = &draft.dossier.roster;
    let from = mail.message.from.as_ref();
    let by_address = from.and_then(|m| roster.by_address(&m.address));
    let left = from.and_then(|m| roster.left_with(&m.address));
    if let Some(left) = left.filter(|_| mail.release.is_some()) {
        draft.hold(Hold::Unheeded);
        return (Outcome::Held, format!("{} has left", left.person.name));
    }
    // Somebody who writes from another account than the registered one is known by their token.
    let by_token = mail
        .token
        .as_ref()
        .filter(|t| !guests::is_bystander(draft, mail, &t.clarification))
        .and_then(|t| roster.get(&t.person));
    let in_time = left.filter(|m| roster.answered_in_time(&m.person.id, mail.received));
    let Some(sender) = by_address.or(by_token).or(in_time) else {
        // Of two authors or none nobody can tell whose words they are, released or not.
        let (hold, who) = if from.is_some() {
            (Hold::UnknownSender, "unknown sender")
        } else {
            (Hold::Unreadable, "no single sender in From")
        };
        draft.hold(hold);
        return (Outcome::Held, who.into());
    };
    let evidence = evidence(draft, mail, Some(sender));
    if let Some(done) = confirmed::in_words(draft, mail, sender, evidence) {
        return done;
    }
    let (asked, withheld) = asked_by(draft, sender, mail, evidence);
    let grounds = grounds(mail, evidence);
    let mut voice = Voice {
        mail,
        sender,
        evidence,
        asked,
        because: format!(
            "sender is {} ({}); {grounds}",
            sender.person.name,
            sender.role.as_str()
        ),
        verified: evidence.vouched,
        elsewhere: elsewhere(mail, sender),
        withheld,
    };
    if draft.dossier.roster.has_left(&voice.sender.person.id) {
        return last_words(draft, voice);
    }
    if voice.asked.commands == [Command::Help] && voice.evidence.vouched {
        let more = besides::rest(&voice, besides::is_help).is_some();
        let goes_on = matches!(
            place(draft, mail, Some(sender)),
            Placement::In { .. } | Placement::New { .. }
        );
        let beside = match (more, goes_on) {
            (false, _) => Beside::Nothing,
            (true, true) => Beside::WentOn,
            (true, false) => Beside::WentNowhere,
        };
        help_beside(draft, &voice, HelpWhy::Asked, beside);
        if beside != Beside::WentOn {
            return (
                Outcome::Recorded,
                format!("asked for help; {}", voice.because),
            );
        }
        voice.asked.commands.clear();
    }
    let withheld = !voice.withheld.is_empty();
    let decided = deciding::in_words(draft, &voice);
    let decided = decided.or_else(|| retrospective::in_words(draft, &voice));
    let (outcome, mut because) = decided.unwrap_or_else(|| placed(draft, voice));
    if withheld && matches!(outcome, Outcome::Filed { .. }) {
        because.push_str(WENT_NOWHERE);
    }
    (outcome, because)
}

/// What somebody wrote who has left since: an answer is handed on under their name, and whatever
/// else they wanted is nobody's any more.
fn last_words(draft: &mut Draft<'_>, mut voice: Voice<'_>) -> (Outcome, String) {
    let asks = !voice.asked.commands.is_empty() || voice.asked.number.is_some();
    if !asks && let Placement::In { id, because } = place(draft, voice.mail, Some(voice.sender)) {
        voice.because = format!("{because}; {}; they have left since", voice.because);
        return spoken_in(draft, &voice, &id);
    }
    draft.hold(Hold::UnknownSender);
    (
        Outcome::Held,
        format!("{} has left", voice.sender.person.name),
    )
}

/// The subject that somebody wrote themself; that of a reply stands there from the mail that is answered.
fn own_title(draft: &Draft<'_>, mail: &Incoming) -> Option<String> {
    let subject = mail.message.subject.as_deref().unwrap_or_default();
    let own = subject::prefix(subject).is_none();
    own.then(|| title(subject, &draft.cx.team.prefixes))
}

/// What somebody wrote. A command in the subject is its first line.
fn own_text<'m>(title: &str, mail: &'m Incoming) -> Cow<'m, str> {
    let text = &mail.message.text;
    if grammar::is_command(title) {
        Cow::Owned(format!("{title}\n{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// What stands behind a question in the subject for the team alone: in doubt, for a subject has one line.
fn in_the_subject(title: &str, asked: &mut Asked) {
    let parted = internal::parted(title);
    if parted.above.trim().is_empty() || parted.own.is_empty() {
        return;
    }
    let both = format!("{}\n{}", parted.own, asked.internal);
    both.trim().clone_into(&mut asked.internal);
    parted.heading.clone_into(&mut asked.heading);
    asked.in_doubt = true;
}

/// Whether a developer answers what they were asked themself: of what a stakeholder began.
fn is_asked(draft: &Draft<'_>, sender: &Member, mail: &Incoming) -> bool {
    let answered = mail.message.ancestors();
    let mut letters = answered
        .iter()
        .filter_map(|id| draft.dossier.letters.get(*id));
    sender.role == Role::Developer
        && letters.any(|l| {
            matches!(l.name.as_str(), "question" | "nudge") && l.person == sender.person.id
        })
}

/// What the record says of words for the team that were withheld, where the rest was not.
const WENT_NOWHERE: &str =
    "; what stands below /internal went nowhere: it is not proven, or not theirs to keep";

/// A message, taken apart, and what of it is withheld. Whoever is asked may write the plain words.
fn asked_by(
    draft: &Draft<'_>,
    sender: &Member,
    mail: &Incoming,
    evidence: Evidence,
) -> (Asked, String) {
    let outside = !sender.role.of_team();
    let title = own_title(draft, mail).unwrap_or_default();
    let text = own_text(&title, mail);
    let mut asked = grammar::read(&text, outside || is_asked(draft, sender, mail));
    in_the_subject(&title, &mut asked);
    let withheld = apart::of_mail(draft, mail, sender, evidence, &mut asked);
    if outside {
        referring::take(draft, &mut asked, sender, mail);
        referring::take_not_me(&mut asked, &sender.person.name);
    }
    (asked.without_courtesies(&sender.person.name), withheld)
}

fn placed(draft: &mut Draft<'_>, voice: Voice<'_>) -> (Outcome, String) {
    let (mail, sender) = (voice.mail, voice.sender);
    let internal = voice.asked.internal.clone();
    let doubtful = voice.asked.in_doubt.then(|| voice.asked.heading.clone());
    let to_list = answers_letter(draft, &voice, "digest");
    let (outcome, because) = decided(draft, voice);
    // Whatever rule took the rest, words for the team are on record.
    if !internal.is_empty()
        && let Outcome::Filed { clarifications } = &outcome
        && let Some(home) = clarifications.first()
        // Items of a list have nothing in common.
        && !(to_list && clarifications.len() > 1)
    {
        let said = |e: &Entry| e.mail.as_ref() == Some(&mail.id) && !e.internal.is_empty();
        let known = draft
            .clarification(home)
            .is_some_and(|c| c.entries.iter().any(said));
        if !known {
            let saying = Saying {
                mail: Some(&mail.id),
                by: sender,
                kind: EntryKind::Comment,
                words: "",
                more: More {
                    internal: &internal,
                    ..More::default()
                },
                verified: evidence(draft, mail, Some(sender)).vouched,
                because: &because,
            };
            draft.say(home, &saying);
        }
        if let Some(line) = doubtful {
            tell_kept_back(draft, mail, sender, line, internal);
        }
    }
    (outcome, because)
}

/// Whoever may have meant something else learns what went to the team alone.
fn tell_kept_back(
    draft: &mut Draft<'_>,
    mail: &Incoming,
    sender: &Member,
    line: String,
    words: String,
) {
    if !draft.silent
        && evidence(draft, mail, Some(sender)).vouched
        && !replied_enough(draft, sender)
    {
        let mark = key(&[&"kept-back", &mail.id]);
        send_help(draft, mail, mark, sender, HelpWhy::KeptBack { line, words });
    }
}

fn decided(draft: &mut Draft<'_>, mut voice: Voice<'_>) -> (Outcome, String) {
    let placement = place(draft, voice.mail, Some(voice.sender));
    draft.overtakes = filing::overtakes(draft, voice.mail, voice.sender, &placement);
    match placement {
        Placement::In { id, because } => {
            voice.because = format!("{because}; {}", voice.because);
            if let Some(asked_back) = in_words::yes_to_what(draft, &voice, &id) {
                return asked_back;
            }
            in_words::take(draft, &mut voice, &id);
            in_words::take_objection(draft, &mut voice);
            unsent::take(draft, &mut voice, &id);
            refused::without_commands(draft, &mut voice, &id);
            refused::not_asked(draft, &mut voice, &id);
            spoken_in(draft, &voice, &id)
        }
        // Who writes a command writes to us.
        Placement::New { key, .. }
            if voice.asked.commands.is_empty()
                && filing::is_copied_to_us(draft, voice.mail, voice.sender) =>
        {
            unplaced::among_the_team(draft, &voice, &key, Talk::Copied)
        }
        Placement::New {
            key,
            linked,
            because,
        } => {
            voice.because = format!("{because}; {}", voice.because);
            let done = asking::open(draft, &voice, &key, linked.as_ref());
            ruling_on_assumed(draft, &voice, &done.0);
            done
        }
        Placement::Which { key, subjects } => unplaced::which(draft, &voice, &key, subjects),
        Placement::AmongTheTeam(key, talk) => unplaced::among_the_team(draft, &voice, &key, talk),
        Placement::Unknown(key) => {
            if voice.sender.role.of_team() {
                let nearest = draft.dossier.near.iter().take(3).cloned().collect();
                let why = format!("the backlog has no {key}");
                let unknown = HelpWhy::UnknownKey {
                    key,
                    nearest,
                    moves: false,
                };
                held_with_help(draft, &voice, unknown, &why)
            } else {
                draft.hold(Hold::TakesNoPart);
                (Outcome::Held, unplaced::nothing_of(&key, &voice))
            }
        }
        Placement::NoTag => {
            let example = unplaced::example(draft, voice.sender);
            held_with_help(
                draft,
                &voice,
                HelpWhy::NoTag { example },
                "it names no item",
            )
        }
        Placement::Outsider(key) => {
            draft.hold(Hold::TakesNoPart);
            (Outcome::Held, unplaced::nothing_of(&key, &voice))
        }
    }
}

/// `/po` in a mail that opens with an assumption: silence settles that no more.
fn ruling_on_assumed(draft: &mut Draft<'_>, voice: &Voice<'_>, done: &Outcome) {
    let has = |is: fn(&Command) -> bool| voice.asked.commands.iter().any(is);
    let both = has(|c| *c == Command::Po) && has(|c| matches!(c, Command::Assume(_)));
    if let Outcome::Filed { clarifications } = done
        && let Some(id) = clarifications.first().filter(|_| both && !draft.silent)
    {
        let by = voice.sender.person.name.clone();
        let reason = RulingReason::Asked { by };
        wanting::ruling(draft, &together::without_words(voice), id, &reason);
    }
}

/// A person speaks in a clarification.
fn spoken_in(draft: &mut Draft<'_>, voice: &Voice<'_>, id: &ClarificationId) -> (Outcome, String) {
    draft.spoken_in(id);
    if !draft.silent
        && let Some(why) = repeating::like_a_program(draft, voice, id)
    {
        draft.hold(Hold::LikeAProgram);
        return (Outcome::Held, format!("{why}; {}", voice.because));
    }
    if !draft.silent
        && let Some(command) = together::at_odds(&voice.asked.commands)
    {
        return together::asked_back(draft, voice, command);
    }
    // In this order: what a message is about in the first place comes before what else it says.
    let rules = [
        wishes::in_words,
        moved,
        undoing::in_words,
        handing::in_words,
        parting::in_words,
        forwarded::in_words,
    ];
    if !draft.silent
        && let Some(done) = rules.iter().find_map(|rule| rule(draft, voice, id))
    {
        return done;
    }
    if !draft.silent && ruling::wants_to_rule(draft, voice, id) {
        return ruling::asked_to_rule(draft, voice, id);
    }
    let part = match gates::passed(draft, voice, id) {
        Ok(part) => part,
        Err(held) => return held,
    };
    let voice = part.as_ref().unwrap_or(voice);
    if draft.silent {
        let kind = EntryKind::Comment;
        draft.say(id, &saying(voice, kind, voice.as_written()));
        return (
            filed(id),
            format!("{}; from before the team began", voice.because),
        );
    }
    guests::introduce(draft, voice, id);
    if let Some(outcome) = commands::act(draft, voice, id) {
        return outcome;
    }
    answering::words(draft, voice, id)
}

/// `/move KEY`; what is said besides goes on, where it moved to.
fn moved(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> Option<(Outcome, String)> {
    let (outcome, because) = moving::in_words(draft, voice, id)?;
    let home = match &outcome {
        Outcome::Filed { clarifications } => clarifications.last().cloned(),
        _ => None,
    };
    let rest = besides::rest(voice, besides::is_move);
    if let (Some(home), Some(rest)) = (home, rest) {
        // Where it moved to is on record already: whatever comes of the rest, this is filed.
        spoken_in(draft, &rest, &home);
    }
    Some((outcome, because))
}
