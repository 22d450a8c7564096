import CCairo

/// A cairo surface that writes PDF, SVG or PNG into memory.
///
/// Cairo goes silently inert after its first error and yields a useless file, so `finish` asks
/// both statuses and throws (RENDERING §3).
@safe struct Surface: ~Copyable {
  /// The drawing context.
  let context: OpaquePointer
  /// Cairo's surface.
  let surface: OpaquePointer
  private let sink: ByteSink
  private let isImage: Bool

  private init(
    _ surface: OpaquePointer?, sink: ByteSink, isImage: Bool
  ) throws(DrawingError) {
    guard let surface = unsafe surface, let context = unsafe cairo_create(surface) else {
      throw .cairo(step: "surface", message: "out of memory")
    }
    let status = unsafe cairo_status(context)
    guard status == CAIRO_STATUS_SUCCESS else {
      // A half-made value has no deinit: release by hand.
      unsafe cairo_destroy(context)
      unsafe cairo_surface_destroy(surface)
      throw Surface.error("surface", status)
    }
    // The default of 0.1 draws small dots visibly square when zoomed (trap F).
    unsafe cairo_set_tolerance(context, 0.005)
    unsafe self.surface = surface
    unsafe self.context = context
    self.sink = sink
    self.isImage = isImage
  }

  deinit {
    unsafe cairo_destroy(context)
    unsafe cairo_surface_destroy(surface)
  }

  /// A PDF with pages of that size in points.
  static func pdf(width: Double, height: Double) throws(DrawingError) -> Surface {
    let sink = ByteSink()
    let surface = unsafe cairo_pdf_surface_create_for_stream(
      write, Unmanaged.passUnretained(sink).toOpaque(), width, height)
    return try unsafe Surface(surface, sink: sink, isImage: false)
  }

  /// An SVG of that size in points.
  static func svg(width: Double, height: Double) throws(DrawingError) -> Surface {
    let sink = ByteSink()
    let surface = unsafe cairo_svg_surface_create_for_stream(
      write, Unmanaged.passUnretained(sink).toOpaque(), width, height)
    return try unsafe Surface(surface, sink: sink, isImage: false)
  }

  /// A bitmap of that size in points with `scale` pixels a point.
  static func image(width: Double, height: Double, scale: Double) throws(DrawingError) -> Surface {
    let surface = unsafe cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, Int32((width * scale).rounded(.up)),
      Int32((height * scale).rounded(.up)))
    unsafe cairo_surface_set_device_scale(surface, scale, scale)
    return try unsafe Surface(surface, sink: ByteSink(), isImage: true)
  }

  /// The finished file.
  consuming func finish() throws(DrawingError) -> [UInt8] {
    try check("drawing")
    if isImage { return try picture() }
    unsafe cairo_surface_finish(surface)
    let status = unsafe cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else { throw Surface.error("finish", status) }
    return sink.bytes
  }

  /// The bitmap as a PNG with a palette.
  private borrowing func picture() throws(DrawingError) -> [UInt8] {
    unsafe cairo_surface_flush(surface)
    let width = unsafe Int(cairo_image_surface_get_width(surface))
    let height = unsafe Int(cairo_image_surface_get_height(surface))
    let stride = unsafe Int(cairo_image_surface_get_stride(surface))
    guard let data = unsafe cairo_image_surface_get_data(surface) else {
      throw .cairo(step: "picture", message: "no pixels")
    }
    let pixels = unsafe UnsafeBufferPointer(start: data, count: stride * height)
    return try unsafe IndexedPNG(width: width, height: height, stride: stride, pixels: pixels)
      .bytes()
  }

  /// Throws if cairo has refused anything so far.
  func check(_ step: String) throws(DrawingError) {
    for status in unsafe [cairo_status(context), cairo_surface_status(surface)]
    where status != CAIRO_STATUS_SUCCESS {
      throw Surface.error(step, status)
    }
  }

  private static func error(_ step: String, _ status: cairo_status_t) -> DrawingError {
    let text = unsafe cairo_status_to_string(status)
    return .cairo(step: step, message: unsafe text.map { unsafe String(cString: $0) } ?? "")
  }
}

/// Cairo's stream callback: hands the bytes to the sink behind `closure`.
private let write: cairo_write_func_t = { closure, data, length in
  guard let closure = unsafe closure else { return CAIRO_STATUS_WRITE_ERROR }
  let sink = unsafe Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
  unsafe sink.append(data, count: length)
  return CAIRO_STATUS_SUCCESS
}
