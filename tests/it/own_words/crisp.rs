//! crisp-oss/email-reply-parser: what its `test.js` asks of the first fragment or of the visible
//! text, read from there. A test that asks for neither (how many fragments there are) tells
//! nothing of own words and is left out.

use super::{Case, difference, lines, mail_of, message};
use regex::Regex;
use std::path::Path;

/// What a test asks for.
enum Wish {
    /// The own words are these.
    Equal(String),
    /// They begin with these: the test looks at what stands further below, too.
    Begins(String),
    /// Something further below, own words or not.
    Holds(Regex),
    /// They hold what the expression finds, or don't.
    Finds(Regex, bool),
}

pub(super) fn cases(folder: &Path) -> Vec<Case> {
    let source = std::fs::read_to_string(folder.join("crisp/test.js")).expect("crisp's tests");
    let comment = Regex::new(r"(?m)^\s*//.*$").unwrap();
    let source = comment.replace_all(&source, "");
    let name = Regex::new(r#"(?:get_email\("|/fixtures/)([a-z0-9_]+)(?:"|\.txt")"#).unwrap();
    let common = common(&source);
    source
        .split("export function ")
        .skip(1)
        .filter_map(|test| {
            let path = format!("crisp-email-reply-parser/{}.txt", &name.captures(test)?[1]);
            let wishes = wishes(test, &common);
            (!wishes.is_empty()).then(|| case(folder, path, &wishes))
        })
        .collect()
}

/// The text that most of its mails begin with.
fn common(source: &str) -> String {
    let (_, rest) = source.split_once("COMMON_FIRST_FRAGMENT = '").unwrap();
    rest.split_once("';").unwrap().0.replace("\\n\\\n", "\n")
}

fn wishes(test: &str, common: &str) -> Vec<Wish> {
    let whole = r"(?:(?:reply\.)?fragments\[0\](?:\.toString\(\))?|email\.getVisibleText\(\)|reply|text)(?:\.trim\(\))?";
    let equal =
        format!(r#"test\.equal\((?:(COMMON_FIRST_FRAGMENT)|"((?:[^"\\]|\\.)*)"), ?{whole}\);"#);
    let finds = format!(r"test\.equal\((true|false), ?/((?:[^/\\]|\\.)+)/\.test\({whole}\)\);");
    let equals = Regex::new(&equal).unwrap();
    let finds = Regex::new(&finds).unwrap();
    let mut out = Vec::new();
    let further = Regex::new(
        r"test\.equal\(true, ?/\^?((?:[^/\\]|\\.)+)/\.test\(fragments\[[1-9]\](?:\.toString\(\))?\)\);",
    );
    let further = further.unwrap();
    for found in equals.captures_iter(test) {
        let wanted = match found.get(2) {
            Some(literal) => literal.as_str().replace("\\n", "\n").replace("\\\"", "\""),
            None => common.to_owned(),
        };
        out.push(if further.is_match(test) {
            Wish::Begins(wanted)
        } else {
            Wish::Equal(wanted)
        });
    }
    for found in further.captures_iter(test) {
        let expression = found[1].replace("\\/", "/");
        out.push(Wish::Holds(Regex::new(&expression).unwrap()));
    }
    for found in finds.captures_iter(test) {
        let expression = found[2].replace("\\/", "/");
        out.push(Wish::Finds(
            Regex::new(&expression).unwrap(),
            &found[1] == "true",
        ));
    }
    out
}

fn case(folder: &Path, path: String, wishes: &[Wish]) -> Case {
    let content = std::fs::read(folder.join(&path)).expect("a mail of crisp's");
    let message = message(&mail_of("Sam <sam@example.org>", "text/plain", &content));
    let text = message.text;
    let elided = message.elided.unwrap_or_default();
    let miss = wishes.iter().find_map(|wish| match wish {
        Wish::Equal(want) => difference(&lines(want), &lines(&text)),
        Wish::Begins(want) => {
            let (want, got) = (lines(want), lines(&text));
            difference(&want, &got[..want.len().min(got.len())])
        }
        Wish::Holds(expression) => (!expression.is_match(&text) && !expression.is_match(&elided))
            .then(|| format!("  {expression} is nowhere\n")),
        Wish::Finds(expression, is) => (expression.is_match(&text) != *is)
            .then(|| format!("  {expression} is to be found: {is}\n    | {text}")),
    });
    Case {
        set: "crisp",
        path,
        content,
        miss,
        want: None,
        found: lines(&text),
    }
}
