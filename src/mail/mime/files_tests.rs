//! Names and sorts of files, and files read again.

use super::*;
use proptest::prelude::*;

fn safe(name: &str) -> String {
    safe_name(name).unwrap_or_default()
}

#[test]
fn names_can_do_nothing_to_a_folder() {
    for (given, want) in [
        ("report.pdf", "report.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\x\\a.txt", "a.txt"),
        ("a.txt:stream", "a.txt_stream"),
        ("..", ""),
        (".ssh", "ssh"),
        ("a.pdf . .", "a.pdf"),
        ("invoice.pdf          .exe", "invoice.pdf .exe"),
        ("invoice\u{202E}fdp.exe", "invoicefdp.exe"),
        ("a\u{200B}b\u{FEFF}c\0d\r\ne.txt", "abcde.txt"),
        ("invoice.pdf.exe", "invoice.pdf.exe"),
        ("NUL", "_NUL"),
        ("con.txt", "_con.txt"),
        ("Com1.tar.gz", "_Com1.tar.gz"),
        ("lpt¹", "_lpt¹"),
        ("company.txt", "company.txt"),
        ("a<b>|?*\".csv", "a_b_____.csv"),
        ("\u{E0041}\u{E0042}", ""),
        ("Ärger 報告書.pdf", "Ärger 報告書.pdf"),
    ] {
        assert_eq!(safe(given), want, "{given:?}");
    }
    let long = safe(&format!("{}.pdf", "報".repeat(300)));
    assert!(
        long.len() <= NAME_BYTES && long.ends_with("….pdf"),
        "{long}"
    );
}

#[test]
fn names_are_decoded_as_they_are_written() {
    for (written, want) in [
        ("filename=\"a b.pdf\"", "a b.pdf"),
        ("filename*=utf-8''%e2%82%ac%20rates.pdf", "€ rates.pdf"),
        (
            "filename*0*=utf-8''%e2%82%ac; filename*1=\" two.pdf\"",
            "€ two.pdf",
        ),
        ("filename=\"=?utf-8?B?4oKsLnBkZg==?=\"", "€.pdf"),
        ("filename*=utf-8''..%2F..%2Fx%00.sh", "x.sh"),
        ("filename*=utf-8''b%0d%0aBcc:x.pdf", "bBcc_x.pdf"),
    ] {
        let mail = format!(
            "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nhi\n--b\n\
             Content-Type: application/pdf\nContent-Disposition: attachment; {written}\n\nx\n--b--\n"
        );
        let settings = crate::mail::read::ReadSettings {
            prefixes: crate::domain::pbi::Prefixes::AnyBracketed,
            trust: None,
        };
        let message = crate::mail::read::read(mail.as_bytes(), &settings).message;
        let name = message.attachments.first().and_then(|a| a.name.clone());
        assert_eq!(name.as_deref(), Some(want), "{written}");
    }
}

fn sorts(parts: &str) -> Vec<PartSort> {
    let mail = format!(
        "From: Sam <sam@x.example>\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n\
         <p>hi<p>Regards<br>Sam<br><img src=\"cid:Logo@x\">\n{parts}--b--\n"
    );
    let settings = crate::mail::read::ReadSettings {
        prefixes: crate::domain::pbi::Prefixes::AnyBracketed,
        trust: None,
    };
    let message = crate::mail::read::read(mail.as_bytes(), &settings).message;
    message.attachments.iter().map(|a| a.sort).collect()
}

#[test]
fn only_files_are_files() {
    let part = |header: &str| format!("--b\n{header}\n\nx\n");
    for (header, want) in [
        ("Content-Type: application/pdf; name=a.pdf", PartSort::File),
        (
            "Content-Type: image/png; name=l.png\nContent-ID: <logo@x>",
            PartSort::Decoration,
        ),
        (
            "Content-Type: image/png; name=l.png\nContent-ID: <other@x>",
            PartSort::File,
        ),
        (
            "Content-Type: application/ms-tnef; name=winmail.dat",
            PartSort::Wrapped,
        ),
        (
            "Content-Type: application/octet-stream; name=invite.ics",
            PartSort::Event,
        ),
        (
            "Content-Type: application/pkcs7-signature; name=smime.p7s",
            PartSort::Signature,
        ),
        (
            "Content-Type: application/pgp-signature",
            PartSort::Signature,
        ),
        ("Content-Type: message/rfc822", PartSort::Mail),
        (
            "Content-Type: application/octet-stream; name=old.msg",
            PartSort::Mail,
        ),
        ("Content-Type: text/plain; name=log.txt", PartSort::File),
    ] {
        assert_eq!(sorts(&part(header)), [want], "{header}");
    }
}

#[test]
fn a_file_is_read_again_as_it_came() {
    let mail = "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nhi\n--b\n\
         Content-Type: text/html; name=x.html\nContent-Disposition: attachment\n\
         Content-Transfer-Encoding: base64\n\nPHA+\n--b\n\
         Content-Type: text/plain; charset=utf-8\nContent-Disposition: attachment\n\nä\n--b--\n";
    let settings = crate::mail::read::ReadSettings {
        prefixes: crate::domain::pbi::Prefixes::AnyBracketed,
        trust: None,
    };
    let named = crate::mail::read::read(mail.as_bytes(), &settings)
        .message
        .attachments;
    let files = take(mail.as_bytes(), &named).unwrap();
    let told: Vec<_> = files
        .iter()
        .map(|f| (f.name.as_str(), f.media_type.as_str(), f.bytes.as_slice()))
        .collect();
    assert_eq!(
        told,
        [
            ("x.html", "application/octet-stream", b"<p>".as_slice()),
            ("file-3.txt", "text/plain; charset=utf-8", "ä".as_bytes()),
        ]
    );
    let other = mail.replace("PHA+", "PGI+");
    assert!(
        take(other.as_bytes(), &named)
            .unwrap_err()
            .contains("another")
    );
    assert!(take(b"Subject: x\n\nhi\n", &named).is_err());
}

#[test]
fn a_file_among_the_parts_of_one_form_is_a_file() {
    // Apple Mail shows a text file where it was dropped, within the HTML form.
    let mail = "Content-Type: multipart/alternative; boundary=a\n\n--a\n\nSee the list.\n--a\n\
         Content-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: text/html\n\n\
         <p>See the list.\n--m\nContent-Type: text/plain; name=orders.txt\n\
         Content-Disposition: inline; filename=orders.txt\n\none, two\n--m\n\
         Content-Type: text/html\n\n<br>\n--m--\n--a--\n";
    let settings = crate::mail::read::ReadSettings {
        prefixes: crate::domain::pbi::Prefixes::AnyBracketed,
        trust: None,
    };
    let message = crate::mail::read::read(mail.as_bytes(), &settings).message;
    assert_eq!(message.text.trim(), "See the list.");
    let names = message.attachments.iter().map(|a| a.name.as_deref());
    assert_eq!(names.collect::<Vec<_>>(), [Some("orders.txt")]);
    // Forms of the same words that bear a name are no files.
    let forms = "Content-Type: multipart/alternative; boundary=a\n\n--a\n\nHi.\n--a\n\
         Content-Type: text/html; name=hi.html\n\n<p>Hi.\n--a--\n";
    let message = crate::mail::read::read(forms.as_bytes(), &settings).message;
    assert!(message.attachments.is_empty());
}

proptest! {
    #[test]
    fn any_name_becomes_one_that_is_safe(given in any::<String>()) {
        if let Some(name) = safe_name(&given) {
            prop_assert!(!name.is_empty() && name.len() <= NAME_BYTES);
            prop_assert!(!name.contains(['/', '\\', ':', '"', '\r', '\n', '\0']));
            prop_assert!(!name.starts_with('.') && !name.ends_with(['.', ' ']));
            prop_assert!(!is_device(&name));
            prop_assert_eq!(safe_name(&name), Some(name.clone()));
        }
    }
}

#[test]
fn what_is_encrypted_is_no_file() {
    let read = |mail: &str| {
        let settings = crate::mail::read::ReadSettings {
            prefixes: crate::domain::pbi::Prefixes::AnyBracketed,
            trust: None,
        };
        crate::mail::read::read(mail.as_bytes(), &settings).message
    };
    let smime = "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n\
         Content-Transfer-Encoding: base64\n\nMIAG\n";
    let pgp = "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b\n\n\
         --b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\n\
         Content-Type: application/octet-stream; name=encrypted.asc\n\n-----BEGIN PGP MESSAGE-----\n--b--\n";
    for mail in [smime, pgp] {
        let message = read(mail);
        assert!(
            message.is_sealed() && message.text.trim().is_empty(),
            "{mail}"
        );
        let sealed = |a: &Attachment| a.sort == PartSort::Sealed;
        assert!(message.attachments.iter().all(sealed), "{mail}");
    }
    assert!(!read("Content-Type: application/octet-stream; name=a.asc\n\nx\n").is_sealed());
}

#[test]
fn a_picture_among_the_words_is_a_file_and_named_there() {
    let mail = |html: &str| {
        let part = |id: &str| {
            format!(
                "--b\nContent-Type: image/png; name={id}.png\nContent-ID: <{id}@x>\nContent-Disposition: inline\n\nx\n"
            )
        };
        let shown = ["a", "b", "c"]
            .into_iter()
            .filter(|id| html.contains(&format!("cid:{id}@")));
        let parts: String = shown.map(part).collect();
        let text = format!(
            "From: Sam Stake <sam@x.example>\nIn-Reply-To: <1@x>\nContent-Type: multipart/related; boundary=b\n\n\
             --b\nContent-Type: text/html\n\n{html}\n{parts}--b--\n"
        );
        let settings = crate::mail::read::ReadSettings {
            prefixes: crate::domain::pbi::Prefixes::AnyBracketed,
            trust: None,
        };
        let message = crate::mail::read::read(text.as_bytes(), &settings).message;
        let files = message.attachments.iter().filter(|f| f.sort.is_file());
        let names: Vec<String> = files.filter_map(|f| f.name.clone()).collect();
        (message.text, names.join(" "))
    };
    let shows = |id: &str| format!("<img src=\"cid:{id}@x\" alt=x>");
    let (a, b, c) = (shows("a"), shows("b"), shows("c"));
    let quote = "<div class=\"gmail_quote\"><blockquote class=\"gmail_quote\">Why?";
    for (html, text, files) in [
        (
            format!("<p>Like this:</p><p>{a}</p>"),
            "Like this:\n\n[a.png]",
            "a.png",
        ),
        (a.clone(), "[a.png]", "a.png"),
        (
            format!("<p>{a} or {b}?</p>"),
            "[a.png] or [b.png]?",
            "a.png b.png",
        ),
        (format!("<p>Yes.</p>{quote}{a}"), "Yes.", ""),
        (
            format!("<p>Yes.</p><p>Regards<br>Sam<br>{a}</p>"),
            "Yes.\n\nRegards\nSam",
            "",
        ),
        (format!("<p>Yes.</p><p>{a}{b}{c}</p>"), "Yes.", ""),
        (
            format!("<p>{a}</p><p>{b}</p><p>{c}</p>"),
            "[a.png]\n\n[b.png]\n\n[c.png]",
            "a.png b.png c.png",
        ),
    ] {
        assert_eq!(mail(&html), (text.to_owned(), files.to_owned()), "{html}");
    }
}
