//! `[team.X.trust]`: whose word on a sender is believed.

use super::TrustConfig;
use super::section::{Gathered, Section};
use crate::domain::person::Address;

/// Reads the table; without one, what holds by default.
pub(super) fn read(
    all: &mut Gathered,
    table: Option<Section>,
    path: &str,
    mailbox: Option<&Address>,
) -> TrustConfig {
    let mut section = table.unwrap_or_else(|| Section::new(path, super::Origin::Default, vec![]));
    let names = |all: &mut Gathered, section: &mut Section, key: &str| -> Vec<String> {
        let given = section.one_or_more(all, key).unwrap_or_default();
        given.into_iter().map(|(name, _)| name).collect()
    };
    let authserv_id = names(all, &mut section, "authserv_id");
    let hop = names(all, &mut section, "hop");
    let places = [("above", Some(false)), ("below", Some(true))];
    let below = section.choice(all, "results", (None, "as it is known"), &places);
    let exchange = section.truth(all, "exchange_online", false);
    let mut domains = names(all, &mut section, "domains");
    if domains.is_empty() {
        domains.extend(mailbox.map(|m| m.domain().to_owned()));
    }
    let own_dkim = section.truth(all, "own_dkim", false);
    let arc_sealers = names(all, &mut section, "arc_sealers");
    if exchange && !authserv_id.is_empty() {
        let what = format!(
            "{} has both authserv_id and exchange_online",
            section.title()
        );
        let mend = "keep one: Exchange Online signs its results with no name".to_owned();
        all.fault(&section.origin, what, mend);
    }
    section.finish(all);
    TrustConfig {
        authserv_id,
        hop,
        below,
        exchange_online: exchange.then_some(domains),
        own_dkim,
        arc_sealers,
    }
}
