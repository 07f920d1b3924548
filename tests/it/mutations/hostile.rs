//! Reads bytes in each way in which a mailbox or a feed is read, and breaks files and reads
//! them again. Compiled here with the product, and in `tests/fuzz` optimised.
#![allow(
    clippy::disallowed_methods,
    clippy::allow_attributes,
    reason = "how long a reading takes is what is asked; of two crates one has no such lint"
)]

use super::mutant::Mutants;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use trialogue::calendar::{busy::busy, holidays::whole_days, listing::listed};
use trialogue::desk::reading;
use trialogue::domain::message::Message;
use trialogue::domain::pbi::Prefixes;
use trialogue::domain::signed::{Signed, TxtAnswer};
use trialogue::domain::time::{Span, Timestamp};
use trialogue::mail::read::{Hop, Known, ReadSettings, Trust};
use trialogue::mail::trust::signed;
use trialogue::rules::speech::{afterwards, assenting, courtesy, grammar, plain, unsettled};

pub(crate) fn settings() -> ReadSettings {
    ReadSettings {
        prefixes: Prefixes::AnyBracketed,
        trust: Some(trust()),
    }
}

/// With everything that is ever looked at: our own check of signatures, and the chains of two.
fn trust() -> Trust {
    Trust {
        own_dkim: true,
        sealers: vec!["google.com".into(), "lists.example".into()],
        ..Trust::by(Hop::named("mx.google.com"))
    }
}

/// The public key of the example in RFC 8463, A.2, under whatever name; one that begins with `r` or
/// `t` has the key of RSA beside it (`rsa`, `test`).
fn key(name: &str) -> TxtAnswer {
    const ED25519: &str = "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";
    const RSA: &str = "v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWRiGs5V6\
        NpP3idY6Wk08a5qhdR6wy5bdOKb2jLQiY/J16JYi0Qvx/byYzCNb3W91y3FutACDfzwQ/BC/e/8uBsCR+yz1Lxj+PL6l\
        HvqMKrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3Ip3G+2kryOTIKT+l/K4w3QIDAQAB";
    let of_rsa = name.starts_with(['r', 't']);
    let text = if of_rsa { RSA } else { ED25519 };
    TxtAnswer::Texts(vec![text.as_bytes().to_vec()])
}

/// As a mail whose signatures are looked at, with keys that DNS has in memory.
pub(crate) fn as_signed(bytes: &[u8]) -> Signed {
    let names = signed::names(bytes, &trust());
    let answers = names.into_iter().map(|name| {
        let key = key(&name);
        (name, key)
    });
    let now = Timestamp(1_795_510_800_000);
    signed::look(bytes, &trust(), now, &answers.collect())
}

/// The year in which busy times are looked for.
fn year() -> Span {
    Span::new(Timestamp(1_767_225_600_000), Timestamp(1_798_761_600_000))
}

/// As a mail, and what the rules make of its words at once. Gives the longest time it took.
pub(crate) fn as_mail(bytes: &[u8]) -> Duration {
    let began = Instant::now();
    let known = Known {
        signed: as_signed(bytes),
        ..Known::default()
    };
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let message = reading::read_known(bytes, size, &settings(), &known);
    let took = began.elapsed();
    // The readers catch a library's panic; here it is none the less one.
    well(&message.reason);
    if let Some(fault) = message.calendar.as_ref().and_then(|c| c.fault.as_ref()) {
        well(fault);
    }
    took.max(as_words(&message))
}

fn as_words(message: &Message) -> Duration {
    let began = Instant::now();
    let asked = grammar::read(&message.text, true);
    let _ = grammar::lines(&asked.words);
    let _ = courtesy::is_courtesy(&asked.words);
    let _ = courtesy::content(&message.text, "Dana Dev");
    let _ = afterwards::asks_on(&message.text, "Dana Dev");
    let _ = afterwards::acknowledges(&message.text, "Dana Dev");
    let _ = unsettled::unsettled(&message.text, "Dana Dev");
    let _ = assenting::assents(&message.text, "Dana Dev", "Two years back.");
    let subject = message.subject.as_deref().unwrap_or_default();
    let _ = plain::answer(subject, &asked.words, "Dana Dev");
    began.elapsed()
}

/// As a calendar that somebody publishes.
pub(crate) fn as_feed(bytes: &[u8]) -> Duration {
    let zone = chrono_tz::Europe::Berlin;
    let ways: [&dyn Fn() -> Vec<String>; 3] = [
        &|| busy(bytes, "feed", year(), zone).faults,
        &|| listed(bytes, year(), zone).1,
        &|| whole_days(bytes, year()).1,
    ];
    let timed = ways.map(|way| {
        let began = Instant::now();
        for fault in way() {
            well(&fault);
        }
        began.elapsed()
    });
    timed.into_iter().max().unwrap_or_default()
}

fn well(reason: &str) {
    // At the end, where nobody's words stand: a fuzzer learns to write these.
    let told = ["a fault in the reader", "the parser failed on it"];
    let caught = told.iter().any(|t| reason.ends_with(t));
    assert!(!caught, "a panic was caught: {reason}");
}

/// The processor's time that a reading takes: a machine that is busy elsewhere makes none slow.
pub(crate) fn took(bytes: &[u8], calendar: bool) -> Duration {
    let before = spent();
    as_mail(bytes);
    if calendar {
        as_feed(bytes);
    }
    spent().saturating_sub(before)
}

/// The time this thread has had on a processor (Linux, proc(5): `schedstat`).
pub(crate) fn spent() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    let nanoseconds = told.split_whitespace().next().unwrap();
    Duration::from_nanos(nanoseconds.parse().unwrap())
}

/// What breaking files came to.
#[derive(Default)]
pub(crate) struct Told {
    /// How many mutants were read.
    pub(crate) mutants: usize,
    /// The slowest reading, and of what.
    pub(crate) slowest: (Duration, String),
    /// Panics and readings that took too long.
    pub(crate) wrong: Vec<String>,
}

impl Told {
    fn add(mut self, other: Self) -> Self {
        self.mutants += other.mutants;
        self.slowest = self.slowest.max(other.slowest);
        self.wrong.extend(other.wrong);
        self
    }
}

/// Breaks each file so many times, on so many threads, and reads what comes of it; none may take
/// longer than `longest`.
pub(crate) fn broken(files: &[PathBuf], each: usize, threads: usize, longest: Duration) -> Told {
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        let work = || share(files, &next, each, longest);
        let threads: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let told = threads.into_iter().map(|t| t.join().unwrap());
        told.fold(Told::default(), Told::add)
    })
}

fn share(files: &[PathBuf], next: &AtomicUsize, each: usize, longest: Duration) -> Told {
    let mut told = Told::default();
    while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
        let bytes = std::fs::read(file).unwrap();
        let calendar = file.components().any(|c| c.as_os_str() == "ical");
        // What a file is broken with does not depend on which files are read before it.
        let mut mutants = Mutants::new(&file.file_name().unwrap().to_string_lossy(), &bytes);
        for number in 0..each {
            let mutant = mutants.next();
            let name = format!("{}, mutant {number}", file.display());
            let read = std::panic::catch_unwind(|| took(&mutant, calendar));
            told.mutants += 1;
            match read {
                Err(_) => told.wrong.push(format!("{name}: a panic")),
                Ok(took) => {
                    if took > longest {
                        told.wrong.push(format!("{name}: {took:?}"));
                    }
                    told.slowest = std::mem::take(&mut told.slowest).max((took, name));
                }
            }
        }
    }
    told
}

/// The highest memory of this process so far, in KB (Linux, proc(5): `VmHWM`).
pub(crate) fn peak_kb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"));
    let number = line.and_then(|l| l.split_whitespace().next());
    number.unwrap().parse().unwrap()
}
