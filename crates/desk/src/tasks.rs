//! The one place that starts tasks.

use std::{future::Future, time::Duration};

use tokio::{
    sync::oneshot,
    task::{JoinError, JoinHandle, spawn_blocking},
    time::timeout,
};
use tokio_util::{sync::CancellationToken, task::TaskTracker};
use tracing::Instrument;

/// The tasks of one service: named, counted, and stopped together.
#[derive(Debug, Clone, Default)]
pub struct Tasks {
    tracker: TaskTracker,
    stop: CancellationToken,
}

impl Tasks {
    /// Starts `work` under that name. It has to end soon after [`Self::stop`] was called.
    #[allow(clippy::disallowed_methods, reason = "the one place that starts tasks")]
    pub fn start(&self, name: &'static str, work: impl Future<Output = ()> + Send + 'static) {
        let _detached: JoinHandle<()> = self
            .tracker
            .spawn(work.instrument(tracing::info_span!("task", name)));
    }

    /// Resolves when everything is to stop.
    pub fn stopped(&self) -> CancellationToken {
        self.stop.clone()
    }

    /// Asks every task to end.
    pub fn stop(&self) {
        self.stop.cancel();
        self.tracker.close();
    }

    /// Waits until every task has ended; `false` when some still run after `patience`.
    pub async fn finished(&self, patience: Duration) -> bool {
        timeout(patience, self.tracker.wait()).await.is_ok()
    }
}

/// Runs work that takes a while or blocks, away from the event loop.
///
/// # Errors
/// When the work panicked.
pub async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, JoinError> {
    spawn_blocking(work).await
}

/// Runs work aside and hands its result to `done` without anybody waiting for it.
pub fn aside_then<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> oneshot::Receiver<T> {
    let (done, result) = oneshot::channel();
    let _detached = spawn_blocking(move || {
        let _nobody_waits = done.send(work());
    });
    result
}
