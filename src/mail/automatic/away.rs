//! Out-of-office replies: whether a mail is one, and when its writer is back.
//!
//! Owns what a day in such a text means. Never guesses: where nobody says what the day is, or
//! which day, there is none; where it may be the last day away or the first one back, it is
//! taken for the latter, so that somebody is asked a day too early rather than forgotten. A month
//! without a day is the last month away.

use super::day::{self, Found};
use super::{is_away_subject, responder};
use crate::domain::message::{Away, Message};
use crate::domain::subject::without_prefix;
use crate::mail::vocabulary::away_phrases;
use crate::mail::vocabulary::day_words::{DASHES, FILLERS};
use crate::mail::vocabulary::signs::AWAY_WORDS;
use crate::mail::vocabulary::tongues::{Order, TONGUES, Tongue};
use chrono::{Datelike as _, Days, NaiveDate};
use std::cmp::Reverse;

/// How far into a text is looked, in bytes: responders say it at the top.
const LOOK: usize = 4_000;
/// Most words that are skipped between a phrase and its day.
const SKIPPED: usize = 7;
/// How far behind a day its sentence is read, in characters.
const SENTENCE: usize = 80;

/// What an automatic mail says of being away; `replied`: a responder's. `None` where it is none of
/// these replies: a ticket system's receipt says nothing about a person.
pub(in crate::mail) fn read(message: &Message, replied: bool) -> Option<Away> {
    let subject = plain(message.subject.as_deref().unwrap_or_default());
    let text = plain(top(&message.text));
    let says = is_away_subject(&subject)
        || AWAY_WORDS.iter().any(|w| text.contains(w))
        || away_phrases::says(&text);
    let away = back(message);
    let responder = || {
        let own = plain(&without_subject(top(&message.text), message));
        replied && responder::says_away(&own, &away)
    };
    (says || responder()).then_some(away)
}

/// The same of a mail that is known to be one. What it repeats of our own subject says nothing of its
/// writer.
pub(in crate::mail) fn back(message: &Message) -> Away {
    let subject = message.subject.as_deref().unwrap_or_default();
    let own = if message.tags.is_empty() {
        subject
    } else {
        subject.split('[').next().unwrap_or_default()
    };
    let sent = message.date.map(|d| d.utc().date_naive());
    let away = told(&without_subject(top(&message.text), message), sent);
    if away.until.is_some() {
        away
    } else {
        told(own, sent)
    }
}

/// What a text says of being away.
pub(in crate::mail) fn told(text: &str, sent: Option<NaiveDate>) -> Away {
    until(&plain(text), sent).map_or_else(Away::default, |(from, until)| Away {
        from: from.filter(|from| *from < until && sent.is_some_and(|sent| sent < *from)),
        until: Some(until),
    })
}

/// A subject of fewer signs may be a word of anything.
const TITLE: usize = 7;

/// The subject behind what programs put before it and our tag.
pub(in crate::mail) fn asked(message: &Message) -> &str {
    let subject = message.subject.as_deref().unwrap_or_default();
    let behind = |tagged: &&str| !tagged.trim().is_empty();
    let tag = message.tags.first().and_then(|_| subject.split_once('['));
    tag.and_then(|(_, rest)| rest.split_once(']'))
        .map(|(_, behind)| behind)
        .filter(behind)
        .unwrap_or_else(|| without_prefix(subject))
}

/// A text without the subject of the mail, which programs repeat.
pub(super) fn without_subject(text: &str, message: &Message) -> String {
    let subject = without_prefix(message.subject.as_deref().unwrap_or_default());
    let mut text = text.to_owned();
    for part in [subject, asked(message).trim()] {
        if part.chars().count() >= TITLE {
            text = text.replace(&format!("\"{part}\""), " ").replace(part, " ");
        }
    }
    text
}

fn top(text: &str) -> &str {
    let mut end = text.len().min(LOOK);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

/// Lower case, on one line a paragraph, with the digits of full width as plain ones.
fn plain(text: &str) -> String {
    let lines = text.lines().map(str::trim);
    let joined = lines.fold(String::new(), |mut all, line| {
        let ends = line.is_empty() && !all.ends_with('\n');
        all.push_str(if ends { "\n" } else { line });
        if !line.is_empty() {
            all.push(' ');
        }
        all
    });
    let ascii = |c: char| match c {
        '０'..='９' | '／' | '：' | '（' | '）' | '．' => {
            char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c)
        }
        '\u{a0}' | '\u{202f}' | '\u{3000}' => ' ',
        '’' => '\'',
        c => c,
    };
    joined.to_lowercase().chars().map(ascii).collect()
}

/// What a day is to an absence, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Meaning {
    /// The first day back.
    Back,
    /// The last day away.
    Last,
    /// Either; it counts as the first day back.
    Until,
}

/// The first day of an absence, where one is told, and the day of coming back, in a lower-case text:
/// dates first, then a weekday that stands alone.
fn until(text: &str, sent: Option<NaiveDate>) -> Option<(Option<NaiveDate>, NaiveDate)> {
    let orders = [Order::Unknown, Order::DayFirst, Order::MonthFirst];
    let dated = orders.map(|order| (order, day::all(text, order, sent)));
    let told = |tongue: &Tongue| {
        let mut all = dated.iter();
        all.find(|(order, _)| *order == tongue.order)
            .map_or(&[][..], |(_, found)| found)
    };
    let weekdays = day::weekdays(text, sent);
    best(text, told).or_else(|| best(text, |_| &weekdays))
}

fn best<'f>(
    text: &str,
    days: impl Fn(&Tongue) -> &'f [Found],
) -> Option<(Option<NaiveDate>, NaiveDate)> {
    let mut all: Vec<(Meaning, &Found, NaiveDate, Option<NaiveDate>)> = Vec::new();
    for tongue in TONGUES {
        let told = days(tongue);
        let meant = |found| Some((meaning(text, found, tongue)?, found));
        let own: Vec<(Meaning, &Found)> = told.iter().filter_map(meant).collect();
        let first = own.iter().min_by_key(|(m, f)| (*m, f.start)).copied();
        let from = first_day(text, told, &own, tongue);
        all.extend(first.map(|(meaning, found)| match meaning {
            Meaning::Last => match back_before(text, found, told, &own) {
                Some(back) => (Meaning::Back, back, back.day, from),
                None => (meaning, found, goes_on(found, told, &own), from),
            },
            _ => (meaning, found, found.day, from),
        }));
    }
    // A language that knows less of the words around it ends earlier.
    let (meaning, _, day, from) = all
        .into_iter()
        .min_by_key(|(m, f, day, _)| (*m, f.start, Reverse(*day)))?;
    let back = if meaning == Meaning::Last {
        day.checked_add_days(Days::new(1))?
    } else {
        day
    };
    Some((from, back))
}

/// The day that the first span of days in a text begins with: `from 7 to 18 December`.
fn first_day(
    text: &str,
    all: &[Found],
    own: &[(Meaning, &Found)],
    tongue: &Tongue,
) -> Option<NaiveDate> {
    let span = |found: &Found| {
        let before = text.get(..found.start).unwrap_or_default();
        behind_fillers(before, |rest| spans(rest, tongue).then_some(())).is_some()
    };
    let spans = own.iter().filter(|(m, f)| *m == Meaning::Last && span(f));
    let (_, first) = spans.min_by_key(|(_, f)| f.start)?;
    begins(text, first, all)
}

/// The day of coming back from a first absence, where the one that ends on a day begins later: `until
/// 30 November, and then at a fair from 7 to 9 December`.
fn back_before<'f>(
    text: &str,
    last: &Found,
    all: &[Found],
    own: &[(Meaning, &'f Found)],
) -> Option<&'f Found> {
    let begins = begins(text, last, all)?;
    let earlier = own.iter().filter(|(m, f)| {
        let parted = (begins - f.day).num_days() > BETWEEN;
        *m == Meaning::Until && f.start < last.start && parted
    });
    earlier.map(|(_, f)| *f).min_by_key(|f| f.start)
}

/// The first day of a span whose last one is found: a day itself, or its number alone.
fn begins(text: &str, last: &Found, all: &[Found]) -> Option<NaiveDate> {
    let before = text.get(..last.start)?;
    let end = before.rfind(|c: char| c.is_ascii_digit())?;
    if let Some(whole) = all.iter().find(|f| (f.start..f.end).contains(&end)) {
        return Some(whole.day);
    }
    let number = before.get(..=end)?;
    let start = number.rfind(|c: char| !c.is_ascii_digit());
    let number = number.get(start.map_or(0, |at| at + 1)..)?;
    last.day.with_day(number.parse().ok()?)
}

/// Most days between two absences of which the second goes on from the first: a weekend.
const BETWEEN: i64 = 4;

/// The end of an absence that goes on from one that ends on a day: `23-27 November and then 30
/// November to 2 December`.
fn goes_on(first: &Found, all: &[Found], own: &[(Meaning, &Found)]) -> NaiveDate {
    let mut last = first;
    for (_, end) in own.iter().filter(|(m, _)| *m == Meaning::Last) {
        let begins = all.iter().rfind(|f| f.start < end.start);
        let gap = begins.map(|f| (f.day - last.day).num_days());
        let next = gap.is_some_and(|days| (1..=BETWEEN).contains(&days));
        if end.start > last.start && end.day > last.day && next {
            last = end;
        }
    }
    last.ends
}

/// What the words around a day say that it is.
fn meaning(text: &str, found: &Found, tongue: &Tongue) -> Option<Meaning> {
    let behind = text.get(found.end..)?;
    let included = included(behind, tongue);
    // "Until March" ends with it: nobody is asked a month too early.
    let all = included || found.is_month();
    before(text.get(..found.start)?, tongue, all).or_else(|| {
        // `11月30日まで`: the language says nothing before the day.
        if included && tongue.until.is_empty() {
            return Some(Meaning::Last);
        }
        let said = again(behind);
        let back = tongue.again.iter().any(|p| said.contains(p));
        back.then_some(Meaning::Back)
    })
}

/// What may stand between a day and what is said of it: the end of a weekday's name, a word for the
/// year.
const BEHIND_DAYS: &[&str] = &["-feira", "r.", "roku", "г.", "года"];

fn included(behind: &str, tongue: &Tongue) -> bool {
    const GAPS: [char; 4] = [' ', ',', '.', '('];
    let mut rest = behind.trim_start_matches(GAPS);
    let mut between = BEHIND_DAYS.iter();
    if let Some(more) = between.find_map(|word| rest.strip_prefix(word)) {
        rest = more.trim_start_matches(GAPS);
    }
    // `11月30日(月)まで`
    if let Some((weekday, more)) = rest.split_once(')')
        && weekday.chars().count() <= 3
    {
        rest = more.trim_start();
    }
    tongue.inclusive.iter().any(|p| rest.starts_with(p))
}

/// The rest of a day's sentence, up to the next day.
fn again(behind: &str) -> &str {
    let end = behind
        .char_indices()
        .enumerate()
        .find(|(n, (at, c))| {
            let full =
                *c == '.' && *at > 0 && behind.get(at + 1..).is_some_and(|r| r.starts_with(' '));
            *n >= SENTENCE || full || c.is_ascii_digit() || matches!(c, '\n' | '!' | '。' | ';')
        })
        .map_or(behind.len(), |(_, (at, _))| at);
    behind.get(..end).unwrap_or(behind)
}

/// By the phrase before a day; words without weight may stand between.
fn before(text: &str, tongue: &Tongue, included: bool) -> Option<Meaning> {
    behind_fillers(text, |rest| {
        if ends(rest, tongue.back) {
            Some(Meaning::Back)
        } else if ends(rest, tongue.through) || spans(rest, tongue) {
            Some(Meaning::Last)
        } else {
            let last = included.then_some(Meaning::Last);
            ends(rest, tongue.until).then(|| last.unwrap_or(Meaning::Until))
        }
    })
}

/// What is found at the end of a text, behind which words without weight may stand.
fn behind_fillers<T>(text: &str, found: impl Fn(&str) -> Option<T>) -> Option<T> {
    let mut rest = text;
    for _ in 0..SKIPPED {
        rest = rest.trim_end_matches([' ', ',', ':', '(', '*', '"']);
        if let Some(found) = found(rest) {
            return Some(found);
        }
        let start = rest.rfind([' ', '\n']).map_or(0, |at| at + 1);
        let word = rest.get(start..)?.trim_end_matches(['.', ',', ':', ')']);
        let weightless = FILLERS.contains(&word) || day::weekday(word).is_some() || is_time(word);
        if word.is_empty() || !weightless {
            return None;
        }
        rest = rest.get(..start)?;
    }
    None
}

/// `17:00`, `5pm`, `9h`.
fn is_time(word: &str) -> bool {
    let rest = word.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < word.len() && (matches!(rest, "am" | "pm" | "h") || rest.starts_with([':', 'h']))
}

/// Whether a text ends with one of the phrases, as whole words.
fn ends(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| cut(text, phrase).is_some())
}

/// The text before a phrase at its end.
fn cut<'t>(text: &'t str, phrase: &str) -> Option<&'t str> {
    let head = text.strip_suffix(phrase)?;
    let joins = head.ends_with(char::is_alphanumeric)
        && phrase.starts_with(|c: char| c.is_alphanumeric() && !day::is_eastern(c));
    (!joins).then_some(head)
}

/// Whether what ends here is `from 23 to`: a day or its number, and a word or a dash.
fn spans(text: &str, tongue: &Tongue) -> bool {
    let mut links = tongue.to.iter().chain(DASHES);
    links.any(|link| {
        let Some(head) = cut(text, link) else {
            return false;
        };
        let head = head.trim_end_matches([' ', '.', ')', ',']);
        let start = head.rfind([' ', '\n', '-']).map_or(0, |at| at + 1);
        let word = head.get(start..).unwrap_or_default();
        word.starts_with(|c: char| c.is_ascii_digit())
            || word.ends_with(['日', '号'])
            || day::month(word) > 0
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<String> {
        let sent = NaiveDate::from_ymd_opt(2026, 11, 23);
        until(&plain(text), sent).map(|(_, d)| d.to_string())
    }

    #[test]
    fn plain_dates_are_read() {
        for (text, want) in [
            (
                "I am out of the office until 30 November 2026.",
                "2026-11-30",
            ),
            ("I will be back on Monday, November 30th.", "2026-11-30"),
            (
                "I'm away until Nov 25. Back in the office on 1 December.",
                "2026-12-01",
            ),
            ("I am out through 2026-11-30", "2026-12-01"),
            (
                "Ich bin bis einschließlich 30.11.2026 nicht im Büro.",
                "2026-12-01",
            ),
            ("Ich bin bis zum 30. November abwesend.", "2026-11-30"),
            ("Ab dem 02.01. bin ich zurück", "2027-01-02"),
            (
                "Ich bin vom 20.11. bis 27.11.26 im Urlaub und ab dem 28.11.26 wieder da",
                "2026-11-28",
            ),
            ("returning 30/11/2026", "2026-11-30"),
            ("I am on leave from 23 to 27 November.", "2026-11-28"),
            (
                "Ab dem 20.11. bin ich im Urlaub, bis zum 30.11.",
                "2026-11-30",
            ),
            ("Back on Monday.", "2026-11-30"),
            ("I am out of the office until 12/11/2026.", "2026-12-11"),
            (
                "Estaré fuera de la oficina hasta el próximo lunes 30 de noviembre.",
                "2026-11-30",
            ),
            (
                "Estou ausente até a próxima segunda-feira, 30 de novembro.",
                "2026-11-30",
            ),
            (
                "Sono assente fino al prossimo lunedì 30 novembre.",
                "2026-11-30",
            ),
            ("back next Monday", "2026-11-30"),
            ("I'm out today and will be back tomorrow.", "2026-11-24"),
            ("Ab morgen bin ich wieder da.", "2026-11-24"),
            ("I'm out until Monday, 12/7.", "2026-12-07"),
            (
                "out of the office from 11/23 through 12/4, back Monday, 12/7",
                "2026-12-07",
            ),
            ("out of the office from 11/23 through 12/4.", "2026-12-05"),
            ("Regresso ao trabalho no dia 30/11/2026.", "2026-11-30"),
            ("I am on parental leave until March 2027.", "2027-04-01"),
            ("Ich bin bis März 2027 in Elternzeit.", "2027-04-01"),
            ("I will be back in March 2027.", "2027-03-01"),
            ("Ich bin bis Ende März 2027 in Elternzeit.", "2027-04-01"),
            ("Absente jusqu'à fin mars 2027.", "2027-04-01"),
            ("De baja hasta finales de marzo de 2027.", "2027-04-01"),
            ("In congedo fino a fine marzo 2027.", "2027-04-01"),
            ("De licença até ao fim de março de 2027.", "2027-04-01"),
            ("Met verlof tot eind maart 2027.", "2027-04-01"),
            ("Na urlopie do końca marca 2027.", "2027-04-01"),
            ("Föräldraledig till slutet av mars 2027.", "2027-04-01"),
            ("Na dovolené do konce března 2027.", "2027-04-01"),
            (
                "I am on leave 23-27 November and then at a conference 30 November to 2 December.",
                "2026-12-03",
            ),
            (
                "I am on leave 23-27 November and 24 December to 31 December.",
                "2026-11-28",
            ),
            (
                "I am out of office until Nov 30th and then on a trade fair from Dec 7 to Dec 9.",
                "2026-11-30",
            ),
            (
                "Ich bin bis zum 30.11. im Urlaub und vom 7. bis 9. Dezember auf einer Messe.",
                "2026-11-30",
            ),
            (
                "I am out until November 27 and then at a fair from November 30 to December 2.",
                "2026-12-03",
            ),
        ] {
            assert_eq!(day(text).as_deref(), Some(want), "{text}");
        }
    }

    #[test]
    fn nothing_is_guessed() {
        for text in [
            "until 12/01/2027",
            "until further notice",
            "returning 02/01/27",
            "Guten Morgen, ich bin bald wieder da",
            "back soon",
            "bis bald",
            "until 99.99.2026",
            "bis 31.02.2027",
            "until",
            "For requests of 30 November 2026 write to Kim.",
            "back on Monday 12/11/2026",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
