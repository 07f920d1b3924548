//! Replies as mail programs write them, in the languages they are used in: each way of
//! `data/programs.tsv` above or below the words, between them, without marks, forwarded, and
//! as HTML. What is asked for is the same everywhere: the words, and nothing else cut.

use super::{mail_of, message};
use crate::support::measured;

/// One mail and the words in it.
struct Sample {
    name: String,
    media_type: &'static str,
    text: String,
    want: String,
}

const TABLE: &str = include_str!("../data/programs.tsv");
const QUESTION: &str = "Should the export hold archived orders?\n\nDana";

/// An answer of two paragraphs in a language.
fn answer(language: &str) -> (&'static str, &'static str) {
    match language {
        "de" => (
            "Ja, zwei Jahre zurück.",
            "Ältere Aufträge brauchen wir nicht.",
        ),
        "fr" => (
            "Oui, sur deux ans.",
            "Les commandes plus anciennes ne servent pas.",
        ),
        "es" => ("Sí, dos años.", "Los pedidos más antiguos no hacen falta."),
        "it" => ("Sì, due anni.", "Gli ordini più vecchi non servono."),
        "pt" => (
            "Sim, dois anos.",
            "Os pedidos mais antigos não são precisos.",
        ),
        "nl" => ("Ja, twee jaar terug.", "Oudere orders hoeven niet."),
        "pl" => (
            "Tak, dwa lata wstecz.",
            "Starsze zamówienia nie są potrzebne.",
        ),
        "ru" => ("Да, за два года.", "Более старые заказы не нужны."),
        "sv" => ("Ja, två år tillbaka.", "Äldre order behövs inte."),
        "da" => ("Ja, to år tilbage.", "Ældre ordrer er ikke nødvendige."),
        "no" => ("Ja, to år tilbake.", "Eldre ordrer trengs ikke."),
        "fi" => ("Kyllä, kaksi vuotta.", "Vanhempia tilauksia ei tarvita."),
        "cs" => ("Ano, dva roky zpět.", "Starší objednávky nejsou potřeba."),
        "tr" => ("Evet, iki yıl.", "Daha eski siparişler gerekmez."),
        "ja" => ("はい、二年分です。", "それより古い注文は不要です。"),
        "zh" => ("是的，两年。", "更早的订单不需要。"),
        _ => ("Yes, two years back.", "We do not need older orders."),
    }
}

fn quoted(text: &str) -> String {
    format!("> {}\n", text.replace('\n', "\n> "))
}

fn html(text: &str) -> String {
    text.replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('\n', "<br>\n")
}

/// What stands around the words, or is words that look like it: shapes, texts, and what is wanted.
fn around(kind: &str, way: &str, language: &str) -> Vec<(&'static str, String, String)> {
    let (one, two) = answer(language);
    let words = format!("{one}\n\n{two}");
    let quotation = format!(
        "On Mon, 23 Nov 2026 at 10:02, Dana Dev <dana@acme.example> wrote:\n{}",
        quoted(QUESTION)
    );
    match kind {
        "foot" => vec![
            ("below", format!("{words}\n\n{way}\n"), words.clone()),
            ("between", format!("{words}\n\n{way}\n\n{quotation}"), words),
        ],
        "banner" => vec![
            ("above", format!("{way}\n\n{words}\n"), words.clone()),
            (
                "above, with a quotation",
                format!("{way}\n\n{words}\n\n{quotation}"),
                words.clone(),
            ),
            (
                "HTML",
                format!("<div>{}</div><br><p>{one}</p><p>{two}</p>", html(way)),
                words,
            ),
        ],
        "prose" => {
            let text = format!("{words}\n\n{way}");
            let first = format!("{way}\n\n{words}");
            vec![
                ("alone", text.clone(), text.clone()),
                ("above a quotation", format!("{text}\n\n{quotation}"), text),
                ("first", first.clone(), first),
            ]
        }
        other => panic!("no kind {other}"),
    }
}

fn samples() -> Vec<Sample> {
    let mut out = Vec::new();
    for (number, row) in TABLE
        .lines()
        .enumerate()
        .filter(|(_, l)| !l.starts_with('#'))
    {
        let columns: Vec<&str> = row.split('\t').collect();
        let [kind, program, language, ..] = columns[..] else {
            panic!("line {}", number + 1)
        };
        let way = columns[3..]
            .join("\t")
            .replace("\\n", "\n")
            .replace("\\t", "\t");
        let (one, two) = answer(language);
        let words = format!("{one}\n\n{two}");
        let mut add = |shape: &str, text: String, want: &str| {
            out.push(Sample {
                name: format!("{program} ({language}), line {}, {shape}", number + 1),
                media_type: if shape.starts_with("HTML") {
                    "text/html"
                } else {
                    "text/plain"
                },
                text,
                want: want.to_owned(),
            });
        };
        let question = quoted(QUESTION);
        match kind {
            "line" => {
                add("top", format!("{words}\n\n{way}\n\n{question}"), &words);
                add("bottom", format!("{way}\n{question}\n{words}\n"), &words);
                let inline = format!("{one}\n\n> 2. Also drafts?\n\n{two}");
                let text = format!(
                    "{way}\n> Hello Sam,\n>\n> 1. Archived?\n\n{one}\n\n> 2. Also drafts?\n\n{two}\n\n> Bye\n"
                );
                add("inline", text, &format!("> 1. Archived?\n\n{inline}"));
                let way = html(way.trim_start_matches("> "));
                let text = format!(
                    "<div>{one}</div><br><div>{two}</div><br><div>{way}</div><blockquote type=\"cite\">{}</blockquote>",
                    html(QUESTION)
                );
                add("HTML", text, &words);
                let text = format!(
                    "<p>{one}</p><p>{two}</p><div>{way}<br></div><blockquote>{}</blockquote>",
                    html(QUESTION)
                );
                add("HTML without marks", text, &words);
            }
            "block" => {
                add("top", format!("{words}\n\n{way}\n\n{QUESTION}\n"), &words);
                add(
                    "top, named",
                    format!("{words}\n\nSam\n\n\n{way}\n\n{QUESTION}\n"),
                    &format!("{words}\n\nSam"),
                );
                let text = format!(
                    "<p>{one}</p><p>{two}</p><div><div style=\"border:none;border-top:solid #E1E1E1 1.0pt\"><p>{}</p></div></div><p>{}</p>",
                    html(&way),
                    html(QUESTION)
                );
                add("HTML", text, &words);
            }
            "forward" => {
                add(
                    "with words",
                    format!("{words}\n\n{way}\n\n{QUESTION}\n"),
                    &words,
                );
                let bare = format!("{way}\n\n{QUESTION}");
                add("bare", bare.clone(), &bare);
            }
            "html" => add(
                "HTML",
                way.replace("{one}", one).replace("{two}", two),
                &words,
            ),
            other => {
                for (shape, text, want) in around(other, &way, language) {
                    add(shape, text, &want);
                }
            }
        }
    }
    out
}

fn told(text: &str) -> Vec<&str> {
    text.lines()
        .map(str::trim)
        .filter(|l| !l.is_empty())
        .collect()
}

#[test]
fn replies_of_programs_in_their_languages_give_the_words() {
    let samples = samples();
    assert!(samples.len() >= 240, "{}", samples.len());
    let mut wrong = Vec::new();
    for sample in &samples {
        let mail = mail_of(
            "Sam Stake <sam@acme.example>",
            sample.media_type,
            sample.text.as_bytes(),
        );
        let got = message(&mail).text;
        if told(&got) != told(&sample.want) {
            wrong.push(format!("{}:\n{got}\n", sample.name));
        }
    }
    let what = "own words, replies of programs in their languages";
    measured::wrong(what, wrong.len(), samples.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
