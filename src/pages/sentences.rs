//! The sentences that rules say, in the languages that letters are written in.
//!
//! Owns `templates/<language>/sentences.txt`: an English pattern on a line, below it `= ` and the
//! pattern in that language; `#` begins a remark. Invariant: a pattern that a language does not
//! have is said in English.

use super::PagesError;
use std::collections::BTreeMap;

/// The file's name below its language.
pub(super) const FILE: &str = "sentences.txt";

/// What one language says for each English pattern.
pub(super) type Sentences = BTreeMap<String, String>;

/// Reads a language's file.
///
/// # Errors
/// The first line that is neither a pattern, nor what it is in the language; one whose places
/// are others than the pattern's.
pub(super) fn read(file: &str, content: &str) -> Result<Sentences, PagesError> {
    let fault = |line: usize, message: &str| PagesError::Template {
        file: file.to_owned(),
        line,
        column: 1,
        message: message.to_owned(),
    };
    let mut out = Sentences::new();
    let mut pattern: Option<&str> = None;
    for (at, line) in content.lines().enumerate() {
        let number = at + 1;
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        match (line.strip_prefix("= "), pattern.take()) {
            (Some(said), Some(english)) => {
                if places(said) != places(english) {
                    return Err(fault(number, "it has other places than the pattern above"));
                }
                if out.insert(english.to_owned(), said.to_owned()).is_some() {
                    return Err(fault(number, "the pattern above stands twice"));
                }
            }
            (None, None) => pattern = Some(line),
            (Some(_), None) => return Err(fault(number, "no pattern stands above it")),
            (None, Some(_)) => {
                return Err(fault(
                    number,
                    "the pattern above has no line that begins with = ",
                ));
            }
        }
    }
    match pattern {
        Some(_) => Err(fault(
            content.lines().count(),
            "the last pattern has no line below it",
        )),
        None => Ok(out),
    }
}

/// The numbers of a pattern's places.
fn places(pattern: &str) -> Vec<&str> {
    let mut out: Vec<&str> = pattern
        .split('{')
        .skip(1)
        .filter_map(|rest| rest.split('}').next())
        .filter_map(|inner| inner.split(':').next())
        .filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))
        .collect();
    out.sort_unstable();
    out.dedup();
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(content: &str) -> String {
        read("de/sentences.txt", content).unwrap_err().to_string()
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        let good = "# remark\n{0} sends {1}\n= {1} kommt für {0}\n\nall\n= alle\n";
        assert_eq!(read("x", good).unwrap().len(), 2);
        for (content, told) in [
            ("= a\n", "txt:1:1: no pattern"),
            ("a\nb\n", "txt:2:1: the pattern above has no line"),
            (
                "a\n= b\na\n= c\n",
                "txt:4:1: the pattern above stands twice",
            ),
            ("{0}\n= {1}\n", "txt:2:1: it has other places"),
            ("a\n", "txt:1:1: the last pattern"),
        ] {
            assert!(
                fault(content).contains(told),
                "{content:?}: {}",
                fault(content)
            );
        }
    }
}
