//! Whole mails with words and files within others: what comes out, and what is handed on again.

use super::*;
use crate::domain::message::{Message, PartSort};
use crate::domain::pbi::Prefixes;
use crate::mail::mime::files::take;
use crate::mail::read::{ReadSettings, read};

fn mail(text: &str) -> Message {
    let settings = ReadSettings {
        prefixes: Prefixes::AnyBracketed,
        trust: None,
    };
    read(text.as_bytes(), &settings).message
}

const HEAD: &str = "From: Sam <sam@acme.example>\nTo: c@acme.example\nIn-Reply-To: <q@acme.example>\nSubject: Re: [PBI-142] Orders\n";

const CAT: &str = "begin 644 ../cat.txt\n#0V%T\n`\nend\n";

/// Made by `openssl cms -sign -nodetach -nocerts -binary`, and the other with `-stream`.
const SIGNED: [&str; 2] = [
    "MIICdgYJKoZIhvcNAQcCoIICZzCCAmMCAQExDTALBglghkgBZQMEAgEwgdUGCSqGSIb3DQEHAaCBxwSBxENvbnRlbnQtVHlwZTog\n\
     dGV4dC9wbGFpbjsgY2hhcnNldD11dGYtOA0KQ29udGVudC1UcmFuc2Zlci1FbmNvZGluZzogcXVvdGVkLXByaW50YWJsZQ0KDQpP\n\
     bmx5IHRoZSBvcGVuIG9uZXMsIGY9QzM9QkNyIGVpbiBKYWhyLg0KDQpPbiBNb24sIDEgSnVuIDIwMjYsIFBPIDxwb0BhY21lLmV4\n\
     YW1wbGU+IHdyb3RlOg0KPiBXaGljaCBvcmRlcnM/DQoxggF1MIIBcQIBATAkMAwxCjAIBgNVBAMMAXMCFBximrRpe5t6BZCwciRT\n\
     HCqLPHOpMAsGCWCGSAFlAwQCAaCB5DAYBgkqhkiG9w0BCQMxCwYJKoZIhvcNAQcBMBwGCSqGSIb3DQEJBTEPFw0yNjExMjgxOTI5\n\
     NDlaMC8GCSqGSIb3DQEJBDEiBCChNaqsCW6MORUpNRtfYBUNcjfqSVD9W9JmEAR9vvRRXzB5BgkqhkiG9w0BCQ8xbDBqMAsGCWCG\n\
     SAFlAwQBKjALBglghkgBZQMEARYwCwYJYIZIAWUDBAECMAoGCCqGSIb3DQMHMA4GCCqGSIb3DQMCAgIAgDANBggqhkiG9w0DAgIB\n\
     QDAHBgUrDgMCBzANBggqhkiG9w0DAgIBKDAKBggqhkjOPQQDAgRGMEQCIEaO+YW8FWL+vNSMMwtRW2CjlH61eQzL+wQiznl2nVWM\n\
     AiAzUR6TFx4LJDAUs1lLOl0xeTzGK++G6SxWoaXqRg+o0w==",
    "MIAGCSqGSIb3DQEHAqCAMIACAQExDTALBglghkgBZQMEAgEwgAYJKoZIhvcNAQcBoIAkgASBxENvbnRlbnQtVHlwZTogdGV4dC9w\n\
     bGFpbjsgY2hhcnNldD11dGYtOA0KQ29udGVudC1UcmFuc2Zlci1FbmNvZGluZzogcXVvdGVkLXByaW50YWJsZQ0KDQpPbmx5IHRo\n\
     ZSBvcGVuIG9uZXMsIGY9QzM9QkNyIGVpbiBKYWhyLg0KDQpPbiBNb24sIDEgSnVuIDIwMjYsIFBPIDxwb0BhY21lLmV4YW1wbGU+\n\
     IHdyb3RlOg0KPiBXaGljaCBvcmRlcnM/DQoAAAAAAAAxggF2MIIBcgIBATAkMAwxCjAIBgNVBAMMAXMCFBximrRpe5t6BZCwciRT\n\
     HCqLPHOpMAsGCWCGSAFlAwQCAaCB5DAYBgkqhkiG9w0BCQMxCwYJKoZIhvcNAQcBMBwGCSqGSIb3DQEJBTEPFw0yNjExMjgxOTI5\n\
     NDlaMC8GCSqGSIb3DQEJBDEiBCChNaqsCW6MORUpNRtfYBUNcjfqSVD9W9JmEAR9vvRRXzB5BgkqhkiG9w0BCQ8xbDBqMAsGCWCG\n\
     SAFlAwQBKjALBglghkgBZQMEARYwCwYJYIZIAWUDBAECMAoGCCqGSIb3DQMHMA4GCCqGSIb3DQMCAgIAgDANBggqhkiG9w0DAgIB\n\
     QDAHBgUrDgMCBzANBggqhkiG9w0DAgIBKDAKBggqhkjOPQQDAgRHMEUCIQC7MWe3+EOKQQngbKbjJCf8de/agdgL15fKJTyH5Y84\n\
     cQIgAboTZ/G5YHcneYu0OQcnTnnN2MvIyxye2jW5ZK06vioAAAAAAAA=",
];

const SIGNED_HEAD: &str = "Content-Type: application/pkcs7-mime; smime-type=signed-data; name=\"smime.p7m\"\nContent-Disposition: attachment; filename=\"smime.p7m\"\nContent-Transfer-Encoding: base64\n";

#[test]
fn words_within_a_signature_are_read() {
    for content in SIGNED {
        let m = mail(&format!("{HEAD}{SIGNED_HEAD}\n{content}\n"));
        assert_eq!(m.text, "Only the open ones, für ein Jahr.");
        assert!(m.elided.unwrap().contains("> Which orders?"));
        let sorts: Vec<PartSort> = m.attachments.iter().map(|a| a.sort).collect();
        assert_eq!(sorts, [PartSort::Signature]);
        // What says nothing of its sort is known by what it is.
        let bare = SIGNED_HEAD.replace("smime-type=signed-data; ", "");
        let m = mail(&format!("{HEAD}{bare}\n{content}\n"));
        assert_eq!(m.text, "Only the open ones, für ein Jahr.");
    }
}

#[test]
fn a_broken_signature_and_an_enclosed_one_stay_closed() {
    let [content, _] = SIGNED;
    let cut = &content[..content.len() / 2];
    let m = mail(&format!("{HEAD}{SIGNED_HEAD}\n{cut}\n"));
    assert_eq!((m.text.as_str(), m.attachments.len()), ("", 1));
    assert_eq!(m.attachments[0].sort, PartSort::Sealed);
    // Somebody else's signed mail beside words.
    let m = mail(&format!(
        "{HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nAs Kim wrote.\n--b\n{SIGNED_HEAD}\n{content}\n--b--\n"
    ));
    assert_eq!(m.text, "As Kim wrote.");
    assert_eq!(m.attachments[0].sort, PartSort::Sealed);
}

#[test]
fn a_file_within_the_text_is_handed_on_like_any() {
    let quoted = CAT.replace('=', "=3D");
    for (head, cat) in [
        ("", CAT),
        (
            "Content-Transfer-Encoding: quoted-printable\n",
            quoted.as_str(),
        ),
    ] {
        let text = format!("{HEAD}{head}\nOnly the open ones.\n\n{cat}\nSam\n");
        let m = mail(&text);
        assert_eq!(m.text, "Only the open ones.\n\n\nSam");
        assert_eq!(m.attachments[0].name.as_deref(), Some("cat.txt"));
        let files = take(text.as_bytes(), &m.attachments).unwrap();
        assert_eq!(files[0].bytes, b"Cat");
        assert_eq!(files[0].media_type, "application/octet-stream");
    }
}

#[test]
fn other_files_keep_their_places() {
    let text = format!(
        "{HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nYes.\n{CAT}\n--b\nContent-Type: text/csv; name=a.csv\n\n1\n--b\nContent-Type: text/plain; name=b.txt\n\n{CAT}\n--b--\n"
    );
    let m = mail(&text);
    assert_eq!(m.text, "Yes.");
    let names: Vec<_> = m
        .attachments
        .iter()
        .filter_map(|a| a.name.as_deref())
        .collect();
    assert_eq!(names, ["a.csv", "b.txt", "cat.txt"]);
    let files = take(text.as_bytes(), &m.attachments).unwrap();
    assert_eq!(files[0].bytes, b"1");
}

#[test]
fn files_within_texts_count_as_parts() {
    let text = format!("{HEAD}\n{}", CAT.repeat(MAIL_PARTS));
    assert!(mail(&text).reason.contains("1000 parts"));
}
