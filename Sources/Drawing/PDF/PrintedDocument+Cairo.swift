import CCairo
import Charting

extension PrintedDocument {
  /// The file as cairo writes it: tagged, but not yet finished.
  func rawBytes(theme: Theme, engine: TextEngine) throws(DrawingError) -> [UInt8] {
    let surface = try Surface.pdf(width: width, height: height)
    surface.describe(facts)
    var open: [Tag] = []
    for instruction in instructions {
      switch instruction {
      case .open(let element):
        // Cairo has no artifacts: what is painted outside of all leaves is marked by finishing.
        if element.tag != .artifact { surface.open(element) }
        open.append(element.tag)
      case .close:
        guard let tag = open.popLast() else { preconditionFailure("Nothing is open.") }
        if tag != .artifact { unsafe cairo_tag_end(surface.context, tag.name) }
      case .paint(let marks, let offset):
        surface.paint(marks, movedBy: offset, theme: theme, engine: engine)
      case .text(let run, let figures):
        surface.show(
          run.string, x: run.x, baseline: run.baseline, style: run.style, figures: figures,
          halo: nil, theme: theme, engine: engine)
      case .picture(let picture, let box): try surface.paint(picture, in: box)
      case .destination(let name, let place): surface.mark(name, at: place)
      case .endPage: unsafe cairo_show_page(surface.context)
      }
    }
    for bookmark in bookmarks { surface.add(bookmark) }
    return try surface.finish()
  }
}

extension Surface {
  /// Opens a structure element; `close` ends it with the same name.
  fileprivate func open(_ element: Element) {
    var attributes = ""
    switch element.target {
    case .destination(let name): attributes = "dest='\(Surface.quoted(name))'"
    case .address(let address): attributes = "uri='\(Surface.quoted(address))'"
    case nil: break
    }
    unsafe cairo_tag_begin(context, element.tag.name, attributes)
  }

  /// Names a place. Whole points only: cairo reads floats in the current C locale (trap G).
  fileprivate func mark(_ name: String, at place: Point) {
    let (x, y) = (Int(place.x.rounded(.down)), Int(place.y.rounded(.down)))
    unsafe cairo_tag_begin(
      context, "cairo.dest", "name='\(Surface.quoted(name))' x=\(x) y=\(y)")
    unsafe cairo_tag_end(context, "cairo.dest")
  }

  fileprivate func add(_ bookmark: Bookmark) {
    _ = unsafe cairo_pdf_surface_add_outline(
      surface, CAIRO_PDF_OUTLINE_ROOT, PrintableText.cleaned(bookmark.title),
      "dest='\(Surface.quoted(bookmark.destination))'", CAIRO_PDF_OUTLINE_FLAG_OPEN)
  }

  fileprivate func describe(_ facts: DocumentFacts) {
    // Without a date cairo takes the clock (trap E); finishing writes it again in full (trap D).
    let date = "\(facts.day)T00:00:00Z"
    let entries = [
      (CAIRO_PDF_METADATA_TITLE, facts.title), (CAIRO_PDF_METADATA_AUTHOR, facts.author),
      (CAIRO_PDF_METADATA_SUBJECT, facts.subject), (CAIRO_PDF_METADATA_CREATOR, facts.creator),
      (CAIRO_PDF_METADATA_CREATE_DATE, date), (CAIRO_PDF_METADATA_MOD_DATE, date),
    ]
    for (key, text) in entries {
      unsafe cairo_pdf_surface_set_metadata(surface, key, PrintableText.cleaned(text))
    }
  }

  /// Paints marks moved by `offset`.
  func paint(
    _ marks: [Mark], movedBy offset: Point, theme: Theme, engine: TextEngine
  ) {
    guard offset != Point(0, 0) else { return paint(marks, theme: theme, engine: engine) }
    unsafe cairo_save(context)
    unsafe cairo_translate(context, offset.x, offset.y)
    paint(marks, theme: theme, engine: engine)
    unsafe cairo_restore(context)
  }

  /// A value of a tag attribute: quotes and backslashes escaped.
  private static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 where byte >= 0x20 {
      if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\\") {
        bytes.append(UInt8(ascii: "\\"))
      }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
