//! A small HTTP/1.1 client (RFC 9112) that keeps its connection: as much as the server's answers need.

use std::io::{self, BufRead, BufReader, Read, Write, copy};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::time::Duration;

use anyhow::{Context, bail};
use socket2::{Domain, Socket, Type};

const PATIENCE: Duration = Duration::from_secs(30);
/// What browsers say, so that an answer costs as much as for them.
const HEADERS: &str = "Accept: text/html\r\nAccept-Encoding: gzip, deflate, br\r\nAccept-Language: de\r\n\
     Sec-Fetch-Site: same-origin\r\nUser-Agent: deskwarden-bench\r\n";

/// One open connection.
pub struct Connection {
    stream: BufReader<TcpStream>,
    host: SocketAddr,
}

/// What counts of an answer.
#[derive(Debug, Default)]
pub struct Answer {
    /// The status (RFC 9110, section 15).
    pub status: u16,
    /// Name and value of the cookie that it sets.
    pub cookie: Option<String>,
    /// Where it leads to.
    pub location: Option<String>,
    /// Bytes of the content as they were sent, packed or not.
    pub bytes: u64,
    /// The line ends among them.
    pub lines: u64,
    /// The last of them.
    pub end: String,
}

/// Keeps the end of what is written into it, and counts line ends.
#[derive(Default)]
struct End(Vec<u8>, u64);

impl Connection {
    /// Connects; with `from`, from that address of this machine.
    ///
    /// # Errors
    /// The server takes no connection.
    pub fn open(host: SocketAddr, from: Option<Ipv4Addr>) -> anyhow::Result<Self> {
        let socket = Socket::new(Domain::for_address(host), Type::STREAM, None)?;
        if let Some(from) = from {
            socket.bind(&SocketAddr::from((from, 0)).into())?;
        }
        socket.connect(&host.into())?;
        let stream = TcpStream::from(socket);
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let stream = BufReader::new(stream);
        Ok(Self { stream, host })
    }

    /// Asks for a page with this cookie, which may be empty.
    ///
    /// # Errors
    /// The connection ends, or the answer is none.
    pub fn get(&mut self, path: &str, cookie: &str) -> anyhow::Result<Answer> {
        let host = self.host;
        let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n{HEADERS}Cookie: {cookie}\r\n\r\n");
        self.ask(&request)
    }

    /// Sends a form: its fields, each with name and value.
    ///
    /// # Errors
    /// The connection ends, or the answer is none.
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> anyhow::Result<Answer> {
        let pairs = fields
            .iter()
            .map(|(name, value)| format!("{name}={}", percent_encoded(value)));
        let form = pairs.collect::<Vec<_>>().join("&");
        let (host, length) = (self.host, form.len());
        let request = format!(
            "POST {path} HTTP/1.1\r\nHost: {host}\r\n{HEADERS}Content-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: {length}\r\n\r\n{form}"
        );
        self.ask(&request)
    }

    /// Sends an empty form with this cookie, as a button of a page does.
    ///
    /// # Errors
    /// The connection ends, or the answer is none.
    pub fn submit(&mut self, path: &str, cookie: &str) -> anyhow::Result<Answer> {
        let host = self.host;
        let request = format!(
            "POST {path} HTTP/1.1\r\nHost: {host}\r\n{HEADERS}Cookie: {cookie}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 0\r\n\r\n"
        );
        self.ask(&request)
    }

    /// Asks for something with these headers, each with its line end.
    ///
    /// # Errors
    /// The connection ends, or the answer is none.
    pub fn fetch(&mut self, path: &str, headers: &str) -> anyhow::Result<Answer> {
        let host = self.host;
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: {host}\r\n{headers}\r\n"))
    }

    /// Asks with that cookie, and reads the answer, which is a text that ends with the connection.
    ///
    /// # Errors
    /// The connection ends too early, or the answer is no text.
    pub fn text(mut self, method: &str, path: &str, cookie: &str) -> anyhow::Result<String> {
        let host = self.host;
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nAccept: text/html\r\n\
             Sec-Fetch-Site: same-origin\r\nContent-Length: 0\r\nCookie: {cookie}\r\n\r\n"
        );
        self.stream.get_mut().write_all(request.as_bytes())?;
        let mut text = String::new();
        self.stream.read_to_string(&mut text)?;
        Ok(text)
    }

    fn ask(&mut self, request: &str) -> anyhow::Result<Answer> {
        self.stream.get_mut().write_all(request.as_bytes())?;
        let first = self.line()?;
        let status = first.split(' ').nth(1).and_then(|status| status.parse().ok());
        let mut answer = Answer {
            status: status.with_context(|| format!("not an answer: {first}"))?,
            ..Answer::default()
        };
        let (mut length, mut is_chunked) = (0, false);
        loop {
            let line = self.line()?;
            let Some((name, value)) = line.split_once(':') else {
                break;
            };
            let value = value.trim();
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.parse()?,
                "transfer-encoding" => is_chunked = value == "chunked",
                "location" => answer.location = Some(value.to_owned()),
                "set-cookie" => answer.cookie = value.split(';').next().map(str::to_owned),
                _ => {}
            }
        }
        let mut end = End::default();
        answer.bytes = if is_chunked {
            self.skip_chunks(&mut end)?
        } else {
            self.skip(length, &mut end)?
        };
        answer.lines = end.1;
        answer.end = String::from_utf8_lossy(&end.0).into_owned();
        Ok(answer)
    }

    fn skip_chunks(&mut self, end: &mut End) -> anyhow::Result<u64> {
        let mut bytes = 0;
        loop {
            let size = u64::from_str_radix(&self.line()?, 16)?;
            bytes += self.skip(size, end)?;
            self.line()?;
            if size == 0 {
                return Ok(bytes);
            }
        }
    }

    fn skip(&mut self, bytes: u64, end: &mut End) -> anyhow::Result<u64> {
        let skipped = copy(&mut (&mut self.stream).take(bytes), end)?;
        if skipped < bytes {
            bail!("the answer ends too early");
        }
        Ok(bytes)
    }

    /// The next line, without its end; an empty one at the end of a head.
    fn line(&mut self) -> anyhow::Result<String> {
        let mut line = String::new();
        if self.stream.read_line(&mut line)? == 0 {
            bail!("the server ends the connection");
        }
        line.truncate(line.trim_end().len());
        Ok(line)
    }
}

impl End {
    const LENGTH: usize = 60;
}

impl Write for End {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.1 += bytes.iter().filter(|byte| **byte == b'\n').count() as u64;
        let rest = &bytes[bytes.len().saturating_sub(Self::LENGTH)..];
        self.0.extend_from_slice(rest);
        self.0.drain(..self.0.len().saturating_sub(Self::LENGTH));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn percent_encoded(value: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    value.bytes().map(byte).collect()
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;
    use std::thread;

    use super::*;

    #[test]
    fn answers_follow_each_other_on_one_connection() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let server = thread::spawn(move || {
            let mut stream = listener.accept().unwrap().0;
            let answers = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\na\r\n0123456789\r\n2\r\n01\r\n0\r\n\r\n\
                 HTTP/1.1 303 See Other\r\nSet-Cookie: a=b; Path=/\r\nContent-Length: 2\r\n\r\nok";
            stream.write_all(answers.as_bytes()).unwrap();
            let mut request = String::new();
            stream.read_to_string(&mut request).unwrap();
            request
        });
        let mut connection = Connection::open(address, None).unwrap();
        let page = connection.get("/", "x=y").unwrap();
        assert_eq!((page.status, page.bytes, &*page.end), (200, 12, "012345678901"));
        let form = connection.post("/in", &[("email", "a+b@example.org")]).unwrap();
        assert_eq!(
            (form.status, form.bytes, form.cookie.as_deref()),
            (303, 2, Some("a=b"))
        );
        drop(connection);
        let request = server.join().unwrap();
        assert!(request.contains("Cookie: x=y\r\n\r\nPOST /in"), "{request}");
        assert!(
            request.ends_with("\r\n\r\nemail=a%2Bb%40example.org"),
            "{request}"
        );
    }
}
