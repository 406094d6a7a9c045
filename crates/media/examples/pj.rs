use std::time::{Duration, Instant};
use media::*;
fn main() {
    let step: usize = std::env::args().nth(1).unwrap().parse().unwrap();
    let bitrate: u32 = std::env::args().nth(2).unwrap().parse().unwrap();
    let colour = std::env::args().nth(3).is_some();
    let (w, h) = (1920usize, 1080usize);
    let mut px = vec![0u8; w * h * 4];
    for p in px.chunks_mut(4) { p.copy_from_slice(&[0x4f, 0x3b, 0x1d, 255]); }
    let (tx, ty, tw, lines) = (40usize, 64usize, 900usize, 780 / step);
    let th = lines * step;
    let mut seed = 12345u32;
    let mut rnd = move |n: u32| { seed = seed.wrapping_mul(1664525).wrapping_add(1013904223); (seed >> 16) % n };
    let font: Vec<[u8; 13]> = (0..64).map(|_| { let mut g = [0u8; 13]; for (i, r) in g.iter_mut().enumerate() { if (2..11).contains(&i) { *r = (rnd(64) as u8) & 0x1e; } } g }).collect();
    let cols = [[0xedu8, 0xea, 0xe4], [0x49, 0x8d, 0xf0], [0x99, 0xc6, 0x7e], [0xcc, 0xcd, 0x67]];
    let mut scroll = |px: &mut Vec<u8>| {
        for y in ty..ty + th - step { let (a, b) = ((y * w + tx) * 4, ((y + step) * w + tx) * 4); px.copy_within(b..b + tw * 4, a); }
        for y in ty + th - step..ty + th { for x in tx..tx + tw { px[(y * w + x) * 4..][..4].copy_from_slice(&[0x1d, 0x18, 0x10, 255]); } }
        let n = 30 + rnd(90) as usize; let mut c = 0;
        for i in 0..n { if rnd(6) == 0 { c = if colour { rnd(4) as usize } else { 0 }; continue; }
            let g = font[rnd(64) as usize];
            for (r, bits) in g.iter().enumerate() { for b in 0..6 { if bits >> b & 1 == 1 { let (x, y) = (tx + i * 6 + b, ty + th - step + r.min(step-1)); px[(y * w + x) * 4..][..3].copy_from_slice(&cols[c]); } } } }
    };
    for _ in 0..lines { scroll(&mut px); }
    let mut frame = Frame::new(w as u32, h as u32).unwrap();
    let mut enc = Av1Encoder::new(EncoderConfig { width: w as u32, height: h as u32, bitrate }).unwrap();
    let all = [Rect { x: 0, y: 0, width: w as u32, height: h as u32 }];
    frame.update_from_bgra(&px, w * 4, &all).unwrap();
    enc.encode(&frame, Duration::ZERO, true).unwrap();
    let mut sizes = vec![]; let mut times = vec![];
    for i in 1..120u64 {
        if i > 10 { scroll(&mut px); }
        frame.update_from_bgra(&px, w * 4, &all).unwrap();
        let t = Instant::now();
        let f = enc.encode(&frame, Duration::from_millis(33 * i), false).unwrap().unwrap();
        if i > 40 { times.push(t.elapsed().as_secs_f64() * 1e3); sizes.push(f.data.len()); }
    }
    times.sort_by(f64::total_cmp); sizes.sort();
    println!("step {step} bitrate {bitrate} colour {colour}: ms median {:.1} p95 {:.1}; bytes median {} p95 {}", times[40], times[75], sizes[40], sizes[75]);
}
