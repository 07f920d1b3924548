//! Lexical scanning of structured header values: comments, quoted strings, words
//! (RFC 5322, 3.2).
//!
//! Owns where a comment and a quoted string end. Invariant: what stands inside either never
//! shows as a word, so text that a stranger chose can't pose as structure.

/// One piece of a structured value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::mail) enum Piece {
    /// A run of other characters; quoted strings stand in it unquoted.
    Word {
        /// Its text.
        text: String,
        /// Whether any of it stood in quotes.
        quoted: bool,
    },
    /// One of the separators asked for.
    Mark(char),
    /// A comment of the outermost level, its nested ones included as they stand.
    Comment(String),
}

impl Piece {
    /// The text of an unquoted word.
    pub(in crate::mail) fn bare(&self) -> Option<&str> {
        match self {
            Self::Word { text, quoted } => (!quoted).then_some(text.as_str()),
            _ => None,
        }
    }

    /// Whether it is this word, unquoted, in any case.
    pub(in crate::mail) fn is(&self, word: &str) -> bool {
        self.bare().is_some_and(|w| w.eq_ignore_ascii_case(word))
    }
}

/// Splits a value; `None` where a comment or a quoted string does not end, or a comment ends
/// that never began.
pub(in crate::mail) fn pieces(value: &str, marks: &str) -> Option<Vec<Piece>> {
    let mut out = Vec::new();
    let mut word: Option<(String, bool)> = None;
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        let ends = c.is_whitespace() || c == '(' || marks.contains(c);
        if ends && let Some((text, quoted)) = word.take() {
            out.push(Piece::Word { text, quoted });
        }
        match c {
            '(' => out.push(Piece::Comment(comment(&mut chars)?)),
            ')' => return None,
            '"' => {
                let entry = word.get_or_insert_with(Default::default);
                entry.1 = true;
                quoted_string(&mut chars, &mut entry.0)?;
            }
            _ if marks.contains(c) => out.push(Piece::Mark(c)),
            _ if c.is_whitespace() => {}
            _ => word.get_or_insert_with(Default::default).0.push(c),
        }
    }
    if let Some((text, quoted)) = word {
        out.push(Piece::Word { text, quoted });
    }
    Some(out)
}

fn comment(chars: &mut std::str::Chars<'_>) -> Option<String> {
    let mut depth = 1_usize;
    let mut out = String::new();
    while let Some(c) = chars.next() {
        match c {
            '\\' => {
                out.push(chars.next()?);
                continue;
            }
            '(' => depth += 1,
            ')' => {
                depth -= 1;
                if depth == 0 {
                    return Some(out);
                }
            }
            _ => {}
        }
        out.push(c);
    }
    None
}

fn quoted_string(chars: &mut std::str::Chars<'_>, out: &mut String) -> Option<()> {
    loop {
        match chars.next()? {
            '\\' => out.push(chars.next()?),
            '"' => return Some(()),
            c => out.push(c),
        }
    }
}

/// How many angle brackets open outside quoted strings and comments.
pub(super) fn angles(value: &str) -> usize {
    pieces(value, "<").map_or_else(
        || value.matches('<').count(),
        |all| all.iter().filter(|p| **p == Piece::Mark('<')).count(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_quotes_hide_structure() {
        let got = pieces("a (b (c) ; d) \"e;f\\\"\"g ; h", ";").unwrap();
        let word = |text: &str, quoted| Piece::Word {
            text: text.into(),
            quoted,
        };
        assert_eq!(
            got,
            [
                word("a", false),
                Piece::Comment("b (c) ; d".into()),
                word("e;f\"g", true),
                Piece::Mark(';'),
                word("h", false),
            ]
        );
        for broken in ["(a", "a)", "\"a", "(a\\"] {
            assert_eq!(pieces(broken, ";"), None, "{broken}");
        }
    }
}
