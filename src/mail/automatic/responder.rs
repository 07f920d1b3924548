//! What a mail says that its headers mark as a responder's (RFC 3834, `auto-replied`): that its
//! writer is away, in words too few to say so in any other mail.
//!
//! Never judges a mail without that mark. Invariant: a system's receipt is no absence, whatever day it
//! names, unless somebody says in it of themselves that they are away.

use crate::domain::message::Away;
use crate::mail::vocabulary::away_phrases::{holds, words};
use crate::mail::vocabulary::notices::{Kinds, LANGUAGES};

/// That somebody is away or at leisure. Whole words, as those in `away_phrases`.
const AWAY: &[&str] = &[
    // English
    "ooo",
    "out till",
    "out til",
    "out until",
    "out thru",
    "out through",
    "out today",
    "out this week",
    "out next week",
    "out of town",
    "i am out",
    "i m out",
    "i am off",
    "i m off",
    "i ll be off",
    "i ll be out",
    "off today",
    "off this week",
    "day off",
    "time off",
    "gone fishing",
    "gone sailing",
    "gone skiing",
    "honeymoon",
    "not working today",
    "not working this week",
    "not working until",
    "i am offline",
    "i m offline",
    "offline until",
    "offline till",
    "offline for",
    "i am travelling",
    "i m travelling",
    "i am traveling",
    "i m traveling",
    "currently travelling",
    "currently traveling",
    "i am sick",
    "i m sick",
    // German
    "bin raus",
    "bin nicht da",
    "gerade nicht da",
    "heute nicht da",
    "diese woche nicht da",
    "habe frei",
    "habe heute frei",
    "heute frei",
    "bin unterwegs",
    "bin offline",
    "zurzeit offline",
    "derzeit offline",
    "gerade offline",
    "diese woche offline",
    "heute offline",
    "bin weg",
    "auf messe",
    "auf schulung",
    "arbeite heute nicht",
    // French
    "pas là",
    "parti à la pêche",
    "je suis malade",
    "je ne travaille pas",
    // Spanish
    "estoy fuera",
    "hoy no trabajo",
    "no trabajo hoy",
    "no trabajo esta semana",
    "estoy enfermo",
    "estoy enferma",
    // Italian
    "sono fuori",
    "oggi non lavoro",
    "non lavoro oggi",
    "sono malato",
    "sono malata",
    "non ci sono",
    // Portuguese
    "estou fora",
    "hoje não trabalho",
    "não trabalho hoje",
    "estou doente",
    "de folga",
    // Dutch
    "ben ik vrij",
    "ik ben vrij",
    "ik ben weg",
    "op reis",
    "werk vandaag niet",
    "werk ik niet",
    // Polish
    "dziś nie pracuję",
    "dzisiaj nie pracuję",
    "jestem w podróży",
    "jestem chora",
    "jestem chory",
    "choruję",
    "nie ma mnie",
    // Swedish
    "på semester",
    "har semester",
    "är ledig",
    "på resa",
    "på resande fot",
    "är sjuk",
    "är sjukskriven",
    "sjuk idag",
    "bortrest",
    "är borta",
    "föräldraledig",
    "inte på kontoret",
    // Czech
    "na dovolené",
    "mám dovolenou",
    "dnes nepracuji",
    "na cestách",
    "na služební cestě",
    "jsem nemocný",
    "jsem nemocná",
    "nejsem v kanceláři",
    "mimo kancelář",
    "nepřítomen",
    "nepřítomna",
];

/// What else a system says when something came in, besides the table of `notices`.
const RECEIPTS: &[&str] = &[
    "ticket #",
    "ticket number",
    "ticket id",
    "case #",
    "case number",
    "request #",
    "reference number",
    "your ticket",
    "your request",
    "your case",
    "your order",
    "ticket nummer",
    "ticketnummer",
    "vorgangsnummer",
    "ihr ticket",
    "ihre anfrage",
    "ihr anliegen",
    "ihre bestellung",
    "votre demande",
    "votre commande",
    "su solicitud",
    "su pedido",
    "la sua richiesta",
    "il suo ordine",
    "o seu pedido",
    "a sua solicitação",
    "uw aanvraag",
    "uw verzoek",
    "uw bestelling",
    "twoje zgłoszenie",
    "państwa zgłoszenie",
    "zgłoszenie #",
    "ditt ärende",
    "din förfrågan",
    "ärende #",
    "váš požadavek",
    "vaši žádost",
    "vaše žádost",
    "požadavek #",
];

/// Whether a text, in lower case, says so; `told` is what it says of days.
pub(super) fn says_away(text: &str, told: &Away) -> bool {
    if holds(text, AWAY) {
        return true;
    }
    !is_receipt(text) && (kinds(text).any(Kinds::AWAY) || told.until.is_some())
}

/// Whether a text, in lower case, says that something came in.
pub(super) fn is_receipt(text: &str) -> bool {
    kinds(text).any(Kinds::RECEIVED) || holds(text, RECEIPTS)
}

/// What the phrases of `notices` that stand in a text are, in any language.
fn kinds(text: &str) -> Kinds {
    let words = words(text);
    let mut all = Kinds::default();
    for at in 0..words.len() {
        let rest = words.get(at..).unwrap_or_default();
        for language in LANGUAGES.iter() {
            let longest = language.longest(rest);
            all = longest.map_or(all, |(_, kinds)| all.with(kinds));
        }
    }
    all
}

#[cfg(test)]
#[path = "responder_tests.rs"]
mod tests;
