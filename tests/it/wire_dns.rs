//! The resolver against a small DNS server of the test's own, over UDP (RFC 1035).

use std::net::{SocketAddr, UdpSocket};
use trialogue::desk::ports::Dns as _;
use trialogue::domain::signed::TxtAnswer;
use trialogue::wire::dns::Resolver;

/// A record's strings, or the code of an answer without any.
enum Says {
    Texts(&'static [&'static str]),
    Code(u8),
    Nothing,
}

fn says(name: &str) -> Says {
    match name {
        "s1._domainkey.acme.example" => Says::Texts(&["v=DKIM1; k=rsa; ", "p=MIIB"]),
        "there.acme.example" => Says::Texts(&[]),
        "broken.acme.example" => Says::Code(2),
        "mute.acme.example" => Says::Nothing,
        _ => Says::Code(3),
    }
}

/// The answer to a query: its header with the counts of an answer, its question, one record.
fn answer(query: &[u8]) -> Option<Vec<u8>> {
    let mut labels = Vec::new();
    let mut at = 12;
    while query[at] != 0 {
        let end = at + 1 + usize::from(query[at]);
        labels.push(String::from_utf8_lossy(&query[at + 1..end]).into_owned());
        at = end;
    }
    let question = &query[12..at + 5];
    let (code, strings) = match says(&labels.join(".").to_lowercase()) {
        Says::Nothing => return None,
        Says::Code(code) => (code, &[][..]),
        Says::Texts(texts) => (0, texts),
    };
    let count = u8::from(!strings.is_empty());
    let mut out = query[..2].to_vec();
    out.extend([0x81, 0x80 | code, 0, 1, 0, count, 0, 0, 0, 0]);
    out.extend(question);
    if count == 1 {
        // The name of the question, TXT, IN, an hour.
        out.extend([0xC0, 12, 0, 16, 0, 1, 0, 0, 0x0E, 0x10]);
        let length: usize = strings.iter().map(|s| s.len() + 1).sum();
        out.extend(u16::try_from(length).unwrap().to_be_bytes());
        for text in strings {
            out.push(u8::try_from(text.len()).unwrap());
            out.extend(text.as_bytes());
        }
    }
    Some(out)
}

fn server() -> SocketAddr {
    let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
    let at = socket.local_addr().unwrap();
    std::thread::spawn(move || {
        let mut buffer = [0; 512];
        while let Ok((length, from)) = socket.recv_from(&mut buffer) {
            if let Some(answer) = answer(&buffer[..length]) {
                let _ = socket.send_to(&answer, from);
            }
        }
    });
    at
}

#[test]
fn texts_none_and_no_answer_are_told_apart() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let resolver = Resolver::new(Some(server())).unwrap();
        let texts = |all: &[&[u8]]| TxtAnswer::Texts(all.iter().map(|t| t.to_vec()).collect());
        let key = resolver.txt("s1._domainkey.acme.example").await;
        assert_eq!(key, texts(&[b"v=DKIM1; k=rsa; p=MIIB"]));
        assert_eq!(resolver.txt("there.acme.example").await, texts(&[]));
        assert_eq!(resolver.txt("gone.acme.example").await, texts(&[]));
        for silent in ["broken.acme.example", "mute.acme.example"] {
            let answer = resolver.txt(silent).await;
            assert!(
                matches!(answer, TxtAnswer::Unanswered(_)),
                "{silent}: {answer:?}"
            );
        }
    });
}
