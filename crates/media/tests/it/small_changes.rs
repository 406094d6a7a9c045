use std::time::Duration;

use media::{Av1Decoder, Av1Encoder, EncoderConfig, Frame, Rect};

const WIDTH: u32 = 640;
const HEIGHT: u32 = 360;
/// Black and white blocks side by side in the upper left corner.
const BLOCKS: Rect = Rect {
    x: 0,
    y: 0,
    width: 32 * 8,
    height: 32,
};

fn paint(bgra: &mut [u8], blocks: u32) {
    for y in 0..BLOCKS.height {
        for x in 0..BLOCKS.width {
            let shade = if blocks >> (x / 8) & 1 == 1 { 255 } else { 0 };
            let at = ((y * WIDTH + x) * 4) as usize;
            bgra[at..at + 3].fill(shade);
        }
    }
}

/// The blocks as they are seen.
fn read(frame: &Frame) -> u32 {
    let (luma, stride) = frame.luma();
    let is_white = |block: &u32| luma[16 * stride + *block as usize * 8 + 4] > 127;
    (0..32).filter(is_white).map(|block| 1 << block).sum()
}

#[test]
fn a_small_change_shows_in_its_first_picture() {
    let config = EncoderConfig {
        width: WIDTH,
        height: HEIGHT,
        bitrate: 2_000_000,
    };
    let mut encoder = Av1Encoder::new(config).unwrap();
    let mut decoder = Av1Decoder::new().unwrap();
    let mut frame = Frame::new(WIDTH, HEIGHT).unwrap();
    let mut bgra = vec![60; (WIDTH * HEIGHT * 4) as usize];
    let whole = Rect {
        x: 0,
        y: 0,
        width: WIDTH,
        height: HEIGHT,
    };
    frame
        .update_from_bgra(&bgra, WIDTH as usize * 4, &[whole])
        .unwrap();
    let (mut at, mut blocks) = (Duration::ZERO, 7_u32);
    let mut missed = 0;
    for _ in 0..200 {
        blocks = blocks.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        // Some blocks stay as they were, as a clock's do.
        let painted = blocks >> 8 | 0x55 << 24;
        paint(&mut bgra, painted);
        frame
            .update_from_bgra(&bgra, WIDTH as usize * 4, &[BLOCKS])
            .unwrap();
        for pause in [80, 45] {
            let packet = encoder.encode(&frame, at, false).unwrap().unwrap();
            at += Duration::from_millis(pause);
            let shown = decoder.decode(&packet.data).unwrap().unwrap();
            missed += u32::from(read(&shown) != painted);
        }
    }
    assert_eq!(missed, 0);
}
