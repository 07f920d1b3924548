//! The reply grammar, reply by reply: `data/grammar.tsv` (PRODUCT: *Commands*).

use crate::support::measured;
use trialogue::rules::parties::referring;
use trialogue::rules::rulings::in_words;
use trialogue::rules::speech::grammar::{self, Asked, Command};

fn told(command: &Command) -> String {
    match command {
        Command::Call => "call".into(),
        Command::Resolved => "resolved".into(),
        Command::Talked(text) => format!("talked {text:?}"),
        Command::Ask(whom) => format!("ask {whom:?}"),
        Command::NotMe => "not-me".into(),
        Command::Po => "po".into(),
        Command::Agreed => "agreed".into(),
        Command::OutOfScope(title) => format!("out-of-scope {title:?}"),
        Command::Correction(text) => format!("correction {text:?}"),
        Command::Talk => "talk".into(),
        Command::Disagree => "disagree".into(),
        Command::Undo(None) => "undo".into(),
        Command::Undo(Some(number)) => format!("undo {number}"),
        Command::Move(key) => format!("move {key:?}"),
        Command::Delegate(name) => format!("delegate {name:?}"),
        Command::Help => "help".into(),
        other => format!("{other:?}"),
    }
}

fn came_to(asked: &Asked) -> String {
    let mut out: Vec<String> = asked.commands.iter().map(told).collect();
    match asked.number {
        Some(number) if asked.beside.is_empty() => out.push(format!("number {number}")),
        Some(number) => out.push(format!("number {number}, beside {:?}", asked.beside)),
        None if asked.words.is_empty() => {}
        None => out.push(format!("words {:?}", asked.words)),
    }
    out.join(", ")
}

#[test]
fn every_reply_comes_to_what_its_writer_meant() {
    let table = include_str!("data/grammar.tsv");
    let mut wrong = Vec::new();
    let mut looked_at = 0;
    for line in table.lines().filter(|l| !l.starts_with('#')) {
        let mut cells = line.split('\t');
        let (who, reply, meant) = (
            cells.next().unwrap(),
            cells.next().unwrap().replace("\\n", "\n"),
            cells.next().unwrap(),
        );
        looked_at += 1;
        let mut asked = grammar::read(&reply, who == "outside");
        let known = |name: &str| {
            let all = ["Kim", "Kim Lee", "kim@acme.example"];
            all.contains(&name).then(|| name.to_owned())
        };
        if who == "outside"
            && asked.commands.is_empty()
            && let Some(found) = referring::referred(&asked.words, "Sam Sales", known)
            && found.rest.is_empty()
        {
            asked = Asked {
                commands: vec![Command::Ask(found.name)],
                ..Asked::default()
            };
        }
        let plain = asked.commands.is_empty() && asked.number.is_none();
        let ruling = (who == "note" && plain)
            .then(|| in_words::ruling(&reply, "Petra Owner"))
            .flatten();
        let got = ruling.map_or_else(|| came_to(&asked), |(c, _)| told(&c));
        if got != meant {
            wrong.push(format!("{who}: {reply:?}: meant {meant}, got {got}"));
        }
    }
    measured::wrong("grammar of replies", wrong.len(), looked_at);
    assert!(looked_at >= 150, "{looked_at}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
