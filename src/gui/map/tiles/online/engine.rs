//! Which tile is had next?
//!
//! Runs on a thread of its own. It is told which tiles the view shows, and that alone: what was wanted
//! before and is not under way is forgotten, what is under way makes room when the new view needs it.
//! The disk is looked at first, at most six requests are under way, and a source in trouble is left
//! alone for as long as `patience` says. Never does: ask for a tile that no one looks at.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::Instant;

use egui::{ColorImage, Context};
use tokio::sync::watch;
use tokio::task::{AbortHandle, Id, JoinError, JoinSet};

use super::archive::Archive;
use super::decode::decode;
use super::fetch::{Fetched, Fetcher, Looked};
use super::patience::Patience;
use super::{Key, Limits, Origin, Trouble};
use crate::files::Store;

/// Tiles looked for on the disk at once.
const LOOKS: usize = 4;

/// What the window is told.
#[derive(Debug)]
pub(super) enum Report {
    /// A tile; `fresh` when it need not be asked for again.
    Picture { key: Key, image: ColorImage, fresh: bool },
    /// A tile that did not come.
    Failed { key: Key, trouble: Trouble },
    /// How it stands with the source.
    Source(Option<(Trouble, Option<Instant>)>),
    /// What the file says of itself: its levels, and who must be named.
    File { levels: (u8, u8), attribution: String },
}

/// Where tiles are asked for.
#[derive(Clone)]
enum Source {
    Web(Arc<Fetcher>),
    File(Arc<Archive>),
}

/// What became of a task.
enum Done {
    Looked(Looked),
    Asked(Fetched),
}

struct Running {
    key: Key,
    begun: Instant,
    asking: bool,
    abort: AbortHandle,
}

struct Engine {
    source: Source,
    limits: Limits,
    patience: Patience,
    wanted: Vec<Key>,
    /// Tiles of the view that were looked for on the disk.
    looked: BTreeSet<Key>,
    /// Tiles of the view that came.
    came: BTreeSet<Key>,
    running: BTreeMap<Id, Running>,
    tasks: JoinSet<Done>,
    out: Sender<Report>,
    waker: Context,
}

/// Serves the window until it lets go of `wanted`. Blocks.
pub(super) fn run(
    origin: Origin,
    store: Option<Store>,
    limits: Limits,
    wanted: watch::Receiver<Vec<Key>>,
    out: Sender<Report>,
    waker: Context,
) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().max_blocking_threads(3).build();
    let Ok(runtime) = runtime else { return };
    runtime.block_on(serve(origin, store, limits, wanted, out, waker));
    // A picture under way is of no use to anybody any more.
    runtime.shutdown_background();
}

async fn serve(
    origin: Origin,
    store: Option<Store>,
    limits: Limits,
    wanted: watch::Receiver<Vec<Key>>,
    out: Sender<Report>,
    waker: Context,
) {
    let tell = |report: Report| {
        let _ = out.send(report);
        waker.request_repaint();
    };
    let source = match origin {
        Origin::Web(service) if service.lacks_key() => Err(Trouble::NoKey),
        Origin::Web(service) => Fetcher::new(service, store, limits)
            .map(|fetcher| Source::Web(Arc::new(fetcher)))
            .ok_or(Trouble::Unreachable),
        Origin::File(path) => open(path, &tell).await,
    };
    let source = match source {
        Ok(source) => source,
        Err(trouble) => return tell(Report::Source(Some((trouble, None)))),
    };
    let mut engine = Engine {
        source,
        limits,
        patience: Patience::new(limits.pace),
        wanted: Vec::new(),
        looked: BTreeSet::new(),
        came: BTreeSet::new(),
        running: BTreeMap::new(),
        tasks: JoinSet::new(),
        out,
        waker,
    };
    engine.serve(wanted).await;
}

async fn open(path: PathBuf, tell: &impl Fn(Report)) -> Result<Source, Trouble> {
    let archive = Archive::open(path).await?;
    tell(Report::File { levels: archive.levels, attribution: archive.attribution.clone() });
    Ok(Source::File(Arc::new(archive)))
}

impl Engine {
    async fn serve(&mut self, mut wanted: watch::Receiver<Vec<Key>>) {
        loop {
            self.start();
            let wake = self.patience.next(&self.wanted, Instant::now());
            let sleep = async {
                match wake {
                    Some(moment) => tokio::time::sleep_until(moment.into()).await,
                    None => std::future::pending().await,
                }
            };
            tokio::select! {
                changed = wanted.changed() => {
                    if changed.is_err() {
                        return;
                    }
                    let list = wanted.borrow_and_update().clone();
                    self.want(list);
                }
                Some(done) = self.tasks.join_next_with_id(), if !self.tasks.is_empty() => self.done(done),
                () = sleep => {}
            }
        }
    }

    /// Another view, or the same one with fewer tiles missing.
    fn want(&mut self, list: Vec<Key>) {
        let now: BTreeSet<Key> = list.iter().copied().collect();
        self.looked.retain(|key| now.contains(key));
        self.came.retain(|key| now.contains(key));
        self.wanted = list;
    }

    /// Starts what may be started.
    fn start(&mut self) {
        let now = Instant::now();
        let busy: BTreeSet<Key> = self.running.values().map(|running| running.key).collect();
        if matches!(self.source, Source::Web(_)) {
            let looks = self.running.values().filter(|running| !running.asking).count();
            let free = LOOKS.saturating_sub(looks);
            let next = self.wanted.iter().filter(|key| !self.looked.contains(key) && !busy.contains(key));
            for key in next.take(free).copied().collect::<Vec<_>>() {
                self.looked.insert(key);
                self.spawn(key, false, now);
            }
        }
        let most = self.patience.at_once(self.limits.at_once, now);
        let next: Vec<Key> = self
            .wanted
            .iter()
            .filter(|key| !busy.contains(key) && !self.came.contains(key))
            .filter(|key| matches!(self.source, Source::File(_)) || self.looked.contains(key))
            .filter(|key| !self.running.values().any(|running| running.key == **key))
            .filter(|key| self.patience.may_ask(**key, now))
            .copied()
            .collect();
        let mut asking = self.running.values().filter(|running| running.asking).count();
        for key in next {
            if asking >= most && !self.make_room() {
                return;
            }
            asking = self.running.values().filter(|running| running.asking).count();
            if asking >= most {
                return;
            }
            self.spawn(key, true, now);
            asking += 1;
        }
    }

    /// Ends a request for a tile that is no longer seen, when all are taken. `true` when one was.
    fn make_room(&mut self) -> bool {
        let left = self.running.iter().find(|(_, running)| running.asking && !self.wanted.contains(&running.key));
        let Some(id) = left.map(|(id, _)| *id) else { return false };
        if let Some(running) = self.running.remove(&id) {
            running.abort.abort();
        }
        true
    }

    fn spawn(&mut self, key: Key, asking: bool, begun: Instant) {
        let (source, limits) = (self.source.clone(), self.limits);
        let abort = self.tasks.spawn(async move {
            match source {
                Source::Web(fetcher) if asking => Done::Asked(fetcher.fetch(key).await),
                Source::Web(fetcher) => Done::Looked(fetcher.look(key).await),
                Source::File(archive) => Done::Asked(piece(&archive, key, limits).await),
            }
        });
        self.running.insert(abort.id(), Running { key, begun, asking, abort });
    }

    fn done(&mut self, done: Result<(Id, Done), JoinError>) {
        let (id, done) = match done {
            Ok((id, done)) => (id, Some(done)),
            Err(error) => (error.id(), None),
        };
        // One that made room is no longer there.
        let Some(Running { key, begun, .. }) = self.running.remove(&id) else { return };
        let now = Instant::now();
        match done {
            Some(Done::Looked(Looked::Nothing)) => {}
            Some(Done::Looked(Looked::Fresh(image))) => {
                self.came.insert(key);
                self.tell(Report::Picture { key, image, fresh: true });
            }
            Some(Done::Looked(Looked::Meanwhile(image))) => {
                // While the service can be asked, it is.
                if self.patience.at_once(1, now) == 0 {
                    self.tell(Report::Picture { key, image, fresh: false });
                }
            }
            Some(Done::Asked(fetched)) => self.asked(key, fetched, begun, now),
            None => self.asked(key, Fetched::failed(Trouble::NoPicture), begun, now),
        }
    }

    fn asked(&mut self, key: Key, fetched: Fetched, begun: Instant, now: Instant) {
        let before = self.patience.trouble();
        let fresh = fetched.failure.is_none();
        if let Some(failure) = fetched.failure {
            self.patience.failed(key, failure, begun, now);
            self.tell(Report::Failed { key, trouble: failure.trouble });
        } else {
            self.patience.worked(key, begun);
            self.came.insert(key);
        }
        if let Some(image) = fetched.picture {
            self.tell(Report::Picture { key, image, fresh });
        }
        let after = self.patience.trouble();
        if before != after {
            // What was kept may now be all there is to show.
            if before.is_none() {
                self.looked.clear();
            }
            self.tell(Report::Source(after));
        }
    }

    fn tell(&self, report: Report) {
        let _ = self.out.send(report);
        self.waker.request_repaint();
    }
}

/// A tile of a file, made into a picture on a thread of its own.
async fn piece(archive: &Archive, key: Key, limits: Limits) -> Fetched {
    match archive.tile(key, &limits).await {
        Ok(Some(bytes)) => {
            let made = tokio::task::spawn_blocking(move || decode(&bytes, limits.side)).await;
            Fetched::of(made.unwrap_or(Err(Trouble::NoPicture)))
        }
        Ok(None) => Fetched::failed(Trouble::Missing),
        Err(trouble) => Fetched::failed(trouble),
    }
}
