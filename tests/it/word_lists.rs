//! A team's own word lists (`words = "FOLDER"`): laid over the built-in ones, and their faults told
//! with file, line and mend.

use trialogue::app::words;
use trialogue::cli::check::{Level, offline};
use trialogue::config::Config;
use trialogue::domain::time::Timestamp;
use trialogue::rules::speech::scope::{ItemWords, signals};

const CONFIG: &str = "database = \"sqlite:///tmp/none.db\"\n[team.acme]\nmailbox = \"clarify@acme.example\"\n\
    words = \"words\"\n[team.acme.inbox]\nmaildir = \"in\"\n[team.acme.outbox]\nmaildir = \"out\"\n\
    [team.acme.backlog]\nprefixes = [\"PBI\"]\n\
    [team.other]\nmailbox = \"clarify@other.example\"\n[team.other.inbox]\nmaildir = \"in\"\n\
    [team.other.outbox]\nmaildir = \"out\"\n[team.other.backlog]\nprefixes = [\"PBI\"]\n";

#[test]
fn a_teams_own_words_make_a_signal() {
    let folder = tempfile::tempdir().unwrap();
    let lists = folder.path().join("words");
    std::fs::create_dir(&lists).unwrap();
    std::fs::write(lists.join("en.txt"), "# ours\n[addition]\nfanc*\n").unwrap();
    std::fs::write(lists.join(".en.txt.swp"), [0xFF]).unwrap();
    let path = folder.path().join("trialogue.toml");
    let config = Config::parse(&path, CONFIG, []).unwrap();
    let team = words::team(&config.teams[0]).unwrap();
    let other = words::team(&config.teams[1]).unwrap();
    let said = "The export fancies the barcode.";
    let found = |words| {
        let item = ItemWords::of(words, &["The export lists open orders of customers."]);
        signals(words, &item, said).len()
    };
    assert_eq!(found(team.words()), 1);
    assert_eq!(found(other.words()), 0);
    let good = offline(&config, Timestamp(0))
        .into_iter()
        .find(|f| f.subject == "team acme: words");
    assert_eq!(good.map(|f| f.level), Some(Level::Good));
}

#[test]
fn every_fault_of_the_lists_is_told_with_file_line_and_mend() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("trialogue.toml");
    let config = Config::parse(&path, CONFIG, []).unwrap();
    let told = || -> Vec<String> {
        let all = offline(&config, Timestamp(0)).into_iter();
        let ours = all.filter(|f| f.subject == "team acme: words");
        ours.map(|f| {
            assert_eq!(f.level, Level::Fault);
            format!("{} | {}", f.found, f.mend.unwrap())
        })
        .collect()
    };
    let lists = folder.path().join("words");
    assert!(told()[0].contains("words can't be read"), "{:?}", told());
    std::fs::create_dir(&lists).unwrap();
    assert!(told()[0].contains("holds 0 word lists"), "{:?}", told());
    std::fs::write(
        lists.join("a.txt"),
        "also\n[seconds]\nfortnight\neon = inf\n[same]\nbill =\n[wish]\n*, x\n",
    )
    .unwrap();
    std::fs::write(lists.join("b.txt"), "[wishes]\n").unwrap();
    std::fs::write(lists.join("c.txt"), [0xFF, 0xFE]).unwrap();
    let all = told();
    assert_eq!(all.len(), 7, "{all:#?}");
    assert!(all[0].contains("a.txt, line 1: stands before the first section"));
    assert!(
        all[1].contains("a.txt, line 3: \"fortnight\" has no \"=\" | write \"word = meaning\"")
    );
    assert!(all[2].contains("a.txt, line 4: \"inf\" is no number | write for example 3600"));
    assert!(
        all[3].contains("a.txt, line 6: \"bill =\" lacks a word"),
        "{}",
        all[3]
    );
    assert!(
        all[4].contains("a.txt, line 8: \"*, x\" begins with *"),
        "{}",
        all[4]
    );
    assert!(all[5].contains("b.txt, line 1: no section [wishes] | write one of wider"));
    assert!(all[6].contains("c.txt is not UTF-8 | save it as UTF-8"));
    // The service does not begin with a list that is left out unseen.
    assert!(words::team(&config.teams[0]).is_err());
    std::fs::write(lists.join("README"), "x").unwrap();
    assert!(told()[0].contains("README is no word list"));
}
