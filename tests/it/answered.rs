//! Replies to every letter as programs write them that mark nothing, or mark the sender's words
//! like the rest: what is the letter's, and what was written into it.

use crate::mutations::hostile::spent;
use crate::support::world::PAGES;
use proptest::prelude::*;
use trialogue::desk::reading::read_known;
use trialogue::domain::message::Message;
use trialogue::domain::pbi::Prefixes;
use trialogue::mail::read::{Known, ReadSettings};
use trialogue::mail::recalled::{id, letter as recalled};
use trialogue::mail::words::answered::Answered;
use trialogue::pages::{Rendered, samples};

/// Nothing that a letter says.
const ANSWER: &str = "Zwölf Zebras zahlen zusätzlich.";

/// Every sample in both languages, but those whose words are to break things.
fn letters() -> Vec<(String, Rendered)> {
    let mut out = Vec::new();
    for language in PAGES.languages() {
        for (name, mut letter) in samples::all() {
            if name.starts_with("hostile") {
                continue;
            }
            language.clone_into(&mut letter.reader.language);
            let mut links = samples::links();
            language.clone_into(&mut links.language);
            let rendered = PAGES.render(&letter, &links).unwrap();
            out.push((format!("{name}.{language}"), rendered));
        }
    }
    out
}

/// A letter that says this.
fn saying(text: &str) -> Answered {
    let mail = format!("Subject: x\nContent-Type: text/plain; charset=utf-8\n\n{text}");
    recalled(mail.as_bytes()).unwrap_or_default()
}

fn sent(letter: &Rendered) -> Answered {
    let mail = format!(
        "Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n\
         --b\nContent-Type: text/plain; charset=utf-8\n\n{}\n\
         --b\nContent-Type: text/html; charset=utf-8\n\n{}\n--b--\n",
        letter.text, letter.html
    );
    recalled(mail.as_bytes()).unwrap()
}

/// The own words of a reply.
fn own(body: &str, kind: &str, answered: &Answered) -> String {
    read(body, kind, answered).text
}

fn read(body: &str, kind: &str, answered: &Answered) -> Message {
    let mail = format!(
        "From: Sam Sales <sam@acme.example>\nTo: clarify@acme.example\nSubject: Re: x\n\
         In-Reply-To: <l1@acme.example>\nMIME-Version: 1.0\n\
         Content-Type: text/{kind}; charset=utf-8\n\n{body}"
    );
    assert_eq!(id(mail.as_bytes()).unwrap(), "l1@acme.example");
    let settings = ReadSettings {
        prefixes: Prefixes::AnyBracketed,
        trust: None,
    };
    let known = Known {
        answered: Some(answered.clone().into()),
        ..Known::default()
    };
    let size = mail.len() as u64;
    read_known(mail.as_bytes(), size, &settings, &known)
}

const HEADER: &str = "From: Dana Dev (via Acme clarifications) <clarify@acme.example>\n\
    Sent: Monday, November 23, 2026 10:02 AM\nTo: Sam Sales <sam@acme.example>\nSubject: x\n\n";

/// Outlook as text: a header, and the letter without marks.
fn outlook(top: &str, letter: &[&str]) -> String {
    format!("{top}\n\n{HEADER}{}\n", letter.join("\n"))
}

/// Each line marked but the answer, and long ones broken.
fn marked(top: &str, letter: &[&str]) -> String {
    let mut out = format!("{top}\n\nOn Mon, 23 Nov 2026 at 10:02, Dana <d@acme.example> wrote:\n");
    for line in letter {
        if *line == ANSWER {
            out = format!("{out}\n{ANSWER}\n\n");
            continue;
        }
        let mut rest = String::from(">");
        for word in line.split_whitespace() {
            if rest.len() + word.len() > 60 {
                out.push_str(&rest);
                out.push('\n');
                rest = String::from(">");
            }
            rest.push(' ');
            rest.push_str(word);
        }
        out.push_str(&rest);
        out.push('\n');
    }
    out
}

/// Most places of a letter that an answer is tried at.
const PLACES: usize = 3;

/// Places between paragraphs, above the last line.
fn gaps(lines: &[&str]) -> Vec<usize> {
    let filled = |at: usize| lines.get(at).is_some_and(|l| !l.trim().is_empty());
    let last = (0..lines.len()).rfind(|at| filled(*at)).unwrap_or_default();
    let all: Vec<usize> = (1..last)
        .filter(|at| filled(at - 1) && !filled(*at))
        .collect();
    let step = all.len().div_ceil(PLACES).max(1);
    all.into_iter().step_by(step).collect()
}

/// The lines of words that are no quotation.
fn unquoted(words: &str) -> Vec<&str> {
    let mut out: Vec<&str> = words.lines().collect();
    out.retain(|l| !l.trim().is_empty() && !l.starts_with('>'));
    out
}

/// What is wrong with words that should be the answer, below lines of the letter that it answers.
fn fault(words: &str) -> Option<String> {
    let own = unquoted(words);
    let shown = words.lines().any(|l| l.starts_with('>'));
    (own != [ANSWER] || !shown).then(|| words.to_owned())
}

#[test]
fn what_is_written_into_a_letter_is_found_and_nothing_of_the_letter_is_taken_for_it() {
    let mut faults = Vec::new();
    let mut tried = 0;
    for (name, letter) in letters() {
        let answered = sent(&letter);
        let lines: Vec<&str> = letter.text.lines().collect();
        for gap in gaps(&lines) {
            let (above, below) = lines.split_at(gap);
            let with = [above, &["", ANSWER, ""], below].concat();
            for (form, body) in [
                ("outlook", outlook("", &with)),
                ("marked", marked("", &with)),
            ] {
                tried += 1;
                let found = fault(&own(&body, "plain", &answered));
                faults.extend(found.map(|f| format!("{name}, {form}, line {gap}:\n{f}")));
            }
        }
    }
    println!(
        "{} of {tried} answers within a letter are not as written",
        faults.len()
    );
    assert!(faults.is_empty(), "{}", faults.join("\n---\n"));
}

/// A letter that offers words to answer with.
#[test]
fn an_answer_in_words_of_the_letter_stays() {
    let letter = "Dana Dev asks you, about \"Orders\":\n\n    Should it go out as a CSV file?\n\n    \
               Which orders?\n    - only the open ones\n    - all of them\n\nPlease reply to this mail.\n";
    let answered = saying(letter);
    for (below, answer) in [
        ("Should", "As a CSV file"),
        ("Should", "a CSV file"),
        ("Should", "Yes"),
        ("Should", "👍"),
        ("all of", "only the open ones"),
        ("all of", "all of them"),
        ("all of", "- all of them, please"),
        ("all of", "Which orders? All."),
    ] {
        let mut lines: Vec<&str> = letter.lines().collect();
        let at = lines.iter().position(|l| l.contains(below)).unwrap();
        lines.insert(at + 1, answer);
        let words = own(
            &outlook("Hi Dana, we met on that.", &lines),
            "plain",
            &answered,
        );
        let found = words.lines().filter(|l| !l.starts_with('>'));
        assert!(found.clone().any(|l| l == answer), "{answer}: {words}");
        assert_eq!(found.filter(|l| !l.is_empty()).count(), 2, "{words}");
    }
}

#[test]
fn a_reply_without_a_word_in_it_says_nothing() {
    let mut faults = Vec::new();
    for (name, letter) in letters() {
        let answered = sent(&letter);
        let lines: Vec<&str> = letter.text.lines().collect();
        for top in ["", "Two years.", "Hi Dana,", "See my answers below."] {
            for body in [outlook(top, &lines), marked(top, &lines)] {
                let words = own(&body, "plain", &answered);
                if words != top {
                    faults.push(format!("{name}, below {top:?}:\n{words}"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n---\n"));
}

/// What a program puts into a quotation that it marks: where links lead, the line that is hidden in
/// the letter, what it cuts long addresses into.
#[test]
fn what_a_program_adds_to_what_it_marks_is_nobodys() {
    let mut faults = Vec::new();
    for (name, letter) in letters() {
        let answered = sent(&letter);
        let all: Vec<&str> = letter.text.lines().collect();
        let mut lines = vec!["Sam, have a look", "Sam, have a look"];
        for line in &all {
            lines.push(line);
            lines.push("<mailto:clarify+r-abcdefgh@acme.example?subject=Re%3A%20x&body=not%20me>");
            lines.push("Release 1 [1]");
        }
        for top in ["", "Two years."] {
            let words = own(&marked(top, &lines), "plain", &answered);
            if words != top {
                faults.push(format!("{name}, below {top:?}:\n{words}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n---\n"));
}

/// A line that a program marks goes on in the sender's words, or somebody says that they stand there.
#[test]
fn what_is_typed_into_a_marked_line_stays() {
    let letter = "Dana Dev asks you, about \"Orders\":\n\n    Which rates hold?\n    See \
        https://tax.example/rates for those of now.\n\nRelease 1\n\nPlease reply to this mail.\n";
    let answered = saying(letter);
    for (top, from, to, wanted) in [
        (
            "",
            "hold?",
            "hold? 7 percent",
            "Which rates hold? 7 percent",
        ),
        (
            "Hi Dana, see below.",
            "hold?",
            "hold?\n7 percent",
            "7 percent",
        ),
        ("", "1", "1 [2]", ""),
        (
            "Yes.",
            "rates f",
            "rates<https://gate.example/?url=x> f",
            "Yes.",
        ),
    ] {
        let typed = letter.replacen(from, to, 1);
        let lines: Vec<&str> = typed.lines().collect();
        for body in [marked(top, &lines), outlook(top, &lines)] {
            let words = own(&body, "plain", &answered);
            let found = unquoted(&words)
                .last()
                .map(|l| l.trim())
                .unwrap_or_default()
                .to_owned();
            let unmarked = body.contains("Sent:") && wanted.is_empty();
            assert!(found == wanted || unmarked, "{body}\n{words}");
        }
    }
}

/// Below what is left of a letter, where the program marks nothing.
#[test]
fn an_answer_below_the_rest_of_a_letter_stays() {
    let letter = "Dana Dev asks you, about \"Orders\":\n\n    Which rates hold?\n\n    As a CSV file or as \
        Excel?\n\nPlease reply to this mail. One sentence is enough.\n";
    let answered = saying(letter);
    let lines: Vec<&str> = letter.lines().collect();
    let (asked, _) = lines.split_at(5);
    let notice = "This e-mail is confidential. If you are not the intended recipient, please notify \
        the sender and delete this e-mail.";
    for (top, letter, wanted) in [
        (
            "Hi Dana, I asked them.",
            [asked, &["Excel."]].concat(),
            "Hi Dana, I asked them.",
        ),
        (
            "Thanks Dana.",
            [&lines[..], &["", "Excel."]].concat(),
            "Excel.",
        ),
        ("", [asked, &["Excel."]].concat(), "Excel."),
        (
            "",
            [&lines[..], &["", "Excel.", "", notice]].concat(),
            "Excel.",
        ),
        (
            "Excel.",
            [&lines[..], &["", "Scanned by Gateway."]].concat(),
            "Excel.",
        ),
        ("Excel.", [&lines[..], &["", notice]].concat(), "Excel."),
    ] {
        let words = own(&outlook(top, &letter), "plain", &answered);
        let found = unquoted(&words);
        assert_eq!(found.last(), Some(&wanted), "{top}: {words}");
    }
    let both = [&asked[..3], &["7 percent.", ""], &asked[3..], &["Excel."]].concat();
    let words = own(
        &outlook("Hi Dana, I asked them.", &both),
        "plain",
        &answered,
    );
    let said = ["Hi Dana, I asked them.", "7 percent.", "Excel."];
    assert_eq!(unquoted(&words), said, "{words}");
}

/// What stands in the letter, too, above the line that says it or below.
#[test]
fn an_answer_that_copies_words_of_the_letter_stays() {
    let letter = "Dana Dev asks you:\n\n    Is the export for all countries, or for Germany only?\n\n    \
        Germany has two rates. Which one holds?\n\n    - only the orders of the last two years without \
        the archived ones\n    - all the orders of the last ten years\n    - 草案と未払いの注文だけを出す\n\n\
        Yes\nNo\n\nPlease reply to this mail. One sentence is enough.\n";
    let answered = saying(letter);
    let copied = "only the orders of the last two years without the archived ones";
    for (below, answer) in [
        ("Is the export", "Germany"),
        ("Germany has", "two rates"),
        ("all the orders", copied),
        ("Yes", copied),
        ("Which one", "Yes"),
        ("Yes", "Yes"),
        ("Is the export", "No"),
        ("No", "草案と未払いの注文だけを出す"),
        ("Yes", "Is the export for all countries"),
    ] {
        let mut lines: Vec<&str> = letter.lines().collect();
        let at = lines.iter().position(|l| l.contains(below)).unwrap() + 1;
        lines.splice(at..at, ["", answer, ""]);
        let plain = outlook("Hi Dana, we met on that.", &lines);
        let marked = {
            let (above, rest) = lines.split_at(at);
            let head = marked("Hi Dana, we met on that.", above);
            let quoted = rest[2..].join("\n> ");
            format!("{head}\n{answer}\n\n> {quoted}\n")
        };
        for body in [plain, marked] {
            let words = own(&body, "plain", &answered);
            let said = ["Hi Dana, we met on that.", answer];
            assert_eq!(unquoted(&words), said, "{body}");
        }
    }
}

#[test]
fn what_is_written_into_the_html_of_a_letter_is_found() {
    let mut faults = Vec::new();
    let mut tried = 0;
    for (name, letter) in letters() {
        let answered = sent(&letter);
        let from = letter.html.find("<body").unwrap();
        let body = letter.html.get(from..).unwrap();
        let places: Vec<usize> = body.match_indices("<p").map(|(at, _)| at).collect();
        for at in places.iter().skip(1).step_by(5).take(PLACES) {
            let (above, below) = body.split_at(*at);
            let red = format!("<p style=\"color:red\">{ANSWER}</p>");
            for (form, open) in [
                (
                    "outlook",
                    "<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'>",
                ),
                (
                    "zimbra",
                    "<hr id=\"zwchr\" data-marker=\"__DIVIDER__\"><div data-marker=\"__HEADERS__\">",
                ),
            ] {
                let head = HEADER.trim_end().replace('<', "&lt;").replace('\n', "<br>");
                let quoted = match form {
                    "zimbra" => "<div data-marker=\"__QUOTED_TEXT__\">",
                    _ => "<div>",
                };
                let body = format!(
                    "<p>Hi Dana,</p>{open}{head}</div><br>{quoted}{above}{red}{below}</div>"
                );
                tried += 1;
                let words = own(&body, "html", &answered);
                let rest = words.replace("Hi Dana,", "");
                let own = unquoted(&rest);
                if own != [ANSWER] {
                    faults.push(format!("{name}, {form}, {at}:\n{words}"));
                }
            }
        }
    }
    println!(
        "{} of {tried} answers within a letter's HTML are not as written",
        faults.len()
    );
    assert!(faults.is_empty(), "{}", faults.join("\n---\n"));
}

/// A label of a mail's header may be what somebody answers with.
#[test]
fn a_line_like_a_label_above_the_quotation_stays() {
    let (_, letter) = letters().swap_remove(0);
    let answered = sent(&letter);
    let lines: Vec<&str> = letter.text.lines().collect();
    for body in [
        outlook("A: 1\nB: 2 later", &lines),
        marked("A: 1\nB: 2 later", &lines),
    ] {
        assert_eq!(own(&body, "plain", &answered), "A: 1\nB: 2 later");
    }
}

/// Lines of few words, so that what was written and what is quoted look alike.
fn lines() -> impl Strategy<Value = Vec<String>> {
    let words = prop_oneof![
        "(yes|no|the export|is|in)( (yes|no|old orders|are in|two years)){0,6}",
        "(From|Sent|To|Subject): (a@b.example|x)",
        "(-{3,12}|_{10}|On Mon, 23 Nov 2026 at 10:02, Dana <d@a.example> wrote:|)",
    ];
    let line = ("(|> |>> |  )", words).prop_map(|(marks, words)| format!("{marks}{words}"));
    prop::collection::vec(line, 0..30)
}

fn words(text: &str) -> Vec<&str> {
    let mut out: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
    out.retain(|word| !word.is_empty());
    out.sort_unstable();
    out
}

proptest! {
    #[test]
    fn no_word_is_lost_whatever_the_letter_says(letter in lines(), mail in lines()) {
        let answered = saying(&letter.join("\n"));
        let body = mail.join("\n");
        let read = read(&body, "plain", &answered);
        let kept = format!("{}\n{}", read.text, read.elided.unwrap_or_default());
        prop_assert_eq!(words(&kept), words(&body));
    }
}

/// However often the same words stand in a letter and in a mail.
#[test]
fn the_work_is_bounded() {
    let many = |line: &str, times: usize| vec![line; times].join("\n");
    let answered = saying(&many("yes yes yes yes no", 20_000));
    for line in ["> yes yes yes yes yes", "yes yes yes yes no yes", "> yes"] {
        let before = spent();
        let body = format!(
            "From: a@b.example\nSent: x\nTo: y\n\n{}",
            many(line, 30_000)
        );
        let _read = read(&body, "plain", &answered);
        let took = spent().saturating_sub(before);
        assert!(took.as_secs() < 20, "{line}: {took:?}");
    }
}
