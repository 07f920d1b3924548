//! Token servers: one that is scripted in this process, one over HTTP.

use super::fake::{Fake, Peer};
use std::collections::{BTreeMap, VecDeque};
use std::sync::Mutex;
use std::time::Duration;
use trialogue::desk::tokens::{Asking, DeviceCode, Grant, GrantFault, Granted, Token, TokenServer};

pub(crate) fn token(text: &str) -> Token {
    Token::new(text).unwrap()
}

/// What a server gives that lets an access token last an hour.
pub(crate) fn granted(access: &str, refresh: Option<&str>) -> Granted {
    Granted {
        access: token(access),
        lasts: Duration::from_hours(1),
        refresh: refresh.map(token),
        refresh_lasts: None,
    }
}

/// Answers in turn, and remembers what it was shown.
#[derive(Default)]
pub(crate) struct Scripted {
    answers: Mutex<VecDeque<Result<Granted, GrantFault>>>,
    pub(crate) shown: Mutex<Vec<Grant>>,
}

impl Scripted {
    pub(crate) fn of(answers: impl IntoIterator<Item = Result<Granted, GrantFault>>) -> Self {
        Self {
            answers: Mutex::new(answers.into_iter().collect()),
            shown: Mutex::default(),
        }
    }

    pub(crate) fn shown(&self) -> Vec<Grant> {
        self.shown.lock().unwrap().clone()
    }
}

impl TokenServer for Scripted {
    fn grant<'a>(&'a self, grant: &'a Grant) -> Asking<'a, Granted> {
        Box::pin(async move {
            self.shown.lock().unwrap().push(grant.clone());
            // Others get a chance to ask too.
            tokio::task::yield_now().await;
            let next = self.answers.lock().unwrap().pop_front();
            next.expect("asked oftener than was scripted")
        })
    }

    fn device_code(&self) -> Asking<'_, DeviceCode> {
        Box::pin(async { Err(GrantFault::Refused("no devices".into())) })
    }
}

/// A token endpoint over HTTP: `answer` gets the path and the form, and gives status, further
/// header lines and body.
pub(crate) fn endpoint(
    answer: impl Fn(usize, &str, &BTreeMap<String, String>) -> (u16, String, String)
    + Send
    + Sync
    + 'static,
) -> Fake {
    Fake::start(move |peer, number| {
        let (path, form) = question(peer);
        let (status, head, body) = answer(number, &path, &form);
        let length = body.len();
        peer.say(&format!(
            "HTTP/1.1 {status} x\r\nContent-Type: application/json\r\n\
             Content-Length: {length}\r\n{head}Connection: close\r\n\r\n{body}"
        ));
    })
}

fn question(peer: &mut Peer) -> (String, BTreeMap<String, String>) {
    let first = peer.hear();
    let path = first.split(' ').nth(1).unwrap_or_default().to_owned();
    let mut length = 0;
    loop {
        let line = peer.hear().to_ascii_lowercase();
        if let Some(value) = line.strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
        if line.is_empty() {
            break;
        }
    }
    let body = peer.take(length);
    let form = url::form_urlencoded::parse(body.as_bytes());
    (path, form.into_owned().collect())
}
