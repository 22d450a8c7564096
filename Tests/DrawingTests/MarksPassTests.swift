import Charting
import Testing

@testable import Drawing

struct MarksPassTests {
  private func paths(_ svg: String) throws -> String {
    String(decoding: try MarksPass.paths(of: Array(svg.utf8), theme: .light), as: UTF8.self)
  }

  @Test(arguments: [
    "rgb(10.588235%,12.156863%,14.117647%)", "rgb(10.588235%, 12.156863%, 14.117647%)",
  ])
  func `both spellings of a colour find their token`(colour: String) throws {
    let style = " stroke:none;fill-rule:nonzero;fill:\(colour);fill-opacity:1;"
    let svg = "<path style=\"\(style)\" d=\"M 1 2 L 3 4 Z M 1 2 \"/>"
    #expect(try paths(svg) == "<path fill=\"var(--ink)\" d=\"M1 2L3 4Z\"/>")
  }

  @Test(arguments: [
    "<path style=\"fill:rgb(1%,2%,3%);\" d=\"M 1 2 \"/>",
    "<path style=\"fill:none;mix-blend-mode:multiply;\" d=\"M 1 2 \"/>",
    "<path style=\"fill:none;\" transform=\"matrix(1,0,0,1,2,2)\" d=\"M 1 2 \"/>",
    "<path style=\"fill:none;\" d=\"M 1 1e3 \"/>",
    "<g clip-path=\"url(#clip1)\">", "<image/>", "loose text",
  ])
  func `what the pass does not know stops it`(svg: String) {
    #expect(throws: DrawingError.self) { try paths(svg) }
  }

  @Test func `numbers lose what no eye sees`() throws {
    let style = "fill:none;stroke-width:0.8;stroke-linecap:butt;stroke-dasharray:2,1.5;"
    let svg = "<path style=\"\(style)\" d=\"M -0.001 10.005 L 12.121094 -3.996094 \"/>"
    let attributes = "fill=\"none\" stroke-width=\"0.8\" stroke-dasharray=\"2 1.5\""
    #expect(try paths(svg) == "<path \(attributes) d=\"M0 10.01L12.12 -4\"/>")
  }

  @Test func `colours of every theme come back as their tokens`() throws {
    for theme in [Theme.light, .dark] {
      for token in Token.allCases {
        let surface = try Surface.svg(width: 10, height: 10)
        surface.paint(
          [.rect(Box(x: 1, y: 1, width: 2, height: 2), radius: 0, Paint(fill: token))],
          theme: theme, engine: nil)
        let bytes = try MarksPass.paths(of: try surface.finish(), theme: theme)
        #expect(
          String(decoding: bytes, as: UTF8.self)
            == "<path fill=\"var(--\(token.rawValue))\" d=\"M1 1L3 1L3 3L1 3Z\"/>")
      }
    }
  }
}
