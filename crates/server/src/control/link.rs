//! The control link of a client: a WebSocket with one JSON text frame per message.

use std::time::Duration;

use axum::{
    Extension,
    extract::{
        State,
        ws::{Message, WebSocket, WebSocketUpgrade},
    },
    response::Response,
};
use portal::{LinkError, OpenLink, Proof};
use tokio::time::timeout;
use wire::{ClientFrame, MAX_FRAME_BEFORE_PROOF, PING_EVERY_SECONDS, RefusalReason, ServerFrame};

use crate::{
    app::{App, PROOF_TIME},
    clock,
    flood::Flood,
    listen::{Peer, Place},
};

/// What each link reserves for reading, in bytes: most frames are small, and there are thousands of links.
const READ_BUFFER: usize = 1024;
/// How long a frame may take to leave.
const SEND_TIME: Duration = Duration::from_secs(10);

/// `GET /link`
pub async fn open(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    place: Option<Extension<Place>>,
    upgrade: WebSocketUpgrade,
) -> Response {
    let open = app.open.clone();
    upgrade
        .read_buffer_size(READ_BUFFER)
        .max_message_size(MAX_FRAME_BEFORE_PROOF)
        .max_frame_size(MAX_FRAME_BEFORE_PROOF)
        .on_upgrade(move |socket| {
            // In boxes, here and below: a task is as large for all its life as the largest thing that it ever does.
            Box::pin(open.track_future(async move {
                let place = place.map(|Extension(place)| place);
                Link {
                    app,
                    peer,
                    place,
                    socket,
                }
                .run()
                .await;
            }))
        })
}

struct Link {
    app: App,
    peer: Peer,
    /// Held as long as the link is up.
    place: Option<Place>,
    socket: WebSocket,
}

/// Why a link is over.
enum Over {
    /// The other side is gone.
    Gone,
    /// The client is told why.
    Refused(RefusalReason),
}

impl Link {
    async fn run(mut self) {
        let stop = self.app.stop.clone();
        let proof = tokio::select! {
            () = stop.cancelled() => return,
            proof = timeout(PROOF_TIME, Box::pin(self.prove())) => proof,
        };
        let Ok(proof) = proof else { return };
        let opened = match proof {
            // Not to be given up halfway: the link would stay up without anybody at it.
            Ok(proof) => self.app.portal.open_link(proof).await.map_err(over),
            Err(over) => Err(over),
        };
        match opened {
            Ok(link) => {
                let id = link.id;
                if let (true, Some(place)) = (link.registered, &self.place) {
                    place.is_of_a_known_client();
                }
                let over = self.talk(link).await;
                self.app.portal.close_link(id);
                self.say_why(over).await;
            }
            Err(over) => self.say_why(over).await,
        }
    }

    async fn prove(&mut self) -> Result<Proof, Over> {
        let hello = self.receive().await?;
        let (device_key, protocol, nonce) = self.app.portal.challenge(&hello).map_err(over)?;
        self.send(&ServerFrame::Challenge {
            nonce: nonce.to_vec(),
        })
        .await?;
        let ClientFrame::Proof {
            signature,
            report,
            sessions,
            ended,
        } = self.receive().await?
        else {
            return Err(Over::Refused(RefusalReason::Frame));
        };
        let address = Some(self.peer.address.ip().to_canonical().to_string());
        Ok(Proof {
            device_key,
            protocol,
            nonce,
            signature,
            report,
            sessions,
            ended,
            address,
        })
    }

    async fn talk(&mut self, mut link: OpenLink) -> Over {
        let mut pings = clock::every(Duration::from_secs(PING_EVERY_SECONDS));
        let mut unanswered = 0;
        let mut flood = Flood::default();
        let stop = self.app.stop.clone();
        loop {
            let done = tokio::select! {
                () = stop.cancelled() => self.drain(&mut link).await,
                frame = link.frames.recv() => match frame {
                    Some(frame) => self.forward(&frame).await,
                    None => Err(Over::Gone),
                },
                _ = pings.tick() => {
                    unanswered += 1;
                    if unanswered > 2 { Err(Over::Gone) } else { self.ping().await }
                }
                message = self.socket.recv() => {
                    unanswered = 0;
                    if flood.overflows() {
                        Err(Over::Refused(RefusalReason::Busy))
                    } else {
                        self.hear(&link, message).await
                    }
                }
            };
            if let Err(over) = done {
                return over;
            }
        }
    }

    /// The server stops: what is waiting (the goodbye) still leaves.
    async fn drain(&mut self, link: &mut OpenLink) -> Result<(), Over> {
        while let Ok(frame) = link.frames.try_recv() {
            self.forward(&frame).await?;
        }
        Err(Over::Gone)
    }

    async fn forward(&mut self, frame: &ServerFrame) -> Result<(), Over> {
        self.send(frame).await?;
        match frame {
            ServerFrame::Refused { .. } => Err(Over::Gone),
            _ => Ok(()),
        }
    }

    async fn hear(
        &mut self,
        link: &OpenLink,
        message: Option<Result<Message, axum::Error>>,
    ) -> Result<(), Over> {
        let Some(frame) = read(message)? else {
            return Ok(());
        };
        let said = Box::pin(self.app.portal.client_says(link.id, frame));
        said.await.map_err(over)
    }

    async fn receive(&mut self) -> Result<ClientFrame, Over> {
        loop {
            if let Some(frame) = read(self.socket.recv().await)? {
                return Ok(frame);
            }
        }
    }

    async fn ping(&mut self) -> Result<(), Over> {
        self.send_message(Message::Ping(Vec::new().into())).await
    }

    async fn send(&mut self, frame: &ServerFrame) -> Result<(), Over> {
        let text = serde_json::to_string(frame).map_err(|_| Over::Gone)?;
        self.send_message(Message::Text(text.into())).await
    }

    async fn send_message(&mut self, message: Message) -> Result<(), Over> {
        match timeout(SEND_TIME, self.socket.send(message)).await {
            Ok(Ok(())) => Ok(()),
            _ => Err(Over::Gone),
        }
    }

    async fn say_why(&mut self, over: Over) {
        if let Over::Refused(reason) = over {
            tracing::debug!(peer = %self.peer.address, ?reason, "a control link is refused");
            let _ = self.send(&ServerFrame::Refused { reason }).await;
        }
        let _ = self.send_message(Message::Close(None)).await;
    }
}

/// A frame, if the message is one; pings and pongs are none.
fn read(message: Option<Result<Message, axum::Error>>) -> Result<Option<ClientFrame>, Over> {
    match message {
        Some(Ok(Message::Text(text))) => serde_json::from_str(&text)
            .map(Some)
            .map_err(|_| Over::Refused(RefusalReason::Frame)),
        Some(Ok(Message::Ping(_) | Message::Pong(_))) => Ok(None),
        Some(Ok(Message::Binary(_))) => Err(Over::Refused(RefusalReason::Frame)),
        Some(Err(error)) if error.to_string().contains("too long") => {
            Err(Over::Refused(RefusalReason::Frame))
        }
        Some(Ok(Message::Close(_)) | Err(_)) | None => Err(Over::Gone),
    }
}

fn over(error: LinkError) -> Over {
    match error {
        LinkError::Refused(reason) => Over::Refused(reason),
        LinkError::Failed(error @ portal::Error::Unavailable) => {
            tracing::debug!(%error, "a client is to come back later");
            Over::Refused(RefusalReason::Busy)
        }
        LinkError::Failed(error) => {
            tracing::error!(%error, "a control link failed");
            Over::Refused(RefusalReason::Busy)
        }
    }
}
