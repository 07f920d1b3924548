//! A question to somebody outside who was never asked: whether it may go is asked at once of the
//! Product Owner, or of the delegate on duty, with all that would go out; and who waits for it is
//! told when it may not.
//!
//! Reads no answers: that is `held`'s. Invariant: what is released goes out as it was shown, and
//! nothing besides.

use crate::domain::clarification::Clarification;
use crate::domain::fact::Outcome;
use crate::domain::held::{HeldMail, Hold};
use crate::domain::ids::ClarificationId;
use crate::domain::letter::{
    Beside, Body, Files, Help, HelpWhy, News, OfHeld, Party, ReleaseAsked, Thread,
};
use crate::domain::pbi::PbiKey;
use crate::domain::person::Member;
use crate::domain::sentence::Sentence;
use crate::domain::subject::without_prefix;
use crate::rules::draft::{Draft, key};
use crate::rules::duty::who_decides;
use crate::rules::letters::{self, Head, asker, letter, party};
use crate::rules::parties::discreet;
use crate::rules::placing::filing;
use crate::rules::placing::voice::{Voice, held_with_help, send_help};
use crate::rules::telling::notice;
use crate::say;

/// Holds a question, or the passing on of one, until somebody may let it go to a person outside;
/// who wrote is told, and who asks, where that is another.
pub(in crate::rules) fn ask(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    item: &PbiKey,
    to: &Member,
    about: Option<&ClarificationId>,
) -> (Outcome, String) {
    draft.hold(Hold::Outside);
    let because = format!("{} is outside and was never asked", to.person.address);
    let Some(reader) = who_decides(draft, item) else {
        return (Outcome::Held, format!("{because}; nobody may release it"));
    };
    let known = about.and_then(|id| draft.clarification(id)).cloned();
    let goes = match &known {
        Some(c) => with_words(draft, voice, c, to),
        None => of_mail(draft, voice, item, to),
    };
    let passed_on_by = (goes.from.address != voice.sender.person.address).then_some(voice.sender);
    let head = Head {
        about: known.iter().collect(),
        ..Head::apart(
            key(&[&"release", &voice.mail.id]),
            reader,
            say!("[{0}] May this go out?", item.to_string()),
            format!("release/{}", voice.mail.id),
        )
    };
    let body = Body::Release(ReleaseAsked {
        mail: Some(voice.mail.id.clone()),
        item: letters::item(draft, item),
        from: goes.from,
        passed_on_by: passed_on_by.map(party),
        to: party(to),
        words: goes.words,
        unverified: goes.unverified,
        files: goes.files.going().cloned().collect(),
        why: None,
    });
    let asked = letter(draft, head, body);
    draft.send(asked);
    let by = reader.person.short_name();
    if let Some(c) = &known
        && let Some(developer) = draft
            .member(&c.developer)
            .filter(|_| passed_on_by.is_some())
        && developer.person.id != reader.person.id
    {
        let news = News::PassedOnOutside {
            from: party(voice.sender),
            to: party(to),
            by: party(reader),
        };
        let mark = key(&[&"passed-on-outside", &voice.mail.id]);
        notice(draft, mark, developer, c, news);
    }
    let why = HelpWhy::Waits {
        to: to.person.name.clone(),
        by: by.to_owned(),
    };
    held_with_help(draft, voice, why, &because)
}

/// A developer wrote to somebody outside of their own accord: nothing is left to let go, and who
/// would have been asked learns of it.
pub(in crate::rules) fn gone(draft: &mut Draft<'_>, voice: &Voice<'_>, id: &ClarificationId) {
    let Some(c) = draft.clarification(id).cloned() else {
        return;
    };
    let reader = who_decides(draft, &c.pbi).filter(|m| m.person.id != c.developer);
    if let (Some(reader), Some(to)) = (reader, draft.member(&c.asked)) {
        let news = News::GoneOutside {
            from: party(voice.sender),
            to: party(to),
        };
        notice(
            draft,
            key(&[&"gone-outside", &voice.mail.id]),
            reader,
            &c,
            news,
        );
    }
}

/// What would go out.
struct Goes {
    from: Party,
    words: String,
    files: Files,
    unverified: bool,
}

/// Of a question that stands on record, and what goes out along with it where it is passed on.
fn of_question(
    draft: &Draft<'_>,
    c: &Clarification,
    to: &Member,
    passed_on: Option<&Voice<'_>>,
) -> Goes {
    let put = discreet::put(draft, c, to, None, passed_on);
    let from = draft.member(&c.developer).map(|m| asker(c, m));
    Goes {
        from: from.unwrap_or_else(|| party(to)),
        words: format!("{}\n\n{}", put.asked.words, put.beside)
            .trim_end()
            .to_owned(),
        files: put.files,
        unverified: !put.verified,
    }
}

/// The same, passed on with words and files, by who asks or by somebody else of the team.
fn with_words(draft: &Draft<'_>, voice: &Voice<'_>, c: &Clarification, to: &Member) -> Goes {
    let own = (c.developer == voice.sender.person.id).then_some(voice);
    let passed_on = own.or_else(|| discreet::passes_on(c, Some(voice), Some(voice.sender)));
    of_question(draft, c, to, passed_on)
}

/// Of one that stands in a mail so far.
fn of_mail(draft: &Draft<'_>, voice: &Voice<'_>, item: &PbiKey, to: &Member) -> Goes {
    let message = &voice.mail.message;
    let written = filing::asked_in(draft, message.subject.as_deref().unwrap_or_default());
    let words = if voice.asked.words.is_empty() {
        &written
    } else {
        &voice.asked.words
    };
    let by = &voice.sender.person.id;
    Goes {
        from: party(voice.sender),
        words: discreet::of_new(draft, item, by, words, &message.borrowed, to).words,
        files: voice.files(to),
        unverified: !voice.verified,
    }
}

/// Nobody else can be asked than somebody outside who never was: who may let the question go
/// there is offered it, once a person. Gives who that is, and who decides.
pub(in crate::rules) fn offer<'d>(
    draft: &mut Draft<'d>,
    c: &Clarification,
    to: &'d Member,
    why: &Sentence,
) -> Option<&'d Member> {
    let reader = who_decides(draft, &c.pbi)?;
    if [&c.asked, &c.developer].contains(&&reader.person.id) {
        return None;
    }
    let goes = of_question(draft, c, to, None);
    let head = Head::about(key(&[&"release-next", &c.id, &to.person.id]), reader, c);
    let body = Body::Release(ReleaseAsked {
        mail: None,
        item: letters::item(draft, &c.pbi),
        from: goes.from,
        passed_on_by: None,
        to: party(to),
        words: goes.words,
        unverified: goes.unverified,
        files: goes.files.going().cloned().collect(),
        why: Some(why.clone()),
    });
    let offered = letter(draft, head, body);
    draft.send(offered);
    Some(reader)
}

/// A mail that waited for its release is dropped: who wrote it learns so, with the words given
/// with it, and who asks. `by` is who dropped it, unless the admin did.
pub(in crate::rules) fn dropped(
    draft: &mut Draft<'_>,
    by: Option<&Member>,
    held: &HeldMail,
    words: &str,
) {
    let dossier = draft.dossier;
    let is_by = |m: &Member| by.is_some_and(|by| by.person.id == m.person.id);
    if held.hold != Hold::Outside {
        return;
    }
    let mail = &held.mail;
    let from = held.from.as_ref();
    let sender = from.and_then(|a| dossier.roster.by_address(a));
    let about = held.about.as_ref().and_then(|id| draft.clarification(id));
    let Some(c) = about.cloned() else {
        if let Some(sender) = sender.filter(|m| !is_by(m)) {
            let why = HelpWhy::NotReleased {
                by: by.map_or_else(String::new, |by| by.person.short_name().to_owned()),
                words: words.to_owned(),
            };
            of_theirs(draft, "not-released", held, sender, why);
        }
        return;
    };
    let Some(asked) = draft
        .member(&c.asked)
        .filter(|_| c.state.is_open() && c.answered_at.is_none())
    else {
        return;
    };
    let developer = draft.member(&c.developer);
    let other = sender.filter(|m| m.person.id != c.developer);
    for reader in [developer, other].into_iter().flatten() {
        if !is_by(reader) {
            let news = News::NotReleased {
                by: by.map(party),
                asked: party(asked),
                words: words.to_owned(),
            };
            let mark = key(&[&"not-released", mail, &reader.person.id]);
            notice(draft, mark, reader, &c, news);
        }
    }
}

/// Words that were given with a release go to who wrote the mail.
pub(in crate::rules) fn released(draft: &mut Draft<'_>, by: &Member, held: &HeldMail, words: &str) {
    let dossier = draft.dossier;
    let from = held.from.as_ref();
    let sender = from.and_then(|a| dossier.roster.by_address(a));
    let Some(sender) = sender.filter(|m| m.person.id != by.person.id && !words.is_empty()) else {
        return;
    };
    let why = HelpWhy::Released {
        by: by.person.short_name().to_owned(),
        words: words.to_owned(),
    };
    of_theirs(draft, "released", held, sender, why);
}

/// A question may go to somebody who has left meanwhile: it goes to nobody else instead, for
/// nobody let it go there. Who let it go learns so, who wrote it, and who asks.
pub(in crate::rules) fn asked_has_left(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    held: &HeldMail,
    left: &Member,
) {
    let why = |what| HelpWhy::OfHeld {
        what,
        title: held.subject.clone(),
        who: left.person.name.clone(),
        at: None,
    };
    let mark = key(&[&"asked-has-left", &voice.mail.id, &held.mail]);
    send_help(
        draft,
        voice.mail,
        mark,
        voice.sender,
        why(OfHeld::AskedLeft),
    );
    let dossier = draft.dossier;
    let from = held.from.as_ref();
    let writer = from.and_then(|a| dossier.roster.by_address(a));
    let about = held.about.as_ref().and_then(|id| draft.clarification(id));
    let asks = about.map(|c| c.developer.clone());
    let asks = asks.filter(|id| writer.is_none_or(|m| &m.person.id != id));
    let asks = asks.filter(|id| !dossier.roster.has_left(id));
    let asks = asks.and_then(|id| dossier.roster.get(&id));
    for reader in [writer, asks].into_iter().flatten() {
        if reader.person.id != voice.sender.person.id {
            of_theirs(
                draft,
                "went-to-nobody",
                held,
                reader,
                why(OfHeld::WentToNobody),
            );
        }
    }
}

/// The question that a mail would pass on stands on another item by now: what was shown does not go
/// out, and who let it go learns so, who wrote it, and who asks.
pub(in crate::rules) fn moved_since(draft: &mut Draft<'_>, voice: &Voice<'_>, held: &HeldMail) {
    let why = HelpWhy::Command {
        line: held.subject.clone(),
        mend: "the question has moved to another item since you were asked, so it went to nobody: whoever wrote it can write it anew".into(),
    };
    let mark = key(&[&"moved-since", &voice.mail.id, &held.mail]);
    send_help(draft, voice.mail, mark, voice.sender, why);
    dropped(draft, None, held, "");
}

/// What became of a mail that waited, for who wrote it or asks in it.
fn of_theirs(draft: &mut Draft<'_>, what: &str, mail: &HeldMail, to: &Member, why: HelpWhy) {
    let head = Head {
        thread: Thread {
            subject: match without_prefix(&mail.subject) {
                "" => draft.cx.team.name.clone().into(),
                words => words.to_owned().into(),
            },
            root: format!("{what}/{}", mail.mail),
            ..Thread::default()
        },
        ..Head::apart(
            key(&[&what, &mail.mail, &to.person.id]),
            to,
            say!("{0}: held mails", &draft.cx.team.name),
            String::new(),
        )
    };
    let body = Body::Help(Help {
        why,
        beside: Beside::Nothing,
        subject: mail.subject.clone(),
        role: to.role,
        mailbox: draft.cx.team.mailbox.clone(),
    });
    let told = letter(draft, head, body);
    draft.send(told);
}
