use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use crate::{Error, Notice};

/// Shows nothing and keeps what it should have shown.
#[derive(Debug, Clone, Default)]
pub struct DummyNotice(Arc<Mutex<Vec<String>>>);

impl DummyNotice {
    /// What was to be shown, the oldest first.
    pub fn shown(&self) -> Vec<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Notice for DummyNotice {
    fn show(&mut self, text: &str, _shown: Duration) -> Result<(), Error> {
        let mut texts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        texts.push(text.to_owned());
        Ok(())
    }
}
