//! A command's end of the control socket.

use std::{io, path::Path, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::UnixStream,
    time::timeout,
};

use super::{Reply, Request};

/// How long the service may take to answer; registering waits for the server.
const PATIENCE: Duration = Duration::from_secs(45);
/// The longest answer in bytes.
const LONGEST_REPLY: u64 = 1 << 20;

/// Asks the service behind the socket at `path`; `None` when no service listens there.
///
/// # Errors
/// When a service is there but does not answer as it should.
pub async fn ask(path: &Path, request: &Request) -> io::Result<Option<Reply>> {
    let stream = match UnixStream::connect(path).await {
        Ok(stream) => stream,
        Err(error) if nobody_listens(&error) => return Ok(None),
        Err(error) => return Err(error),
    };
    timeout(PATIENCE, exchange(stream, request))
        .await
        .unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
        .map(Some)
}

async fn exchange(stream: UnixStream, request: &Request) -> io::Result<Reply> {
    let (read, mut write) = stream.into_split();
    let mut line = serde_json::to_vec(request)?;
    line.push(b'\n');
    write.write_all(&line).await?;
    let mut answer = Vec::new();
    read.take(LONGEST_REPLY).read_to_end(&mut answer).await?;
    serde_json::from_slice(&answer).map_err(io::Error::other)
}

fn nobody_listens(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::ConnectionRefused
    )
}
