//! A painted desktop: windows, lines of small glyph-like marks, and a way to scroll them.

use media::{Frame, Rect};

/// A screen in the format that the X server hands out.
pub struct Desktop {
    width: u32,
    height: u32,
    scrolled: u32,
    bgra: Vec<u8>,
}

impl Desktop {
    pub fn new(width: u32, height: u32) -> Self {
        let mut desktop = Self {
            width,
            height,
            scrolled: 0,
            bgra: vec![0; (width * height * 4) as usize],
        };
        desktop.paint();
        desktop
    }

    /// Moves the text up by some lines of pixels.
    pub fn scroll(&mut self, rows: u32) {
        self.scrolled += rows;
        self.paint();
    }

    /// Fills the whole screen with noise that no encoder can foresee.
    pub fn noise(&mut self, seed: u32) {
        let mut state = seed.wrapping_mul(2_654_435_761) | 1;
        for byte in &mut self.bgra {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            *byte = state as u8;
        }
    }

    pub fn frame(&self) -> Frame {
        let mut frame = Frame::new(self.width, self.height).unwrap();
        let everything = Rect {
            x: 0,
            y: 0,
            width: self.width,
            height: self.height,
        };
        frame
            .update_from_bgra(&self.bgra, self.width as usize * 4, &[everything])
            .unwrap();
        frame
    }

    fn paint(&mut self) {
        for y in 0..self.height {
            for x in 0..self.width {
                let at = ((y * self.width + x) * 4) as usize;
                let pixel = self.pixel(x, y);
                self.bgra[at..at + 4].copy_from_slice(&pixel);
            }
        }
    }

    fn pixel(&self, x: u32, y: u32) -> [u8; 4] {
        let in_window = x > self.width / 8 && y > self.height / 8;
        if !in_window {
            return [96, 64, 32, 255];
        }
        let row = y + self.scrolled;
        let (line, column) = (row / 12, x / 7);
        let glyph = (line.wrapping_mul(73) ^ column.wrapping_mul(151)).wrapping_mul(2_654_435_761) >> 8;
        let bit = (row % 12) * 5 + x % 7;
        let ink = row % 12 < 9 && x % 7 < 5 && glyph.rotate_left(bit) & 1 == 1;
        if ink {
            [40, 40, 40, 255]
        } else {
            [250, 250, 250, 255]
        }
    }
}

/// How alike two pictures are in brightness, in decibels (peak signal to noise).
pub fn psnr(a: &Frame, b: &Frame) -> f64 {
    assert_eq!((a.width(), a.height()), (b.width(), b.height()));
    let ((a, stride), (b, _)) = ((a.luma(), a.width() as usize), b.luma());
    let (a, row) = a;
    let width = stride;
    let squares: f64 = a
        .chunks(row)
        .zip(b.chunks(row))
        .flat_map(|(a, b)| a[..width].iter().zip(&b[..width]))
        .map(|(a, b)| f64::from(a.abs_diff(*b)).powi(2))
        .sum();
    let samples = (a.len() / row * width) as f64;
    10.0 * (255.0_f64.powi(2) / (squares / samples).max(1e-6)).log10()
}
