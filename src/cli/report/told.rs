//! Reports as text for a screen of 80 columns.

use crate::cli::screen::{at, counted, wrapped};
use crate::domain::report::{
    Bypass, Direct, Draft, Known, Load, Readiness, Share, SprintReport, length,
};
use anyhow::Result;
use chrono_tz::Tz;
use std::io::Write;

pub(super) fn bypass(report: &Bypass, zone: Tz, out: &mut dyn Write) -> Result<()> {
    let all = report.conversations.len();
    if all == 0 {
        writeln!(out, "No direct conversation is on record.")?;
        return Ok(());
    }
    let percent = report.percent();
    writeln!(
        out,
        "The Product Owner knows of {} of {all} direct conversations: {percent} %.\n",
        report.known
    )?;
    for one in &report.conversations {
        direct(one, zone, out)?;
    }
    Ok(())
}

fn direct(one: &Direct, zone: Tz, out: &mut dyn Write) -> Result<()> {
    let when = at(one.at, zone);
    let how = match one.how {
        "call" => "call",
        "mail" => "by mail",
        _ => "elsewhere",
    };
    let question = one.question.as_deref().unwrap_or("(confidential)");
    wrapped(out, 0, &format!("{when}  {}  {question}", one.pbi))?;
    let who = format!("{how}, {} and {}", one.developer, one.stakeholder);
    let known = match &one.known {
        Known::Present => "the Product Owner, or who stood in, was there".to_owned(),
        Known::Briefed { to, after_minutes } => {
            format!("{to} was briefed after {}", length(*after_minutes))
        }
        Known::NotYet { due: Some(due), .. } => {
            format!("NOT YET: the note is due by {}", at(*due, zone))
        }
        Known::NotYet { why, due: None } => format!("NOT YET: {why}"),
    };
    wrapped(out, 2, &format!("{who}: {known}"))
}

pub(super) fn sprint(report: &SprintReport, out: &mut dyn Write) -> Result<()> {
    let title = format!("{}, {} to {}", report.sprint, report.start, report.end);
    wrapped(out, 0, &title)?;
    let sum = &report.sum;
    if sum.questions == 0 {
        writeln!(out, "Nothing was asked.")?;
        return Ok(());
    }
    writeln!(out)?;
    readiness(sum, out)?;
    for item in &report.items {
        writeln!(out)?;
        let key = item.pbi.as_ref().map_or("", |k| k.as_str());
        wrapped(
            out,
            0,
            &format!("{key}  {}", item.title.as_deref().unwrap_or_default()),
        )?;
        readiness(item, out)?;
    }
    if report.unnamed > 0 {
        let noun = if report.unnamed == 1 { "item" } else { "items" };
        writeln!(
            out,
            "\n{} confidential {noun} counted above, not named.",
            report.unnamed
        )?;
    }
    Ok(())
}

fn readiness(r: &Readiness, out: &mut dyn Write) -> Result<()> {
    let within = r.median_minutes.map_or_else(String::new, |minutes| {
        let of = if r.answered > 1 { "half of them " } else { "" };
        format!(" ({of}within {} of work)", length(minutes))
    });
    let (asked, answered, open) = (r.questions, r.answered, r.open);
    let line = format!("{asked} asked, {answered} answered{within}, {open} open");
    wrapped(out, 2, &line)?;
    let how = [
        (r.by_mail, "by mail"),
        (r.by_call, "by call"),
        (r.elsewhere, "elsewhere"),
    ];
    let how: Vec<String> = (how.iter())
        .filter(|(n, _)| *n > 0)
        .map(|(n, what)| format!("{n} {what}"))
        .collect();
    if !how.is_empty() {
        wrapped(out, 2, &format!("talked: {}", how.join(", ")))?;
    }
    if r.agreed + r.out_of_scope > 0 {
        let ruled = format!(
            "ruled: {} agreed, {} out of scope",
            r.agreed, r.out_of_scope
        );
        wrapped(out, 2, &ruled)?;
    }
    if r.po_minutes > 0 {
        wrapped(
            out,
            2,
            &format!("Product Owner in calls: {}", length(r.po_minutes)),
        )?;
    }
    if !r.stood_in.is_empty() {
        wrapped(out, 2, &format!("stood in: {}", r.stood_in.join(", ")))?;
    }
    Ok(())
}

pub(super) fn load(report: &Load, out: &mut dyn Write) -> Result<()> {
    if let Some(po) = &report.po {
        share(po, "Product Owner", out)?;
    }
    for delegate in &report.delegates {
        share(delegate, "delegate", out)?;
    }
    for other in &report.others {
        share(other, "Product Owner or delegate before", out)?;
    }
    if report.without > 0 {
        writeln!(
            out,
            "Calls with neither, briefed afterwards: {}",
            report.without
        )?;
    }
    for advice in &report.advice {
        writeln!(out)?;
        wrapped(out, 0, &advice.to_string())?;
    }
    Ok(())
}

fn share(share: &Share, role: &str, out: &mut dyn Write) -> Result<()> {
    wrapped(out, 0, &format!("{}, {role}", share.name))?;
    let minutes = length(share.minutes);
    let calls = counted(share.calls, "call");
    let declined = share.declined;
    wrapped(out, 2, &format!("{calls}, {minutes}; {declined} declined"))?;
    let rulings = counted(share.rulings, "ruling");
    let letters = counted(share.letters, "letter");
    let most = share.letters_a_day;
    wrapped(
        out,
        2,
        &format!("{rulings}; {letters}, at most {most} a day"),
    )
}

pub(super) fn new_items(items: &[Draft], zone: Tz, out: &mut dyn Write) -> Result<()> {
    if items.is_empty() {
        writeln!(out, "No ruling out of scope stands.")?;
    }
    for item in items {
        wrapped(out, 0, &item.title)?;
        let from = format!(
            "from {}: {}, asked {}",
            item.decided.pbi,
            item.decided.title,
            at(item.decided.question.at, zone)
        );
        wrapped(out, 2, &from)?;
    }
    Ok(())
}
