//! A reply to a list: a line an item, its number as printed there and a word (`1 agreed`,
//! `2 out of scope: Excel export`, `3 later 2d`, `4 delegate anna`). Looks only at a person's own
//! words; a line that says nothing of the kind is given back as it stands.

use crate::domain::clarification::Verdict;

/// What a line wants for its item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// A ruling, with the words given with it.
    Rule(Verdict, String),
    /// Not now; for how long.
    Later(String),
    /// Somebody else's; whose.
    Delegate(String),
}

/// A line that names an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The number, as printed.
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

/// Takes a reply to a list apart. A line without a number below a ruling with text goes on with
/// that text until a blank line.
pub fn read(text: &str) -> Reply {
    let mut reply = Reply::default();
    let mut goes_on = false;
    for line in text.lines() {
        let line = line.trim();
        if line.is_empty() {
            goes_on = false;
        } else if let Some((number, words)) = numbered(line) {
            let wish = wish(words);
            goes_on = matches!(wish, Some(Wish::Rule(Verdict::Correction, _)));
            reply.lines.push(Listed {
                number,
                wish,
                words: words.to_owned(),
            });
        } else if goes_on
            && let Some(Listed {
                wish: Some(Wish::Rule(_, words)),
                ..
            }) = reply.lines.last_mut()
        {
            words.push('\n');
            words.push_str(line);
        } else {
            reply.rest.push(line.to_owned());
        }
    }
    reply
}

/// The number at the beginning of a line, and what stands after it.
fn numbered(line: &str) -> Option<(u32, &str)> {
    let line = line.trim_start_matches(['#', '(']);
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let number = line.get(..digits)?.parse().ok().filter(|n| *n < 1_000)?;
    let rest = line.get(digits..)?;
    let after = rest.trim_start_matches(['.', ')', ':', ',', '-', '–', ' ', '\t']);
    // "2nd" and "2.5" name no item.
    let parted = rest.is_empty() || rest.len() != after.len();
    (parted && !after.starts_with(|c: char| c.is_ascii_digit())).then_some((number, after))
}

/// The words of each wish, the longer before the shorter that they begin with.
const WISHES: &[(&str, Kind)] = &[
    ("agreed", Kind::Agreed),
    ("agree", Kind::Agreed),
    ("okay", Kind::Agreed),
    ("ok", Kind::Agreed),
    ("yes", Kind::Agreed),
    ("einverstanden", Kind::Agreed),
    ("ja", Kind::Agreed),
    ("out of scope", Kind::OutOfScope),
    ("out-of-scope", Kind::OutOfScope),
    ("out", Kind::OutOfScope),
    ("correction", Kind::Correction),
    ("korrektur", Kind::Correction),
    ("let's talk", Kind::Talk),
    ("let\u{2019}s talk", Kind::Talk),
    ("talk", Kind::Talk),
    ("call", Kind::Talk),
    ("later", Kind::Later),
    ("später", Kind::Later),
    ("delegate", Kind::Delegate),
];

#[derive(Clone, Copy)]
enum Kind {
    Agreed,
    OutOfScope,
    Correction,
    Talk,
    Later,
    Delegate,
}

fn wish(words: &str) -> Option<Wish> {
    let words = words.strip_prefix('/').unwrap_or(words);
    let (rest, kind) = WISHES.iter().find_map(|(word, kind)| {
        let head = words.get(..word.len())?;
        let rest = words.get(word.len()..)?;
        let ends = rest.chars().next().is_none_or(|c| !c.is_alphanumeric());
        (ends && head.to_lowercase() == *word).then_some((rest, *kind))
    })?;
    let rest = rest
        .trim_start_matches([':', ',', '.', '-', '–', '!', ' ', '\t'])
        .trim();
    let text = rest.to_owned();
    Some(match kind {
        // "Yes, but only two years" is no agreement.
        Kind::Agreed if rest.is_empty() => Wish::Rule(Verdict::Agreed, text),
        Kind::Talk => Wish::Rule(Verdict::LetsTalk, text),
        Kind::OutOfScope => Wish::Rule(
            Verdict::OutOfScope {
                title: text.clone(),
            },
            text,
        ),
        Kind::Correction if !rest.is_empty() => Wish::Rule(Verdict::Correction, text),
        Kind::Later => Wish::Later(text),
        Kind::Delegate if !rest.is_empty() => Wish::Delegate(text),
        Kind::Agreed | Kind::Correction | Kind::Delegate => return None,
    })
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
    fn what_says_none_of_it_is_given_back() {
        for text in [
            "1",
            "1 perhaps",
            "1 yes, but only two years",
            "2 correction",
            "3 outside",
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
