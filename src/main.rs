//! The `trialogue` program: parses its arguments and exits.
fn main() {}
