use std::time::{Duration, Instant};

/// One direction of a network path: what it does to datagrams, the same for the same seed.
#[derive(Debug, Clone)]
pub struct Weather {
    /// The share of datagrams that get lost, 0 to 1.
    pub loss: f64,
    /// How long every datagram travels.
    pub delay: Duration,
    /// How much longer some of them travel: later ones overtake.
    pub jitter: Duration,
    /// Bits per second that the narrowest place carries.
    pub rate: Option<u64>,
    /// How long a datagram may wait at the narrowest place before it is dropped.
    pub buffer: Duration,
    pub random: u64,
    pub free_at: Option<Instant>,
}

impl Weather {
    pub fn fine(seed: u64) -> Self {
        Self {
            loss: 0.0,
            delay: Duration::from_millis(20),
            jitter: Duration::ZERO,
            rate: None,
            buffer: Duration::from_millis(300),
            random: seed * 2 + 1,
            free_at: None,
        }
    }

    pub fn storm(seed: u64) -> Self {
        Self {
            loss: 1.0,
            ..Self::fine(seed)
        }
    }

    /// When a datagram that leaves now arrives; `None` if it does not.
    pub fn arrival(&mut self, bytes: usize, now: Instant) -> Option<Instant> {
        let (lost, extra) = (self.draw(), self.draw());
        if lost < self.loss {
            return None;
        }
        let left = self.through_narrowest_place(bytes, now)?;
        Some(left + self.delay + self.jitter.mul_f64(extra))
    }

    fn through_narrowest_place(&mut self, bytes: usize, now: Instant) -> Option<Instant> {
        let Some(rate) = self.rate else { return Some(now) };
        let start = self.free_at.map_or(now, |at| at.max(now));
        if start - now > self.buffer {
            return None;
        }
        // 28 bytes of IPv4 and UDP headers.
        let end = start + Duration::from_secs_f64((bytes + 28) as f64 * 8.0 / rate as f64);
        self.free_at = Some(end);
        Some(end)
    }

    /// The next of an even distribution over 0 to 1 (SplitMix64).
    fn draw(&mut self) -> f64 {
        self.random = self.random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.random;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1u64 << 53) as f64
    }
}
