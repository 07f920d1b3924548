//! Tests of what stands below a person's words, and of the banner above them.

use crate::mail::words::lines::Form;
use crate::mail::words::sign_off::Sender;
use crate::mail::words::{Quotes, split};

/// The words of a mail, and what was cut.
fn cut(text: &str) -> (String, String) {
    let words = split(
        text,
        &Sender::default(),
        Quotes::OfTheAnswered,
        (None, Form::Plain),
    );
    (words.text, words.elided.unwrap_or_default())
}

const NOTICE: &str = "This e-mail and any attachments are confidential and intended solely for \
    the use of the individual to whom they are addressed. If you are not the intended recipient, \
    please notify the sender.";

#[test]
fn a_disclaimer_on_one_long_line_is_cut() {
    for times in [1, 3, 20] {
        let notice = [NOTICE].repeat(times).join(" ");
        for between in ["\n\n", "\n", "\n\nBest regards\nSam\n\n"] {
            let (words, elided) = cut(&format!("Two years.{between}{notice}\n"));
            let kept = format!("Two years.{between}");
            assert_eq!(
                (words.as_str(), elided.trim()),
                (kept.trim_end(), notice.as_str())
            );
        }
    }
}

#[test]
fn a_disclaimer_below_words_takes_none_of_them_along() {
    let broken = NOTICE
        .replace(" of the", "\nof the")
        .replace(" If ", "\nIf ");
    for notice in [broken.clone(), format!("IMPORTANT NOTICE: {broken}")] {
        for said in ["Yes.\n\nTwo years at most.", "Two years,\nat most."] {
            let (words, elided) = cut(&format!("{said}\n{notice}\n"));
            assert_eq!((words.as_str(), elided.trim()), (said, notice.as_str()));
        }
    }
    // A person who shows one announces it.
    let shown = format!("We print this below each mail:\n{NOTICE}");
    assert_eq!(cut(&shown).0, shown);
    let long = "The orders of two years are enough. ".repeat(40);
    assert_eq!(cut(&long).0, long.trim_end());
}

#[test]
fn a_lists_footer_below_a_phones_line_is_cut() {
    let list = "____________________\nTeam mailing list\nteam@lists.example\n\
        https://lists.example/mailman/listinfo/team";
    let phone = "Get Outlook for Android<https://aka.ms/x>";
    let (words, elided) = cut(&format!("Two years.\n\n{phone}\n{list}\n"));
    assert_eq!(words, "Two years.");
    assert_eq!(elided.lines().filter(|l| !l.is_empty()).count(), 5);
    let drawn = "Two years.\n\nOrders\n------\nThe mailing of lists goes on.";
    assert_eq!(cut(drawn).0, drawn);
}

#[test]
fn the_line_of_a_phone_above_the_words_is_cut() {
    for line in [
        "Sent from my iPhone",
        "Gesendet mit iPhone",
        "Az iPhone-omról küldve",
    ] {
        assert_eq!(cut(&format!("{line}\n\nTwo years.\n")).0, "Two years.");
        assert_eq!(cut(&format!("Two years.\n\n{line}\n")).0, "Two years.");
    }
    let said = "Sent from the warehouse\n\nTwo years.";
    assert_eq!(cut(said).0, said);
}

#[test]
fn the_lines_of_phones_in_whatever_words_are_cut() {
    for line in [
        "Odesláno z iPhonu",
        "发自网易邮箱大师",
        "Download Outlook voor Android",
        "Få Outlook for iOS",
        "Android용 Outlook 다운로드",
        "Gesendet vom Handy",
        "Vom iPhone gesendet",
        "Unterwegs gesendet",
        "Envoyé d’Outlook pour Android",
        "Skickades från E-post för Windows",
        "Sent wirelessly from my BlackBerry",
        "從 iPad 傳送",
        "Please excuse typos - sent from my phone",
        "Excuse brevity, on mobile",
        "On mobile, excuse typos",
        "Bitte entschuldigen Sie Tippfehler, mobil gesendet",
        "Désolé pour la brièveté, envoyé de mon mobile",
        "Sent securely with Tutanota. Get your own encrypted, ad-free mailbox:\nhttps://tutanota.com",
        "Envoyé avec Proton Mail, messagerie sécurisée.",
        "Đã gửi từ iPhone của tôi",
        "Dikirim dari Yahoo Mail di Android",
        "Poslano s mog iPhonea",
        "Išsiųsta iš mano iPhone",
        "Sent via the Samsung Galaxy S24, an AT&T 5G smartphone",
    ] {
        let (words, elided) = cut(&format!("Two years.\n\n{line}\n"));
        assert_eq!((words.as_str(), elided.trim()), ("Two years.", line));
    }
    for said in [
        "Von unterwegs",
        "Vom iPhone gesendet sieht es anders aus.",
        "Poslano iz skladišta",
        "Gesendet vom Vertrieb",
        "Unterwegs gesendet werden die Pakete nicht",
        "Ten years, excuse typos, sent from my phone",
        "Keep all typos of two years, sent from my phone or not.",
        "Typed on a phone",
        "On mobile",
        "Outlook for iOS and Android",
        "Please excuse typos",
    ] {
        let text = format!("Two years.\n\n{said}");
        assert_eq!(cut(&text).0, text, "{said}");
    }
}

#[test]
fn disclaimers_under_whatever_heading_are_cut() {
    for line in [
        "Disclaimer: The contents are confidential and may be legally privileged. Any unauthorised copying is prohibited.",
        "Wichtiger Hinweis: Diese E-Mail ist nur für den Adressaten bestimmt und kann vertrauliche Informationen enthalten.",
        "Upozornění: Tato zpráva je důvěrná a je určena pouze adresátovi.",
        "IMPORTANT: The contents of this email and any attachments are confidential. They are intended for the named recipient(s) only.",
        "Confidential: this e-mail is intended only for the addressee.",
        "This is a confidential communication. This electronic mail is for the named person's use only.",
        "이 메일은 기밀 정보를 담고 있으며 지정된 수신인만을 위한 것입니다. 잘못 수신하신 경우 삭제해 주십시오.",
        "This email has been scanned by the cloud service.\nSee http://scan.example",
        "I work flexibly, so please do not feel obliged to reply outside your working hours.",
    ] {
        let (words, elided) = cut(&format!("Two years.\n\n{line}\n"));
        assert_eq!((words.as_str(), elided.trim()), ("Two years.", line));
    }
    for said in [
        "Important: this email is confidential, please do not forward it.",
        "Hinweis: die E-Mail an Kim ist vertraulich.",
        "Confidential: the list of the customers.",
        "Note: mails to named recipients stay.",
        "The invoice has been scanned by the app, see https://acme.example/1",
        "My working days are Monday to Thursday.",
    ] {
        let text = format!("Two years.\n\n{said}");
        assert_eq!(cut(&text).0, text, "{said}");
    }
}

#[test]
fn what_a_company_puts_below_a_name_is_cut_there_alone() {
    let lines = [
        "Acme Ltd is registered in England and Wales. Registered number 1234567. Registered office: 1 High Street",
        "Acme GmbH | Sitz der Gesellschaft: Köln | Amtsgericht Köln HRB 4711 | Geschäftsführer: Kim Lee",
        "Informationen zum Datenschutz finden Sie unter https://www.acme.example/ds",
        "Our privacy policy: https://www.acme.example/privacy",
        "Follow us on LinkedIn | Facebook",
    ];
    for line in lines {
        let words = cut(&format!("Two years.\n\nRegards, Sam\n\n{line}\n")).0;
        assert_eq!(words, "Two years.\n\nRegards, Sam", "{line}");
        let said = format!("These must stand on it:\n\n{line}");
        assert_eq!(cut(&said).0, said);
    }
    for said in [
        "Thanks!\n\nOur privacy policy: https://www.acme.example/privacy",
        "Regards, Sam\n\nOur privacy policy says two years, see www.acme.example",
        "Regards, Sam\n\nFollow us on Friday to the shop",
    ] {
        assert_eq!(cut(said).0, said);
    }
}

#[test]
fn a_line_of_dashes_below_thanks_may_part_two_answers() {
    for said in [
        "Looks good.\n\nThanks\n------\n1. Only open ones\n2. Weekly",
        "Looks good.\n\nBest regards\n\n-----\nPS: only open ones",
        "Looks good.\n\nThanks,\n---\nOne thing more: only open ones.",
    ] {
        assert_eq!(cut(said).0, said);
    }
    let signed = "Looks good.\n\nThanks\n------\nAcme, the house of many things\nKöln";
    assert_eq!(cut(signed).0, "Looks good.\n\nThanks");
}

#[test]
fn one_phrase_disclaims_below_a_closing_with_a_name() {
    let signed = "Only open ones.\n\nMit freundlichen Grüßen\nSam Sales";
    let sender = Sender {
        name: Some("Sam Sales"),
        ..Sender::default()
    };
    let own = |text: &str| split(text, &sender, Quotes::OfTheAnswered, (None, Form::Plain)).text;
    for notice in [
        "Diese Information ist ausschließlich für den Adressaten bestimmt.",
        "Este mensaje es confidencial.",
        "Le informazioni contenute in questa comunicazione sono riservate.",
        "Dit bericht is uitsluitend bestemd voor de geadresseerde.",
        "Niniejsza wiadomość jest poufna.",
        "Tato zpráva je důvěrná.",
    ] {
        assert_eq!(own(&format!("{signed}\n\n{notice}")), signed, "{notice}");
        let said = format!("Only open ones.\n\n{notice}");
        assert_eq!(own(&said), said);
    }
    let more = format!("{signed}\n\nPS: The message must say that it is confidential.");
    assert_eq!(own(&more), more);
}

#[test]
fn what_a_provider_puts_below_a_long_line_is_cut() {
    let line = "_".repeat(49);
    let foot =
        "Do you Yahoo!?\nYahoo! Mail Plus - Powerful. Affordable.\nhttp://mailplus.example.com";
    assert_eq!(
        cut(&format!("Two years.\n\n{line}\n{foot}")).0,
        "Two years."
    );
    let short = "Two years.\n\n-----\nSee http://acme.example/orders";
    assert_eq!(cut(short).0, short);
}
