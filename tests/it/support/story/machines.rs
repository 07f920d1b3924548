//! What machines put into the mailbox: copies, delivery reports, responders, hostile bytes.

use super::mailing::{Draft, Head, trust, words};
use super::{Done, Story};
use crate::support::world::MAILBOX;
use std::fmt::Write as _;

impl Story {
    /// The last mail once more; `again by another way` with other trace headers.
    pub(super) fn again(&mut self, rest: &str) {
        let mut bytes = self.world.last.clone();
        if !rest.is_empty() {
            let mut other = b"Received: from elsewhere.example by relay.example; \
                Mon, 23 Nov 2026 09:00:01 +0000\r\n"
                .to_vec();
            other.append(&mut bytes);
            bytes = other;
        }
        self.world.receive(bytes);
    }

    /// `bounce question to sam [delayed] [status 5.2.2] [unknown]`: a delivery report on the
    /// newest letter of that name; an unknown one is about a mail that nobody wrote.
    pub(super) fn bounce(&mut self, rest: &str) -> Done {
        let all = words(rest);
        let [name, _, who, more @ ..] = all.as_slice() else {
            return Err("bounce LETTER to WHO".into());
        };
        let letter = self.letter(who, std::slice::from_ref(name))?;
        let said = |word: &str| more.iter().any(|w| w == word);
        let (action, usual) = if said("delayed") {
            ("delayed", "4.4.1")
        } else {
            ("failed", "5.1.1")
        };
        let at = more.iter().position(|w| w == "status");
        let status = at.and_then(|at| more.get(at + 1)).map_or(usual, |s| s);
        let unknown = said("unknown");
        let to = if unknown {
            MAILBOX.to_owned()
        } else {
            letter.envelope_from.clone().ok_or("it has no sender")?
        };
        let address = letter.header("To").unwrap_or_default();
        let address = address.rsplit(['<', ' ']).next().unwrap_or_default();
        let address = address.trim_end_matches('>');
        let id = self.id();
        let original = String::from_utf8_lossy(&letter.bytes).into_owned();
        let original = original.split("\r\n\r\n").next().unwrap_or_default();
        let original = if unknown {
            original.replace(&letter.message_id, "made-up@elsewhere.example")
        } else {
            original.to_owned()
        };
        let text = format!(
            "From: MAILER-DAEMON@mx.other.example\r\nTo: {to}\r\nDelivered-To: {to}\r\n\
             Subject: Undelivered Mail Returned to Sender\r\nMessage-ID: <{id}>\r\n\
             Auto-Submitted: auto-replied\r\nDate: {}\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/report; report-type=delivery-status; boundary=\"bb\"\r\n\r\n\
             --bb\r\nContent-Type: text/plain\r\n\r\nIt could not be delivered.\r\n\
             --bb\r\nContent-Type: message/delivery-status\r\n\r\n\
             Reporting-MTA: dns; mx.other.example\r\n\r\n\
             Final-Recipient: rfc822; {address}\r\nAction: {action}\r\nStatus: {status}\r\n\r\n\
             --bb\r\nContent-Type: text/rfc822-headers\r\n\r\n{original}\r\n\r\n--bb--\r\n",
            self.world.now().utc().to_rfc2822()
        );
        self.world.receive(text.into_bytes());
        Ok(())
    }

    /// `away sam to question [until 2026-11-30] [forged]`: an out-of-office reply.
    pub(super) fn away(&mut self, rest: &str) -> Done {
        let all = words(rest);
        let [who, _, name, more @ ..] = all.as_slice() else {
            return Err("away WHO to LETTER [until DAY]".into());
        };
        let until = more.iter().position(|w| w == "until");
        let until = until.and_then(|at| more.get(at + 1));
        let letter = self.letter(who, std::slice::from_ref(name))?;
        let head = Head {
            who: who.clone(),
            forged: more.iter().any(|w| w == "forged"),
            ..Head::default()
        };
        let draft = Draft {
            from: self.mailbox(who, None),
            to: letter.reply_to.clone(),
            subject: format!("Out of office: {}", letter.subject),
            id: self.id(),
            in_reply_to: Some(letter.message_id.clone()),
            references: vec![letter.message_id.clone()],
            extra: Some("Auto-Submitted: auto-replied".into()),
            text: until.map_or("I am out of the office.".to_owned(), |day| {
                format!("I am out of the office until {day}.")
            }),
            ..Draft::default()
        };
        self.put(&head, &draft);
        Ok(())
    }

    /// `wrapped answer of sam to invitation`: what Outlook says to Outlooks alone.
    pub(super) fn wrapped(&mut self, rest: &str) -> Done {
        let all = words(rest);
        let [_, _, who, _, name] = all.as_slice() else {
            return Err("wrapped answer of WHO to LETTER".into());
        };
        let letter = self.letter(who, std::slice::from_ref(name))?;
        let head = Head {
            who: who.clone(),
            ..Head::default()
        };
        let own = self.world.address(who);
        let text = format!(
            "{}Date: {}\r\nFrom: {}\r\nTo: {}\r\nSubject: RE: {}\r\nMessage-ID: <{}>\r\n\
             In-Reply-To: <{}>\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/mixed; boundary=\"bw\"\r\n\r\n--bw\r\n\
             Content-Type: text/plain\r\n\r\n\r\n--bw\r\n\
             Content-Type: application/ms-tnef; name=\"winmail.dat\"\r\n\
             Content-Disposition: attachment; filename=\"winmail.dat\"\r\n\
             Content-Transfer-Encoding: base64\r\n\r\neJ8+IgEAAA==\r\n--bw--\r\n",
            trust(&head, &own),
            self.world.now().utc().to_rfc2822(),
            self.mailbox(who, None),
            letter.reply_to,
            letter.subject,
            self.id(),
            letter.message_id,
        );
        self.world.receive(text.into_bytes());
        Ok(())
    }

    /// `return receipt of dana [stripped]`: our own letter comes back into the mailbox; stripped
    /// by a list of the field by which it is known.
    pub(super) fn own_mail(&mut self, rest: &str) -> Done {
        let all = words(rest);
        let [name, _, who, more @ ..] = all.as_slice() else {
            return Err("return LETTER of WHO".into());
        };
        let letter = self.letter(who, std::slice::from_ref(name))?;
        let mut bytes = letter.bytes.clone();
        if more.iter().any(|w| w == "stripped") {
            let text = String::from_utf8_lossy(&bytes).replace("X-Trialogue:", "X-Listed:");
            bytes = text.into_bytes();
        }
        self.world.receive(bytes);
        Ok(())
    }

    /// `hostile large|parts|charset|empty|bytes from sam`.
    pub(super) fn hostile(&mut self, rest: &str) -> Done {
        let all = words(rest);
        let [kind, _, who] = all.as_slice() else {
            return Err("hostile KIND from WHO".into());
        };
        let head = Head {
            who: who.clone(),
            ..Head::default()
        };
        let own = self.world.address(who);
        let start = format!(
            "{}Date: {}\r\nFrom: {}\r\nTo: {MAILBOX}\r\nSubject: [PBI-142] hostile {kind}\r\nMessage-ID: <{}>\r\nMIME-Version: 1.0\r\n",
            trust(&head, &own),
            self.world.now().utc().to_rfc2822(),
            self.mailbox(who, None),
            self.id(),
        );
        match kind.as_str() {
            "large" => {
                let bytes = format!("{start}\r\nmuch").into_bytes();
                self.world.receive_sized(bytes, 26 * 1024 * 1024);
            }
            "parts" => {
                let mut text = format!("{start}Content-Type: multipart/mixed; boundary=b\r\n\r\n");
                for n in 0..1500 {
                    write!(text, "--b\r\nContent-Type: text/plain\r\n\r\n{n}\r\n").unwrap();
                }
                text.push_str("--b--\r\n");
                self.world.receive(text.into_bytes());
            }
            "charset" => {
                let mut bytes =
                    format!("{start}Content-Type: text/plain; charset=utf-8\r\n\r\n").into_bytes();
                bytes.extend(b"Gr\xFC\xDFe, is it \xFF so?\r\n");
                self.world.receive(bytes);
            }
            "empty" => self.world.receive(Vec::new()),
            "bytes" => self.world.receive((0..=255).cycle().take(5000).collect()),
            _ => return Err(format!("no hostile {kind}")),
        }
        Ok(())
    }
}
