//! `check` with everything that needs a connection.

use crate::support::fake::Fake;
use crate::support::rig::Rig;
use std::path::Path;
use trialogue::app::finding::{Finding, Level};
use trialogue::app::{import, probing};
use trialogue::config::{Config, Parsed, keys, people};
use trialogue::domain::message::Kind;
use trialogue::domain::pbi::Prefixes;
use trialogue::domain::person::Address;
use trialogue::domain::time::Timestamp;
use trialogue::mail::read::{ReadSettings, read};
use trialogue::wire::probe::{in_maildir, plus_letter};

fn config(folder: &Path, team: &str) -> Config {
    let at = folder.join("trialogue.toml");
    let text = format!(
        "database = \"sqlite://t.db\"\nkeys = \"keys\"\n[team.acme]\nname = \"Acme\"\n{team}\n\
         [team.acme.policy]\nplace = \"https://meet.example/{{call}}\"\n"
    );
    std::fs::write(&at, text).unwrap();
    let _ = keys::create(&folder.join("keys"), &keys::key([7; 32], Timestamp(0)));
    Config::load(Some(&at), []).unwrap()
}

/// What was found of a subject: how bad, and the words.
fn of<'f>(findings: &'f [Finding], subject: &str) -> Vec<(Level, &'f str)> {
    let about = findings.iter().filter(|f| f.subject.ends_with(subject));
    about.map(|f| (f.level, f.found.as_str())).collect()
}

fn put_people(config: &Config, text: &str) {
    let teams: Vec<_> = config.teams.iter().map(|t| t.team.clone()).collect();
    let rows = people::parse(text.as_bytes(), &teams).unwrap();
    import(
        config,
        Parsed::People(rows, trialogue::domain::person::Extent::default()),
    )
    .unwrap();
}

const PEOPLE: &str = "address,name,role\n\
    dev@acme.example,Dev One,developer\n\
    sam@acme.example,Sam Sales,stakeholder\n\
    pia@acme.example,Pia Owner,po\n";

#[test]
fn a_database_without_people_is_told_with_its_mend() {
    let folder = tempfile::tempdir().unwrap();
    let team = "mailbox = \"clarify@acme.example\"\n[team.acme.inbox]\nmaildir = \"in\"\n\
                [team.acme.outbox]\nmaildir = \"out\"\n";
    let config = config(folder.path(), team);
    let findings = probing::look(&config);
    let [(Level::Fault, found)] = of(&findings, "database")[..] else {
        panic!("{findings:?}")
    };
    assert!(found.contains("not there yet"));
    assert!(
        !folder.path().join("t.db").exists(),
        "check makes no database"
    );
    put_people(
        &config,
        "address,name,role\ndev@acme.example,Dev One,developer\n",
    );
    let findings = probing::look(&config);
    assert_eq!(of(&findings, "database")[0].0, Level::Good);
    assert_eq!(of(&findings, "zones")[0].0, Level::Good);
    // SQLite's clock is this machine's.
    assert_eq!(of(&findings, "clock"), []);
    let people = of(&findings, "people");
    assert!(people.contains(&(Level::Fault, "no Product Owner is on record")));
    assert!(
        people
            .iter()
            .any(|(l, f)| *l == Level::Warning && f.contains("no stakeholder"))
    );
    put_people(&config, PEOPLE);
    let findings = probing::look(&config);
    assert_eq!(of(&findings, "people"), [(Level::Good, "3 on record")]);
    assert!(
        findings
            .iter()
            .all(|f| f.level == Level::Good || f.mend.is_some())
    );
}

#[test]
fn a_product_owner_who_is_to_leave_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let team = "mailbox = \"clarify@acme.example\"\n[team.acme.inbox]\nmaildir = \"in\"\n\
                [team.acme.outbox]\nmaildir = \"out\"\n";
    let config = config(folder.path(), team);
    put_people(
        &config,
        "address,name,role,end\ndev@acme.example,Dev One,developer,\n\
         sam@acme.example,Sam Sales,stakeholder,\npia@acme.example,Pia Owner,po,2999-12-03\n",
    );
    let findings = probing::look(&config);
    let found = of(&findings, "people");
    let told = "Pia Owner, the only Product Owner, leaves on 2999-12-03: from then on nobody rules";
    assert!(
        found
            .iter()
            .any(|(level, f)| *level == Level::Warning && f.starts_with(told)),
        "{findings:?}"
    );
}

#[test]
fn nobody_has_logged_in_is_no_wrong_password() {
    let folder = tempfile::tempdir().unwrap();
    let team = "mailbox = \"clarify@acme.example\"\n\
        [team.acme.imap]\nhost = \"127.0.0.1\"\nport = 1\ntls = \"none\"\nuser = \"x\"\n\
        [team.acme.smtp]\nhost = \"127.0.0.1\"\nport = 1\ntls = \"none\"\nuser = \"x\"\n\
        [team.acme.oauth]\nprovider = \"other\"\nclient_id = \"c\"\nscopes = [\"mail\"]\n\
        token_url = \"http://127.0.0.1:1/token\"\ndevice_url = \"http://127.0.0.1:1/device\"\n";
    let config = config(folder.path(), team);
    let findings = probing::look(&config);
    let log_in = findings
        .iter()
        .find(|f| f.subject.ends_with("log-in"))
        .unwrap();
    assert_eq!(log_in.mend.as_deref(), Some("run: trialogue login acme"));
    let passwords = findings.iter().filter_map(|f| f.mend.as_deref());
    assert!(
        !passwords.into_iter().any(|m| m.contains("app password")),
        "{findings:?}"
    );
}

#[test]
fn what_can_t_be_reached_is_a_fault_and_ends_the_probe() {
    let folder = tempfile::tempdir().unwrap();
    let team = "mailbox = \"clarify@acme.example\"\n\
        [team.acme.imap]\nhost = \"127.0.0.1\"\nport = 1\ntls = \"none\"\nuser = \"x\"\npassword = \"y\"\n\
        [team.acme.smtp]\nhost = \"127.0.0.1\"\nport = 1\ntls = \"none\"\n";
    let config = config(folder.path(), team);
    put_people(&config, PEOPLE);
    let findings = probing::look(&config);
    for subject in ["inbox", "outbox"] {
        let told = findings
            .iter()
            .find(|f| f.subject.ends_with(subject))
            .unwrap();
        assert_eq!(told.level, Level::Fault, "{told:?}");
        assert!(
            told.mend.as_deref().unwrap().contains("host and port"),
            "{told:?}"
        );
    }
    assert_eq!(of(&findings, "plus-address"), []);
}

#[test]
fn a_log_in_that_may_not_send_as_the_mailbox_is_no_fault_of_plus_addresses() {
    let denied = "554 5.2.252 SendAsDenied; svc@acme.example not allowed to send as \
                  clarify@acme.example";
    let plus = "550 5.1.1 no such user";
    // What is answered to MAIL, RCPT to a plus-address, and the mail itself.
    for (mail, rcpt, body, of_outbox) in [
        (denied, "250 ok", "250 ok", true),
        ("250 ok", "250 ok", denied, true),
        ("250 ok", plus, "250 ok", false),
    ] {
        let server = Fake::start(move |peer, _| {
            peer.say("220 fake\r\n");
            while !peer.gone {
                let heard = peer.hear();
                let answer = match heard.split(' ').next().unwrap_or_default() {
                    "MAIL" => mail,
                    "RCPT" if heard.contains('+') => rcpt,
                    "DATA" => {
                        peer.say("354 go\r\n");
                        while peer.hear() != "." && !peer.gone {}
                        body
                    }
                    _ => "250 ok",
                };
                peer.say(&format!("{answer}\r\n"));
            }
        });
        let folder = tempfile::tempdir().unwrap();
        let team = format!(
            "mailbox = \"clarify@acme.example\"\n[team.acme.inbox]\nmaildir = \"in\"\n\
             [team.acme.smtp]\nhost = \"127.0.0.1\"\nport = {}\ntls = \"none\"\n",
            server.port
        );
        let config = config(folder.path(), &team);
        put_people(&config, PEOPLE);
        let findings = probing::look(&config);
        let subject = if of_outbox { "outbox" } else { "plus-address" };
        let told = findings
            .iter()
            .find(|f| f.subject.ends_with(subject) && f.level == Level::Fault);
        let told = told.unwrap_or_else(|| panic!("{findings:?}"));
        let mend = told.mend.as_deref().unwrap();
        assert_eq!(
            mend.starts_with("let the log-in send as clarify@acme.example"),
            of_outbox,
            "{told:?}"
        );
        assert_eq!(told.found.contains("SendAsDenied"), of_outbox, "{told:?}");
    }
}

#[test]
fn a_service_takes_the_probe_for_automatic_mail() {
    let mailbox = Address::parse("clarify@acme.example").unwrap();
    let letter = plus_letter(&mailbox, "probeabc234", Timestamp(0));
    let settings = ReadSettings {
        prefixes: Prefixes::AnyBracketed,
        trust: None,
    };
    let message = read(&letter.bytes, &settings).message;
    assert_eq!(message.kind, Kind::Automatic, "{}", message.reason);
    assert!(message.tags.is_empty());
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("new")).unwrap();
    std::fs::write(
        folder.path().join("new/1"),
        "Subject: x\n\nX-Trialogue-Probe: probeabc234",
    )
    .unwrap();
    assert!(in_maildir(folder.path(), "probeabc234").is_none());
    std::fs::write(folder.path().join("new/2"), &letter.bytes).unwrap();
    let found = in_maildir(folder.path(), "probeabc234");
    assert_eq!(found, Some(letter.bytes));
}

#[test]
fn log_ins_idle_and_a_plus_address_are_tried_on_real_servers() {
    let Some(rig) = Rig::find() else { return };
    let user = rig.new_user("clarify");
    let server = |port: &str, password: &str| {
        format!(
            "host = \"localhost\"\nport = {}\ntls = \"tls\"\nuser = \"{user}\"\n\
             password = \"{password}\"\nca_file = \"{}\"\n",
            rig.port(port),
            rig.ca_file().display()
        )
    };
    let team = |password: &str| {
        format!(
            "mailbox = \"{user}\"\n[team.acme.imap]\n{}[team.acme.smtp]\n{}",
            server("IMAPS_PORT", rig.value("MAIL_PASSWORD")),
            server("SMTPS_PORT", password)
        )
    };
    let folder = tempfile::tempdir().unwrap();
    let good = config(folder.path(), &team(rig.value("MAIL_PASSWORD")));
    put_people(&good, PEOPLE);
    let findings = probing::look(&good);
    // Nothing is trusted yet: what the server writes is shown, to be confirmed.
    let (trust, rest): (Vec<_>, Vec<_>) =
        findings.iter().partition(|f| f.subject.ends_with("trust"));
    assert!(rest.iter().all(|f| f.level == Level::Good), "{findings:?}");
    assert_eq!(trust[0].level, Level::Warning);
    let mend = trust[0].mend.as_deref().unwrap();
    assert!(mend.contains("hop = \"mail.example.test\""), "{trust:?}");
    let confirmed = format!(
        "{}[team.acme.trust]\nhop = \"mail.example.test\"\n",
        team(rig.value("MAIL_PASSWORD"))
    );
    let seen = probing::look(&config(folder.path(), &confirmed));
    let [(Level::Good, found)] = of(&seen, "trust")[..] else {
        panic!("{seen:?}")
    };
    assert!(found.contains(&format!("logged in as {user}")), "{found}");
    let plus = of(&findings, "plus-address");
    assert!(
        plus[0].1.contains("+probe") && plus[0].1.ends_with("arrives"),
        "{plus:?}"
    );
    assert!(
        of(&findings, "inbox")
            .iter()
            .any(|(_, f)| f.contains("IDLE"))
    );
    let bad = config(folder.path(), &team("wrong"));
    let findings = probing::look(&bad);
    let told = findings
        .iter()
        .find(|f| f.subject.ends_with("outbox"))
        .unwrap();
    assert_eq!(told.level, Level::Fault);
    assert!(
        told.mend.as_deref().unwrap().contains("user and password"),
        "{told:?}"
    );
}
