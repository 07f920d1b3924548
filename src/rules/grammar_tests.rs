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
    assert_eq!(read("7 of them", false).number, None);
    assert_eq!(read("2nd floor", false).number, None);
}

#[test]
fn plain_words_for_people_outside() {
    assert_eq!(read("call.", true).commands, [Command::Call]);
    assert_eq!(
        read("Ask Kim Lee", true).commands,
        [Command::Ask("Kim Lee".into())]
    );
    assert_eq!(read("not me", false).commands, []);
    assert_eq!(read("Ask them whether it is so, please", true).commands, []);
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
fn a_name_below_is_no_word_of_the_message() {
    assert_eq!(without_name("Sam", "Sam Sales"), "");
    assert_eq!(without_name("Yes\n\nSam Sales", "Sam Sales"), "Yes");
    assert_eq!(without_name("Ask Sam", "Sam Sales"), "Ask Sam");
    assert!(says_thanks("Vielen Dank!") && !says_thanks("Great"));
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
fn thanks_are_no_message() {
    for text in [
        "Thanks!",
        "Great, thank you Sam",
        "Vielen Dank!",
        "ok thanks a lot",
    ] {
        assert!(is_courtesy(text), "{text}");
    }
    for text in [
        "Thanks, but only for two years",
        "ok, and the Excel file?",
        "No",
        "Yes",
    ] {
        assert!(!is_courtesy(text), "{text}");
    }
}
