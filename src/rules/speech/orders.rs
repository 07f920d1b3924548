//! One line of an answer to a list of held mails: which of them are released, and which dropped.
//! The number may stand before the word or behind it, and a line may hold several orders.
//!
//! Looks at words alone. Invariant: what it does not understand of a line is given back, so that
//! whoever wrote it learns of it.

use crate::domain::held::Handling;
use crate::domain::ids::MailId;
use crate::domain::letter::{Digest, Numbered};
use crate::domain::pbi::{PbiKey, Prefixes};
use crate::domain::replies::{self, Meaning, Place};

/// What a line orders.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::rules) struct Orders {
    /// The mails, and what is made of each.
    pub(in crate::rules) wanted: Vec<(MailId, Handling)>,
    /// The words and numbers of the line that order nothing.
    pub(in crate::rules) left: String,
}

/// Reads a line about listed mails. `None`: it orders nothing, or sets a condition to a release,
/// which can't be taken back.
pub(in crate::rules) fn read(
    line: &str,
    listed: &[Numbered],
    prefixes: &Prefixes,
) -> Option<Orders> {
    let mut reading = Reading::default();
    let marks = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '.' | ':' | '!' | '?');
    let words = line.split(marks).filter(|w| !w.is_empty());
    for (at, word) in words.enumerate() {
        if !reading.word(word, at == 0, listed, prefixes) {
            return None;
        }
    }
    reading.end()
}

/// The mail behind a number.
pub(in crate::rules) fn mail(numbered: &Numbered) -> Option<MailId> {
    match numbered {
        Numbered::Held { mail, .. } => Some(mail.clone()),
        Numbered::Question { .. } | Numbered::Assumption { .. } => None,
    }
}

/// Whether words make a release depend on something, or take something of it back.
pub(in crate::rules) fn limits(words: &str) -> bool {
    let says = |meaning| replies::says(words, meaning);
    let all = replies::words(words);
    let conditional = replies::without(&all, Meaning::Conditions).len() < all.len();
    says(Meaning::Turns) || says(Meaning::Limits) || conditional
}

/// Words beside an order that are more than a courtesy or the order once more.
pub(in crate::rules) fn says_more(words: &str) -> bool {
    let repeated = [
        Meaning::LetsGo,
        Meaning::Assents,
        Meaning::Polite,
        Meaning::Thanks,
    ];
    let all = replies::words(words);
    let left = repeated
        .into_iter()
        .fold(all, |left, meaning| replies::without(&left, meaning));
    !left.is_empty()
}

/// How far a line is read.
#[derive(Default)]
struct Reading {
    /// What is made of the mails whose numbers come next.
    verb: Option<Handling>,
    /// The numbers that stand before their word.
    mails: Vec<MailId>,
    numbers_first: bool,
    /// "Not" stands before what comes next.
    negated: bool,
    /// What comes next stands behind words that are not understood.
    lost: bool,
    orders: Orders,
    left: Vec<String>,
}

impl Reading {
    /// Takes one more word. `false`: the line is about something else.
    fn word(&mut self, word: &str, first: bool, listed: &[Numbered], prefixes: &Prefixes) -> bool {
        let lower = word.to_lowercase();
        let meant = replies::read(Place::Answer, lower.trim_start_matches('/'));
        match meant.map(|found| found.meaning) {
            Some(Meaning::Release) => self.begin(&Handling::Released { to: None }),
            Some(Meaning::Drop) => self.begin(&Handling::Dropped),
            Some(Meaning::No) if !first => self.negated = true,
            _ => {
                let numbers = numbers(&lower, listed);
                if first && numbers.is_none() {
                    return false;
                }
                let key = prefixes.tags(word).into_iter().next();
                match (numbers, key) {
                    (Some(numbers), _) => {
                        self.numbers_first |= first;
                        return self.number(word, &numbers, listed);
                    }
                    (None, Some(key)) => self.belongs_to(&key),
                    (None, None) if joins(&lower) => {}
                    // "1 agreed" is no order.
                    (None, None) if self.numbers_first && self.orders.wanted.is_empty() => {
                        return false;
                    }
                    (None, None) => {
                        self.left.push(word.to_owned());
                        self.lost = says_more(word);
                    }
                }
            }
        }
        true
    }

    /// A word that orders; the numbers before it are its own where they stand first.
    fn begin(&mut self, how: &Handling) {
        let turns = |w: &String| replies::says(w, Meaning::Turns);
        while self.left.last().is_some_and(|w| turns(w) || !says_more(w)) {
            self.left.pop();
        }
        self.lost = false;
        if self.numbers_first {
            let mails = std::mem::take(&mut self.mails);
            if !self.negated {
                let each = mails.into_iter().map(|mail| (mail, how.clone()));
                self.orders.wanted.extend(each);
            }
            self.negated = false;
        }
        // "Do not drop 2": the word and its numbers order nothing.
        self.verb = (!self.negated).then(|| how.clone());
    }

    fn number(&mut self, word: &str, numbers: &[u32], listed: &[Numbered]) -> bool {
        let meant = |n: &u32| Digest::meant(listed, *n).and_then(mail);
        let mails: Option<Vec<MailId>> = numbers.iter().map(meant).collect();
        match (mails, &self.verb) {
            _ if self.lost => self.left.push(word.to_owned()),
            (None, _) if self.numbers_first => return false,
            (None, _) => self.left.push(word.to_owned()),
            (Some(mails), _) if self.numbers_first => self.mails.extend(mails),
            // "Not 3": it stays as it is.
            (Some(_), _) if self.negated => {}
            (Some(mails), Some(how)) => {
                let each = mails.into_iter().map(|mail| (mail, how.clone()));
                self.orders.wanted.extend(each);
            }
            (Some(_), None) => {}
        }
        true
    }

    /// The item that the mails of this word belong to.
    fn belongs_to(&mut self, key: &PbiKey) {
        for (_, how) in &mut self.orders.wanted {
            if let Handling::Released { to: to @ None } = how {
                *to = Some(key.clone());
            }
        }
        if let Some(Handling::Released { to }) = &mut self.verb {
            *to = Some(key.clone());
        }
    }

    fn end(mut self) -> Option<Orders> {
        self.orders.left = self.left.join(" ");
        let releases = |(_, how): &(MailId, Handling)| *how != Handling::Dropped;
        let conditional = limits(&self.orders.left) && self.orders.wanted.iter().any(releases);
        let unordered = self.numbers_first && !self.mails.is_empty();
        (!self.orders.wanted.is_empty() && !conditional && !unordered).then_some(self.orders)
    }
}

/// The numbers that a word stands for: `2`, `2-4`, `all`.
fn numbers(word: &str, listed: &[Numbered]) -> Option<Vec<u32>> {
    if ["all", "alle"].contains(&word) {
        let all = (1..).zip(listed).filter(|(_, n)| mail(n).is_some());
        return Some(all.map(|(number, _)| number).collect());
    }
    let word = word.trim_end_matches(')');
    if let Some((from, to)) = word.split_once(['-', '\u{2013}']) {
        let (from, to): (u32, u32) = (from.parse().ok()?, to.parse().ok()?);
        let listed = u32::try_from(listed.len()).ok()?;
        return (from < to && to <= listed).then(|| (from..=to).collect());
    }
    Some(vec![word.parse().ok()?])
}

/// Whether a word only joins numbers, or a number and its item.
fn joins(word: &str) -> bool {
    ["and", "und", "&", "+", "to", "zu", "do"].contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::ClarificationId;

    /// A question, then held mails `m2` and on.
    fn list(last: u32) -> Vec<Numbered> {
        let question = Numbered::Question {
            clarification: ClarificationId::new("c1"),
            conversation: None,
        };
        let held = |n: u32| Numbered::Held {
            mail: MailId::new(format!("m{n}")),
            about: None,
        };
        std::iter::once(question)
            .chain((2..=last).map(held))
            .collect()
    }

    /// The orders of a line about mails 2 to 5, and what is left: `release 2, drop 3 | the rest`.
    fn read_as(line: &str) -> String {
        let known = Prefixes::Known(vec!["PBI".into()]);
        let Some(orders) = read(line, &list(5), &known) else {
            return "nothing".to_owned();
        };
        let one = |(mail, how): &(MailId, Handling)| {
            let number = mail.as_str().trim_start_matches('m').to_owned();
            match how {
                Handling::Released { to: Some(key) } => format!("release {number} {key}"),
                Handling::Released { to: None } => format!("release {number}"),
                Handling::Dropped => format!("drop {number}"),
            }
        };
        let wanted: Vec<String> = orders.wanted.iter().map(one).collect();
        let left = Some(orders.left).filter(|l| says_more(l));
        let left = left.map_or_else(String::new, |left| format!(" | {left}"));
        format!("{}{left}", wanted.join(", "))
    }

    #[test]
    fn a_line_says_which_and_how() {
        for (line, meant) in [
            ("release 2", "release 2"),
            ("Release 2, 4", "release 2, release 4"),
            ("release 3 PBI-150", "release 3 PBI-150"),
            (
                "release 2 and 3 to PBI-150, not 4",
                "release 2 PBI-150, release 3 PBI-150",
            ),
            (
                "release 2 PBI-142, release 3 PBI-150",
                "release 2 PBI-142, release 3 PBI-150",
            ),
            ("Release 2, please. Not 3!", "release 2"),
            ("drop all", "drop 2, drop 3, drop 4, drop 5"),
            ("drop 2-4", "drop 2, drop 3, drop 4"),
            ("release 2, drop 3 and 4", "release 2, drop 3, drop 4"),
            ("drop 2 but please release 3", "drop 2, release 3"),
            ("drop 2, don't release 3", "drop 2"),
            ("2 drop", "drop 2"),
            ("2, 3 drop, please", "drop 2, drop 3"),
            ("2 freigeben, 3 verwerfen", "release 2, drop 3"),
            ("2 release PBI-150", "release 2 PBI-150"),
            ("drop 2 and 9", "drop 2 | 9"),
            (
                "drop 2 and the one about pills",
                "drop 2 | the one about pills",
            ),
        ] {
            assert_eq!(read_as(line), meant, "{line:?}");
        }
    }

    #[test]
    fn what_orders_nothing_is_told_from_what_does() {
        // 1 is a question: there is nothing to release.
        for line in [
            "",
            "2",
            "2 agreed",
            "1 drop",
            "1 out of scope: release 2",
            "release",
            "release 1",
            "release 7",
            "drop 0",
            "released 2?",
            "release not 2",
            "Do not drop 2",
            "release 2, but only on Monday",
            "2 freigeben, aber erst ab Montag",
            "release 2 if Sam agrees",
        ] {
            assert_eq!(read_as(line), "nothing", "{line:?}");
        }
    }
}
