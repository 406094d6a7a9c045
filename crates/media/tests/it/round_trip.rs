use std::time::Duration;

use media::{Av1Decoder, Av1Encoder, EncodedFrame, EncoderConfig, Error, Frame, MAX_SIDE};

use crate::desktop::{Desktop, psnr};

const FRAME_TIME: Duration = Duration::from_millis(33);

/// An encoder with its clock.
struct Stream {
    encoder: Av1Encoder,
    at: Duration,
}

impl Stream {
    fn new(width: u32, height: u32, bitrate: u32) -> Self {
        let encoder = Av1Encoder::new(EncoderConfig {
            width,
            height,
            bitrate,
        })
        .unwrap();
        Self {
            encoder,
            at: Duration::ZERO,
        }
    }

    fn send(&mut self, frame: &Frame, key: bool) -> EncodedFrame {
        self.at += FRAME_TIME;
        let encoded = self.encoder.encode(frame, self.at, key).unwrap().unwrap();
        assert_eq!(encoded.at, self.at);
        encoded
    }
}

fn show(decoder: &mut Av1Decoder, packet: &EncodedFrame) -> Frame {
    decoder.decode(&packet.data).unwrap().unwrap()
}

#[test]
fn scrolling_text_stays_readable() {
    let mut desktop = Desktop::new(320, 192);
    let mut stream = Stream::new(320, 192, 2_000_000);
    let mut decoder = Av1Decoder::new().unwrap();
    for step in 0..20 {
        desktop.scroll(12);
        let frame = desktop.frame();
        let packet = stream.send(&frame, false);
        assert_eq!(packet.key, step == 0);
        let shown = show(&mut decoder, &packet);
        let likeness = psnr(&frame, &shown);
        assert!(likeness > 30.0, "frame {step}: {likeness:.1} dB");
    }
}

#[test]
fn a_still_screen_becomes_sharp_and_then_costs_next_to_nothing() {
    let frame = Desktop::new(320, 192).frame();
    let mut stream = Stream::new(320, 192, 500_000);
    let mut decoder = Av1Decoder::new().unwrap();
    let mut last = (0.0, 0);
    for _ in 0..30 {
        let packet = stream.send(&frame, false);
        last = (psnr(&frame, &show(&mut decoder, &packet)), packet.data.len());
    }
    let (likeness, bytes) = last;
    assert!(likeness > 40.0, "{likeness:.1} dB");
    assert!(bytes < 500, "{bytes} bytes");
}

#[test]
fn a_forced_key_frame_decodes_alone_and_an_ordinary_frame_does_not() {
    let mut desktop = Desktop::new(320, 192);
    let mut stream = Stream::new(320, 192, 2_000_000);
    stream.send(&desktop.frame(), false);
    desktop.scroll(5);
    let delta = stream.send(&desktop.frame(), false);
    assert!(!delta.key);
    desktop.scroll(5);
    let frame = desktop.frame();
    let key = stream.send(&frame, true);
    assert!(key.key);

    let mut late = Av1Decoder::new().unwrap();
    assert!(matches!(late.decode(&delta.data), Err(Error::Undecodable(_))));
    let shown = show(&mut late, &key);
    assert!(psnr(&frame, &shown) > 30.0);
    desktop.scroll(5);
    let frame = desktop.frame();
    let shown = show(&mut late, &stream.send(&frame, false));
    assert!(psnr(&frame, &shown) > 30.0);
}

#[test]
fn a_packet_has_the_shape_that_rtp_wants() {
    let desktop = Desktop::new(64, 64);
    let mut stream = Stream::new(64, 64, 1_000_000);
    let key = stream.send(&desktop.frame(), true).data;
    let delta = stream.send(&desktop.frame(), false).data;
    assert_eq!(obu_types(&key), [2, 1, 6]);
    assert_eq!(obu_types(&delta), [2, 6]);
}

/// The types of the OBUs in a temporal unit; every one must carry its size (AV1, section 5.3).
fn obu_types(mut unit: &[u8]) -> Vec<u8> {
    let mut types = Vec::new();
    while let [header, rest @ ..] = unit {
        assert_eq!(
            header & 0b1000_0111,
            0b10,
            "header of an OBU with size and without extension"
        );
        let digits = rest.iter().position(|byte| byte & 0x80 == 0).unwrap() + 1;
        let size = rest[..digits]
            .iter()
            .rev()
            .fold(0, |size, byte| size << 7 | usize::from(byte & 0x7f));
        types.push(header >> 3);
        unit = &rest[digits + size..];
    }
    types
}

#[test]
fn a_new_bitrate_takes_effect_within_the_stream() {
    let mut desktop = Desktop::new(320, 192);
    let mut stream = Stream::new(320, 192, 3_000_000);
    let mut run = |stream: &mut Stream, from: u32| -> usize {
        (from..from + 30)
            .map(|seed| {
                desktop.noise(seed);
                stream.send(&desktop.frame(), false).data.len()
            })
            .skip(10)
            .sum()
    };
    let rich = run(&mut stream, 1);
    stream.encoder.set_bitrate(750_000).unwrap();
    assert_eq!(stream.encoder.config().bitrate, 750_000);
    let poor = run(&mut stream, 100);
    assert!(poor * 2 < rich, "{rich} bytes, then {poor}");
    stream.encoder.set_bitrate(3_000_000).unwrap();
    let again = run(&mut stream, 200);
    assert!(again > poor * 2, "{poor} bytes, then {again}");
}

#[test]
fn odd_and_tiny_sizes_come_back_as_they_were() {
    for (width, height) in [(321, 181), (17, 33), (16, 1), (1, 1), (1100, 20)] {
        let frame = Desktop::new(width, height).frame();
        let mut stream = Stream::new(width, height, 2_000_000);
        let mut decoder = Av1Decoder::new().unwrap();
        show(&mut decoder, &stream.send(&frame, false));
        let shown = show(&mut decoder, &stream.send(&frame, false));
        let likeness = psnr(&frame, &shown);
        assert!(likeness > 28.0, "{width}x{height}: {likeness:.1} dB");
    }
}

#[test]
fn colours_survive() {
    let mut screen = vec![0; 64 * 64 * 4];
    screen
        .chunks_exact_mut(4)
        .for_each(|pixel| pixel.copy_from_slice(&[0, 0, 255, 255]));
    let mut frame = Frame::new(64, 64).unwrap();
    frame
        .update_from_bgra(
            &screen,
            256,
            &[media::Rect {
                x: 0,
                y: 0,
                width: 64,
                height: 64,
            }],
        )
        .unwrap();
    let packet = Stream::new(64, 64, 1_000_000).send(&frame, false);
    let shown = show(&mut Av1Decoder::new().unwrap(), &packet);
    let (blue, red, _) = shown.chroma();
    assert!(
        blue[0].abs_diff(102) <= 3 && red[0].abs_diff(240) <= 3,
        "{} {}",
        blue[0],
        red[0]
    );
}

#[test]
fn garbage_is_refused_and_the_decoder_goes_on() {
    let frame = Desktop::new(64, 64).frame();
    let key = Stream::new(64, 64, 1_000_000).send(&frame, true);
    let mut decoder = Av1Decoder::new().unwrap();
    for garbage in [
        &b""[..],
        &[0],
        &[0xff; 300],
        b"GET / HTTP/1.1\r\n\r\n",
        &key.data[..key.data.len() / 2],
    ] {
        assert!(decoder.decode(garbage).is_err(), "{garbage:?}");
    }
    assert!(psnr(&frame, &show(&mut decoder, &key)) > 28.0);
}

#[test]
fn a_packet_that_announces_a_giant_picture_is_refused() {
    let (width, height) = (64, 64);
    let mut packet = Stream::new(width, height, 1_000_000)
        .send(&Desktop::new(width, height).frame(), true)
        .data;
    // Behind the temporal delimiter, in front of the true header.
    let giant = sequence_header_of(65_536, 65_536);
    let rest = packet.split_off(2);
    packet.extend(giant);
    packet.extend(rest);
    let refusal = Av1Decoder::new().unwrap().decode(&packet).err();
    assert_eq!(
        refusal,
        Some(Error::Size {
            width: 65_536,
            height: 65_536
        })
    );
}

/// A reduced still picture header (AV1, section 5.5.1), the shortest that names a size.
fn sequence_header_of(width: u32, height: u32) -> Vec<u8> {
    let mut bits = String::from("000");
    bits += "1";
    bits += "1";
    bits += &format!("{:05b}", 13);
    bits += "1111";
    bits += "1111";
    bits += &format!("{:016b}", width - 1);
    bits += &format!("{:016b}", height - 1);
    // No super blocks of 128, no filters; 8 bits, colour, no description, limited range; no grain.
    bits += "000";
    bits += "000";
    bits += "0000";
    bits += "00";
    bits += "0";
    bits += "0";
    bits += "1";
    bits += &"0".repeat(8 - bits.len() % 8);
    let payload: Vec<u8> = bits
        .as_bytes()
        .chunks(8)
        .map(|byte| u8::from_str_radix(std::str::from_utf8(byte).unwrap(), 2).unwrap())
        .collect();
    [&[0b0000_1010, payload.len() as u8], &payload[..]].concat()
}

#[test]
fn a_picture_of_another_size_is_refused() {
    let mut stream = Stream::new(64, 64, 1_000_000);
    let frame = Frame::new(64, 66).unwrap();
    assert_eq!(
        stream.encoder.encode(&frame, Duration::ZERO, false),
        Err(Error::SizeChanged {
            width: 64,
            height: 66
        })
    );
}

#[test]
fn impossible_sizes_are_refused() {
    for (width, height) in [(0, 64), (64, 0), (MAX_SIDE + 1, 64)] {
        let refused = Av1Encoder::new(EncoderConfig {
            width,
            height,
            bitrate: 1_000_000,
        });
        assert_eq!(refused.err(), Some(Error::Size { width, height }));
    }
}
