use crate::domain::message::{Message, PartSort};

fn read(subject: &str, text: &str) -> Message {
    let settings = crate::mail::read::ReadSettings {
        prefixes: crate::domain::pbi::Prefixes::AnyBracketed,
        trust: None,
    };
    let mail = format!(
        "From: Sam Sales <sam@acme.example>\nSubject: {subject}\nIn-Reply-To: <1@x>\n\
         Content-Type: text/plain; charset=utf-8\n\n{text}\n"
    );
    crate::mail::read::read(mail.as_bytes(), &settings).message
}

/// What is left of a text that answers a question.
fn left(text: &str) -> (String, bool) {
    let message = read("Re: [PBI-142] Archived orders?", text);
    let sealed = message.is_sealed();
    (message.text, sealed)
}

const ARMOUR: &str = "-----BEGIN PGP MESSAGE-----\nVersion: GnuPG v2\n\nhQEMA0lkfj+/sl\n=abcd\n-----END PGP MESSAGE-----";

#[test]
fn what_pgp_encrypts_is_no_word() {
    let quote = "On Mon, 23 Nov 2026 at 10:02, Dana Dev wrote:\n> Archived?";
    let cut = ARMOUR.replace("\n-----END PGP MESSAGE-----", "");
    for (text, want) in [
        (ARMOUR.to_owned(), ""),
        (cut, ""),
        (format!("{ARMOUR}\n\n{quote}"), ""),
        (format!("{ARMOUR}\n\n{ARMOUR}"), ""),
        (format!("Yes, two years.\n\n{ARMOUR}"), "Yes, two years."),
        (format!("not me\n\n{ARMOUR}\n\n{quote}"), "not me"),
        (
            format!("Yes.\n\n{ARMOUR}\n\nTwo years."),
            "Yes.\n\n\nTwo years.",
        ),
    ] {
        assert_eq!(left(&text), (want.to_owned(), true), "{text}");
    }
    let message = read("Re: [PBI-142] Archived?", ARMOUR);
    assert!(message.elided.unwrap().contains("hQEMA0lkfj"));
    let all = message.attachments;
    assert!(all.len() == 1 && all[0].sort == PartSort::Sealed);
    assert_eq!(all[0].name.as_deref(), Some("encrypted.asc"));
}

#[test]
fn what_is_quoted_or_only_spoken_of_is_not_encrypted() {
    let quoted = ARMOUR.replace('\n', "\n> ");
    for text in [
        format!("Yes.\n\nOn Mon, 23 Nov 2026 at 10:02, Dana Dev wrote:\n> {quoted}"),
        "It begins with -----BEGIN PGP MESSAGE-----".to_owned(),
        "-----BEGIN PGP MESSAGE-----\nis the first line.".to_owned(),
    ] {
        assert!(!left(&text).1, "{text}");
    }
}

#[test]
fn a_link_to_a_service_is_no_word() {
    for text in [
        "Sam Sales (sam@acme.example) has sent you a protected message.\n\nRead the message <https://outlook.office365.com/Encryption/retrieve.ashx?recipient=x>\n\nLearn about messages protected by Microsoft Purview Message Encryption.\n\nPrivacy Statement",
        "You've received an encrypted message from sam@acme.example\nTo view your message\nSave and open the attachment (message.html), and follow the instructions.\nSign in using the following email address: clarify@acme.example\nMessage encryption by Microsoft Office 365",
        "Sam Sales sent you an encrypted message.\n\nUnlock message: https://mail.proton.me/eo/abc\n\nThis message expires on 21 Dec 2026.",
        "I've sent you an encrypted message. Unlock Message: https://secure.virtru.com/start/?c=x\n\nIf you're not able to access the link, your organization may be...",
        "New ZixCorp secure email message from Acme\n\nOpen Message\n\nTo view the secure message, click Open Message.\n\nThe secure message expires on Dec 21, 2026.",
        "You have received a secure, encrypted message from sam@acme.example.\n\nClick here by 2026-12-21 to read your message.\n\nSecured by Proofpoint Encryption, Copyright © 2009-2026 Proofpoint, Inc.",
        "Sam Sales has sent you a secure message.\n\nView message <https://mail-us.mimecast.com/u/x>\n",
        "Sam Sales hat Ihnen eine geschützte Nachricht gesendet.\n\nNachricht lesen <https://outlook.office365.com/Encryption/x>\n\nDatenschutzbestimmungen",
        "Sam Sales vous a envoyé un message protégé.\n\nLire le message <https://outlook.office365.com/Encryption/x>",
        "Sam Sales le ha enviado un mensaje protegido.\n\nLeer el mensaje <https://outlook.office365.com/Encryption/x>",
        "Sam Sales ti ha inviato un messaggio protetto.\n\nLeggi il messaggio <https://outlook.office365.com/Encryption/x>",
        "Sam Sales enviou-lhe uma mensagem protegida.\n\nLer a mensagem <https://outlook.office365.com/Encryption/x>",
        "Sam Sales heeft u een beveiligd bericht gestuurd.\n\nBericht lezen <https://app.zivver.com/x>",
        "Sam Sales wysłał(a) do Ciebie chronioną wiadomość.\n\nPrzeczytaj wiadomość <https://outlook.office365.com/Encryption/x>",
        "Sam Sales har skickat ett skyddat meddelande till dig.\n\nLäs meddelandet <https://outlook.office365.com/Encryption/x>",
        "Sam Sales vám poslal(a) chráněnou zprávu.\n\nPřečíst zprávu <https://outlook.office365.com/Encryption/x>",
    ] {
        assert_eq!(left(text), (String::new(), true), "{text}");
        let above = format!("Two years, please.\n\n{text}");
        assert_eq!(
            left(&above),
            ("Two years, please.".to_owned(), true),
            "{text}"
        );
    }
}

#[test]
fn words_about_such_a_service_are_an_answer() {
    for text in [
        "I have sent you a secure message.",
        "I sent you an encrypted message with the list, please read the message first.",
        "You have to open the message before you see it: two years.",
        "We received a secure message from the bank, click here: https://bank.example/x",
        "Proton sent you an encrypted message?",
    ] {
        assert_eq!(left(text), (text.to_owned(), false), "{text}");
    }
    let wanted =
        "You have received a secure message.\nRead the message\nThis message expires in 30 days.";
    let asked = read("Re: [PBI-142] Text of the secure portal?", wanted);
    assert!(!asked.is_sealed() && asked.text == wanted);
}
