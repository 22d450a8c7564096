import Charting
import Testing

@testable import Drawing

/// Drawings in fewer bytes.
struct ShortDrawingTests {
  @Test(
    arguments: [
      ("<path d=\"M 1.078125 2.5 L 10.265625 0 Z \"/>", "<path d=\"M1.08 2.5L10.27 0Z\"/>"),
      ("<g a=\"M 1\">\n  <b>x  y</b> <c/>\n</g>", "<g a=\"M 1\"><b>x  y</b><c/></g>"),
      ("x=\"-0.996\" y=\"0.004\"", "x=\"-1\" y=\"0\""), ("a=\"9.999 1.105\"", "a=\"10 1.11\""),
      ("<b>1.23456</b> c=\"1.23456\"", "<b>1.23456</b> c=\"1.23\""),
      ("<symbol id=\"glyph0-12\" a=\"1.1\">", "<symbol id=\"g0-12\" a=\"1.1\">"),
      ("<g id=\"glyph1-2\"><path d=\"M 1.0781 2\"/>", "<g id=\"g1-2\"><path d=\"M1.08 2\"/>"),
      ("<path style=\"stroke:none;\" d=\"M 1 2\"/>", "<path d=\"M1 2\"/>"),
      ("<g style=\"fill:red;fill-opacity:1;\"/>", "<g style=\"fill:red;\"/>"),
      (
        "<g id=\"surface728\"><g id=\"surface731\"/><use href=\"#surface728\"/>",
        "<g id=\"surface1\"><g id=\"surface2\"/><use href=\"#surface1\"/>"
      ),
      ("<g style=\"fill-opacity:0.5;\"/>", "<g style=\"fill-opacity:0.5;\"/>"),
    ])
  func `numbers keep two decimals, and white that means nothing goes`(text: String, short: String) {
    #expect(String(decoding: ShortDrawing.file(Array(text.utf8)), as: UTF8.self) == short)
  }

  @Test func `a drawing is smaller and differs nowhere by more than a hundredth`() throws {
    let engine = try Samples.engine()
    let surface = try Surface.svg(width: 240, height: 120)
    surface.paint(Samples.everyMark.marks, theme: .light, engine: engine)
    let long = try surface.finish()
    let short = ShortDrawing.file(long)
    func numbers(_ bytes: [UInt8]) -> [Double] {
      bytes.split { !(0x30...0x39).contains($0) && $0 != 0x2E }
        .compactMap { Double(String(decoding: $0, as: UTF8.self)) }
    }
    func paths(_ bytes: [UInt8]) -> [UInt8] {
      String(decoding: bytes, as: UTF8.self).matches(of: /\sd="([^"]*)"/)
        .flatMap { Array($0.output.1.utf8) + [0x20] }
    }
    let (before, after) = (numbers(paths(long)), numbers(paths(short)))
    #expect(before.count == after.count && before.count > 500)
    #expect(zip(before, after).allSatisfy { abs($0 - $1) <= 0.005001 })
    #expect(Double(short.count) < 0.8 * Double(long.count))
  }
}
