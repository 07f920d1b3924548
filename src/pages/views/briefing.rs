//! View of the briefing note: above the rule line so few words that it is read in 20 seconds,
//! below it all that was said.

use super::hints::{HintsView, send_to};
use super::reasons::verdict;
use super::rows::{LAST, Room, RowView, Rows, open, within};
use super::{ItemView, PartyView, SaidView, Views, address};
use crate::domain::clarification::{Line, RulingReason};
use crate::domain::letter::{
    Assumed, Became, Briefing, BriefingPart, HowTalked, NotedLines, Reader, Said, SaidHere,
    Standing,
};
use crate::domain::person::{Role, short};
use crate::pages::text::{first, one_line, weighs};
use serde::Serialize;

/// Words of a question shown above the rule line.
const QUESTION_WORDS: usize = 18;
/// Words of all that was noted or answered shown there, for one question; shared by the
/// questions of a call.
const NOTED_WORDS: usize = 40;
/// Words of an item's title shown there.
const TITLE_WORDS: usize = 16;
/// Words of what was assumed shown there.
const ASSUMED_WORDS: usize = 14;
/// Bytes of HTML for the exchanges of all parts together; the oldest mails give way.
const EXCHANGE_BYTES: usize = 15 * 1024;
/// Bytes of HTML around one mail of an exchange.
const SAID_BYTES: usize = 500;

#[expect(
    clippy::struct_excessive_bools,
    reason = "templates ask yes-or-no questions"
)]
#[derive(Serialize)]
pub(super) struct BriefingView {
    needs_ruling: bool,
    ruling_asked: bool,
    follows: bool,
    many: bool,
    reader_is_po: bool,
    copy_of: Option<PartyView>,
    /// Who builds, by name.
    developers: String,
    builders: usize,
    /// The reader builds it themself.
    own: bool,
    /// Who asked, by name: they may have left since.
    askers: String,
    askers_many: bool,
    /// Who asks in the place of another by now.
    taken: Vec<TakenView>,
    asked: String,
    /// Who else is told of a ruling that concerns both.
    others: String,
    /// Who asked builds none of it, and is told of every ruling.
    both_told: bool,
    /// Whose answer is agreed to, where another said otherwise.
    agrees_to: String,
    /// Who answered otherwise: how the PO sends them the ruling.
    send_to: String,
    /// Who answered besides.
    answered: String,
    reasons: String,
    /// Whether a question was asked on, and waits for somebody's words.
    waits: bool,
    talk: TalkView,
    parts: Vec<PartView>,
}

/// What a reply calls a part by, as the rules read it.
fn letter(at: usize) -> char {
    ('A'..='Z').nth(at).unwrap_or('Z')
}

/// A question that is another's by now.
#[derive(Serialize, PartialEq)]
struct TakenView {
    by: String,
    from: String,
    since: String,
}

/// How they talked; fields that a kind has not are empty.
#[derive(Serialize, Default)]
struct TalkView {
    kind: &'static str,
    span: String,
    with_po: bool,
    stood_in: Option<PartyView>,
    unsaid: bool,
    incomplete: bool,
    mails: u32,
    by: String,
}

#[derive(Serialize)]
struct PartView {
    /// What a reply calls it by, where there are several.
    letter: char,
    item: ItemView,
    question: String,
    developer: PartyView,
    asked: PartyView,
    needs_ruling: bool,
    /// What was noted stands with the first question already: one call, one outcome.
    noted_above: bool,
    rows: Vec<RowView>,
    more: String,
    /// What may be new, who answered otherwise, what was added before.
    hints: HintsView,
    open: Vec<String>,
    waits: Option<WaitsView>,
    rulings: Vec<RulingView>,
    exchange: Vec<SaidView>,
    left_out: Option<&'static str>,
}

/// Whose words a question waits for.
#[derive(Serialize)]
struct WaitsView {
    who: PartyView,
    since: String,
}

#[derive(Serialize)]
struct RulingView {
    at: String,
    by: String,
    verdict: &'static str,
    title: String,
    words: String,
    /// Why it does not stand; empty where it does.
    gone: &'static str,
}

impl Views<'_> {
    pub(super) fn briefing(
        &self,
        briefing: &Briefing,
        reader: &Reader,
        tight: usize,
    ) -> BriefingView {
        let names = |pick: fn(&BriefingPart) -> &crate::domain::letter::Party| {
            let mut names: Vec<String> = Vec::new();
            for part in &briefing.parts {
                let name = self.party(pick(part)).short;
                if !names.contains(&name) {
                    names.push(name);
                }
            }
            names
        };
        let disputed: Vec<&BriefingPart> = briefing
            .parts
            .iter()
            .filter(|p| !p.reasons.is_empty())
            .collect();
        let developers = names(|p| p.builder.as_ref().unwrap_or(&p.developer));
        let mut others = names(|p| p.builder.as_ref().map_or(&p.asked, |_| &p.developer));
        let instead = briefing.parts.iter().filter(|p| p.builder.is_none());
        for name in instead.filter_map(|p| Some(self.party(p.instead.as_ref()?).short)) {
            if !others.contains(&name) {
                others.push(name);
            }
        }
        let (askers, taken) = self.askers(&briefing.parts);
        let first = briefing.parts.first();
        let above = |at: usize, part: &BriefingPart| {
            at > 0 && !part.notes.is_empty() && first.is_some_and(|f| f.notes == part.notes)
        };
        let told = briefing.parts.iter().enumerate();
        let told = told.filter(|(at, part)| !above(*at, part)).count();
        let agrees_to = agrees_to(&briefing.parts);
        let room = Room {
            words: within((NOTED_WORDS / told.clamp(1, 3)).max(18), 6, tight),
            exchange: EXCHANGE_BYTES / briefing.parts.len().max(1),
            parts: briefing.parts.len(),
            tight,
        };
        BriefingView {
            // A copy asks nothing.
            needs_ruling: briefing.needs_ruling && briefing.copy_of.is_none(),
            ruling_asked: briefing.needs_ruling,
            follows: briefing.follows,
            many: briefing.parts.len() > 1,
            reader_is_po: reader.party.role == Some(Role::Po),
            copy_of: briefing.copy_of.as_ref().map(|p| self.party(p)),
            own: briefing.parts.iter().all(|p| {
                let builds = p.builder.as_ref().unwrap_or(&p.developer);
                builds.address == reader.party.address
            }),
            builders: developers.len(),
            developers: self.list(&developers),
            askers_many: askers.len() > 1,
            askers: self.list(&askers),
            taken,
            asked: self.list(&names(|p| &p.asked)),
            others: self.list(&others),
            agrees_to,
            both_told: briefing.parts.iter().all(|p| p.builder.is_some()),
            send_to: send_to(briefing.parts.iter().flat_map(|p| &p.send_to)),
            answered: self.answered(briefing),
            reasons: self.reasons(&disputed, tight),
            waits: briefing.parts.iter().any(|p| p.waits.is_some()),
            talk: self.talk(&briefing.talk),
            parts: briefing
                .parts
                .iter()
                .enumerate()
                .map(|(at, part)| self.part(letter(at), part, above(at, part), &room))
                .collect(),
        }
    }

    /// Who answered besides those asked, each once.
    fn answered(&self, briefing: &Briefing) -> String {
        let mut names: Vec<String> = Vec::new();
        for name in briefing.parts.iter().flat_map(|p| &p.answered_by) {
            let short = one_line(short(name));
            if !names.contains(&short) {
                names.push(short);
            }
        }
        self.list(&names)
    }

    /// Who asked, and who asks in their place by now.
    fn askers(&self, parts: &[BriefingPart]) -> (Vec<String>, Vec<TakenView>) {
        let (mut askers, mut taken) = (Vec::new(), Vec::new());
        for part in parts {
            let developer = self.party(&part.developer);
            let asker = developer.first().to_owned();
            if let Some(after) = developer.after {
                let view = TakenView {
                    by: developer.short,
                    from: after.short,
                    since: after.since,
                };
                if !taken.contains(&view) {
                    taken.push(view);
                }
            }
            if !askers.contains(&asker) {
                askers.push(asker);
            }
        }
        (askers, taken)
    }

    fn talk(&self, how: &HowTalked) -> TalkView {
        let none = TalkView::default();
        match how {
            HowTalked::Call {
                slot,
                with_po,
                stood_in,
                unsaid,
                incomplete,
            } => TalkView {
                stood_in: stood_in.as_ref().map(|p| self.party(p)),
                kind: "call",
                span: self.when.span(*slot),
                with_po: *with_po,
                unsaid: *unsaid,
                incomplete: *incomplete,
                ..none
            },
            HowTalked::Mail { mails, span } => TalkView {
                kind: "mail",
                mails: *mails,
                span: self.when.span(*span),
                ..none
            },
            HowTalked::Elsewhere { by, at, unverified } => TalkView {
                kind: "elsewhere",
                by: if *unverified {
                    format!("{} ({})", one_line(by), self.phrases.unverified)
                } else {
                    one_line(by)
                },
                span: self.when.at(*at),
                ..none
            },
        }
    }

    fn part(&self, letter: char, part: &BriefingPart, above: bool, room: &Room) -> PartView {
        let mut rows = Rows::new(room, part.notes.iter().filter(|_| !above));
        // What was said last is what is new.
        let notes: &[NotedLines] = if above { &[] } else { &part.notes };
        let said_last = part.answers.last().map(|s| s.said.words.as_str());
        let said_last = said_last.filter(|_| part.answers.len() > 1 || !notes.is_empty());
        let for_answer = said_last.map_or(0, |words| rows.keep(words));
        let noted_last = notes.last().filter(|_| notes.len() > 1);
        let noted_last = noted_last.and_then(|n| n.lines.first()).map(Line::text);
        let for_note = noted_last.map_or(0, |words| rows.keep(words));
        for (at, note) in notes.iter().enumerate() {
            if at + 1 == notes.len() {
                rows.free(for_note);
            }
            self.note(note, part, &mut rows);
        }
        if let Some(assumed) = &part.assumed {
            let words = first(&assumed.words, within(ASSUMED_WORDS, 4, room.tight));
            rows.shown.push(RowView {
                label: self.phrases.assumed,
                words,
                by: if room.tight == LAST {
                    one_line(short(&assumed.by))
                } else {
                    self.assumed(assumed)
                },
            });
        }
        for (at, SaidHere { said, aside }) in part.answers.iter().enumerate() {
            if at + 1 == part.answers.len() {
                rows.free(for_answer);
            }
            self.by_mail(said, *aside, &mut rows);
        }
        let hints = self.hints(part, (room.parts, room.tight), rows.more);
        let more = match rows.more {
            // Counted with the hints that stand below.
            _ if hints.is_cut() => String::new(),
            0 => String::new(),
            n => self.phrases.more_lines.replace("{n}", &n.to_string()),
        };
        let (exchange, cut) = self.exchange(&part.exchange, room.exchange);
        PartView {
            letter,
            item: ItemView {
                title: first(&part.item.title, within(TITLE_WORDS, 3, room.tight)),
                ..(&part.item).into()
            },
            question: first(&part.question, within(QUESTION_WORDS, 4, room.tight)),
            developer: self.party(&part.developer),
            asked: self.party(&part.asked),
            needs_ruling: !part.reasons.is_empty(),
            noted_above: above,
            rows: rows.shown,
            more,
            hints,
            open: if above {
                Vec::new()
            } else {
                open(&part.open, room.tight)
            },
            waits: part.waits.as_ref().map(|waits| WaitsView {
                who: self.party(&waits.who),
                since: self.when.at(waits.since),
            }),
            rulings: part
                .rulings
                .iter()
                .map(|ruling| {
                    let (verdict, title) = verdict(&ruling.verdict);
                    RulingView {
                        at: self.when.at(ruling.at),
                        by: one_line(&ruling.by),
                        verdict: self.verdict_word(verdict),
                        title,
                        words: first(&ruling.words, 60),
                        gone: match ruling.standing {
                            Standing::Stands => "",
                            Standing::Undone => self.phrases.undone,
                            Standing::Replaced => self.phrases.replaced,
                        },
                    }
                })
                .collect(),
            exchange,
            left_out: cut.then_some(self.phrases.cut_exchange),
        }
    }

    /// What was said by mail, on a row.
    fn by_mail(&self, said: &Said, aside: bool, rows: &mut Rows) {
        let by = format!("{}, {}", one_line(&said.name), self.when.by(said.at));
        let by = if said.verified {
            by
        } else {
            let unverified = format!("{by}, {}", self.phrases.unverified);
            match address(said).as_str() {
                "" => unverified,
                from => format!("{unverified}, {from}"),
            }
        };
        let label = if aside {
            self.phrases.then
        } else {
            self.phrases.answer
        };
        // What stands in a file nobody looked for new scope in.
        let (words, by) = match said.files.as_slice() {
            [] => (said.words.clone(), by),
            files if said.words.is_empty() => (files.join(", "), self.unread(&by)),
            _ => (said.words.clone(), self.unread(&by)),
        };
        rows.add(label, &words, by);
    }

    fn unread(&self, by: &str) -> String {
        format!("{by}, {}", self.phrases.unread)
    }

    pub(super) fn verdict_word(&self, on_record: &str) -> &'static str {
        let [agreed, out, correction, talk, answered] = self.phrases.verdicts;
        match on_record {
            "agreed" => agreed,
            "out-of-scope" => out,
            "correction" => correction,
            "lets-talk" => talk,
            _ => answered,
        }
    }

    /// Whose assumption it is, since when, and what became of it.
    fn assumed(&self, assumed: &Assumed) -> String {
        let by = one_line(short(&assumed.by));
        let (state, who, at) = match &assumed.became {
            Became::Waits { until: None } => {
                return format!("{by}, {}", self.when.by(assumed.at));
            }
            Became::Waits { until: Some(at) } => (self.phrases.assumed_until, "", at),
            Became::Objected { by, at } => (self.phrases.assumed_objected, by.as_str(), at),
            Became::Agreed { by, at } => (self.phrases.assumed_agreed, by.as_str(), at),
            Became::Stands { since } => (self.phrases.assumed_stands, "", since),
        };
        let who = one_line(short(who));
        let state = state
            .replace("{by}", &who)
            .replace("{at}", &self.when.by(*at));
        format!("{by}, {}; {state}", self.when.by(assumed.at))
    }

    fn note(&self, note: &NotedLines, part: &BriefingPart, rows: &mut Rows) {
        let mut by = format!("{} {}", one_line(&note.by), self.when.by(note.at));
        if note.unverified {
            by = format!("{by}, {}", self.phrases.unverified);
        }
        let mut last = "";
        for line in &note.lines {
            if matches!(line, Line::Open(words) if part.open.contains(words)) {
                continue;
            }
            let view = self.line(line);
            let label = if note.correction && last.is_empty() {
                self.phrases.corrects
            } else {
                view.label
            };
            let shown = if label == last { "" } else { label };
            if matches!(line, Line::Decision(_)) {
                rows.decision();
            }
            if rows.add(shown, &view.words, by.clone()) {
                by = String::new();
                last = label;
            }
        }
    }

    /// The newest mails that fit, oldest first, and whether older ones were left out.
    fn exchange(&self, said: &[Said], whole: usize) -> (Vec<SaidView>, bool) {
        let mut room = whole;
        let mut shown: Vec<SaidView> = Vec::new();
        for said in said.iter().rev() {
            // Of a long one the beginning is worth more than an older one.
            let view = self.said_within(said, whole);
            let bytes = weighs(&view.words) + SAID_BYTES;
            if bytes > room && !shown.is_empty() {
                break;
            }
            room = room.saturating_sub(bytes);
            shown.push(view);
        }
        shown.reverse();
        let cut = shown.len() < said.len();
        (shown, cut)
    }
}

/// Whose answer a mere *agreed* is about, where another's stands beside it.
fn agrees_to(parts: &[BriefingPart]) -> String {
    let [part] = parts else {
        return String::new();
    };
    let differs = part.reasons.iter().rev().find_map(|r| match r {
        RulingReason::Differs { by, other } if *by != other.name => Some(by),
        RulingReason::Assumed { by, .. } => Some(by),
        _ => None,
    });
    let by = differs.map_or("", |by| short(by));
    one_line(by)
}
