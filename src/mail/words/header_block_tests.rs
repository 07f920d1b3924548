//! Tests of header blocks, and of lists that look like one.

use crate::mail::words::lines::Form;
use crate::mail::words::sign_off::Sender;
use crate::mail::words::{Quotes, split};

fn own(text: &str) -> String {
    let sender = Sender::default();
    split(text, &sender, Quotes::OfTheAnswered, (None, Form::Plain)).text
}

#[test]
fn a_list_of_journeys_deliveries_or_fields_is_the_senders() {
    for list in [
        "Please book:\n\nDate: 23.11.2026, 10:02\nFrom: Cologne\nTo: London",
        "Please book:\n\nFrom: Cologne\nTo: London\nDate: 23 November 2026, 10:02",
        "Bitte so:\n\nVon: Köln\nAn: Berlin\nDatum: 23.11.2026 10:02\nBetreff: Lieferung",
        "The log says:\n\nDate: 2026-11-23 10:02\nFrom: shop\nTo: archive",
        "A mail of theirs has:\n\nDate: 23.11.2026 10:02\nTo: shop@acme.example\nSubject: Order",
        "Flight for Kim\n\nFrom: CGN 10:02\nTo: LHR 11:20\nDate: 23 Nov 2026 10:02\nSubject: to change",
        "Trajet :\n\nDe : Lyon\nÀ : Paris\nDate : 23/11/2026 10:02",
    ] {
        let text = format!("{list}\n\nAll else stays as it is.");
        assert_eq!(own(&text), text);
    }
}

#[test]
fn a_mails_header_is_none_whoever_it_names() {
    for header in [
        "From: Dana Dev\nSent: Monday, November 23, 2026 10:02 AM\nTo: Sam Sales\nSubject: Orders",
        "Von: Dana Dev\nGesendet: Montag, 23. November 2026 10:02\nAn: Sam Sales\nBetreff: Lieferung um 10:00",
        "Von: Dana Dev\nGesendet: 23.11.2026 10:02\nAn: Sam Sales\nBetreff: Lieferung",
        "De : Dana <dana@acme.example>\nEnvoyé : 23/11/2026 10:02\nÀ : Sam <sam@acme.example>",
        "From: Dana\nSent: Monday, November 23, 2026 10:02 AM\nTo: Sam",
        "发件人: 李娜\n发送时间: 2026年11月23日 10:02\n收件人: Sam\n主题: 订单",
    ] {
        let text = format!("Two years.\n\n{header}\n\nHow far back?");
        assert_eq!(own(&text), "Two years.", "{header}");
    }
    // Who leads on to it shows no list where the month stands in words.
    let text = "To your question:\n\nFrom: Dana Dev\nSent: Monday, November 23, 2026 10:02 AM\nTo: Sam\nSubject: Orders\n\nHow far back?";
    assert_eq!(own(text), "To your question:");
}

#[test]
fn a_second_answer_below_two_dashes_stays() {
    for text in [
        "Archive\n--\nkeep them for two years because the law says so",
        "Archiv\n--\nwir behalten sie zehn Jahre lang weil das Gesetz es so will",
    ] {
        assert_eq!(own(text), text);
    }
    for name in [
        "Sam Rivera",
        "sam rivera, head of sales at acme, where all is well",
        "acme ltd",
    ] {
        assert_eq!(own(&format!("Two years.\n--\n{name}\n")), "Two years.");
    }
}

#[test]
fn headers_and_dividers_of_further_languages_are_known() {
    for head in [
        "Từ: Dana <dana@acme.example>\nĐã gửi: 23 tháng 11, 2026 10:02\nĐến: Sam <sam@acme.example>\nChủ đề: x",
        "Dari: Dana <dana@acme.example>\nDikirim: 23 November 2026 10:02\nKepada: Sam\nSubjek: x",
        "Nuo: Dana <dana@acme.example>\nIšsiųsta: 2026 m. lapkričio 23 d. 10:02\nKam: Sam\nTema: x",
        "Saatja: Dana <dana@acme.example>\nSaadetud: 23. november 2026 10:02\nAdressaat: Sam\nTeema: x",
        "-------- Izvorna poruka --------",
        "----- Pesan asli -----",
        "-----הודעה מקורית-----",
    ] {
        let text = format!("Two years.\n\n{head}\n\nHow far back?\n");
        assert_eq!(own(&text), "Two years.", "{head}");
    }
}

#[test]
fn a_line_between_dashes_right_above_the_quotation_belongs_to_it() {
    let quoted = "> How far back?\n>\n> Dana\n";
    let head = "------ Vanha viesti tulee tässä ------";
    assert_eq!(
        own(&format!("Two years.\n\n{head}\n{quoted}")),
        "Two years."
    );
    assert_eq!(
        own(&format!("{head}\n{quoted}\nTwo years.\n")),
        "Two years."
    );
    let parts = "> One?\n\nYes.\n\n--- on the second ---\n> Two?\n\nNo.";
    assert_eq!(own(parts), parts);
}

#[test]
fn an_author_and_a_whole_date_on_one_line_are_a_header() {
    let quoted = "From: sam@acme.example Date: Thu, 24 Mar 2016 08:07:12 -0700";
    let text = format!("Two years.\n\n{quoted}\n\nHow many years?");
    assert_eq!(own(&text), "Two years.");
    for said in [
        "From: sam@acme.example Date: Thu, 24 Mar 2016",
        "From: sam@acme.example Date: Thu, 24 Mar 2016 08:07, and from then on nobody got any of the orders",
        "From: Cologne Date: Thu, 24 Mar 2016 08:07",
    ] {
        let text = format!("Two years.\n\n{said}\n\nAll else stays as it is.");
        assert_eq!(own(&text), text);
    }
}

#[test]
fn an_attribution_whose_address_stands_apart_is_one() {
    let quoted = "On Thu, Mar 24, 2016 at 8:07 AM Sam Sales\n\n<\nmailto:Sam Sales <sam@acme.example>\n> wrote:";
    let text = format!("Two years.\n\n{quoted}\nHow many years?");
    assert_eq!(own(&text), "Two years.");
    let said =
        "On Thursday we met.\n\n<\nmailto:Sam Sales <sam@acme.example>\n> wrote:\nAll else stays.";
    assert!(own(said).contains("On Thursday we met."));
}
