//! Words of whoever is asked that settle nothing: they don't know, the answer is still to come,
//! they ask back. Such words are handed on like all, and the question stays open.
//!
//! Looks only at short texts whose every sentence is of that kind: where anything else is said,
//! it is an answer. Decides nothing.

use super::courtesy::{content, is_courtesy, is_greeting, is_polite};
use crate::domain::replies::{self, Meaning, Place};

/// Why words settle nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsettled {
    /// They don't know: somebody else may.
    DoesNotKnow,
    /// The answer is still to come.
    AnswersLater,
    /// They want to know something first.
    AsksBack,
    /// They would rather talk, in words that book no call by themselves: *call me at noon*.
    WantsToTalk,
    /// They name somebody in their place; whom, is not known by that name.
    NamesAnother,
    /// They speak of the call that they are invited to: its time, its place, that they come.
    AboutTheCall,
}

/// Most words of a text that is looked at; questions back may be longer.
const SHORT: usize = 30;

/// Why the words of somebody of this name settle nothing; `None`: they may well.
pub fn unsettled(words: &str, name: &str) -> Option<Unsettled> {
    let why = all_of(words, name, kind)?;
    let short = words.split_whitespace().count() <= SHORT;
    (short || why == Unsettled::AsksBack).then_some(why)
}

/// The same of words that answer an invitation: they may be about the call itself, as a phrase
/// says, or as `of_call` finds of a whole sentence.
pub fn beside_the_question(
    words: &str,
    name: &str,
    of_call: impl Fn(&str) -> bool,
) -> Option<Unsettled> {
    let about = |sentence: &str| {
        if replies::says(sentence, Meaning::AboutCall) || of_call(sentence) {
            return Some(Unsettled::AboutTheCall);
        }
        let asks = sentence.ends_with('?').then_some(Unsettled::AboutTheCall);
        kind(sentence).or(asks)
    };
    all_of(words, name, about)
}

/// Whether the words of somebody of this name end in a question back, whatever stands before it.
pub(super) fn ends_asking(words: &str, name: &str) -> bool {
    let own = unbroken(&content(words, name));
    sentences(&own)
        .next_back()
        .is_some_and(|sentence| sentence.ends_with('?') && asks_back(sentence))
}

/// Whether an answer leaves something to the call that is ahead: "how far back I tell you in the
/// call". What was said in an earlier one ("as I said on the phone") is left to none.
pub(super) fn leaves_to_the_call(words: &str, name: &str) -> bool {
    let own = unbroken(&content(words, name));
    sentences(&own).any(|sentence| {
        replies::says(sentence, Meaning::InCall) && !replies::says(sentence, Meaning::BackThen)
    })
}

/// Why all sentences settle nothing: "I don't know. I'll ask Kim": the last one says how it goes
/// on.
fn all_of(words: &str, name: &str, kind: impl Fn(&str) -> Option<Unsettled>) -> Option<Unsettled> {
    if only_marks(words, name) {
        return Some(Unsettled::AsksBack);
    }
    let own = unbroken(&content(words, name));
    let mut all = sentences(&own).map(kind);
    let first = all.next()??;
    all.try_fold(first, |before, next| match next? {
        Unsettled::AboutTheCall => Some(before),
        next => Some(next),
    })
}

/// Whether words are a question mark and no more: "?", "?!". Whoever writes it asks back.
pub(super) fn only_marks(words: &str, name: &str) -> bool {
    let own = content(words, name);
    let mark = |c: char| matches!(c, '?' | '？' | '!' | '.' | '…') || c.is_whitespace();
    own.contains(['?', '？']) && own.chars().all(mark)
}

/// Whether nothing stands in words but a greeting, thanks and a name.
pub fn says_nothing(words: &str, name: &str) -> bool {
    sentences(&content(words, name)).next().is_none()
}

/// So long is a line at least that a mail program broke.
const WRAPPED: usize = 60;

/// A text whose sentences stand on one line each, where somebody or their mail program broke
/// them: "Which archive do you mean,\nthe old one or the new one?" asks one thing.
fn unbroken(words: &str) -> String {
    let mut out = String::new();
    let mut before = "";
    for line in words.lines().map(str::trim) {
        let joint = joint(before, line);
        if !out.is_empty() {
            out.push_str(joint);
        }
        out.push_str(line);
        before = line;
    }
    out
}

/// What stands between two lines: where one sentence goes on over both, a pause at most.
fn joint(above: &str, line: &str) -> &'static str {
    let small = line.starts_with(char::is_lowercase);
    let begins = small || line.starts_with(char::is_uppercase);
    let ended = above.ends_with(['.', '!', '?', ':', ';', '…']);
    let greets = || is_greeting(above) || is_courtesy(above) || is_greeting(line);
    let marked = above.starts_with(['-', '*', '/', '>']);
    if above.is_empty() || !begins || ended || marked || greets() {
        "\n"
    } else if above.chars().count() >= WRAPPED || above.ends_with(',') {
        " "
    } else if small {
        ", "
    } else {
        "\n"
    }
}

/// The sentences, without greetings and thanks, each looked at when it is asked for: most long
/// texts are told by their first.
pub(super) fn sentences(words: &str) -> impl DoubleEndedIterator<Item = &str> {
    let lines = words.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !is_greeting(line));
    lines
        .flat_map(parted)
        .map(str::trim)
        .filter(|sentence| sentence.contains(char::is_alphanumeric) && !is_courtesy(sentence))
}

/// The sentences of a line. A full stop within an address ends none.
fn parted(line: &str) -> Vec<&str> {
    const ENDS: [char; 3] = ['.', '!', '?'];
    if !line.contains('@') {
        return line.split_inclusive(ENDS).collect();
    }
    let mut out = Vec::new();
    let (mut from, mut at) = (0, 0);
    for word in line.split_inclusive(char::is_whitespace) {
        let address = word.contains('@');
        let mut chars = word.char_indices().peekable();
        while let Some((place, c)) = chars.next() {
            let goes_on = chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
            if ENDS.contains(&c) && !(address && goes_on) {
                let end = at + place + c.len_utf8();
                out.extend(line.get(from..end));
                from = end;
            }
        }
        at += word.len();
    }
    out.extend(line.get(from..).filter(|rest| !rest.is_empty()));
    out
}

/// The parts of a text between its marks. A full stop within an address is none, nor one behind a
/// day: "until 3.12. on leave".
pub(super) fn clauses(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split([',', ';', '!', '–', '—', '\n']);
    let parts = parts.flat_map(at_full_stops);
    parts.map(|part| part.trim().trim_end_matches('.').trim_end())
}

/// The parts of a text between full stops.
fn at_full_stops(text: &str) -> impl Iterator<Item = &str> {
    let mut from = 0;
    let stops = text.match_indices(". ").map(|(at, _)| at);
    let goes_on = |at: &usize| {
        let day = text
            .get(..*at)
            .is_some_and(|l| l.ends_with(|c: char| c.is_ascii_digit()));
        let behind = text.get(at + 2..).unwrap_or_default();
        day && behind.starts_with(char::is_lowercase)
    };
    let ends: Vec<usize> = stops
        .filter(|at| !goes_on(at))
        .chain([text.len()])
        .collect();
    ends.into_iter().map(move |end| {
        let part = text.get(from..end).unwrap_or_default();
        from = end + 2;
        part
    })
}

/// Whom a sentence names in its writer's place: what stands behind a wish to ask, if that is
/// short.
pub(super) fn names(sentence: &str) -> Option<&str> {
    let of = |clause| {
        let wish = replies::read(Place::Plain, clause)?;
        let short = (1..=3).contains(&wish.rest.split_whitespace().count());
        let asks = wish.meaning == Meaning::Ask && wish.mark.is_none();
        (asks && short && !wish.rest.contains(['?', ':'])).then_some(wish.rest)
    };
    clauses(sentence).find_map(of)
}

fn kind(sentence: &str) -> Option<Unsettled> {
    let wish = replies::read(Place::Plain, sentence.trim_end_matches('?'));
    if wish.is_some_and(|w| w.meaning == Meaning::Call && w.words > 1) {
        return Some(Unsettled::WantsToTalk);
    }
    if sentence.ends_with('?') {
        return asks_back(sentence).then_some(Unsettled::AsksBack);
    }
    if is_unclear(sentence) {
        return Some(Unsettled::AsksBack);
    }
    let later = replies::says(sentence, Meaning::AnswerLater);
    // "I don't know why, but two years" says something.
    if states(sentence, later) {
        return None;
    }
    // "Let me think about it" supposes nothing.
    let words = replies::words(sentence);
    let besides = replies::without(&words, Meaning::AnswerLater).join(" ");
    let said = |meaning| replies::says(&besides, meaning);
    if said(Meaning::Turns) || said(Meaning::Supposes) {
        return None;
    }
    if later {
        Some(Unsettled::AnswersLater)
    } else if said(Meaning::DontKnow) {
        Some(Unsettled::DoesNotKnow)
    } else if names(sentence).is_some() {
        Some(Unsettled::NamesAnother)
    } else {
        None
    }
}

/// Whether a sentence gives a number or goes on behind a colon. "I'll tell you by 15:00" does not.
fn states(sentence: &str, later: bool) -> bool {
    let mut before = "";
    for word in sentence.split_whitespace() {
        let number = word.contains(|c: char| c.is_ascii_digit());
        let when = later && number && replies::says(before, Meaning::ByWhen);
        if !when && (number || word.contains([':', ';'])) {
            return true;
        }
        before = word;
    }
    false
}

/// Whether a sentence with a question mark asks something. "Two years, ok?" answers, "Yes?" too;
/// "Sorry, which archive, the one from 2019 or the new one?" does not, and "The one from 2019?" or
/// "The old one, or the new one?" leaves it open as well.
fn asks_back(sentence: &str) -> bool {
    let begins = |text| replies::read(Place::Said, text);
    let asks = |text| begins(text).is_some_and(|found| found.meaning == Meaning::AsksBack);
    let mut rest = sentence.trim_end_matches(|c: char| !c.is_alphanumeric());
    loop {
        let part = rest.split_once([',', '!', ':', '–', '—']);
        rest = if let Some((_, behind)) = part.filter(|(p, _)| is_greeting(p) || is_courtesy(p)) {
            behind.trim_start()
        } else {
            match begins(rest) {
                Some(found) if opens(found.meaning) && !found.rest.is_empty() => found.rest,
                _ => break,
            }
        };
    }
    if asks(rest) {
        return true;
    }
    let agrees = replies::read(Place::Answer, rest);
    if agrees.is_some_and(|found| matches!(found.meaning, Meaning::Yes | Meaning::No)) {
        return false;
    }
    let parts = rest.split([',', ';', ':', '–', '—']).skip(1);
    parts.map(str::trim).all(|part| {
        let or = begins(part).filter(|found| found.meaning == Meaning::Either);
        or.is_some_and(|found| !found.rest.is_empty() && !asks(found.rest))
    })
}

/// Whether words may stand before a question without saying anything.
const fn opens(meaning: Meaning) -> bool {
    matches!(meaning, Meaning::Opens | Meaning::Turns)
}

/// "Sorry, I don't understand the question": nothing else is said.
fn is_unclear(sentence: &str) -> bool {
    let says = |text: &str, meaning| replies::says(text, meaning);
    let nothing = |part: &str| {
        let opener = replies::read(Place::Said, part);
        let opener = opener.is_some_and(|f| opens(f.meaning) && f.rest.is_empty());
        says(part, Meaning::Unclear) || opener || is_polite(part) || is_courtesy(part)
    };
    says(sentence, Meaning::Unclear)
        && !says(sentence, Meaning::Supposes)
        && !sentence.contains([':', ';'])
        && clauses(sentence).all(nothing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_settles_nothing_and_what_may() {
        use Unsettled::*;
        for (words, why) in [
            ("I don't know.", Some(DoesNotKnow)),
            ("Hi Dana,\n\nno idea, sorry.\n\nSam", Some(DoesNotKnow)),
            ("Das weiß ich nicht.", Some(DoesNotKnow)),
            ("I'll get back to you tomorrow.", Some(AnswersLater)),
            ("I don't know. I'll ask the warehouse.", Some(AnswersLater)),
            ("Ich melde mich morgen dazu", Some(AnswersLater)),
            ("Which kind of export do you mean?", Some(AsksBack)),
            (
                "Hallo Dana,\nwelche Exporte meinst du?\nDanke!\nSam Sales",
                Some(AsksBack),
            ),
            ("Call me at 15:00", Some(WantsToTalk)),
            ("Ask your boss.", Some(NamesAnother)),
            ("Ask nora.nolan@client.example", Some(NamesAnother)),
            ("Please ask nora@client.example.", Some(NamesAnother)),
            ("Ask me tomorrow", Some(AnswersLater)),
            (
                "Which archive do you mean, the one from 2019 or the new one?",
                Some(AsksBack),
            ),
            ("Do you mean the archive from 2019?", Some(AsksBack)),
            ("Hi Dana, from which year on: 2019?", Some(AsksBack)),
            ("The one from 2019, or the new one?", Some(AsksBack)),
            (
                "Hi Dana,\nwhich archive do you mean,\nthe one from 2019 or the new one?\nSam",
                Some(AsksBack),
            ),
            (
                "Meinst du das Archiv, das wir im letzten Jahr für die Prüfer des\nFinanzamts angelegt haben?",
                Some(AsksBack),
            ),
            (
                "I'll get back to you\nas soon as I know more",
                Some(AnswersLater),
            ),
            ("Two years\nor do you need more?", None),
            ("Two years\nWhich ones do you mean?", None),
            ("Das Archiv von 2019?", Some(AsksBack)),
            ("?", Some(AsksBack)),
            ("Hi Dana,\n\n??\n\nSam", Some(AsksBack)),
            ("?!", Some(AsksBack)),
            ("!", None),
            (
                "Hallo Dana, welches Archiv meinst du denn, das von 2019 oder das neue?",
                Some(AsksBack),
            ),
            (
                "Sorry, I don't understand the question. What screen is this about?",
                Some(AsksBack),
            ),
            ("Das verstehe ich leider nicht ganz, sorry", None),
            ("Die Frage verstehe ich nicht.", Some(AsksBack)),
            (
                "Let me think about it until tomorrow, please.",
                Some(AnswersLater),
            ),
            ("I'll let you know by 15:00.", Some(AnswersLater)),
            ("Kommt bis morgen Mittag, versprochen.", Some(AnswersLater)),
            ("It is 2 years, I'll check.", None),
            ("I don't understand why they would not be in.", None),
            ("I don't understand the question, they are in.", None),
            ("Yes?", None),
            ("Yes, why do you ask?", None),
            ("They are in, aren't they?", None),
            ("Two years is enough, or do you need more?", None),
            ("Yes.", None),
            ("Two years, ok?", None),
            ("I don't know why, but two years.", None),
            ("Ask legal? No: two years.", None),
            ("Why do you ask? It is two years.", None),
            ("I don't know. Two years, I think.", None),
            ("Thanks!", None),
            ("", None),
        ] {
            assert_eq!(unsettled(words, "Sam Sales"), why, "{words}");
        }
    }

    #[test]
    fn what_answers_an_invitation_may_be_about_the_call() {
        use Unsettled::*;
        for (words, why) in [
            ("Could we do it by phone?", Some(AboutTheCall)),
            ("Can't make it, Thursday after 3?", Some(AboutTheCall)),
            ("The link does not work.", Some(AboutTheCall)),
            ("Ich komme fünf Minuten später.", Some(AboutTheCall)),
            ("See you then!", Some(AboutTheCall)),
            ("Which archive do you mean?", Some(AsksBack)),
            (
                "I don't know yet, I'll ask the warehouse before the call.",
                Some(AboutTheCall),
            ),
            ("Yes, two years back.", None),
            (
                "Ja, die letzten zwei Jahre. Ein Gespräch brauchen wir dafür nicht.",
                None,
            ),
        ] {
            assert_eq!(
                beside_the_question(words, "Sam Sales", |_| false),
                why,
                "{words}"
            );
        }
    }

    #[test]
    fn words_that_end_in_a_question_back() {
        for words in [
            "There are two archives. Which one do you mean?",
            "Es gibt zwei. Welches meinst du?",
        ] {
            assert!(ends_asking(words, "Sam Sales"), "{words}");
        }
        for words in ["Two years, ok?", "Which one? The new one.", "Yes, why?"] {
            assert!(!ends_asking(words, "Sam Sales"), "{words}");
        }
    }
}
