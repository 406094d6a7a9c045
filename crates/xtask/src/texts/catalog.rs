//! The messages of Fluent files and the variables that each needs.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{anyhow, bail, ensure};
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::parser;

/// Messages gathered from one or more files, by id.
///
/// Rules beyond the syntax: an id occurs once over all files, every message has a value, and attributes
/// are not used (an id of its own says the same and gets an accessor).
#[derive(Default)]
pub struct Catalog {
    messages: BTreeMap<String, Needs>,
    terms: BTreeSet<String>,
}

/// What a pattern refers to.
#[derive(Default)]
struct Needs {
    /// Where the message stands: `file:line`.
    place: String,
    variables: BTreeSet<String>,
    messages: BTreeSet<String>,
    terms: BTreeSet<String>,
    choices: Choices,
}

/// The variables that a message chooses by, each with the words that it chooses between. Exact
/// numbers are left out: every language may single out its own.
pub type Choices = BTreeMap<String, BTreeSet<String>>;

impl Catalog {
    /// Adds the messages of one file.
    ///
    /// # Errors
    /// The text does not parse, or breaks a rule; the message starts with `file:line`.
    pub fn add(&mut self, file: &str, source: &str) -> anyhow::Result<()> {
        let resource = parser::parse(source).map_err(|(_, errors)| describe(file, source, &errors))?;
        for entry in resource.body {
            match entry {
                Entry::Message(message) => self.add_message(file, source, &message)?,
                Entry::Term(term) => {
                    self.terms.insert(term.id.name.to_owned());
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Every message with all variables it needs, also those of the messages it refers to, in order of ids.
    ///
    /// # Errors
    /// A message refers to a message or a term that is in none of the files.
    pub fn messages(&self) -> anyhow::Result<BTreeMap<&str, BTreeSet<&str>>> {
        let mut found = BTreeMap::new();
        for id in self.messages.keys() {
            let mut variables = BTreeSet::new();
            self.collect(id, &mut variables, &mut BTreeSet::new())?;
            found.insert(id.as_str(), variables);
        }
        Ok(found)
    }

    /// Where a message stands, as `file:line`; none: nowhere.
    pub fn place(&self, id: &str) -> Option<&str> {
        self.messages.get(id).map(|needs| needs.place.as_str())
    }

    /// What a message itself chooses by.
    pub fn choices(&self, id: &str) -> Option<&Choices> {
        self.messages.get(id).map(|needs| &needs.choices)
    }

    fn add_message(&mut self, file: &str, source: &str, message: &Message<&str>) -> anyhow::Result<()> {
        let id = message.id.name;
        let place = || format!("{file}:{}", line_of(source, offset_of(source, id)));
        let Some(value) = &message.value else {
            bail!("{}: `{id}` has no value: give it one", place());
        };
        ensure!(
            message.attributes.is_empty(),
            "{}: `{id}` has attributes: write a message of its own for each",
            place()
        );
        let mut needs = Needs {
            place: place(),
            ..Needs::default()
        };
        needs.pattern(value);
        let earlier = self.messages.insert(id.to_owned(), needs);
        ensure!(
            earlier.is_none(),
            "{}: `{id}` is there twice: rename one",
            place()
        );
        Ok(())
    }

    fn collect<'a>(
        &'a self,
        id: &'a str,
        variables: &mut BTreeSet<&'a str>,
        seen: &mut BTreeSet<&'a str>,
    ) -> anyhow::Result<()> {
        if !seen.insert(id) {
            return Ok(());
        }
        let needs = self
            .messages
            .get(id)
            .ok_or_else(|| anyhow!("a text refers to `{id}`, which does not exist"))?;
        if let Some(term) = needs.terms.difference(&self.terms).next() {
            bail!("`{id}` refers to the term `-{term}`, which does not exist");
        }
        variables.extend(needs.variables.iter().map(String::as_str));
        for other in &needs.messages {
            self.collect(other, variables, seen)?;
        }
        Ok(())
    }
}

impl Needs {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                self.choice(selector, variants);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn choice(&mut self, selector: &InlineExpression<&str>, variants: &[Variant<&str>]) {
        let mut chooser = Self::default();
        chooser.inline(selector);
        let words = variants.iter().filter_map(|variant| match &variant.key {
            VariantKey::Identifier { name } => Some((*name).to_owned()),
            VariantKey::NumberLiteral { .. } => None,
        });
        let words: BTreeSet<String> = words.collect();
        for variable in chooser.variables {
            self.choices.entry(variable).or_default().extend(words.clone());
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.messages.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.terms.insert(id.name.to_owned());
                arguments.iter().for_each(|arguments| self.arguments(arguments));
            }
            InlineExpression::FunctionReference { arguments, .. } => self.arguments(arguments),
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        arguments.positional.iter().for_each(|value| self.inline(value));
        arguments.named.iter().for_each(|named| self.inline(&named.value));
    }
}

fn describe(file: &str, source: &str, errors: &[parser::ParserError]) -> anyhow::Error {
    let lines: Vec<String> = errors
        .iter()
        .map(|error| format!("{file}:{}: {}", line_of(source, error.pos.start), error.kind))
        .collect();
    anyhow!(lines.join("\n"))
}

/// Where `part`, a slice of `source`, starts in it.
fn offset_of(source: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(source.as_ptr() as usize)
}

fn line_of(source: &str, offset: usize) -> usize {
    source.bytes().take(offset).filter(|&byte| byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(source: &str) -> String {
        let mut catalog = Catalog::default();
        catalog
            .add("a.ftl", source)
            .expect_err("the file breaks a rule")
            .to_string()
    }

    #[test]
    fn variables_are_found_in_selectors_variants_calls_and_referenced_messages() {
        let source = "\
one = { $b } and { two }
two = { $a ->
    [one] { $c } thing
   *[other] { NUMBER($d) } things
}
";
        let mut catalog = Catalog::default();
        catalog.add("a.ftl", source).expect("the file is fine");
        let messages = catalog.messages().expect("all references are there");
        assert_eq!(messages["one"], BTreeSet::from(["a", "b", "c", "d"]));
        assert_eq!(messages["two"], BTreeSet::from(["a", "c", "d"]));
    }

    #[test]
    fn messages_that_refer_to_each_other_in_a_circle_end() {
        let mut catalog = Catalog::default();
        catalog
            .add("a.ftl", "a = { b }\nb = { a } { $x }\n")
            .expect("the file is fine");
        assert_eq!(
            catalog.messages().expect("all references are there")["a"],
            BTreeSet::from(["x"])
        );
    }

    #[test]
    fn a_file_that_does_not_parse_is_named_with_its_line() {
        let refusal = refusal("good = Good\nbad = { $\n");
        assert!(refusal.starts_with("a.ftl:2: "), "{refusal}");
    }

    #[test]
    fn an_id_in_two_files_is_refused_with_its_second_place() {
        let mut catalog = Catalog::default();
        catalog.add("a.ftl", "x = X\n").expect("the first is fine");
        let refusal = catalog
            .add("b.ftl", "y = Y\nx = Z\n")
            .expect_err("the second is not")
            .to_string();
        assert!(refusal.starts_with("b.ftl:2: `x` is there twice"), "{refusal}");
    }

    #[test]
    fn attributes_and_empty_messages_are_refused() {
        assert!(refusal("x = X\n    .title = T\n").contains("a.ftl:1: `x` has attributes"));
        assert!(refusal("x =\n    .title = T\n").contains("a.ftl:1: `x` has no value"));
    }

    #[test]
    fn references_to_nothing_are_refused() {
        for source in ["x = { y }\n", "x = { -y }\n"] {
            let mut catalog = Catalog::default();
            catalog.add("a.ftl", source).expect("the syntax is fine");
            assert!(catalog.messages().is_err(), "{source}");
        }
    }
}
