//! `mutations EACH [THREADS]`: every file of the fixtures broken so many times.
//! `mutations for SECONDS TARGET FOLDER`: a target over mutants of a corpus, for so long.

use std::time::Duration;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let number = |text: &str| text.parse::<usize>().expect("a number");
    match words.as_slice() {
        ["for", seconds, target, folder] => {
            let files = std::fs::read_dir(folder).expect("a folder");
            let read = |e: std::io::Result<std::fs::DirEntry>| std::fs::read(e?.path());
            let seeds: Vec<Vec<u8>> = files.flat_map(read).collect();
            let long = Duration::from_secs(number(seconds) as u64);
            let run = trialogue_fuzz::stand_in(target, &seeds, long);
            println!(
                "{target}: {run} mutants of {} seeds in {seconds} s",
                seeds.len()
            );
        }
        [each, threads @ ..] => {
            let threads = threads.first().map_or(2, |n| number(n));
            let well = trialogue_fuzz::mutations(number(each), threads);
            std::process::exit(i32::from(!well));
        }
        [] => panic!("how often is each file to be broken?"),
    }
}
