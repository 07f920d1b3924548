//! Who plays, and on what: the people, the backlog and the config of the demo.

/// The config, as it is left beside the database.
pub(super) const CONFIG: &str = r#"# The demo's team. Look at it with:
#   trialogue --config trialogue.toml show PBI-142
# It can't be served: its database lives by the demo's own clock.

database = "sqlite://trialogue.db"
keys = "keys"

[team.acme]
name = "Acme clarifications"
mailbox = "clarify@acme.example"
language = "en"
zone = "Europe/Berlin"

[team.acme.inbox]
maildir = "in"

[team.acme.outbox]
maildir = "out"

[team.acme.trust]
authserv_id = "mx.acme.example"

[team.acme.backlog]
prefixes = ["PBI"]

[team.acme.policy]
place = "https://meet.example/acme-{call}"
book = "after 2h"

[[team.acme.sprint]]
name = "Sprint 12"
start = "2026-11-16"
end = "2026-11-29"
"#;

/// The people.
pub(super) const PEOPLE: &str = "\
team,address,name,role,aliases,language,zone,hours,days_off,feed,topics
acme,petra@acme.example,Petra Owner,po,,en,Europe/Berlin,Mon-Fri 09:00-12:00 13:00-17:00,,,
acme,dana@acme.example,Dana Dev,developer,,en,Europe/Berlin,Mon-Fri 09:00-17:00,,,
acme,tom@acme.example,Tom Tester,developer,,en,Europe/Berlin,Mon-Fri 09:00-17:00,,,
acme,sam@acme.example,Sam Sales,stakeholder,,en,Europe/Berlin,Mon-Fri 08:30-12:30 13:30-17:00,,,
acme,mia@acme.example,Mia Market,stakeholder,,en,Europe/Lisbon,Mon-Fri 09:00-17:00,,,
";

/// The backlog.
pub(super) const BACKLOG: &str = "\
key,title,description,acceptance_criteria,status,stakeholders,labels,sprint,url,confidential
PBI-136,Prices on the quote,,,in progress,sam@acme.example,,Sprint 12,,
PBI-139,Names on the delivery note,,,in progress,mia@acme.example,,Sprint 12,,
PBI-142,Order export for the warehouse,,,in progress,sam@acme.example,,Sprint 12,,
PBI-144,Order of the columns,,,in progress,sam@acme.example,,Sprint 12,,
PBI-147,Drafts are cleaned up,,,in progress,sam@acme.example,,Sprint 12,,
PBI-150,Discounts on the invoice,,,in progress,mia@acme.example,,Sprint 12,,
PBI-151,Reminders for open invoices,,,in progress,sam@acme.example;mia@acme.example,,Sprint 12,,
";

/// Somebody of the cast.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Actor {
    /// As the story names them.
    pub(super) short: &'static str,
    /// As their mail program names them.
    pub(super) name: &'static str,
    /// Their address.
    pub(super) address: &'static str,
    /// What they are, for the table at the end.
    pub(super) part: &'static str,
}

/// Asks.
pub(super) const DANA: Actor = actor("Dana", "Dana Dev", "dana@acme.example", "developer");
/// Asks too.
pub(super) const TOM: Actor = actor("Tom", "Tom Tester", "tom@acme.example", "developer");
/// Is asked.
pub(super) const SAM: Actor = actor("Sam", "Sam Sales", "sam@acme.example", "stakeholder");
/// Is asked too; works in Lisbon.
pub(super) const MIA: Actor = actor(
    "Mia",
    "Mia Market",
    "mia@acme.example",
    "stakeholder, Lisbon",
);
/// Rules.
pub(super) const PETRA: Actor = actor(
    "Petra",
    "Petra Owner",
    "petra@acme.example",
    "Product Owner",
);
/// Everybody.
pub(super) const ALL: [Actor; 5] = [DANA, TOM, SAM, MIA, PETRA];

const fn actor(
    short: &'static str,
    name: &'static str,
    address: &'static str,
    part: &'static str,
) -> Actor {
    Actor {
        short,
        name,
        address,
        part,
    }
}

/// Who has this address.
pub(super) fn by_address(address: &str) -> Option<Actor> {
    ALL.into_iter().find(|a| a.address == address)
}
