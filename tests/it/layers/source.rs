//! Rust text → the paths it names. No full parser: comments and literals are left out, and of
//! the rest only `mod`, `use` and paths matter.

use std::collections::BTreeSet;

/// A path as it stands in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Named {
    /// Its segments, `crate`, `super` and `self` among them.
    pub(crate) segments: Vec<String>,
    /// The modules inside this file in which it stands.
    pub(crate) inside: Vec<String>,
    /// Whether it is handed on (`pub use`) rather than used.
    pub(crate) handed_on: bool,
}

/// What a file names.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// Every path with at least two segments, and every imported one.
    pub(crate) paths: Vec<Named>,
    /// The modules it declares, in files of their own.
    pub(crate) children: BTreeSet<String>,
    /// The names its imports bind: these are no crates.
    pub(crate) bound: BTreeSet<String>,
}

/// Reads a file.
pub(crate) fn names(text: &str) -> Names {
    let tokens = tokens(text);
    let tokens: Vec<&str> = tokens.iter().map(String::as_str).collect();
    let at = |i: usize| tokens.get(i).copied().unwrap_or("");
    let mut names = Names::default();
    let mut inside: Vec<(String, usize)> = Vec::new();
    let (mut depth, mut i) = (0, 0);
    while i < tokens.len() {
        let stack = || inside.iter().map(|(name, _)| name.clone()).collect();
        match at(i) {
            "{" => depth += 1,
            "}" => {
                depth -= 1;
                inside.retain(|(_, d)| *d <= depth);
            }
            "mod" if is_word(at(i + 1)) && at(i + 2) == "{" => {
                depth += 1;
                inside.push((at(i + 1).to_owned(), depth));
                i += 2;
            }
            "mod" if is_word(at(i + 1)) && at(i + 2) == ";" => {
                names.children.insert(at(i + 1).to_owned());
                i += 2;
            }
            "use" if at(i + 1) != "<" => {
                let handed_on = i > 0 && ["pub", ")"].contains(&at(i - 1));
                let mut found = Vec::new();
                i = tree(&tokens, i + 1, &[], &mut found);
                for (segments, bound) in found {
                    // `use tera;` and `use tera::Tera` bind what is a crate anyhow.
                    if segments.len() > 1 && segments.first() != Some(&bound) {
                        names.bound.insert(bound);
                    }
                    names.paths.push(Named {
                        segments,
                        inside: stack(),
                        handed_on,
                    });
                }
                continue;
            }
            word if is_word(word) && at(i + 1) == "::" && starts_path(at, i) => {
                let mut segments = vec![word.to_owned()];
                while at(i + 1) == "::" && is_word(at(i + 2)) {
                    segments.push(at(i + 2).to_owned());
                    i += 2;
                }
                names.paths.push(Named {
                    segments,
                    inside: stack(),
                    handed_on: false,
                });
            }
            _ => {}
        }
        i += 1;
    }
    names
}

/// Whether the word is the first of its path: `::tera::Tera` begins with `tera` too.
fn starts_path<'t>(at: impl Fn(usize) -> &'t str, i: usize) -> bool {
    let before = |n: usize| i.checked_sub(n).map_or("", &at);
    before(1) != "::" || !(is_word(before(2)) || before(2) == ">")
}

/// Reads one use tree from `i` on; gives where it ends.
fn tree(
    tokens: &[&str],
    mut i: usize,
    before: &[String],
    found: &mut Vec<(Vec<String>, String)>,
) -> usize {
    let mut path = before.to_vec();
    loop {
        match tokens.get(i).copied().unwrap_or(";") {
            "::" => i += 1,
            "{" => {
                i += 1;
                while !["}", ";"].contains(&tokens.get(i).copied().unwrap_or(";")) {
                    i = tree(tokens, i, &path, found);
                    if tokens.get(i) == Some(&",") {
                        i += 1;
                    }
                }
                return i + 1;
            }
            "as" => {
                let name = tokens.get(i + 1).copied().unwrap_or("_");
                found.push((path, name.to_owned()));
                return i + 2;
            }
            "," | "}" | ";" => {
                let last = path.last().cloned().unwrap_or_default();
                found.push((path, last));
                return i;
            }
            word => {
                path.push(word.to_owned());
                i += 1;
            }
        }
    }
}

fn is_word(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// Words, `::` and single signs; no comments, no literals, no lifetimes.
fn tokens(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let at = |i: usize| chars.get(i).copied().unwrap_or('\0');
    let mut out = Vec::new();
    let mut i = 0;
    while i < chars.len() {
        let c = at(i);
        if c == '/' && at(i + 1) == '/' {
            while i < chars.len() && at(i) != '\n' {
                i += 1;
            }
        } else if c == '/' && at(i + 1) == '*' {
            i = after_comment(at, i, chars.len());
        } else if c == '"' {
            i = after_string(at, i, chars.len());
        } else if c == '\'' {
            i = after_quote(at, i, chars.len());
        } else if c.is_alphanumeric() || c == '_' {
            let from = i;
            while at(i).is_alphanumeric() || at(i) == '_' {
                i += 1;
            }
            let word: String = chars[from..i].iter().collect();
            let raw = matches!(word.as_str(), "r" | "br" | "cr");
            if raw && at(i) == '#' && is_word(&at(i + 1).to_string()) {
                i += 1; // r#type
            } else if raw && (at(i) == '#' || at(i) == '"') {
                i = after_raw(at, i, chars.len());
            } else {
                out.push(word);
            }
        } else if c == ':' && at(i + 1) == ':' {
            out.push("::".to_owned());
            i += 2;
        } else {
            if !c.is_whitespace() {
                out.push(c.to_string());
            }
            i += 1;
        }
    }
    out
}

fn after_comment(at: impl Fn(usize) -> char, mut i: usize, end: usize) -> usize {
    let mut depth = 0;
    while i < end {
        match (at(i), at(i + 1)) {
            ('/', '*') => (depth, i) = (depth + 1, i + 2),
            ('*', '/') => (depth, i) = (depth - 1, i + 2),
            _ => i += 1,
        }
        if depth == 0 {
            break;
        }
    }
    i
}

fn after_string(at: impl Fn(usize) -> char, mut i: usize, end: usize) -> usize {
    i += 1;
    while i < end && at(i) != '"' {
        i += if at(i) == '\\' { 2 } else { 1 };
    }
    i + 1
}

/// After `'a'`, `'\n'` or `'lifetime`.
fn after_quote(at: impl Fn(usize) -> char, i: usize, end: usize) -> usize {
    if at(i + 1) == '\\' {
        let mut end_at = i + 3;
        while end_at < end && at(end_at) != '\'' {
            end_at += 1;
        }
        return end_at + 1;
    }
    if at(i + 2) == '\'' {
        return i + 3;
    }
    i + 1
}

fn after_raw(at: impl Fn(usize) -> char, mut i: usize, end: usize) -> usize {
    let mut marks = 0;
    while at(i) == '#' {
        (marks, i) = (marks + 1, i + 1);
    }
    i += 1;
    while i < end {
        if at(i) == '"' && (1..=marks).all(|n| at(i + n) == '#') {
            return i + 1 + marks;
        }
        i += 1;
    }
    i
}
