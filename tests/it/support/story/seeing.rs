//! What a story expects to see.

use super::Done;
use super::mailing::words;
use crate::support::world::{Letter, MAILBOX, World, berlin, text};
use std::collections::{BTreeMap, BTreeSet};
use trialogue::domain::sentence::Sentence;
use trialogue::domain::time::Timestamp;

pub(super) fn expect(world: &mut World, rest: &str) -> Done {
    let (what, rest) = rest.split_once(' ').unwrap_or((rest, ""));
    match what {
        "letter" => letters(world, rest),
        "nothing" => nothing_unread(world, rest.strip_prefix("to ")),
        "clarification" => clarification(world, rest),
        "calls" => same_sorted("calls", rest, column(world, "SELECT status FROM call")),
        "ladder" => ladder(world, rest),
        "slots" => slots(world, rest),
        "assumptions" => assumptions(world, rest),
        "ball" => ball(world, rest),
        "conversations" => same_sorted(
            "conversations",
            rest,
            column(world, "SELECT status FROM conversation"),
        ),
        "rulings" => same_sorted("rulings", rest, column(world, "SELECT verdict FROM ruling")),
        "drafts" => {
            let drafts = "SELECT title || ' of ' || pbi FROM candidate";
            same_sorted("drafts", rest, column(world, drafts))
        }
        "candidates" => same_sorted(
            "candidates",
            rest,
            column(world, "SELECT title FROM candidate"),
        ),
        "alarms" => same_sorted(
            "alarms",
            rest,
            column(world, "SELECT payload FROM alarm WHERE status = 'due'"),
        ),
        "mail" => mail(world, rest),
        "held" => same_sorted(
            "held mails",
            rest.strip_prefix("is nothing").unwrap_or(rest),
            column(world, "SELECT from_address FROM mail WHERE status = 'held'"),
        ),
        "strangers" => same_sorted("strangers", rest, strangers(world)),
        "count" => count(world, rest),
        "status" => status(world, rest),
        "reach" => reach(world, rest),
        "bypass" => super::holding::bypass(world, rest),
        "new-items" => super::holding::new_items(world, rest),
        "log" => super::holding::log(world, rest),
        "people" => super::holding::people(world, rest),
        "links" => {
            let rows = column(world, "SELECT state FROM clarification");
            let linked = rows.iter().filter(|s| !s.contains("\"links\":[]")).count();
            same("linked clarifications", rest, &linked.to_string())
        }
        _ => Err(format!("nothing to expect: {what}")),
    }
}

fn column(world: &World, sql: &'static str) -> Vec<String> {
    world.rows(sql).iter().map(|r| text(&r[0])).collect()
}

fn same(what: &str, expected: &str, have: &str) -> Done {
    if expected == have {
        return Ok(());
    }
    Err(format!("{what}: expected {expected}, have {have}"))
}

fn same_sorted(what: &str, expected: &str, mut have: Vec<String>) -> Done {
    let mut wanted: Vec<String> = expected
        .split(',')
        .map(|w| w.trim().to_owned())
        .filter(|w| !w.is_empty() && w != "none")
        .collect();
    wanted.sort();
    have.sort();
    same(what, &wanted.join(", "), &have.join(", "))
}

/// What is said of a letter that is expected.
#[derive(Debug, Default)]
struct Wanted {
    says: Vec<String>,
    lacks: Vec<String>,
    slot: Option<String>,
    sequence: Option<u32>,
    subject: Option<String>,
    headers: Vec<String>,
    from: Option<String>,
    at: Option<String>,
    method: Option<String>,
    files: Option<String>,
}

/// `letter NAME to A, B [says "…"] [lacks "…"] [slot 2026-11-24T09:00] [sequence 1]
/// [subject "…"] [header "N: V"] [from "…"] [at ADDRESS] [method CANCEL]
/// [files "a.pdf, b.csv"|none]`.
fn letters(world: &mut World, rest: &str) -> Done {
    let all = words(rest);
    let name = all.first().ok_or("which letter?")?.clone();
    let mut people = Vec::new();
    let mut wanted = Wanted::default();
    let mut at = all.iter().skip(1).peekable();
    if at.next().map(String::as_str) != Some("to") {
        return Err("to whom?".into());
    }
    while let Some(word) = at.next() {
        let mut next = || at.next().cloned().ok_or(format!("{word} what?"));
        match word.as_str() {
            "says" => wanted.says.push(next()?),
            "lacks" => wanted.lacks.push(next()?),
            "slot" => wanted.slot = Some(next()?),
            "sequence" => wanted.sequence = Some(next()?.parse().map_err(|_| "a number")?),
            "subject" => wanted.subject = Some(next()?),
            "header" => wanted.headers.push(next()?),
            "from" => wanted.from = Some(next()?),
            "at" => wanted.at = Some(next()?),
            "method" => wanted.method = Some(next()?),
            "files" => wanted.files = Some(next()?),
            who => people.push(who.trim_end_matches(',').to_owned()),
        }
    }
    for who in people {
        one(world, &name, &who, &wanted)?;
    }
    Ok(())
}

fn one(world: &mut World, name: &str, who: &str, wanted: &Wanted) -> Done {
    let mut unlike = format!("no new {name} to {who}");
    for letter in &mut world.letters {
        if letter.read || letter.to != who || letter.name != name {
            continue;
        }
        match fits(letter, wanted) {
            Ok(()) => {
                letter.read = true;
                return Ok(());
            }
            Err(why) => {
                unlike = format!("{name} to {who}: {why}\n----\n{}\n----", letter.text);
            }
        }
    }
    Err(unlike)
}

fn fits(letter: &Letter, wanted: &Wanted) -> Done {
    let plain = letter.text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some(files) = &wanted.files {
        let wanted = if files == "none" { "" } else { files.as_str() };
        same("files", wanted, &letter.files.join(", "))?;
    }
    for words in &wanted.says {
        if !plain.contains(words.as_str()) {
            return Err(format!("it does not say {words:?}"));
        }
    }
    for words in &wanted.lacks {
        if plain.contains(words.as_str()) || letter.html.contains(words.as_str()) {
            return Err(format!("it says {words:?}"));
        }
    }
    if let Some(slot) = &wanted.slot {
        let have = letter.calendar.as_ref().and_then(|c| c.start);
        if have != berlin(slot) {
            return Err(format!("its slot is {:?}", have.map(Timestamp::rfc3339)));
        }
    }
    let calendar = letter.calendar.as_ref();
    if let Some(sequence) = wanted.sequence
        && calendar.map(|c| c.sequence) != Some(sequence)
    {
        return Err(format!("its version is {:?}", calendar.map(|c| c.sequence)));
    }
    if let Some(method) = &wanted.method {
        let have = calendar.and_then(|c| c.method).map_or("", |m| m.as_str());
        same("method", method, have)?;
    }
    if let Some(subject) = &wanted.subject {
        same("subject", subject, &letter.subject)?;
    }
    if let Some(from) = &wanted.from
        && !letter.from.contains(from.as_str())
    {
        return Err(format!("it is from {}", letter.from));
    }
    if let Some(at) = &wanted.at
        && !letter
            .header("To")
            .unwrap_or_default()
            .contains(at.as_str())
    {
        return Err(format!("it went to {:?}", letter.header("To")));
    }
    for header in &wanted.headers {
        let (name, value) = header.split_once(':').ok_or("a header has a colon")?;
        let have = letter.header(name).unwrap_or("none");
        same(name, value.trim(), have)?;
    }
    Ok(())
}

/// No letter is left that nobody expected.
pub(super) fn nothing_unread(world: &World, who: Option<&str>) -> Done {
    let left: Vec<String> = world
        .letters
        .iter()
        .filter(|l| !l.read && who.is_none_or(|w| w.split(", ").any(|w| w == l.to)))
        .map(|l| format!("{} to {}:\n{}", l.name, l.to, l.text))
        .collect();
    if left.is_empty() {
        Ok(())
    } else {
        Err(format!(
            "letters nobody expected:\n{}",
            left.join("\n----\n")
        ))
    }
}

/// `clarification PBI-142 is briefed`; of several, all of them: `is open, closed`.
fn clarification(world: &World, rest: &str) -> Done {
    let (key, wanted) = rest.split_once(" is ").ok_or("KEY is STATUS")?;
    let have = world
        .rows("SELECT pbi, status FROM clarification ORDER BY opened_at, id")
        .iter()
        .filter(|r| text(&r[0]) == key)
        .map(|r| text(&r[1]))
        .collect();
    same_sorted(key, wanted, have)
}

/// `ladder PBI-142 is delegate, mail [because "…"]`: the steps taken, in order; the reason is
/// one of the last.
/// `slots KEY says "…" says "…"`: what `trialogue slots KEY` prints, line breaks aside.
fn slots(world: &World, rest: &str) -> Done {
    let mut parts = rest.split(" says ");
    let told = world.slots_of(parts.next().unwrap_or_default());
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut wanted = parts.map(|words| words.trim_matches('"'));
    match wanted.find(|words| !told.contains(words)) {
        Some(words) => Err(format!("slots do not say {words:?}: {told}")),
        None => Ok(()),
    }
}

/// `assumptions unopposed, objected`: where those on record stand.
fn assumptions(world: &World, rest: &str) -> Done {
    let mut have = Vec::new();
    for state in column(world, "SELECT state FROM clarification") {
        let state: serde_json::Value = serde_json::from_str(&state).unwrap();
        let all = state["assumptions"].as_array().into_iter().flatten();
        have.extend(all.map(|a| a["state"]["status"].as_str().unwrap().to_owned()));
    }
    same_sorted("assumptions", rest, have)
}

/// `ball PBI-142 is sam since 2026-11-23 10:02`; `is nobody`.
fn ball(world: &World, rest: &str) -> Done {
    let (key, wanted) = rest.split_once(" is ").ok_or("KEY is WHO")?;
    let have = world.ball_of(key);
    if have.starts_with(wanted) {
        return Ok(());
    }
    Err(format!("{key} waits for {have}"))
}

fn ladder(world: &World, rest: &str) -> Done {
    let (key, wanted) = rest.split_once(" is ").ok_or("KEY is RUNGS")?;
    let (wanted, because) = wanted.split_once(" because ").unwrap_or((wanted, ""));
    let rows = world.rows("SELECT pbi, state FROM clarification ORDER BY opened_at, id");
    let states = rows.iter().filter(|r| text(&r[0]) == key);
    let mut steps = Vec::new();
    for row in states {
        let state: serde_json::Value = serde_json::from_str(&text(&row[1])).unwrap();
        steps.extend(state["ladder"].as_array().into_iter().flatten().cloned());
    }
    let rungs: Vec<&str> = steps.iter().filter_map(|s| s["rung"].as_str()).collect();
    let have = if rungs.is_empty() {
        "none".to_owned()
    } else {
        rungs.join(", ")
    };
    same("ladder", wanted, &have)?;
    let why = steps
        .last()
        .map(|s| serde_json::from_value::<Vec<Sentence>>(s["why"].clone()).unwrap())
        .unwrap_or_default();
    let why: Vec<String> = why.iter().map(ToString::to_string).collect();
    let why = why.join("; ");
    let because = because.trim_matches('"');
    if why.contains(because) {
        Ok(())
    } else {
        Err(format!("its reason is {why}"))
    }
}

/// `mail is held [says "…"]`: the last mail that was taken in.
/// Addresses of people on record who are not in the plan.
fn strangers(world: &World) -> Vec<String> {
    let all = column(world, "SELECT address FROM person");
    let known = |a: &String| world.who(a) == *a;
    all.into_iter().filter(known).collect()
}

/// `mail is held says …`: the last one; `mail from nora is …`: the last of hers.
fn mail(world: &World, rest: &str) -> Done {
    let mut all = words(rest);
    let mut rows =
        world.rows("SELECT status, because, reason, from_address FROM mail ORDER BY uid");
    if all.first().is_some_and(|w| w == "from") {
        let who = format!("{}@", all.get(1).ok_or("from whom?")?);
        rows.retain(|r| text(&r[3]).starts_with(&who));
        all.drain(..2);
    }
    let last = rows.last().ok_or("no mail yet")?;
    let told = format!("{} ({})", text(&last[1]), text(&last[2]));
    let wanted = all.get(1).ok_or("mail is STATUS")?;
    same("status", wanted, &text(&last[0])).map_err(|why| format!("{why}: {told}"))?;
    if let Some(at) = all.iter().position(|w| w == "says") {
        let words = all.get(at + 1).ok_or("says what?")?;
        if !told.contains(words.as_str()) {
            return Err(format!("its reason is {told:?}"));
        }
    }
    Ok(())
}

/// `count dana 2, sam 1`: how many letters each got, from the start.
fn count(world: &World, rest: &str) -> Done {
    let mut have: BTreeMap<&str, usize> = BTreeMap::new();
    for letter in &world.letters {
        *have.entry(&letter.to).or_default() += 1;
    }
    for part in rest.split(',') {
        let (who, number) = part.trim().split_once(' ').ok_or("WHO NUMBER")?;
        let number: usize = number.parse().map_err(|_| "a number")?;
        let got = have.get(who).copied().unwrap_or(0);
        if got != number {
            return Err(format!("{who} got {got} letters, not {number}"));
        }
    }
    Ok(())
}

/// `status question refused`: where the newest letter of that name stands.
fn status(world: &World, rest: &str) -> Done {
    let (name, wanted) = rest.split_once(' ').ok_or("NAME STATUS")?;
    let have = world
        .rows("SELECT name, status FROM letter ORDER BY position")
        .iter()
        .rfind(|r| text(&r[0]) == name)
        .map(|r| text(&r[1]))
        .ok_or("no such letter")?;
    same(name, wanted, &have)
}

/// `reach sam 5.1.1`, `reach sam none`: what is known to be wrong with addresses of theirs.
fn reach(world: &World, rest: &str) -> Done {
    let (who, wanted) = rest.split_once(' ').ok_or("WHO STATUS")?;
    let own = world.address(who);
    let rows = world.rows("SELECT address, state FROM person");
    let row = rows.iter().find(|r| text(&r[0]) == own);
    let state = row.map(|r| text(&r[1])).ok_or("nobody of that name")?;
    let state: serde_json::Value = serde_json::from_str(&state).unwrap();
    let marks = state["unreached"].as_array().into_iter().flatten();
    let have: Vec<String> = marks
        .filter_map(|m| m["status"].as_str().map(ToOwned::to_owned))
        .collect();
    same_sorted("reach", wanted, have)
}

/// PRODUCT's table of headers, by letter, and the threading of each mail in its mailbox.
pub(super) fn well_formed(world: &World) -> Done {
    let mut threads: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
    let mut topics: BTreeMap<String, &str> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for letter in &world.letters {
        // Handed over a second time, byte for byte, it is the same letter.
        if !seen.insert((&letter.to, &letter.message_id)) {
            continue;
        }
        let told = |why: String| format!("{} to {}: {why}", letter.name, letter.to);
        headers(letter).map_err(told)?;
        if let Some(id) = &letter.in_reply_to
            && !letter.references.contains(id)
        {
            return Err(told(format!("References lack {id}, which it answers")));
        }
        let mut unique = letter.references.clone();
        unique.sort();
        unique.dedup();
        if unique.len() != letter.references.len() {
            return Err(told(format!("References repeat: {:?}", letter.references)));
        }
        // The first 22 bytes of a Thread-Index are its thread's.
        let index = letter.header("Thread-Index").unwrap_or_default();
        let thread = (letter.to.clone(), index.chars().take(28).collect());
        let before = threads.entry(thread).or_default();
        let missing = before
            .iter()
            .rev()
            .take(5)
            .find(|b| !letter.references.contains(b));
        if letter.name != "help"
            && let Some(missing) = missing
        {
            return Err(told(format!("References lack the thread's {missing}")));
        }
        let topic = letter.subject.trim_start_matches("Re: ");
        let known = topics
            .entry(index.chars().take(28).collect())
            .or_insert(topic);
        if *known != topic {
            return Err(told(format!(
                "the thread's subject was {known:?}, is {topic:?}"
            )));
        }
        before.push(letter.message_id.clone());
    }
    Ok(())
}

fn headers(letter: &Letter) -> Done {
    let personal = [
        "question",
        "answer",
        "invitation",
        "cancellation",
        "counter-declined",
    ]
    .contains(&letter.name.as_str());
    let replied = ["help", "confirm"].contains(&letter.name.as_str());
    let (submitted, suppress) = if personal {
        (None, None)
    } else if replied {
        (Some("auto-replied"), Some("All"))
    } else {
        (Some("auto-generated"), Some("All"))
    };
    let check = |name: &str, wanted: Option<&str>| {
        let have = letter.header(name);
        if have == wanted {
            Ok(())
        } else {
            Err(format!("{name} is {have:?}, not {wanted:?}"))
        }
    };
    check("Auto-Submitted", submitted)?;
    check("X-Auto-Response-Suppress", suppress)?;
    let list = ["digest", "report"].contains(&letter.name.as_str());
    let list = list.then(|| format!("<{}.acme.example>", letter.name));
    let list = list.as_deref();
    check("List-Id", list)?;
    if replied != letter.envelope_from.is_none() {
        return Err(format!("its envelope sender is {:?}", letter.envelope_from));
    }
    for name in ["X-Trialogue", "Thread-Index", "Thread-Topic", "Date"] {
        if letter.header(name).is_none() {
            return Err(format!("it has no {name}"));
        }
    }
    let about_item = ![
        "help",
        "digest",
        "report",
        "sprint-end",
        "while-away",
        "access-ends",
    ]
    .contains(&letter.name.as_str());
    // A nudge about several questions is in a thread of its own; held mails are of no item.
    let several = letter.name == "nudge" && letter.subject.ends_with("not answered yet");
    // So is a request about several.
    let apart = ["held mails", "several at once", "mehreres auf einmal"];
    let apart = letter.name == "confirm" && apart.iter().any(|end| letter.subject.ends_with(end));
    let about_item = about_item && !several && !apart;
    let topic = letter.subject.trim_start_matches("Re: ");
    if about_item && !topic.starts_with("[PBI-") {
        return Err(format!("its subject is {:?}", letter.subject));
    }
    if !letter.header("From").unwrap_or_default().contains(MAILBOX) {
        return Err("it is not from the mailbox".into());
    }
    if letter.text.trim().is_empty() || letter.html.trim().is_empty() {
        return Err("it lacks text or HTML".into());
    }
    Ok(())
}
