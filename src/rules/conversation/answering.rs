//! Words handed on: who gets them, and the direct conversation they make (PRODUCT: *Who
//! reads what*). Nobody who already has the mail is sent it again.

use super::commenting;
use super::further::{among_team_mates, back, further, of_who_answered, written_by};
use super::settling::settles_nothing;
use crate::domain::clarification::{Clarification, EntryKind, Promised, State};
use crate::domain::fact::Outcome;
use crate::domain::ids::ClarificationId;
use crate::domain::letter::{AnswerRole, HelpWhy};
use crate::domain::person::{Member, Role};
use crate::domain::sentence::Sentence;
use crate::rules::attendance::declining::heard;
use crate::rules::attendance::{attending, countering, suiting};
use crate::rules::calls::{calling, invited};
use crate::rules::draft::Draft;
use crate::rules::hints::hinting::{self, Heard};
use crate::rules::hints::unsent;
use crate::rules::parties::whom::{by_name, for_want_of_another, stands_in};
use crate::rules::placing::filing::Placement;
use crate::rules::placing::unplaced;
use crate::rules::placing::voice::{Voice, answers_letter, had_it, help, saying};
use crate::rules::questions::passing::{next_to_ask, pass_on, unanswered};
use crate::rules::rulings::in_words::{answers_note, in_person};
use crate::rules::rulings::ruling;
use crate::rules::speech::afterwards::acknowledges;
use crate::rules::speech::assenting::{asks_what, says_the_same};
use crate::rules::speech::courtesy::{
    answers_thanks, content, is_courtesy, is_nod, says_thanks, unaddressed, unaddressed_behind,
};
use crate::rules::speech::grammar::{Asked, Command};
use crate::rules::speech::promising::puts_off;
use crate::rules::speech::unsettled::{
    self, Unsettled, leaves_to_the_call, only_marks, says_nothing, unsettled,
};
use crate::rules::talks::correcting::corrected;
use crate::rules::talks::exchange::{courteous, go_on, relay};
use crate::rules::talks::{begun, outcome};
use crate::rules::telling::{another_answered, hand_on};
use crate::rules::{assuming, conflicts, enclosing};
use crate::say;

/// Words in a clarification.
pub(in crate::rules) fn words(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> (Outcome, String) {
    let Some(c) = draft.clarification(id).cloned() else {
        return voice.outcome(id);
    };
    if voice.sender.role == Role::Stakeholder
        && let Some(said) = invited::by_number(draft, voice, id)
    {
        return to_each(draft, voice, said);
    }
    if let Some(done) = suiting::in_words(draft, voice, id) {
        return done;
    }
    if let Some(done) = conflicts::in_words(draft, voice, id) {
        return done;
    }
    if let Some(done) = countering::in_words(draft, voice, id) {
        return done;
    }
    if let Some(done) = attending::in_words(draft, voice, id) {
        return done;
    }
    if let Some(call) = outcome::call_told_of(draft, voice, id) {
        return outcome::noted(draft, voice, id, &call);
    }
    if voice.asked.words.is_empty() && !voice.asked.internal.is_empty() {
        among_the_team(draft, voice, &c);
        return voice.outcome(id);
    }
    if voice.asked.words.is_empty() && !enclosing::any(&voice.mail.message) {
        draft.say(id, &saying(voice, EntryKind::Act, voice.as_written()));
        if voice.only_quotes() && !voice.mail.message.is_sealed() {
            help(draft, voice, HelpWhy::NoWords);
        } else if voice.is_closed() {
            help(draft, voice, HelpWhy::Sealed);
        }
        return voice.outcome(id);
    }
    if let Some(done) = assuming::in_words(draft, voice, id) {
        return done;
    }
    let sender = &voice.sender.person.id;
    // Whoever of the stakeholders speaks, now asked or not: it is a direct conversation.
    // What who passed it on and rules says to a note answers nothing.
    let rules = voice.sender.role.rules();
    let remarks = rules && answers_note(draft, voice, id);
    let answers = sender != &c.developer
        && (&c.asked == sender
            || c.passed_on.contains(sender) && !remarks
            || voice.sender.role == Role::Stakeholder);
    let writer = written_by(draft, voice, &c);
    let asks = only_marks(&voice.asked.words, &voice.sender.person.name);
    if begun::is_anothers(draft, voice, &c) {
        begun::for_who_rules(draft, voice, &c);
    } else if let Some(other) = writer.filter(|m| begun::is_remark_of(draft, voice, &c, m)) {
        back(draft, voice, &c, other);
    } else if answers_letter(draft, voice, "read-back") && !asks {
        corrected(draft, voice, &c);
    } else if (c.to_po && &c.asked == sender) || in_person(&c, voice) {
        let open = in_person(&c, voice) && !enclosing::any(&voice.mail.message);
        match put_off_in_person(draft, voice, &c).filter(|_| open || asks) {
            Some(why) => still_open(draft, voice, &c, why),
            None => ruling::answered_in_person(draft, voice, &c),
        }
    } else if voice.asked.commands.contains(&Command::Call) {
        beside_call(draft, voice, &c);
    } else if answers && answers_thanks_of(voice, &c) {
        draft.say(
            &c.id,
            &saying(voice, EntryKind::Courtesy, &voice.asked.words),
        );
    } else if answers && is_put_to_who_rules(draft, &c) {
        commenting::while_the_po_is_asked(draft, voice, &c);
    } else if answers {
        match settles_nothing(draft, voice, &c) {
            Some(why) => still_open(draft, voice, &c, why),
            None if c.has_handed_on(sender) => commenting::commented(draft, voice, &c),
            None => return answered_as_meant(draft, voice, &c),
        }
    } else if &c.developer == sender {
        let other = written_by(draft, voice, &c);
        match other.or_else(|| among_team_mates(draft, voice)) {
            Some(other) if other.person.id != c.asked => {
                if !of_who_answered(draft, voice, &c, other) {
                    back(draft, voice, &c, other);
                }
            }
            _ => further(draft, voice, &c),
        }
    } else {
        commenting::commented(draft, voice, &c);
    }
    voice.outcome(id)
}

/// The lines of a reply to an invitation, each for the question that it is led to by its number.
fn to_each(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    said: Vec<(ClarificationId, String)>,
) -> (Outcome, String) {
    let name = &voice.sender.person.name;
    let settles =
        |words: &str| unsettled(words, name).is_none() && !leaves_to_the_call(words, name);
    let call = said.first().and_then(|(id, _)| draft.call_ahead(id));
    let all = call.is_some_and(|call| call.agenda.len() == said.len());
    let wanted = |id| {
        draft
            .clarification(id)
            .is_some_and(|c| c.talk_wanted_by().is_some())
    };
    let all = all && !said.iter().any(|(id, _)| wanted(id));
    // What is answered as a whole is called off as a whole.
    if let Some(call) = call.map(|call| call.id.clone())
        && all
        && said.iter().all(|(_, words)| settles(words))
    {
        calling::call_off(draft, &call, &by_mail(voice), None);
    }
    let mut clarifications = Vec::new();
    for (id, words) in said {
        let Some(c) = draft.clarification(&id).cloned() else {
            continue;
        };
        let voice = &voice.asking(Asked {
            words,
            internal: voice.asked.internal.clone(),
            ..Asked::default()
        });
        match unsettled(&voice.asked.words, name) {
            Some(why) => still_open(draft, voice, &c, why),
            None => answered(draft, voice, &c),
        }
        clarifications.push(id);
    }
    let because = format!("line by line; {}", voice.because);
    (Outcome::Filed { clarifications }, because)
}

/// An answer, to the question that it is about: in reply to an invitation to a call about several it
/// may be any.
fn answered_as_meant(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    c: &Clarification,
) -> (Outcome, String) {
    let own = content(&voice.asked.words, &voice.sender.person.name);
    let thanks = is_thanks(voice, &own);
    let other = match invited::meant(draft, voice, &c.id).filter(|_| !thanks) {
        Some(Placement::Which { key, subjects }) => {
            return unplaced::which(draft, voice, &key, subjects);
        }
        Some(Placement::In { id, .. }) => draft.clarification(&id).cloned(),
        _ => None,
    };
    let c = other.as_ref().unwrap_or(c);
    answered(draft, voice, c);
    voice.outcome(&c.id)
}

/// Why the words of who rules, asked in person, settle nothing: "next week" is none of its answers
/// either.
fn put_off_in_person(draft: &Draft<'_>, voice: &Voice<'_>, c: &Clarification) -> Option<Unsettled> {
    let to = draft.member(&c.developer).map_or("", |d| &d.person.name);
    let words = unaddressed(&voice.asked.words, to);
    let own = content(words, &voice.sender.person.name);
    let later = || puts_off(&own, c.question()).then_some(Unsettled::AnswersLater);
    unsettled(words, &voice.sender.person.name).or_else(later)
}

/// Words for the team alone: to the developer at once, to the PO in the next note. What was
/// enclosed with them is theirs too.
fn among_the_team(draft: &mut Draft<'_>, voice: &Voice<'_>, c: &Clarification) {
    draft.say(&c.id, &saying(voice, EntryKind::Comment, ""));
    relay(draft, voice, c, AnswerRole::Remark, None, false);
    // Who of the team is asked reads no note before they answer.
    let waits = c.state.is_open() && c.answered_at.is_none();
    let copied = |m: &Member| m.role == Role::Po && draft.cx.team.policy.po_copy;
    let asked = draft.member(&c.asked);
    let asked = asked.filter(|m| m.role.of_team() && waits && !copied(m));
    if let Some(asked) = asked
        && asked.person.id != voice.sender.person.id
        && !had_it(voice, asked)
    {
        hand_on(draft, voice, c, asked, AnswerRole::Remark, None);
    }
}

/// Words that were moved here: handled as if they had just been written, to nobody's letter.
pub(super) fn again(draft: &mut Draft<'_>, voice: &Voice<'_>, id: &ClarificationId) {
    let Some(c) = draft.clarification(id).cloned() else {
        return;
    };
    if begun::is_anothers(draft, voice, &c) {
        begun::for_who_rules(draft, voice, &c);
    } else if c.developer == voice.sender.person.id {
        further(draft, voice, &c);
    } else if c.to_po && c.asked == voice.sender.person.id {
        // Words filed in the wrong place are no ruling.
        commenting::commented(draft, voice, &c);
    } else if c.asked == voice.sender.person.id || voice.sender.role == Role::Stakeholder {
        match settles_nothing(draft, voice, &c) {
            Some(why) => still_open(draft, voice, &c, why),
            None => answered(draft, voice, &c),
        }
    } else {
        commenting::commented(draft, voice, &c);
    }
}

/// Whether these words say no more than that the thanks said last were not needed.
fn answers_thanks_of(voice: &Voice<'_>, c: &Clarification) -> bool {
    let last = c.entries.iter().rfind(|e| e.kind != EntryKind::Act);
    let thanked = last.is_some_and(|e| e.person == c.developer && e.kind == EntryKind::Courtesy);
    let own = content(&voice.asked.words, &voice.sender.person.name);
    thanked && !enclosing::any(&voice.mail.message) && answers_thanks(&own)
}

/// Whether the question waits for who rules in person, to whom its developer put it: nobody else's
/// words settle it. One that went there for want of anybody else may be answered by whoever can.
fn is_put_to_who_rules(draft: &Draft<'_>, c: &Clarification) -> bool {
    let mut said = c.entries.iter();
    let put = said.rfind(|e| e.at <= c.asked_at);
    let by_developer = put.is_some_and(|e| e.person == c.developer);
    c.to_po && unanswered(c) && by_developer && !for_want_of_another(draft, c)
}

/// Words beside `/call`: handed on to the other side; they free no slot. A closing below the
/// command is none.
fn beside_call(draft: &mut Draft<'_>, voice: &Voice<'_>, c: &Clarification) {
    let files = enclosing::any(&voice.mail.message);
    if says_nothing(&voice.asked.words, &voice.sender.person.name) && !files {
        return;
    }
    draft.say(
        &c.id,
        &saying(voice, EntryKind::Comment, &voice.asked.words),
    );
    let other = if c.developer == voice.sender.person.id {
        &c.asked
    } else {
        &c.developer
    };
    if let Some(to) = draft.member(other)
        && !had_it(voice, to)
    {
        hand_on(draft, voice, c, to, AnswerRole::Remark, None);
    }
}

/// The one asked, or another who may answer, says something, but no answer: it is handed on, and
/// the question, its slot and its steps stay as they are. Who does not know passes it on, where
/// somebody else is named; not the PO, who names whom they mean. Whoever is named and is not known,
/// the writer is told.
fn still_open(draft: &mut Draft<'_>, voice: &Voice<'_>, c: &Clarification, why: Unsettled) {
    let rules = in_person(c, voice);
    let is_asked = c.asked == voice.sender.person.id;
    let (kind, role) = match why {
        Unsettled::AsksBack => (EntryKind::Question, AnswerRole::Further),
        _ if rules => (EntryKind::Comment, AnswerRole::PoComment),
        Unsettled::AnswersLater
        | Unsettled::DoesNotKnow
        | Unsettled::WantsToTalk
        | Unsettled::NamesAnother
        | Unsettled::IsAway
        | Unsettled::AboutTheCall => (EntryKind::Comment, AnswerRole::Remark),
    };
    draft.say(&c.id, &saying(voice, kind, &voice.asked.words));
    heard(draft, voice.sender);
    go_on(draft, voice, &c.id, false);
    assuming::undecided(draft, c, why, is_asked);
    let waited_for = c.state.is_open() || c.pending().next().is_some();
    let next = (why == Unsettled::DoesNotKnow && is_asked && !rules && waited_for)
        .then(|| next_to_ask(draft, c))
        .flatten();
    match next {
        Some(to) => {
            stands_in(draft, &c.id, to);
            pass_on(draft, voice, &c.id, to);
        }
        None => relay(draft, voice, c, role, None, true),
    }
    let promises = voice.sender.role == Role::Po && why == Unsettled::AnswersLater;
    if rules && promises && voice.verified && !is_asked {
        promised(draft, voice, &c.id);
    } else if rules && kind == EntryKind::Comment {
        answers_nothing(draft, voice, c);
    }
    if why == Unsettled::NamesAnother
        && let Some(name) = unsettled::names(&voice.asked.words)
        && let Err(why) = by_name(draft, &name)
        && voice.evidence.vouched
    {
        help(draft, voice, why);
    }
}

/// Who rules, asked what is to be done, says that their answer is to come: it is waited for.
fn promised(draft: &mut Draft<'_>, voice: &Voice<'_>, id: &ClarificationId) {
    let (by, at) = (voice.sender.person.id.clone(), draft.now());
    if let Some(c) = draft.edit(id)
        && c.promise().is_none_or(|p| p.by != by)
    {
        c.promised = Some(Promised { by, at });
    }
}

/// Who may answer in somebody's place is told once that what they wrote is no answer, and who is
/// still waited for.
fn answers_nothing(draft: &mut Draft<'_>, voice: &Voice<'_>, c: &Clarification) {
    let writer = &voice.sender.person.id;
    let mut before = c.entries.iter();
    let told = before.any(|e| e.person == *writer && e.kind == EntryKind::Comment);
    if told || c.asked == *writer || !voice.evidence.vouched {
        return;
    }
    let name = |id| draft.member(id).map(|m| m.person.name.clone());
    if let (Some(to), Some(waits_for)) = (name(&c.developer), name(&c.asked)) {
        help(draft, voice, HelpWhy::NoAnswer { to, waits_for });
    }
}

/// The one asked answers: to the developer and the others on the thread.
fn answered(draft: &mut Draft<'_>, voice: &Voice<'_>, c: &Clarification) {
    let now = draft.now();
    // "Ok" is an answer to a question that has none yet; thanks are none.
    let own = content(&voice.asked.words, &voice.sender.person.name);
    let courtesy = if c.answered_at.is_some() {
        courteous(voice) || acknowledges(&own, &voice.sender.person.name)
    } else {
        is_thanks(voice, &own) || thanks_only(draft, c, &own)
    };
    let kind = if courtesy {
        EntryKind::Courtesy
    } else {
        EntryKind::Answer
    };
    draft.say(&c.id, &saying(voice, kind, &voice.asked.words));
    let mut call_off = None;
    let mut objects = false;
    if !courtesy {
        // An answer takes the place of what was assumed without it, unless it is the same.
        let (words, name) = (&voice.asked.words, &voice.sender.person.name);
        let same = c.pending().any(|a| {
            says_the_same(words, name, &a.words) || assuming::is_only_added_to(draft, c, words, a)
        });
        objects =
            !same && assuming::objects_by_answer(c, voice) && assuming::object(draft, voice, &c.id);
        heard(draft, voice.sender);
        unsent::settled(draft, &c.id);
        if let Some(c) = draft.edit(&c.id) {
            c.answered_at.get_or_insert(now);
            if !matches!(c.state, State::Resolved { .. }) {
                c.state = State::Open;
            }
        }
        // Who rules and wants to talk about it is not done with it by an answer.
        if c.talk_wanted_by().is_none() && !leaves_to_the_call(words, name) {
            call_off = calling::leave(draft, &c.id, &by_mail(voice));
        }
        another_answered(draft, voice, c);
        go_on(draft, voice, &c.id, true);
        hints(draft, voice, &c.id);
        against_what_stands(draft, voice, c);
    }
    let role = if objects {
        AnswerRole::Objection
    } else if courtesy || c.answered_at.is_some() {
        AnswerRole::Remark
    } else {
        AnswerRole::Answer
    };
    relay(draft, voice, c, role, call_off, true);
}

/// Why a call is not needed any more.
fn by_mail(voice: &Voice<'_>) -> Sentence {
    say!("{0} has answered by mail", voice.sender.person.short_name())
}

/// Whether a courtesy is thanks, or nothing at all: "ok" may answer.
fn is_thanks(voice: &Voice<'_>, own: &str) -> bool {
    courteous(voice) && (own.is_empty() || says_thanks(own))
}

/// Whether words to who asks are thanks alone, by name, or nod at what no yes answers.
fn thanks_only(draft: &Draft<'_>, c: &Clarification, own: &str) -> bool {
    let to = draft.member(&c.developer).map_or("", |d| &d.person.name);
    let rest = unaddressed_behind(own, to);
    let mut asked = c.entries.iter().rev();
    let asked = asked.find(|e| e.kind == EntryKind::Question);
    let thanks = says_thanks(rest) && is_courtesy(rest);
    thanks || is_nod(own) && asked.is_some_and(|e| asks_what(&e.words))
}

/// The answer says otherwise than what stands unopposed: which of them counts is for who rules.
fn against_what_stands(draft: &mut Draft<'_>, voice: &Voice<'_>, c: &Clarification) {
    let reason = assuming::objects_by_answer(c, voice)
        .then(|| assuming::gone_by(draft, voice, c))
        .flatten();
    if let (Some(reason), Some(c)) = (reason, draft.edit(&c.id))
        && let Some(talk) = c.conversations.last_mut()
    {
        talk.ask_for(reason);
    }
}

/// What the answer may bring of new scope, and who answered otherwise.
fn hints(draft: &mut Draft<'_>, voice: &Voice<'_>, id: &ClarificationId) {
    let Some(ordinal) = draft
        .clarification(id)
        .and_then(|c| c.conversations.last())
        .map(|t| t.ordinal)
    else {
        return;
    };
    let words = attending::besides_the_call(draft, voice);
    let heard = Heard {
        by: voice.sender,
        words: &words,
        disagrees: voice.asked.commands.contains(&Command::Disagree),
        along: &[],
    };
    hinting::look(draft, id, ordinal, &heard);
}
