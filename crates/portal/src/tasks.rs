//! The jobs that run beside the doors: tracked, named, cancellable.

use std::time::Duration;

use tokio::time::{MissedTickBehavior, interval, sleep};
use tokio_util::{sync::CancellationToken, task::TaskTracker};
use tracing::Instrument;

use crate::Portal;

/// How often sessions are looked through for requests and leases that have run out.
const SESSIONS_EVERY: Duration = Duration::from_secs(1);
/// How often renewed leases are written.
const RENEWALS_EVERY: Duration = Duration::from_secs(5);
/// How long changes of presence are gathered before they are written.
const GATHER: Duration = Duration::from_millis(150);

/// The running jobs.
pub struct Jobs {
    tracker: TaskTracker,
    stop: CancellationToken,
}

impl Jobs {
    /// Starts all jobs.
    pub fn start(portal: &Portal) -> Self {
        let jobs = Self { tracker: TaskTracker::new(), stop: CancellationToken::new() };
        jobs.run("sessions", every(SESSIONS_EVERY, portal, |portal| async move { portal.end_overdue_sessions().await }));
        jobs.run("leases", every(RENEWALS_EVERY, portal, |portal| async move { portal.write_renewals().await }));
        jobs.run("presence", write_presence(portal.clone()));
        jobs
    }

    /// Stops all jobs and waits for them; what presence is not written yet is written.
    pub async fn stop(self, portal: &Portal) {
        self.stop.cancel();
        self.tracker.close();
        self.tracker.wait().await;
        portal.write_presence_changes().await;
        portal.write_renewals().await;
    }

    fn run(&self, name: &'static str, job: impl Future<Output = ()> + Send + 'static) {
        let stop = self.stop.clone();
        let job = async move {
            tokio::select! {
                () = stop.cancelled() => {}
                () = job => {}
            }
        };
        self.tracker.spawn(job.instrument(tracing::info_span!("job", name)));
    }
}

fn every<F: Future<Output = ()> + Send + 'static>(
    period: Duration,
    portal: &Portal,
    act: fn(Portal) -> F,
) -> impl Future<Output = ()> + Send + use<F> {
    let portal = portal.clone();
    async move {
        let mut ticks = interval(period);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            ticks.tick().await;
            act(portal.clone()).await;
        }
    }
}

async fn write_presence(portal: Portal) {
    loop {
        portal.presence_changed().await;
        sleep(GATHER).await;
        portal.write_presence_changes().await;
    }
}
