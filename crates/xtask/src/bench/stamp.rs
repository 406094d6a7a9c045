//! The moment of painting as a row of black and white blocks, which survives any video codec.

/// Blocks of one stamp: 24 bits of the clock and 8 of a checksum, the highest bit first.
pub const BLOCKS: u32 = 32;

/// A stamp for the wall time in milliseconds, of which the lowest 24 bits count (4.6 hours).
/// `page.js` reads it back.
pub fn stamp(milliseconds: u128) -> u32 {
    let [_, high, middle, low] = (milliseconds as u32).to_be_bytes();
    let sum = u32::from(high) * 131 + u32::from(middle) * 31 + u32::from(low) * 7 + 165;
    u32::from_be_bytes([high, middle, low, sum as u8])
}

/// Whether the block with this number, from the left, is white.
pub fn is_white(stamp: u32, block: u32) -> bool {
    stamp >> (BLOCKS - 1 - block) & 1 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_holds_the_clock_and_a_checksum() {
        assert_eq!(stamp(0), 165);
        assert_eq!(stamp(0x01_00_00_01), 0x0000_0100 + 172);
        assert_eq!(stamp(0xff_12_34_56) >> 8, 0x12_34_56);
    }

    #[test]
    fn one_wrong_bit_of_the_clock_shows_in_the_checksum() {
        for bit in 0..24 {
            assert_ne!(
                stamp(0x12_34_56) & 0xff,
                stamp(0x12_34_56 ^ 1 << bit) & 0xff,
                "{bit}"
            );
        }
    }

    #[test]
    fn blocks_are_read_from_the_highest_bit() {
        assert!(is_white(0x8000_0001, 0));
        assert!(is_white(0x8000_0001, 31));
        assert!((1..31).all(|block| !is_white(0x8000_0001, block)));
    }
}
