//! A new question: the slot kept for it, receipt and question. Whom it goes to says `whom`.

use super::releasing;
use crate::domain::clarification::{Clarification, EntryKind, Rung, State};
use crate::domain::fact::Outcome;
use crate::domain::held::Hold;
use crate::domain::ids::{ClarificationId, EffectKey, PersonId};
use crate::domain::letter::{Body, HelpWhy, Next, OfferedCall, Question, Receipt, Said};
use crate::domain::pbi::PbiKey;
use crate::domain::person::{Member, Role};
use crate::domain::sentence::Sentence;
use crate::rules::authorise::{Act, Grant, authorise};
use crate::rules::calls::ladder::{self, hours_never_meet, no_common_hours};
use crate::rules::calls::waiting::watch_for_answer;
use crate::rules::calls::{booking, calling};
use crate::rules::draft::{Draft, key};
use crate::rules::duty::away_until;
use crate::rules::hints::{earlier, unsent};
use crate::rules::letters::{self, Head, letter, one_line, party};
use crate::rules::obeying::together;
use crate::rules::parties::discreet;
use crate::rules::parties::guests::{next_outside, waits_for_release};
use crate::rules::parties::whom::{in_place, passed_over, stands_in, whom};
use crate::rules::placing::opening::{Opening, opened};
use crate::rules::placing::voice::{Voice, filed, had_it, held_with_help, saying};
use crate::rules::placing::{filing, repeating};
use crate::rules::speech::grammar::Command;
use crate::rules::talks::talking::{record_talk, untold};
use crate::rules::{assuming, enclosing};

/// Opens a clarification with this message.
pub(in crate::rules) fn open(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    pbi: &PbiKey,
    linked: Option<&ClarificationId>,
) -> (Outcome, String) {
    let grant = authorise(Some(voice.sender.role), false, Act::Ask, &voice.evidence);
    if grant != Grant::Granted {
        let why = match grant {
            Grant::Held(why) => {
                draft.hold(Hold::NotVouched);
                why
            }
            _ => "the sender may not ask here",
        };
        return (Outcome::Held, format!("{why}; {}", voice.because));
    }
    if !draft.silent
        && voice.mail.release.is_none()
        && let Some(why) = repeating::waits_as_of_a_program(draft, voice, pbi)
    {
        draft.hold(Hold::LikeAProgram);
        return (Outcome::Held, format!("{why}; {}", voice.because));
    }
    if let Some(why) = nothing_to_ask(draft, voice) {
        return held_with_help(draft, voice, why, &format!("{pbi}: nothing to ask"));
    }
    let (asked, to_po) = match whom(draft, voice, pbi) {
        Ok(found) => found,
        Err(why) => {
            let because = format!("{pbi}: nobody to ask");
            return held_with_help(draft, voice, why, &because);
        }
    };
    let talked = |c: &Command| matches!(c, Command::Talked(_));
    let (mut asked, mut to_po) = (asked, to_po);
    let outside = !draft.silent
        && !voice.asked.commands.iter().any(talked)
        && waits_for_release(draft, voice, pbi, asked);
    // Nobody is asked whether what has gone may go.
    let gone = outside && had_it(voice, asked) && !draft.dossier.guests.contains(&asked.person.id);
    if outside && !gone {
        let po = draft
            .po()
            .filter(|po| po.person.id != voice.sender.person.id);
        match po.filter(|_| {
            voice
                .asked
                .commands
                .iter()
                .any(|c| matches!(c, Command::Assume(_)))
        }) {
            // An assumption asks nobody outside; the PO may object to it.
            Some(po) => (asked, to_po) = (po, true),
            None => return releasing::ask(draft, voice, pbi, asked, None),
        }
    }
    let id = new(draft, voice, pbi, linked, asked, to_po);
    if draft.silent {
        if let Some(c) = draft.edit(&id) {
            c.state = State::Lapsed { at: c.opened_at };
        }
        return (
            filed(&id),
            format!("{}; from before the team began", voice.because),
        );
    }
    if let Some(Command::Talked(text)) = voice
        .asked
        .commands
        .iter()
        .find(|c| matches!(c, Command::Talked(_)))
    {
        record_talk(draft, voice, &id, text);
        receipt(draft, &id, voice, Next::OnRecord, true);
        return voice.outcome(&id);
    }
    let assumes = voice.asked.commands.iter().find_map(|c| match c {
        Command::Assume(text) => Some(text),
        _ => None,
    });
    if let Some(text) = assumes {
        return match assuming::record(draft, voice, &id, text) {
            Ok(until) => {
                receipt(draft, &id, voice, Next::Assumed { until }, false);
                voice.outcome(&id)
            }
            Err((why, because)) => held_with_help(draft, voice, why, &because),
        };
    }
    want_ruling(draft, voice, &id);
    if gone {
        releasing::gone(draft, voice, &id);
    }
    relay(draft, voice, &id);
    voice.outcome(&id)
}

/// Why a mail asks nothing and tells nothing.
fn nothing_to_ask(draft: &Draft<'_>, voice: &Voice<'_>) -> Option<HelpWhy> {
    if draft.silent {
        return None;
    }
    let commands = &voice.asked.commands;
    if let Some(of_another) = commands.iter().find(|c| together::is_about_a_question(c)) {
        return Some(HelpWhy::Command {
            line: together::word(of_another).to_owned(),
            mend: "it is about a question that was asked before: reply with it to a letter about \
                   that question"
                .into(),
        });
    }
    let begins = |c: &&Command| matches!(c, Command::Talked(_) | Command::Assume(_));
    let asks = |c: &&Command| matches!(c, Command::Call | Command::Ask(_) | Command::Send);
    let both = commands.iter().find(begins).and(commands.iter().find(asks));
    if let Some(odd) = together::at_odds(commands).or(both) {
        return Some(HelpWhy::Command {
            line: together::word(odd).to_owned(),
            mend: together::MEND.into(),
        });
    }
    for command in commands {
        match command {
            Command::Mistyped(line) => return Some(no_command(line)),
            Command::Talked(text) => return untold(draft, text),
            Command::Assume(_) => return None,
            _ => {}
        }
    }
    let written = voice.mail.message.subject.as_deref().unwrap_or_default();
    let title = filing::asked_in(draft, written);
    let silent = voice.asked.words.is_empty() && !enclosing::any(&voice.mail.message);
    let internal = !voice.asked.internal.is_empty();
    if silent && !internal && voice.mail.message.is_sealed() {
        return Some(HelpWhy::Sealed);
    }
    if !silent || title.ends_with('?') {
        return None;
    }
    let mend = if internal {
        // Below a mere heading all of it is for the team.
        "nothing is asked in it, so it went to nobody: write the question above \"/internal\""
    } else if title.is_empty() {
        "write the question behind the key, or as the text"
    } else {
        return None;
    };
    Some(HelpWhy::Command {
        line: one_line(written, 80),
        mend: mend.into(),
    })
}

/// A line that was meant for a command.
pub(in crate::rules) fn no_command(line: &str) -> HelpWhy {
    HelpWhy::Command {
        line: one_line(line, 80),
        mend: "no command is written like this; these are the ones there are".into(),
    }
}

/// `/po` in the question: the note on it will ask for a ruling.
fn want_ruling(draft: &mut Draft<'_>, voice: &Voice<'_>, id: &ClarificationId) {
    if voice.asked.commands.contains(&Command::Po)
        && let Some(c) = draft.edit(id)
    {
        c.ruling_wanted_by = Some(voice.sender.person.name.clone());
    }
}

/// The clarification itself, with the question as its first entry.
pub(in crate::rules) fn new(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    pbi: &PbiKey,
    linked: Option<&ClarificationId>,
    asked: &Member,
    to_po: bool,
) -> ClarificationId {
    let message = &voice.mail.message;
    let written = message.subject.as_deref().unwrap_or_default();
    let title = filing::asked_in(draft, written);
    // The subject of a confidential item's letters tells nothing: what is asked there is asked below.
    let hidden = draft.pbi(pbi).is_some_and(|p| p.confidential) && !title.is_empty();
    let words = match &*voice.asked.words {
        "" => title.clone(),
        words if hidden && !words.contains(&title) => format!("{title}\n\n{words}"),
        words => words.to_owned(),
    };
    let id = opened(
        draft,
        Opening {
            pbi,
            subject: written,
            developer: voice.sender,
            asked,
            to_po,
            thread: (message.message_id.clone(), message.thread_index.clone()),
            saying: saying(voice, EntryKind::Question, &words),
        },
    );
    let roster = &draft.dossier.roster;
    let others: Vec<PersonId> = message
        .recipients()
        .filter_map(|m| roster.by_address(&m.address))
        .filter(|m| m.role.of_team() && m.role != Role::Po)
        .map(|m| m.person.id.clone())
        .filter(|p| p != &voice.sender.person.id && p != &asked.person.id)
        .collect();
    if to_po {
        stands_in(draft, &id, asked);
    }
    if let Some(c) = draft.edit(&id) {
        c.waited.directly = had_it(voice, asked);
        c.others = others;
        c.links.extend(linked.cloned());
    }
    if let Some(from) = linked
        && let Some(other) = draft.edit(from)
        && !other.links.contains(&id)
    {
        other.links.push(id.clone());
    }
    id
}

/// Keeps a slot, tells the developer, asks the one asked.
pub(in crate::rules) fn relay(draft: &mut Draft<'_>, voice: &Voice<'_>, id: &ClarificationId) {
    let at_once = voice.asked.commands.contains(&Command::Call);
    if let Some((why, asked)) = draft.clarification(id).and_then(|c| {
        let asked = draft.member(&c.asked)?;
        let by_name = |c: &Command| matches!(c, Command::Ask(_));
        let named = voice.asked.commands.iter().any(by_name);
        let why = passed_over(draft, &c.pbi, asked, voice.sender).filter(|_| !named)?;
        Some((why, c.asked.clone()))
    }) {
        ladder::step(draft, id, &Rung::OtherStakeholder { person: asked }, &[why]);
    }
    if looks_first(draft, voice, id)
        && let Some(next) = unsent::hold_back(draft, id)
    {
        receipt(draft, id, voice, next, false);
        return;
    }
    let next = booking::keep(draft, id, at_once);
    let invited = booking::wants_invitation(&next, at_once);
    // With `/call` the invitation is the receipt.
    if !(at_once && invited && !matches!(next, Next::CallIfItSuits { .. })) {
        receipt(draft, id, voice, next.clone(), false);
    }
    ask(draft, id, Some(voice), None);
    calling::follow(draft, id, &next, at_once);
    watch_for_answer(draft, id);
}

/// Whether its developer is to look at earlier answers first: where the team asks once and there
/// are any. Not if the one asked has the mail already, or it was waited for once before.
fn looks_first(draft: &Draft<'_>, voice: &Voice<'_>, id: &ClarificationId) -> bool {
    let Some(c) = draft.clarification(id) else {
        return false;
    };
    let now = |c: &Command| matches!(c, Command::Call | Command::Send);
    draft.cx.team.policy.ask_once
        && voice.mail.release.is_none()
        && !voice.asked.commands.iter().any(now)
        && !draft.member(&c.asked).is_some_and(|m| had_it(voice, m))
        && !earlier::answers(draft, c, voice.sender, &voice.mail.message.tags).is_empty()
}

/// A question that was unsent goes: a slot is kept for it, and it is asked.
pub(in crate::rules) fn send(draft: &mut Draft<'_>, id: &ClarificationId, call_now: bool) {
    unsent::goes(draft, id);
    let next = booking::keep(draft, id, call_now);
    ask(draft, id, None, None);
    calling::follow(draft, id, &next, call_now);
    watch_for_answer(draft, id);
}

/// Why no call is offered to the one asked, where that is a matter of hours: of whose calendar
/// is in the way they learn nothing.
fn no_call(draft: &Draft<'_>, c: &Clarification) -> Option<Sentence> {
    let last = c.ladder.last().filter(|s| s.at == draft.now())?;
    let hours = last.rung == Rung::Mail && last.why.iter().any(hours_never_meet);
    let developer = draft.member(&c.developer).filter(|_| hours)?;
    let (name, zone) = (developer.person.short_name(), developer.person.work.zone);
    Some(no_common_hours(name, zone))
}

/// The receipt, to the developer.
fn receipt(
    draft: &mut Draft<'_>,
    id: &ClarificationId,
    voice: &Voice<'_>,
    next: Next,
    talked: bool,
) {
    let Some(c) = draft.clarification(id).cloned() else {
        return;
    };
    let (Some(developer), Some(asked)) = (draft.member(&c.developer), draft.member(&c.asked))
    else {
        return;
    };
    let now = draft.now();
    let work = &asked.person.work;
    let away = away_until(draft, &asked.person.id, now);
    let head = Head::about(key(&[&"receipt", &c.id]), developer, &c)
        .answering(voice.mail.message.message_id.as_deref());
    let body = Body::Receipt(Receipt {
        item: letters::item(draft, &c.pbi),
        asked: party(asked),
        po: draft
            .po()
            .filter(|po| po.person.id != developer.person.id)
            .map(party),
        sent: now,
        back: away
            .or_else(|| (!work.is_working(now)).then_some(now))
            .map(|at| work.next_working(at)),
        had_it: had_it(voice, asked),
        talked,
        waits: c.conversations.iter().any(|t| !t.reasons.is_empty()),
        passed_over: c
            .ladder
            .first()
            .filter(|step| matches!(step.rung, Rung::OtherStakeholder { .. }))
            .and_then(|step| step.why.first().cloned())
            .or_else(|| in_place(draft, &c)),
        next,
        left_out: Vec::new(),
        earlier: earlier::answers(draft, &c, developer, &voice.mail.message.tags),
    });
    let receipt = letter(draft, head, body);
    draft.send(receipt);
}

/// The question, to the one asked; not to somebody who already has the mail.
pub(in crate::rules) fn ask(
    draft: &mut Draft<'_>,
    id: &ClarificationId,
    voice: Option<&Voice<'_>>,
    passed_on_by: Option<&Member>,
) {
    let Some(c) = draft.clarification(id).cloned() else {
        return;
    };
    let (Some(developer), Some(asked)) = (draft.member(&c.developer), draft.member(&c.asked))
    else {
        return;
    };
    if passed_on_by.is_none() && voice.is_some_and(|v| had_it(v, asked)) {
        return;
    }
    // Asked, passed on and asked again is a question of its own.
    let turn = c.passed_on.len();
    let letter_key = key(&[&"question", &c.id, &asked.person.id, &turn]);
    put(
        draft,
        &c,
        (developer, asked),
        letter_key,
        voice,
        passed_on_by,
    );
}

/// Most times that a question goes out to one person whose mail comes back.
const TRIES: u32 = 3;

/// The question that came back goes out once more, under a key of its own. Says whether it does:
/// not if it did so often enough.
pub(in crate::rules) fn ask_again(
    draft: &mut Draft<'_>,
    id: &ClarificationId,
    before: &EffectKey,
) -> bool {
    let Some(c) = draft.clarification(id).cloned() else {
        return false;
    };
    let (Some(developer), Some(asked)) = (draft.member(&c.developer), draft.member(&c.asked))
    else {
        return false;
    };
    let parts: Vec<&str> = before.as_str().split('/').collect();
    let tries = parts.get(4).and_then(|n| n.parse().ok()).unwrap_or(1_u32);
    if tries >= TRIES {
        return false;
    }
    let turn = c.passed_on.len();
    let again = key(&[&"question", &c.id, &asked.person.id, &turn, &(tries + 1)]);
    put(draft, &c, (developer, asked), again, None, None);
    true
}

/// The letter itself.
fn put(
    draft: &mut Draft<'_>,
    c: &Clarification,
    (developer, asked): (&Member, &Member),
    letter_key: EffectKey,
    voice: Option<&Voice<'_>>,
    passed_on_by: Option<&Member>,
) {
    let head = Head::about(letter_key, asked, c).from(developer);
    let to_po = c.to_po;
    let by_name = |c: &Command| matches!(c, Command::Ask(_));
    let named_by = voice
        .filter(|v| v.asked.commands.iter().any(by_name))
        .map(|v| party(v.sender));
    let released = voice.map(|v| v.mail).filter(|mail| mail.release.is_some());
    let beside = discreet::passes_on(c, voice, passed_on_by);
    let put = discreet::put(draft, c, asked, released, beside);
    let body = Body::Question(Question {
        item: letters::item(draft, &c.pbi),
        developer: letters::asker(c, developer),
        words: put.asked.words,
        internal: put.internal,
        left_out: put.asked.left_out,
        answered: answered(c),
        files: put.files,
        unverified: !put.verified,
        po: draft
            .po()
            .filter(|po| po.person.id != asked.person.id && po.person.id != developer.person.id)
            .map(|po| letters::known_to(draft, asked, po)),
        po_asked: to_po.then_some(named_by.is_some()),
        outside: to_po.then(|| next_outside(draft, c)).flatten().map(party),
        // Who asks anew passes nothing on.
        passed_on_by: passed_on_by
            .filter(|m| m.person.id != developer.person.id)
            .map(party),
        beside: put.beside,
        named_by,
        call: offered(draft, c, voice),
        no_call: no_call(draft, c),
    });
    let question = letter(draft, head, body);
    draft.send(question);
}

/// What was answered before the PO was asked.
fn answered(c: &Clarification) -> Vec<Said> {
    let answers = c.answers().filter(|_| c.to_po);
    answers.map(letters::said).collect()
}

/// The call a question offers. With `/call` its invitations go out along with the question.
fn offered(draft: &Draft<'_>, c: &Clarification, voice: Option<&Voice<'_>>) -> Option<OfferedCall> {
    let call = draft.call_ahead(&c.id)?;
    let wanted = voice.is_some_and(|v| v.asked.commands.contains(&Command::Call));
    let with = call
        .attendees
        .iter()
        .filter(|a| a.person != c.asked)
        .filter_map(|a| draft.member(&a.person))
        .map(party)
        .collect();
    Some(OfferedCall {
        slot: call.slot,
        by: c.invite_at,
        invited: call.is_invited() || wanted && call.unsure.is_empty(),
        with,
    })
}
