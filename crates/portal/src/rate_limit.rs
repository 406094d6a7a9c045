//! Token buckets by key, in bounded memory.

use std::{collections::HashMap, hash::Hash, net::IpAddr, sync::Mutex};

use model::Timestamp;

/// How many keys are remembered; the fullest buckets are forgotten first, since a full bucket
/// says the same as none.
const MAX_KEYS: usize = 20_000;

/// Whom a limit per address counts: an IPv4 address, or the /64 network of an IPv6 one, which one
/// stranger has all addresses of.
pub(crate) fn network(address: &str) -> String {
    match address.parse::<IpAddr>().map(|address| address.to_canonical()) {
        Ok(IpAddr::V6(address)) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
        _ => address.to_owned(),
    }
}

/// Lets each key act `burst` times at once and once per `refill_ms` milliseconds afterwards.
pub(crate) struct RateLimit<K> {
    burst: u32,
    refill_ms: i64,
    /// When each key's bucket is full again.
    full_at: Mutex<HashMap<K, i64>>,
}

impl<K: Eq + Hash + Clone> RateLimit<K> {
    pub fn new(burst: u32, refill_ms: i64) -> Self {
        Self {
            burst,
            refill_ms,
            full_at: Mutex::new(HashMap::new()),
        }
    }

    /// Takes one act from the key's bucket. `Err` says how many seconds to wait.
    pub fn take(&self, key: &K, now: Timestamp) -> Result<(), u64> {
        let now = now.as_millisecond();
        let mut full_at = self.full_at.lock().expect("no holder of this lock panics");
        if full_at.len() >= MAX_KEYS && !full_at.contains_key(key) {
            forget(&mut full_at, now);
        }
        let capacity = i64::from(self.burst) * self.refill_ms;
        // A clock set back must not lock anybody out for longer than one full refill.
        let filled = full_at
            .get(key)
            .copied()
            .unwrap_or(now)
            .clamp(now, now + capacity);
        let after = filled + self.refill_ms;
        if after - now > capacity {
            full_at.insert(key.clone(), filled);
            let wait_ms = after - now - capacity;
            return Err(u64::try_from(wait_ms).unwrap_or(0).div_ceil(1000));
        }
        full_at.insert(key.clone(), after);
        Ok(())
    }
}

fn forget<K: Eq + Hash + Clone>(full_at: &mut HashMap<K, i64>, now: i64) {
    full_at.retain(|_, at| *at > now);
    if full_at.len() < MAX_KEYS {
        return;
    }
    let mut times: Vec<i64> = full_at.values().copied().collect();
    let middle = times.len() / 2;
    let (_, median, _) = times.select_nth_unstable(middle);
    let median = *median;
    full_at.retain(|_, at| *at > median);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(ms: i64) -> Timestamp {
        Timestamp::from_millisecond(1_000_000 + ms).unwrap()
    }

    #[test]
    fn one_ipv6_network_counts_once() {
        assert_eq!(network("2001:db8::1"), network("2001:db8::ffff:2"));
        assert_ne!(network("2001:db8::1"), network("2001:db8:0:1::1"));
        assert_eq!(network("::ffff:198.51.100.7"), "::ffff:198.51.100.7");
        assert_eq!(network("198.51.100.7"), "198.51.100.7");
    }

    #[test]
    fn a_burst_passes_then_one_per_refill() {
        let limit = RateLimit::new(3, 1000);
        for _ in 0..3 {
            assert_eq!(limit.take(&"a", at(0)), Ok(()));
        }
        assert_eq!(limit.take(&"a", at(0)), Err(1));
        assert_eq!(limit.take(&"b", at(0)), Ok(()));
        assert_eq!(limit.take(&"a", at(1000)), Ok(()));
        assert_eq!(limit.take(&"a", at(1000)), Err(1));
    }

    #[test]
    fn a_clock_that_is_set_back_locks_nobody_out() {
        let limit = RateLimit::new(2, 1000);
        limit.take(&"a", at(1_000_000)).unwrap();
        limit.take(&"a", at(1_000_000)).unwrap();
        assert_eq!(limit.take(&"a", at(0)), Err(1));
        assert_eq!(limit.take(&"a", at(1000)), Ok(()));
    }

    #[test]
    fn memory_stays_bounded_under_a_flood_of_keys() {
        let limit = RateLimit::new(2, 1000);
        for key in 0..(MAX_KEYS as u32 * 3) {
            limit.take(&key, at(0)).unwrap();
        }
        assert!(limit.full_at.lock().unwrap().len() <= MAX_KEYS);
    }
}
