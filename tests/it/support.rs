//! What the tests of the window share.

use std::time::{Duration, Instant};

use egui_kittest::wgpu::WgpuTestRenderer;
use egui_kittest::{Harness, HarnessBuilder};
use hankekartta::gui::app::Workbench;
use hankekartta::gui::style;
use hankekartta::session::Session;

/// A window under test.
pub(crate) struct Window {
    session: Option<Session>,
    bench: Option<Workbench>,
}

impl Window {
    /// What the window shows.
    pub(crate) fn session(&self) -> &Session {
        self.bench.as_ref().unwrap().session()
    }

    /// The window itself.
    pub(crate) fn bench(&mut self) -> &mut Workbench {
        self.bench.as_mut().unwrap()
    }
}

/// Draws pictures in tests; `None`, and a word about it, where the machine has no Vulkan driver.
///
/// # Panics
/// When there is none although `REQUIRE_SNAPSHOTS` is set.
pub(crate) fn renderer() -> Option<WgpuTestRenderer> {
    match std::panic::catch_unwind(WgpuTestRenderer::new) {
        Ok(renderer) => Some(renderer),
        Err(_) if std::env::var_os("REQUIRE_SNAPSHOTS").is_some() => panic!("pictures are required: no Vulkan driver"),
        Err(_) => {
            eprintln!("not run: no Vulkan driver");
            None
        }
    }
}

/// Opens the window on a session.
pub(crate) fn open(session: Session, size: (f32, f32)) -> Harness<'static, Window> {
    build(Harness::builder(), session, size)
}

/// Opens the window so that pictures of it can be taken.
pub(crate) fn open_with(renderer: WgpuTestRenderer, session: Session, size: (f32, f32)) -> Harness<'static, Window> {
    build(Harness::builder().renderer(renderer), session, size)
}

fn build(builder: HarnessBuilder<Window>, session: Session, size: (f32, f32)) -> Harness<'static, Window> {
    let mut harness = builder.with_size(size).with_context_setup(style::install).build_ui_state(
        |ui, window: &mut Window| {
            let context = ui.ctx().clone();
            if let Some(session) = window.session.take() {
                window.bench = Some(Workbench::new(&context, session, false));
            }
            if let Some(bench) = &mut window.bench {
                bench.logic(&context);
                bench.ui(ui);
            }
        },
        Window { session: Some(session), bench: None },
    );
    settle(&mut harness);
    harness
}

/// Runs frames until no work is pending and the map stands still.
pub(crate) fn settle(harness: &mut Harness<'_, Window>) {
    let begun = Instant::now();
    let mut quiet = 0;
    while quiet < 3 {
        harness.step();
        quiet = if harness.state().session().pending() == 0 && harness.state().session().state().map_request.is_none() {
            quiet + 1
        } else {
            std::thread::sleep(Duration::from_millis(5));
            0
        };
        assert!(begun.elapsed() < Duration::from_secs(30), "the window does not settle");
    }
}
