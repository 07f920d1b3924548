//! Words handed on: who gets them, and the direct conversation they make (PRODUCT: *Who
//! reads what*). Nobody who already has the mail is sent it again.

use super::afterwards::acknowledges;
use super::assenting::{asks_what, says_the_same};
use super::commenting;
use super::correcting::corrected;
use super::courtesy::{
    answers_thanks, content, is_courtesy, is_nod, says_thanks, unaddressed, unaddressed_behind,
};
use super::declining::heard;
use super::draft::Draft;
use super::exchange::{courteous, go_on, relay};
use super::further::{among_team_mates, back, further, of_who_answered, written_by};
use super::grammar::Command;
use super::hinting::{self, Heard};
use super::in_words::{answers_note, in_person};
use super::passing::{next_to_ask, pass_on, unanswered};
use super::promising::puts_off;
use super::referring::{a_name_may_answer, hands_to_copied};
use super::telling::{another_answered, hand_on};
use super::unsettled::{
    self, Unsettled, beside_the_question, leaves_to_the_call, only_marks, says_nothing, sentences,
    unsettled,
};
use super::voice::{Voice, answers_letter, had_it, help, saying};
use super::whom::{by_name, for_want_of_another, stands_in};
use super::{
    assuming, attending, begun, calling, coming, conflicts, countering, enclosing, outcome, ruling,
    suiting, unsent,
};
use crate::domain::clarification::{
    Assumption, Clarification, ConversationState, Entry, EntryKind, Promised, State,
};
use crate::domain::fact::Outcome;
use crate::domain::ids::ClarificationId;
use crate::domain::letter::{AnswerRole, HelpWhy};
use crate::domain::person::{Address, Mailbox, Member, Role};
use crate::say;

/// Words in a clarification.
pub(super) fn words(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
) -> (Outcome, String) {
    let Some(c) = draft.clarification(id).cloned() else {
        return voice.outcome(id);
    };
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
        draft.say(id, &saying(voice, EntryKind::Act, &voice.mail.message.text));
        if only_quotes(voice) {
            help(draft, voice, HelpWhy::NoWords);
        } else if is_closed(voice) {
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
            None => answered(draft, voice, &c),
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

/// Why the words of who rules, asked in person, settle nothing: "next week" is none of its answers
/// either.
fn put_off_in_person(draft: &Draft<'_>, voice: &Voice<'_>, c: &Clarification) -> Option<Unsettled> {
    let to = draft.member(&c.developer).map_or("", |d| &d.person.name);
    let words = unaddressed(&voice.asked.words, to);
    let own = content(words, &voice.sender.person.name);
    let later = || puts_off(&own, c.question()).then_some(Unsettled::AnswersLater);
    unsettled(words, &voice.sender.person.name).or_else(later)
}

/// Whether a mail, proven to be its sender's, quotes another and says nothing itself.
fn only_quotes(voice: &Voice<'_>) -> bool {
    let message = &voice.mail.message;
    let nothing = voice.asked.commands.is_empty() && message.text.trim().is_empty();
    nothing && message.elided.is_some() && voice.evidence.vouched
}

/// Whether a mail, proven to be its sender's, may say something that nobody here can read.
fn is_closed(voice: &Voice<'_>) -> bool {
    let message = &voice.mail.message;
    let closed = message.is_sealed() || message.is_wrapped_by_outlook();
    closed && voice.asked.commands.is_empty() && voice.evidence.vouched
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

/// Words that were moved back: they stand where they stood, and nobody is sent them again. A note
/// that told of them holds.
pub(super) fn back_again(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    entry: &Entry,
) {
    if entry.kind != EntryKind::Answer {
        return;
    }
    let mut told = None;
    if let Some(c) = draft.edit(id) {
        c.answered_at.get_or_insert(entry.at);
        told = c.told_of(entry).cloned();
        if let Some(ConversationState::Briefed { at, .. }) = told
            && c.state.is_open()
        {
            c.state = State::Briefed { at };
        }
    }
    calling::leave(draft, id, &say!("it is answered"));
    if told.is_none() {
        go_on(draft, voice, id, true);
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

/// Why the question is as open as it was after these words of the one asked, or of another who
/// may answer; `None`: it may not be. Words about a call one is invited to ("could we do
/// Thursday?") answer nothing, whoever writes them.
fn settles_nothing(draft: &Draft<'_>, voice: &Voice<'_>, c: &Clarification) -> Option<Unsettled> {
    let against = voice.asked.commands.contains(&Command::Disagree);
    if against || enclosing::any(&voice.mail.message) {
        return None;
    }
    let to = draft.member(&c.developer).map_or("", |d| &d.person.name);
    let words = unaddressed(&voice.asked.words, to);
    let name = &voice.sender.person.name;
    if only_marks(words, name) {
        return Some(Unsettled::AsksBack);
    }
    let open = c.state.is_open() || c.assumptions.iter().any(Assumption::stands);
    let waits = open && c.answered_at.is_none();
    if attending::asks_of_call(draft, voice) {
        let people = attending::people(draft);
        let of_call = |sentence: &str| coming::is_about_it(sentence, &people);
        let about = beside_the_question(&coming::spelt(words), name, of_call);
        return about.filter(|why| waits || *why == Unsettled::AboutTheCall);
    }
    if waits && puts_it_to_another(draft, voice, c) {
        return Some(Unsettled::AnswersLater);
    }
    let why = unsettled(words, name).or_else(|| {
        let ours = |a: &Address| is_ours(draft, c, a);
        let handed = hands_to_copied(words, name, &voice.mail.message, ours);
        handed.then_some(Unsettled::AnswersLater)
    });
    // Who is named may be the answer.
    let named = |why: &Unsettled| *why == Unsettled::NamesAnother && a_name_may_answer(c);
    why.filter(|why| waits && !named(why))
}

/// Whether an address is the mailbox's, or of who asks.
fn is_ours(draft: &Draft<'_>, c: &Clarification, a: &Address) -> bool {
    let asker = draft.member(&c.developer);
    a.without_detail() == draft.cx.team.mailbox || asker.is_some_and(|m| m.person.has(a))
}

/// Whether a mail is to somebody else, with us in Cc at most, and only asks them something.
fn puts_it_to_another(draft: &Draft<'_>, voice: &Voice<'_>, c: &Clarification) -> bool {
    let message = &voice.mail.message;
    let ours = |m: &Mailbox| is_ours(draft, c, &m.address);
    if message.to.is_empty() || message.to.iter().any(ours) {
        return false;
    }
    let own = content(&voice.asked.words, &voice.sender.person.name);
    let mut told = sentences(&own).peekable();
    told.peek().is_some() && told.all(|sentence| sentence.ends_with('?'))
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
        courteous(voice) && (own.is_empty() || says_thanks(&own)) || thanks_only(draft, c, &own)
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
        if names_its_question(draft, voice, &c.id) && !leaves_to_the_call(words, name) {
            let why = say!("{0} has answered by mail", voice.sender.person.short_name());
            call_off = calling::leave(draft, &c.id, &why);
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

/// Whether words to who asks are thanks alone, by name, or nod at what no yes answers.
fn thanks_only(draft: &Draft<'_>, c: &Clarification, own: &str) -> bool {
    let to = draft.member(&c.developer).map_or("", |d| &d.person.name);
    let rest = unaddressed_behind(own, to);
    let mut asked = c.entries.iter().rev();
    let asked = asked.find(|e| e.kind == EntryKind::Question);
    let thanks = says_thanks(rest) && is_courtesy(rest);
    thanks || is_nod(own) && asked.is_some_and(|e| asks_what(&e.words))
}

/// Whether it is known which question an answer is to: an invitation to a call about several
/// does not say, and the call settles what is left of them.
fn names_its_question(draft: &Draft<'_>, voice: &Voice<'_>, id: &ClarificationId) -> bool {
    let several = draft
        .call_ahead(id)
        .is_some_and(|call| call.agenda.len() > 1);
    !several || !answers_letter(draft, voice, "invitation")
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
