//! What the tests of the window share.

use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::UiBuilder;
use egui_kittest::kittest::NodeT;
use egui_kittest::wgpu::WgpuTestRenderer;
use egui_kittest::{Harness, HarnessBuilder};
use hankekartta::gazetteer::division_2020;
use hankekartta::gui::app::Workbench;
use hankekartta::gui::style;
use hankekartta::intake;
use hankekartta::session::{Session, parse_script};

/// A window under test; it opens with the first frame, which brings its context.
pub(crate) enum Window {
    /// Before the first frame.
    Closed(Option<Box<Session>>),
    /// After it.
    Open(Box<Workbench>),
}

impl Window {
    /// What the window shows.
    pub(crate) fn session(&self) -> &Session {
        match self {
            Self::Open(bench) => bench.session(),
            Self::Closed(_) => panic!("no frame was run yet"),
        }
    }

    /// Whether the map is on the screen.
    pub(crate) fn shows_map(&self) -> bool {
        match self {
            Self::Open(bench) => bench.shows_map(),
            Self::Closed(_) => true,
        }
    }

    /// The window itself.
    pub(crate) fn bench(&mut self) -> &mut Workbench {
        match self {
            Self::Open(bench) => bench,
            Self::Closed(_) => panic!("no frame was run yet"),
        }
    }
}

/// Draws pictures in tests; `None`, and a word about it, where the machine has no Vulkan driver.
///
/// # Panics
/// When there is none although `REQUIRE_SNAPSHOTS` is set.
pub(crate) fn renderer() -> Option<WgpuTestRenderer> {
    let renderer = std::panic::catch_unwind(WgpuTestRenderer::new).ok();
    if renderer.is_none() {
        assert!(std::env::var_os("REQUIRE_SNAPSHOTS").is_none(), "pictures are required: no Vulkan driver");
        tell("not run: no Vulkan driver");
    }
    renderer
}

#[expect(clippy::print_stderr, reason = "the test harness knows no word for a test that was not run")]
pub(crate) fn tell(text: &str) {
    eprintln!("{text}");
}

/// Opens the window on a session.
pub(crate) fn open(session: Session, size: (f32, f32)) -> Harness<'static, Window> {
    build(Harness::builder(), session, size)
}

/// Opens the window on the document of 2020.
pub(crate) fn document() -> Harness<'static, Window> {
    open(Session::new(division_2020(), Arc::new(intake::embedded())), (1440.0, 900.0))
}

/// Plays a script, each line when the one before it is done.
pub(crate) fn play(window: &mut Harness<'_, Window>, script: &str) {
    for line in parse_script(script).unwrap() {
        for action in line.actions {
            window.state_mut().bench().send(action);
        }
        settle(window);
    }
}

/// Opens the window so that pictures of it can be taken.
pub(crate) fn open_with(renderer: WgpuTestRenderer, session: Session, size: (f32, f32)) -> Harness<'static, Window> {
    build(Harness::builder().renderer(renderer), session, size)
}

fn build(builder: HarnessBuilder<Window>, session: Session, size: (f32, f32)) -> Harness<'static, Window> {
    built(builder, session, size, false)
}

fn built(
    builder: HarnessBuilder<Window>,
    session: Session,
    size: (f32, f32),
    desktop: bool,
) -> Harness<'static, Window> {
    let mut harness = builder.with_size(size).with_context_setup(style::install).build_ui_state(
        move |ui, window: &mut Window| {
            let context = ui.ctx().clone();
            if let Window::Closed(session) = window
                && let Some(session) = session.take()
            {
                *window = Window::Open(Box::new(Workbench::new(&context, *session, desktop)));
            }
            let bench = window.bench();
            bench.logic(&context);
            // The harness puts a margin around its root; a real window has none.
            let whole = UiBuilder::new().max_rect(context.content_rect());
            ui.scope_builder(whole, |ui| {
                ui.set_clip_rect(context.content_rect());
                bench.ui(ui);
            });
        },
        Window::Closed(Some(Box::new(session))),
    );
    settle(&mut harness);
    harness
}

/// Opens the window with the desktop around it, which it asks for its file dialogs.
pub(crate) fn open_on_desktop(session: Session, size: (f32, f32)) -> Harness<'static, Window> {
    built(Harness::builder(), session, size, true)
}

/// Runs frames until no work is pending and the map stands still.
pub(crate) fn settle(harness: &mut Harness<'_, Window>) {
    let begun = Instant::now();
    let mut quiet = 0;
    while quiet < 3 {
        harness.step();
        let session = harness.state().session();
        let still = session.state().map_request.is_none() || !harness.state().shows_map();
        quiet = if session.pending() == 0 && still {
            quiet + 1
        } else {
            std::thread::sleep(Duration::from_millis(5));
            0
        };
        assert!(begun.elapsed() < Duration::from_secs(30), "the window does not settle");
    }
}

/// Everything that the window says to those who do not see it: labels and values of its widgets.
pub(crate) fn texts(window: &Harness<'_, Window>) -> Vec<String> {
    let mut texts = Vec::new();
    let mut nodes = vec![window.root()];
    while let Some(node) = nodes.pop() {
        texts.extend(node.accesskit_node().label());
        texts.extend(node.accesskit_node().value());
        nodes.extend(node.children());
    }
    texts
}

/// The window says each of these somewhere.
#[track_caller]
pub(crate) fn assert_reads(window: &Harness<'_, Window>, words: &[&str]) {
    let texts = texts(window);
    for word in words {
        assert!(texts.iter().any(|text| text.contains(word)), "{word:?} is not said; said is {texts:#?}");
    }
}
