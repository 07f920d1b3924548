//! Mails as large as any may be, of words alone: each is read soon and in little memory, and the
//! reading says what of it was not looked at.
//!
//! Each in a process of its own, whose memory nothing else fills. The first shapes alone, unless
//! `TRIALOGUE_LARGE_MAILS=all` asks for all (two minutes).

use super::MOST_KB;
use super::hostile::{as_mail, peak_kb, spent};
use crate::support::measured;
use crate::support::world::{MAILBOX, Plan, World, berlin, text};
use std::fmt::Write as _;
use std::process::Command;
use std::time::Duration;
use trialogue::domain::limits::MAIL_BYTES;

/// Longest reading, of the processor's time and not optimised, which most of this is ten times slower;
/// optimised it is one second.
const LONGEST: Duration = Duration::from_secs(12);
/// What stands before the figures of one mail: milliseconds, KB, what became of it, and why.
const FIGURES: &str = "large mail:";
/// What stands behind them where a letter says that the text stays on record.
const TELLS: &str = ", and a letter tells of it";
/// Names the shape that a process reads.
const SHAPE: &str = "TRIALOGUE_LARGE_MAIL";

/// How many shapes are read each time: those that came nearest to the limits.
const EACH_TIME: usize = 4;
/// Asks for all.
const ALL: &str = "TRIALOGUE_LARGE_MAILS";

/// A name, the header fields of the text, and what it consists of over and over.
const SHAPES: &[(&str, &str, &str)] = &[
    ("short lines", "Content-Type: text/plain", "y\r\n"),
    ("HTML", "Content-Type: text/html", "<p>y</p>"),
    (
        "base64",
        "Content-Type: text/plain\r\nContent-Transfer-Encoding: base64",
        "eQ0KeQ0K\r\n",
    ),
    (
        "files within",
        "Content-Type: text/plain",
        "begin 644 a\r\n#0V%T\r\nend\r\n",
    ),
    ("one line", "Content-Type: text/plain", "yes no "),
    ("empty lines", "Content-Type: text/plain", "\r\n"),
    ("quoted lines", "Content-Type: text/plain", "> y\r\n"),
    (
        "HTML hidden",
        "Content-Type: text/html",
        "<p hidden>y</p><p>n</p>",
    ),
    (
        "quoted-printable",
        "Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable",
        "=79\r\n",
    ),
    ("files begun", "Content-Type: text/plain", "begin 644 a\r\n"),
    ("parts", "Content-Type: multipart/mixed; boundary=b", ""),
    (
        "HTML parts",
        "Content-Type: multipart/mixed; boundary=b",
        "",
    ),
];

/// The mail of a shape, filled up to the limit.
fn mail(shape: &str) -> Vec<u8> {
    let (_, fields, unit) = SHAPES.iter().find(|(name, ..)| *name == shape).unwrap();
    let most = usize::try_from(MAIL_BYTES).unwrap();
    // No larger while it grows than when it is whole.
    let mut mail = String::with_capacity(most);
    let _ = write!(
        mail,
        "Authentication-Results: mx.acme.example; dmarc=pass header.from=acme.example\r\n\
         From: Dana Dev <dana@acme.example>\r\nTo: {MAILBOX}\r\n\
         Subject: [PBI-142] Should the export include archived orders?\r\n\
         Message-ID: <large@client.example>\r\n{fields}\r\n\r\n"
    );
    let unit = match shape {
        // A thousand parts are the most.
        "parts" => part("text/plain", "y\r\n"),
        "HTML parts" => part("text/html", "<p>y</p>"),
        _ => (*unit).to_owned(),
    };
    let times = (most - mail.len()) / unit.len();
    for _ in 0..times {
        mail.push_str(&unit);
    }
    mail.into_bytes()
}

fn part(media: &str, unit: &str) -> String {
    let mut part = format!("--b\r\nContent-Type: {media}\r\n\r\n");
    let _ = write!(part, "{}\r\n", unit.repeat(240_000 / unit.len()));
    part
}

/// The processor's time that reading it takes, and what is said of it; then it is given to a team,
/// as any mail is.
#[test]
#[ignore = "run by the test below, in a process of its own"]
#[expect(
    clippy::disallowed_methods,
    reason = "which mail it reads is told to the process"
)]
fn a_large_mail_alone() {
    let shape = std::env::var(SHAPE).unwrap();
    let mail = mail(&shape);
    let began = spent();
    as_mail(&mail);
    let took = spent().saturating_sub(began);
    let mut world = World::new(Plan::default(), berlin("2026-11-23 10:02").unwrap());
    world.gathering = true;
    world.receive(mail);
    // The world's own copy is no part of the service.
    world.last = Vec::new();
    world.settle();
    let rows = world.rows("SELECT status, reason FROM mail");
    let (status, reason) = (text(&rows[0][0]), text(&rows[0][1]));
    let names = |text: &str| text.contains("text.txt") || text.contains("text.html");
    let tell = world.letters.iter().any(|letter| names(&letter.text));
    world.close();
    let (took, peak) = (took.as_millis(), peak_kb());
    let tell = if tell { TELLS } else { "" };
    println!("{FIGURES} {took} {peak} {status} {reason}{tell}");
}

#[test]
#[expect(clippy::disallowed_methods, reason = "asks whether to read all")]
fn the_largest_mails_are_read_soon_and_in_little_memory() {
    let own = std::env::current_exe().unwrap();
    let (mut slowest, mut largest, mut wrong) = (0, 0, Vec::new());
    let all = std::env::var(ALL).is_ok_and(|which| which == "all");
    let count = if all { SHAPES.len() } else { EACH_TIME };
    for (shape, ..) in SHAPES.iter().take(count) {
        let out = Command::new(&own)
            .args(["mutations::large::a_large_mail_alone", "--exact"])
            .args(["--ignored", "--nocapture"])
            .env(SHAPE, shape)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&out.stdout);
        let heard = String::from_utf8_lossy(&out.stderr);
        let figures = said.lines().find_map(|l| Some(l.split_once(FIGURES)?.1));
        let figures = figures.unwrap_or_else(|| panic!("{shape}: {said}{heard}"));
        println!("{shape}:{figures}");
        let mut parts = figures.split_whitespace();
        let mut number = || parts.next().unwrap().parse::<u64>().unwrap();
        let (took, peak) = (number(), number());
        (slowest, largest) = (took.max(slowest), peak.max(largest));
        let told = figures.contains(" filed ") && figures.contains("only the beginning was read");
        // A text of very many files is no text.
        let held = figures.contains(" held ") && figures.contains("1000 parts");
        let tells = !["short lines", "HTML"].contains(shape) || figures.ends_with(TELLS);
        if u128::from(took) > LONGEST.as_millis() || peak > MOST_KB || !(told || held) || !tells {
            wrong.push(format!("{shape}:{figures}"));
        }
    }
    let what = "hostile bytes, the largest mails, not optimised";
    measured::tell(what, &format!("{slowest} ms"), "12 s", wrong.is_empty());
    let what = "hostile bytes, memory for the largest mails";
    let figure = format!("{} MB", largest.div_ceil(1024));
    measured::tell(what, &figure, "256 MB", largest <= MOST_KB);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
