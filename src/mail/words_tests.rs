//! Tests of the cut of own words.

use super::*;

fn split(text: &str) -> Words {
    super::split(
        text,
        &Sender::default(),
        Quotes::OfTheAnswered,
        (None, Form::Plain),
    )
}

fn own(text: &str) -> String {
    split(text).text
}

#[test]
fn what_is_listed_between_dashes_stays() {
    let text = "Options:\n--\na) two years\nb) three years\n--\nI prefer a).\n";
    let words = split(text);
    assert_eq!((words.text.as_str(), words.elided), (text.trim_end(), None));
    let text = "Two years.\n--\nSam\nSales\n";
    assert_eq!(own(text), "Two years.");
}

#[test]
fn quotations_with_their_attribution_are_cut() {
    for attribution in [
        "On Mon, 23 Nov 2026 at 10:02, Dana Dev <dana@acme.example> wrote:",
        "On Mon, 23 Nov 2026 at 10:02, Dana Dev\n<dana@acme.example> wrote:",
        "Am 23.11.26 um 10:02 schrieb Dana Dev:",
        "Le lun. 23 nov. 2026 à 10:02, Dana <d@acme.example> a écrit :",
        "El lun, 23 nov 2026 a las 10:02, Dana (<d@acme.example>) escribió:",
        "Il giorno lun 23 nov 2026 alle ore 10:02 Dana <d@a.example> ha scritto:",
        "Op ma 23 nov 2026 om 10:02 schreef Dana <d@acme.example>:",
        "W dniu 23.11.2026 o 10:02, Dana pisze:",
        "23.11.2026, 10:02, \"Dana\" <d@acme.example> пишет:",
        "2026年11月23日(月) 10:02 Dana <d@acme.example>のメール:",
        "在 2026年11月23日 10:02，Dana 写道：",
    ] {
        let words = split(&format!(
            "Yes, two years.\n\n{attribution}\n> What?\n>\n> D\n"
        ));
        assert_eq!(words.text, "Yes, two years.", "{attribution}");
        assert!(words.elided.unwrap().ends_with("> D"));
        let below = format!("{attribution}\n\n> What?\n\nYes.\n");
        assert_eq!(own(&below), "Yes.", "{attribution}");
    }
}

#[test]
fn outlook_header_blocks_and_dividers_cut_to_the_end() {
    for divider in [
        "-----Original Message-----\nFrom: Dana\nSent: today\n",
        "________________________________\nVon: Dana Dev <d@acme.example>\nGesendet: Montag, 23. November 2026 10:02\nAn: Sam\nBetreff: x\n",
        "*From:* Dana\n*Sent:* Monday, 23 November 2026\n*To:* Sam\n*Subject:* x\n",
        "-------- Ursprüngliche Nachricht --------\n",
        "On Mon, 23 Nov 2026 at 10:02, Dana <d@acme.example> wrote:\n",
    ] {
        let words = split(&format!("Yes.\n\nSam\n\n{divider}\nWhat about it?\n"));
        assert_eq!(words.text, "Yes.\n\nSam", "{divider}");
        assert!(words.elided.unwrap().ends_with("What about it?"));
    }
}

#[test]
fn who_only_forwards_says_what_is_forwarded() {
    let text = "---------- Forwarded message ---------\nFrom: Kim\nDate: today\nSubject: x\n\nIt must stay.";
    assert_eq!(own(text), text);
    assert_eq!(own(&format!("FYI\n\n{text}")), "FYI");
}

#[test]
fn signatures_are_cut_and_prose_is_not() {
    assert_eq!(own("Yes.\n-- \nSam\n+49 1"), "Yes.");
    assert_eq!(own("Yes.\n\nSent from my iPhone\n"), "Yes.");
    assert_eq!(own("Yes.\n\nVon meinem iPhone gesendet\n\n> x"), "Yes.");
    for prose in [
        "use a -> b and x > y\nOn Monday we wrote:\nnothing",
        "From: the start\nit was clear",
        "Sent from my desk it took a day.\nThe rest is below.",
        "-- is no operator here\nx",
        "On 3 Nov Sam wrote:\narchived never leave\nI disagree",
    ] {
        assert_eq!(own(prose), prose);
    }
}

#[test]
fn answers_between_quotations_keep_what_they_answer() {
    let words = split(
        "Hi Dana,\n\nOn Mon, 23 Nov 2026 at 10:02, Dana wrote:\n> Hello Sam\n>\n> 1. Archived too?\n\nYes.\n\n> 2. As Excel?\n\nNo.\n\n> Bye\n> Dana\n",
    );
    assert_eq!(
        words.text,
        "Hi Dana,\n\n> 1. Archived too?\n\nYes.\n\n> 2. As Excel?\n\nNo."
    );
    assert!(words.elided.unwrap().contains("> Hello Sam"));
}

#[test]
fn a_quotation_nobody_introduced_stays_with_its_answer() {
    assert_eq!(own("> As Excel?\nYes."), "> As Excel?\nYes.");
    let shop = "Visit us:\n>>> here <<<\nor there";
    assert_eq!(own(shop), shop);
    assert_eq!(own("Yes.\n\n> As Excel?"), "Yes.");
    // Who tells what another wrote says something.
    for told in [
        "I asked Tess. Tess wrote:\n\n> As Excel.",
        "Ich fragte Tess, sie schrieb:\n> Als Excel.",
    ] {
        assert_eq!(own(told), told);
    }
    assert_eq!(own("Yes.\n\nTess Tax wrote:\n\n> As Excel?"), "Yes.");
}

#[test]
fn what_only_looks_quoted_is_kept_and_broken_links_are_not() {
    let prompts = "Use:\n>>> import x\n>>> print(x)";
    assert_eq!(own(prompts), prompts);
    let listed = "The columns:\nFrom:\nTo:\nDate:";
    assert_eq!(own(listed), listed);
    let postscript = "Yes.\n\nThanks,\nSam\n\nPS call me: +49 30 1234567";
    assert_eq!(own(postscript), postscript);
    let link = "Yes.\n\nOn 1 May 2026 at 10:02, D wrote:\n> a (http://a.example/b\n/c)\n>\n";
    assert_eq!(own(link), "Yes.");
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "how long it takes is what is tested"
)]
fn hostile_texts_take_no_time() {
    let big = 128 * 1024;
    for (name, text) in [
        (
            "a long quote",
            format!(
                "Yes.\n\nOn 1 May 2026 at 10:02, D wrote:\n{}",
                "> what is it?\n".repeat(big / 14)
            ),
        ),
        ("many quoted lines", ">\n".repeat(60_000)),
        ("a line of quotes", ">".repeat(big)),
        ("labels", "From: x\nSent:\n".repeat(big / 14)),
        ("colons", "a:\n".repeat(big / 3)),
        ("verbs", "2026 a@b wrote\n".repeat(big / 15)),
        ("openers", "On 1 May 2026\n".repeat(big / 14)),
        ("rules", "Thanks\n\n".repeat(big / 8)),
        ("paragraphs", "a\n\n".repeat(big / 3)),
        ("short answers", "> a?\nb\n".repeat(big / 7)),
        ("blank", "\n".repeat(big)),
        (
            "heads",
            "From: K <k@a.b>\nDate: 1 May 2026 10:02\nTo: S\nSubject: x\n\n> a\nb\n"
                .repeat(big / 60),
        ),
        ("dashes", "---- a b ----\n> a\nb\n\n".repeat(big / 20)),
        ("stops", "Yes. No. ----- a: b: c: d\n".repeat(big / 25)),
    ] {
        let start = std::time::Instant::now();
        split(&text);
        let took = start.elapsed();
        // A debug build on a loaded machine; what is not linear takes minutes.
        assert!(took.as_secs() < 30, "{name}: {took:?}");
    }
}

#[test]
fn no_line_is_lost_and_long_texts_take_no_time() {
    let text = "On 1 a\n> b\nFrom: x\n-- \n".repeat(50_000);
    let words = split(&text);
    let elided = words.elided.unwrap_or_default();
    let kept = words.text.lines().chain(elided.lines());
    assert_eq!(
        kept.filter(|l| !l.trim().is_empty()).count(),
        text.lines().filter(|l| !l.trim().is_empty()).count()
    );
}

/// Outlook marks no line of the mail below, and answers are typed into it.
#[test]
fn answers_that_are_announced_within_the_mail_below_stay() {
    let block = "From: Dana Dev <dana@acme.example>\nSent: Monday, November 23, 2026 10:02 AM\nTo: Sam\nSubject: Archived?\n\n1. Archived orders?\nYes, two years.\n2. Drafts?\nNo.";
    for announced in [
        "Hi Dana, please find my answers in red below.\nSam",
        "Meine Antworten im Text.",
        "Réponses en rouge.",
        "Respuestas en rojo.",
        "Risposte in rosso.",
        "Respostas em vermelho.",
        "Antwoorden in rood.",
        "Odpowiedzi na czerwono.",
        "Ответы красным.",
        "赤字で回答しました。",
        "见红字。",
    ] {
        let words = split(&format!("{announced}\n\n{block}\n"));
        assert!(
            words.text.ends_with("2. Drafts?\nNo."),
            "{announced}: {words:?}"
        );
        // It is the mail answered all the same: nothing in it is a command of the answer's writer.
        assert!(words.borrowed.contains(&"1. Archived orders?".to_owned()));
    }
    let plain = split(&format!("The red ones, see below.\n\n{block}\n"));
    assert_eq!(plain.text, "The red ones, see below.");
}

#[test]
fn a_signature_below_any_dash_is_known_by_the_senders_name() {
    let of = |name| Sender {
        name: Some(name),
        ..Sender::default()
    };
    let split = |text: &str, name| {
        super::split(text, &of(name), Quotes::OfTheAnswered, (None, Form::Plain)).text
    };
    for dash in ["---", "—", "~~~", "- - -", "⁃", "_____"] {
        let text = format!("Two years.\n\n{dash}\nSam\nHead of Sales\nAcme GmbH\n");
        assert_eq!(split(&text, "Sam Sales"), "Two years.", "{dash}");
        // Of somebody else it may be what is said.
        assert_eq!(split(&text, "Tess Test"), text.trim_end(), "{dash}");
    }
    for name in [
        "Sales, Sam",
        "Sam Sales (Acme)",
        "Dr. Sam Sales",
        "Sales Sam",
    ] {
        let text = "Two years.\n\nSam Sales\nAcme GmbH\nTel. +49 30 1234567\n";
        assert_eq!(split(text, name), "Two years.", "{name}");
    }
}

#[test]
fn a_verb_on_a_line_of_its_own_belongs_to_the_name_above_it() {
    let text = "Two years.\n\nDana Dev via Acme <dana@acme.example>\nschrieb:\n\n> How long?\n";
    assert_eq!(own(text), "Two years.");
    let text = "I asked dana@acme.example about it.\nDana wrote:\n\n> Two years.\n\nSo be it.\n";
    assert!(own(text).starts_with("I asked dana@acme.example about it.\n"));
}

#[test]
fn a_header_block_that_lost_its_line_ends_is_one() {
    let block =
        "From: Dana <dana@acme.example> Sent: Monday, 23 November 2026 10:02 To: Sam Subject: x";
    let text = format!("Two years.\n\n{block}\n\nHow long?\n");
    assert_eq!(own(&text), "Two years.");
    let said = "From: one address. Subject: what you like, says dana@acme.example.\n";
    assert_eq!(
        own(&format!("Two years.\n\n{said}")),
        format!("Two years.\n\n{said}").trim_end()
    );
}

#[test]
fn a_short_disclaimer_between_two_lines_is_cut() {
    let rule = "*".repeat(30);
    let text =
        format!("Two years.\n\n{rule}\nThe information in this message is privileged.\n{rule}\n");
    assert_eq!(own(&text), "Two years.");
    let said = format!("Two years.\n\n{rule}\nPrivileged customers: five.\n{rule}\n");
    assert_eq!(own(&said), said.trim_end());
}

#[test]
fn a_postscript_below_a_signature_stays() {
    let text = "Two years.\n\n-- \nSam\n+44 20 7946 0018\n\nPS: not for Norway.\n";
    assert_eq!(own(text), "Two years.\n\nPS: not for Norway.");
}

#[test]
fn programs_lines_that_look_like_others_are_cut() {
    for quoted in [
        // The German opener "AM" within K-9's line.
        "On September 7, 2026 10:41:26 AM GMT+02:00, \"Dana\" <dana@acme.example> wrote:\nHow long?",
        // The French word "mon".
        "On Mon, Sep 7, 2026 Dana Dev wrote:\n> How long?",
        "---- Replied Message ----\n| From | Dana<dana@acme.example> |\n| Date | 04/12/2026 14:24 |\n\nHow long?",
        "发件人：Dana 发送时间：2026年3月1日 收件人：Sam\n\nHow long?",
        "Kimden: Dana <dana@acme.example>\nGönderilen: 4 Ağustos 2026 09:14\nKonu: RE: x\n\nHow long?",
        "-------- Original message --------From: Dana Date: 07.08.26 18:46 (GMT+01:00) To: Subject: x\n\nHow long?",
        "――――――――\nFrom: Dana <dana@acme.example>\nDate: 4 August 2026\nTo: Sam\n\nHow long?",
    ] {
        assert_eq!(
            own(&format!("Two years.\n\n{quoted}\n")),
            "Two years.",
            "{quoted}"
        );
    }
    let told = "On Monday the customer wrote:\n> Two years.\n\nSo be it.";
    assert_eq!(own(told), told);
}

#[test]
fn lines_of_rarer_programs_introduce_and_divide() {
    let question = "Archived too?\n\nDana";
    for line in [
        "On Mon, 23 Nov 2026 at 10:02, Dana Dev <d@acme.example>\n\nwrote:",
        "On Mon, Nov 23, 2026 at 10:02 AM Dana <d@acme.example>\n\nwrote:",
        "Am Montag, 23. November 2026 um 10:02 Uhr\n\nschrieb Dana Dev <d@acme.example>:",
        "Dne 23. 11. 26 v 10:02 Dana Dev napsal(a):",
        ">>> Dana Dev 11/23/2026 10:02 AM >>>",
        ">>> \"Dana\" <d@acme.example> 23.11.26 10.02 Uhr >>>",
        "[Original Message processed by david®]\nRe: x (23-Nov-2026 10:02)\nVon:    Dana <d@acme.example>",
        "******************* Reply Above This Line *******************",
        "##- Bitte oberhalb dieser Zeile antworten / Please reply above this line -##",
        "***** Original Message *****",
        "―――――Original Message―――――",
        "----- Message from d@acme.example on Mon, 23 Nov 2026 10:02:15 +0100 -----",
        "| From: | Dana <d@acme.example> |\n| Sent: | Monday, November 23, 2026 10:02 AM |\n| To: | Sam |\n| Subject: | x |",
    ] {
        let text = format!("Two years.\n\n{line}\n\n{question}\n");
        assert_eq!(own(&text), "Two years.", "{line}");
    }
    for said in [
        "We met on 23 Nov 2026 at 10:02\n\nwrote: nothing.",
        "On Monday we met at 10:02 in 2026\n\nKim wrote:\nno",
        "**Reply above this line** is what theirs says.",
        "--- Message from the board ---\nTwo years.",
        "1. 2. 3. are the answers, we wrote:\nno",
    ] {
        assert_eq!(own(said), said);
    }
}

#[test]
fn a_quoted_header_introduces_what_is_quoted() {
    for head in [
        "> From: Dana <d@acme.example>\n> To: Sam\n> Sent: Monday, November 23, 2026 10:02 AM\n> Subject: x",
        "> -----Original Message-----\n> From: Dana\n> Sent: today",
        "> Von: Dana Dev\n> Gesendet: Montag, 23. November 2026 10:02\n> An: Sam\n> Betreff: x",
    ] {
        let text = format!("{head}\n>\n> Archived too?\n>\n> Dana\n\nTwo years.\n");
        assert_eq!(own(&text), "Two years.", "{head}");
    }
    let asked = "> Archived too?\n\nTwo years.";
    assert_eq!(own(asked), asked);
}
