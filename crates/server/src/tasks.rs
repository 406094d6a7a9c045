//! The one place that starts tasks of the doors: named, and ended by a token.

use tokio_util::sync::CancellationToken;
use tracing::Instrument;

/// Runs `work` until it is done or `stop` says so.
#[allow(
    clippy::disallowed_methods,
    reason = "this is the one place that starts tasks"
)]
pub fn run(name: &'static str, stop: &CancellationToken, work: impl Future<Output = ()> + Send + 'static) {
    let stop = stop.clone();
    let until_stopped = async move {
        tokio::select! {
            () = stop.cancelled() => {}
            () = work => {}
        }
    };
    tokio::spawn(until_stopped.instrument(tracing::info_span!("task", name)));
}
