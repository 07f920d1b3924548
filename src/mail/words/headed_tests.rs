//! Tests of heads above quotations that bear marks.

use crate::mail::words::answered::Answered;
use crate::mail::words::lines::Form;
use crate::mail::words::sign_off::Sender;
use crate::mail::words::{Quotes, split};

const SENDER: Sender<'static> = Sender {
    name: Some("Sam Sales"),
    address: Some("sam@acme.example"),
    writes_to: &[],
};

fn own(text: &str) -> String {
    let sender = Sender {
        writes_to: &["c@acme.example".to_owned()],
        ..SENDER
    };
    split(text, &sender, Quotes::OfTheAnswered, (None, Form::Plain)).text
}

const HEADS: [&str; 8] = [
    "----- Original Message -----\nFrom: Trialogue <c@acme.example>\nTo: Sam Sales\nSent: Monday, November 23, 2026 10:02 AM\nSubject: Orders\n",
    "Von: Dana Dev\nGesendet: Montag, 23. November 2026 10:02\nAn: Sam Sales\nBetreff: Orders\n",
    "________________________________\nDe : Dana <dana@acme.example>\nEnvoyé : lundi 23 novembre 2026 10:02\nÀ : Sam Sales\nObjet : Orders\n",
    "------- Original Message -------\nOn Monday, November 23rd, 2026 at 10:02 AM, Trialogue <c@acme.example> wrote:\n",
    "-------- Ursprüngliche Nachricht --------\n",
    "From: Dana <dana@acme.example>\nDate: Mon, 23 Nov 2026 10:02\nTo: Sam Sales <sam@acme.example>,\n Tess Test <tess@acme.example>\nSubject: Orders\n",
    "发件人: Trialogue <c@acme.example>\n发送时间: 2026年11月23日 10:02\n收件人: Sam Sales\n主题: Orders\n",
    "От: Trialogue <c@acme.example>\nОтправлено: 23 ноября 2026 г. 10:02\nКому: Sam Sales\nТема: Orders",
];

#[test]
fn words_below_and_between_marked_lines_are_the_senders() {
    for head in HEADS {
        let below = format!("{head}\n> Archived too?\n>\n> Dana\n\nTwo years.\n\nSam\n");
        assert_eq!(own(&below), "Two years.\n\nSam", "{head}");
        let between = "> Archived too?\n\nYes.\n\n> As Excel?\n\nNo.";
        for above in [
            "",
            "Thanks for your mail.\n\n",
            "Hi,\n\nsee my answers below.\n\n",
        ] {
            let text = format!("{above}{head}\n{between}\n\n> Bye\n");
            assert_eq!(own(&text), format!("{above}{between}"), "{head}");
        }
        // What a phone puts below is no answer.
        let footed = format!("Two years.\n\n{head}\n> Archived too?\n\nSent from my iPhone\n");
        assert_eq!(own(&footed), "Two years.", "{head}");
    }
}

#[test]
fn a_mail_without_marks_is_another_s_whatever_it_quotes_itself() {
    for head in HEADS {
        for quoted in [
            "Archived too?\n\nDana",
            "Hello Sam,\n\n> ten years\n\nis too long, I think.",
            "On Fri, 20 Nov 2026 at 9:00, Sam Sales <sam@acme.example> wrote:\n\n> ten years\n\nis too long, I think.",
        ] {
            let text = format!("Two years.\n\n{head}\n{quoted}\n");
            assert_eq!(own(&text), "Two years.", "{text}");
        }
    }
}

#[test]
fn who_only_forwards_says_what_they_forward() {
    let text = "From: Kim <kim@acme.example>\nDate: Mon, 23 Nov 2026 10:02\nTo: Sam\nSubject: x\n\n> It must stay.";
    assert_eq!(own(text), text);
    let footed = format!("{text}\n\nSent from my iPhone");
    assert!(own(&footed).contains("It must stay."));
}

#[test]
fn the_end_of_a_line_that_a_program_broke_is_no_answer() {
    let quoted = "> We keep all orders of the customers in Norway for ten years, or do\nwe want\n> to keep them for two?";
    for head in HEADS {
        assert_eq!(
            own(&format!("Two years.\n\n{head}\n{quoted}\n")),
            "Two years."
        );
    }
    let asked = "> Which of the two offices of the customer wants to have the exports\nboth\n> And who sends them?";
    assert_eq!(
        own(&format!("{}\n{asked}\n", HEADS[0])),
        asked.rsplit_once('\n').unwrap().0
    );
}

#[test]
fn very_many_heads_take_no_time() {
    let head = "From: Kim <kim@acme.example>\nDate: Mon, 23 Nov 2026 10:02\nTo: Sam\nSubject: x\n\n> two\nyes\n";
    for top in ["", &"\n".repeat(20_000)] {
        let text = format!("{top}{}", head.repeat(4_000));
        assert!(own(&text).contains("yes"));
    }
}

/// With the letter known that is answered, too.
#[test]
fn answers_to_our_own_letter_count_below_a_head() {
    let letter = "Dana Dev asks about archived orders:\n\nShould orders older than two years be archived?\n\nShall we tell the customers of it?\n\nTo answer, just reply to this mail.";
    let sender = Sender {
        writes_to: &["c@acme.example".to_owned()],
        ..SENDER
    };
    let known = Answered::of(std::iter::once(letter.to_owned()));
    let quoted = |text: &str| format!("> {}", text.replace('\n', "\n> "));
    let (first, rest) = letter.split_once("\n\nShall").unwrap_or_default();
    for head in HEADS {
        let below = format!("{head}\n{}\n\nTwo years.\n\nSam\n", quoted(letter));
        let between = format!(
            "Thanks.\n\n{head}\n{}\n\nYes.\n\n{}\n\nNo.\n",
            quoted(first),
            quoted(&format!("Shall{rest}"))
        );
        let above = format!("Two years.\n\n{head}\n{}\n", quoted(letter));
        let bare = format!("{head}\n{}\n", quoted(letter));
        for (text, want) in [
            (below, "Two years.\n\nSam"),
            (above, "Two years."),
            (bare, ""),
        ] {
            let words = split(
                &text,
                &sender,
                Quotes::OfTheAnswered,
                (known.as_ref(), Form::Plain),
            );
            assert_eq!(words.text, want, "{text}");
        }
        let words = split(
            &between,
            &sender,
            Quotes::OfTheAnswered,
            (known.as_ref(), Form::Plain),
        );
        let said: Vec<&str> = words.text.lines().filter(|l| !l.starts_with('>')).collect();
        let said = said.join(" ");
        assert!(
            said.contains("Yes.") && said.contains("No."),
            "{}",
            words.text
        );
    }
}
