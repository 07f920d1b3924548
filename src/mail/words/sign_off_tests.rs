use super::Sender;
use crate::mail::words::lines::Form;
use crate::mail::words::{Quotes, split};

fn own(text: &str, name: &str) -> String {
    let sender = Sender {
        name: Some(name),
        ..Sender::default()
    };
    split(text, &sender, Quotes::OfTheAnswered, (None, Form::Plain)).text
}

/// What is left of an answer with this end; the answer's own line aside.
fn left(end: &str) -> String {
    let text = own(&format!("Two years, I think.\n\n{end}\n"), "Sam Sales");
    let rest = text.strip_prefix("Two years, I think.");
    rest.expect("the answer stays").trim().to_owned()
}

#[test]
fn what_stands_below_a_closing_and_the_name_goes_and_they_stay() {
    for (end, stays) in [
        (
            "Cordialement,\n\nSam Sales\n5, Rue des Lilas\n92800 Puteaux",
            "Cordialement,\n\nSam Sales",
        ),
        (
            "Viele Grüße aus Köln\nSam\n\nAcme GmbH\nD-50667 Köln",
            "Viele Grüße aus Köln\nSam",
        ),
        (
            "Saludos // Best Regards.\nSam Sales\nSales\nTel. +49 30 1234567",
            "Saludos // Best Regards.\nSam Sales",
        ),
        ("Mvh Sam\n070-123 45 67", "Mvh Sam"),
        // The whole name once more, with what they are.
        ("Best,\nSam\n\nSam Sales\nHead of Sales, Acme", "Best,\nSam"),
        // Titles before the name, and an initial.
        (
            "Dr. Sam Sales\nLeiter Vertrieb\nAcme GmbH\nTel.: +49 221 123456",
            "",
        ),
        ("i. A. Sam Sales\nVertrieb\nTel. 0221/123456", ""),
        ("Prof. Dr. Sam Sales\nActing Head\nTel. 0221/123456", ""),
        ("S. Sales\nAcme GmbH\n50667 Köln\nTel. 0221/123456", ""),
        // A company above the name.
        (
            "Regards\n\nAcme Ltd\nSam Sales\nTel: 030 1234567",
            "Regards",
        ),
        (
            "Regards\nSam\n\nSam Sales\nTel: 030 1234567",
            "Regards\nSam",
        ),
        // Closings of two, and what they are below the name.
        (
            "Vielen Dank und viele Grüße\nSam\nLeiter Vertrieb\nAcme GmbH",
            "Vielen Dank und viele Grüße\nSam",
        ),
        (
            "Have a great day,\nSam\nHead of Sales, Acme",
            "Have a great day,\nSam",
        ),
        (
            "Mit freundlichem Gruß\nKim Lee\nAcme – alles für den Garten <https://acme.example/of-course>\nTel.: +49 30 1234567",
            "Mit freundlichem Gruß\nKim Lee",
        ),
        // A title behind the name.
        (
            "Sam Sales CTO\n\nEmail: sam@acme.example Phone: +1 555 0142",
            "",
        ),
        (
            "____\nSam Sales · Sales · Acme Inc\nTel +86 138 0000 0000",
            "",
        ),
    ] {
        assert_eq!(left(end), stays, "{end}");
    }
}

#[test]
fn a_line_that_says_something_below_the_name_stays() {
    for said in [
        "And call me: +49 221 123456",
        "You reach me at +49 170 1234567 today",
        "Please ask kim@acme.example",
        "Kim: kim@acme.example",
        "Bitte auch an kim@acme.example",
        "Orders 4711123, 4711124",
        "Tickets 123456",
        "Until 31.12.2026",
        "31.12.2026, 23:59",
        "Office is closed on 24.12.2026",
        "Tel. morgen: 0221 123456",
        "https://acme.example/list",
        "Mi número: +34 600 123 456",
    ] {
        for above in [
            "Thanks,\nSam\n\n",
            "Best regards\nSam Sales\n\n",
            "VG\nSam\n",
            "Sam Sales\n",
            "Gruß, Sam\n\n",
        ] {
            let end = format!("{above}{said}");
            assert_eq!(left(&end), end, "{end}");
        }
    }
    for number in [
        "Tel.: +49 221 123456",
        "+49 (0) 221 / 123 456",
        "www.acme.example",
    ] {
        assert_eq!(left(&format!("Thanks,\nSam\n\n{number}")), "Thanks,\nSam");
        assert_eq!(left(&format!("Sam Sales\n{number}")), "");
    }
    assert_eq!(left("Sam Sales | Acme | +1 415 555 0123"), "");
}

#[test]
fn a_long_signature_needs_more_than_one_sign() {
    let company = "Regards\nSam\n\nAcme GmbH & Co. KG\nThe house\nof many\nthings\n\n\
        Some Street 5\n50667 Köln\n\nTel. 030 1234567\nFax 030 1234568\nwww.acme.example\n\n\
        Amtsgericht Köln, HRB 4711\nGeschäftsführer: Dana Dev,\nTess Test\nUSt-IdNr. DE 1010101010";
    assert_eq!(left(company), "Regards\nSam");
    let list = "Regards\nSam\n\none\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n\
        eleven\ntwelve\nTel. 030 1234567";
    assert_eq!(left(list), list);
}

#[test]
fn what_somebody_says_of_themselves_stays() {
    for end in [
        // A list that they announce.
        "Please invite:\nSam Sales\nKim Lee, kim@acme.example",
        "Please invite:\n\nSam Sales, Sales\nKim Lee, kim@acme.example",
        "Sam Sales said two.\n\nCall him: 030 1234567",
        "Regards\nSam\n2026 is the year\nof Sprint 7",
        "Thanks,\nSam\nNeeds manager approval",
        "Regards\nSam\nThe manager agrees",
        "Regards\nSam\n\nManager approval needed",
        "The Amtsgericht wants the HRB number.",
        "Best,\nSam\n\nSam Sales\nstays on the list",
        "Best,\nSam\n\nSam Sales",
        "Dr. Sam\nand Kim",
        "S. Miller\nTel. 0221/123456",
        // A name that is not theirs.
        "Mvh Anders\nbor på Storgatan 5",
    ] {
        assert_eq!(left(end), end, "{end}");
    }
}

#[test]
fn a_disclaimer_takes_no_words_of_its_paragraph_along() {
    let notice = "Acme INC., CONFIDENTIALITY NOTICE: This e-mail message, including any attachments, \
        is for the sole use of the intended recipient and may contain proprietary, confidential or \
        privileged information.";
    let end = format!("Any daughterboard required?\nRegards,\nSam Sales\n{notice}");
    assert_eq!(
        left(&end),
        "Any daughterboard required?\nRegards,\nSam Sales"
    );
    // What the law wants between two of them goes with them.
    let end = format!(
        "Sam\n\n{notice}\n\nAcme GmbH, Sitz der Gesellschaft: Köln, Amtsgericht Köln HRB 4711\n\
         Geschäftsführer: Dana Dev\n\n{notice}"
    );
    assert_eq!(left(&end), "Sam");
    let end = "Regards\nSam Sales\nSales\nCONFIDENTIALITY NOTICE: This email may contain confidential words.";
    assert_eq!(left(end), "Regards\nSam Sales\nSales");
}

/// What is left of a mail of Scott's.
fn of_scott(text: &str) -> String {
    let sender = Sender {
        name: Some("Scott Seaton"),
        address: Some("scott@acme.example"),
        ..Sender::default()
    };
    split(text, &sender, Quotes::OfTheAnswered, (None, Form::Plain)).text
}

#[test]
fn words_in_the_paragraph_of_a_signature_stay() {
    for said in [
        "yes",
        "nur die offenen",
        "1) yes\n2) no",
        "Friday 14:00 works",
        "Budget: 4000 EUR",
        "Is the deadline Friday?",
        "未完了のみです",
    ] {
        for name in ["Scott Seaton", "Regards, Scott", "Scott"] {
            let above = format!("Hi Dana,\n\n{said}\n{name}");
            let text = of_scott(&format!("{above}\nscott@acme.example\n"));
            assert!(text.starts_with(&format!("Hi Dana,\n\n{said}\n")), "{text}");
        }
    }
    for said in [
        "Hi Dana,\n\nPlease send the report to\nscott@acme.example",
        "Hi Dana,\n\nParticipants:\nScott Seaton\nscott@acme.example\nAnna Lee\nanna@acme.example",
        "Our address is now\n\nACME GmbH\nStraße 9, 10115 Berlin\nTel. 030 123456 / scott@acme.example",
    ] {
        assert_eq!(of_scott(said), said);
    }
    for (foot, left) in [
        ("Scott Seaton\nHead of Sales\nscott@acme.example", ""),
        ("Scott\nscott@acme.example", ""),
        ("Head of Sales\nAcme GmbH\nscott@acme.example", ""),
        ("Regards\nScott\nscott@acme.example", "\n\nRegards\nScott"),
    ] {
        let text = format!("Hi Dana,\n\nonly open ones.\n\n{foot}");
        let own = format!("Hi Dana,\n\nonly open ones.{left}");
        assert_eq!(of_scott(&text), own);
    }
}

#[test]
fn a_signature_may_stand_below_what_is_quoted() {
    let quoted = "On Mon, 23 Nov 2026 at 10:02, Dana Dev <dana@acme.example> wrote:\n> Which?";
    let foot = "Scott Seaton\nHead of Sales\nTel. +49 221 123456";
    assert_eq!(of_scott(&format!("Yes.\n\n{quoted}\n\n{foot}")), "Yes.");
    // Below a question it may be whom to call.
    let whom = of_scott(&format!("{quoted}\n\n{foot}"));
    assert!(whom.ends_with(foot), "{whom}");
}
