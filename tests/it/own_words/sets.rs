//! The sets without expectations of their own: `own-words.*.tsv` names the lines.

use super::{Case, difference, own_lines};
use std::path::Path;

const OPEN: &str = include_str!("../data/sets/own-words.open.tsv");
const HELD: &str = include_str!("../data/sets/own-words.held.tsv");
const FOLDERS: [(&str, &str); 4] = [
    ("github", "github-email_reply_parser/"),
    ("zapier", "zapier-email-reply-parser/"),
    ("willdurand", "willdurand-EmailReplyParser/"),
    ("mail-parser-reply", "mail-parser-reply/"),
];

pub(super) fn cases(folder: &Path) -> Vec<Case> {
    OPEN.lines()
        .chain(HELD.lines())
        .filter(|l| !l.starts_with('#') && !l.contains("leave out of a score"))
        .map(|l| case(folder, l))
        .collect()
}

fn case(folder: &Path, row: &str) -> Case {
    let columns: Vec<&str> = row.split('\t').collect();
    let path = columns[0].to_owned();
    let set = FOLDERS.iter().find(|(_, f)| path.starts_with(f));
    let (set, _) = set.expect("a set that is known");
    let content = std::fs::read(folder.join(&path)).expect("the file of a row");
    let text = String::from_utf8_lossy(&content);
    let lines: Vec<&str> = text.lines().collect();
    let want: Vec<String> = columns[1]
        .split(',')
        .filter(|r| *r != "-")
        .flat_map(|range| {
            let (first, last) = range.split_once('-').unwrap_or((range, range));
            let (first, last): (usize, usize) = (first.parse().unwrap(), last.parse().unwrap());
            lines[first - 1..last.min(lines.len())].iter()
        })
        .map(|l| l.trim().to_owned())
        .filter(|l| !l.is_empty())
        .collect();
    let miss = difference(&want, &own_lines(&content));
    Case {
        set,
        path,
        content,
        miss,
    }
}
