//! Aliases that are made from host names.

use crate::{Alias, NamespaceName};

/// The longest name before the `@`.
const LONGEST: usize = 25;
/// How many aliases are made of one host name.
const MOST: u64 = 50;

/// The aliases that a device with that host name may get, in the order in which they are tried:
/// `name@namespace`, then `name-2@namespace`, and so on to `-50`. None where the host name has nothing
/// of which a name could be made.
pub fn host_aliases(host_name: &str, namespace: &NamespaceName) -> Vec<Alias> {
    let name = name_of(host_name);
    if name.is_empty() {
        return Vec::new();
    }
    let numbered = |number: u64| match number {
        1 => cut(&name, LONGEST).to_owned(),
        number => {
            let suffix = format!("-{number}");
            format!("{}{suffix}", cut(&name, LONGEST - suffix.len()))
        }
    };
    (1..=MOST)
        .filter_map(|number| format!("{}@{namespace}", numbered(number)).parse().ok())
        .collect()
}

/// The first label of a host name in the alphabet of aliases, in small letters: letters with marks lose
/// them or are spelt out, what is left over becomes hyphens, and none of these stand at an end.
fn name_of(host_name: &str) -> String {
    let label = host_name.trim().split('.').find(|label| !label.trim().is_empty());
    let mut name = String::new();
    for letter in label.unwrap_or_default().chars().flat_map(char::to_lowercase) {
        match letter {
            'a'..='z' | '0'..='9' | '_' => name.push(letter),
            // A mark that stands by itself after its letter.
            '\u{300}'..='\u{36f}' => {}
            _ => match spelt(letter) {
                "" if name.ends_with('-') => {}
                "" => name.push('-'),
                spelt => name.push_str(spelt),
            },
        }
    }
    name.trim_matches(['-', '_']).to_owned()
}

/// A name cut so that it fits, and does not end in a hyphen.
fn cut(name: &str, most: usize) -> &str {
    // All of it is ASCII.
    name[..name.len().min(most)].trim_end_matches(['-', '_'])
}

/// A letter with a mark, or two that are written as one, in plain letters; nothing for others.
fn spelt(letter: char) -> &'static str {
    match letter {
        'ä' | 'æ' => "ae",
        'ö' | 'œ' => "oe",
        'ø' => "o",
        'ü' => "ue",
        'ß' => "ss",
        'þ' => "th",
        'à' | 'á' | 'â' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ō' | 'ŏ' | 'ő' => "o",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(host_name: &str) -> Option<String> {
        let aliases = host_aliases(host_name, &"acme".parse().unwrap());
        aliases.first().map(|alias| alias.as_str().to_owned())
    }

    #[test]
    fn a_name_is_made_of_a_host_name() {
        for (host_name, name) in [
            ("desk", "desk"),
            ("DESKTOP-4F7K2", "desktop-4f7k2"),
            ("Anna_s PC", "anna_s-pc"),
            ("Anna's   MacBook Pro (2)", "anna-s-macbook-pro-2"),
            ("front.berlin.example.com", "front"),
            (".front.local", "front"),
            (" spaced ", "spaced"),
            ("Müllers-Büro", "muellers-buero"),
            ("GROẞE-STRASSE", "grosse-strasse"),
            ("Łódź-Škoda", "lodz-skoda"),
            ("Entre\u{301}e", "entree"),
            ("İstanbul", "istanbul"),
            ("--_x_--", "x"),
            ("桌面-7", "7"),
            ("a-very-long-host-name-which-goes-on", "a-very-long-host-name-whi"),
            ("twenty-four-characters-x-y", "twenty-four-characters-x"),
        ] {
            assert_eq!(first(host_name), Some(format!("{name}@acme")), "{host_name}");
        }
    }

    #[test]
    fn of_some_host_names_no_name_can_be_made() {
        for host_name in ["", "   ", ".", "...", "桌面", "---", "\u{202e}", "@"] {
            assert_eq!(first(host_name), None, "{host_name}");
        }
    }

    #[test]
    fn further_names_are_numbered_and_fit_too() {
        let namespace = "ad".parse().unwrap();
        let aliases = host_aliases("a-very-long-host-name-which-goes-on", &namespace);
        let names: Vec<_> = aliases.iter().map(Alias::as_str).collect();
        assert_eq!(names.len(), 50);
        assert_eq!(names[1], "a-very-long-host-name-w-2@ad");
        assert_eq!(names[8], "a-very-long-host-name-w-9@ad");
        assert_eq!(names[9], "a-very-long-host-name-10@ad");
        assert_eq!(names[49], "a-very-long-host-name-50@ad");
        let short = host_aliases("x", &namespace);
        assert_eq!((short[0].as_str(), short[1].as_str()), ("x@ad", "x-2@ad"));
    }
}
