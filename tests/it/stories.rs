//! The product's behaviour, told as stories: each file of `stories/` is played on a small
//! world of people, mailboxes and a clock, through the real desk and a real database.

use crate::support::story;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

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
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicUsize::new(0);
    let failed = Mutex::new(Vec::new());
    // Each story has a world of its own, so they are played side by side.
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if let Err(why) = story::play(file) {
                        println!("FAILED {why}\n");
                        let name = file.file_name().unwrap().to_string_lossy();
                        failed.lock().unwrap().push(name.into_owned());
                    }
                }
            });
        }
    });
    let failed = failed.into_inner().unwrap();
    println!("{} stories played, {} failed", files.len(), failed.len());
    assert!(failed.is_empty(), "stories that went otherwise: {failed:?}");
}
