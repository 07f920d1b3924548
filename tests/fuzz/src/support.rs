//! Chance and fixtures, as the tests of the product have them.

#[path = "../../it/support/dice.rs"]
pub(crate) mod dice;
#[path = "../../it/support/fixtures.rs"]
pub(crate) mod fixtures;
