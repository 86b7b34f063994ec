//! How does a layer of the map stay on the graphics card?
//!
//! A layer is handed over once, when it is first drawn; a frame after that names only where it stands
//! and how much it has grown. Colors, soft edges and the noise against bands are computed as egui
//! computes them, so that a picture is the same whoever draws it. All is asked of the card through
//! `three-d`, whose buffers and programs are safe to use and let go of themselves. Never does: decide
//! what is drawn; draw where there is no OpenGL (tests, and drivers that are too old: there the
//! painter hands egui meshes).

use std::sync::{Arc, Mutex, PoisonError};

use eframe::egui_glow::CallbackFn;
use eframe::glow;
use egui::{Color32, ColorImage, PaintCallback, PaintCallbackInfo, Rect, Shape, Vec2};
use three_d::context::HasContext as _;
use three_d::{
    Blend, BlendEquationType, BlendMultiplierType, Context, CoreError, CpuTexture, Cull, DepthTest, ElementBuffer,
    Interpolation, Program, RenderStates, Texture2D, TextureData, VertexBuffer, Viewport, Wrapping, WriteMask, vec2,
};

use super::layer::{Layer, Pattern, Stand};
use super::patterns;

/// Where a corner stands, in points and then on the card's square from -1 to 1.
const CORNERS: &str = "
uniform vec2 screen;
uniform vec2 origin;
uniform float grown;
uniform vec2 phase;
uniform int patterned;
in vec2 at;
in vec2 more;
in uvec4 color;
out vec4 tint;
out vec2 texel;
void main() {
    vec2 place = at * grown;
    vec2 stands = place + origin;
    if (patterned == 1) {
        texel = (place + phase) / more.x + vec2(more.y, 0.0);
    } else {
        texel = vec2(0.0);
        stands += more;
    }
    gl_Position = vec4(2.0 * stands.x / screen.x - 1.0, 1.0 - 2.0 * stands.y / screen.y, 0.0, 1.0);
    tint = vec4(color) / 255.0;
}
";
/// Color of a pixel, with egui's noise of less than half a step (Jimenez 2014, interleaved gradient noise).
const PIXELS: &str = "
uniform sampler2D pattern;
in vec4 tint;
in vec2 texel;
out vec4 pixel;
void main() {
    pixel = tint * texture(pattern, texel);
    float noise = fract(52.9829189 * fract(0.06711056 * gl_FragCoord.x + 0.00583715 * gl_FragCoord.y));
    pixel.rgb += (noise - 0.5) * 0.95 / 255.0;
}
";
/// egui's way of laying one color over another: premultiplied.
const STATES: RenderStates = RenderStates {
    write_mask: WriteMask::COLOR,
    depth_test: DepthTest::Always,
    cull: Cull::None,
    blend: Blend::Enabled {
        source_rgb_multiplier: BlendMultiplierType::One,
        source_alpha_multiplier: BlendMultiplierType::OneMinusDstAlpha,
        destination_rgb_multiplier: BlendMultiplierType::OneMinusSrcAlpha,
        destination_alpha_multiplier: BlendMultiplierType::One,
        rgb_equation: BlendEquationType::Add,
        alpha_equation: BlendEquationType::Add,
    },
};

/// The graphics card of a window.
pub struct Card {
    context: Context,
    program: Program,
    plain: Texture2D,
    hatch: Texture2D,
    dots: Texture2D,
}

impl std::fmt::Debug for Card {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Card").finish_non_exhaustive()
    }
}

impl Card {
    /// The card behind the window's OpenGL, which must be current; `None` where it is older than
    /// OpenGL 3.3 (3.0 on small devices) or its driver refuses the program.
    #[must_use]
    pub fn new(gl: &Arc<glow::Context>) -> Option<Arc<Self>> {
        let version = gl.version();
        let least = if version.is_embedded { (3, 0) } else { (3, 3) };
        if (version.major, version.minor) < least {
            return None;
        }
        Self::with(gl).ok().map(Arc::new)
    }

    fn with(gl: &Arc<glow::Context>) -> Result<Self, CoreError> {
        let context = Context::from_gl_context(Arc::clone(gl))?;
        let program = Program::from_source(&context, CORNERS, PIXELS)?;
        let plain = ColorImage::filled([1, 1], crate::gui::theme::AS_IT_IS);
        let [plain, hatch, dots] =
            [plain, patterns::hatch(), patterns::dots()].map(|image| Texture2D::new(&context, &texture(&image)));
        Ok(Self { context, program, plain, hatch, dots })
    }

    fn draw(&self, buffers: &Buffers, stand: &Stand, info: &PaintCallbackInfo) {
        let [width, height] = info.screen_size_px;
        let points = Vec2::from(info.screen_size_px.map(px)) / info.pixels_per_point;
        let program = &self.program;
        program.use_uniform("screen", vec2(points.x, points.y));
        program.use_uniform("origin", vec2(stand.origin.x, stand.origin.y));
        program.use_uniform("grown", stand.grown);
        program.use_uniform("phase", vec2(stand.phase.x, stand.phase.y));
        program.use_uniform("patterned", i32::from(buffers.pattern != Pattern::Plain));
        let texture = match buffers.pattern {
            Pattern::Plain => &self.plain,
            Pattern::Hatch => &self.hatch,
            Pattern::Dots => &self.dots,
        };
        program.use_texture("pattern", texture);
        program.use_vertex_attribute("at", &buffers.at);
        program.use_vertex_attribute("more", &buffers.more);
        program.use_vertex_attribute("color", &buffers.colors);
        // egui has set the part of the screen that may be drawn on, and sets everything else again.
        program.draw_elements(STATES, Viewport::new_at_origo(width, height), &buffers.indices);
    }
}

#[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "pixels of a screen")]
fn px(side: u32) -> f32 {
    side as f32
}

/// A picture that repeats, its first row on top: `three-d` counts rows from below.
fn texture(image: &ColorImage) -> CpuTexture {
    let [width, height] = image.size.map(|side| u32::try_from(side).unwrap_or(1));
    let rows = image.pixels.chunks(image.width().max(1)).rev();
    let data = rows.flatten().map(Color32::to_array).collect();
    CpuTexture {
        data: TextureData::RgbaU8(data),
        width,
        height,
        min_filter: Interpolation::Linear,
        mag_filter: Interpolation::Linear,
        mipmap: None,
        wrap_s: Wrapping::Repeat,
        wrap_t: Wrapping::Repeat,
        ..CpuTexture::default()
    }
}

/// A layer in the card's memory.
struct Buffers {
    pattern: Pattern,
    at: VertexBuffer<[f32; 2]>,
    more: VertexBuffer<[f32; 2]>,
    colors: VertexBuffer<[u8; 4]>,
    indices: ElementBuffer<u32>,
}

impl Buffers {
    fn of(context: &Context, layer: &Layer) -> Self {
        // As egui has them: premultiplied.
        let colors: Vec<[u8; 4]> = layer.colors.iter().map(Color32::to_array).collect();
        Self {
            pattern: layer.pattern,
            at: VertexBuffer::new_with_data(context, &layer.at),
            more: VertexBuffer::new_with_data(context, &layer.more),
            colors: VertexBuffer::new_with_data(context, &colors),
            indices: ElementBuffer::new_with_data(context, &layer.indices),
        }
    }
}

/// A layer on its way to the card, or there.
enum Held {
    Waiting(Layer),
    There(Buffers),
}

/// A layer that the card keeps.
pub(super) struct Resident {
    card: Arc<Card>,
    held: Mutex<Held>,
}

impl std::fmt::Debug for Resident {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Resident").finish_non_exhaustive()
    }
}

impl Resident {
    /// A layer to be handed over when it is first drawn.
    pub(super) fn new(card: &Arc<Card>, layer: Layer) -> Arc<Self> {
        Arc::new(Self { card: Arc::clone(card), held: Mutex::new(Held::Waiting(layer)) })
    }

    /// The layer as a shape of egui's, somewhere inside `rect`.
    pub(super) fn shape(self: &Arc<Self>, rect: Rect, stand: Stand) -> Shape {
        let layer = Arc::clone(self);
        let callback = Arc::new(CallbackFn::new(move |info, _| layer.draw(&stand, &info)));
        Shape::Callback(PaintCallback { rect, callback })
    }

    fn draw(&self, stand: &Stand, info: &PaintCallbackInfo) {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        if let Held::Waiting(layer) = &*held {
            *held = Held::There(Buffers::of(&self.card.context, layer));
        }
        if let Held::There(buffers) = &*held {
            self.card.draw(buffers, stand, info);
        }
    }
}
