//! Mails as old and odd programs encode them come out readable: each encoding by a small mail.

use super::message;
use encoding_rs::Encoding;

const RUSSIAN: &str = "Да, за два года. Более старые заказы не нужны, архив можно не показывать.";
const CHINESE: &str = "是的，两年就够了。更早的订单不需要，归档的也不用显示。";
const TAIWANESE: &str = "是的，兩年就夠了。更早的訂單不需要，封存的也不用顯示。";
const JAPANESE: &str = "はい、二年分で十分です。それより古い注文は表示しなくてかまいません。";
const KOREAN: &str = "네, 이 년이면 충분합니다. 더 오래된 주문은 필요하지 않습니다.";
const GERMAN: &str =
    "Ja, zwei Jahre genügen. Für ältere Aufträge gäbe es größere Hürden – „später“.";
const POLISH: &str = "Tak, dwa lata wystarczą. Żadnych starszych zamówień nie będziemy pokazywać.";
const GREEK: &str = "Ναι, δύο χρόνια. Οι παλαιότερες παραγγελίες δεν χρειάζονται.";
const HEBREW: &str = "כן, שנתיים מספיקות. אין צורך בהזמנות ישנות יותר.";
const ARABIC: &str = "نعم، سنتان تكفيان. لا حاجة إلى الطلبات الأقدم.";
const TURKISH: &str = "Evet, iki yıl yeter. Daha eski siparişler gerekmiyor, arşiv gösterilmesin.";

fn mail(fields: &str, body: &[u8]) -> Vec<u8> {
    let mut mail =
        format!("From: Sam <sam@acme.example>\r\nSubject: Re: x\r\n{fields}\r\n").into_bytes();
    mail.extend_from_slice(body);
    mail
}

fn read(fields: &str, body: &[u8]) -> String {
    message(&mail(fields, body)).text
}

fn encoded(label: &str, text: &str) -> Vec<u8> {
    let encoding = Encoding::for_label(label.as_bytes()).expect("a known label");
    let (bytes, _, lost) = encoding.encode(text);
    assert!(!lost, "{label} can't hold {text}");
    bytes.into_owned()
}

#[test]
fn legacy_charsets_are_read_by_their_label() {
    for (label, text) in [
        ("gb18030", CHINESE),
        ("gb2312", CHINESE),
        ("big5", TAIWANESE),
        ("iso-2022-jp", JAPANESE),
        ("shift_jis", JAPANESE),
        ("euc-jp", JAPANESE),
        ("euc-kr", KOREAN),
        ("koi8-r", RUSSIAN),
        ("windows-1250", POLISH),
        ("iso-8859-2", POLISH),
        ("windows-1251", RUSSIAN),
        ("windows-1252", GERMAN),
        ("windows-1253", GREEK),
        ("windows-1254", TURKISH),
        ("windows-1255", HEBREW),
        ("windows-1256", ARABIC),
    ] {
        let fields = format!("Content-Type: text/plain; charset={label}\r\n");
        let body = encoded(label, text);
        assert_eq!(read(&fields, &body), text, "{label}");
        let quoted: String = body
            .iter()
            .map(|b| match b {
                b' '..=b'~' if *b != b'=' => char::from(*b).to_string(),
                _ => format!("={b:02X}"),
            })
            .collect();
        let fields = format!("{fields}Content-Transfer-Encoding: quoted-printable\r\n");
        assert_eq!(
            read(&fields, quoted.as_bytes()),
            text,
            "{label}, quoted-printable"
        );
    }
}

#[test]
fn utf_7_is_read() {
    let got = read(
        "Content-Type: text/plain; charset=utf-7\r\n",
        b"Ja, zwei Jahre gen+APw-gen. 1 +- 1 = 2",
    );
    assert_eq!(got, "Ja, zwei Jahre genügen. 1 + 1 = 2");
}

#[test]
fn absent_and_wrong_labels_are_seen_through() {
    for (label, text) in [
        ("gb18030", CHINESE),
        ("big5", TAIWANESE),
        ("iso-2022-jp", JAPANESE),
        ("shift_jis", JAPANESE),
        ("euc-kr", KOREAN),
        ("koi8-r", RUSSIAN),
        ("windows-1251", RUSSIAN),
        ("windows-1252", GERMAN),
        ("utf-8", ARABIC),
    ] {
        let body = encoded(label, text);
        for declared in [
            "",
            "Content-Type: text/plain\r\n",
            "Content-Type: text/plain; charset=us-ascii\r\n",
            "Content-Type: text/plain; charset=utf-8\r\n",
            "Content-Type: text/plain; charset=x-unknown\r\n",
        ] {
            assert_eq!(read(declared, &body), text, "{label} as {declared:?}");
        }
    }
    for wrong in ["iso-8859-1", "windows-1252", "iso-8859-15", "windows-1251"] {
        let fields = format!("Content-Type: text/plain; charset={wrong}\r\n");
        assert_eq!(read(&fields, GERMAN.as_bytes()), GERMAN, "UTF-8 as {wrong}");
    }
}

#[test]
fn quoted_printable_is_undone_also_where_nothing_says_so() {
    let body = b"Ja, zwei Jahre gen=C3=BCgen, und was dar=C3=BCber hinausgeht, brauchen=\r\n wir nicht.\r\n";
    let want = "Ja, zwei Jahre genügen, und was darüber hinausgeht, brauchen wir nicht.";
    let said = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n";
    assert_eq!(read(said, body), want);
    assert_eq!(read("", body), want);
    for plain in ["a=b", "x = 3\n y=\nz", "=41 is A", "a=3D\nb=3D"] {
        assert_eq!(read("", plain.as_bytes()), plain, "no quoted-printable");
    }
}

#[test]
fn flowed_text_is_joined_and_its_quotation_cut() {
    let fields = "Content-Type: text/plain; charset=utf-8; format=flowed\r\n";
    let body = "Yes, two years \r\nback.\r\n\r\nOn 23.11.2026 10:02, Dana Dev wrote:\r\n> Should the export \r\n> hold them?\r\n";
    let read_mail = message(&mail(fields, body.as_bytes()));
    assert_eq!(read_mail.text, "Yes, two years back.");
    let cut = read_mail.elided.unwrap();
    assert!(cut.ends_with("> Should the export hold them?"), "{cut}");
    let fields = "Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\r\n";
    assert_eq!(
        read(fields, "はい、二年 \r\n分です。\r\n".as_bytes()),
        "はい、二年分です。"
    );
}

#[test]
fn right_to_left_replies_keep_their_words_and_lose_the_quotation() {
    for (words, way) in [
        (
            HEBREW,
            "\u{200F}בתאריך יום ב׳, 23 בנוב׳ 2026 ב-10:02 מאת \u{202A}Dana Dev\u{202C}\u{200F} <\u{202A}dana@acme.example\u{202C}\u{200F}>:\u{200F}",
        ),
        (
            HEBREW,
            "ב-23 בנוב׳ 2026, בשעה 10:02, Dana Dev <dana@acme.example> כתב/ה:",
        ),
        (
            ARABIC,
            "في الاثنين، 23 نوفمبر 2026 في 10:02 كتب Dana Dev <dana@acme.example>:",
        ),
    ] {
        let fields = "Content-Type: text/plain; charset=utf-8\r\n";
        let text = format!("{words}\n\n{way}\n\n> Archived?\n");
        assert_eq!(read(fields, text.as_bytes()), words, "{way}");
        let bare = format!("{words}\n\n{way}\n\nArchived?\n");
        assert_eq!(read(fields, bare.as_bytes()), words, "{way}");
    }
}

#[test]
fn html_alone_comes_out_as_text() {
    let fields = "Content-Type: text/html; charset=utf-8\r\n";
    let body = "<html><head><style>p{color:red}</style></head><body dir=\"rtl\"><p>Zwei Jahre &ndash; <b>nicht</b> mehr&nbsp;&amp; nicht weniger.</p><ul><li>Archiv</li><li>Entw&uuml;rfe</li></ul><table><tr><td>A</td><td>B</td></tr></table><script>alert(1)</script><div class=\"gmail_signature\" dir=\"ltr\">Sam<br>Tel 1</div><br><div class=\"moz-cite-prefix\">Den 23 ukjent spr&aring;k:<br></div><blockquote type=\"cite\">Archived?</blockquote></body></html>";
    let got = read(fields, body.as_bytes());
    for part in [
        "Zwei Jahre – nicht mehr",
        "& nicht weniger.",
        "* Archiv",
        "* Entwürfe",
    ] {
        assert!(got.contains(part), "{part} is not in {got}");
    }
    for part in ["color", "alert", "Tel 1", "Archived?", "Den 23"] {
        assert!(!got.contains(part), "{part} is in {got}");
    }
}

#[test]
fn of_two_forms_the_one_that_keeps_more_counts() {
    let plain = "Yes.\n\nFrom: Kim\nDate: 1 May 2026\nSubject: the columns we need\n";
    let two = |html: &str| {
        format!(
            "From: sam@acme.example\nIn-Reply-To: <a@acme.example>\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n{plain}\n--b\nContent-Type: text/html\n\n{html}\n--b--\n"
        )
    };
    let html = "<p>Yes.</p><table><tr><td>From: Kim Date: 1 May 2026 Subject: the columns we need</td></tr></table>";
    assert!(message(two(html).as_bytes()).text.contains("the columns"));
    let html = "<p>Yes.</p><div id=\"divRplyFwdMsg\">From: Kim<br>Date: 1 May 2026<br>Subject: the columns we need</div>";
    assert_eq!(message(two(html).as_bytes()).text, "Yes.");
}
