//! Whether every language says all that English says.

use std::collections::BTreeSet;

use super::catalog::{Catalog, Choices};

/// The plural categories of CLDR.
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The categories that a text in that language needs wherever it counts, and those it may have
/// beyond them (CLDR, cardinal plural rules). French and Spanish have `many` for millions.
fn plurals(language: &str) -> (&'static [&'static str], &'static [&'static str]) {
    match language {
        "fr" | "es" => (&["one", "other"], &["many"]),
        _ => (&["one", "other"], &[]),
    }
}

/// Every message of `english` that `catalog`, in `language`, lacks or needs other variables for, and
/// every message beyond those; one line each.
///
/// # Errors
/// A message refers to one that does not exist.
pub fn gaps(english: &Catalog, catalog: &Catalog, language: &str) -> anyhow::Result<Vec<String>> {
    let mut found = Vec::new();
    let (source, translated) = (english.messages()?, catalog.messages()?);
    for (id, variables) in &source {
        let Some(own) = translated.get(id) else {
            let source = english.place(id).unwrap_or_default();
            let file = source.split(':').next().unwrap_or_default();
            let file = file.replace("/en/", &format!("/{language}/"));
            found.push(format!("{file}:1: `{id}` is missing: translate it from {source}"));
            continue;
        };
        let place = catalog.place(id).unwrap_or_default();
        if own != variables {
            let (own, variables) = (list(own), list(variables));
            found.push(format!(
                "{place}: `{id}` uses {own}, in English {variables}: use the same"
            ));
        }
        found.extend(choice_gaps(english, catalog, language, id));
    }
    for id in translated.keys().filter(|id| !source.contains_key(*id)) {
        let place = catalog.place(id).unwrap_or_default();
        found.push(format!(
            "{place}: `{id}` is not there in English: delete it, or add it to locales/en"
        ));
    }
    Ok(found)
}

fn choice_gaps(english: &Catalog, catalog: &Catalog, language: &str, id: &str) -> Vec<String> {
    let none = Choices::new();
    let source = english.choices(id).unwrap_or(&none);
    let own = catalog.choices(id).unwrap_or(&none);
    let place = catalog.place(id).unwrap_or_default();
    let mut found = Vec::new();
    for (variable, words) in own {
        found.extend(match counts(words) {
            true => plural_gap(language, words),
            false => source
                .get(variable)
                .filter(|source| *source != words)
                .map(|source| format!("chooses between {}, in English {}", list(words), list(source))),
        });
    }
    for variable in source.keys().filter(|variable| !own.contains_key(*variable)) {
        found.push(format!("does not choose by ${variable}, as English does"));
    }
    found
        .into_iter()
        .map(|gap| format!("{place}: `{id}` {gap}: mend the variants"))
        .collect()
}

fn counts(words: &BTreeSet<String>) -> bool {
    words.iter().all(|word| PLURALS.contains(&word.as_str()))
}

fn plural_gap(language: &str, words: &BTreeSet<String>) -> Option<String> {
    let (needed, allowed) = plurals(language);
    let lacks = needed.iter().find(|category| !words.contains(**category));
    if let Some(category) = lacks {
        return Some(format!("has no plural form [{category}]"));
    }
    let extra = words
        .iter()
        .find(|word| !needed.contains(&word.as_str()) && !allowed.contains(&word.as_str()))?;
    Some(format!(
        "has the plural form [{extra}], which {language} does not have"
    ))
}

fn list<T: AsRef<str>>(names: &BTreeSet<T>) -> String {
    if names.is_empty() {
        return "nothing".to_owned();
    }
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(english: &str, language: &str, translation: &str) -> Vec<String> {
        let catalog = |language: &str, text: &str| {
            let mut catalog = Catalog::default();
            catalog
                .add(&format!("locales/{language}/a.ftl"), text)
                .expect("the text parses");
            catalog
        };
        gaps(&catalog("en", english), &catalog(language, translation), language)
            .expect("nothing is referred to")
    }

    const COUNTED: &str = "x = { $n ->\n    [one] one\n   *[other] { $n }\n }\n";

    #[test]
    fn a_language_that_says_the_same_has_no_gaps() {
        assert_eq!(found("x = X { $a }\n", "de", "x = { $a } X\n"), [""; 0]);
        assert_eq!(found(COUNTED, "de", COUNTED), [""; 0]);
        let many = "x = { $n ->\n    [0] kein\n    [one] un\n    [many] { $n } de\n   *[other] { $n }\n }\n";
        assert_eq!(found(COUNTED, "fr", many), [""; 0]);
    }

    #[test]
    fn missing_and_extra_messages_are_named_with_their_place() {
        let found = found("x = X\ny = Y\n", "de", "x = X\nz = Z\n");
        assert_eq!(found.len(), 2);
        assert!(
            found[0].starts_with("locales/de/a.ftl:1: `y` is missing: translate it from locales/en/a.ftl:2")
        );
        assert!(found[1].starts_with("locales/de/a.ftl:2: `z` is not there in English"));
    }

    #[test]
    fn other_variables_are_named() {
        let found = found("x = X { $a }\n", "es", "x = X { $b }\n");
        assert_eq!(
            found,
            ["locales/es/a.ftl:1: `x` uses b, in English a: use the same"]
        );
    }

    #[test]
    fn missing_and_unknown_plural_forms_are_named() {
        let other = "x = { $n ->\n   *[other] { $n }\n }\n";
        assert!(found(COUNTED, "de", other)[0].contains("has no plural form [one]"));
        let many = "x = { $n ->\n    [one] eins\n    [many] viele\n   *[other] { $n }\n }\n";
        assert!(found(COUNTED, "de", many)[0].contains("[many], which de does not have"));
        assert!(found(COUNTED, "de", "x = { $n }\n")[0].contains("does not choose by $n"));
    }

    #[test]
    fn other_choices_are_between_the_same_words() {
        let source = "x = { $on ->\n    [yes] on\n   *[no] off\n }\n";
        let wrong = "x = { $on ->\n    [ja] an\n   *[no] aus\n }\n";
        assert!(found(source, "de", wrong)[0].contains("chooses between ja, no, in English no, yes"));
    }
}
