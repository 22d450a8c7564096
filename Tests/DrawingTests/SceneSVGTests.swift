import Charting
import Testing

@testable import Drawing

struct SceneSVGTests {
  let markup: String

  init() throws { markup = try SceneSVG.markup(Samples.everyMark, idPrefix: "c1w") }

  /// How often `part` stands in the markup.
  private func count(_ part: String) -> Int {
    markup.split(separator: part, omittingEmptySubsequences: false).count - 1
  }

  @Test func `nothing in it is blocked by the site's content policy or clashes between charts`() {
    for part in ["style=", "surface", "glyph", "xlink", "<?xml", "<g", "rgb(", "clip", "\n"] {
      #expect(count(part) == 0, "\(part)")
    }
    #expect(count(" id=") == 2)
    #expect(count("id=\"c1w-t\"") == 1)
    #expect(count("id=\"c1w-d\"") == 1)
    #expect(count("aria-labelledby=\"c1w-t c1w-d\"") == 1)
  }

  @Test func `every mark is one path and hatching one more`() {
    let marks = Samples.everyMark.marks.filter {
      switch $0 {
      case .rect, .polygon, .line, .dot: true
      case .text, .hot: false
      }
    }
    #expect(count("<path ") == marks.count + 1)
    #expect(count("<text ") == 2)
    #expect(count("class=\"hot\"") == 1)
    // An open line and an outline stay unfilled: SVG would fill them black.
    #expect(count("fill=\"none\"") == 5 + 1)
  }

  @Test func `texts and values are escaped byte by byte`() throws {
    #expect(markup.utf8.count > 0)
    #expect(count("Till &amp; &lt;coupon&gt;") == 1)
    #expect(count("E-mail: &quot;12&quot; &lt; 15") == 1)
    let hostile = "\"\u{301}onload=x ]]></text><script>\u{1F600}"
    let scene = Scene(
      width: 10, height: 10,
      marks: [
        .text(
          TextRun(hostile, x: 1, baseline: 5, style: TextStyle(size: 8), width: 9, role: .label)),
        .hot(Box(x: 0, y: 0, width: 1, height: 1), hostile),
      ],
      title: hostile, summary: hostile)
    let bytes = Array(try SceneSVG.markup(scene, idPrefix: hostile).utf8)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("<script"))
    // Quotes only around attributes: an even number, and none before the combining accent.
    #expect(bytes.filter { $0 == UInt8(ascii: "\"") }.count % 2 == 0)
    for index in bytes.indices.dropLast() where bytes[index] == UInt8(ascii: "\"") {
      #expect(bytes[index + 1] != 0xCC)
    }
  }

  @Test func `a text keeps its measured width where the font is missing`() {
    #expect(count("textLength=\"70\" lengthAdjust=\"spacingAndGlyphs\"") == 1)
    #expect(count("class=\"f-accent halo\" font-weight=\"600\"") == 1)
  }

  @Test func `a circle is drawn by four curves and ends where it starts`() {
    #expect(count("M140 16C142.21 16 144 17.79 144 20C144 22.21 142.21 24 140 24C") == 1)
  }

  @Test func `the same scene gives the same markup whatever was drawn before`() throws {
    _ = try SceneSVG.markup(Samples.everyMark, idPrefix: "other")
    #expect(try SceneSVG.markup(Samples.everyMark, idPrefix: "c1w") == markup)
  }
}
