//! How does a picture become PNG?
//!
//! The SVG is drawn band by band with the fonts that we carry, several bands at once, and each band is
//! written before the next ones are drawn: a large picture never stands in memory as a whole. Density
//! and origin go into chunks of their own (pHYs, iTXt).
//! Never does: ask the system for a font.

use std::io::Cursor;
use std::sync::{Arc, LazyLock};
use std::thread;

use png::{
    BitDepth, ColorType, Compression, Decoder, Encoder, EncodingError, PixelDimensions, SrgbRenderingIntent, Unit,
};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{Options, Tree};

use super::letters::FONTS;
use super::svg::{self, Written};
use super::world::has_sign;
use super::{drawn, exported, size};
use crate::export::{ExportError, Exported, Format, Given};

/// Keyword of the chunk that holds where a picture comes from.
const ORIGIN: &str = "hankekartta";
/// Rows of a band.
const BAND: u32 = 512;
/// Most bands drawn at once.
const MOST: usize = 8;
/// Pixels an inch to pixels a meter.
const INCHES: f64 = 39.370_078_74;

static LETTERS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    for font in FONTS {
        fonts.load_font_source(Source::Binary(Arc::new(font)));
    }
    Arc::new(fonts)
});

/// The map as a PNG file.
///
/// # Errors
/// [`ExportError::Refused`] with the words of the library that draws or writes.
pub(in crate::export) fn png(given: &Given<'_>) -> Result<Exported, ExportError> {
    let ((width, height), dpi) = size(given);
    let (drawing, changed) = drawn(given).with_letters(has_sign);
    let text = svg::svg(
        &drawing,
        &Written { pixels: Some((width, height)), fonts: false, prefix: "", origin: "", links: None },
    );
    let tree = tree(&text).map_err(|error| refused(&error))?;
    let mut bytes = Vec::new();
    let head = Head { width, height, dpi, origin: given.order.provenance.to_json() };
    write(&mut bytes, &tree, head).map_err(|error| refused(&error))?;
    Ok(exported(given, bytes, changed))
}

/// The same picture, its longer side no more than so many pixels: width and height, and red, green and blue
/// row by row.
///
/// # Errors
/// As [`png`].
pub(in crate::export) fn small(given: &Given<'_>, longest: u32) -> Result<((u32, u32), Vec<u8>), ExportError> {
    let ((width, height), _) = size(given);
    let longer = width.max(height).max(1);
    let side = |side: u32| if longer <= longest { side } else { (side * longest / longer).max(1) };
    let (width, height) = (side(width), side(height));
    let (drawing, _) = drawn(given).with_letters(has_sign);
    let text = svg::svg(
        &drawing,
        &Written { pixels: Some((width, height)), fonts: false, prefix: "", origin: "", links: None },
    );
    let tree = tree(&text).map_err(|error| refused(&error))?;
    Ok(((width, height), band(&tree, width, 0, height)))
}

fn refused(error: &dyn std::fmt::Display) -> ExportError {
    ExportError::Refused { format: Format::Png, cause: error.to_string() }
}

fn tree(text: &str) -> Result<Tree, resvg::usvg::Error> {
    let options = Options { fontdb: Arc::clone(&LETTERS), font_family: "Inter".to_owned(), ..Options::default() };
    Tree::from_str(text, &options)
}

/// What stands before the pixels.
struct Head {
    width: u32,
    height: u32,
    dpi: u32,
    origin: String,
}

fn write(bytes: &mut Vec<u8>, tree: &Tree, head: Head) -> Result<(), EncodingError> {
    let Head { width, height, dpi, origin } = head;
    let mut encoder = Encoder::new(bytes, width, height);
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Fast);
    encoder.set_source_srgb(SrgbRenderingIntent::Perceptual);
    let dots = dots(dpi);
    encoder.set_pixel_dims(Some(PixelDimensions { xppu: dots, yppu: dots, unit: Unit::Meter }));
    encoder.add_itxt_chunk(ORIGIN.to_owned(), origin)?;
    let mut writer = encoder.write_header()?;
    let mut rows = writer.stream_writer()?;
    let cores = thread::available_parallelism().map_or(1, usize::from).min(MOST);
    let tops: Vec<u32> = (0..height).step_by(usize::try_from(BAND).unwrap_or(1)).collect();
    for some in tops.chunks(cores) {
        let bands: Vec<Vec<u8>> = thread::scope(|scope| {
            let draw = |top: &u32| {
                let top = *top;
                scope.spawn(move || band(tree, width, top, BAND.min(height - top)))
            };
            let workers: Vec<_> = some.iter().map(draw).collect();
            let drawn = workers.into_iter().map(|worker| match worker.join() {
                Ok(band) => band,
                Err(panic) => std::panic::resume_unwind(panic),
            });
            drawn.collect()
        });
        for band in bands {
            std::io::Write::write_all(&mut rows, &band)?;
        }
    }
    rows.finish()?;
    writer.finish()
}

/// Red, green and blue of some rows. A page is opaque: nothing shines through.
fn band(tree: &Tree, width: u32, top: u32, height: u32) -> Vec<u8> {
    let Some(mut pixels) = Pixmap::new(width, height) else { return Vec::new() };
    #[expect(clippy::cast_precision_loss, clippy::as_conversions, reason = "rows of a picture are few")]
    let down = top as f32;
    resvg::render(tree, Transform::from_translate(0.0, -down), &mut pixels.as_mut());
    let mut colors = Vec::with_capacity(pixels.data().len() / 4 * 3);
    for pixel in pixels.data().chunks_exact(4) {
        if let [red, green, blue, _] = pixel {
            colors.extend_from_slice(&[*red, *green, *blue]);
        }
    }
    colors
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::as_conversions, reason = "a few thousand")]
fn dots(dpi: u32) -> u32 {
    (f64::from(dpi) * INCHES).round() as u32
}

/// The JSON line of where a picture comes from; `None` where the bytes are no picture of ours.
pub(in crate::export) fn origin(bytes: &[u8]) -> Option<String> {
    let reader = Decoder::new(Cursor::new(bytes)).read_info().ok()?;
    let chunk = reader.info().utf8_text.iter().find(|chunk| chunk.keyword == ORIGIN)?;
    chunk.get_text().ok()
}
