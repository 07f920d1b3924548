//! `people.csv` and `backlog.csv`.

use std::path::Path;
use trialogue::config::backlog::{self, Format};
use trialogue::config::{Config, people};
use trialogue::domain::person::Role;
use trialogue::domain::policy::Team;

fn teams() -> Vec<Team> {
    let text = "
        [team.acme]\nmailbox = \"clarify@acme.example\"\nzone = \"Europe/Berlin\"\nlanguage = \"de\"
        inbox.maildir = \"in\"\noutbox.sendmail = true\nbacklog.prefixes = [\"PBI\", \"AB#\", \"#\"]
        [team.beta]\nmailbox = \"clarify@beta.example\"
        inbox.maildir = \"in2\"\noutbox.sendmail = true\n";
    let config = Config::parse(Path::new("t.toml"), text, []).unwrap();
    config.teams.into_iter().map(|t| t.team).collect()
}

#[test]
fn people_take_from_their_team_what_the_file_leaves_out() {
    let file = "\u{feff}team;address;name;role;aliases;language;zone;hours;days_off;feed;topics\r\n\
        acme;Petra@acme.example;Petra  Po;PO;;;;;2026-12-24..2026-12-26;;\r\n\
        \r\n\
        acme;kim@acme.example;Kim;delegate;\"k@acme.example;kim@home.example\";en;Asia/Tokyo;Mon-Thu 10:00-12:00;;;\"export;ui\"\r\n\
        beta;petra@acme.example;;stakeholder;;;;;;;\r\n";
    let rows = people::parse(file.as_bytes(), &teams()).unwrap();
    let [petra, kim, again] = rows.as_slice() else {
        panic!("{rows:?}")
    };
    assert_eq!((petra.line, kim.line, again.line), (2, 4, 5));
    assert_eq!((petra.name.as_str(), petra.role), ("Petra Po", Role::Po));
    assert_eq!(
        (petra.zone, petra.language.as_str()),
        (chrono_tz::Europe::Berlin, "de")
    );
    assert_eq!(petra.days_off.len(), 3);
    assert_eq!(kim.aliases.len(), 2);
    assert_eq!(kim.topics, ["export", "ui"]);
    assert_eq!(kim.hours.as_str(), "Mon-Thu 10:00-12:00");
    assert_eq!(
        again.name, "Petra Po",
        "what is a person's stands in one row"
    );
}

#[test]
fn every_bad_row_is_named_with_its_line() {
    let file = "team,address,name,role,aliases,zone\n\
        acme,dana@acme.example,Dana,developr,,\n\
        acme,sam,Sam,stakeholder,,Europe/Berln\n\
        acme,p@acme.example,P,po,,\n\
        acme,q@acme.example,Q,po,p@acme.example,\n\
        acme,p@acme.example,P,admin,,\n\
        acne,r@acme.example,,developer,,\n\
        acme,clarify@acme.example,C,developer,,,extra\n\
        acme,clarify@beta.example,C,developer,,\n";
    let error = people::parse(file.as_bytes(), &teams())
        .unwrap_err()
        .to_string();
    let wanted = "\
line 2: unknown role \"developr\"; did you mean \"developer\"? allowed: developer, stakeholder, po, delegate, admin
line 3: \"sam\" is no mail address: it has no @
line 3: zone \"Europe/Berln\" is unknown; did you mean \"Europe/Berlin\"? write an IANA zone, for example \"Europe/Berlin\"
line 5: team acme has two POs, p@acme.example (line 4) and q@acme.example; make one a delegate
line 5: the alias p@acme.example is also p@acme.example's (line 4)
line 6: p@acme.example stands twice in team acme, also on line 4; one role in each team
line 7: unknown team \"acne\"; did you mean \"acme\"? known: acme, beta
line 7: there is no name
line 8: the row has 7 cells, the header 6; put a cell that holds the separator in quotes
line 9: clarify@beta.example is the mailbox of team beta, no person's";
    assert_eq!(error, wanted);
}

#[test]
fn a_header_that_lacks_a_column_is_told_what_was_found() {
    let error = |text: &str| {
        people::parse(text.as_bytes(), &teams())
            .unwrap_err()
            .to_string()
    };
    assert_eq!(
        error("team,adress,name\nacme,a@b,c\n"),
        "line 1: unknown column \"adress\"; did you mean \"address\"? known: team, address, name, \
         role, aliases, language, zone, hours, days_off, feed, topics, end, notes\n\
         line 1: there is no column \"address\"; found: team, adress, name\n\
         line 1: there is no column \"role\"; found: team, adress, name"
    );
    assert_eq!(
        error(""),
        "line 1: the file is empty: it needs a header line"
    );
    assert!(error("team,address,name,role\n").contains("no row below the header"));
    let dates = "team,address,name,role,days_off\nacme,a@b.c,A,po,soon\n";
    assert!(error(dates).starts_with("line 2: days_off: \"soon\" is no day"));
    for (feed, says) in [
        (
            "ftp://a.example/t0ps3cret",
            "line 2: feed: ftp:// can't be read; write https://",
        ),
        (
            "sam.ics",
            "line 2: feed: it is no URL (there is no :// in it); write for example",
        ),
        (
            "https://sam:t0ps3cret@a.example/",
            "line 2: feed: a password must not stand in it; put",
        ),
        (
            "https://a.example/x.ics;mailto:sam",
            "line 2: feed: it is no URL",
        ),
    ] {
        let feeds = format!("team,address,name,role,feed\nacme,a@b.c,A,po,{feed}\n");
        let said = error(&feeds);
        assert!(
            said.starts_with(says) && !said.contains("t0ps3cret"),
            "{said}"
        );
    }
    let good = "team,address,name,role,feed\nacme,a@b.c,A,po,\
        webcal://a.example/x.ics caldav+https://sam@b.example/c/\n";
    assert!(people::parse(good.as_bytes(), &teams()).is_ok());
}

#[test]
fn ones_own_backlog() {
    let file = "key\ttitle\tdescription\tstakeholders\tlabels\tconfidential\n\
        pbi-142\tExport\t\"two\nlines\"\tsam@a.example; kim@a.example\texport,ui\tyes\n\
        PBI-7\tCaf\u{e9}\t\t\t\tno\n";
    let latin: Vec<u8> = file
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    for bytes in [file.as_bytes(), latin.as_slice()] {
        let (format, items) = backlog::parse(bytes, &teams()[0], None).unwrap();
        assert_eq!(format, Format::Trialogue);
        assert_eq!(items[0].key.as_str(), "PBI-142");
        assert_eq!(items[0].description, "two\nlines");
        assert_eq!(items[0].stakeholders.len(), 2);
        assert_eq!(items[0].labels, ["export", "ui"]);
        assert!(items[0].confidential && !items[1].confidential);
        assert_eq!(items[1].title, "Café");
    }
    let bad = "key,title,confidential\nPBI-1,A,no\nUTF-8,B,no\n\nPBI-1,C,no\nPBI-2,,maybe\n,x,\n";
    let error = backlog::parse(bad.as_bytes(), &teams()[0], None)
        .unwrap_err()
        .to_string();
    assert_eq!(
        error,
        "line 3: the key \"UTF-8\" has a prefix that team acme does not use (\"PBI\", \"AB#\", \
         \"#\"); add it to prefixes in [team.acme.backlog]\n\
         line 5: PBI-1 stands also on line 2\n\
         line 6: there is no title\n\
         line 6: confidential \"maybe\" is unknown; write yes or no\n\
         line 7: there is no key"
    );
}

#[test]
fn jiras_export_as_it_comes() {
    let file = "\u{feff}Summary;Issue key;Issue id;Status;Labels;Labels;Sprint;Sprint;Description;\
        Custom field (Acceptance Criteria);Custom field (Owner);Comment;Comment\r\n\
        Export orders;PBI-142;10001;In Progress;export;ui;S 11;S 12;\"a; b\r\nc\";- all;sam@a.example;x;y;z;too wide\r\n\
        Short row;PBI-143;10002;To Do\r\n";
    let parse = |column| backlog::parse(file.as_bytes(), &teams()[0], column);
    let (format, items) = parse(Some("Custom field (Owner)")).unwrap();
    assert_eq!(format, Format::Jira);
    let first = &items[0];
    assert_eq!(
        (first.key.as_str(), first.title.as_str()),
        ("PBI-142", "Export orders")
    );
    assert_eq!(first.labels, ["export", "ui"]);
    assert_eq!(first.sprint.as_deref(), Some("S 12"));
    assert_eq!(first.description, "a; b\r\nc");
    assert_eq!(first.acceptance_criteria, "- all");
    assert_eq!(first.stakeholders[0].as_str(), "sam@a.example");
    assert_eq!(
        (items[1].status.as_str(), items[1].sprint.as_ref()),
        ("To Do", None)
    );
    assert!(parse(None).unwrap().1[0].stakeholders.is_empty());
    let error = parse(Some("Owner")).unwrap_err().to_string();
    assert!(error.contains("no column \"Owner\" (--stakeholders); found: Summary, Issue key"));
}

#[test]
fn other_tools_number_their_items() {
    for (file, wanted, key) in [
        (
            "ID,Work Item Type,Title,State,Tags\n142,User Story,Export,New,a; b\n",
            Format::Azure,
            "AB#142",
        ),
        (
            "Title,Description,Issue ID,URL,State\nExport,x,142,https://g,Open\n",
            Format::GitLab,
            "#142",
        ),
        (
            "number,title,state,labels\n142,Export,OPEN,a\n",
            Format::GitHub,
            "#142",
        ),
    ] {
        let (format, items) = backlog::parse(file.as_bytes(), &teams()[0], None).unwrap();
        assert_eq!((format, items[0].key.as_str()), (wanted, key));
    }
    let error = backlog::parse(b"a,b\n1,2\n", &teams()[0], None)
        .unwrap_err()
        .to_string();
    assert!(error.ends_with("found: a, b"), "{error}");
}

#[test]
fn githubs_command_line_prints_json() {
    let file = include_bytes!("../data/github-issues.json");
    let (format, items) = backlog::parse(file, &teams()[0], None).unwrap();
    assert_eq!((format, items.len()), (Format::GitHub, 2));
    let [first, second] = &items[..] else {
        panic!("{items:?}")
    };
    assert_eq!(first.key.as_str(), "#142");
    assert_eq!(first.title, "Export of orders");
    assert_eq!(first.description, "Orders as a file.\n\n- all of them");
    assert_eq!(first.labels, ["export", "ui"]);
    assert_eq!(first.sprint.as_deref(), Some("Sprint 12"));
    assert_eq!(
        first.url.as_deref(),
        Some("https://github.com/acme/shop/issues/142")
    );
    assert_eq!(
        (second.key.as_str(), second.status.as_str()),
        ("#7", "CLOSED")
    );
    assert_eq!((&second.sprint, second.description.as_str()), (&None, ""));
    // Windows' shell writes UTF-16; REST lists pull requests too, and `url` is for programs.
    let rest = "[{\"url\":\"https://api/1\",\"html_url\":\"https://g/1\",\"number\":1,\"title\":\"A\"},\
                {\"number\":2,\"title\":\"B\",\"pull_request\":{\"url\":\"x\"}}]";
    let wide: Vec<u8> = std::iter::once(0xfeff)
        .chain(rest.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let (_, items) = backlog::parse(&wide, &teams()[0], None).unwrap();
    assert_eq!(items.len(), 1);
    assert_eq!(items[0].url.as_deref(), Some("https://g/1"));
    let told = |text: &str| {
        let error = backlog::parse(text.as_bytes(), &teams()[0], None);
        error.unwrap_err().to_string()
    };
    for (text, words) in [
        ("[]", "line 1: the list holds no issue"),
        (
            "[\n {\"number\": 1, \"title\": \"A\"},\n {\"number\": 2}\n]",
            "line 3: there is no title",
        ),
        (
            "[\n{\"number\": 1 \"title\"}]",
            "line 2: this begins as JSON and is none",
        ),
        (
            "[{\"number\": 1}",
            "line 1: the JSON ends before its list does",
        ),
        ("[1]", "line 1: a backlog as JSON is a list of objects"),
        (
            "{\"number\": 1}",
            "line 1: this is one JSON object; a backlog is a list",
        ),
        (
            "[{\"title\": \"A\"}]",
            "line 1: the header is none that is known",
        ),
    ] {
        let error = told(text);
        assert!(error.starts_with(words), "{error}");
    }
}

#[test]
fn a_view_of_github_projects() {
    let file = include_bytes!("../data/github-project.tsv");
    let (format, items) = backlog::parse(file, &teams()[0], None).unwrap();
    assert_eq!(format, Format::Projects);
    let told: Vec<_> = items
        .iter()
        .map(|i| (i.key.as_str(), i.status.as_str()))
        .collect();
    assert_eq!(told, [("#142", "In Progress"), ("#7", "Done")]);
    assert_eq!(items[0].labels, ["export", "ui"]);
    assert_eq!(
        items[0].url.as_deref(),
        Some("https://github.com/acme/shop/issues/142")
    );
    let told = |text: &str| {
        let error = backlog::parse(text.as_bytes(), &teams()[0], None);
        error.unwrap_err().to_string()
    };
    let error = told("Title\tURL\nA\thttps://jira/browse/PBI-1\n");
    assert!(
        error.starts_with("line 2: the URL \"https://jira/browse/PBI-1\" is no issue's"),
        "{error}"
    );
    let drafts = told("Title\tURL\nA\t\nB\thttps://github.com/acme/shop/pull/3\n");
    assert!(
        drafts.contains("no row is an issue with a number"),
        "{drafts}"
    );
}

#[test]
fn a_key_with_a_space_is_told_as_what_it_is() {
    let told = |key: &str| {
        let file = format!("key,title\n{key},A\n");
        let error = backlog::parse(file.as_bytes(), &teams()[0], None);
        error.unwrap_err().to_string()
    };
    assert_eq!(
        told("PBI 13"),
        "line 2: the key \"PBI 13\" holds a space, and no mail could name it: write PBI-13"
    );
    assert!(
        told("AB# 13").ends_with("write AB#13"),
        "{}",
        told("AB# 13")
    );
    assert!(told("UTF 8").contains("has a prefix"), "{}", told("UTF 8"));
}

proptest::proptest! {
    /// Whatever a file holds, it is read or refused by a line that exists; nothing panics.
    #[test]
    fn any_bytes_are_read_or_refused(
        head in 0usize..6,
        body in proptest::collection::vec(proptest::num::u8::ANY, 0..200),
        cells in "([a-zA-Z0-9@.#\"; ,\t\r\n-]|PBI-1|po){0,80}",
    ) {
        let heads = [
            "",
            "address,name,role,days_off,hours\n",
            "key;title;stakeholders\r\n",
            "sep=,\nIssue key,Summary,Labels,Labels\n",
            "Title\tURL\n",
            "[\n{\"number\": 1, \"title\": \"A\"},\n",
        ];
        for tail in [body.as_slice(), cells.as_bytes()] {
            let file = [heads[head].as_bytes(), tail].concat();
            let last = file.split(|b| *b == b'\n').count() as u64;
            let faults = [
                people::parse(&file, &teams()[..1]).err(),
                backlog::parse(&file, &teams()[0], None).err(),
            ];
            for fault in faults.into_iter().flatten().flat_map(|e| e.faults) {
                proptest::prop_assert!((1..=last).contains(&fault.line), "{fault:?}");
            }
        }
        let text = String::from_utf8_lossy(&body);
        for text in [text.as_ref(), &cells, &format!("[team.a]\n{cells}")] {
            if let Err(error) = Config::parse(Path::new("t.toml"), text, []) {
                proptest::prop_assert!(!error.faults.is_empty());
            }
        }
    }
}
