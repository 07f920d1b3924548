//! Bad input: each gives a letter that is true and readable, in text and in HTML, in
//! both languages, or a clear error at import.

use crate::support::story::play_text;
use crate::support::world::{Letter, World};
use trialogue::config::people;

/// What a letter may be of, as PRODUCT's letters are: 30 KB of HTML.
const LARGEST: usize = 30 * 1024;

const LANGUAGES: [&str; 2] = ["en", "de"];

/// The usual team, all of whom read this language.
fn team(language: &str) -> String {
    let people = ["dana", "sam", "petra"];
    let lines = people.map(|who| format!("person {who} language {language}\n"));
    lines.concat()
}

fn played(story: &str) -> World {
    play_text(story).unwrap_or_else(|why| panic!("{why}\n{story}"))
}

/// The newest letter of this name to somebody, sound in form.
fn letter<'w>(world: &'w World, name: &str, to: &str) -> &'w Letter {
    let found = world
        .letters
        .iter()
        .rfind(|l| l.name == name && l.to == to)
        .unwrap_or_else(|| panic!("no {name} to {to}: {}", world.mailboxes()));
    readable(found);
    found
}

/// What holds of every letter, whatever came in: small, no markup but ours, no header of
/// anybody's, no line without end, no sign that turns the reading direction of what follows.
fn readable(letter: &Letter) {
    let (text, html) = (&letter.text, &letter.html);
    let place = format!("{} to {}", letter.name, letter.to);
    assert!(html.len() <= LARGEST, "{place}: {} bytes", html.len());
    assert!(text.len() <= LARGEST, "{place}: {} bytes", text.len());
    assert!(
        !html.contains("<script") && !html.contains("<b>x"),
        "{place}: {html}"
    );
    assert_eq!(letter.header("Bcc"), None, "{place}");
    assert!(!letter.subject.contains(['\r', '\n']), "{place}");
    let longest = text.lines().map(|l| l.chars().count()).max();
    assert!(longest.is_some_and(|n| n <= 400), "{place}: {longest:?}");
    for c in ['\u{202E}', '\u{202D}', '\u{2067}'] {
        assert!(!text.contains(c) && !html.contains(c), "{place}: {c:?}");
    }
}

/// The words of HTML, markup and line ends aside.
fn seen(html: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                out.push(' ');
            }
            c if !inside => out.push(c),
            _ => {}
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn says(letter: &Letter, words: &str) {
    let text = letter.text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        text.contains(words),
        "{words:?} is not in:\n{}",
        letter.text
    );
    let html = seen(&letter.html);
    assert!(html.contains(words), "{words:?} is not in:\n{html}");
}

/// A call was held, nobody noted anything, nobody wrote.
#[test]
fn a_call_without_a_word_is_briefed_as_what_it_is() {
    for (language, said) in [
        ("en", "Nobody has said yet whether this call was held"),
        (
            "de",
            "Noch hat niemand gesagt, ob dieses Gespräch stattfand",
        ),
    ] {
        let story = format!(
            "{}policy book at once\nat Mon 2026-11-23 10:02\n\
             > mail from dana: [PBI-142] Archived orders?\n\
             > wait 1m\n> sam accepts\n> wait until 2026-11-24 12:00\n",
            team(language)
        );
        let world = played(&story);
        let note = letter(&world, "briefing", "petra");
        says(note, said);
        let talks = world.rows("SELECT status FROM conversation");
        assert_eq!(talks.len(), 1, "one conversation, one note");
        let notes = world.letters.iter().filter(|l| l.name == "briefing");
        assert_eq!(notes.count(), 1);
        world.close();
    }
}

/// Somebody answers above two megabytes, quoted or their own.
#[test]
fn two_megabytes_of_words_give_letters_that_say_where_they_stop() {
    for language in LANGUAGES {
        for quoted in [true, false] {
            let mark = if quoted { "> " } else { "" };
            let line = format!("  {mark}over and over again, as it was said before\n");
            let long = line.repeat(2 * 1024 * 1024 / line.len());
            let story = format!(
                "{}policy book on request\nat Mon 2026-11-23 10:02\n\
                 > mail from dana: [PBI-142] Archived orders?\n\
                 > reply from sam to question: Yes, two years back.\n{long}> wait 30m\n",
                team(language)
            );
            let world = played(&story);
            let answer = letter(&world, "answer", "dana");
            says(answer, "Yes, two years back.");
            let note = letter(&world, "briefing", "petra");
            says(note, "Yes, two years back.");
            if !quoted {
                let (text, html) = (&note.text, seen(&note.html));
                assert!(text.contains('…') && html.contains('…'), "{text}");
            }
            world.close();
        }
    }
}

/// Names with markup, line breaks and direction marks, of whoever speaks.
#[test]
fn names_with_markup_or_line_breaks_stay_names() {
    for language in LANGUAGES {
        let story = format!(
            "{}person sam name Sam <b>x</b> {{{{ 7 }}}}\\nBcc: all@acme.example \u{202E}Sales\n\
             person dana name Dana \"<script>alert(1)</script>\", Dev & Sons\n\
             policy book at once\nat Mon 2026-11-23 10:02\n\
             > mail from dana: [PBI-142] Archived orders?\n\
             > reply from sam to question: Yes, two years back.\n> wait 30m\n",
            team(language)
        );
        let world = played(&story);
        for (name, to) in [
            ("receipt", "dana"),
            ("question", "sam"),
            ("invitation", "sam"),
            ("answer", "dana"),
            ("briefing", "petra"),
        ] {
            letter(&world, name, to);
        }
        let note = letter(&world, "briefing", "petra");
        // Shown as it is, and taken for nothing.
        assert!(note.text.contains("Sam <b>x</b>"), "{}", note.text);
        assert!(note.html.contains("&lt;b&gt;x&lt;"), "{}", note.html);
        let ics = letter(&world, "invitation", "sam").ics.clone().unwrap();
        assert!(!ics.lines().any(|l| l.starts_with("Bcc")), "{ics}");
        world.close();
    }
}

/// Right-to-left words beside left-to-right ones.
#[test]
fn words_of_mixed_scripts_keep_their_order_and_their_direction() {
    let hebrew = "כן, ההזמנות בארכיון נכללות, PBI-142";
    let arabic = "نعم، سنتان (2 years) فقط";
    for language in LANGUAGES {
        let story = format!(
            "{}policy book on request\nat Mon 2026-11-23 10:02\n\
             > mail from dana: [PBI-142] Archived orders (ארכיון)?\n  {hebrew}?\n\
             > reply from sam to question: {arabic}\n  Да, 日本語も。 {hebrew}\n> wait 30m\n",
            team(language)
        );
        let world = played(&story);
        says(letter(&world, "question", "sam"), hebrew);
        for (name, to) in [("answer", "dana"), ("briefing", "petra")] {
            let letter = letter(&world, name, to);
            says(letter, arabic);
            says(letter, "日本語も。");
            // Each quotation takes the direction of its own first letter.
            let quoted = letter.html.find(arabic).unwrap();
            let before = &letter.html[..quoted];
            let opened = before
                .rfind("dir=\"auto\"")
                .expect("a direction of its own");
            assert!(!before[opened..].contains("</td>"), "{name}: {before}");
        }
        world.close();
    }
}

/// An item without description and criteria, and one with nothing but its key.
#[test]
fn an_item_without_a_description_is_briefed_by_its_key_and_title() {
    for (language, wish) in [
        ("en", "Yes, and also export it to Excel, please."),
        ("de", "Ja, und außerdem bitte auch ein Export nach Excel."),
    ] {
        let story = format!(
            "{}title PBI-160 \npolicy book on request\nstakeholders PBI-160 sam\n\
             at Mon 2026-11-23 10:02\n\
             > mail from dana: [PBI-142] Archived orders?\n\
             > reply from sam to question: {wish}\n> wait 30m\n\
             > mail from dana: [PBI-160] How fast?\n\
             > reply from sam to question: {wish}\n> wait 30m\n",
            team(language)
        );
        let world = played(&story);
        let notes = world.letters.iter().filter(|l| l.name == "briefing");
        let notes: Vec<&Letter> = notes.collect();
        assert_eq!(notes.len(), 2, "{}", world.mailboxes());
        for (note, key) in notes.iter().zip(["PBI-142", "PBI-160"]) {
            readable(note);
            says(note, wish);
            assert!(note.subject.contains(key));
            assert!(
                !note.text.contains("()") && !note.text.contains("\"\""),
                "{}",
                note.text
            );
        }
        world.close();
    }
}

/// A Product Owner nobody could write to.
#[test]
fn a_product_owner_without_address_is_refused_with_place_and_mend() {
    let world = played("at Mon 2026-11-23 10:02\n");
    let teams = [world.team()];
    let error = |rows: &str| {
        let file = format!("address,name,role\ndana@acme.example,Dana Dev,developer\n{rows}\n");
        people::parse(file.as_bytes(), &teams)
            .unwrap_err()
            .to_string()
    };
    assert_eq!(
        error(",Petra Po,po"),
        "line 3: there is no address: write in the column \"address\" where Petra Po (po) reads mail"
    );
    assert_eq!(
        error("petra,Petra Po,po"),
        "line 3: \"petra\" is no mail address: it has no @"
    );
    world.close();
}
