//! The wording of a ruling: which verdict a command or a printed number is, and the words given
//! with it. Looks only at a person's own words; whether they may rule is asked elsewhere.

use crate::domain::clarification::Verdict;
use crate::domain::replies::{self, Meaning, Place};
use crate::rules::letters::one_line;
use crate::rules::speech::courtesy::is_polite;
use crate::rules::speech::grammar::{Asked, Command};
use crate::rules::speech::leading_number::{begins_a_sentence, counts, is_list, is_one_of_a_row};

/// The ruling in a message.
pub(in crate::rules) fn verdict(asked: &Asked) -> Option<(Verdict, String)> {
    let words = asked.words.clone();
    let by_command = asked.commands.iter().find_map(|c| ruled(c, &words));
    if by_command.is_some() {
        return by_command;
    }
    Some(numbered_ruling(asked.number?, &asked.beside))
}

/// Whether a command is a ruling.
pub(in crate::rules) fn is_ruling(command: &Command) -> bool {
    ruled(command, "").is_some()
}

/// The ruling that a command is, with the words that are its own, else those beside it.
fn ruled(command: &Command, words: &str) -> Option<(Verdict, String)> {
    Some(match command {
        Command::Agreed => (Verdict::Agreed, words.to_owned()),
        Command::OutOfScope(text) => {
            let title = one_line(text, 120);
            let said = if text.is_empty() { words } else { text };
            (Verdict::OutOfScope { title }, said.to_owned())
        }
        Command::Correction(text) => (Verdict::Correction, text.clone()),
        Command::Talk => (Verdict::LetsTalk, words.to_owned()),
        _ => return None,
    })
}

/// The ruling that a number is, and the words given with it.
pub(in crate::rules) fn numbered_ruling(number: u8, beside: &str) -> (Verdict, String) {
    // "2 please" names no item.
    let said = |meaning| {
        let words = without_label(beside, meaning);
        if is_polite(&words) {
            String::new()
        } else {
            words
        }
    };
    match number {
        1 => (Verdict::Agreed, said(Meaning::Agreed)),
        2 => {
            let words = said(Meaning::OutOfScope);
            let title = one_line(&words, 120);
            (Verdict::OutOfScope { title }, words)
        }
        3 => (Verdict::Correction, said(Meaning::Correction)),
        _ => (Verdict::LetsTalk, said(Meaning::Talk)),
    }
}

/// Whether it can be read otherwise than as that ruling: there is a command of another ruling,
/// too; or a number counts something, begins a sentence, a list or a question, is one of two, or an
/// agreement that takes a part back. A correction by number only stops something, and is taken as it is.
pub(in crate::rules) fn is_unclear(asked: &Asked) -> bool {
    let mut rulings = asked.commands.iter().filter_map(|c| ruled(c, ""));
    if let Some((first, _)) = rulings.next() {
        return rulings.any(|(other, _)| other.as_str() != first.as_str());
    }
    if !asked.commands.is_empty() || asked.number.is_none() {
        return false;
    }
    let behind = asked.behind.as_str();
    // "3 The columns are: 1. date, 2. number" corrects by a list.
    let tells_a_list = asked.number == Some(3) && !behind.starts_with(['.', ')']);
    if counts(behind)
        || is_one_of_a_row(behind)
        || is_list(&asked.words) && !tells_a_list
        || asked
            .number
            .is_some_and(|number| begins_a_sentence(number, behind))
        || asked.beside.lines().any(is_another_number)
    {
        return true;
    }
    if asked.number == Some(3) {
        return false;
    }
    // A line of dashes above the words says nothing.
    let says = |line: &&str| line.contains(|c: char| c.is_alphanumeric() || c == '?' || c == '/');
    let first = asked.beside.lines().find(says).unwrap_or_default();
    let mut words = first.split_whitespace();
    let joins = ["or", "oder", "and", "und", "/", "&", "ou", "et", "o", "y"];
    let another = words
        .next()
        .is_some_and(|w| joins.contains(&w.to_lowercase().as_str()))
        && words
            .next()
            .is_some_and(|w| w.starts_with(|c: char| c.is_ascii_digit()));
    let turned = asked.number == Some(1)
        && (first.split_whitespace().take(3).any(takes_back)
            || replies::read(Place::Answer, first).is_some_and(|f| f.meaning == Meaning::No));
    another || turned || first.contains('?')
}

/// Whether a line is another number, or says what another is for: "1 for the archive, 2 for Excel".
fn is_another_number(line: &str) -> bool {
    let number = |word: &str| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        matches!(bare, "1" | "2" | "3" | "4")
    };
    let mut clauses = line.split([',', ';']);
    clauses.any(|clause| {
        let mut words = clause.split_whitespace();
        let first = words.next().is_some_and(number);
        first
            && words
                .next()
                .is_none_or(|next| matches!(next, "for" | "für"))
    })
}

/// Whether a word beside an agreement takes something of it back: "1 but only two years".
fn takes_back(word: &str) -> bool {
    replies::says(word, Meaning::Turns) || replies::says(word, Meaning::Limits)
}

/// What was written beside the number, without the printed label of a prefilled reply.
fn without_label(words: &str, meaning: Meaning) -> String {
    let mut kept = Vec::new();
    for (n, line) in words.lines().enumerate() {
        let mut rest = line.trim();
        let mut printed_there = false;
        if n == 0 {
            // "2 out of order lists" is a title: the whole of what is printed, or none of it.
            let printed = |label: &str| label.split_whitespace().count();
            let found = replies::read(Place::Ruling, rest).filter(|found| {
                found.meaning == meaning
                    && replies::labels(meaning).any(|label| printed(label) == found.words)
            });
            printed_there = found.is_some();
            rest = found.map_or(rest, |found| found.rest);
        }
        let within = rest.strip_prefix('(').and_then(|r| r.strip_suffix(')'));
        let within = within.filter(|within| !within.contains(['(', ')']));
        match within {
            // Hints that letters print in brackets are not the PO's words.
            Some(_) if printed_there => {}
            Some(own) => kept.push(own),
            None if rest.is_empty() => {}
            None => kept.push(rest),
        }
    }
    kept.join("\n")
}
