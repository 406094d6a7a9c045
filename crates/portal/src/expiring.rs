//! What is kept in memory for a while and in bounded number.

use std::{
    collections::HashMap,
    hash::Hash,
    sync::{Mutex, MutexGuard},
};

use model::Timestamp;

/// How many are kept at most; one more forgets those whose time is over, then the oldest.
const MAX: usize = 10_000;

pub(crate) struct Expiring<K, V> {
    good_for_ms: i64,
    kept: Mutex<HashMap<K, Kept<V>>>,
}

struct Kept<V> {
    value: V,
    /// Good from here on, so that a clock that is set back makes it good no longer than planned.
    from_ms: i64,
}

impl<K: Eq + Hash + Copy, V> Expiring<K, V> {
    pub fn new(good_for_ms: i64) -> Self {
        Self {
            good_for_ms,
            kept: Mutex::new(HashMap::new()),
        }
    }

    pub fn insert(&self, key: K, value: V, now: Timestamp) {
        let mut kept = self.good(now);
        if kept.len() >= MAX {
            let oldest = kept.iter().min_by_key(|(_, kept)| kept.from_ms);
            let oldest = oldest.map(|(key, _)| *key);
            oldest.and_then(|key| kept.remove(&key));
        }
        let from_ms = now.as_millisecond();
        kept.insert(key, Kept { value, from_ms });
    }

    /// Gives out what is kept under `key`; then it is gone.
    pub fn take(&self, key: &K, now: Timestamp) -> Option<V> {
        self.good(now).remove(key).map(|kept| kept.value)
    }

    /// Looks at what is kept under `key`, and may change it.
    pub fn with<T>(&self, key: &K, now: Timestamp, look: impl FnOnce(&mut V) -> T) -> Option<T> {
        self.good(now).get_mut(key).map(|kept| look(&mut kept.value))
    }

    fn good(&self, now: Timestamp) -> MutexGuard<'_, HashMap<K, Kept<V>>> {
        let now_ms = now.as_millisecond();
        let mut kept = self.kept.lock().expect("no holder of this lock panics");
        kept.retain(|_, kept| (kept.from_ms..kept.from_ms + self.good_for_ms).contains(&now_ms));
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(ms: i64) -> Timestamp {
        Timestamp::from_millisecond(1_000_000 + ms).unwrap()
    }

    #[test]
    fn what_is_kept_is_given_out_once_and_in_time() {
        let kept = Expiring::new(1000);
        kept.insert(1, "a", at(0));
        kept.insert(2, "b", at(0));
        assert_eq!(kept.take(&1, at(999)), Some("a"));
        assert_eq!(kept.take(&1, at(999)), None);
        assert_eq!(kept.take(&2, at(1000)), None);
    }

    #[test]
    fn a_clock_that_is_set_back_makes_nothing_good_for_longer() {
        let kept = Expiring::new(1000);
        kept.insert(1, "a", at(5000));
        assert_eq!(kept.take(&1, at(0)), None);
        assert_eq!(kept.take(&1, at(5000)), None);
    }

    #[test]
    fn memory_stays_bounded_and_the_oldest_is_forgotten() {
        let kept = Expiring::new(1_000_000);
        for n in 0..=MAX {
            kept.insert(n, n, at(n as i64));
        }
        assert_eq!(kept.take(&0, at(MAX as i64)), None);
        assert_eq!(kept.take(&1, at(MAX as i64)), Some(1));
    }
}
