//! Text that looks like a listing of coloured source, without end.

/// Of the terminal's palette.
const COLOURS: usize = 7;
const WORDS: [&str; 16] = [
    "let",
    "screen",
    "=",
    "match",
    "self.region()",
    "{",
    "Some(rect)",
    "=>",
    "if",
    "width > 0",
    "return",
    "\"a longer text in quotes\"",
    "}",
    "frames.push(next)",
    "// a word on why",
    "0x7fff_ffff",
];
/// Columns that a line may fill.
const COLUMNS: u32 = 120;

/// The words of a line: column, number of the colour, text. The same number gives the same line.
pub fn line(number: u32) -> Vec<(u32, u32, &'static str)> {
    let mut mixed = number.wrapping_mul(2_654_435_761) ^ 0x9e37_79b9;
    let mut next = |limit: usize| {
        mixed = mixed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (mixed >> 16) as usize % limit
    };
    let mut column = 4 * next(5) as u32;
    let mut words = Vec::new();
    let end = COLUMNS / 4 + next(COLUMNS as usize * 3 / 4) as u32;
    while column < end {
        let word = WORDS[next(WORDS.len())];
        words.push((column, next(COLOURS) as u32, word));
        column += word.len() as u32 + 1;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_differ_and_come_again_the_same() {
        assert_ne!(line(1), line(2));
        assert_eq!(line(7), line(7));
    }

    #[test]
    fn words_stand_beside_each_other() {
        for number in 0..200 {
            let words = line(number);
            assert!(!words.is_empty(), "{number}");
            for pair in words.windows(2) {
                assert!(pair[0].0 + pair[0].2.len() as u32 + 1 == pair[1].0, "{number}");
            }
        }
    }
}
