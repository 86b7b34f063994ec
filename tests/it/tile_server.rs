//! A tile service on this machine that answers as a test wants, and stops with it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// A request as it came.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    /// Path with query.
    pub(crate) path: String,
    /// Headers, names in small letters.
    pub(crate) headers: BTreeMap<String, String>,
}

impl Asked {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

/// What is answered.
#[derive(Debug, Clone)]
pub(crate) enum Reply {
    /// Status, headers and body, as they should be.
    Whole(u16, Vec<(&'static str, String)>, Vec<u8>),
    /// A body that ends before its announced length.
    CutOff(Vec<u8>),
    /// A body without end.
    Endless,
    /// No answer at all, as long as the service stands.
    Silence,
}

impl Reply {
    /// A picture that may be kept for a day.
    pub(crate) fn picture(bytes: Vec<u8>) -> Self {
        Self::with(bytes, &[("Cache-Control", "max-age=86400")])
    }

    /// A picture with these headers.
    pub(crate) fn with(bytes: Vec<u8>, headers: &[(&'static str, &str)]) -> Self {
        let mut all = vec![("Content-Type", "image/png".to_owned())];
        all.extend(headers.iter().map(|(name, value)| (*name, (*value).to_owned())));
        Self::Whole(200, all, bytes)
    }

    /// A status with a short text.
    pub(crate) fn status(status: u16, headers: &[(&'static str, &str)]) -> Self {
        let headers = headers.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        Self::Whole(status, headers, b"sorry".to_vec())
    }
}

type Answer = dyn Fn(&Asked) -> Reply + Send + Sync;

struct Shared {
    answer: Box<Answer>,
    log: Mutex<Vec<Asked>>,
    open: AtomicBool,
    /// Requests that are answered only when this opens.
    gate: AtomicBool,
    now: AtomicUsize,
    most: AtomicUsize,
}

/// The service.
pub(crate) struct TileServer {
    shared: Arc<Shared>,
    address: SocketAddr,
    accepting: Option<JoinHandle<()>>,
}

impl TileServer {
    /// Starts a service on a free port.
    pub(crate) fn start(answer: impl Fn(&Asked) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let shared = Arc::new(Shared {
            answer: Box::new(answer),
            log: Mutex::default(),
            open: AtomicBool::new(true),
            gate: AtomicBool::new(true),
            now: AtomicUsize::new(0),
            most: AtomicUsize::new(0),
        });
        let own = Arc::clone(&shared);
        let accepting = thread::spawn(move || {
            let mut serving = Vec::new();
            for stream in listener.incoming() {
                if !own.open.load(Ordering::SeqCst) {
                    break;
                }
                let (Ok(stream), own) = (stream, Arc::clone(&own)) else { continue };
                serving.push(thread::spawn(move || serve(&stream, &own)));
            }
            for thread in serving {
                let _ = thread.join();
            }
        });
        Self { shared, address, accepting: Some(accepting) }
    }

    /// Its address with a path behind it.
    pub(crate) fn at(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Requests so far.
    pub(crate) fn log(&self) -> Vec<Asked> {
        self.shared.log.lock().unwrap().clone()
    }

    /// Paths asked for so far.
    pub(crate) fn paths(&self) -> Vec<String> {
        self.log().into_iter().map(|asked| asked.path).collect()
    }

    /// The most requests that were under way at once.
    pub(crate) fn most(&self) -> usize {
        self.shared.most.load(Ordering::SeqCst)
    }

    /// Holds all answers back, or lets them go.
    pub(crate) fn gate(&self, open: bool) {
        self.shared.gate.store(open, Ordering::SeqCst);
    }
}

impl Drop for TileServer {
    fn drop(&mut self) {
        self.shared.open.store(false, Ordering::SeqCst);
        self.shared.gate.store(true, Ordering::SeqCst);
        // Wakes the one that accepts.
        let _ = TcpStream::connect(self.address);
        if let Some(thread) = self.accepting.take() {
            let _ = thread.join();
        }
    }
}

fn serve(stream: &TcpStream, shared: &Shared) {
    // So that a connection that is kept open ends with the service.
    let _ = stream.set_read_timeout(Some(Duration::from_millis(50)));
    let _ = stream.set_nodelay(true);
    let mut reader = BufReader::new(stream);
    while let Some(asked) = read(&mut reader, shared) {
        shared.log.lock().unwrap().push(asked.clone());
        let now = shared.now.fetch_add(1, Ordering::SeqCst) + 1;
        shared.most.fetch_max(now, Ordering::SeqCst);
        while !shared.gate.load(Ordering::SeqCst) && shared.open.load(Ordering::SeqCst) {
            thread::sleep(Duration::from_millis(2));
        }
        let reply = (shared.answer)(&asked);
        // Before the answer goes out: the next question may be there before this thread goes on.
        shared.now.fetch_sub(1, Ordering::SeqCst);
        if !answer(stream, &reply, shared) {
            return;
        }
    }
}

/// Reads one request; `None` when there is none any more.
fn read(reader: &mut BufReader<&TcpStream>, shared: &Shared) -> Option<Asked> {
    let first = line(reader, shared)?;
    let path = first.split(' ').nth(1)?.to_owned();
    let mut headers = BTreeMap::new();
    loop {
        let line = line(reader, shared)?;
        if line.is_empty() {
            return Some(Asked { path, headers });
        }
        let (name, value) = line.split_once(':')?;
        headers.insert(name.to_lowercase(), value.trim().to_owned());
    }
}

fn line(reader: &mut BufReader<&TcpStream>, shared: &Shared) -> Option<String> {
    let mut line = Vec::new();
    loop {
        match reader.read_until(b'\n', &mut line) {
            Ok(_) if line.ends_with(b"\n") => return Some(String::from_utf8_lossy(&line).trim_end().to_owned()),
            Err(error) if matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut) => {
                if !shared.open.load(Ordering::SeqCst) {
                    return None;
                }
            }
            _ => return None,
        }
    }
}

/// Writes an answer; `false` when the connection is to end.
fn answer(mut stream: &TcpStream, reply: &Reply, shared: &Shared) -> bool {
    match reply {
        Reply::Whole(status, headers, body) => {
            let mut head = format!("HTTP/1.1 {status} As Wanted\r\n");
            for (name, value) in headers {
                let _ = write!(head, "{name}: {value}\r\n");
            }
            let length = if *status == 304 { 0 } else { body.len() };
            let _ = write!(head, "Content-Length: {length}\r\n\r\n");
            let mut bytes = head.into_bytes();
            bytes.extend_from_slice(&body[..length]);
            stream.write_all(&bytes).is_ok()
        }
        Reply::CutOff(body) => {
            let head =
                format!("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: {}\r\n\r\n", body.len() * 2);
            let _ = stream.write_all(head.as_bytes());
            let _ = stream.write_all(body);
            let _ = stream.shutdown(std::net::Shutdown::Both);
            false
        }
        Reply::Endless => {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n");
            let piece = vec![7; 64 * 1024];
            while shared.open.load(Ordering::SeqCst) {
                if stream.write_all(&piece).is_err() {
                    break;
                }
            }
            false
        }
        Reply::Silence => {
            // Until the other side goes away, or the service ends.
            let mut byte = [0];
            while shared.open.load(Ordering::SeqCst) {
                match (&mut stream as &mut dyn Read).read(&mut byte) {
                    Ok(0) => return false,
                    Err(error) if matches!(error.kind(), std::io::ErrorKind::ConnectionReset) => return false,
                    _ => {}
                }
            }
            false
        }
    }
}

/// A square picture of one color as PNG.
pub(crate) fn png(side: u32, color: [u8; 3]) -> Vec<u8> {
    let picture = image::RgbImage::from_pixel(side, side, image::Rgb(color));
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// The head of a PNG of any size with nothing behind it.
pub(crate) fn png_head(width: u32, height: u32) -> Vec<u8> {
    let mut chunk = b"IHDR".to_vec();
    chunk.extend(width.to_be_bytes());
    chunk.extend(height.to_be_bytes());
    chunk.extend([8, 2, 0, 0, 0]);
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    bytes.extend(13_u32.to_be_bytes());
    bytes.extend(&chunk);
    bytes.extend(crc(&chunk).to_be_bytes());
    // The beginning of pixels, so that a reader comes past the head.
    let data = b"IDAT\x78\x9c\x03\x00\x00\x00\x00\x01";
    bytes.extend(8_u32.to_be_bytes());
    bytes.extend(data);
    bytes.extend(crc(data).to_be_bytes());
    bytes
}

/// CRC-32 as PNG uses it.
fn crc(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
        }
    }
    !crc
}
