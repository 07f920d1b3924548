//! What lines of replies come to.

use super::*;

#[test]
fn commands_stand_on_the_first_lines() {
    let asked = read(
        "/ask Kim\n/call\n\nShould it?\n/resolved is a word here",
        false,
    );
    assert_eq!(asked.commands, [Command::Ask("Kim".into()), Command::Call]);
    assert_eq!(asked.words, "Should it?\n/resolved is a word here");
    let asked = read("Two years.\n/po", false);
    assert_eq!(asked.commands, [Command::Po]);
    assert_eq!(asked.words, "Two years.");
}

#[test]
fn the_text_of_a_command_goes_on() {
    let asked = read("/talked Sam: yes,\ntwo years back\nOpen: Excel?", false);
    assert_eq!(
        asked.commands,
        [Command::Talked(
            "Sam: yes,\ntwo years back\nOpen: Excel?".into()
        )]
    );
    assert_eq!(asked.words, "");
}

#[test]
fn numbers_are_those_printed() {
    assert_eq!(read("2 Excel export", false).number, Some(2));
    assert_eq!(read("1", false).number, Some(1));
    assert_eq!(read("3. The rest", false).beside, "The rest");
    assert_eq!(read("2 years back", false).words, "2 years back");
    let asked = read("/disagree We said two.\nNot three.", false);
    assert_eq!(asked.commands, [Command::Disagree]);
    assert_eq!(asked.words, "We said two.\nNot three.");
    assert_eq!(read("2.5 weeks", false).number, None);
    assert_eq!(read("2-3 days", false).number, None);
    for figure in ["3: 5 days", "3 10000 rows", "3. 10000 rows", "3, 1.12.2026"] {
        assert_eq!(read(figure, false).number, Some(3), "{figure}");
    }
    for words in [
        "1 000 rows",
        "1 1/2 hours",
        "1, 2",
        "1 2",
        "2,50 euros",
        "2:30 pm",
        "1:1 as before",
        "1 - 10 rows",
        "3 500",
        "1.000 rows",
    ] {
        assert_eq!(read(words, false).number, None, "{words}");
    }
    assert_eq!(read("7 of them", false).number, None);
    assert_eq!(read("2nd floor", false).number, None);
}

#[test]
fn plain_words_for_people_outside() {
    assert_eq!(read("call.", true).commands, [Command::Call]);
    for text in [
        "Call me",
        "call please",
        "Let's have a call!",
        "Can we talk?",
    ] {
        assert_eq!(read(text, true).commands, [Command::Call], "{text}");
    }
    let text = "I am not responsible for this.";
    assert_eq!(read(text, true).commands, [Command::NotMe]);
    assert_eq!(read("Call the customer first", true).commands, []);
    assert_eq!(read("not me", false).commands, []);
}

#[test]
fn unknown_slashes_are_words() {
    let asked = read("/usr/bin/export fails", false);
    assert_eq!(asked.commands, []);
    assert_eq!(asked.words, "/usr/bin/export fails");
}

#[test]
fn what_stands_below_internal_is_for_the_team() {
    for text in [
        "Two years.\n/internal\nNobody pays.\n/call",
        "Two years.\n  /Internal: Nobody pays.\n/call\n",
    ] {
        let asked = read(text, false);
        assert_eq!(asked.words, "Two years.", "{text}");
        assert_eq!(asked.internal, "Nobody pays.\n/call", "{text}");
        assert_eq!(asked.commands, []);
    }
    let asked = read("/internal only this", false);
    assert_eq!(
        (asked.words.as_str(), asked.internal.as_str()),
        ("", "only this")
    );
    assert_eq!(read("see /internal notes", false).internal, "");
    assert_eq!(read("> /internal\nYes", false).internal, "");
}

#[test]
fn marked_lines_are_kept_as_such() {
    assert_eq!(
        lines(
            "Yes, two years.\ndecision: CSV only\nAction: Dana adds it\nOpen: nothing\nOpen: Excel?"
        ),
        [
            Line::Outcome("Yes, two years.".into()),
            Line::Decision("CSV only".into()),
            Line::Action("Dana adds it".into()),
            Line::Open("Excel?".into()),
        ]
    );
}

#[test]
fn a_greeting_and_a_tag_may_stand_above_a_command() {
    let talked = |text: &str| Command::Talked(text.into());
    let asked = read("Hi,\n/talked Sam: yes", false);
    assert_eq!(
        (asked.commands, asked.words.as_str()),
        (vec![talked("Sam: yes")], "")
    );
    let asked = read("[PBI-142] /talked Sam: yes", false);
    assert_eq!(asked.commands, [talked("Sam: yes")]);
    let asked = read("Hallo Petra,\n\n2 Excel export\n", false);
    assert_eq!(
        (asked.number, asked.beside.as_str()),
        (Some(2), "Excel export")
    );
    let asked = read("Hi Dana,\n\nTwo years.", true);
    assert_eq!(asked.words, "Hi Dana,\nTwo years.".replace(",\n", ",\n\n"));
    let asked = read("/call /resolved", false);
    assert_eq!(asked.commands, [Command::Call, Command::Resolved]);
    assert_eq!(asked.words, "");
}

#[test]
fn not_mine_and_whose_it_is_are_one_wish() {
    let kim = [Command::Ask("Kim".into())];
    assert_eq!(read("/not-me\n/ask Kim", false).commands, kim);
    assert_eq!(
        read("Hi Dana,\nnot me\nSam", true).commands,
        [Command::NotMe]
    );
    assert_eq!(read("Not me who decides that.", true).commands, []);
}

#[test]
fn what_is_nearly_a_command_is_none_and_no_words() {
    for line in ["/asume two years", "/resolvd", "/erledgit"] {
        let asked = read(line, false);
        assert_eq!(asked.commands, [Command::Mistyped(line.into())]);
        assert_eq!(asked.words, "");
    }
    for line in ["/api fails", "/etc/passwd", "/tmp", "see /resolvd"] {
        assert_eq!(read(line, false).commands, [], "{line}");
    }
}

#[test]
fn the_po_is_asked_on_the_line_of_the_command() {
    for (line, words) in [
        ("/ask po Is Excel in?", "Is Excel in?"),
        ("/ask PO: is Excel in?", "is Excel in?"),
        ("/ask po, please", ""),
        ("/ask po", ""),
    ] {
        let asked = read(line, false);
        assert!(
            matches!(asked.commands.as_slice(), [Command::Ask(name)] if name.starts_with(['p', 'P']))
        );
        assert_eq!(asked.words, words);
    }
    let asked = read("/ask Po Lee", false);
    assert_eq!(asked.commands, [Command::Ask("po".into())]);
}

#[test]
fn a_line_that_was_struck_out_commands_nothing() {
    let struck = |text: &str| -> String { text.chars().flat_map(|c| [c, '\u{336}']).collect() };
    let line = struck("1 agreed");
    let asked = read(&format!("{line}\n\n2 XML export"), false);
    assert_eq!(
        (asked.number, asked.beside.as_str()),
        (Some(2), "XML export")
    );
    assert_eq!(asked.words, format!("{line}\n2 XML export"));
    let asked = read(&format!("{}\nYes.", struck("call")), true);
    assert!(asked.commands.is_empty() && asked.words.ends_with("Yes."));
    // A word of a line was struck out, and the rest is said.
    let asked = read(&format!("1 {}", struck("agreed")), false);
    assert_eq!(asked.number, Some(1));
}
