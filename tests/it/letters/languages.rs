//! Letters in each language: complete, from the same facts, and in that language alone.

use crate::support::world::PAGES;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use trialogue::domain::letter::Letter;
use trialogue::pages::{Rendered, samples};

fn templates(language: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("templates")
        .join(language)
}

/// The languages besides English.
fn others() -> impl Iterator<Item = &'static String> {
    PAGES.languages().iter().filter(|l| *l != "en")
}

pub(super) fn in_language(letter: &Letter, language: &str) -> Rendered {
    let mut letter = letter.clone();
    language.clone_into(&mut letter.reader.language);
    let mut links = samples::links();
    language.clone_into(&mut links.language);
    PAGES.render(&letter, &links).unwrap()
}

/// The letters that a language has of its own.
fn has(language: &str, letter: &Letter) -> bool {
    let file = format!("{}/text.txt", letter.body.name());
    templates(language).join(file).exists()
}

/// All words of the facts of a letter: names, quotations, keys. What rules say is not among them,
/// since it is said in the reader's language.
fn facts(value: &serde_json::Value, out: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::String(text) => out.extend(words(text)),
        serde_json::Value::Array(all) => all.iter().for_each(|v| facts(v, out)),
        serde_json::Value::Object(fields) => {
            let told = ["says", "mend", "missing", "for_what", "because"];
            let own = fields
                .iter()
                .filter(|(key, _)| !told.contains(&key.as_str()));
            let not_yours = fields.contains_key("act") && fields.contains_key("who");
            let own = own.filter(|(key, _)| !not_yours || *key != "who");
            own.for_each(|(_, v)| facts(v, out));
        }
        _ => {}
    }
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|w| w.chars().any(char::is_alphabetic) && w.chars().count() > 1)
        .map(str::to_lowercase)
}

/// Words that German and English share, as these letters use them.
const SHARED: &[&str] = &[
    "product",
    "owner",
    "owners",
    "sprint",
    "backlog",
    "in",
    "po",
    "link",
    "mail",
    "mails",
    "am",
    "an",
    "so",
    "war",
    "was",
    "es",
    "die",
    "min",
    "pbi",
    "142",
    "https",
    "times",
    "berlin",
    "kb",
    "title",
    "name",
    "text",
    "stakeholder",
    "server",
    "outlook",
    "winmail",
    "dat",
    "id",
    "secret",
    "client",
    "client_id",
    "client_secret",
    "scopes",
    "tenant",
    "auf",
    "app",
    "per",
    "or",
    "nov",
    "dienst",
    "mb",
    "bytes",
    "installation",
    "team",
];

#[test]
fn no_word_of_english_is_left_in_another_language() {
    // Of hostile samples almost all is somebody's words, parted anywhere.
    let samples = samples::all().into_iter();
    for (name, letter) in samples.filter(|(name, _)| !name.starts_with("hostile")) {
        let mut known: BTreeSet<String> = SHARED.iter().map(|w| (*w).to_owned()).collect();
        facts(&serde_json::to_value(&letter).unwrap(), &mut known);
        known.extend(words(&format!("{:?}", samples::links())));
        let english = in_language(&letter, "en");
        for language in others().filter(|l| has(l, &letter)) {
            let other = in_language(&letter, language);
            let text =
                |r: &Rendered| format!("{}\n{}", r.text, r.description.as_deref().unwrap_or(""));
            let of_english: BTreeSet<String> = words(&text(&english)).collect();
            let left: Vec<_> = words(&text(&other))
                .filter(|w| of_english.contains(w) && !known.contains(w))
                .collect();
            assert!(
                left.is_empty(),
                "{name} in {language}: {left:?}\n{}",
                other.text
            );
        }
    }
}

/// A letter's HTML is marked as its language, and says what its text says.
#[test]
fn html_is_in_the_language_of_its_text() {
    for (name, letter) in samples::all() {
        for language in others().filter(|l| has(l, &letter)) {
            let rendered = in_language(&letter, language);
            let tag = format!("lang=\"{language}\" dir=");
            assert_eq!(rendered.html.matches(&tag).count(), 2, "{name}");
            let file = |l: &str| {
                let path = format!("{}/html.html", letter.body.name());
                std::fs::read_to_string(templates(l).join(path)).unwrap()
            };
            let (own, english) = (file(language), file("en"));
            for line in own.lines().filter(|l| words(&plain(l)).count() > 0) {
                assert!(!english.lines().any(|l| l == line), "{name}: {line}");
            }
        }
    }
}

/// A template's line without its tags.
fn plain(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some(open) = rest.find(['{', '<', '&']) {
        out.push_str(&rest[..open]);
        let close = match &rest[open..=open] {
            "{" if rest[open..].starts_with("{%") => "%}",
            "{" => "}}",
            "<" => ">",
            _ => ";",
        };
        rest = rest[open..]
            .split_once(close)
            .map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}

/// The fields of `it` and the links that a template uses.
fn fields(template: &str) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for begin in ["it.", "go."] {
        for (at, _) in template.match_indices(begin) {
            let before = template[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '.') {
                continue;
            }
            let field: String = template[at..]
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_' || *c == '.')
                .collect();
            if field.len() > begin.len() {
                out.insert(field);
            }
        }
    }
    out
}

/// Besides what grammar asks for: how many build it.
const OF_GRAMMAR: &[&str] = &[
    "it.askers_many",
    "it.builders",
    "it.reader_is_po",
    "it.item.title",
];

#[test]
fn each_language_tells_the_same_facts() {
    for language in others() {
        for folder in std::fs::read_dir(templates("en")).unwrap() {
            let folder = folder.unwrap();
            if !folder.path().is_dir() {
                continue;
            }
            for file in std::fs::read_dir(folder.path()).unwrap() {
                let english = file.unwrap().path();
                let own = templates(language)
                    .join(folder.file_name())
                    .join(english.file_name().unwrap());
                let own_text = std::fs::read_to_string(&own)
                    .unwrap_or_else(|_| panic!("{} is missing", own.display()));
                let text = std::fs::read_to_string(&english).unwrap();
                let (here, there) = (fields(&own_text), fields(&text));
                let differ: Vec<_> = here
                    .symmetric_difference(&there)
                    .filter(|f| !OF_GRAMMAR.contains(&f.as_str()))
                    .collect();
                assert!(differ.is_empty(), "{}: {differ:?}", own.display());
            }
        }
    }
}

/// One file a letter and language, with all its forms: the wording is reviewed there.
#[test]
fn the_text_in_other_languages_is_as_it_was_read_last() {
    for language in others() {
        let mut letters = std::collections::BTreeMap::<&str, Vec<String>>::new();
        for (name, letter) in samples::all() {
            if name.starts_with("hostile") || !has(language, &letter) {
                continue;
            }
            let rendered = in_language(&letter, language);
            let text = letters.entry(letter.body.name()).or_default();
            text.push(format!("======== {name}\n{}", rendered.text));
            if let Some(description) = rendered.description {
                text.push(format!("-------- {name}: DESCRIPTION\n{description}"));
            }
        }
        for (name, text) in letters {
            insta::assert_snapshot!(format!("{language}__{name}"), text.concat());
        }
    }
}

/// Scanners follow links. What a letter's links do, sending a mail does: a page of ours that
/// acts does not exist. The only others are the place to meet and the item in the backlog, which
/// are the team's own, and stand in the letter's facts.
#[test]
fn following_a_link_of_any_letter_changes_nothing() {
    let mut mails = 0;
    for language in PAGES.languages() {
        for (name, letter) in samples::all() {
            let known = serde_json::to_string(&letter).unwrap();
            let rendered = in_language(&letter, language);
            for href in super::hrefs(&rendered.html) {
                if href.starts_with("mailto:") {
                    assert!(href.len() < 2_000 && href.is_ascii(), "{name}: {href}");
                    mails += 1;
                } else {
                    assert!(known.contains(&format!("{href:?}")), "{name}: {href}");
                }
            }
        }
    }
    assert!(mails > 300, "{mails}");
}
