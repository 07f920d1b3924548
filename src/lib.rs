//! Trialogue: a meeting assistant that lives in a mailbox.
//!
//! A developer has a question about a backlog item (PBI) and mails it to the team's mailbox.
//! Trialogue asks the item's stakeholder by mail, keeps a slot for a short call of developer,
//! stakeholder and Product Owner (PO) in case mail is not enough, writes the PO one briefing of
//! each direct conversation, takes the PO's ruling, and tells everybody of it. People use their
//! own mail program and calendar; nobody logs in anywhere.
//!
//! # Layers
//!
//! ```text
//! L6  main                                   parses, brings time and chance, exits
//! L5  app   cli                              app joins everything; cli: a file a command
//! L4  config  run  wire                      the world's edge
//! L3  desk                                   open tx, load, decide, save, commit; the ports
//! L2  rules  mail  calendar  pages  store    siblings that know only domain
//! L1  domain                                 the words
//! ```
//!
//! A module imports what stands below it. Siblings of L2 and of L4 never import each other;
//! `cli` may use `app`, never the other way round. `tests/it/layers.rs` holds the sources to
//! this picture, each external crate to its fence (SQL only in [`store`], TLS only in
//! [`wire`], no runtime below L4), and names the few exceptions with their reasons.
//! `TRIALOGUE_GRAPH=1 cargo test layers -- --nocapture` prints the graph as it is.
//!
//! Time, chance and the environment are values. [`desk`] reads the [`Clock`](desk::ports::Clock)
//! and [`Ids`](desk::ports::Ids) and hands instants and seeds down; `.clippy.toml` bans the
//! calls elsewhere. So [`rules::decide`] is a pure function, and deciding again is safe.
//!
//! # The life of one message
//!
//! [`app::serving::serve`] starts a thread for each mailbox, one for busy times, and two loops,
//! for alarms and for letters.
//!
//! 1. **Fetch.** The mailbox's thread ([`run::mailbox::Reading`]) asks the desk how far the
//!    mailbox was read ([`Desk::cursor`](desk::Desk::cursor)) and its
//!    [`Inbox`](desk::ports::Inbox) for what came after: [`wire::imap`] or [`wire::maildir`].
//!    A batch is bounded in count and in bytes, and nothing in the mailbox is changed.
//! 2. **Take in.** [`Desk::take_in`](desk::Desk::take_in) stores the raw bytes, the UID under
//!    its UIDVALIDITY, SHA-256 and the new cursor in one transaction, status *new*. Nothing has
//!    been parsed. Only then [`Inbox::stored`](desk::ports::Inbox::stored) is called.
//! 3. **Read.** [`Desk::decide_new`](desk::Desk::decide_new), on the same thread, makes a
//!    [`Message`](domain::message::Message) of each *new* mail: [`desk::reading`] joins
//!    [`mail::read`] and [`calendar::read`]. Any bytes give a reading: a person's words,
//!    automatic mail, a bounce, a calendar answer, or *unreadable* with the reason.
//!    Where a team has no server that vouches for senders, `desk/signing.rs` asks DNS for keys
//!    first and [`mail::trust::signed`] looks at the signatures; while DNS is silent a mail waits.
//! 4. **Load.** In a write transaction the desk resolves reply tokens and confirmation secrets
//!    (here and nowhere else), and `Tx::dossier` loads all that the batch can belong to in a
//!    fixed number of statements.
//! 5. **Decide.** [`rules::decide`] is folded over the batch: each mail sees what those before
//!    it changed. A decision names its reason, what became of the mail, what changed, and
//!    effects: letters to send, alarms to set or to forget.
//! 6. **Save.** [`Tx::save`](store::Tx::save) writes all of it, and one commit makes it stand.
//!    If something changed underneath, the batch is loaded and decided again, 20 times at most.
//!    If it fails otherwise, it is halved, down to the one mail that is parked (*held*, with
//!    the reason).
//! 7. **Post.** The loop of letters calls [`Desk::post`](desk::Desk::post): it leases what is
//!    due, seals each letter once ([`pages`] renders, [`calendar::write`] and
//!    [`mail::write::compose`] make the bytes; Message-ID from the effect's key) and commits.
//!    Then the [`Courier`](desk::ports::Courier) hands over: [`wire::smtp`], [`wire::sendmail`]
//!    or [`wire::maildir`]. How it ended (sent, deferred, refused, unknown) is recorded under
//!    the lease's token; a refusal is a fact, and what follows from it is decided with it.
//! 8. **Wake.** An alarm is a row: time to invite, accepted too late, the call is over, notes
//!    are late, an exchange is quiet. The loop of alarms calls [`Desk::wake`](desk::Desk::wake);
//!    each due alarm becomes a [`Fact`](domain::fact::Fact), and the same `decide` answers: the
//!    invitation, the request for the outcome, at last the **briefing**.
//!
//! 9. **Learn.** Beside all that, [`Desk::learn`](desk::Desk::learn) reads the sources of
//!    people's busy times ([`wire::feeds`]) and replaces the copies that decisions see; if they
//!    changed, an alarm says so.
//!
//! The [`Bell`](run::Bell) between them only makes the next look sooner. Every wake-up is a
//! row, so nothing is lost with the process.
//!
//! # What is loaded, guarded and saved together
//!
//! - A **clarification** (one question about one PBI, with its entries, conversations and
//!   rulings), a **call** (people, slot, sequence, answers, agenda) and a **person** have a
//!   version each. What was loaded with version *n* is saved only where *n* still stands.
//! - A [`Dossier`](domain::dossier::Dossier) is what one decision sees: clarifications, the
//!   open calls that name them, and the team's people. PBIs are reference data.
//! - A call that is ahead has rows `booking(person, cell)`, a cell being 5 minutes, buffers
//!   included, and the PO's calls of a day are rows `(person, day, n)` with n up to the limit.
//!   The primary keys refuse a second booking on either engine; the desk decides again.
//! - A mail must still be *new*, an alarm still *due*, a lease still one's own, an effect's key
//!   not yet taken. A batch's changes, letters and outcomes are one transaction.
//! - Nothing on a network happens inside a transaction, except talking to the database.
//!
//! SQLite is written by one connection (BEGIN IMMEDIATE, WAL, `synchronous = FULL`). On
//! PostgreSQL several processes may serve; versions, leases and keys keep them apart.
//!
//! # Durability
//!
//! A mail is on record before the mailbox is told so: a crash before the commit leaves it
//! where it was, and it is fetched again; the UID and the fingerprint keep doubles out. State
//! and letters are committed together, before anything is sent.
//!
//! SMTP is at-least-once: the answer to the final dot can be lost (RFC 1047), and so can the
//! process between handing over and recording. Then the delivery is *unknown*, or the lease
//! runs out after half an hour (a service that is alone with its database takes it over when it
//! starts), and the letter is handed over again: the same bytes under the same Message-ID, UID and
//! SEQUENCE. So a person can get one mail twice; no state is doubled by it. A delivery whose
//! end is unknown is repeated once; one that is deferred is tried for three days and then
//! given up as refused, which the developer is told; a note that was refused is owed to the PO
//! again, and tried once a day.
//!
//! What can't be read or sealed is parked with its reason, never skipped in silence.
//!
//! # Where to find what
//!
//! | to know | read |
//! |---|---|
//! | where busy times come from | [`domain::feed`], [`wire::feeds`], `desk/learning.rs`, `store/sources.rs` |
//! | access tokens: renewed, sealed, shown to servers | `desk/renewing.rs`, `desk/tokens.rs`, `desk/vault.rs`; [`wire::oauth`] |
//! | mails moved into their item's folder | `desk/putting.rs`, `store/putting.rs`, `wire/imap/putting.rs` |
//! | the words: states, facts, effects, letters | [`domain`]; its state machines in `clarification.rs`, `call.rs` |
//! | the limits of everything that comes in | [`domain::limits`] |
//! | who speaks, on what evidence | `rules/placing/voice.rs`; to whom a question goes: `rules/parties/whom.rs` |
//! | to which question a mail belongs | `rules/placing/filing.rs` |
//! | who may do what, on what evidence | [`rules::authorise`] |
//! | what a command line in a mail means | [`rules::speech::grammar`]; a ruling in plain words: [`rules::rulings::in_words`]; the words of each language: [`domain::replies`] |
//! | what a few words can only mean: yes, no, maybe | [`rules::speech::plain`] |
//! | what is no answer, only thanks or a greeting | [`rules::speech::unsettled`], [`rules::speech::courtesy`]; how words go on to the others: `rules/talks/exchange.rs` |
//! | which earlier answers a receipt shows | `rules/hints/earlier.rs`, [`rules::hints::nearness`]; what is searched: `store/searching.rs` |
//! | a team's own word lists | [`app::words`], [`domain::words`] |
//! | when people can meet | [`rules::slots`] |
//! | who can talk at all, and what if nobody can | `rules/calls/ladder.rs`; who stands in: `rules/duty.rs` |
//! | when a call is kept, invited, moved, dropped | `rules/calls/booking.rs`, `rules/calls/calling.rs`, `rules/attendance/declining.rs` |
//! | what an answer from a calendar leads to | `rules/attendance/attending.rs`, `rules/attendance/countering.rs`, `rules/attendance/delegating.rs` |
//! | meetings that others called | `rules/calls/meetings.rs` |
//! | who is away, and what the PO finds afterwards | `rules/people/absence.rs`; rulings undone: `rules/rulings/undoing.rs`; which ruling stands: `domain/clarification/ruling.rs` |
//! | what was handed to a delegate and waits | `rules/rulings/handing.rs`, `rules/rulings/reminding.rs` |
//! | who has left, what lapses with an item that closes | `rules/people/leaving.rs`, `rules/questions/lapsing.rs`; imports: [`desk::importing`] |
//! | what the PO finds in the morning | [`rules::digest`] |
//! | what the PO is told, and how a ruling is taken | `rules/briefing.rs`, `rules/rulings/ruling.rs`, `rules/rulings/confirming.rs`, `rules/rulings/verdict.rs` |
//! | what must be confirmed, and what comes of a yes | [`domain::confirmation`], `rules/rulings/confirming.rs`, `rules/rulings/confirmed.rs` |
//! | a backup | `app/backup.rs`, `store/backup.rs` |
//! | the bytes of a mail: header, parts, charsets, files | `mail/mime/`; HTML as text: `mail/html.rs` |
//! | a person's own words in a mail | `mail/words.rs`, and its parts in `mail/words/` |
//! | how programs word what is not a person's | `mail/vocabulary/`: `markers.txt`, `notices.txt` and their kin |
//! | what follows from a bounce, whether an address takes mail | `rules/bouncing.rs`, [`domain::reach`]; tried again by hand: [`desk::reaching`] |
//! | bounces; automatic mail, absences | `mail/bounce.rs`; `mail/automatic.rs`, and its parts in `mail/automatic/` |
//! | how an absence is worded, a language at a time | `mail/vocabulary/tongues.rs`; days in a text: `mail/automatic/day.rs` |
//! | who wrote a mail: the hop's word, signatures looked at by ourselves, forwarded mail | `mail/trust.rs`, `mail/trust/authentication.rs`, `signed.rs`, `chain.rs` |
//! | reply tokens and Message-IDs | [`mail::token`] |
//! | the wording of a letter | `templates/<language>/<letter>/`, its context in `pages/views/` |
//! | the tables | `migrations/`; what is guarded in `store/save.rs` |
//! | a setting | [`config`]; `trialogue config show` prints all with their origin |
//! | what the promises are held to | [`desk::verifying`], a file a group of promises |
//! | the rules of an invitation | [`domain::recipe`]; checked in `mail/lint.rs`, `calendar/lint.rs` |
//! | a command | `cli/<command>.rs` |
//! | who is joined to whom | [`app`], in `adapters.rs` and `serving.rs` |
//!
//! # Tests
//!
//! Unit tests stand beside what they test. `tests/it` is one binary, a file a subject:
//! `layers` (this picture), `points` (what the product must do, and what shows it),
//! `intake` (the desk on a database, statements counted a batch),
//! `store` (one contract for SQLite and PostgreSQL), `letters` (snapshots of every letter,
//! read back), `calendar` and `eyes` (other libraries judge what is written), `explain` (the
//! corpus of hostile mail), `slots` and `slots_command`, `config`, `probing`, `show`, `verify`
//! (a violation planted for each promise, and named), `demo`, `learning` (busy times, stepped
//! at the desk and by a service), and `wire_*` (IMAP, SMTP, Maildir, sendmail, feeds, CalDAV).
//!
//! How the product behaves stands in `stories/*.story`, a readable file a behaviour, played on
//! a small world of fake inbox, courier and clock around the real desk; `random_team` lets
//! people do anything in any order, with one process or two. `main_job`, `kills` and
//! `at_once` run the program itself against Dovecot and Postfix: the whole job with a mail
//! program of others, the same with ten SIGKILLs, and how fast a question is answered. Those that need a server look for `TRIALOGUE_RIG_MAIL`
//! or `TRIALOGUE_TEST_POSTGRES`, print one line when it is not there, and pass; `tests/rigs`
//! starts such servers.

pub mod app;
pub mod calendar;
pub mod cli;
pub mod config;
pub mod desk;
pub mod domain;
pub mod mail;
pub mod pages;
pub mod rules;
pub mod run;
pub mod store;
pub mod wire;
