//! Which words noted of a call belong to which question of its agenda: lines are led by the
//! number that the letter printed for a question, or by its item's key.
//!
//! In doubt nothing is parted: what is noted stands with every question then. No word is lost:
//! each stands in one share at least.

use crate::domain::call::{AgendaItem, Call};

/// One question of the agenda: what leads a line that is about it.
#[derive(Debug, Clone, Copy)]
pub(in crate::rules) struct Leads<'a> {
    /// Its number, as printed, from 1.
    pub(in crate::rules) number: usize,
    /// Its item's key; `None` where another question is on the same item.
    pub(in crate::rules) key: Option<&'a str>,
}

/// What was noted of each question of a call, where its lines say which is which; of one that
/// none of them is about, nothing.
pub(in crate::rules) fn shares(call: &Call, words: &str) -> Option<Vec<String>> {
    let alone = |item: &AgendaItem| call.agenda.iter().filter(|i| i.pbi == item.pbi).count() == 1;
    let leads = call.agenda.iter().zip(1..).map(|(item, number)| Leads {
        number,
        key: alone(item).then_some(item.pbi.as_str()),
    });
    parted(words, &leads.collect::<Vec<_>>())
}

/// The words about each question, in the agenda's order, without what leads them; what stands
/// above the first of them, or by itself below them, belongs to all. A question that no line is led
/// to has none, where nothing else can be about it. `None`: they are not parted.
fn parted(words: &str, agenda: &[Leads<'_>]) -> Option<Vec<String>> {
    if agenda.len() < 2 {
        return None;
    }
    let mut shares = vec![String::new(); agenda.len()];
    let mut common = Vec::new();
    let mut numbers: Vec<usize> = Vec::new();
    let mut at = None;
    let mut apart = false;
    for line in words.lines() {
        match led(line, agenda)? {
            Some((place, by_number, rest)) => {
                if by_number {
                    numbers.push(place);
                }
                (at, apart) = (Some(place), false);
                push(shares.get_mut(place)?, rest);
            }
            None if line.trim().is_empty() => apart = true,
            None => match at.filter(|_| !apart) {
                Some(place) => push(shares.get_mut(place)?, line),
                None => common.push(line),
            },
        }
    }
    if !is_of_agenda(&numbers, agenda.len()) {
        return None;
    }
    let named = |of: &Leads<'_>| of.key.is_some_and(|key| mentions(words, key));
    let left_out =
        |(of, share): (&Leads<'_>, &String)| share.is_empty() && (!common.is_empty() || named(of));
    if shares.iter().all(String::is_empty) || agenda.iter().zip(&shares).any(left_out) {
        return None;
    }
    for share in &mut shares {
        for line in &common {
            push(share, line);
        }
    }
    Some(shares)
}

/// Whether numbers are those of an agenda: in its order, or all of them in another. A list of its own
/// counts back, or twice.
fn is_of_agenda(numbers: &[usize], questions: usize) -> bool {
    let mut sorted = numbers.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    let once = sorted.len() == numbers.len();
    once && (sorted == numbers || sorted.len() == questions)
}

/// Whether a text names an item, in any case.
fn mentions(words: &str, key: &str) -> bool {
    let mut named = words.split(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_'));
    named.any(|word| word.eq_ignore_ascii_case(key))
}

fn push(share: &mut String, line: &str) {
    if !share.is_empty() {
        share.push('\n');
    }
    share.push_str(line.trim());
}

/// The place on the agenda that a line is led to, whether by its number, and what follows. The
/// outer `None`: it counts beyond the agenda, so that its numbers are a list of its own.
#[expect(clippy::option_option, reason = "no lead, and a lead to nowhere")]
fn led<'l>(line: &'l str, agenda: &[Leads<'_>]) -> Option<Option<(usize, bool, &'l str)>> {
    let bare = line.trim().trim_start_matches(['-', '*', '•']).trim_start();
    let digits = bare.chars().take_while(char::is_ascii_digit).count();
    if let Some((number, rest)) = bare.split_at_checked(digits)
        && let Ok(number) = number.parse::<usize>()
        && let Some(rest) = rest.strip_prefix(['.', ')', ':'])
        && rest.starts_with(char::is_whitespace)
    {
        let place = agenda.iter().position(|q| q.number == number)?;
        return Some(Some((place, true, keyless(rest, agenda.get(place)?))));
    }
    let by_key = agenda.iter().enumerate().find_map(|(place, q)| {
        let rest = after_key(bare, q.key?)?;
        Some((place, false, rest))
    });
    Some(by_key)
}

/// What follows a number, without the key that was printed behind it.
fn keyless<'l>(rest: &'l str, of: &Leads<'_>) -> &'l str {
    let rest = rest.trim_start();
    of.key.and_then(|key| after_key(rest, key)).unwrap_or(rest)
}

/// What follows a key and the sign behind it: `[PBI-142] yes`, `PBI-142: yes`.
fn after_key<'l>(line: &'l str, key: &str) -> Option<&'l str> {
    let bracketed = line.strip_prefix('[');
    let bare = bracketed.unwrap_or(line);
    let (head, rest) = bare.split_at_checked(key.len())?;
    if !head.eq_ignore_ascii_case(key) {
        return None;
    }
    let rest = if bracketed.is_some() {
        let rest = rest.strip_prefix(']')?.trim_start();
        rest.strip_prefix([':', '-', '–']).unwrap_or(rest)
    } else {
        rest.trim_start().strip_prefix([':', '-', '–'])?
    };
    Some(rest.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_two(words: &str) -> Option<Vec<String>> {
        let [a, b] = ["PBI-142", "PBI-150"].map(Some);
        let leads = |number, key| Leads { number, key };
        parted(words, &[leads(1, a), leads(2, b)])
    }

    #[test]
    fn numbers_and_keys_part_what_was_noted() {
        for words in [
            "1. Two years.\n2. The new one.",
            "1) Two years.\n\n2) The new one.",
            "1. PBI-142: Two years.\n2. PBI-150: The new one.",
            "PBI-142: Two years.\nPBI-150: The new one.",
            "[pbi-150] The new one.\n[PBI-142] Two years.",
            "- PBI-142 - Two years.\n- PBI-150 - The new one.",
        ] {
            let parts = of_two(words);
            assert_eq!(
                parts.as_deref(),
                Some(&["Two years.", "The new one."].map(String::from)[..]),
                "{words}"
            );
        }
    }

    #[test]
    fn further_lines_follow_their_question_and_what_stands_apart_is_of_all() {
        assert_eq!(
            of_two(
                "A short call.\n1. Two years.\nAction: Dana adds them.\n2. The new one.\n\nAction: Petra tells sales."
            ),
            Some(vec![
                "Two years.\nAction: Dana adds them.\nA short call.\nAction: Petra tells sales."
                    .into(),
                "The new one.\nA short call.\nAction: Petra tells sales.".into(),
            ])
        );
    }

    #[test]
    fn of_a_question_that_no_line_is_about_nothing_is_noted() {
        for words in ["2. The new one.", "PBI-150: The new one."] {
            let parts = of_two(words);
            let second = ["", "The new one."].map(String::from);
            assert_eq!(parts.as_deref(), Some(&second[..]), "{words}");
        }
    }

    #[test]
    fn all_numbers_may_stand_in_another_order() {
        let parted = of_two("2. The new one.\n1. Two years.");
        let wanted = ["Two years.", "The new one."].map(str::to_owned);
        assert_eq!(parted.unwrap(), wanted);
    }

    #[test]
    fn in_doubt_nothing_is_parted() {
        for words in [
            "Two years, and the new one.",
            "1. Two years.\n2. The new one.\n3. Petra tells sales.",
            "A short call.\n1. Two years.",
            "PBI-150: The new one.\nPBI-142 is two years.",
            "3. The new one.\n1. Two years.",
            "1. Two years.\n1. Of those the last.\n2. The new one.",
            "1.5 MB is the limit.\n2. The new one.",
            "PBI-142 is two years, PBI-150 the new one.",
            "PBI-1420: Two years.\nPBI-150: The new one.",
            "",
        ] {
            assert_eq!(of_two(words), None, "{words}");
        }
        let same = [
            Leads {
                number: 1,
                key: None,
            },
            Leads {
                number: 2,
                key: None,
            },
        ];
        assert_eq!(parted("PBI-142: a\nPBI-142: b", &same), None);
        assert!(parted("1. a\n2. b", &same).is_some());
        assert_eq!(parted("1. a", &same[..1]), None);
    }
}
