//! Every sample letter, rendered, written and read back.
#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests: a failure must name its line"
)]

mod brief;
mod languages;
mod pictures;
mod written;

use crate::support::world::PAGES;
use std::collections::BTreeMap;
use trialogue::domain::letter::{Body, Letter};
use trialogue::pages::{Pages, PagesError, Rendered, samples};

fn rendered() -> Vec<(&'static str, Letter, Rendered)> {
    samples::all()
        .into_iter()
        .map(|(name, letter)| {
            let rendered = PAGES.render(&letter, &samples::links()).unwrap();
            (name, letter, rendered)
        })
        .collect()
}

fn ordinary() -> impl Iterator<Item = (&'static str, Letter, Rendered)> {
    rendered()
        .into_iter()
        .filter(|(name, _, _)| !name.starts_with("hostile"))
}

/// One file a letter, with all its forms: the wording is reviewed there.
#[test]
fn the_text_of_every_sample_is_as_it_was_read_last() {
    let mut letters: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (name, letter, rendered) in ordinary() {
        let text = letters.entry(letter.body.name()).or_default();
        text.push(format!("======== {name}\n{}", rendered.text));
        if let Some(description) = rendered.description {
            text.push(format!("-------- {name}: DESCRIPTION\n{description}"));
        }
    }
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/templates/en");
    let folders = std::fs::read_dir(folder)
        .unwrap()
        .filter(|entry| entry.as_ref().unwrap().path().is_dir());
    assert_eq!(letters.len(), folders.count(), "{:?}", letters.keys());
    for (name, text) in letters {
        insta::assert_snapshot!(name, text.concat());
    }
}

/// Form is `pages::lint`'s; only what is in no rule there stands here.
#[test]
fn no_letter_has_a_fault_of_form() {
    let (looked_at, faults) = PAGES.lint().unwrap();
    assert_eq!(looked_at, samples::all().len() * PAGES.languages().len());
    assert_eq!(faults, Vec::new());
    for (name, _, rendered) in rendered() {
        let hidden = |c: char| c.is_control() && c != '\n' || c == '\u{202E}';
        assert!(!rendered.text.contains(hidden), "{name}");
    }
}

/// The colour of a main button's face.
const MAIN: &str = "background-color:#1f5a96";

#[test]
fn a_letter_has_one_main_action_at_most() {
    let mut have = 0;
    for (name, _, rendered) in rendered() {
        let main = rendered.html.matches(MAIN).count();
        assert!(main <= 1, "{name}: {main} main actions");
        have += main;
    }
    assert!(
        have > 10,
        "{have} letters with one: has the colour changed?"
    );
}

/// Words without the footer, which every letter has, and without what stands under the rule.
fn words(text: &str) -> usize {
    let text = text.split("\n--\n").next().unwrap();
    let text = text.split("\n-----").next().unwrap();
    text.lines()
        .filter(|line| !line.contains(" Nov ") && !line.contains(" Oct "))
        .flat_map(str::split_whitespace)
        .filter(|w| w.chars().any(char::is_alphanumeric))
        .count()
}

#[test]
fn letters_keep_to_their_word_limits() {
    for (name, letter, rendered) in rendered() {
        let body = words(&rendered.text);
        match &letter.body {
            Body::Receipt(_) => assert!(body <= 80, "{name}: {body}"),
            Body::Question(question) => {
                let own = question.words.split_whitespace().count();
                assert!(body <= 80 + own, "{name}: {body}");
            }
            // A list: what counts is that its rows are short.
            Body::Digest(digest) => {
                let rows = digest.waiting.len().min(6)
                    + digest.finals.len()
                    + digest.differs.len()
                    + digest.ageing.len()
                    + digest.calls.len()
                    + digest.held.len()
                    + digest.rulings.len()
                    + digest.own.len()
                    + digest.held.len()
                    + digest.unread.len();
                assert!(body <= 70 + 26 * rows, "{name}: {body}");
                let lines = rendered.text.lines().count();
                assert!(lines <= 60, "{name}: more than a screen, {lines} lines");
            }
            Body::Nudge(nudge) => {
                let rows = nudge.questions.len().min(8);
                assert!(body <= 60 + 18 * rows, "{name}: {body}");
            }
            Body::SprintEnd(told) => {
                assert!(body <= 70 + 18 * told.questions.len(), "{name}: {body}");
            }
            Body::Report(report) => {
                let rows = report.sprint.items.len().min(8) + report.delegates.len() + 8;
                assert!(body <= 40 + 26 * rows, "{name}: {body}");
            }
            Body::OutcomeRequest(_) => assert!(body <= 110, "{name}: {body}"),
            Body::Briefing(briefing) => {
                let further = briefing.parts.len() - 1;
                assert!(body <= 120 + 40 * further, "{name}: {body}");
            }
            Body::Invitation(_) => {
                let description = rendered.description.as_deref().unwrap();
                assert!(words(description) <= 100, "{name}");
                assert!(
                    !description.contains("14:15"),
                    "{name}: all attendees share it"
                );
            }
            _ => assert!(body <= 120 || name.starts_with("hostile"), "{name}: {body}"),
        }
    }
}

#[test]
fn the_first_line_of_a_briefing_says_what_it_wants() {
    for (name, letter, rendered) in rendered() {
        let Body::Briefing(briefing) = &letter.body else {
            continue;
        };
        let text = &rendered.text;
        if briefing.copy_of.is_some() {
            assert!(text.starts_with("A COPY, FOR YOUR INFORMATION. "), "{name}");
        } else if briefing.needs_ruling {
            assert!(text.starts_with("NEEDS YOUR RULING: "), "{name}");
            assert!(text.contains("\n  4  let's talk\n"), "{name}");
        } else {
            assert!(text.starts_with("FOR YOUR INFORMATION. "), "{name}");
            let note = text.split("\n-----").next().unwrap().trim_end();
            assert!(
                note.ends_with("\nSee it otherwise? Reply 2, 3 or 4."),
                "{name}"
            );
        }
        let unsaid = text.contains("Nobody has said yet whether this call was held.");
        assert_eq!(unsaid, name == "briefing-unsaid", "{name}");
    }
}

#[test]
fn html_links_nowhere_that_the_letter_does_not_name() {
    for (name, letter, rendered) in rendered() {
        let html = &rendered.html;
        assert!(html.starts_with("<!DOCTYPE html>"), "{name}");
        for colour in ["#000;", "#fff;", "#000000", "#ffffff"] {
            assert!(!html.contains(colour), "{name}: {colour}");
        }
        for href in hrefs(html) {
            let known = match &letter.body {
                Body::Invitation(invitation) => href == invitation.event.place,
                Body::Briefing(_) => href == "https://backlog.acme.example/PBI-142",
                _ => false,
            };
            assert!(known || href.starts_with("mailto:"), "{name}: {href}");
        }
    }
}

fn hrefs(html: &str) -> Vec<String> {
    html.split("href=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap().replace("&amp;", "&"))
        .collect()
}

#[test]
fn every_link_opens_a_reply_to_the_token_address() {
    let links = samples::links();
    for (name, letter, rendered) in rendered() {
        for href in hrefs(&rendered.html) {
            let Some(rest) = href.strip_prefix("mailto:") else {
                continue;
            };
            assert!(href.len() < 2_000 && href.is_ascii(), "{name}");
            let (to, fields) = rest.split_once('?').unwrap();
            // A nudge about several questions has a link to each one's own thread.
            // So has the letter before a Sprint's end.
            let several = match &letter.body {
                Body::Nudge(n) => n.questions.len() > 1,
                body => body.name() == "sprint-end",
            };
            let several = several && to == links.mailbox.as_str();
            // A mail that went nowhere is written anew, under a subject that has a place.
            let anew = letter.body.name() == "help" && to == links.mailbox.as_str();
            assert!(
                several || anew || to == links.reply_to.as_str(),
                "{name}: {to}"
            );
            let fields: BTreeMap<&str, String> = fields
                .split('&')
                .map(|field| {
                    let (key, value) = field.split_once('=').unwrap();
                    assert!(!value.contains([' ', '+', '"', '<']), "{name}: {value}");
                    let decoded = percent_encoding::percent_decode_str(value).decode_utf8();
                    (key, decoded.unwrap().into_owned())
                })
                .collect();
            let reply = format!("Re: {}", links.subject);
            let subject = &fields["subject"];
            let placed = anew && subject.starts_with("[PBI-1");
            assert!(placed || *subject == reply, "{name}: {subject}");
            assert!(
                fields.keys().all(|k| ["subject", "body"].contains(k)),
                "{name}"
            );
        }
    }
}

#[test]
fn a_broken_or_unknown_template_is_named_with_its_place() {
    let broken = |path: &str, content: &str| {
        Pages::new(&[(path.to_owned(), content.to_owned())]).unwrap_err()
    };
    let error = broken("en/notice/text.txt", "News\n\n  {{ it.newz }}\n");
    assert!(
        matches!(&error, PagesError::Template { file, line: 3, column: 9 | 6, .. } if file == "en/notice/text.txt"),
        "{error}"
    );
    let error = broken("de/help/html.html", "<p>\n{% if %}\n");
    assert!(
        error
            .to_string()
            .starts_with("templates/de/help/html.html:2:"),
        "{error}"
    );
    let error = broken("en/letter/text.txt", "");
    assert!(error.to_string().contains("outcome-request"), "{error}");
}

#[test]
fn an_override_is_used_in_its_language_only() {
    let own = [(
        "de/notice/text.txt".to_owned(),
        "Neues: {{ it.question }}\n".to_owned(),
    )];
    let pages = Pages::new(&own).unwrap();
    let (_, mut letter) = samples::all()
        .into_iter()
        .find(|(n, _)| *n == "notice")
        .unwrap();
    letter.reader.language = "de-AT".to_owned();
    let text = pages.render(&letter, &samples::links()).unwrap().text;
    assert!(text.starts_with("Neues: Should"), "{text}");
    letter.reader.language = "fr".to_owned();
    let text = pages.render(&letter, &samples::links()).unwrap().text;
    assert!(text.starts_with("No answer"), "{text}");
}

#[test]
fn words_without_end_are_cut_and_the_letter_says_so() {
    for (name, _, rendered) in rendered() {
        let long = name.starts_with("hostile") && name != "hostile-question";
        for body in [&rendered.text, &rendered.html] {
            let said = body.contains("the rest is on record") || body.contains("is on\n    record");
            assert_eq!(said, long, "{name}");
        }
        let most = match name {
            "hostile-briefing" => 80 * 1024,
            _ if long => 26 * 1024,
            _ => 8 * 1024,
        };
        assert!(
            rendered.text.len() <= most,
            "{name}: {}",
            rendered.text.len()
        );
        let left_out = rendered.text.contains("Older mails of this exchange");
        assert_eq!(left_out, name == "hostile-briefing", "{name}");
    }
}

#[test]
fn every_letter_survives_the_database() {
    for (name, letter) in samples::all() {
        let text = serde_json::to_string(&letter).unwrap();
        let read: Letter = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{name}: {e}"));
        assert_eq!(read, letter, "{name}");
    }
}
