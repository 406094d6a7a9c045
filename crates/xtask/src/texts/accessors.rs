//! The Rust code around the texts.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use anyhow::ensure;

use super::{COMMAND, LANGUAGES};

/// The Fluent files of each language, in the order of [`LANGUAGES`].
pub type Files = [Vec<String>; LANGUAGES.len()];

/// The generated module, not yet formatted. `numbers` is a function of the crate that gives what
/// writes numbers in a language.
///
/// # Errors
/// Two ids become the same Rust name, or a name is not allowed in Rust.
pub fn write(
    messages: &BTreeMap<&str, BTreeSet<&str>>,
    files: &Files,
    numbers: Option<&str>,
) -> anyhow::Result<String> {
    let own = ["all", "of", "language", "with_prefix", "format"];
    let mut taken = BTreeSet::from(own.map(str::to_owned));
    let mut methods = String::new();
    let mut table = String::new();
    for (id, variables) in messages {
        let name = rust_name(id)?;
        ensure!(
            taken.insert(name.clone()),
            "the name `{name}` of the text `{id}` is taken: rename the text"
        );
        methods.push_str(&method(id, &name, variables)?);
        let list: Vec<String> = variables.iter().map(|name| format!("{name:?}")).collect();
        writeln!(table, "({id:?}, &[{}]),", list.join(", "))?;
    }
    let numbers = numbers.map_or(String::new(), |function| {
        format!("bundle.set_formatter(Some({function}(language)));")
    });
    Ok(TEMPLATE
        .replace("{COMMAND}", COMMAND)
        .replace("{SOURCES}", &sources(files))
        .replace("{ARMS}", &arms())
        .replace("{NUMBERS}", &numbers)
        .replace("{TABLE}", &table)
        .replace("{METHODS}", &methods))
}

/// The files of each language, a constant each: their list grows, and a function may not.
fn sources(files: &Files) -> String {
    let lists = LANGUAGES.iter().zip(files).map(|((_, variant), files)| {
        let files: String = files
            .iter()
            .map(|file| format!("include_str!(\"../../../{file}\"),\n"))
            .collect();
        let name = variant.to_uppercase();
        format!("const {name}: &[&str] = &[{files}];\n")
    });
    lists.collect()
}

/// The arms that give each language its files.
fn arms() -> String {
    let arm = |(_, variant): &(_, &str)| format!("Language::{variant} => {},\n", variant.to_uppercase());
    LANGUAGES.iter().map(arm).collect()
}

const TEMPLATE: &str = r#"//! The texts for people, as typed accessors.
//!
//! Generated from the Fluent files in `locales`; do not edit. To renew: `{COMMAND}`.

#![allow(dead_code, reason = "not every text is shown by every build")]
#![allow(clippy::needless_lifetimes, reason = "generated code has one form for all accessors")]

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use model::Language;

// The Fluent files of each language.
{SOURCES}

/// The Fluent files of a language.
fn sources(language: Language) -> &'static [&'static str] {
    match language {
        {ARMS}
    }
}

/// Every text's id with the variables that it takes.
const MESSAGES: &[(&str, &[&str])] = &[{TABLE}];

/// The texts in every language.
pub struct AllTexts([Texts; Language::ALL.len()]);

impl AllTexts {
    /// The texts in that language.
    #[must_use]
    pub fn of(&self, language: Language) -> &Texts {
        let [first, ..] = &self.0;
        self.0.iter().find(|texts| texts.language == language).unwrap_or(first)
    }
}

/// The texts of one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// The texts in every language.
    #[must_use]
    pub fn all() -> AllTexts {
        AllTexts(Language::ALL.map(Self::of))
    }

    /// The texts in that language.
    ///
    /// # Panics
    /// Never: the files are part of the program and were parsed when this module was generated.
    #[must_use]
    pub fn of(language: Language) -> Self {
        let tag = language.tag().parse().expect("a language tag");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        bundle.add_builtins().expect("a new bundle has no functions");
        {NUMBERS}
        for source in sources(language) {
            let resource = FluentResource::try_new((*source).to_owned()).expect("the texts parse");
            bundle.add_resource(resource).expect("no text is there twice");
        }
        Self { language, bundle }
    }

    /// The language of these texts.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// All texts whose id starts with `prefix`, by id. Variables are left as `{name}`, to be filled in
    /// where the text is shown; a text that counts has its general form.
    #[must_use]
    pub fn with_prefix(&self, prefix: &str) -> BTreeMap<String, String> {
        let wanted = MESSAGES.iter().filter(|(id, _)| id.starts_with(prefix));
        wanted
            .map(|(id, variables)| {
                let mut args = FluentArgs::new();
                for name in *variables {
                    args.set(*name, format!("{{{name}}}"));
                }
                ((*id).to_owned(), self.format(id, Some(&args)))
            })
            .collect()
    }

    fn format(&self, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        let pattern = self.bundle.get_message(id).and_then(|message| message.value());
        let Some(pattern) = pattern else {
            return id.to_owned();
        };
        self.bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned()
    }

    {METHODS}
}
"#;

fn method(id: &str, name: &str, variables: &BTreeSet<&str>) -> anyhow::Result<String> {
    let mut code = format!("\n/// The text `{id}`.\n#[must_use]\n");
    if variables.is_empty() {
        writeln!(
            code,
            "pub fn {name}(&self) -> String {{ self.format({id:?}, None) }}"
        )?;
        return Ok(code);
    }
    let mut parameters = String::new();
    let mut sets = String::new();
    for variable in variables {
        let parameter = rust_name(variable)?;
        write!(parameters, ", {parameter}: impl Into<FluentValue<'a>>")?;
        writeln!(sets, "args.set({variable:?}, {parameter});")?;
    }
    write!(
        code,
        "pub fn {name}<'a>(&self{parameters}) -> String {{\nlet mut args = FluentArgs::new();\n{sets}self.format({id:?}, Some(&args))\n}}\n"
    )?;
    Ok(code)
}

fn rust_name(id: &str) -> anyhow::Result<String> {
    let name = id.replace('-', "_").to_lowercase();
    let allowed = syn::parse_str::<syn::Ident>(&name).is_ok();
    ensure!(allowed, "`{id}` is a word of Rust: rename it in the text");
    ensure!(
        name != "args",
        "`{id}` is a name that the accessors use: rename it in the text"
    );
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accessors_take_their_variables_in_alphabetical_order() {
        let messages = BTreeMap::from([("session-row", BTreeSet::from(["count", "alias"]))]);
        let mut files = Files::default();
        files[1].push("locales/de/a.ftl".to_owned());
        let code = write(&messages, &files, Some("crate::numbers")).expect("the names are fine");
        assert!(code.contains(
            "pub fn session_row<'a>(&self, alias: impl Into<FluentValue<'a>>, count: impl Into<FluentValue<'a>>)"
        ));
        assert!(code.contains("const GERMAN: &[&str] = &[include_str!(\"../../../locales/de/a.ftl\")"));
        assert!(code.contains("Language::German => GERMAN"));
        assert!(code.contains("set_formatter(Some(crate::numbers(language)))"));
        assert!(code.contains("(\"session-row\", &[\"alias\", \"count\"])"));
        syn::parse_file(&code).expect("the code parses");
    }

    #[test]
    fn names_that_clash_or_are_words_of_rust_are_refused() {
        for ids in [&["type"][..], &["a-b", "a_b"], &["with-prefix"]] {
            let messages = ids.iter().map(|id| (*id, BTreeSet::new())).collect();
            assert!(write(&messages, &Files::default(), None).is_err(), "{ids:?}");
        }
    }

    #[test]
    fn no_texts_still_make_a_module() {
        let code = write(&BTreeMap::new(), &Files::default(), None).expect("nothing can clash");
        syn::parse_file(&code).expect("the code parses");
    }
}
