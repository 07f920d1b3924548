//! The command line: a file a command, arguments → work → text or JSON.
//!
//! Owns what the commands take and print. Never decides: that is the desk's. Invariant: what
//! a program may read goes to `out`, all else to standard error, and the exit code tells the
//! rest: 0 done, 1 done and the answer is no, 2 not done.

pub mod backup;
pub mod check;
pub mod demo;
pub mod explain;
pub mod held;
pub mod import;
pub mod init;
pub mod keys;
pub mod lint;
pub mod log;
pub mod login;
pub mod people;
pub mod report;
mod screen;
pub mod serve;
mod sheet;
pub mod show;
pub mod slots;
pub mod templates;
pub mod verify;

use crate::config::{Config, show as settings};
use crate::domain::time::Timestamp;
use clap::{Args, Parser, Subcommand};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

const EXITS: &str = "\
Examples:
  trialogue init
  trialogue check
  trialogue serve

Exit codes:
  0  done
  1  done, and the answer is no: check or lint found faults, verify found violations
  2  not done: wrong arguments, a wrong config or file, something can't be reached

The config is looked for in --config, $TRIALOGUE_CONFIG, ./trialogue.toml and
/etc/trialogue/trialogue.toml. Each setting can come from the environment:
TRIALOGUE__TEAM__ACME__IMAP__HOST is host in [team.acme.imap].";

const CONFIG: &str = "\
Example:
  trialogue config show | grep policy";

/// The program's arguments.
#[derive(Debug, Parser)]
#[command(name = "trialogue", version, about, after_help = EXITS, max_term_width = 100)]
pub struct Cli {
    /// The config file
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands. One more is a line here and one in [`dispatch`].
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write a config, a key file, a people file and an announcement to begin with
    #[command(after_help = init::EXAMPLE)]
    Init(Box<init::Options>),
    /// Look whether everything is in place; each finding comes with its mend
    #[command(after_help = check::EXAMPLE)]
    Check(check::Options),
    /// Give the service access to the mailbox by OAuth2
    #[command(after_help = login::EXAMPLE)]
    Login(login::Options),
    /// Keys of reply addresses: list them, make a new one
    #[command(subcommand, after_help = keys::EXAMPLE)]
    Keys(keys::Command),
    /// Read people or a backlog from a CSV file into the database
    #[command(subcommand, after_help = import::EXAMPLE)]
    Import(import::Command),
    /// Who is on record, and which addresses take no mail
    #[command(subcommand, after_help = people::EXAMPLE)]
    People(people::Command),
    /// Run the service: read mail, decide, write letters, until it is told to stop
    #[command(after_help = serve::EXAMPLE)]
    Serve(serve::Options),
    /// Show everything on record of an item, or the mails that are held
    #[command(after_help = show::EXAMPLE)]
    Show(show::Options),
    /// Tell what was decided on an item: Markdown, CSV, JSON, a comment for Jira or GitHub
    #[command(after_help = log::EXAMPLE)]
    Log(log::Options),
    /// Whether anything went past the Product Owner, how ready items were, what it took of whose time
    #[command(subcommand, after_help = report::EXAMPLE)]
    Report(report::Command),
    /// Held mails: list them, show one, release one, drop one
    #[command(subcommand, after_help = held::EXAMPLE)]
    Held(held::Command),
    /// Check the eight promises against the database; reads only
    #[command(after_help = verify::EXAMPLE)]
    Verify(verify::Options),
    /// Copy the database into a file, complete or not at all; the service may run meanwhile
    #[command(after_help = backup::EXAMPLE)]
    Backup(backup::Options),
    /// Play two working days of a small team, at once, in a folder of its own
    #[command(after_help = demo::EXAMPLE)]
    Demo(demo::Options),
    /// Tell what a mail is read as: who wrote it, its own words, what it answers
    #[command(after_help = explain::EXAMPLE)]
    Explain(explain::Options),
    /// Check an invitation mail against what calendar programs need; each fault with its mend
    #[command(after_help = lint::EXAMPLE)]
    Lint(lint::Options),
    /// Say why a call has its slot; or find the times that suit several people, and who is in the
    /// way of the others
    Slots(slots::Options),
    /// The letters' templates: checked with samples, or copied to be changed
    #[command(subcommand, after_help = templates::EXAMPLE)]
    Templates(templates::Command),
    /// What holds: settings and where each comes from, and the limits
    #[command(subcommand, after_help = CONFIG)]
    Config(ConfigCommand),
}

/// `config …`.
#[derive(Debug, Subcommand)]
pub enum ConfigCommand {
    /// Print every setting with its origin (secrets as ***), and the limits
    #[command(after_help = "Example:\n  trialogue config show | grep policy")]
    Show(ShowOptions),
}

/// Options of `config show`.
#[derive(Debug, Args)]
pub struct ShowOptions {
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

/// How a command ended that could be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Done.
    Done,
    /// Done, and the answer is no.
    No,
}

/// What the commands need of the world, as values and functions: `main` brings them.
pub struct World<'a> {
    /// The environment.
    pub environment: Vec<(String, String)>,
    /// Now.
    pub now: Timestamp,
    /// 32 random bytes, for a new key.
    pub random: [u8; 32],
    /// Puts what was parsed into the database, in one transaction.
    pub store: &'a mut import::Store<'a>,
    /// Looks at what only a connection shows: log-ins, IDLE, clock, database.
    pub probe: &'a mut check::Probe<'a>,
}

/// Runs the program on its arguments.
pub fn main(cli: Cli, world: &mut World<'_>) -> ExitCode {
    if !matches!(cli.command, Command::Serve(_)) {
        serve::say_waits();
    }
    let mut out = std::io::stdout().lock();
    let done = dispatch(cli, world, &mut out).and_then(|answer| {
        out.flush()?;
        Ok(answer)
    });
    match done {
        Ok(Answer::Done) => ExitCode::SUCCESS,
        Ok(Answer::No) => ExitCode::from(1),
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "{error:#}");
            ExitCode::from(2)
        }
    }
}

/// Runs one command, printing to `out`.
pub fn dispatch(cli: Cli, world: &mut World<'_>, out: &mut dyn Write) -> anyhow::Result<Answer> {
    let given = cli.config.as_deref();
    match cli.command {
        Command::Init(options) => init::run(*options, given, world, out),
        Command::Check(options) => check::run(&options, given, world, out),
        Command::Login(options) => login::run(&options, given, world, out),
        Command::Keys(command) => keys::run(&command, given, world, out),
        Command::Import(command) => import::run(&command, given, world, out),
        Command::People(command) => people::run(&command, given, world, out),
        Command::Serve(options) => serve::run(&options, given, world, out),
        Command::Show(options) => show::run(&options, given, world, out),
        Command::Log(options) => log::run(&options, given, world, out),
        Command::Report(command) => report::run(&command, given, world, out),
        Command::Held(command) => held::run(&command, given, world, out),
        Command::Verify(options) => verify::run(&options, given, world, out),
        Command::Backup(options) => backup::run(&options, given, world, out),
        Command::Demo(options) => demo::run(&options, out),
        Command::Explain(options) => explain::run(&options, out),
        Command::Lint(options) => lint::run(&options, out),
        Command::Slots(options) => slots::run(&options, given, world, out),
        Command::Templates(command) => templates::run(&command, given, world, out),
        Command::Config(ConfigCommand::Show(options)) => {
            let config = Config::load(given, world.environment.clone())?;
            if options.json {
                writeln!(out, "{}", settings::json(&config))?;
            } else {
                write!(out, "{}", settings::text(&config))?;
            }
            Ok(Answer::Done)
        }
    }
}

/// Whether the reader of our output went away, as `head` does: no failure of ours.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        cause
            .downcast_ref::<std::io::Error>()
            .is_some_and(|io| io.kind() == std::io::ErrorKind::BrokenPipe)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_arguments_are_well_formed() {
        Cli::command().debug_assert();
    }

    /// What `--help` shows below is not wrapped well by clap: its lines fit as they stand.
    #[test]
    fn no_line_below_the_options_is_too_wide() {
        fn look(command: &clap::Command, wide: &mut Vec<String>) {
            let below = command.get_after_help().map(ToString::to_string);
            let lines = below.iter().flat_map(|text| text.lines());
            wide.extend(
                lines
                    .filter(|l| l.chars().count() > 100 && l.contains(' '))
                    .map(|l| format!("{}: {l}", command.get_name())),
            );
            for sub in command.get_subcommands() {
                look(sub, wide);
            }
        }
        let mut wide = Vec::new();
        look(&Cli::command(), &mut wide);
        assert_eq!(wide, Vec::<String>::new());
    }

    #[test]
    fn each_command_has_an_example() {
        fn look(command: &clap::Command, without: &mut Vec<String>) {
            let below = command.get_after_help().map(ToString::to_string);
            if !below.is_some_and(|text| text.contains("Example")) {
                without.push(command.get_name().to_owned());
            }
            for sub in command.get_subcommands() {
                look(sub, without);
            }
        }
        let mut without = Vec::new();
        look(&Cli::command(), &mut without);
        assert_eq!(without, Vec::<String>::new());
    }

    #[test]
    fn a_list_of_people_is_the_array_that_its_help_says() {
        let mut out = Vec::new();
        let nobody = crate::domain::person::Roster::default();
        people::list(&nobody, true, chrono_tz::UTC, Timestamp(0), &mut out).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "[]\n");
        let mut list = Cli::command();
        let people = list.find_subcommand_mut("people").unwrap();
        let list = people.find_subcommand_mut("list").unwrap();
        let help = list.render_help().to_string();
        assert!(help.contains("One JSON array"), "{help}");
    }

    #[test]
    fn a_closed_pipe_is_known_behind_its_context() {
        let io = std::io::Error::from(std::io::ErrorKind::BrokenPipe);
        assert!(is_closed_pipe(&anyhow::Error::from(io).context("printing")));
        assert!(!is_closed_pipe(&anyhow::anyhow!("no")));
    }
}
