//! The `trialogue` program: parses its arguments and exits.

use clap::Parser as _;
use std::process::ExitCode;
use trialogue::app;
use trialogue::cli::{Cli, World, check, import};
use trialogue::config;
use trialogue::domain::time::Timestamp;

#[expect(
    clippy::disallowed_methods,
    reason = "the time and the chance of a command line enter here, once"
)]
fn main() -> ExitCode {
    let cli = Cli::parse();
    let mut random = [0; 32];
    if getrandom::fill(&mut random).is_err() {
        return ExitCode::from(2);
    }
    let store: &mut import::Store<'_> = &mut |config, parsed| app::import(config, parsed);
    let probe: &mut check::Probe<'_> = &mut |config| app::probing::look(config);
    let mut world = World {
        environment: config::environment(),
        now: Timestamp::from_utc(chrono::Utc::now()),
        random,
        store,
        probe,
    };
    trialogue::cli::main(cli, &mut world)
}
