//! The product's behaviour, told as stories: each file of `stories/` is played on a small
//! world of people, mailboxes and a clock, through the real desk and a real database.

use crate::support::story;
use std::path::Path;

/// Plays every story; all that fail are told, not only the first. `TRIALOGUE_STORY=word`
/// plays those whose name holds the word.
#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "which stories to play is told by the environment"
)]
fn every_story_goes_as_it_is_told() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/stories");
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "story"))
        .collect();
    files.sort();
    if let Ok(word) = std::env::var("TRIALOGUE_STORY") {
        files.retain(|f| f.file_name().unwrap().to_string_lossy().contains(&word));
    }
    assert!(!files.is_empty(), "no story to play");
    let mut failed = Vec::new();
    for file in &files {
        if let Err(why) = story::play(file) {
            println!("FAILED {why}\n");
            failed.push(file.file_name().unwrap().to_string_lossy().into_owned());
        }
    }
    println!("{} stories played, {} failed", files.len(), failed.len());
    assert!(failed.is_empty(), "stories that went otherwise: {failed:?}");
}
