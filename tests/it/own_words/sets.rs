//! The sets without expectations of their own: `own-words.*.tsv` names the lines.

use super::second::named;
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
    let want = named(&content, columns[1]);
    let found = own_lines(&content);
    Case {
        set,
        path,
        miss: difference(&want, &found),
        want: Some(want),
        content,
        found,
    }
}
