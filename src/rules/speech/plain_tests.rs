//! Examples of plain answers, and of what only looks like one.

use super::*;
use Partstat::{Accepted, Declined, Tentative};

const NAME: &str = "Sam Sales";

/// Bodies under the invitation's own subject.
#[rustfmt::skip]
const ANSWERED: &[(Partstat, &[&str])] = &[
    (Accepted, &[
        "yes", "Yes.", "OK!", "okay", "Yes, I'll be there.", "I’ll be there", "Sounds good, thanks!",
        "Works for me.\n\nSam", "Hi Dana,\n\nyes, that works for me.\n\nBest regards\nSam Sales",
        "Hello all, count me in", "no problem", "See you then!", "👍", "👍🏽", "+1", "Yes - Sam",
        "Sure thing, see you there.", "Sam Sales has accepted this invitation.", "accepted", "i accept",
        "ja, passt", "Ja, gerne. Bis dann!", "Passt.\nViele Grüße\nSam", "Ich bin dabei!", "geht klar",
        "Hallo Petra,\nalles klar, ich nehme teil.\nVG Sam", "zugesagt",
        "oui, d'accord", "Ça marche, merci !", "J’y serai", "Bonjour Dana,\nc'est bon pour moi.\nCordialement",
        "Sí, allí estaré", "vale, gracias", "Sì, va bene. Grazie!", "ci sarò",
        "Sim, combinado", "Estarei lá. Obrigado", "ja, is goed", "Akkoord, tot dan",
        "zgoda", "Tak, będę", "да, буду", "Хорошо, спасибо", "承知しました。", "はい、参加します。", "好的，谢谢！",
        "ja tack, det passar", "kyllä, sopii", "ano, přijdu",
    ]),
    (Declined, &[
        "no", "No.", "can't make it", "Sorry, I can't.", "I can’t make it, sorry!", "I cannot attend.",
        "Unfortunately I won't be able to make it.\n\nKind regards,\nSam Sales", "no, thanks", "decline",
        "Hi Dana, that doesn't work for me. Sorry.", "I'm afraid not.", "not available", "👎",
        "Nein.", "Kann leider nicht", "Passt leider nicht, sorry", "Ich bin leider verhindert.",
        "Da kann ich nicht. Gruß Sam", "tut mir leid, keine Zeit", "Leider nein",
        "ne peux pas", "Désolé, je ne peux pas venir.", "Malheureusement pas possible",
        "Lo siento, no puedo", "no me viene bien", "Purtroppo non posso", "Mi dispiace, non ci sarò.",
        "Infelizmente não posso", "Helaas, dat lukt niet", "ik kan helaas niet",
        "Niestety nie mogę", "К сожалению, не смогу.", "欠席します", "すみません、参加できません。", "抱歉，去不了", "不行",
        "Nej, jag kan inte", "Valitettavasti en pääse",
    ]),
    (Tentative, &[
        "maybe", "Not sure yet.", "I'll try", "Vielleicht", "Mal sehen, danke", "peut-être", "Quizás",
        "forse", "talvez", "misschien", "być może", "возможно", "たぶん", "可能",
    ]),
];

/// Bodies that are messages, not plain answers.
#[rustfmt::skip]
const MESSAGES: &[&str] = &[
    "", "  \n ", "Sam", "Thanks", "Thanks!\nSam Sales", "Great, thank you", "Sorry", "Hi Dana,", "Best regards\nSam",
    "can't make it, Thursday after 3?", "Can't make it, Thursday after 3", "Yes?", "No?", "ok?",
    "Yes, but only for ten minutes", "yes if Kim joins", "Yes and no", "yes no", "No, I can", "No idea",
    "No, tomorrow", "I can't before 15:00", "I can't wait!", "can't we do this by mail", "not yet",
    "I can't make it on time, start without me", "ok, and the Excel file?", "Yes, the export includes archived orders.",
    "Yes, two years back", "No, only active ones", "No archived orders", "Not me", "Ask Kim", "call", "Maybe Thursday",
    "Maybe it should be three years", "Yes, morning", "I accept the new criteria", "Works on my machine",
    "Fine, but who takes notes", "Accepted orders only", "declined payments too", "No problem with archived ones, include them",
    "I'll be there in spirit", "I'll be there 10 minutes late", "I'll be there. Could Kim come along?", "see attachment",
    "Hi not coming, ok", "Hello I'm ill, ok", "Yes\nNo", "Yes. Actually no.", "2", "1\n", "12:30", "👍 but later", "+1 day",
    "+49 30 1234", "ok 15:00", "Dana, yes or no", "Why not", "Why", "Definitely not", "of course not", "I agreed with Petra that no",
    "ja, aber erst ab 15 Uhr", "nein, lieber Donnerstag", "Passt mir Donnerstag besser", "ja und nein", "passt nicht ganz, 15 Uhr geht",
    "kann nicht, bitte verschieben", "Geht auch Freitag", "leider", "gern, wenn Kim kann", "Kann Kim statt mir kommen",
    "oui mais plus tard", "je ne peux pas avant 15h", "non, jeudi", "D'accord sur le fond", "merci",
    "sí, pero más tarde", "no puedo hoy, mañana sí", "no, mejor el jueves", "sì, ma più tardi", "non posso prima delle 15",
    "sim, mas mais tarde", "não posso antes das 15h", "ja, maar later", "ik kan niet voor 15 uur", "tak", "tak, ale później",
    "nie mogę przed 15", "да, но позже", "не могу до 15", "はい、でも15時以降で", "木曜日はどうですか？", "好的，但是改到下午三点", "不行，改到周四",
    "Nej, på torsdag", "out of office until Monday", "Is that the right link", "unsubscribe", "yes yes yes but who pays",
];

const OURS: &str = "Re: [PBI-142] Call: Should the export include archived orders?";

#[test]
fn a_few_words() {
    let mut count = 0;
    for (partstat, bodies) in ANSWERED {
        for body in *bodies {
            assert_eq!(answer(OURS, body, NAME), Some(*partstat), "{body:?}");
            count += 1;
        }
    }
    for body in MESSAGES {
        assert_eq!(answer(OURS, body, NAME), None, "{body:?}");
    }
    assert!(
        count >= 75 && MESSAGES.len() >= 75,
        "{count} {}",
        MESSAGES.len()
    );
}

/// Subjects of calendar programs, over a text that adds nothing.
#[rustfmt::skip]
const HEADED: &[(&str, Option<Partstat>)] = &[
    ("Accepted: [PBI-142] Call: x", Some(Accepted)),
    ("Accepted: x @ Tue 24 Nov 2026 10:30 (CET) (sam@partner.example)", Some(Accepted)),
    ("Re: Accepted: x", Some(Accepted)),
    ("AW: Zugesagt: x", Some(Accepted)),
    ("Accepté : x", Some(Accepted)),
    ("Aceptado: x", Some(Accepted)),
    ("Accettato: x", Some(Accepted)),
    ("Aceite: x", Some(Accepted)),
    ("Geaccepteerd: x", Some(Accepted)),
    ("Zaakceptowano: x", Some(Accepted)),
    ("Принято: x", Some(Accepted)),
    ("承諾: x", Some(Accepted)),
    ("已接受: x", Some(Accepted)),
    ("已接受：x", Some(Accepted)),
    ("Declined: x", Some(Declined)),
    ("Abgelehnt: x", Some(Declined)),
    ("Refusé : x", Some(Declined)),
    ("Rechazado: x", Some(Declined)),
    ("Rifiutato: x", Some(Declined)),
    ("Recusado: x", Some(Declined)),
    ("Geweigerd: x", Some(Declined)),
    ("Odrzucono: x", Some(Declined)),
    ("Отклонено: x", Some(Declined)),
    ("辞退: x", Some(Declined)),
    ("已拒绝: x", Some(Declined)),
    ("Tentative: x", Some(Tentative)),
    ("Tentatively accepted: x", Some(Tentative)),
    ("Mit Vorbehalt: x", Some(Tentative)),
    ("Accepté provisoirement : x", Some(Tentative)),
    ("Provisional: x", Some(Tentative)),
    ("Voorlopig: x", Some(Tentative)),
    ("Под вопросом: x", Some(Tentative)),
    ("仮承諾: x", Some(Tentative)),
    ("暂定: x", Some(Tentative)),
    ("New Time Proposed: x", None),
    ("Canceled: x", None),
    ("Abgesagt: x", None),
    ("Annulé : x", None),
    ("Updated invitation: x", None),
    ("Invitation: x", None),
    ("Accepted", None),
    ("Accepted orders: what of them", None),
    ("[PBI-142] Accepted: which formats", None),
    ("[PBI-142] Call: Declined: payments", None),
    ("Not accepted: x", None),
    ("Fwd: x", None),
    ("Automatic reply: Accepted: x", None),
    ("", None),
];

#[test]
fn a_subject_that_a_program_wrote() {
    for (subject, partstat) in HEADED {
        for body in ["", "\n", "Sam Sales", "Thanks!"] {
            assert_eq!(
                answer(subject, body, NAME),
                *partstat,
                "{subject:?} {body:?}"
            );
        }
        for body in MESSAGES.iter().filter(|b| said(b, NAME) == Said::More) {
            assert_eq!(answer(subject, body, NAME), None, "{subject:?} {body:?}");
        }
    }
    assert_eq!(answer("Accepted: x", "yes, thanks", NAME), Some(Accepted));
    assert_eq!(answer("Accepted: x", "no", NAME), None);
    assert_eq!(
        answer(
            "Declined: x",
            "Sam Sales has declined this invitation.",
            NAME
        ),
        Some(Declined)
    );
    assert_eq!(
        answer(
            "Declined: x",
            "Sam Sales has declined this invitation with this note:\nlater",
            NAME
        ),
        None
    );
}

/// A phrase of two meanings would decide by the order of a table.
#[test]
fn each_phrase_means_one_thing() {
    let all = &*KNOWN;
    for (at, (phrase, meaning)) in all.iter().enumerate() {
        assert!(!phrase.is_empty());
        let again = all.iter().skip(at + 1).find(|(other, _)| other == phrase);
        assert!(
            again.is_none_or(|(_, other)| other == meaning),
            "{phrase:?}: {meaning:?} and {again:?}"
        );
    }
    let mut heads: Vec<_> = SUBJECTS
        .iter()
        .flat_map(|(_, heads)| *heads)
        .map(|h| folded(h))
        .collect();
    let count = heads.len();
    heads.sort();
    heads.dedup();
    assert_eq!(heads.len(), count);
}

#[test]
fn a_long_text_is_read_by_people() {
    assert_eq!(answer(OURS, &"yes ".repeat(MOST), NAME), Some(Accepted));
    assert_eq!(answer(OURS, &"yes ".repeat(MOST + 1), NAME), None);
}
