import CCairo

/// One piece of text set by Pango: measured, broken into lines or shown. Shaping is done once, when
/// it is first asked for anything.
@safe final class Layout {
  /// Pango's own object.
  let pointer: OpaquePointer

  /// `text` in a font with the given attributes, on one endless line.
  init(_ text: String, context: OpaquePointer, font: OpaquePointer, attributes: OpaquePointer) {
    guard let layout = unsafe pango_layout_new(context) else {
      preconditionFailure("Pango gives a layout for every context.")
    }
    unsafe pointer = layout
    unsafe pango_layout_set_single_paragraph_mode(layout, 1)
    unsafe pango_layout_set_font_description(layout, font)
    unsafe pango_layout_set_attributes(layout, attributes)
    unsafe pango_layout_set_text(layout, text, Int32(text.utf8.count))
  }

  deinit { unsafe g_object_unref(UnsafeMutableRawPointer(pointer)) }

  /// Advance of the text in points, spaces at its end included.
  var width: Double {
    var logical = PangoRectangle()
    unsafe pango_layout_get_extents(pointer, nil, &logical)
    return Double(logical.width) / Double(PANGO_SCALE)
  }

  /// How many characters have no glyph in the font set.
  var unknownGlyphs: Int { Int(unsafe pango_layout_get_unknown_glyphs_count(pointer)) }

  /// The lines of a text, given by its bytes, in `width` points; a word too long is broken.
  func broken(_ bytes: [UInt8], at width: Double) -> BrokenText {
    unsafe pango_layout_set_width(pointer, Int32((width * Double(PANGO_SCALE)).rounded(.down)))
    unsafe pango_layout_set_wrap(pointer, PANGO_WRAP_WORD_CHAR)
    var broken = BrokenText(lines: [], widest: 0)
    let count = unsafe pango_layout_get_line_count(pointer)
    for index in 0..<count {
      guard let line = unsafe pango_layout_get_line_readonly(pointer, index) else { continue }
      let start = Int(unsafe line.pointee.start_index)
      let range = start..<start + Int(unsafe line.pointee.length)
      broken.lines.append(Layout.printed(bytes[range]))
      var logical = PangoRectangle()
      unsafe pango_layout_line_get_extents(line, nil, &logical)
      broken.widest = max(broken.widest, Double(logical.width) / Double(PANGO_SCALE))
    }
    return broken
  }

  /// A line as it is printed: a soft hyphen at its end as a hyphen.
  private static func printed(_ line: ArraySlice<UInt8>) -> String {
    guard line.suffix(2).elementsEqual([0xC2, 0xAD]) else {
      return String(decoding: line, as: UTF8.self)
    }
    return String(decoding: line.dropLast(2) + [UInt8(ascii: "-")], as: UTF8.self)
  }

  /// Shows the text with its base line starting at the given place, or adds it to the path.
  func show(on context: OpaquePointer, x: Double, baseline: Double, asPath: Bool) {
    guard let line = unsafe pango_layout_get_line_readonly(pointer, 0) else { return }
    unsafe cairo_move_to(context, x, baseline)
    if asPath {
      unsafe pango_cairo_layout_line_path(context, line)
    } else {
      unsafe pango_cairo_show_layout_line(context, line)
    }
  }
}
