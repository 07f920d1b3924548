//! Answers of people, in words: plain ones are answers, all others are messages, and what a
//! machine wrote is neither.

use super::Row;

const QUOTE: &str = "\r\n\r\nAm Mo., 23. Nov. 2026 um 12:00 Uhr schrieb Acme <clarify@acme.example>:\r\n> Can you make it? yes / no\r\n> no";
const QUOTED_YES: &str = "yes\r\n\r\nOn Mon, 23 Nov 2026 at 12:00, Acme <clarify@acme.example> wrote:\r\n> Reply with: no\r\n";
const QUOTED_NO: &str = "Sorry, can't make it.\r\n\r\n-----Original Message-----\r\nFrom: Acme <clarify@acme.example>\r\nSent: Monday\r\nTo: Sam\r\nSubject: Call\r\n\r\nyes or no?\r\n";
const SIGNED: &str = "Works for me.\r\n\r\n-- \r\nSam Sales\r\nPartner GmbH, +49 30 1234\r\n";
const PHONE: &str = "Yes\r\n\r\nSent from my iPhone\r\n";

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    ("bare", &[("text", "yes")], "plain ACCEPTED"),
    ("bare", &[("text", "Yes, I'll be there.\r\n\r\nBest regards\r\nSam Sales")], "plain ACCEPTED"),
    ("bare", &[("text", QUOTED_YES)], "plain ACCEPTED"),
    ("bare", &[("text", SIGNED)], "plain ACCEPTED"),
    ("bare", &[("text", PHONE)], "plain ACCEPTED"),
    ("bare", &[("text", "Hallo zusammen,\r\n\r\npasst, bis dann!\r\n\r\nViele Grüße\r\nSam")], "plain ACCEPTED"),
    ("bare", &[("text", "Sounds good")], "plain ACCEPTED"),
    ("bare", &[("text", "Oui, ça marche. Merci")], "plain ACCEPTED"),
    ("bare", &[("text", "no")], "plain DECLINED"),
    ("bare", &[("text", QUOTED_NO)], "plain DECLINED"),
    ("bare", &[("text", "Unfortunately I can't make it.\r\n\r\nSam")], "plain DECLINED"),
    ("bare", &[("text", "Leider nicht.")], "plain DECLINED"),
    ("bare", &[("text", "Désolé, je ne peux pas.")], "plain DECLINED"),
    ("bare", &[("text", "参加できません。")], "plain DECLINED"),
    ("bare", &[("text", "not sure yet")], "plain TENTATIVE"),
    ("bare", &[("text", "Vielleicht")], "plain TENTATIVE"),
    ("bare", &[("text", "can't make it, Thursday after 3?")], "words \"can't make it, Thursday after 3?\""),
    ("bare", &[("text", "can't Tue, Thu after 3?")], "words \"can't Tue, Thu after 3?\""),
    ("bare", &[("text", "Yes, two years back.")], "words \"Yes, two years back.\""),
    ("bare", &[("text", "Ja, aber erst ab 15 Uhr")], "words \"Ja, aber erst ab 15 Uhr\""),
    ("bare", &[("text", "Who else is coming?")], "words \"Who else is coming?\""),
    ("bare", &[("text", QUOTE)], "words \"\""),
    // What programs without a calendar part write in the subject.
    ("bare", &[("subject", "Accepted: [PBI-482] Call: refund rounding")], "plain ACCEPTED"),
    ("bare", &[("subject", "Abgelehnt: [PBI-482] Call: refund rounding"), ("text", "\r\n")], "plain DECLINED"),
    ("bare", &[("subject", "=?utf-8?b?5om/6Ku+?=: [PBI-482] refund rounding")], "plain ACCEPTED"),
    ("bare", &[("subject", "Tentative: [PBI-482] Call: refund rounding"), ("text", "Sam Sales")], "plain TENTATIVE"),
    ("bare", &[("subject", "Declined: [PBI-482] Call"), ("text", "Thursday?")], "words \"Thursday?\""),
    ("bare", &[("subject", "New Time Proposed: [PBI-482] Call")], "words \"\""),
    // Machines.
    ("bare", &[("subject", "Automatic reply: [PBI-482] Call"), ("text", "Yes, I am away until 27 November 2026."), ("header", "Auto-Submitted: auto-replied")], "automatic, away until 2026-11-27"),
    ("bare", &[("subject", "Out of office"), ("text", "yes"), ("header", "Auto-Submitted: auto-replied")], "automatic"),
    // Outlook's own format holds the answer: nobody else can read it.
    ("winmail", &[("subject", "[PBI-482] Call: refund rounding")], "winmail.dat"),
    ("winmail", &[("subject", "Accepted: refund rounding"), ("name", "WINMAIL.DAT")], "winmail.dat"),
];
