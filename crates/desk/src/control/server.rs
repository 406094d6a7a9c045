//! The service's end of the control socket.

use std::{
    fs, io,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use rustix::{net::sockopt::socket_peercred, process::geteuid};
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::{UnixListener, UnixStream},
    sync::{Semaphore, mpsc, oneshot},
    time::{sleep, timeout},
};

use super::{LONGEST_LINE, Reply, Request};
use crate::tasks::Tasks;

/// Commands that may talk to the service at once.
const VISITORS: usize = 16;
/// How long a command may take to say what it wants.
const PATIENCE: Duration = Duration::from_secs(5);

/// A request, and where its answer goes.
pub type Asked = (Request, oneshot::Sender<Reply>);

/// The control socket; removed when dropped.
pub struct Listener {
    listener: UnixListener,
    path: PathBuf,
}

impl Listener {
    /// Makes the socket at `path`, for this user alone. The caller holds the service's lock, so a
    /// socket that is there already is a leftover.
    ///
    /// # Errors
    /// When the socket cannot be made, for example because the path is too long for one.
    pub fn bind(path: &Path) -> io::Result<Self> {
        match fs::remove_file(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let listener = UnixListener::bind(path)?;
        let listener = Self {
            listener,
            path: path.to_owned(),
        };
        fs::set_permissions(path, fs::Permissions::from_mode(0o600))?;
        Ok(listener)
    }

    /// Serves commands until `tasks` stop.
    pub async fn serve(self, asked: mpsc::Sender<Asked>, tasks: Tasks) {
        let places = Arc::new(Semaphore::new(VISITORS));
        let stopped = tasks.stopped();
        loop {
            let accepted = tokio::select! {
                accepted = self.listener.accept() => accepted,
                () = stopped.cancelled() => return,
            };
            let Ok((stream, _)) = accepted else {
                // Out of file descriptors: some will be free soon.
                sleep(Duration::from_millis(100)).await;
                continue;
            };
            let Ok(place) = places.clone().try_acquire_owned() else {
                continue;
            };
            let (asked, stopped) = (asked.clone(), stopped.clone());
            tasks.start("control", async move {
                let _place = place;
                tokio::select! {
                    result = visit(stream, &asked) => {
                        if let Err(error) = result {
                            tracing::debug!(%error, "a command went away");
                        }
                    }
                    () = stopped.cancelled() => {}
                }
            });
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _gone_already = fs::remove_file(&self.path);
    }
}

async fn visit(stream: UnixStream, asked: &mpsc::Sender<Asked>) -> io::Result<()> {
    if !may_command(socket_peercred(&stream)?.uid.as_raw(), geteuid().as_raw()) {
        tracing::warn!("another user tried to command this service");
        return Ok(());
    }
    let (read, mut write) = stream.into_split();
    // One byte more than the longest line, to tell a full line from one that is too long.
    let mut lines = BufReader::new(read.take(LONGEST_LINE as u64 + 1));
    let mut line = Vec::new();
    timeout(PATIENCE, lines.read_until(b'\n', &mut line))
        .await
        .map_err(io::Error::other)??;
    let reply = match serde_json::from_slice(&line) {
        Ok(request) if line.len() <= LONGEST_LINE => ask(asked, request).await,
        _ => Reply::NotUnderstood,
    };
    let mut text = serde_json::to_vec(&reply)?;
    text.push(b'\n');
    write.write_all(&text).await?;
    write.shutdown().await
}

async fn ask(asked: &mpsc::Sender<Asked>, request: Request) -> Reply {
    let gone = || Reply::Failed {
        detail: "the service stops".to_owned(),
    };
    let (answer, reply) = oneshot::channel();
    match asked.send((request, answer)).await {
        Ok(()) => reply.await.unwrap_or_else(|_| gone()),
        Err(_) => gone(),
    }
}

/// Whether a process of user `peer` may command the service of user `own`. The administrator may.
fn may_command(peer: u32, own: u32) -> bool {
    peer == own || peer == 0
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::MetadataExt;

    use super::*;

    #[test]
    fn other_users_may_not_command() {
        assert!(may_command(1000, 1000));
        assert!(may_command(0, 1000));
        assert!(!may_command(1001, 1000));
        assert!(!may_command(1000, 0));
    }

    #[tokio::test]
    async fn the_socket_is_private_replaces_a_leftover_and_goes_with_its_listener() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("control.sock");
        fs::write(&path, "leftover").unwrap();
        let listener = Listener::bind(&path).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().mode() & 0o777, 0o600);
        drop(listener);
        assert!(!path.exists());
    }

    #[tokio::test]
    async fn lines_that_are_too_long_or_no_request_are_answered_so() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("control.sock");
        let tasks = Tasks::default();
        let (asked, mut requests) = mpsc::channel(1);
        tasks.start(
            "listener",
            Listener::bind(&path).unwrap().serve(asked, tasks.clone()),
        );
        for line in [
            "{}\n".to_owned(),
            "garbage\n".to_owned(),
            " ".repeat(LONGEST_LINE + 1),
        ] {
            let stream = UnixStream::connect(&path).await.unwrap();
            let (mut read, mut write) = stream.into_split();
            write.write_all(line.as_bytes()).await.unwrap();
            let mut answer = String::new();
            read.read_to_string(&mut answer).await.unwrap();
            assert_eq!(answer, "{\"type\":\"not_understood\"}\n");
        }
        assert!(requests.try_recv().is_err(), "nothing reached the service");
        tasks.stop();
        assert!(tasks.finished(Duration::from_secs(5)).await);
    }
}
