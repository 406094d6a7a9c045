//! The jobs that run beside the doors: tracked, named, cancellable.

use std::{sync::Arc, time::Duration};

use tokio::time::{MissedTickBehavior, interval, sleep};
use tokio_util::{sync::CancellationToken, task::TaskTracker};
use tracing::Instrument;

use crate::{Portal, PostOffice};

/// How often sessions are looked through for requests and leases that have run out.
const SESSIONS_EVERY: Duration = Duration::from_secs(1);
/// How often expired sign-ins are ended.
const SIGN_INS_EVERY: Duration = Duration::from_secs(60);
/// How often it is looked whether another process has changed rights.
const RIGHTS_EVERY: Duration = Duration::from_secs(1);
/// How often usage is sampled.
const USAGE_EVERY: Duration = Duration::from_secs(60);
/// How often it is looked for terms that begin and licenses that have ended.
const TERMS_EVERY: Duration = Duration::from_secs(60);
/// How often it is looked for notices that a license ends.
const NOTICES_EVERY: Duration = Duration::from_secs(60 * 60);
/// How often it is looked whether another process has changed licenses.
const LICENSES_EVERY: Duration = Duration::from_secs(1);
/// How often what is over for long is forgotten.
const PURGE_EVERY: Duration = Duration::from_secs(60 * 60);
/// How often renewed leases are written.
const RENEWALS_EVERY: Duration = Duration::from_secs(5);
/// How often factors are taken away that are said to be lost.
const FACTOR_RESETS_EVERY: Duration = Duration::from_secs(60);
/// How long changes of presence are gathered before they are written.
const GATHER: Duration = Duration::from_millis(150);
/// How often mails are looked for that are due again.
const MAILS_EVERY: Duration = Duration::from_secs(15);
/// How often old mails are forgotten.
const OLD_MAILS_EVERY: Duration = Duration::from_secs(60 * 60);
/// How long a mail that is on its way may take when the jobs stop.
const LAST_MAIL: Duration = Duration::from_secs(5);

/// The running jobs.
pub struct Jobs {
    tracker: TaskTracker,
    stop: CancellationToken,
}

impl Jobs {
    /// Starts all jobs. Without a post office mails stay in the outbox.
    pub fn start(portal: &Portal, post: Option<Arc<PostOffice>>) -> Self {
        let jobs = Self {
            tracker: TaskTracker::new(),
            stop: CancellationToken::new(),
        };
        let stop = || jobs.stop.clone();
        let sessions = |portal: Portal| async move { portal.end_overdue_sessions().await };
        jobs.run(
            "sessions",
            every(SESSIONS_EVERY, portal.clone(), stop(), sessions),
        );
        let sign_ins = |portal: Portal| async move { portal.end_expired_sign_ins().await };
        jobs.run(
            "sign-ins",
            every(SIGN_INS_EVERY, portal.clone(), stop(), sign_ins),
        );
        let rights = |portal: Portal| async move { portal.watch_rights().await };
        jobs.run("rights", every(RIGHTS_EVERY, portal.clone(), stop(), rights));
        let licenses = |portal: Portal| async move { portal.watch_licenses().await };
        jobs.run(
            "licenses",
            every(LICENSES_EVERY, portal.clone(), stop(), licenses),
        );
        let purge = |portal: Portal| async move {
            portal.purge_invitations().await;
            portal.purge_mail_links().await;
            portal.purge_free_clients().await;
            portal.purge_rest_answers().await;
            portal.purge_usage().await;
            portal.purge_address_entries().await;
        };
        jobs.run("purge", every(PURGE_EVERY, portal.clone(), stop(), purge));
        let resets = |portal: Portal| async move { portal.do_due_factor_resets().await };
        jobs.run(
            "factor resets",
            every(FACTOR_RESETS_EVERY, portal.clone(), stop(), resets),
        );
        let leases = |portal: Portal| async move { portal.write_renewals().await };
        jobs.run("leases", every(RENEWALS_EVERY, portal.clone(), stop(), leases));
        jobs.run("presence", write_presence(portal.clone(), stop()));
        let old_mails = |portal: Portal| async move { portal.forget_old_mails().await };
        jobs.run(
            "old mails",
            every(OLD_MAILS_EVERY, portal.clone(), stop(), old_mails),
        );
        let usage = |portal: Portal| async move { portal.sample_usage().await };
        jobs.run("usage", every(USAGE_EVERY, portal.clone(), stop(), usage));
        let terms = |portal: Portal| async move { portal.turn_licenses().await };
        jobs.run("terms", every(TERMS_EVERY, portal.clone(), stop(), terms));
        let notices = |portal: Portal| async move { portal.give_license_notices().await };
        jobs.run(
            "license notices",
            every(NOTICES_EVERY, portal.clone(), stop(), notices),
        );
        if let Some(post) = post {
            jobs.run("mails", deliver_mails(portal.clone(), post, stop()));
        }
        jobs
    }

    /// Stops all jobs, each after what it is at, and writes what presence and leases are not
    /// written yet.
    pub async fn stop(self, portal: &Portal) {
        self.stop.cancel();
        self.tracker.close();
        self.tracker.wait().await;
        portal.write_presence_changes().await;
        portal.write_renewals().await;
        portal.sample_usage().await;
    }

    fn run(&self, name: &'static str, job: impl Future<Output = ()> + Send + 'static) {
        self.tracker
            .spawn(job.instrument(tracing::info_span!("job", name)));
    }
}

/// Acts now and then until `stop`; never stops in the middle of an act.
async fn every<F: Future<Output = ()>>(
    period: Duration,
    portal: Portal,
    stop: CancellationToken,
    act: impl Fn(Portal) -> F,
) {
    let mut ticks = interval(period);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    while stop.run_until_cancelled(ticks.tick()).await.is_some() {
        act(portal.clone()).await;
    }
}

async fn write_presence(portal: Portal, stop: CancellationToken) {
    let changed = async || {
        portal.presence_changed().await;
        sleep(GATHER).await;
    };
    while stop.run_until_cancelled(changed()).await.is_some() {
        portal.write_presence_changes().await;
    }
}

/// Sends mails right after they were written, and those that are due again. A mail that is on its
/// way when the jobs stop and takes too long is sent again after the next start.
async fn deliver_mails(portal: Portal, post: Arc<PostOffice>, stop: CancellationToken) {
    let mut ticks = interval(MAILS_EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut due = async || {
        tokio::select! {
            _ = ticks.tick() => {}
            () = portal.mail_queued() => sleep(GATHER).await,
        }
    };
    let stopped_in_time = async {
        stop.cancelled().await;
        sleep(LAST_MAIL).await;
    };
    let deliver = async {
        while stop.run_until_cancelled(due()).await.is_some() {
            while portal.deliver_mails(&post).await && !stop.is_cancelled() {}
        }
    };
    tokio::select! {
        () = deliver => {}
        () = stopped_in_time => {}
    }
}
