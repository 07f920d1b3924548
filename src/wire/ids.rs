//! Chance, from the kernel.
//!
//! The only place that draws randomness. Never derives anything from it: that is
//! [`crate::domain::ids::Fresh`]. Invariant: every seed is new.

use crate::desk::ports::Ids;

/// Seeds from the kernel's random source.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemIds;

impl Ids for SystemIds {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place where chance becomes a value"
    )]
    #[expect(
        clippy::expect_used,
        reason = "without the kernel's random source no token is secret; stopping is the safe answer"
    )]
    fn seed(&self) -> [u8; 16] {
        let mut seed = [0; 16];
        getrandom::fill(&mut seed).expect("the kernel gives random bytes");
        seed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seeds_differ() {
        assert_ne!(SystemIds.seed(), SystemIds.seed());
    }
}
