//! Which picture do these bytes hold?
//!
//! The size is read from the head and checked before a pixel is made. Never does: trust a name or a
//! content type; take more memory than the limits say.

use std::io::Cursor;

use egui::ColorImage;
use image::{DynamicImage, ImageDecoder, ImageError, ImageReader};

use super::Trouble;

/// Side of a picture that is kept; larger ones are made smaller.
const KEPT_SIDE: u32 = 512;
/// Memory that one decoder may take, bytes.
const MEMORY: u64 = 32 * 1024 * 1024;

/// The picture in some bytes, at most `side` by `side` pixels.
///
/// # Errors
/// [`Trouble::TooLarge`] or [`Trouble::NoPicture`].
pub fn decode(bytes: &[u8], side: u32) -> Result<ColorImage, Trouble> {
    let said = |error: &ImageError| match error {
        ImageError::Limits(_) => Trouble::TooLarge,
        _ => Trouble::NoPicture,
    };
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok().ok_or(Trouble::NoPicture)?;
    let mut limits = image::Limits::default();
    limits.max_image_width = Some(side);
    limits.max_image_height = Some(side);
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let decoder = reader.into_decoder().map_err(|error| said(&error))?;
    let (width, height) = decoder.dimensions();
    if width > side || height > side {
        return Err(Trouble::TooLarge);
    }
    // A tile is square; a banner or a page's picture would only be stretched.
    if width != height || width == 0 {
        return Err(Trouble::NoPicture);
    }
    let picture = DynamicImage::from_decoder(decoder).map_err(|error| said(&error))?;
    let picture = if width > KEPT_SIDE { picture.thumbnail_exact(KEPT_SIDE, KEPT_SIDE) } else { picture };
    let picture = picture.into_rgba8();
    let size = [picture.width(), picture.height()].map(|side| usize::try_from(side).unwrap_or_default());
    Ok(ColorImage::from_rgba_unmultiplied(size, picture.as_raw()))
}
