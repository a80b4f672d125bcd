//! Finds files that import each other in a circle.

use std::collections::{BTreeMap, BTreeSet};

/// Who imports whom: from, to, and the names taken.
pub type Imports = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

/// Each circle, told with the imports that tie it.
pub fn circles(imports: &Imports) -> Vec<String> {
    let reach: BTreeMap<&str, BTreeSet<&str>> = imports
        .keys()
        .map(|file| (file.as_str(), reached(imports, file)))
        .collect();
    let mut told = BTreeSet::new();
    let mut found = Vec::new();
    for (&file, reached) in &reach {
        if !reached.contains(file) || told.contains(file) {
            continue;
        }
        let circle: BTreeSet<&str> = reached
            .iter()
            .copied()
            .filter(|other| reach.get(other).is_some_and(|back| back.contains(file)))
            .collect();
        let ties = circle.iter().flat_map(|from| {
            imports[*from]
                .iter()
                .filter(|(to, _)| circle.contains(to.as_str()))
                .map(move |(to, names)| {
                    let names: Vec<&str> = names.iter().map(String::as_str).collect();
                    format!("\n    {from} -> {to}: {}", names.join(", "))
                })
        });
        found.push(format!(
            "{} files{}",
            circle.len(),
            ties.collect::<String>()
        ));
        told.extend(circle);
    }
    found
}

/// All files that one file hangs on, however far away; itself only if it is in a circle.
fn reached<'a>(imports: &'a Imports, from: &str) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    let mut waiting: Vec<&str> = vec![from];
    while let Some(file) = waiting.pop() {
        for to in imports.get(file).into_iter().flat_map(BTreeMap::keys) {
            if seen.insert(to.as_str()) {
                waiting.push(to);
            }
        }
    }
    seen
}
