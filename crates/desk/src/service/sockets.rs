//! The UDP sockets of one session: one for each address of this machine.

use std::{
    future::poll_fn,
    io,
    net::{IpAddr, SocketAddr, UdpSocket as StdSocket},
    task::{Context, Poll},
    time::Duration,
};

use if_addrs::get_if_addrs;
use rustix::net::sockopt::{set_socket_recv_buffer_size, set_socket_send_buffer_size};
use tokio::{io::ReadBuf, net::UdpSocket, time::timeout};

/// Addresses that are offered at most.
const MOST: usize = 16;
/// A burst of packets has to fit: a key frame of a large screen.
const BUFFER: usize = 1 << 20;
/// How long a full socket is waited for. What does not leave then is lost, as on the network.
const PATIENCE: Duration = Duration::from_millis(20);

/// The bound sockets.
pub struct Sockets {
    sockets: Vec<(SocketAddr, UdpSocket)>,
    /// Which socket is asked first, so that none is starved.
    first: usize,
}

/// One datagram that has arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arrived {
    /// Who sent it.
    pub from: SocketAddr,
    /// The socket that it arrived at.
    pub to: SocketAddr,
    /// How many bytes of the buffer it has filled.
    pub length: usize,
}

impl Sockets {
    /// Binds a free port at every usable address of this machine.
    ///
    /// # Errors
    /// When there is no address at which one can be bound.
    pub fn bind() -> io::Result<Self> {
        let addresses = get_if_addrs()?
            .into_iter()
            .map(|interface| interface.ip())
            .filter(is_usable);
        let mut addresses: Vec<IpAddr> = addresses.collect();
        addresses.sort_unstable();
        addresses.dedup();
        // What reaches far comes first when there are more than enough.
        addresses.sort_by_key(IpAddr::is_loopback);
        let bound = addresses
            .into_iter()
            .take(MOST)
            .filter_map(|address| bind(address).ok());
        let sockets: Vec<_> = bound.collect();
        if sockets.is_empty() {
            return Err(io::ErrorKind::AddrNotAvailable.into());
        }
        Ok(Self { sockets, first: 0 })
    }

    /// Where the sockets are bound.
    pub fn addresses(&self) -> Vec<SocketAddr> {
        self.sockets.iter().map(|(address, _)| *address).collect()
    }

    /// The next datagram. Cancelling loses nothing.
    pub async fn receive(&mut self, buffer: &mut [u8]) -> Arrived {
        poll_fn(|context| self.poll_receive(context, buffer)).await
    }

    /// Sends from the socket that is bound to `from`. What cannot be sent is lost, as on the
    /// network.
    pub async fn send(&self, from: SocketAddr, to: SocketAddr, bytes: &[u8]) {
        let Some((_, socket)) = self.sockets.iter().find(|(address, _)| *address == from) else {
            return;
        };
        if let Err(error) = socket.try_send_to(bytes, to)
            && error.kind() == io::ErrorKind::WouldBlock
        {
            let _lost = timeout(PATIENCE, socket.send_to(bytes, to)).await;
        }
    }

    fn poll_receive(&mut self, context: &mut Context<'_>, buffer: &mut [u8]) -> Poll<Arrived> {
        let count = self.sockets.len();
        for turn in 0..count {
            let index = (self.first + turn) % count;
            let (to, socket) = &self.sockets[index];
            let mut read = ReadBuf::new(buffer);
            match socket.poll_recv_from(context, &mut read) {
                Poll::Ready(Ok(from)) => {
                    let length = read.filled().len();
                    self.first = (index + 1) % count;
                    return Poll::Ready(Arrived {
                        from,
                        to: *to,
                        length,
                    });
                }
                // An error that another host caused; the socket goes on.
                Poll::Ready(Err(_)) => context.waker().wake_by_ref(),
                Poll::Pending => {}
            }
        }
        Poll::Pending
    }
}

fn bind(address: IpAddr) -> io::Result<(SocketAddr, UdpSocket)> {
    let socket = StdSocket::bind((address, 0))?;
    socket.set_nonblocking(true)?;
    // The system may allow less; then less has to do.
    let _as_allowed = set_socket_send_buffer_size(&socket, BUFFER);
    let _as_allowed = set_socket_recv_buffer_size(&socket, BUFFER);
    Ok((socket.local_addr()?, UdpSocket::from_std(socket)?))
}

/// Link-local addresses need a zone that the other end cannot know.
fn is_usable(address: &IpAddr) -> bool {
    if address.is_unspecified() || address.is_multicast() {
        return false;
    }
    match address {
        IpAddr::V4(address) => !address.is_link_local() && !address.is_broadcast(),
        IpAddr::V6(address) => !address.is_unicast_link_local(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_mean_nothing_elsewhere_are_left_out() {
        for usable in ["127.0.0.1", "192.168.1.7", "::1", "2001:db8::1", "fd00::1"] {
            assert!(is_usable(&usable.parse().unwrap()), "{usable}");
        }
        for useless in ["0.0.0.0", "169.254.3.4", "224.0.0.1", "::", "fe80::1", "ff02::1"] {
            assert!(!is_usable(&useless.parse().unwrap()), "{useless}");
        }
    }

    #[tokio::test]
    async fn what_is_sent_from_one_session_arrives_at_another() {
        let (here, mut there) = (Sockets::bind().unwrap(), Sockets::bind().unwrap());
        let is_local = |address: &SocketAddr| address.ip().is_loopback() && address.is_ipv4();
        let from = here.addresses().into_iter().find(is_local).unwrap();
        let to = there.addresses().into_iter().find(is_local).unwrap();
        here.send(from, to, b"hello").await;
        let mut buffer = [0; 2000];
        let arrived = there.receive(&mut buffer).await;
        assert_eq!(arrived, Arrived { from, to, length: 5 });
        assert_eq!(&buffer[..5], b"hello");
    }
}
