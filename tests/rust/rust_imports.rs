//! Which Rust file takes which name from which other file of its crate. Every path, in `use` or in the code, counts to
//! the file that defines what it names; `mod` and `pub use` are no imports. A name that comes in by a glob or a `pub use`
//! counts where it is used as a type, a constant or a call. Left out: what stands under `#[cfg(test)]`, paths inside
//! texts, macros known everywhere by `#[macro_use]`, functions handed on without a call that came in by a glob.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::circles::Imports;
use crate::tokens::{Kind, Token, tokens, without_tests};

/// One module: a file, or a part of one between braces.
struct Module {
    file: String,
    parent: Option<usize>,
    children: BTreeMap<String, usize>,
    items: BTreeSet<String>,
    uses: Vec<Use>,
    code: Vec<Token>,
}

/// One name of a `use` line.
#[derive(Clone)]
struct Use {
    path: Vec<String>,
    /// None for a glob.
    name: Option<String>,
    is_handed_on: bool,
}

/// Where a path leads.
#[derive(Clone, Copy)]
enum Found {
    Module(usize),
    /// Something a module defines.
    Item(usize),
}

/// A crate read from its root file; `read` gives a file's text, or none where there is no such file.
pub fn rust_imports(root: &str, read: &dyn Fn(&str) -> Option<String>) -> Imports {
    let mut modules = Vec::new();
    let text = read(root).unwrap_or_else(|| panic!("{root} is there"));
    let folder = parent_of(root);
    let shipped = without_tests(tokens(&text));
    read_module(&mut modules, read, root, &folder, None, &shipped);
    let house = House { modules };
    // A file without an import has a place of its own too.
    let mut imports: Imports = house
        .modules
        .iter()
        .map(|module| (module.file.clone(), BTreeMap::new()))
        .collect();
    for module in 0..house.modules.len() {
        house.imports_of(module, &mut imports);
    }
    imports
}

fn parent_of(path: &str) -> String {
    path.rsplit_once('/')
        .map(|(folder, _)| folder.to_owned())
        .unwrap_or_default()
}

/// Reads one module and those below it; `folder` is where its own modules' files lie.
fn read_module(
    modules: &mut Vec<Module>,
    read: &dyn Fn(&str) -> Option<String>,
    file: &str,
    folder: &str,
    parent: Option<usize>,
    tokens: &[Token],
) -> usize {
    let me = modules.len();
    modules.push(Module {
        file: file.to_owned(),
        parent,
        children: BTreeMap::new(),
        items: BTreeSet::new(),
        uses: Vec::new(),
        code: Vec::new(),
    });
    let mut depth = 0usize;
    // Up to which depth the group of a macro that defines things reaches.
    let mut in_macro: Option<usize> = None;
    let mut is_public = false;
    let mut at = 0;
    while at < tokens.len() {
        let token = &tokens[at];
        let next = tokens.get(at + 1);
        let after = tokens.get(at + 2);
        if token.is("{") || token.is("(") || token.is("[") {
            depth += 1;
        } else if token.is("}") || token.is(")") || token.is("]") {
            depth = depth.saturating_sub(1);
            in_macro = in_macro.filter(|start| depth > *start);
        }
        let at_top = depth == 0 || in_macro.is_some();
        if token.is("mod") && depth == 0 && next.is_some_and(Token::is_word) {
            let name = tokens[at + 1].text.clone();
            if after.is_some_and(|sign| sign.is("{")) {
                let end = closing(tokens, at + 2);
                let inner = format!("{folder}/{name}");
                let child =
                    read_module(modules, read, file, &inner, Some(me), &tokens[at + 3..end]);
                modules[me].children.insert(name, child);
                at = end + 1;
            } else {
                let (path, inner) = [
                    (format!("{folder}/{name}.rs"), format!("{folder}/{name}")),
                    (
                        format!("{folder}/{name}/mod.rs"),
                        format!("{folder}/{name}"),
                    ),
                ]
                .into_iter()
                .find(|(path, _)| read(path).is_some())
                .unwrap_or_else(|| panic!("{file}: no file for mod {name}"));
                let shipped =
                    without_tests(crate::tokens::tokens(&read(&path).unwrap_or_default()));
                let child = read_module(modules, read, &path, &inner, Some(me), &shipped);
                modules[me].children.insert(name, child);
                at += 3;
            }
            is_public = false;
            continue;
        }
        if token.is("pub") {
            is_public = true;
            at += 1;
            if tokens.get(at).is_some_and(|sign| sign.is("(")) {
                at = closing(tokens, at) + 1;
            }
            continue;
        }
        if token.is("use") {
            let mut uses = Vec::new();
            at = read_use(tokens, at + 1, &[], &mut uses) + 1;
            for mut one in uses {
                one.is_handed_on = is_public;
                modules[me].uses.push(one);
            }
            is_public = false;
            continue;
        }
        is_public = false;
        if at_top && token.kind == Kind::Word {
            let defines = [
                "fn", "struct", "enum", "union", "trait", "type", "const", "static",
            ]
            .contains(&token.text.as_str());
            if defines && next.is_some_and(|name| name.is_word() && !name.is("fn")) {
                modules[me].items.insert(tokens[at + 1].text.clone());
            } else if token.is("macro_rules") && after.is_some_and(Token::is_word) {
                modules[me].items.insert(tokens[at + 2].text.clone());
            } else if depth == 0
                && next.is_some_and(|sign| sign.is("!"))
                && after.is_some_and(|sign| sign.is("{") || sign.is("("))
            {
                in_macro = Some(0);
                modules[me].code.push(token.clone());
                modules[me].code.push(tokens[at + 1].clone());
                modules[me].code.push(tokens[at + 2].clone());
                depth += 1;
                at += 3;
                continue;
            }
        }
        modules[me].code.push(token.clone());
        at += 1;
    }
    me
}

/// The place of the bracket that closes the one at `from`.
fn closing(tokens: &[Token], from: usize) -> usize {
    let mut depth = 0usize;
    for (at, token) in tokens.iter().enumerate().skip(from) {
        if token.is("{") || token.is("(") || token.is("[") {
            depth += 1;
        } else if token.is("}") || token.is(")") || token.is("]") {
            depth -= 1;
            if depth == 0 {
                return at;
            }
        }
    }
    tokens.len() - 1
}

/// Reads a tree of a `use` line; answers where it ends: at `;`, or at the `,` or `}` of the group it stands in.
fn read_use(tokens: &[Token], from: usize, before: &[String], uses: &mut Vec<Use>) -> usize {
    let mut path = before.to_vec();
    let mut at = from;
    let mut name = None;
    let mut is_whole = true;
    while at < tokens.len() {
        let token = &tokens[at];
        if token.is(";") || token.is(",") || token.is("}") {
            break;
        } else if token.is("{") {
            is_whole = false;
            loop {
                at = read_use(tokens, at + 1, &path, uses);
                if !tokens[at].is(",") {
                    break;
                }
            }
        } else if token.is("*") {
            is_whole = false;
            uses.push(Use {
                path: path.clone(),
                name: None,
                is_handed_on: false,
            });
        } else if token.is("as") {
            at += 1;
            name = Some(tokens[at].text.clone());
        } else if token.is("self") && !path.is_empty() {
            // `a::{self}` is `a`.
        } else if token.is_word() {
            path.push(token.text.clone());
        }
        at += 1;
    }
    if is_whole && path.len() > before.len() || is_whole && at > from && !before.is_empty() {
        let name = name.or_else(|| path.last().cloned());
        uses.push(Use {
            path,
            name,
            is_handed_on: false,
        });
    }
    at
}

struct House {
    modules: Vec<Module>,
}

type Asked = HashSet<(usize, String, bool)>;

impl House {
    fn imports_of(&self, module: usize, imports: &mut Imports) {
        let own = &self.modules[module];
        let mut add = |found: Option<Found>, name: &str| {
            if let Some(Found::Item(home)) = found {
                let home = &self.modules[home].file;
                if *home != own.file {
                    imports
                        .entry(own.file.clone())
                        .or_default()
                        .entry(home.clone())
                        .or_default()
                        .insert(name.to_owned());
                }
            }
        };
        for one in own.uses.iter().filter(|one| !one.is_handed_on) {
            add(
                self.follow(module, &one.path, &mut Asked::new()),
                one.path.last().map_or("", String::as_str),
            );
        }
        let code = &own.code;
        let sign = |at: Option<usize>, text: &str| {
            at.and_then(|at| code.get(at))
                .is_some_and(|token| token.is(text))
        };
        let mut at = 0;
        while at < code.len() {
            let start = at;
            let before = start.checked_sub(1);
            at += 1;
            if !code[start].is_word()
                || sign(before, ".")
                || sign(before, "::")
                || sign(before, "fn")
            {
                continue;
            }
            let mut path = vec![code[start].text.clone()];
            while sign(Some(at), "::") && code.get(at + 1).is_some_and(Token::is_word) {
                path.push(code[at + 1].text.clone());
                at += 2;
            }
            let name = path.last().cloned().unwrap_or_default();
            let is_used = path.len() > 1
                || name.starts_with(|letter: char| letter.is_ascii_uppercase())
                || sign(Some(at), "(")
                || sign(Some(at), "::");
            if is_used {
                add(self.follow(module, &path, &mut Asked::new()), &name);
            }
        }
    }

    /// Where a path leads as it is written in a module; none outside the crate.
    fn follow(&self, module: usize, path: &[String], asked: &mut Asked) -> Option<Found> {
        let (first, rest) = path.split_first()?;
        let mut here = match first.as_str() {
            "crate" => Found::Module(0),
            "self" => Found::Module(module),
            "super" => Found::Module(self.modules[module].parent?),
            name => self.look_up(module, name, !rest.is_empty(), asked)?,
        };
        for (number, name) in rest.iter().enumerate() {
            let Found::Module(inside) = here else {
                // A variant, or a function of a type: the type's file has it.
                return Some(here);
            };
            if name == "super" {
                here = Found::Module(self.modules[inside].parent?);
                continue;
            }
            here = self
                .look_up(inside, name, number + 1 < rest.len(), asked)
                // Made by a macro there.
                .unwrap_or(Found::Item(inside));
        }
        Some(here)
    }

    /// What a name means in a module. A module may be called as what it hands on, so it matters which is wanted.
    fn look_up(
        &self,
        module: usize,
        name: &str,
        wants_module: bool,
        asked: &mut Asked,
    ) -> Option<Found> {
        if !asked.insert((module, name.to_owned(), wants_module)) {
            return None;
        }
        let own = &self.modules[module];
        let child = own.children.get(name).copied().map(Found::Module);
        let item = own.items.contains(name).then_some(Found::Item(module));
        let (sure, perhaps) = match wants_module {
            true => (child, item),
            false => (item, child),
        };
        if sure.is_some() {
            return sure;
        }
        for one in own
            .uses
            .iter()
            .filter(|one| one.name.as_deref() == Some(name))
        {
            match self.follow(module, &one.path, asked) {
                // The same word may be imported as a function and be a module here.
                Some(Found::Module(_)) if !wants_module && perhaps.is_some() => {}
                None => {}
                found => return found,
            }
        }
        if perhaps.is_some() {
            return perhaps;
        }
        own.uses
            .iter()
            .filter(|one| one.name.is_none())
            .find_map(|one| match self.follow(module, &one.path, asked)? {
                Found::Module(inside) => self.look_up(inside, name, wants_module, asked),
                Found::Item(_) => None,
            })
    }
}
