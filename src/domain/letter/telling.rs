//! Short letters: news, help, a confirmation asked for.

use super::files::Files;
use super::{Item, Party};
use crate::domain::ids::MailId;
use crate::domain::message::Attachment;
use crate::domain::pbi::PbiKey;
use crate::domain::sentence::Sentence;
use crate::domain::time::{Span, Timestamp};
use serde::{Deserialize, Serialize};

/// One line of news.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "news")]
pub enum News {
    /// To the one asked: no answer is needed any more.
    NoLongerNeeded,
    /// To who was asked and has not answered: the question went on; an answer is still welcome.
    WentOn {
        /// To whom; nobody who is outside reads it.
        to: Option<Party>,
    },
    /// To the developer: another person is asked now.
    PassedOn {
        /// By whom.
        from: Party,
        /// To whom.
        to: Party,
        /// What was added since it was shown to who released it, and did not go along; else empty.
        #[serde(default)]
        kept: String,
    },
    /// To somebody of the team: a line of theirs did not go along, for others had said it among the
    /// team alone.
    Confided {
        /// Who did not get it.
        to: Party,
        /// The line.
        words: String,
    },
    /// To the developer: the question was passed on to somebody outside, and waits for a release.
    PassedOnOutside {
        /// By whom.
        from: Party,
        /// To whom it would go.
        to: Party,
        /// Who is asked whether it may.
        by: Party,
    },
    /// To who may let questions go outside: a developer wrote there of their own accord.
    GoneOutside {
        /// Who wrote it.
        from: Party,
        /// To whom it has gone.
        to: Party,
    },
    /// To the developer, and to who passed the question on: it may not go to somebody outside.
    NotReleased {
        /// Who said so; the admin has no name here.
        by: Option<Party>,
        /// With whom it stays.
        asked: Party,
        /// The words given with it.
        #[serde(default)]
        words: String,
    },
    /// No further slot is tried: the question stays in mail.
    NoMoreSlots {
        /// Why, as people say it.
        why: Sentence,
        /// Who is asked.
        asked: Party,
    },
    /// To the one who answered an old time: it has changed, please answer the newest invitation.
    TimeChanged {
        /// The current slot.
        slot: Span,
    },
    /// To somebody whose acceptance came in and is not proven: a yes by mail accepts.
    PleaseAccept {
        /// The slot.
        slot: Span,
    },
    /// To somebody who answered a call that is off.
    CallIsOff {
        /// Its slot.
        slot: Span,
        /// Why it is off.
        why: Sentence,
    },
    /// To the developer: a letter did not arrive, or may not have.
    NotDelivered {
        /// To whom.
        to: Party,
        /// The letter's name. In JSON `letter` already says what letter this one is.
        #[serde(rename = "undelivered")]
        letter: String,
        /// What the server said.
        why: String,
        /// Whether it is known not to have arrived; else it may have.
        #[serde(default)]
        certain: bool,
        /// Whether somebody else could be asked: a question waits for who did not get it.
        #[serde(default)]
        waits: bool,
        /// Whether it goes out once more, by another address or when this one takes mail.
        #[serde(default)]
        again: bool,
    },
    /// To the developer: who was asked has not answered in time, and another person is asked.
    MovedOn {
        /// Who was asked.
        from: Party,
        /// Who is asked now.
        to: Party,
        /// Why, as people say it: `no answer since Mon 23 Nov`.
        why: Sentence,
    },
    /// To somebody whose time is not known: does this slot suit? Only then anybody is invited.
    DoesItSuit {
        /// The slot that is kept.
        slot: Span,
        /// Who else would come.
        with: Vec<Party>,
    },
    /// To a PO who declined several calls in a row: how should calls go from now on? Answered
    /// by number.
    HowToCall {
        /// Who could stand in.
        delegates: Vec<Party>,
    },
    /// To the PO: what was understood of the answer to that.
    CallsFromNow {
        /// Who stands in; `None` with `without`: nobody, calls go without the PO.
        delegate: Option<Party>,
        /// Whether the PO comes to calls at all.
        without: bool,
    },
    /// To the developer: who was asked is away, and nobody else can be asked at once.
    AskedIsAway {
        /// Who.
        who: Party,
        /// When they are back, where they say so.
        back: Option<Timestamp>,
        /// Who is named too, outside and never asked, and who is asked whether it may go there.
        #[serde(default)]
        outside: Option<(Party, Party)>,
        /// The call ahead that may not take place, and whether they had accepted it.
        #[serde(default)]
        call: Option<(Span, bool)>,
    },
    /// To an attendee: a busy time that was learnt later lies over their call. Nothing moves
    /// unless they say so.
    OverBusyTime {
        /// The call.
        slot: Span,
    },
    /// To those who were told a ruling: it is undone, and what it was about waits again.
    RulingUndone {
        /// Who undid it.
        by: Party,
        /// What had been ruled, in a word: `agreed`.
        verdict: String,
    },
    /// To the developer: what was said waits for a ruling.
    WaitsForRuling {
        /// Who rules.
        po: Party,
    },
    /// To a delegate who has not ruled on what was handed to them: it is the PO's again.
    RulesAgain {
        /// The PO.
        po: Party,
    },
    /// To the developer: the ruling that is waited for comes later.
    RulingComesLater {
        /// Who rules.
        po: Party,
        /// Not before then.
        from: Timestamp,
        /// Whether they are away, and nobody stands in; else they put it off.
        away: bool,
    },
    /// To who made a ruling: somebody else undid it, or ruled anew in its place.
    YourRulingFell {
        /// Who did.
        by: Party,
        /// What had been ruled, in a word: `agreed`.
        verdict: String,
        /// What is ruled in its place, in a word; none where it is only undone.
        instead: Option<String>,
    },
    /// To who takes over a question of somebody who has left.
    YoursNow {
        /// Who asked it.
        from: Party,
        /// Who is asked.
        asked: Party,
        /// When a call about it was planned that nobody has told of yet: who is asked tells.
        #[serde(default)]
        call: Option<Span>,
    },
    /// To the developer: who was asked has left, and nobody else can be asked.
    NobodyToAsk {
        /// Who.
        who: Party,
    },
    /// To the one asked, and to the developer: the item is closed, and the question has lapsed.
    ItemClosed {
        /// Who was asked.
        asked: Party,
    },
    /// To whoever wants a ruling before anything was answered: it will be asked for.
    RulingWillBeAsked {
        /// Who will rule.
        po: Party,
        /// Who is to answer first.
        asked: Party,
    },
    /// To the developer: somebody else is asked, and shown what is assumed.
    AssumptionShown {
        /// Who passed it on.
        from: Party,
        /// Who is shown it.
        to: Party,
        /// When it stands unopposed.
        until: Timestamp,
        /// Whose it is, where it is not the reader's.
        #[serde(default)]
        whose: String,
    },
    /// To the developer: whoever rules looks at the assumption later.
    AssumptionPutOff {
        /// Who put it off.
        po: Party,
        /// When it stands unopposed now.
        until: Timestamp,
        /// Whose it is, where it is not the reader's.
        #[serde(default)]
        whose: String,
    },
    /// To whoever was told of an assumption: it is taken back.
    AssumptionTakenBack {
        /// Who took it back.
        by: Party,
        /// The assumption.
        words: String,
        /// Whether the question is open again; else it is not needed any more.
        open: bool,
    },
    /// To the developer: nobody objected to the assumption in time.
    StandsUnopposed {
        /// The assumption.
        words: String,
        /// Whose it is, where it is not the reader's.
        #[serde(default)]
        whose: String,
    },
    /// A question was filed under the wrong item, and stands under another now.
    Moved {
        /// Who moved it.
        by: Party,
        /// Where it stood.
        from: PbiKey,
        /// Where it stands.
        to: PbiKey,
        /// Whether a ruling stands on it.
        ruled: bool,
        /// Who is asked now, where that is another.
        #[serde(default)]
        asked: Option<Party>,
    },
    /// Words were filed with the wrong question, and stand elsewhere now.
    WordsMoved {
        /// Who moved them.
        by: Party,
        /// Whose words.
        who: Option<Party>,
        /// The item they stand under, where the reader may know.
        to: Option<PbiKey>,
        /// Whether a ruling was made meanwhile.
        ruled: bool,
        /// Who is waited for again where they stood.
        #[serde(default)]
        open_again: Option<Party>,
    },
    /// To somebody in whose name another time was proposed, unproven: a yes proposes it.
    ProposalUnproven {
        /// The time proposed.
        slot: Span,
    },
    /// To the developer: somebody proposes a time, and the call has been moved often enough.
    Proposal {
        /// Who.
        from: Party,
        /// The time proposed.
        slot: Span,
    },
    /// To the developer: another comes in somebody's place.
    SendsAnother {
        /// In whose place.
        from: Party,
        /// Who comes, as they are known.
        who: String,
        /// The call.
        slot: Span,
    },
    /// To who sends another: that can't be.
    CantStandIn {
        /// Who was to come.
        who: String,
        /// Why not, as people say it.
        why: Sentence,
        /// The call.
        slot: Span,
    },
    /// To somebody whose answer came wrapped for Outlook alone: please answer again.
    AnswerAgain {
        /// The call.
        slot: Span,
    },
    /// To the organizer of a meeting to which the mailbox was invited: it is followed.
    MeetingFollowed {
        /// When it is, the first time.
        slot: Span,
    },
    /// To the developer: the PO wants to talk, and no slot was found.
    TalkWithoutSlot {
        /// Why.
        why: Sentence,
        /// The PO.
        po: Party,
    },
}

/// One line of news.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// The item.
    pub item: Item,
    /// The question, on one line.
    pub question: String,
    /// The news.
    #[serde(flatten)]
    pub news: News,
}

/// Did you write this? To the registered address, single use, one hour.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirm {
    /// What was asked for.
    #[serde(flatten)]
    pub first: ConfirmPart,
    /// What else the same mail asks for.
    #[serde(default)]
    pub more: Vec<ConfirmPart>,
    /// The files that go with a ruling in it, once it is confirmed, and those that stay on record. The letter
    /// itself names them and has none.
    #[serde(default)]
    pub files: Files,
    /// What was missing: `nobody vouches for the sender's address`.
    pub missing: Sentence,
    /// When it lapses.
    pub until: Timestamp,
    /// The secret its reply address carries; only its hash stands on record elsewhere.
    pub secret: String,
}

/// One thing that is to be confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConfirmPart {
    /// The question it is about; empty: held mails.
    pub question: String,
    /// What was asked for: `agreed`.
    pub act: Sentence,
    /// The words that came with it.
    pub words: String,
}

/// May this go to somebody outside? To the PO, or to the delegate on duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleaseAsked {
    /// The mail that is held; none where nobody wrote and the question only could go there.
    pub mail: Option<MailId>,
    /// The item.
    pub item: Item,
    /// Who asks.
    pub from: Party,
    /// Who passes it on, where that is another.
    #[serde(default)]
    pub passed_on_by: Option<Party>,
    /// To whom it would go; with their address, since it may be the first that is heard of it.
    pub to: Party,
    /// The question's own words, as they would go out.
    pub words: String,
    /// Nobody vouches for who wrote them, or a part of them.
    #[serde(default)]
    pub unverified: bool,
    /// The files that would go with them.
    #[serde(default)]
    pub files: Vec<Attachment>,
    /// Why another is to be asked, where nobody wrote: `Sam is away until Mon 7 Dec`.
    #[serde(default)]
    pub why: Option<Sentence>,
}
