//! The mails that people, their calendars and their mail servers send in a story.

use super::{Done, Story};
use crate::support::world::{HOP, Letter, MAILBOX, berlin, dns};
use std::fmt::Write as _;
use trialogue::domain::time::Timestamp;

/// What stands in a step's head, by word.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a word of its own")]
pub(super) struct Head {
    pub(super) who: String,
    pub(super) address: Option<String>,
    pub(super) to: Option<String>,
    pub(super) cc: Option<String>,
    /// The item whose letter of the same name has a reply address that the mail goes to, too.
    pub(super) and: Option<String>,
    pub(super) id: Option<String>,
    pub(super) subject: Option<String>,
    pub(super) header: Option<String>,
    pub(super) login: Option<String>,
    pub(super) signed: Option<String>,
    pub(super) altered: bool,
    pub(super) vouched: bool,
    /// Signed by a calendar provider, as the hop says, and no more.
    pub(super) provider: bool,
    pub(super) unverified: bool,
    pub(super) forged: bool,
    pub(super) no_token: bool,
    pub(super) no_references: bool,
    pub(super) bare: bool,
    /// The words are HTML.
    pub(super) html: bool,
    /// The reply is an invitation to this time, as Outlook's "Reply with Meeting" makes it, for the
    /// reply address and whoever stands in Cc.
    pub(super) meeting: Option<Timestamp>,
    /// Name and size in KB of each file enclosed.
    pub(super) files: Vec<(String, usize)>,
}

/// Splits at spaces; what stands in double quotes is one word.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut word = String::new();
    let mut quoted = false;
    let mut any = false;
    for c in text.chars() {
        match c {
            '"' => {
                quoted = !quoted;
                any = true;
            }
            c if c.is_whitespace() && !quoted => {
                if any || !word.is_empty() {
                    out.push(std::mem::take(&mut word));
                }
                any = false;
            }
            c => word.push(c),
        }
    }
    if any || !word.is_empty() {
        out.push(word);
    }
    out
}

/// Parts at the first colon that stands in no quotes.
fn halves(text: &str) -> Option<(&str, &str)> {
    let mut quoted = false;
    let at = text.find(|c| {
        quoted ^= c == '"';
        c == ':' && !quoted
    })?;
    Some((&text[..at], &text[at + 1..]))
}

impl Head {
    fn read(words: &[String]) -> Result<Self, String> {
        let mut head = Self::default();
        let mut all = words.iter();
        let next = |all: &mut std::slice::Iter<'_, String>, what: &str| {
            all.next().cloned().ok_or(format!("{what} what?"))
        };
        while let Some(word) = all.next() {
            match word.as_str() {
                "from" => head.who = next(&mut all, "from")?,
                "as" => head.address = Some(next(&mut all, "as")?),
                "to" => head.to = Some(next(&mut all, "to")?),
                "cc" => head.cc = Some(next(&mut all, "cc")?),
                "and" => head.and = Some(next(&mut all, "and of which item")?),
                "id" => head.id = Some(next(&mut all, "id")?),
                "subject" => head.subject = Some(next(&mut all, "subject")?),
                "header" => head.header = Some(next(&mut all, "header")?),
                "login" => head.login = Some(next(&mut all, "login")?),
                "signed" => head.signed = Some(next(&mut all, "signed by")?),
                "altered" => head.altered = true,
                "vouched" => head.vouched = true,
                "unverified" => head.unverified = true,
                "forged" => head.forged = true,
                "tokenless" => head.no_token = true,
                "unthreaded" => head.no_references = true,
                "bare" => head.bare = true,
                "meeting" => head.meeting = berlin(&next(&mut all, "meeting when")?),
                "html" => (head.html, head.bare) = (true, true),
                "file" => {
                    let name = next(&mut all, "file")?;
                    let size = next(&mut all, "file of what size")?;
                    let size = size.parse().map_err(|_| "a size in KB")?;
                    head.files.push((name, size));
                }
                other => return Err(format!("no word of a mail's head: {other}")),
            }
        }
        Ok(head)
    }
}

/// A mail being written.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) from: String,
    pub(super) to: String,
    pub(super) cc: Option<String>,
    pub(super) subject: String,
    pub(super) id: String,
    pub(super) in_reply_to: Option<String>,
    pub(super) references: Vec<String>,
    pub(super) extra: Option<String>,
    pub(super) text: String,
    pub(super) html: bool,
    pub(super) calendar: Option<String>,
    /// METHOD in the type of the calendar part; REPLY where nothing is said.
    pub(super) method: Option<&'static str>,
    pub(super) files: Vec<(String, usize)>,
}

impl Draft {
    fn bytes(&self, at: Timestamp, trust: &str) -> Vec<u8> {
        let date = at.utc().to_rfc2822();
        let mut out = String::new();
        let line = |out: &mut String, text: String| {
            out.push_str(&text);
            out.push_str("\r\n");
        };
        out.push_str(trust);
        line(&mut out, format!("Date: {date}"));
        line(&mut out, format!("From: {}", self.from));
        line(&mut out, format!("To: {}", self.to));
        if let Some(cc) = &self.cc {
            line(&mut out, format!("Cc: {cc}"));
        }
        line(&mut out, format!("Subject: {}", self.subject));
        line(&mut out, format!("Message-ID: <{}>", self.id));
        if let Some(id) = &self.in_reply_to {
            line(&mut out, format!("In-Reply-To: <{id}>"));
        }
        if !self.references.is_empty() {
            let all: Vec<String> = self.references.iter().map(|r| format!("<{r}>")).collect();
            line(&mut out, format!("References: {}", all.join("\r\n ")));
        }
        if let Some(extra) = &self.extra {
            line(&mut out, extra.clone());
        }
        line(&mut out, "MIME-Version: 1.0".into());
        let text = self.text.replace('\n', "\r\n");
        match &self.calendar {
            None if !self.files.is_empty() => {
                let kind = "multipart/mixed; boundary=\"b2\"";
                line(&mut out, format!("Content-Type: {kind}\r\n\r\n--b2"));
                let kind = "text/plain; charset=utf-8";
                line(&mut out, format!("Content-Type: {kind}\r\n\r\n{text}"));
                for (name, size) in &self.files {
                    line(&mut out, format!("--b2\r\n{}", enclosed(name, *size)));
                }
                line(&mut out, "--b2--".into());
            }
            None => {
                let kind = if self.html { "html" } else { "plain" };
                line(
                    &mut out,
                    format!("Content-Type: text/{kind}; charset=utf-8"),
                );
                line(&mut out, "Content-Transfer-Encoding: 8bit\r\n".into());
                line(&mut out, text);
            }
            Some(ics) => {
                let kind = "multipart/alternative; boundary=\"b1\"";
                line(&mut out, format!("Content-Type: {kind}\r\n\r\n--b1"));
                line(
                    &mut out,
                    "Content-Type: text/plain; charset=utf-8\r\n".into(),
                );
                line(&mut out, format!("{text}\r\n--b1"));
                let method = self.method.unwrap_or("REPLY");
                let kind = format!("text/calendar; charset=utf-8; method={method}");
                line(&mut out, format!("Content-Type: {kind}\r\n"));
                line(&mut out, format!("{ics}--b1--"));
            }
        }
        out.into_bytes()
    }
}

/// A part with a file of so many KB, as its name says what it is.
fn enclosed(name: &str, size: usize) -> String {
    let kind = match name.rsplit_once('.').map_or("", |(_, end)| end) {
        "pdf" => "application/pdf",
        "csv" => "text/csv; charset=utf-8",
        "eml" => {
            return format!(
                "Content-Type: message/rfc822; name=\"{name}\"\r\n\r\nSubject: x\r\n\r\nx"
            );
        }
        "ics" => {
            let lines = [
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//X//EN",
                "METHOD:PUBLISH",
                "BEGIN:VEVENT",
                "UID:workshop@other.example",
                "DTSTAMP:20261101T100000Z",
                "DTSTART:20261201T100000Z",
                "DTEND:20261201T110000Z",
                "SUMMARY:Tax workshop",
                "ORGANIZER:mailto:x@other.example",
                "END:VEVENT",
                "END:VCALENDAR",
            ];
            return format!(
                "Content-Type: text/calendar; charset=utf-8\r\n\
                 Content-Disposition: attachment; filename=\"{name}\"\r\n\r\n{}\r\n",
                lines.join("\r\n")
            );
        }
        "p7s" => "application/pkcs7-signature",
        _ => "application/octet-stream",
    };
    let content = "QUJD".repeat((size * 1024).div_ceil(3));
    format!(
        "Content-Type: {kind}\r\nContent-Disposition: attachment; filename=\"{name}\"\r\n\
         Content-Transfer-Encoding: base64\r\n\r\n{content}"
    )
}

/// What the trusted hop writes on a mail that comes by.
pub(super) fn trust(head: &Head, address: &str) -> String {
    let domain = address.rsplit_once('@').map_or("", |(_, d)| d);
    let mut out = String::new();
    let login = head.login.as_ref().map_or(String::new(), |l| {
        format!("\r\n (Authenticated sender: {l})")
    });
    let plain = !(head.unverified || head.forged || head.provider) && head.login.is_none();
    if plain || head.vouched {
        write!(
            out,
            "Authentication-Results: {HOP};\r\n dmarc=pass (p=reject) header.from={domain}\r\n"
        )
        .unwrap();
    } else if head.provider {
        let signed = "dkim=pass header.d=google.com";
        write!(out, "Authentication-Results: {HOP};\r\n {signed}\r\n").unwrap();
    } else if head.forged {
        write!(
            out,
            "Authentication-Results: {HOP};\r\n dmarc=fail (p=none) header.from={domain}\r\n"
        )
        .unwrap();
    }
    write!(
        out,
        "Received: from client.example (client.example [192.0.2.7]){login}\r\n\tby {HOP} (Postfix) with ESMTPSA id 4F1\r\n\tfor <{MAILBOX}>; Mon, 23 Nov 2026 09:00:00 +0000\r\n"
    )
    .unwrap();
    out
}

impl Story {
    pub(super) fn id(&mut self) -> String {
        self.mails += 1;
        format!("m{}@client.example", self.mails)
    }

    pub(super) fn mailbox(&self, who: &str, address: Option<&str>) -> String {
        let own = self.world.address(who);
        let address = address.unwrap_or(&own);
        format!("\"{}\" <{address}>", self.world.full_name(who))
    }

    fn addresses(&self, list: &str) -> String {
        let all: Vec<String> = list
            .split(',')
            .map(str::trim)
            .map(|w| match w {
                "clarify" => MAILBOX.to_owned(),
                w if w.contains('@') => w.to_owned(),
                w if w.contains('+') => format!("{w}@acme.example"),
                w => self.mailbox(w, None),
            })
            .collect();
        all.join(", ")
    }

    pub(super) fn put(&mut self, head: &Head, draft: &Draft) {
        let own = self.world.address(&head.who);
        let address = head.address.as_ref().unwrap_or(&own);
        let mut bytes = draft.bytes(self.world.now(), &trust(head, address));
        if let Some(domain) = &head.signed {
            bytes = dns::signed(bytes, domain);
        }
        if head.altered {
            bytes.extend_from_slice(b"And one more thing.\r\n");
        }
        self.world.receive(bytes);
    }

    /// `mail from dana [to …] [cc …] [as ADDRESS] [unverified] [forged] [login NAME]
    /// [signed DOMAIN [altered]] [header "N: V"] [file "NAME" KB]: subject`, with the text below.
    pub(super) fn mail(&mut self, rest: &str, body: &str) -> Done {
        let (head, subject) = halves(rest).ok_or("a colon before the subject")?;
        let head = Head::read(&words(head))?;
        let draft = Draft {
            from: self.mailbox(&head.who, head.address.as_deref()),
            to: self.addresses(head.to.as_deref().unwrap_or("clarify")),
            cc: head.cc.as_ref().map(|c| self.addresses(c)),
            subject: subject.trim().to_owned(),
            id: match &head.id {
                Some(id) => id.clone(),
                None => self.id(),
            },
            extra: head.header.clone(),
            text: body.to_owned(),
            html: head.html,
            files: head.files.clone(),
            ..Draft::default()
        };
        self.put(&head, &draft);
        Ok(())
    }

    /// The newest letter of that name to that person; `question of PBI-150`, `question 1`
    /// (the first one) choose among several.
    pub(super) fn letter(&self, who: &str, words: &[String]) -> Result<Letter, String> {
        let name = words.first().ok_or("which letter?")?;
        let tag = words
            .iter()
            .position(|w| w == "of")
            .and_then(|at| words.get(at + 1));
        let nth: Option<usize> = words.get(1).and_then(|w| w.parse().ok());
        let of: Vec<&Letter> = self
            .world
            .letters
            .iter()
            .filter(|l| l.to == who && &l.name == name)
            .filter(|l| tag.is_none_or(|t| l.subject.contains(t.as_str())))
            .collect();
        let found = match nth {
            Some(n) => of.get(n - 1),
            None => of.last(),
        };
        found
            .map(|l| (*l).clone())
            .ok_or(format!("{who} has no {name}"))
    }

    /// `reply from sam to question [of KEY] [and KEY] [tokenless] [unthreaded] [subject "…"] [meeting TIME] …: words`.
    pub(super) fn reply(&mut self, rest: &str, body: &str) -> Done {
        let (head, first) = halves(rest).ok_or("a colon before the words")?;
        let mut all = words(head);
        let at = all
            .iter()
            .position(|w| w == "to")
            .ok_or("to which letter?")?;
        let mut which: Vec<String> = all.drain(at..).skip(1).collect();
        let more = which
            .iter()
            .skip(1)
            .position(|w| w != "of" && !w.starts_with("PBI-") && w.parse::<usize>().is_err())
            .map_or(Vec::new(), |at| which.split_off(at + 1));
        all.extend(more);
        let head = Head::read(&all)?;
        let letter = self.letter(&head.who, &which)?;
        let mut text = first.trim().to_owned();
        if !body.is_empty() {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(body);
        }
        if !head.bare {
            text.push_str("\n\nOn Mon, 23 Nov 2026 at 10:02, Acme clarifications wrote:\n");
            for line in letter.text.lines() {
                writeln!(text, "> {line}").unwrap();
            }
        }
        let mut references = letter.references.clone();
        references.push(letter.message_id.clone());
        let mut to = if head.no_token {
            MAILBOX.to_owned()
        } else {
            letter.reply_to.clone()
        };
        if let Some(key) = &head.and {
            let which = [letter.name.clone(), "of".to_owned(), key.clone()];
            write!(to, ", {}", self.letter(&head.who, &which)?.reply_to).unwrap();
        }
        let subject = head
            .subject
            .clone()
            .unwrap_or_else(|| format!("Re: {}", letter.subject));
        let calendar = match head.meeting {
            Some(at) => Some(self.replied_meeting(&head, at, &subject, &to)?),
            None => None,
        };
        let draft = Draft {
            from: self.mailbox(&head.who, head.address.as_deref()),
            to,
            cc: head.cc.as_ref().map(|c| self.addresses(c)),
            subject,
            id: self.id(),
            in_reply_to: (!head.no_references).then(|| letter.message_id.clone()),
            references: if head.no_references {
                Vec::new()
            } else {
                references
            },
            extra: head.header.clone(),
            text,
            html: head.html,
            method: calendar.is_some().then_some("REQUEST"),
            calendar,
            files: head.files.clone(),
        };
        self.put(&head, &draft);
        Ok(())
    }

    /// `leak confirm of petra to sam: yes`: Sam writes to the reply address of her letter, as if it
    /// had been forwarded to him.
    pub(super) fn leak(&mut self, rest: &str) -> Done {
        let (head, text) = rest.split_once(':').ok_or("a colon before the words")?;
        let all = words(head);
        let [name, _, owner, _, who, more @ ..] = all.as_slice() else {
            return Err("leak LETTER of WHO to WHO: words".into());
        };
        let letter = self.letter(owner, std::slice::from_ref(name))?;
        let head = Head {
            who: who.clone(),
            ..Head::read(more)?
        };
        let draft = Draft {
            from: self.mailbox(who, head.address.as_deref()),
            to: letter.reply_to.clone(),
            subject: format!("Re: {}", letter.subject),
            id: self.id(),
            in_reply_to: Some(letter.message_id.clone()),
            text: text.trim().to_owned(),
            ..Draft::default()
        };
        self.put(&head, &draft);
        Ok(())
    }
}
