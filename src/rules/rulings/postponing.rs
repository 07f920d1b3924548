//! What the PO does not decide now: `/later 2d` puts it off.

use crate::domain::clarification::Assumption;
use crate::domain::hours::Wait;
use crate::domain::ids::ClarificationId;
use crate::domain::letter::{HelpWhy, News};
use crate::domain::policy::parse_wait;
use crate::rules::assuming;
use crate::rules::authorise::{Act, Grant, authorise};
use crate::rules::draft::{Draft, key};
use crate::rules::duty::on_duty;
use crate::rules::letters::party;
use crate::rules::obeying::besides;
use crate::rules::placing::voice::Voice;
use crate::rules::telling::{comes_later, notice};

/// Longest time something can be put off for.
const LONGEST: Wait = Wait::Days(60);

/// How long "2d", or nothing at all, is.
pub(in crate::rules) fn wait(text: &str) -> Result<Wait, HelpWhy> {
    let text = text.trim().trim_end_matches('.');
    if text.is_empty() {
        return Ok(Wait::Days(1));
    }
    let long = |wait: &Wait| match wait {
        Wait::Minutes(minutes) => *minutes > 60 * 24 * 60,
        days @ Wait::Days(_) => {
            matches!((days, LONGEST), (Wait::Days(n), Wait::Days(most)) if *n > most)
        }
    };
    // German writes 2t, 2 Tage, 4 Std.
    let (figure, unit) = text.split_at(text.bytes().take_while(u8::is_ascii_digit).count());
    let unit = match unit.trim().to_lowercase().as_str() {
        "t" | "tag" | "tage" | "day" | "days" => "d".to_owned(),
        "std" | "stunde" | "stunden" | "hour" | "hours" => "h".to_owned(),
        other => other.to_owned(),
    };
    parse_wait(&format!("{figure}{unit}"))
        .ok()
        .filter(|wait| !long(wait))
        .ok_or_else(|| HelpWhy::Command {
            line: format!("/later {text}"),
            mend: "write how long after it, for example \"later 2d\" or \"later 4h\", at most 60d"
                .into(),
        })
}

/// Not now: the next digests leave it out, and nobody is nudged, until the time has passed in
/// the sender's working time; so long the time to object to what is assumed stands still, and
/// whoever assumes it is told.
pub(in crate::rules) fn put_off(
    draft: &mut Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    wait: Wait,
) -> Result<(), HelpWhy> {
    may(draft, voice, id, "/later")?;
    if draft.clarification(id).is_some_and(|c| !c.is_unsettled()) {
        return Err(nothing_waits("/later"));
    }
    let until = voice.sender.person.work.after(draft.now(), wait);
    draft.say(id, &besides::act(voice, besides::is_later, "/later"));
    let assumed = assuming::put_off(draft, id, until);
    if let Some(c) = draft.edit(id)
        && (c.state.is_open() || c.is_ruling_wanted())
    {
        c.put_off = Some(until);
    }
    if assumed.is_none() {
        comes_later(draft, id, voice.sender, until, false);
    }
    let c = draft.clarification(id).cloned();
    if let (Some(until), Some(c)) = (assumed, c)
        && let Some(developer) = draft.member(&c.developer)
    {
        let po = party(voice.sender);
        let whose = Assumption::whose(c.pending(), &developer.person.id);
        let news = News::AssumptionPutOff { po, until, whose };
        let mark = key(&[&"assumption-put-off", &voice.mail.id, id]);
        notice(draft, mark, developer, &c, news);
    }
    Ok(())
}

/// There is nothing to put off or to hand on: the note was for information.
pub(super) fn nothing_waits(act: &str) -> HelpWhy {
    HelpWhy::Command {
        line: act.to_owned(),
        mend: "nothing of this question waits for you now".to_owned(),
    }
}

/// The PO, or a delegate on duty, may; others have nothing to put off.
fn may(
    draft: &Draft<'_>,
    voice: &Voice<'_>,
    id: &ClarificationId,
    act: &str,
) -> Result<(), HelpWhy> {
    let duty = on_duty(draft, voice.sender, id);
    match authorise(Some(voice.sender.role), duty, Act::Rule, &voice.evidence) {
        Grant::Granted => Ok(()),
        Grant::NotTheirs(who) => Err(HelpWhy::NotYours {
            act: act.into(),
            who: who.into(),
        }),
        _ => Err(HelpWhy::NotVouched),
    }
}
