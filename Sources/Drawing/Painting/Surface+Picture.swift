import CCairo
import Charting

extension Surface {
  /// Paints a picture into a box; what is wrong with its file stops the drawing.
  func paint(_ picture: Picture, in box: Box) throws(DrawingError) {
    let source = PictureSource(picture.bytes)
    let image = unsafe cairo_image_surface_create_from_png_stream(
      readPicture, Unmanaged.passUnretained(source).toOpaque())
    defer { unsafe cairo_surface_destroy(image) }
    let status = unsafe cairo_surface_status(image)
    guard status == CAIRO_STATUS_SUCCESS else {
      let words = unsafe cairo_status_to_string(status).map { unsafe String(cString: $0) }
      throw .damagedPicture(words ?? "")
    }
    unsafe cairo_save(context)
    unsafe cairo_translate(context, box.x, box.y)
    unsafe cairo_scale(
      context, box.width / Double(picture.width), box.height / Double(picture.height))
    unsafe cairo_set_source_surface(context, image, 0, 0)
    // Cairo loses the structure element around a picture that is painted without an outline.
    unsafe cairo_rectangle(context, 0, 0, Double(picture.width), Double(picture.height))
    unsafe cairo_fill(context)
    unsafe cairo_restore(context)
  }
}
