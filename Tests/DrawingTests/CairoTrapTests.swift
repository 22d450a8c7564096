import Charting
import Testing

@testable import Drawing

/// Traps of cairo and Pango that have no other test (RENDERING §5).
struct CairoTrapTests {
  private func content(_ instructions: [PageInstruction]) throws -> String {
    let document = PrintedDocument(
      width: 300, height: 200, facts: Samples.facts, bookmarks: [],
      instructions: [.open(Element(.document))] + instructions + [.endPage, .close])
    let engine = try Samples.engine()
    let file = try ObjectFile(try document.bytes(theme: .light, engine: engine))
    let bytes = try file.content(of: file.value("/Contents", of: file.page(0)))
    return String(decoding: bytes, as: UTF8.self)
  }

  private func figure(_ marks: [Mark]) -> [PageInstruction] {
    let box = Box(x: 0, y: 0, width: 60, height: 60)
    return [
      .open(Element(.figure, alternative: "Signs", box: box)), .paint(marks, at: Point(0, 0)),
      .close,
    ]
  }

  @Test func `a paragraph of several lines has no empty replacement texts`() throws {
    let engine = try Samples.engine()
    let style = TextStyle(size: 9.5)
    let text = "One more euro probably brings back 2.42 euro; 38% of the receipts carry a coupon."
    let lines = engine.broken(text, style: style, figures: .proportional, width: 90).lines
    #expect(lines.count >= 5)
    let shown = lines.enumerated().map { index, line in
      Samples.line(line, x: 10, y: 20 + 13.5 * Double(index))
    }
    let page = try content([.open(Element(.paragraph))] + shown + [.close])
    #expect(!page.contains("ActualText"))
    #expect(page.split(separator: "/P <<").count == 2)
  }

  @Test func `a dot is drawn by four curves`() throws {
    let dot = Mark.dot(Point(50, 50), radius: 2, .circle, Paint(fill: .ink))
    let page = try content(figure([dot]))
    let curves = page.split(whereSeparator: { $0 == " " || $0 == "\n" }).filter { $0 == "c" }
    #expect(curves.count == 4)
  }

  @Test func `hot regions are not painted`() throws {
    let hot = Mark.hot(Box(x: 1, y: 1, width: 9, height: 9), "12")
    let seen = Mark.rect(Box(x: 20, y: 20, width: 5, height: 5), radius: 0, Paint(fill: .ink))
    let page = try content(figure([hot, seen]))
    #expect(page.split(separator: " re").count == 2)
  }

  @Test func `dates are those of the data and carry their prefix`() throws {
    let engine = try Samples.engine()
    let file = try ObjectFile(try Samples.document().bytes(theme: .light, engine: engine))
    let facts = file.value("/Info", of: file.trailer)
    #expect(file.text(file.value("/CreationDate", of: facts)) == "D:20260331000000+00'00'")
  }
}
