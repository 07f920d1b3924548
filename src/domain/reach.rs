//! Whether mail reaches an address: what delivery reports and refusals have taught.
//!
//! Owns what a status says of an address and how long that counts. Invariant: a mark names
//! the letter that taught it, and only what concerns the address itself leads to one.

use super::ids::EffectKey;
use super::person::{Address, Person, Unreached};
use super::time::Timestamp;
use chrono::TimeDelta;

/// How long letters wait after the first report that a mailbox takes none for now.
pub const PAUSE: TimeDelta = TimeDelta::hours(1);
/// The longest such wait: it doubles with each report.
pub const LONGEST_PAUSE: TimeDelta = TimeDelta::days(1);

/// What a status says of the address it was given for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// There is no such mailbox, or it is closed: no try will help.
    Lasting,
    /// It takes nothing for now: full, or its server is not reached.
    Passing,
}

impl Trouble {
    /// By an enhanced status code (RFC 3463). `None`: it concerns the mail, its sender or the
    /// way there, and says nothing of the address. 5.1.7 and 5.1.8 are about the sender's.
    pub fn of(status: &str) -> Option<Self> {
        let mut parts = status.split('.');
        let (class, subject, detail) = (parts.next()?, parts.next()?, parts.next()?);
        match (class, subject, detail) {
            // The sender's address; or that mail was too long, and another may do.
            ("5", "1", "7" | "8") | (_, "2", "3") | (_, "3", "4") => None,
            // No such mailbox, no such host, moved, takes no mail; closed; host not found.
            ("5", "1", _) | ("5", "2", "1") | ("5", "4", "4") => Some(Self::Lasting),
            ("4" | "5", "2" | "3", _) | ("4", "1" | "4" | "0", _) => Some(Self::Passing),
            _ => None,
        }
    }
}

impl Unreached {
    /// Whether no letter goes there at `now`.
    pub fn bars(&self, now: Timestamp) -> bool {
        self.until.is_none_or(|until| now < until)
    }

    /// What is known of the address, for who looks after it.
    pub fn found(&self) -> String {
        let since = self.since.utc().format("%Y-%m-%d");
        let (address, status) = (&self.address, &self.status);
        if self.until.is_none() {
            format!("{address} takes no mail ({status}, since {since}); nothing is sent there")
        } else {
            format!("{address} takes no mail for now ({status}, since {since}); letters wait")
        }
    }

    /// What clears the mark.
    pub fn mend(&self) -> String {
        let address = &self.address;
        if self.until.is_none() {
            format!(
                "import another address of theirs; this one is tried again when they write from \
                 it, or after: trialogue people try {address}"
            )
        } else {
            format!(
                "let them look at their mailbox: it is full, or its server is not reached; once it \
                 takes mail: trialogue people try {address}"
            )
        }
    }
}

/// Where a letter to a person can go now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach<'p> {
    /// To this address of theirs.
    At(&'p Address),
    /// Later: letters wait until then.
    From(Timestamp),
    /// Nowhere: no address of theirs takes mail. The mark of the registered one.
    Nowhere(&'p Unreached),
}

impl Person {
    /// Where letters go now: the registered address, else the first alias that takes mail.
    pub fn reach(&self, now: Timestamp) -> Reach<'_> {
        let Some(registered) = self.barred(&self.address, now) else {
            return Reach::At(&self.address);
        };
        if let Some(until) = registered.until {
            return Reach::From(until);
        }
        match self.aliases.iter().find(|a| self.barred(a, now).is_none()) {
            Some(alias) => Reach::At(alias),
            None => Reach::Nowhere(registered),
        }
    }

    /// Where a letter goes now that these addresses turned back: around them, where another of
    /// theirs takes mail.
    pub fn reach_around(&self, turned_back: &[Address], now: Timestamp) -> Reach<'_> {
        let plain = self.reach(now);
        match plain {
            Reach::At(at) if turned_back.contains(at) => {
                self.another(turned_back, now).map_or(plain, Reach::At)
            }
            other => other,
        }
    }

    /// Whether a letter that these addresses turned back has another way to them.
    pub fn has_way_around(&self, turned_back: &[Address], now: Timestamp) -> bool {
        match self.reach(now) {
            Reach::At(at) => !turned_back.contains(at) || self.another(turned_back, now).is_some(),
            Reach::From(_) => turned_back.is_empty(),
            Reach::Nowhere(_) => false,
        }
    }

    /// An address of theirs that takes mail and is none of these.
    fn another(&self, these: &[Address], now: Timestamp) -> Option<&Address> {
        let mut all = std::iter::once(&self.address).chain(&self.aliases);
        all.find(|a| !these.contains(a) && self.barred(a, now).is_none())
    }

    /// The mark of an address that takes no mail now.
    fn barred(&self, address: &Address, now: Timestamp) -> Option<&Unreached> {
        let mut all = self.unreached.iter();
        all.find(|u| &u.address == address && u.bars(now))
    }

    /// Until when they are away, where they are at an instant.
    pub fn away_until(&self, at: Timestamp) -> Option<Timestamp> {
        let now = self.away.iter().filter(|s| s.start <= at && at < s.end);
        now.map(|s| s.end).max()
    }

    /// Whether a letter can reach them at all, now or later.
    pub fn can_be_reached(&self, now: Timestamp) -> bool {
        !matches!(self.reach(now), Reach::Nowhere(_))
    }

    /// A letter to `address` did not arrive, for this status. Gives whether that marks it.
    pub fn mark(
        &mut self,
        address: &Address,
        status: &str,
        letter: &EffectKey,
        now: Timestamp,
    ) -> Option<Trouble> {
        let trouble = Trouble::of(status)?;
        let before = self.unreached.iter().find(|u| &u.address == address);
        let times = before.map_or(0, |u| u.times) + 1;
        let since = before.map_or(now, |u| u.since);
        let pause = PAUSE * i32::try_from(1_u32 << (times - 1).min(8)).unwrap_or(i32::MAX);
        let lasting = trouble == Trouble::Lasting;
        self.unreached.retain(|u| &u.address != address);
        self.unreached.push(Unreached {
            address: address.clone(),
            since,
            status: status.to_owned(),
            letter: letter.clone(),
            until: (!lasting).then(|| now + pause.min(LONGEST_PAUSE)),
            times,
        });
        Some(trouble)
    }

    /// They wrote from this address: it takes mail again, for all that is known.
    pub fn wrote_from(&mut self, address: &Address) {
        self.unreached.retain(|u| &u.address != address);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_concerns_the_address_is_trouble() {
        for (status, want) in [
            ("5.1.1", Some(Trouble::Lasting)),
            ("5.1.10", Some(Trouble::Lasting)),
            ("5.1.2", Some(Trouble::Lasting)),
            ("5.2.1", Some(Trouble::Lasting)),
            ("5.4.4", Some(Trouble::Lasting)),
            ("5.2.2", Some(Trouble::Passing)),
            ("4.2.2", Some(Trouble::Passing)),
            ("4.4.1", Some(Trouble::Passing)),
            ("5.1.8", None),
            ("5.2.3", None),
            ("5.3.4", None),
            ("5.7.1", None),
            ("4.7.1", None),
            ("5.0.0", None),
            ("5.6.1", None),
            ("", None),
            ("junk", None),
        ] {
            assert_eq!(Trouble::of(status), want, "{status}");
        }
    }
}
