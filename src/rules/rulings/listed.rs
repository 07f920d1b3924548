//! A reply to a list: a line an item, its number as printed there and a word (`1 agreed`,
//! `2 out of scope: Excel export`, `3 later 2d`, `4 delegate anna`), or several items where it is
//! the same for all (`1, 2 and 4 agreed`); and to a note of several parts, whose letter stands
//! before the number or the word (`B: 2 Excel export`). Looks only at a person's own words; a line
//! that says nothing of the kind is given back as it stands.

use super::in_words::is_bare_no;
use crate::domain::clarification::Verdict;
use crate::domain::replies::{self, Meaning, Place};
use crate::rules::obeying::wording::numbered_ruling;
use crate::rules::speech::courtesy::says_no_more;

/// What a line wants for its item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// A ruling, with the words given with it.
    Rule(Verdict, String),
    /// Not now; for how long.
    Later(String),
    /// Somebody else's; whose.
    Delegate(String),
    /// What was ruled on it does not stand any more.
    Undo,
    /// Another line wants something else of it.
    Two,
}

/// In place of a number: what was ruled last, be it several at once.
pub const LAST: u32 = 0;

/// A line that names an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The number, as printed; of a part the place of its letter, A being 1.
    pub number: u32,
    /// What is wanted; `None`: the words say none of it.
    pub wish: Option<Wish>,
    /// What stood after the number.
    pub words: String,
}

/// A reply, line by line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reply {
    /// Lines that name an item, in order.
    pub lines: Vec<Listed>,
    /// Lines that name none.
    pub rest: Vec<String>,
}

impl Reply {
    /// A further line. Of two that want different things of one item neither counts.
    fn add(&mut self, line: Listed) {
        let before = self.lines.iter_mut().find(|l| l.number == line.number);
        let Some(before) = before else {
            return self.lines.push(line);
        };
        if before.wish == line.wish && line.wish.is_some() {
            return;
        }
        before.words = format!("{} / {}", before.words, line.words);
        before.wish = Some(Wish::Two);
    }
}

/// Takes a reply to a list apart. A line without a number below a ruling with text goes on with
/// that text until a blank line.
pub fn read(text: &str) -> Reply {
    apart(text, |line| {
        if let Some(together) = together(line) {
            return together;
        }
        if let Some(undo) = undo(line) {
            return vec![undo];
        }
        let one = numbered(line).map(|(number, words)| Listed {
            number,
            wish: wish(words),
            words: words.to_owned(),
        });
        one.into_iter().collect()
    })
}

/// Takes a reply to a note of so many parts apart. What names no part and rules is for all
/// others; it stands in the rest.
pub fn read_parts(text: &str, parts: usize) -> Reply {
    apart(text, |line| lettered(line, parts).into_iter().collect())
}

fn apart(text: &str, items: impl Fn(&str) -> Vec<Listed>) -> Reply {
    let mut reply = Reply::default();
    let mut goes_on = false;
    for line in text.lines() {
        let line = line.trim();
        let listed = items(line);
        // Below a line that is quoted the words are about that one.
        goes_on &= !line.is_empty() && !line.starts_with('>');
        if !listed.is_empty() {
            let open =
                |l: &Listed| matches!(l.wish, None | Some(Wish::Rule(Verdict::Correction, _)));
            goes_on = listed.iter().any(open);
            for one in listed {
                reply.add(one);
            }
        } else if goes_on && let Some(last) = reply.lines.last_mut() {
            last.words = format!("{}\n{line}", last.words);
            if let Some(Wish::Rule(_, words)) = &mut last.wish {
                words.push('\n');
                words.push_str(line);
            }
        } else if !line.is_empty() {
            reply.rest.push(line.to_owned());
        }
    }
    reply
}

/// A line that names a part: `B: 2 Excel export`, `b) ok`, `B 4`. Without a mark behind the
/// letter only what rules by itself counts: "a call would be good" names no part.
fn lettered(line: &str, parts: usize) -> Option<Listed> {
    let line = line.trim_start_matches('(');
    let letter = line.chars().next().filter(char::is_ascii_alphabetic)?;
    let number = u32::from(letter.to_ascii_uppercase()).checked_sub(u32::from('A'))? + 1;
    if usize::try_from(number).ok()? > parts {
        return None;
    }
    let behind = line.get(1..)?;
    let words = behind.trim_start_matches(['.', ')', ':', ',', '-', '\u{2013}', ' ', '\t']);
    let mark = behind.get(..behind.len() - words.len())?;
    let marked = !mark.trim().is_empty();
    let digits = words.starts_with(|c: char| c.is_ascii_digit());
    if words.is_empty() || (mark.is_empty() && !digits) {
        return None;
    }
    let wish = if digits { ruled(words) } else { wish(words) };
    let alone = match &wish {
        Some(Wish::Rule(verdict, text)) => {
            text.is_empty() && (digits || *verdict != Verdict::LetsTalk)
        }
        _ => false,
    };
    (marked || alone).then(|| Listed {
        number,
        wish,
        words: words.to_owned(),
    })
}

/// A line that begins with the wish to undo: `/undo`, `undo 2`.
fn undo(line: &str) -> Option<Listed> {
    let rest = behind_undo(line)?;
    let number = if says_no_more(rest) {
        LAST
    } else {
        let (number, behind) = numbered(rest)?;
        Some(number).filter(|n| *n != LAST && says_no_more(behind))?
    };
    Some(Listed {
        number,
        wish: Some(Wish::Undo),
        words: line.to_owned(),
    })
}

/// What stands behind the wish to undo, if a line begins with it.
pub(super) fn behind_undo(line: &str) -> Option<&str> {
    let line = line.trim();
    let found = replies::read(Place::Ruling, line.strip_prefix('/').unwrap_or(line))?;
    (found.meaning == Meaning::Undo).then_some(found.rest)
}

/// A ruling's own number, and the words given with it. A correction says what is right.
fn ruled(words: &str) -> Option<Wish> {
    let (number, words) = numbered(words)?;
    let number = u8::try_from(number).ok().filter(|n| (1..=4).contains(n))?;
    let (verdict, words) = numbered_ruling(number, words);
    let says = verdict != Verdict::Correction || !words.is_empty();
    says.then_some(Wish::Rule(verdict, words))
}

/// A line that wants the same for several items: `1, 2 and 4 agreed`, `1-3 later 2d`. What is
/// given with words of its own, a title or what is right, is one item's. `None`: it is none.
fn together(line: &str) -> Option<Vec<Listed>> {
    let mut numbers: Vec<u32> = Vec::new();
    let mut rest = line.trim_start_matches(['#', '(']);
    loop {
        let (number, behind) = leading(rest)?;
        rest = behind;
        numbers.push(number);
        let Some((join, behind)) = joined(rest) else {
            break;
        };
        if matches!(join, Join::To) {
            let (last, _) = leading(behind).filter(|(last, _)| *last > number)?;
            numbers.extend(number + 1..last);
        }
        rest = behind;
    }
    let words = rest.trim_start_matches([')', ':', '.', ',', ' ', '\t']);
    let parted = words.len() < rest.len();
    let wish = wish(words).filter(|wish| match wish {
        Wish::Rule(_, words) => words.is_empty(),
        Wish::Later(_) | Wish::Delegate(_) | Wish::Undo => true,
        Wish::Two => false,
    });
    let wish = wish.filter(|_| parted && numbers.len() > 1)?;
    let each = numbers.into_iter().map(|number| Listed {
        number,
        wish: Some(wish.clone()),
        words: words.to_owned(),
    });
    Some(each.collect())
}

/// How a number is joined to the next.
enum Join {
    /// `1 and 2`
    And,
    /// `1-3`
    To,
}

/// What joins a number to the one that stands next, and the text from that on.
fn joined(rest: &str) -> Option<(Join, &str)> {
    let behind = rest.trim_start();
    let without = |marks: &[&str]| marks.iter().find_map(|mark| behind.strip_prefix(mark));
    let (join, behind) = match without(&["-", "\u{2013}"]) {
        Some(behind) => (Join::To, behind),
        None => (
            Join::And,
            without(&[", and ", ", und ", ",", "&", "+", "and ", "und "])?,
        ),
    };
    let behind = behind.trim_start();
    behind
        .starts_with(|c: char| c.is_ascii_digit())
        .then_some((join, behind))
}

/// The number that a text begins with, and the rest of it.
fn leading(text: &str) -> Option<(u32, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(digits)?;
    Some((number.parse().ok().filter(|n| *n < 1_000)?, rest))
}

/// The number at the beginning of a line, and what stands after it.
fn numbered(line: &str) -> Option<(u32, &str)> {
    let line = line.trim_start_matches(['#', '(']);
    let (number, rest) = leading(line)?;
    let after = rest.trim_start_matches(['.', ')', ':', ',', '-', '–', ' ', '\t']);
    // "2nd" and "2.5" name no item.
    let parted = rest.is_empty() || rest.len() != after.len();
    (parted && !after.starts_with(|c: char| c.is_ascii_digit())).then_some((number, after))
}

/// What the words behind a number want.
fn wish(words: &str) -> Option<Wish> {
    let words = words.strip_prefix('/').unwrap_or(words);
    if is_bare_no(words) {
        return None;
    }
    let found = replies::read(Place::Ruling, words)?;
    let text = found.rest.to_owned();
    let alone = says_no_more(found.rest);
    Some(match found.meaning {
        // "Yes, but only two years" is no agreement.
        Meaning::Agreed if alone => Wish::Rule(Verdict::Agreed, String::new()),
        Meaning::Talk => Wish::Rule(Verdict::LetsTalk, text),
        Meaning::OutOfScope if alone => out_of_scope("", ""),
        Meaning::OutOfScope if !words.contains('?') => match found.title_or_reason() {
            Some((title, reason)) => out_of_scope(title, reason),
            // "No, out of scope"; but "no, it is fine" says nothing of the kind.
            None => wish(found.rest)
                .filter(|w| matches!(w, Wish::Rule(Verdict::OutOfScope { .. }, _)))?,
        },
        Meaning::Correction if !text.is_empty() => Wish::Rule(Verdict::Correction, text),
        Meaning::Undo if alone => Wish::Undo,
        Meaning::Later => Wish::Later(text),
        Meaning::Delegate if !text.is_empty() => Wish::Delegate(text),
        _ => return None,
    })
}

/// The words given with it are its title, or its reason.
fn out_of_scope(title: &str, reason: &str) -> Wish {
    let words = if title.is_empty() { reason } else { title };
    let title = title.to_owned();
    Wish::Rule(Verdict::OutOfScope { title }, words.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_an_item() {
        let reply = read(
            "1 agreed\n2) out of scope: Excel export\n\n3. later 2d\n4 delegate anna\n\
             5 correction: only two years,\nthe last ones\n\n6 let's talk\nPetra",
        );
        let wishes: Vec<_> = reply
            .lines
            .iter()
            .map(|l| (l.number, l.wish.clone().unwrap()))
            .collect();
        let rule = |verdict, words: &str| Wish::Rule(verdict, words.into());
        let title = "Excel export".to_owned();
        assert_eq!(
            wishes,
            [
                (1, rule(Verdict::Agreed, "")),
                (2, rule(Verdict::OutOfScope { title }, "Excel export")),
                (3, Wish::Later("2d".into())),
                (4, Wish::Delegate("anna".into())),
                (
                    5,
                    rule(Verdict::Correction, "only two years,\nthe last ones")
                ),
                (6, rule(Verdict::LetsTalk, "")),
            ]
        );
        assert_eq!(reply.rest, ["Petra"]);
    }

    #[test]
    fn one_line_for_several_items() {
        for (line, numbers) in [
            ("1 and 2 agreed", &[1, 2][..]),
            ("1, 2 and 4: agreed, thanks!", &[1, 2, 4]),
            ("1, 2, and 3 agreed", &[1, 2, 3]),
            ("1 & 3 ok", &[1, 3]),
            ("#1+2 let's talk", &[1, 2]),
            ("1-3 later 2d", &[1, 2, 3]),
            ("2 und 3 einverstanden", &[2, 3]),
            ("1, 2 nicht im Umfang", &[1, 2]),
            ("1 and 2 delegate anna", &[1, 2]),
        ] {
            let reply = read(line);
            let named: Vec<u32> = reply.lines.iter().map(|l| l.number).collect();
            assert_eq!(named, numbers, "{line}");
            let first = reply.lines.first().and_then(|l| l.wish.clone());
            assert!(first.is_some(), "{line}");
            assert!(reply.lines.iter().all(|l| l.wish == first), "{line}");
        }
        // A title or what is right is one item's, and other words with figures name none.
        for line in [
            "1 and 2 out of scope: Excel export",
            "1, 2 correction: only two years",
            "1, 2 weeks are fine",
            "1-2 years",
            "1 and 2",
            "3-1 agreed",
        ] {
            let reply = read(line);
            let wishes = reply.lines.iter().filter(|l| l.wish.is_some());
            assert_eq!(wishes.count(), 0, "{line}");
        }
    }

    #[test]
    fn two_lines_that_differ_are_none() {
        let reply = read("1 agreed\n1 out of scope\n2 agreed\n2 ok\n3 agreed\n3 as PDF, too");
        let wishes: Vec<_> = reply
            .lines
            .into_iter()
            .map(|l| (l.number, l.wish))
            .collect();
        let agreed = Wish::Rule(Verdict::Agreed, String::new());
        assert_eq!(
            wishes,
            [
                (1, Some(Wish::Two)),
                (2, Some(agreed)),
                (3, Some(Wish::Two))
            ]
        );
    }

    #[test]
    fn a_line_in_german() {
        let reply =
            read("1 einverstanden\n2 nicht im Umfang: Excel\n3 später 2t\n4 Vertretung Anna");
        let wishes: Vec<_> = reply
            .lines
            .iter()
            .map(|l| l.wish.clone().unwrap())
            .collect();
        let title = "Excel".to_owned();
        assert_eq!(
            wishes,
            [
                Wish::Rule(Verdict::Agreed, String::new()),
                Wish::Rule(Verdict::OutOfScope { title }, "Excel".into()),
                Wish::Later("2t".into()),
                Wish::Delegate("Anna".into()),
            ]
        );
    }

    #[test]
    fn a_title_follows_a_colon_and_a_reason_a_comma() {
        let out = |title: &str, words: &str| {
            let title = title.to_owned();
            Some(Wish::Rule(Verdict::OutOfScope { title }, words.into()))
        };
        for (line, wanted) in [
            ("1 out of scope: Excel", out("Excel", "Excel")),
            ("1 out of scope Excel", out("Excel", "Excel")),
            ("1 out: Excel", out("Excel", "Excel")),
            ("1 nein, nicht im Umfang", out("", "")),
            ("1 nein, nicht im Umfang: Excel", out("Excel", "Excel")),
            ("1 out of scope, not now", out("", "not now")),
            ("1 nicht im Umfang, danke!", out("", "")),
            ("1 außerhalb des Umfangs: Excel", out("Excel", "Excel")),
            (
                "1: agreed, thanks!",
                Some(Wish::Rule(Verdict::Agreed, String::new())),
            ),
            (
                "1: einverstanden. Vielen Dank!",
                Some(Wish::Rule(Verdict::Agreed, String::new())),
            ),
        ] {
            assert_eq!(read(line).lines[0].wish, wanted, "{line}");
        }
    }

    #[test]
    fn a_line_a_part() {
        let reply = read_parts(
            "A: 1\nb) 2 Excel export\n(C) ok\nD 4\nE: 3 only two years,\nthe last ones\n\nPetra",
            5,
        );
        let rule = |number, verdict, words: &str| (number, Some(Wish::Rule(verdict, words.into())));
        let title = "Excel export".to_owned();
        let wishes: Vec<_> = reply
            .lines
            .iter()
            .map(|l| (l.number, l.wish.clone()))
            .collect();
        assert_eq!(
            wishes,
            [
                rule(1, Verdict::Agreed, ""),
                rule(2, Verdict::OutOfScope { title }, "Excel export"),
                rule(3, Verdict::Agreed, ""),
                rule(4, Verdict::LetsTalk, ""),
                rule(5, Verdict::Correction, "only two years,\nthe last ones"),
            ]
        );
        assert_eq!(reply.rest, ["Petra"]);
    }

    #[test]
    fn a_letter_that_begins_a_sentence_names_no_part() {
        for text in [
            "a call would be good",
            "A call",
            "A 2 year window is right",
            "B2B customers only",
            "b 3",
            "C: 1",
            "Anna: 1",
            "1 agreed",
            "A",
        ] {
            let reply = read_parts(text, 2);
            assert_eq!(
                (reply.lines, reply.rest),
                (Vec::new(), vec![text.to_owned()])
            );
        }
        assert_eq!(read_parts("A: is that so?", 2).lines[0].wish, None);
    }

    #[test]
    fn what_says_none_of_it_is_given_back() {
        for text in [
            "1",
            "1 perhaps",
            "1 yes, but only two years",
            "2 correction",
            "3 outside",
            "1 nein",
            "1 nein, passt so",
            "1 nein, erst mit Dana reden",
            "1 out of the question? No, it is fine",
            "1 out there it is used",
        ] {
            let reply = read(text);
            assert_eq!(reply.lines.len(), 1, "{text}");
            assert_eq!(reply.lines[0].wish, None, "{text}");
        }
        for text in ["Who is Dana?", "2.5 years", "2nd floor"] {
            assert_eq!(read(text).rest, [text]);
        }
    }
}
