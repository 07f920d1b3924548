//! Answers of calendar programs. Each row: the shape, what differs from the usual answer to
//! version 2 of the invitation, and what was meant.

use super::Row;

const PAIR: &str = "ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:kim@partner.example\":mailto:sam@partner.example";

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    // Gmail and Google Calendar: the summary is the invitation's, the subject says it in words.
    ("gmail", &[("partstat", "ACCEPTED"), ("subject", "Accepted: [PBI-482] refund rounding @ Tue 24 Nov 2026 10:30 (CET) (sam@partner.example)")], "REPLY ACCEPTED of sam version 2"),
    ("gmail", &[("partstat", "DECLINED"), ("subject", "Declined: [PBI-482] refund rounding")], "REPLY DECLINED of sam version 2"),
    ("gmail", &[("partstat", "TENTATIVE"), ("subject", "Tentatively accepted: refund rounding")], "REPLY TENTATIVE of sam version 2"),
    ("gmail", &[("partstat", "ACCEPTED"), ("subject", "Zugesagt: refund rounding")], "REPLY ACCEPTED of sam version 2"),
    ("gmail", &[("partstat", "DECLINED"), ("subject", "=?utf-8?q?Refus=C3=A9_=3A_refund_rounding?=")], "REPLY DECLINED of sam version 2"),
    ("gmail", &[("partstat", "DECLINED"), ("params", ";X-RESPONSE-COMMENT=\"Thursday: any time\"")], "REPLY DECLINED of sam version 2 note \"Thursday: any time\""),
    ("gmail", &[("partstat", "ACCEPTED"), ("params", ";X-RESPONSE-COMMENT=Bringing Kim")], "REPLY ACCEPTED of sam version 2 note \"Bringing Kim\""),
    ("gmail", &[("partstat", "ACCEPTED"), ("from", "Sam Sales <samuel.sales@gmail.example>")], "REPLY ACCEPTED of sam version 2"),
    ("gmail", &[("partstat", "ACCEPTED"), ("who", "Sam+Calls@Partner.example")], "REPLY ACCEPTED of sam+calls version 2"),
    ("gmail", &[("partstat", "ACCEPTED"), ("seq", "1")], "REPLY ACCEPTED of sam version 1"),
    ("gmail", &[("partstat", "ACCEPTED"), ("seq", "0")], "REPLY ACCEPTED of sam version 0"),
    ("gmail", &[("partstat", "ACCEPTED"), ("cn", "\"Sales, Sam\"")], "REPLY ACCEPTED of sam version 2"),
    ("gmail", &[("partstat", "ACCEPTED"), ("cn", "sam@partner.example")], "REPLY ACCEPTED of sam version 2"),
    ("gmail", &[("partstat", "DECLINED"), ("more", "END:VEVENT\nBEGIN:VEVENT\nUID:{UID}\nRECURRENCE-ID:20261201T093000Z\nSEQUENCE:5\nATTENDEE;PARTSTAT=ACCEPTED:mailto:sam@partner.example\nEND:VEVENT\nBEGIN:VEVENT\nUID:{UID}")], "REPLY DECLINED of sam version 0"),
    ("gmail", &[("method", "COUNTER"), ("partstat", "TENTATIVE"), ("more", "COMMENT:Could we do 15:00?"), ("times", "DTSTART:20261124T140000Z\nDTEND:20261124T143000Z")], "COUNTER TENTATIVE of sam version 2 proposes 11-24 15:00 to 11-24 15:30 note \"Could we do 15:00?\""),
    ("gmail", &[("method", "COUNTER"), ("partstat", "DECLINED"), ("subject", "Updated invitation: [PBI-482] refund rounding"), ("times", "DTSTART:20261126T140000Z\nDTEND:20261126T143000Z")], "COUNTER DECLINED of sam version 2 proposes 11-26 15:00 to 11-26 15:30"),
    ("gmail", &[("method", "COUNTER"), ("partstat", "ACCEPTED"), ("times", "DTSTART;TZID=America/New_York:20261124T090000\nDTEND;TZID=America/New_York:20261124T093000")], "COUNTER ACCEPTED of sam version 2 proposes 11-24 15:00 to 11-24 15:30"),

    // Outlook, Exchange, outlook.com: no ORGANIZER, upper-case MAILTO, zones of Windows.
    ("exchange", &[("partstat", "ACCEPTED"), ("summary", "Accepted: [PBI-482] refund rounding")], "REPLY ACCEPTED of sam version 2"),
    ("exchange", &[("partstat", "DECLINED"), ("summary", "Declined: [PBI-482] refund rounding")], "REPLY DECLINED of sam version 2"),
    ("exchange", &[("partstat", "TENTATIVE"), ("summary", "Tentative: [PBI-482] refund rounding")], "REPLY TENTATIVE of sam version 2"),
    ("exchange", &[("partstat", "ACCEPTED"), ("summary", "Zugesagt: [PBI-482] refund rounding"), ("vtimezone", "windows")], "REPLY ACCEPTED of sam version 2"),
    ("exchange", &[("partstat", "DECLINED"), ("summary", "Refusé : [PBI-482] refund rounding"), ("vtimezone", "windows")], "REPLY DECLINED of sam version 2"),
    ("exchange", &[("partstat", "TENTATIVE"), ("summary", "仮承諾: [PBI-482] refund rounding"), ("vtimezone", "windows")], "REPLY TENTATIVE of sam version 2"),
    ("exchange", &[("partstat", "ACCEPTED"), ("more", "DESCRIPTION;LANGUAGE=en-US:\\n")], "REPLY ACCEPTED of sam version 2"),
    ("exchange", &[("partstat", "DECLINED"), ("more", "DESCRIPTION;LANGUAGE=en-US:In Lisbon that day\\, sorry.\\n")], "REPLY DECLINED of sam version 2 note \"In Lisbon that day, sorry.\""),
    ("exchange", &[("partstat", "ACCEPTED"), ("more", "COMMENT;LANGUAGE=de-DE:Bis gleich\nDESCRIPTION:Bis gleich")], "REPLY ACCEPTED of sam version 2 note \"Bis gleich\""),
    ("exchange", &[("partstat", "ACCEPTED"), ("uid", "wrapped")], "REPLY ACCEPTED of sam version 2"),
    ("exchange", &[("partstat", "DECLINED"), ("uid", "wrapped, lower case")], "REPLY DECLINED of sam version 2"),
    ("exchange", &[("partstat", "ACCEPTED"), ("uid", "K7PQMZ4RVT2NSWYX3ABCD5EFGH@ACME.EXAMPLE")], "REPLY ACCEPTED of sam version 2"),
    ("exchange", &[("partstat", "ACCEPTED"), ("who", "SAM@PARTNER.EXAMPLE"), ("from", "\"Sales, Sam\" <Sam@Partner.Example>")], "REPLY ACCEPTED of sam version 2"),
    ("exchange", &[("partstat", "ACCEPTED"), ("cn", "'sam@partner.example'")], "REPLY ACCEPTED of sam version 2"),
    ("exchange", &[("partstat", "ACCEPTED"), ("zone", "Customized Time Zone"), ("vtimezone", "windows"), ("times", "DTSTART;TZID=Customized Time Zone:20261124T103000\nDTEND;TZID=Customized Time Zone:20261124T110000")], "REPLY ACCEPTED of sam version 2"),
    ("exchange", &[("partstat", "ACCEPTED"), ("times", "DTSTART;TZID=\"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna\":20261124T103000\nDTEND;TZID=\"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna\":20261124T110000")], "REPLY ACCEPTED of sam version 2"),
    ("exchange", &[("partstat", "ACCEPTED"), ("times", "DTSTART;TZID=UTC:20261124T093000\nDTEND;TZID=UTC:20261124T100000")], "REPLY ACCEPTED of sam version 2"),
    ("exchange", &[("partstat", "ACCEPTED"), ("params", ";SENT-BY=\"MAILTO:assistant@partner.example\""), ("from", "Assistant <assistant@partner.example>")], "REPLY ACCEPTED of sam by assistant version 2"),
    ("exchange", &[("partstat", "ACCEPTED"), ("params", ";SENT-BY=MAILTO:assistant@partner.example")], "REPLY ACCEPTED of sam by assistant version 2"),
    ("exchange", &[("partstat", "ACCEPTED"), ("seq", "0")], "REPLY ACCEPTED of sam version 0"),
    ("exchange", &[("method", "COUNTER"), ("partstat", "TENTATIVE"), ("summary", "New Time Proposed: [PBI-482] refund rounding"), ("times", "DTSTART;TZID=W. Europe Standard Time:20261124T150000\nDTEND;TZID=W. Europe Standard Time:20261124T153000"), ("more", "X-MS-OLK-ORIGINALSTART;TZID=W. Europe Standard Time:20261124T103000\nX-MS-OLK-ORIGINALEND;TZID=W. Europe Standard Time:20261124T110000")], "COUNTER TENTATIVE of sam version 2 proposes 11-24 15:00 to 11-24 15:30"),
    ("exchange", &[("method", "COUNTER"), ("partstat", "DECLINED"), ("vtimezone", "windows"), ("times", "DTSTART;TZID=W. Europe Standard Time:20261125T090000\nDTEND;TZID=W. Europe Standard Time:20261125T093000"), ("more", "DESCRIPTION:Wednesday?\\n\nX-MS-OLK-ORIGINALSTART:20261124T093000Z\nX-MS-OLK-ORIGINALEND:20261124T100000Z")], "COUNTER DECLINED of sam version 2 proposes 11-25 09:00 to 11-25 09:30 note \"Wednesday?\""),
    ("exchange", &[("method", "COUNTER"), ("partstat", "TENTATIVE"), ("uid", "wrapped"), ("times", "DTSTART:20261124T140000Z\nDTEND:20261124T150000Z")], "COUNTER TENTATIVE of sam version 2 proposes 11-24 15:00 to 11-24 16:00"),
    ("exchange", &[("partstat", "ACCEPTED"), ("more", "ATTENDEE;PARTSTAT=NEEDS-ACTION;CN=Dana:MAILTO:dana@acme.example")], "REPLY ACCEPTED of sam version 2"),

    // Apple: one part, quoted-printable; often from another account than the one invited.
    ("apple", &[("partstat", "ACCEPTED")], "REPLY ACCEPTED of sam version 2"),
    ("apple", &[("partstat", "DECLINED")], "REPLY DECLINED of sam version 2"),
    ("apple", &[("partstat", "TENTATIVE")], "REPLY TENTATIVE of sam version 2"),
    ("apple", &[("partstat", "ACCEPTED"), ("from", "Sam <sam.sales@icloud.example>")], "REPLY ACCEPTED of sam version 2"),
    ("apple", &[("partstat", "DECLINED"), ("more", "COMMENT:Zahnarzt – geht Donnerstag?")], "REPLY DECLINED of sam version 2 note \"Zahnarzt – geht Donnerstag?\""),
    ("apple", &[("partstat", "ACCEPTED"), ("cn", "Sämi Säles")], "REPLY ACCEPTED of sam version 2"),
    ("apple", &[("partstat", "ACCEPTED"), ("times", "DTSTART;TZID=Europe/Berlin:20261124T103000\nDURATION:PT30M")], "REPLY ACCEPTED of sam version 2"),
    ("apple", &[("partstat", "ACCEPTED"), ("who", "sam@partner.example"), ("params", ";SCHEDULE-STATUS=\"1.2\"")], "REPLY ACCEPTED of sam version 2"),

    // Thunderbird: twice in one mail, the boundaries always the same.
    ("thunderbird", &[("partstat", "ACCEPTED"), ("subject", "Accepted: [PBI-482] Call: refund rounding")], "REPLY ACCEPTED of sam version 2"),
    ("thunderbird", &[("partstat", "DECLINED")], "REPLY DECLINED of sam version 2"),
    ("thunderbird", &[("partstat", "TENTATIVE")], "REPLY TENTATIVE of sam version 2"),
    ("thunderbird", &[("partstat", "ACCEPTED"), ("params", ";SENT-BY=\"mailto:sales@partner.example\""), ("from", "Sales <sales@partner.example>")], "REPLY ACCEPTED of sam by sales version 2"),
    ("thunderbird", &[("partstat", "ACCEPTED"), ("seq", "1")], "REPLY ACCEPTED of sam version 1"),
    ("thunderbird", &[("partstat", "ACCEPTED"), ("times", "DTSTART;TZID=/mozilla.org/20050126_1/Europe/Berlin:20261124T103000\nDTEND;TZID=/mozilla.org/20050126_1/Europe/Berlin:20261124T110000")], "REPLY ACCEPTED of sam version 2"),

    // SOGo: a malformed subject, no In-Reply-To; delegates.
    ("sogo", &[("partstat", "ACCEPTED"), ("subject", "Accepted =?utf-8?q?invitation=3A?==?utf-8?q?_=22refund?= rounding\"")], "REPLY ACCEPTED of sam version 2"),
    ("sogo", &[("partstat", "DECLINED")], "REPLY DECLINED of sam version 2"),
    ("sogo", &[("partstat", "DELEGATED"), ("params", ";DELEGATED-TO=\"mailto:kim@partner.example\"")], "REPLY DELEGATED of sam to kim version 2"),
    ("sogo", &[("partstat", "ACCEPTED"), ("who", "kim@partner.example"), ("from", "Kim <kim@partner.example>"), ("params", ";DELEGATED-FROM=\"mailto:sam@partner.example\""), ("more", PAIR)], "REPLY ACCEPTED of kim for sam version 2"),

    // Nextcloud, Baikal and others by sabre: no DTSTART, From may be the server's address.
    ("nextcloud", &[("partstat", "ACCEPTED")], "REPLY ACCEPTED of sam version 2"),
    ("nextcloud", &[("partstat", "DECLINED")], "REPLY DECLINED of sam version 2"),
    ("nextcloud", &[("partstat", "TENTATIVE")], "REPLY TENTATIVE of sam version 2"),
    ("nextcloud", &[("partstat", "ACCEPTED"), ("from", "Sam Sales via Cloud <noreply@cloud.example>"), ("header", "Reply-To: sam@partner.example")], "REPLY ACCEPTED of sam version 2"),
    ("nextcloud", &[("partstat", "DECLINED"), ("instance", "RECURRENCE-ID;TZID=Europe/Berlin:20261124T103000")], "REPLY DECLINED of sam version 2 instance 11-24 10:30"),
    ("nextcloud", &[("partstat", "DECLINED"), ("instance", "RECURRENCE-ID:20261124T093000Z")], "REPLY DECLINED of sam version 2 instance 11-24 10:30"),
    ("nextcloud", &[("partstat", "ACCEPTED"), ("more", "COMMENT:On my way")], "REPLY ACCEPTED of sam version 2 note \"On my way\""),
    ("nextcloud", &[("method", "COUNTER"), ("partstat", "TENTATIVE"), ("instance", "DTSTART;TZID=Europe/Berlin:20261124T160000\nDTEND;TZID=Europe/Berlin:20261124T163000"), ("more", "COMMENT:Later")], "COUNTER TENTATIVE of sam version 2 proposes 11-24 16:00 to 11-24 16:30 note \"Later\""),
    ("nextcloud", &[("partstat", "ACCEPTED"), ("who", "Sam@partner.example")], "REPLY ACCEPTED of sam version 2"),

    // Zimbra: delegation in pairs, proposals.
    ("zimbra", &[("partstat", "ACCEPTED"), ("summary", "Accept: [PBI-482] refund rounding")], "REPLY ACCEPTED of sam version 2"),
    ("zimbra", &[("partstat", "DECLINED")], "REPLY DECLINED of sam version 2"),
    ("zimbra", &[("partstat", "TENTATIVE")], "REPLY TENTATIVE of sam version 2"),
    ("zimbra", &[("partstat", "DELEGATED"), ("params", ";DELEGATED-TO=\"mailto:kim@partner.example\""), ("more", "ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;DELEGATED-FROM=\"mailto:sam@partner.example\":mailto:kim@partner.example")], "REPLY DELEGATED of sam to kim version 2"),
    ("zimbra", &[("partstat", "ACCEPTED"), ("who", "kim@partner.example"), ("from", "kim@partner.example"), ("params", ";DELEGATED-FROM=\"mailto:sam@partner.example\"")], "REPLY ACCEPTED of kim for sam version 2"),
    ("zimbra", &[("partstat", "DECLINED"), ("who", "kim@partner.example"), ("from", "kim@partner.example"), ("params", ";DELEGATED-FROM=\"mailto:sam@partner.example\""), ("more", PAIR)], "REPLY DECLINED of kim for sam version 2"),
    ("zimbra", &[("partstat", "ACCEPTED"), ("params", ";SENT-BY=\"mailto:assistant@partner.example\""), ("from", "assistant@partner.example")], "REPLY ACCEPTED of sam by assistant version 2"),
    ("zimbra", &[("method", "COUNTER"), ("partstat", "TENTATIVE"), ("summary", "New Time Proposed: refund rounding"), ("zone", "Europe/Berlin"), ("vtimezone", "windows"), ("times", "DTSTART;TZID=\"Europe/Berlin\":20261125T110000\nDTEND;TZID=\"Europe/Berlin\":20261125T113000"), ("more", "COMMENT:I propose Wednesday")], "COUNTER TENTATIVE of sam version 2 proposes 11-25 11:00 to 11-25 11:30 note \"I propose Wednesday\""),
    ("zimbra", &[("method", "COUNTER"), ("partstat", "TENTATIVE"), ("times", "DTSTART;TZID=Europe/Berlin:20261125T110000\nDURATION:PT1H")], "COUNTER TENTATIVE of sam version 2 proposes 11-25 11:00 to 11-25 12:00"),

    // Kolab and Roundcube.
    ("kolab", &[("partstat", "ACCEPTED")], "REPLY ACCEPTED of sam version 2"),
    ("kolab", &[("partstat", "DECLINED"), ("more", "COMMENT:Leider nicht")], "REPLY DECLINED of sam version 2 note \"Leider nicht\""),
    ("kolab", &[("partstat", "DELEGATED"), ("params", ";DELEGATED-TO=\"mailto:kim@partner.example\"")], "REPLY DELEGATED of sam to kim version 2"),
    ("kolab", &[("partstat", "DELEGATED"), ("params", ";DELEGATED-TO=mailto:kim@partner.example")], "REPLY DELEGATED of sam to kim version 2"),

    // Proton, Tuta (which counts SEQUENCE up in its answers), Fastmail.
    ("proton", &[("partstat", "ACCEPTED")], "REPLY ACCEPTED of sam version 2"),
    ("proton", &[("partstat", "DECLINED")], "REPLY DECLINED of sam version 2"),
    ("proton", &[("partstat", "TENTATIVE")], "REPLY TENTATIVE of sam version 2"),
    ("tuta", &[("partstat", "ACCEPTED"), ("seq", "3")], "REPLY ACCEPTED of sam version 3"),
    ("tuta", &[("partstat", "DECLINED"), ("seq", "4")], "REPLY DECLINED of sam version 4"),
    ("tuta", &[("partstat", "TENTATIVE")], "REPLY TENTATIVE of sam version 2"),
    ("fastmail", &[("partstat", "ACCEPTED")], "REPLY ACCEPTED of sam version 2"),
    ("fastmail", &[("partstat", "DECLINED"), ("more", "COMMENT:no time")], "REPLY DECLINED of sam version 2 note \"no time\""),

    // Who asks for the newest version, and what is no answer.
    ("apple", &[("method", "REFRESH"), ("partstat", "NEEDS-ACTION"), ("times", "")], "REFRESH NEEDS-ACTION of sam version 2"),
    ("sogo", &[("method", "REFRESH"), ("partstat", "NEEDS-ACTION")], "REFRESH NEEDS-ACTION of sam version 2"),
    ("fastmail", &[("partstat", "NEEDS-ACTION")], "REPLY NEEDS-ACTION of sam version 2"),
    ("proton", &[("partstat", "X-LATER")], "REPLY NEEDS-ACTION of sam version 2"),
    ("kolab", &[("partstat", "accepted")], "REPLY ACCEPTED of sam version 2"),
    ("gmail", &[("partstat", "ACCEPTED"), ("uid", "other@elsewhere.example")], "REPLY ACCEPTED of sam about Some(\"other@elsewhere.example\") version 2"),
    ("proton", &[("partstat", "ACCEPTED"), ("more", "SEQUENCE:-1"), ("seq", "x")], "REPLY ACCEPTED of sam version 0 FAULT its SEQUENCE is no number from 0 to 4294967295"),
    ("proton", &[("partstat", "ACCEPTED"), ("more", "METHOD:CANCEL"), ("method", "REPLY\nMETHOD:CANCEL")], "no METHOD version 2 FAULT it has more than one METHOD"),
];
