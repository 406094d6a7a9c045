//! The control link: one WebSocket to the server that is always there, or on its way to be.

mod address;
mod backoff;
mod connection;
mod report;
mod tls;

use std::time::Duration;

use model::{Alias, ClientNumber};
use tokio::{
    sync::{mpsc, watch},
    time::{MissedTickBehavior, interval, sleep},
};
use tokio_util::sync::CancellationToken;
use wire::{AccountNotice, ClientFrame, EndedSession, RefusalReason, ServerFrame, SessionReport};

pub use address::{AddressError, ServerAddress};
pub use connection::{Arrival, Connection, LinkError, Welcome};

use crate::{clock, data::Identity};
use backoff::Backoff;

/// Frames that wait for the link to take them. More means that the link is stuck.
const QUEUE: usize = 256;

/// What the link tells the service.
#[derive(Debug)]
pub enum LinkEvent {
    /// A connection is being made.
    Connecting,
    /// The link is up.
    Up {
        /// This device's ID.
        number: ClientNumber,
        /// The account that it is registered to.
        account: Option<AccountNotice>,
        /// The device's alias.
        alias: Option<Alias>,
        /// Takes the frames for this link; dropping it ends the link once they are out.
        frames: mpsc::Sender<ClientFrame>,
    },
    /// A frame has arrived.
    Frame(ServerFrame),
    /// The server has read that many of the frames given to this link.
    Confirmed(u64),
    /// The link is down until the next try.
    Down {
        /// Why.
        error: LinkError,
    },
}

/// What the server is told about the sessions when the link comes up.
#[derive(Debug, Clone, Default)]
pub struct Sessions {
    /// Those that run.
    pub running: Vec<SessionReport>,
    /// Those that are over, while the server may not know it; at most [`wire::MOST_ENDED`].
    pub ended: Vec<EndedSession>,
}

/// What the link needs to know.
pub struct LinkConfig {
    /// The server.
    pub server: ServerAddress,
    /// Who this device is.
    pub identity: Identity,
    /// How the sessions stand now.
    pub sessions: watch::Receiver<Sessions>,
    /// Where events go.
    pub events: mpsc::Sender<LinkEvent>,
    /// Ends the link.
    pub stop: CancellationToken,
}

/// Keeps the link up until it is stopped or nobody takes its events.
pub async fn keep(config: LinkConfig) {
    let mut backoff = Backoff::default();
    while !config.stop.is_cancelled() && config.events.send(LinkEvent::Connecting).await.is_ok() {
        let Err(error) = run(&config, &mut backoff).await else {
            return;
        };
        let retry_in = wait_after(&error, &mut backoff, rand::random());
        tracing::info!(%error, ?retry_in, "no link to the server");
        if config.events.send(LinkEvent::Down { error }).await.is_err() {
            return;
        }
        tokio::select! {
            () = sleep(retry_in) => {}
            () = config.stop.cancelled() => return,
        }
    }
}

fn wait_after(error: &LinkError, backoff: &mut Backoff, random: f64) -> Duration {
    match error {
        LinkError::GoAway { come_back_after } => {
            Backoff::after_go_away(Duration::from_millis(*come_back_after), random)
        }
        LinkError::Refused {
            reason: RefusalReason::Busy,
        } => backoff.next(random),
        LinkError::Refused { .. } | LinkError::Certificate { .. } => Backoff::longest(random),
        _ => backoff.next(random),
    }
}

/// One link, from connecting to its end. `Ok` when it was ended from here.
async fn run(config: &LinkConfig, backoff: &mut Backoff) -> Result<(), LinkError> {
    let (mut connection, welcome) = tokio::select! {
        connected = connect(config) => connected?,
        () = config.stop.cancelled() => return Ok(()),
    };
    tracing::info!(number = %welcome.number, "the link is up");
    let since = clock::now();
    let (frames, outgoing) = mpsc::channel(QUEUE);
    let Welcome {
        number,
        account,
        alias,
    } = welcome;
    if config
        .events
        .send(LinkEvent::Up {
            number,
            account,
            alias,
            frames,
        })
        .await
        .is_err()
    {
        return Ok(());
    }
    let result = exchange(&mut connection, outgoing, &config.events).await;
    connection.close().await;
    backoff.lived(clock::now().saturating_duration_since(since));
    match result {
        Ok(()) if !config.stop.is_cancelled() => Err(LinkError::Broken {
            detail: "the server takes no more frames".to_owned(),
        }),
        result => result,
    }
}

async fn connect(config: &LinkConfig) -> Result<(Connection, Welcome), LinkError> {
    let mut connection = Connection::open(&config.server).await?;
    let welcome = connection
        .sign_in(&config.identity, || config.sessions.borrow().clone())
        .await?;
    Ok((connection, welcome))
}

async fn exchange(
    connection: &mut Connection,
    mut outgoing: mpsc::Receiver<ClientFrame>,
    events: &mpsc::Sender<LinkEvent>,
) -> Result<(), LinkError> {
    let mut pings = interval(Duration::from_secs(wire::PING_EVERY_SECONDS));
    pings.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut unanswered = 0;
    let mut sent: u64 = 0;
    loop {
        let event = tokio::select! {
            arrival = connection.next() => match arrival? {
                Arrival::Frame(frame) => event_of(frame)?,
                Arrival::Pong(content) => {
                    unanswered = 0;
                    match <[u8; 8]>::try_from(content) {
                        Ok(count) => LinkEvent::Confirmed(u64::from_be_bytes(count).min(sent)),
                        Err(_) => continue,
                    }
                }
                Arrival::Nothing => continue,
            },
            frame = outgoing.recv() => match frame {
                Some(frame) => {
                    connection.send(&frame).await?;
                    sent += 1;
                    continue;
                }
                None => return Ok(()),
            },
            _ = pings.tick() => {
                if unanswered == 2 {
                    return Err(LinkError::Broken { detail: "two pings without an answer".to_owned() });
                }
                unanswered += 1;
                connection.ping(sent.to_be_bytes().to_vec()).await?;
                continue;
            }
        };
        if events.send(event).await.is_err() {
            return Ok(());
        }
    }
}

/// The event that a frame is on a link that is up.
fn event_of(frame: ServerFrame) -> Result<LinkEvent, LinkError> {
    match frame {
        ServerFrame::Refused { reason } => Err(LinkError::Refused { reason }),
        ServerFrame::GoAway { come_back_after } => Err(LinkError::GoAway { come_back_after }),
        ServerFrame::Challenge { .. } | ServerFrame::Welcome { .. } => Err(LinkError::Protocol {
            detail: "a frame out of order".to_owned(),
        }),
        frame => Ok(LinkEvent::Frame(frame)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_that_will_not_pass_soon_is_not_asked_again_soon() {
        let mut backoff = Backoff::default();
        let refused = |reason| LinkError::Refused { reason };
        assert!(wait_after(&refused(RefusalReason::Replaced), &mut backoff, 0.0) >= Duration::from_secs(15));
        assert!(wait_after(&refused(RefusalReason::Protocol), &mut backoff, 0.0) >= Duration::from_secs(15));
        assert!(wait_after(&refused(RefusalReason::Busy), &mut backoff, 1.0) <= Duration::from_secs(1));
    }
}
