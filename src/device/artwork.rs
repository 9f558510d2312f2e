//! The body as a picture file, for places that take no drawing: the lock screen.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, Path2d};

use super::log::Dropped;
use figure::StillPicture;
use groundwork_core::diagnosis::Area;

/// The picture's width and height. Systems ask for 96 to 512.
const SIZE: u32 = 256;

/// The address of a PNG of `picture` on the colour of the ground; nothing where the browser draws none.
pub fn png(picture: &StillPicture) -> Option<String> {
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(SIZE);
    canvas.set_height(SIZE);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    draw(&context, picture).or_log(Area::Page, "drawing the picture of the lock screen");
    canvas.to_data_url().ok()
}

fn draw(context: &CanvasRenderingContext2d, picture: &StillPicture) -> Result<(), JsValue> {
    let size = f64::from(SIZE);
    context.set_fill_style_str(&colour("var(--sky)"));
    context.fill_rect(0.0, 0.0, size, size);
    let view: Vec<f64> = picture
        .view_box
        .split(' ')
        .filter_map(|it| it.parse().ok())
        .collect();
    let &[x, y, width, height] = &view[..] else {
        return Ok(());
    };
    let scale = size / width.max(height);
    context.translate((size - width * scale) / 2.0, (size - height * scale) / 2.0)?;
    context.scale(scale, scale)?;
    context.translate(-x, -y)?;
    if picture.mirrored {
        context.translate(figure::CANVAS[0], 0.0)?;
        context.scale(-1.0, 1.0)?;
    }
    for shape in &picture.shapes {
        let path = Path2d::new_with_path_string(&shape.d)?;
        context.set_fill_style_str(&colour(shape.fill));
        context.fill_with_path_2d(&path);
    }
    Ok(())
}

/// The colour that a value such as `var(--bg)` has in the page.
fn colour(value: &str) -> String {
    let name = value
        .strip_prefix("var(")
        .and_then(|it| it.strip_suffix(')'));
    let found = name.and_then(|name| {
        let window = web_sys::window()?;
        let root = window.document()?.document_element()?;
        let style = window.get_computed_style(&root).ok()??;
        Some(style.get_property_value(name).ok()?.trim().to_owned())
    });
    found.unwrap_or_else(|| value.to_owned())
}
