//! Sources → who imports whom, and what of it is against the table.

use super::source::{self, Named, Names};
use super::{EXCEPTIONS, FENCES, LAYERS, LONGEST};
use std::collections::{BTreeMap, BTreeSet};

/// A source file: its path below `src`, its text.
pub(super) type Source = (String, String);

/// The graph of a tree of sources.
#[derive(Debug, Default)]
pub(super) struct Graph {
    /// From a file's module (`store/tx`) to the modules it uses.
    pub(super) files: BTreeMap<String, BTreeSet<String>>,
    /// From a file's module to the crates it names.
    pub(super) crates: BTreeMap<String, BTreeSet<String>>,
    /// Lines of each file.
    lines: BTreeMap<String, usize>,
}

/// The module of a file: `store/mod.rs` is `store`, `store/tx.rs` is `store/tx`.
fn module(path: &str) -> String {
    let path = path.trim_end_matches(".rs");
    path.trim_end_matches("/mod").to_owned()
}

/// The module at the top to which a module belongs.
pub(super) fn top(module: &str) -> &str {
    module.split('/').next().unwrap_or(module)
}

impl Graph {
    /// Reads sources; `externals` are the names of the crates depended on.
    pub(super) fn read(sources: &[Source], externals: &BTreeSet<String>) -> Self {
        let modules: BTreeSet<String> = sources.iter().map(|(path, _)| module(path)).collect();
        let mut graph = Self::default();
        for (path, text) in sources {
            let here = module(path);
            let names = source::names(text);
            let files = graph.files.entry(here.clone()).or_default();
            let crates = graph.crates.entry(here.clone()).or_default();
            for named in &names.paths {
                match meant(named, &names, &here, externals) {
                    // What the root hands on is named by its own path.
                    Some(Meant::Own(path)) if !named.handed_on || !within(&path, &here) => {
                        files.extend(deepest(&path, &modules).filter(|m| *m != here));
                    }
                    Some(Meant::Crate(name)) => {
                        crates.insert(name);
                    }
                    _ => {}
                }
            }
            graph.lines.insert(path.clone(), text.lines().count());
        }
        graph
    }

    /// The edges between modules at the top.
    pub(super) fn tops(&self) -> BTreeMap<String, BTreeSet<String>> {
        let mut out: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (from, to) in &self.files {
            let to = to.iter().map(|m| top(m).to_owned());
            let edges = out.entry(top(from).to_owned()).or_default();
            edges.extend(to.filter(|m| m != top(from)));
        }
        out
    }

    /// The edges between files without those to a file's own root: a part may use what its
    /// root declares, and the root calls its parts.
    pub(super) fn sideways(&self) -> BTreeMap<String, BTreeSet<String>> {
        let mut files = self.files.clone();
        for (from, to) in &mut files {
            to.retain(|m| !from.starts_with(&format!("{m}/")));
        }
        files
    }

    /// The same between the files and folders that stand directly in a module at the top: a
    /// folder is one with the file that bears its name. Tests may use whatever shows their file.
    pub(super) fn folders(&self) -> BTreeMap<String, BTreeSet<String>> {
        let home = |m: &str| m.split('/').take(2).collect::<Vec<_>>().join("/");
        let mut out: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let sideways = self.sideways().into_iter();
        for (from, to) in sideways.filter(|(from, _)| !from.ends_with("tests")) {
            let here = home(&from);
            let to = to.iter().map(|m| home(m)).filter(|m| *m != here);
            out.entry(here.clone()).or_default().extend(to);
        }
        out
    }

    /// Everything that is against the table.
    pub(super) fn violations(&self) -> Vec<String> {
        let mut out = Vec::new();
        for (from, to) in &self.files {
            let Some((_, allowed, _)) = LAYERS.iter().find(|(m, ..)| *m == top(from)) else {
                out.push(format!("{from}: no layer is given to {}", top(from)));
                continue;
            };
            for to in to.iter().filter(|m| top(m) != top(from)) {
                let by_layer = allowed.contains(&top(to));
                let excepted = EXCEPTIONS.iter().any(|(f, t, _)| {
                    (from == f || from.starts_with(&format!("{f}/"))) && *t == top(to)
                });
                if !by_layer && !excepted {
                    out.push(format!("{from} imports {to}: not in the table of layers"));
                }
            }
        }
        for (from, crates) in &self.crates {
            for name in crates {
                match FENCES.iter().find(|(n, ..)| n == name) {
                    None => out.push(format!("{from} uses {name}: no fence is given to it")),
                    Some((_, fence, _))
                        if !fence.is_empty()
                            && !fence
                                .iter()
                                .any(|f| from == f || from.starts_with(&format!("{f}/"))) =>
                    {
                        out.push(format!(
                            "{from} uses {name}: outside its fence ({})",
                            fence.join(", ")
                        ));
                    }
                    Some(_) => {}
                }
            }
        }
        for (path, lines) in &self.lines {
            if *lines > LONGEST {
                out.push(format!("{path}: {lines} lines, more than {LONGEST}"));
            }
        }
        for cycle in cycles(&self.tops()) {
            out.push(format!("a cycle between modules: {}", cycle.join(", ")));
        }
        for cycle in cycles(&self.sideways()) {
            // A cycle over several modules was told above.
            let home = cycle.first().map_or("", |m| top(m));
            if cycle.iter().all(|m| top(m) == home) {
                out.push(format!("a cycle between files: {}", cycle.join(", ")));
            }
        }
        // Files that import each other tie their folders, too: told above.
        let of_files = out.iter().any(|said| said.starts_with("a cycle"));
        for cycle in cycles(&self.folders()).iter().filter(|_| !of_files) {
            out.push(format!("a cycle between folders: {}", cycle.join(", ")));
        }
        out
    }
}

enum Meant {
    Own(Vec<String>),
    Crate(String),
}

/// What a path means, seen from the module `here`.
fn meant(path: &Named, file: &Names, here: &str, externals: &BTreeSet<String>) -> Option<Meant> {
    let is_root = ["lib", "main"].contains(&here);
    let mut place: Vec<String> = if is_root {
        Vec::new()
    } else {
        here.split('/').map(str::to_owned).collect()
    };
    let depth = place.len();
    place.extend(path.inside.iter().cloned());
    let first = path.segments.first()?;
    let mut rest = path.segments.iter().skip(1).cloned().peekable();
    match first.as_str() {
        "crate" | "trialogue" => place.clear(),
        "self" => {}
        "super" => {
            place.pop();
            while rest.next_if(|s| s == "super").is_some() {
                place.pop();
            }
        }
        child if file.children.contains(child) => {
            place.truncate(depth);
            place.push(child.to_owned());
        }
        name if externals.contains(name) && !file.bound.contains(name) => {
            return Some(Meant::Crate(name.to_owned()));
        }
        _ => return None,
    }
    place.extend(rest);
    Some(Meant::Own(place))
}

/// The deepest known module on a path; the root itself is nobody's import.
fn deepest(path: &[String], modules: &BTreeSet<String>) -> impl Iterator<Item = String> {
    (1..=path.len())
        .rev()
        .filter_map(|n| path.get(..n))
        .map(|p| p.join("/"))
        .find(|p| modules.contains(p))
        .into_iter()
}

fn within(path: &[String], here: &str) -> bool {
    here == "lib" || path.join("/").starts_with(&format!("{here}/"))
}

/// The strongly connected parts with more than one member, each sorted.
pub(super) fn cycles(edges: &BTreeMap<String, BTreeSet<String>>) -> Vec<Vec<String>> {
    let reach: BTreeMap<&String, BTreeSet<&String>> = edges
        .keys()
        .map(|from| {
            let mut seen = BTreeSet::new();
            let mut open = vec![from];
            while let Some(next) = open.pop() {
                open.extend(
                    edges
                        .get(next)
                        .into_iter()
                        .flatten()
                        .filter(|to| seen.insert(*to)),
                );
            }
            (from, seen)
        })
        .collect();
    let meets = |a: &String, b: &String| reach.get(a).is_some_and(|r| r.contains(b));
    let mut parts = BTreeSet::new();
    for a in edges.keys().filter(|a| meets(a, a)) {
        let part: Vec<String> = edges
            .keys()
            .filter(|b| meets(a, b) && meets(b, a))
            .cloned()
            .collect();
        parts.insert(part);
    }
    parts.into_iter().collect()
}
