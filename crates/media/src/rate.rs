use std::time::Duration;

/// The least bitrate that still shows a desktop, in bits per second.
const LEAST_BITRATE: f64 = 150_000.0;
/// The most that helps on a screen of [`REFERENCE_AREA`].
const MOST_BITRATE: f64 = 8_000_000.0;
/// The bitrate before anything is known about the network, on a screen of [`REFERENCE_AREA`].
const START_BITRATE: f64 = 2_000_000.0;
/// Pixels of the screen that the bitrates are said for.
const REFERENCE_AREA: f64 = 1920.0 * 1080.0;
/// The part of the estimate that is spent on the picture: the rest is for headers, retransmission
/// and single large frames, which arrive the later the less is left. Below 0.65 the estimator also
/// looks for more from time to time; above, it only grows with what is sent.
const SHARE_OF_ESTIMATE: f64 = 0.6;
/// Loss above this means that the way is full even where the estimate does not say so yet.
const HIGH_LOSS: f64 = 0.10;
/// Below this bitrate on a screen of [`REFERENCE_AREA`] pictures become rarer rather than blurred.
const BITRATE_FOR_FULL_FPS: f64 = 2_000_000.0;
const MOST_FPS: f64 = 60.0;
const LEAST_FPS: f64 = 5.0;
/// The fewest frames per second that a thin network leads to; a slow machine may go lower.
const LEAST_FPS_BY_BITRATE: f64 = 12.0;
/// The part of one core's time that encoding may take, on all cores together.
const SHARE_OF_CORE: f64 = 0.9;
/// How much of a new encoding time enters the average.
const SMOOTHING: f64 = 0.05;
/// Changes within these factors of the bitrate are not worth telling the encoder. Down is quicker
/// than up: a full queue hurts more than an unused bit.
const QUIET_BITRATES: std::ops::Range<f64> = 0.95..1.08;
/// Changes of the interval within these factors are not told either.
const QUIET_INTERVALS: std::ops::Range<f64> = 0.87..1.15;

/// What is known about the way to the viewers at a moment.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Network {
    /// Bits per second that fit through, if known already.
    pub estimate: Option<u64>,
    /// The part of the packets that was lost lately, 0 to 1.
    pub loss: f64,
}

/// What the encoder and the pacer are to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rates {
    /// Bits per second.
    pub bitrate: u32,
    /// The least time between two pictures.
    pub interval: Duration,
}

/// Derives bitrate and frame rate from the network and the speed of the machine.
#[derive(Debug, Clone)]
pub struct RateControl {
    /// This screen's pixels in parts of [`REFERENCE_AREA`].
    area: f64,
    network: Network,
    /// Average processor seconds that a picture takes to encode.
    encoding: f64,
    rates: Rates,
}

impl RateControl {
    /// Control for a screen of this size in pixels, before anything is known about the network.
    #[must_use]
    pub fn new(width: u32, height: u32) -> Self {
        let mut control = Self {
            area: area(width, height),
            network: Network::default(),
            encoding: 0.0,
            rates: Rates {
                bitrate: 0,
                interval: Duration::ZERO,
            },
        };
        control.rates = control.wanted();
        control
    }

    /// What is to be done now.
    #[must_use]
    pub fn rates(&self) -> Rates {
        self.rates
    }

    /// The most bits per second that this screen is ever given: what a bandwidth estimator should
    /// look for, headroom included.
    #[must_use]
    pub fn most(&self) -> u32 {
        (self.most_for_picture() / SHARE_OF_ESTIMATE) as u32
    }

    /// The screen has another size in pixels. What is known about the network stays.
    pub fn resize(&mut self, width: u32, height: u32) {
        self.area = area(width, height);
        self.encoding = 0.0;
        self.rates = self.wanted();
    }

    /// A picture took so much processor time to encode.
    pub fn encoded(&mut self, took: Duration) {
        let took = took.as_secs_f64();
        self.encoding = if self.encoding == 0.0 {
            took
        } else {
            self.encoding + SMOOTHING * (took - self.encoding)
        };
    }

    /// Takes in what is known about the network. Returns the new rates when they differ enough
    /// from the ones before to be worth a change.
    pub fn update(&mut self, network: Network) -> Option<Rates> {
        self.network = network;
        let wanted = self.wanted();
        let bitrate = f64::from(wanted.bitrate) / f64::from(self.rates.bitrate);
        let interval = wanted.interval.as_secs_f64() / self.rates.interval.as_secs_f64();
        if QUIET_BITRATES.contains(&bitrate) && QUIET_INTERVALS.contains(&interval) {
            return None;
        }
        self.rates = wanted;
        Some(wanted)
    }

    fn wanted(&self) -> Rates {
        let bitrate = self.bitrate();
        Rates {
            bitrate: bitrate as u32,
            interval: self.interval(bitrate),
        }
    }

    fn bitrate(&self) -> f64 {
        let fits = match self.network.estimate {
            Some(estimate) => estimate as f64 * SHARE_OF_ESTIMATE,
            None => START_BITRATE * self.area,
        };
        let loss = self.network.loss;
        let kept = if loss > HIGH_LOSS {
            1.0 - loss.min(1.0) / 2.0
        } else {
            1.0
        };
        (fits * kept).clamp(LEAST_BITRATE, self.most_for_picture())
    }

    fn most_for_picture(&self) -> f64 {
        (MOST_BITRATE * self.area).max(LEAST_BITRATE)
    }

    fn interval(&self, bitrate: f64) -> Duration {
        let plenty = BITRATE_FOR_FULL_FPS * self.area;
        // The root spreads the shortage over both: half as many frames at a quarter of the bits.
        let by_bitrate = (MOST_FPS * (bitrate / plenty).sqrt()).clamp(LEAST_FPS_BY_BITRATE, MOST_FPS);
        let by_machine = SHARE_OF_CORE / self.encoding.max(f64::EPSILON);
        Duration::from_secs_f64(1.0 / by_bitrate.min(by_machine).max(LEAST_FPS))
    }
}

fn area(width: u32, height: u32) -> f64 {
    (f64::from(width) * f64::from(height)).max(1.0) / REFERENCE_AREA
}

#[cfg(test)]
mod tests {
    use super::*;

    fn estimate(bps: u64) -> Network {
        Network {
            estimate: Some(bps),
            loss: 0.0,
        }
    }

    fn settled(network: Network) -> Rates {
        let mut control = RateControl::new(1920, 1080);
        control.update(network);
        control.rates()
    }

    fn fps(rates: Rates) -> f64 {
        1.0 / rates.interval.as_secs_f64()
    }

    #[test]
    fn a_stream_starts_moderately_at_full_frame_rate() {
        let rates = RateControl::new(1920, 1080).rates();
        assert_eq!(rates.bitrate, 2_000_000);
        assert!((fps(rates) - 60.0).abs() < 0.1);
    }

    #[test]
    fn headroom_is_left_below_the_estimate() {
        assert_eq!(settled(estimate(4_000_000)).bitrate, 2_400_000);
    }

    #[test]
    fn the_bitrate_stays_within_its_limits() {
        assert_eq!(settled(estimate(1)).bitrate, 150_000);
        assert_eq!(settled(estimate(u64::MAX)).bitrate, 8_000_000);
        let mut small = RateControl::new(960, 540);
        small.update(estimate(u64::MAX));
        assert_eq!(small.rates().bitrate, 2_000_000);
        let mut tiny = RateControl::new(1, 1);
        tiny.update(estimate(u64::MAX));
        assert_eq!(tiny.rates().bitrate, 150_000);
    }

    #[test]
    fn an_estimate_of_the_most_leads_to_the_most_bitrate() {
        let mut control = RateControl::new(1920, 1080);
        control.update(estimate(u64::from(control.most())));
        assert!(control.rates().bitrate.abs_diff(8_000_000) <= 1);
    }

    #[test]
    fn small_wobbles_change_nothing() {
        let mut control = RateControl::new(1920, 1080);
        assert!(control.update(estimate(4_000_000)).is_some());
        let before = control.rates();
        for wobble in [3_900_000, 4_100_000, 4_250_000, 3_850_000] {
            assert_eq!(control.update(estimate(wobble)), None);
        }
        assert_eq!(control.rates(), before);
    }

    #[test]
    fn many_small_steps_add_up_to_a_change() {
        let mut control = RateControl::new(1920, 1080);
        control.update(estimate(4_000_000));
        let changes = (1..=20)
            .filter_map(|step| control.update(estimate(4_000_000 - step * 100_000)))
            .count();
        assert!((3..20).contains(&changes), "{changes}");
        assert!(control.rates().bitrate <= 1_800_000);
    }

    #[test]
    fn a_thin_network_gets_fewer_but_not_too_few_frames() {
        let thin = settled(estimate(500_000));
        assert!((20.0..40.0).contains(&fps(thin)), "{}", fps(thin));
        assert!(fps(settled(estimate(0))) >= 11.9);
    }

    #[test]
    fn a_slow_machine_gets_fewer_frames() {
        let mut control = RateControl::new(1920, 1080);
        (0..50).for_each(|_| control.encoded(Duration::from_millis(45)));
        let rates = control.update(estimate(20_000_000)).unwrap();
        assert!((19.9..20.1).contains(&fps(rates)), "{}", fps(rates));
        (0..200).for_each(|_| control.encoded(Duration::from_secs(2)));
        assert!((fps(control.update(estimate(20_000_000)).unwrap()) - 5.0).abs() < 0.01);
    }

    #[test]
    fn one_slow_picture_does_not_change_the_frame_rate() {
        let mut control = RateControl::new(1920, 1080);
        (0..50).for_each(|_| control.encoded(Duration::from_millis(5)));
        control.update(estimate(20_000_000));
        control.encoded(Duration::from_millis(90));
        assert_eq!(control.update(estimate(20_000_000)), None);
    }

    #[test]
    fn little_loss_is_ignored_and_high_loss_backs_off() {
        let lossy = |loss| {
            settled(Network {
                estimate: Some(4_000_000),
                loss,
            })
            .bitrate
        };
        assert_eq!(lossy(0.05), 2_400_000);
        assert_eq!(lossy(0.2), 2_160_000);
        assert_eq!(lossy(7.0), 1_200_000);
        assert_eq!(lossy(f64::NAN), 2_400_000);
    }

    #[test]
    fn a_new_size_keeps_the_network() {
        let mut control = RateControl::new(1920, 1080);
        control.update(estimate(1_000_000));
        control.resize(1280, 720);
        assert_eq!(control.rates().bitrate, 600_000);
    }
}
