package import Charting

/// A scene as inline SVG for the site: marks by cairo, text as real text (RENDERING §7).
///
/// Colours are `var(--token)`; texts carry the class `f-TOKEN` (and `halo` on marks), hot regions
/// the class `hot`: the page's style sheet gives them their looks in light, dark and print.
package enum SceneSVG {
  /// The `<svg>` element of `scene`, its title and description named `idPrefix-t` and `idPrefix-d`.
  ///
  /// `idPrefix` is unique on the page: the chart's index plus `w` or `n` for the wide and narrow
  /// drawing. The same scene always gives the same text.
  package static func markup(_ scene: Scene, idPrefix: String) throws(DrawingError) -> String {
    let identifier = String(decoding: Markup.escaped(idPrefix), as: UTF8.self)
    var bytes: [UInt8] = []
    bytes += Array("<svg viewBox=\"0 0 ".utf8) + number(scene.width) + [0x20]
    bytes += number(scene.height) + Array("\" role=\"img\" ".utf8)
    bytes += Array("aria-labelledby=\"\(identifier)-t \(identifier)-d\">".utf8)
    bytes += Array("<title id=\"\(identifier)-t\">".utf8) + escaped(scene.title)
    bytes += Array("</title><desc id=\"\(identifier)-d\">".utf8) + escaped(scene.summary)
    bytes += Array("</desc>".utf8)
    bytes += try paths(of: scene)
    for mark in scene.marks {
      if case .text(let run) = mark { append(run, to: &bytes) }
    }
    for mark in scene.marks {
      if case .hot(let box, let text) = mark { append(box, text, to: &bytes) }
    }
    return String(decoding: bytes + Array("</svg>".utf8), as: UTF8.self)
  }

  private static func paths(of scene: Scene) throws(DrawingError) -> [UInt8] {
    let surface = try Surface.svg(width: scene.width, height: scene.height)
    surface.paint(scene.marks, theme: .light, engine: nil)
    return try MarksPass.paths(of: try surface.finish(), theme: .light)
  }

  private static func append(_ run: TextRun, to bytes: inout [UInt8]) {
    bytes += Array("<text x=\"".utf8) + number(run.x)
    bytes += Array("\" y=\"".utf8) + number(run.baseline)
    bytes += Array("\" font-size=\"".utf8) + number(run.style.size)
    bytes += Array("\" class=\"f-\(run.style.token.rawValue)".utf8)
    bytes += Array(run.haloed ? " halo\"".utf8 : "\"".utf8)
    if run.style.weight != 400 { bytes += Array(" font-weight=\"\(run.style.weight)\"".utf8) }
    if run.width > 0 {
      bytes += Array(" textLength=\"".utf8) + number(run.width)
      bytes += Array("\" lengthAdjust=\"spacingAndGlyphs\"".utf8)
    }
    bytes += [UInt8(ascii: ">")] + escaped(run.string) + Array("</text>".utf8)
  }

  private static func append(_ box: Box, _ text: String, to bytes: inout [UInt8]) {
    bytes += Array("<rect class=\"hot\" x=\"".utf8) + number(box.x)
    bytes += Array("\" y=\"".utf8) + number(box.y)
    bytes += Array("\" width=\"".utf8) + number(box.width)
    bytes += Array("\" height=\"".utf8) + number(box.height)
    // The style sheet makes it transparent; without one it must not turn black either.
    bytes += Array("\" fill=\"none\" pointer-events=\"all\"><title>".utf8)
    bytes += escaped(text) + Array("</title></rect>".utf8)
  }

  private static func escaped(_ text: String) -> [UInt8] {
    Markup.escaped(PrintableText.cleaned(text))
  }

  private static func number(_ value: Double) -> [UInt8] {
    MarksPass.decimal(
      Int((value * 100).rounded(.toNearestOrAwayFromZero)), digits: 2)
  }
}
