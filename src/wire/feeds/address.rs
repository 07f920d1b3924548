//! Which addresses may be reached for a feed. Anybody whose people file is imported can name
//! an address here, so that a feed must not become a way into the private network.
//!
//! Never connects. Invariant: what is given is what is connected to; a name is resolved once.

use crate::desk::ports::FeedFault;
use std::future::Future;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::pin::Pin;
use url::{Host, Url};

/// Most addresses of one name that are tried.
const TRIED: usize = 4;

/// A look-up under way.
pub type LookingUp<'a> = Pin<Box<dyn Future<Output = std::io::Result<Vec<IpAddr>>> + Send + 'a>>;

/// What knows the addresses of a host's name.
pub trait Resolver: Send + Sync {
    /// The addresses of a name, in the order in which they are to be tried.
    fn lookup<'a>(&'a self, host: &'a str) -> LookingUp<'a>;
}

/// The system's resolver.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemResolver;

impl Resolver for SystemResolver {
    fn lookup<'a>(&'a self, host: &'a str) -> LookingUp<'a> {
        Box::pin(async move {
            let found = tokio::net::lookup_host((host, 0)).await?;
            Ok(found.map(|at| at.ip()).collect())
        })
    }
}

/// The addresses that may be connected to for a URL. Hosts in `allow` may be private, and may
/// be asked without TLS.
pub(super) async fn permitted(
    url: &Url,
    allow: &[String],
    resolver: &dyn Resolver,
) -> Result<Vec<IpAddr>, FeedFault> {
    let Some(host) = url.host() else {
        return Err(FeedFault::new(
            "the address names no host",
            "write for example https://calendar.example/sam.ics",
        ));
    };
    let name = host.to_string();
    let allowed = allow.iter().any(|h| h.eq_ignore_ascii_case(&name));
    let admin = || format!("if that is meant, add {name:?} to allow under [feeds] in the config");
    if url.scheme() != "https" && !allowed {
        let why = format!("{name} would be asked without TLS ({}://)", url.scheme());
        return Err(FeedFault::new(why, format!("write https://; {}", admin())));
    }
    let found = match host {
        Host::Ipv4(ip) => vec![IpAddr::V4(ip)],
        Host::Ipv6(ip) => vec![IpAddr::V6(ip)],
        Host::Domain(domain) => resolver.lookup(domain).await.map_err(|error| {
            let why = format!("the host {name} is not found: {error}");
            FeedFault::new(why, "check the host's name, and DNS on this machine")
        })?,
    };
    if found.is_empty() {
        let why = format!("the host {name} has no address");
        return Err(FeedFault::new(why, "check the host's name"));
    }
    let mut good = found;
    good.retain(|ip| allowed || is_public(*ip));
    good.truncate(TRIED);
    if good.is_empty() {
        let why = format!("{name} is an address of a private network or of this machine");
        return Err(FeedFault::new(why, admin()));
    }
    Ok(good)
}

/// Whether an address is one of the public Internet (IANA's special-purpose registries, RFC
/// 6890): none of this machine, of a private network, of a carrier's, of multicast, of
/// documentation, nor one that hides another address in itself.
fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    !(matches!(a, 0 | 10 | 127 | 224..=255)
        || (a == 100 && b & 0xc0 == 64)
        || (a == 169 && b == 254)
        || (a == 172 && b & 0xf0 == 16)
        || (a == 192 && (b == 168 || (b == 0 && matches!(c, 0 | 2)) || (b == 88 && c == 99)))
        || (a == 198 && (b & 0xfe == 18 || (b == 51 && c == 100)))
        || (a == 203 && b == 0 && c == 113))
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    let [a, b, ..] = ip.segments();
    // Global unicast is 2000::/3; ULA, link-local, multicast, v4-mapped and NAT64 lie outside.
    a & 0xe000 == 0x2000
        // Teredo and other protocols' own addresses, and documentation.
        && !(a == 0x2001 && (b < 0x0200 || b == 0x0db8))
        && !(a == 0x3fff && b < 0x1000)
        // 6to4 hides an IPv4 address.
        && a != 0x2002
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_public_internet_is_public() {
        for text in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "100.127.255.255",
            "127.0.0.1",
            "127.9.9.9",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.8",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.7",
            "203.0.113.7",
            "224.0.0.1",
            "239.1.1.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "::ffff:8.8.8.8",
            "64:ff9b::7f00:1",
            "100::1",
            "2001::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "3fff::1",
            "fc00::1",
            "fd00:ec2::254",
            "fe80::1",
            "fec0::1",
            "ff02::1",
        ] {
            assert!(!is_public(text.parse().unwrap()), "{text}");
        }
        for text in [
            "8.8.8.8",
            "100.63.255.255",
            "100.128.0.1",
            "172.15.0.1",
            "172.32.0.1",
            "192.1.1.1",
            "198.17.0.1",
            "198.20.0.1",
            "223.255.255.255",
            "2001:4860:4860::8888",
            "2a00::1",
        ] {
            assert!(is_public(text.parse().unwrap()), "{text}");
        }
    }
}
