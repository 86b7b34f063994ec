//! Does the memory stay flat while the map is panned for long?
//!
//! Takes some minutes, so it runs on demand:
//! `cargo test --test it -- --ignored --nocapture ten_thousand_steps`.

use std::sync::Arc;

use hankekartta::gazetteer::division_2020;
use hankekartta::intake;
use hankekartta::session::{Action, MapView, Session, TileSource};

use crate::support::open;
use crate::tile_server::{Reply, TileServer, png};

/// Steps of the whole walk, and those after which its memory is taken as a measure.
const STEPS: u32 = 10_000;
const BEGIN: u32 = 2_000;

/// Resident memory of this process, KiB.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

#[test]
#[ignore = "takes minutes; see the head of the file"]
#[expect(clippy::print_stderr, reason = "a measurement is to be read")]
fn ten_thousand_steps_of_panning_leave_the_memory_flat() {
    let folder = tempfile::tempdir().unwrap();
    // A tile in seven is not there, so that troubles are remembered too.
    let tile = png(256, [200, 210, 220]);
    let server = TileServer::start(move |asked| {
        if asked.path.len() % 7 == 0 { Reply::status(404, &[]) } else { Reply::picture(tile.clone()) }
    });
    let mut session = Session::new(division_2020(), Arc::new(intake::embedded()));
    session.apply(Action::KeepTilesIn(folder.path().join("tiles")));
    session.apply(Action::SetTileCache(16));
    session.apply(Action::SetTiles(TileSource::parse(&server.at("/{z}/{x}/{y}.png")).unwrap()));
    let mut window = open(session, (1280.0, 800.0));
    let (mut begin, mut most) = (0, 0);
    for step in 0..STEPS {
        // Rows across the country at two depths, to and fro.
        let (row, column) = (step / 100, step % 100);
        let along = f64::from(if row % 2 == 0 { column } else { 99 - column });
        let place = MapView {
            lon: 20.5 + along * 0.11,
            lat: 60.0 + f64::from(row) * 0.09,
            zoom: if row % 4 < 2 { 8.0 } else { 10.0 },
        };
        window.state_mut().bench().send(Action::LookAt(place));
        for _ in 0..4 {
            window.step();
        }
        if step == BEGIN {
            begin = resident();
        } else if step > BEGIN && step % 500 == 0 {
            most = most.max(resident());
            eprintln!("step {step}: {} MiB, at step {BEGIN}: {} MiB", resident() / 1024, begin / 1024);
        }
    }
    let end = resident();
    eprintln!("end: {end} KiB, at step {BEGIN}: {begin} KiB, most {most} KiB, {} requests", server.paths().len());
    assert!(end * 100 <= begin * 105, "{begin} KiB grew to {end} KiB");
}
