import Reporting
import Testing

@testable import Charting

/// Contacts are area, verdicts are shapes, and numbers stand beside all signs or none.
@Suite struct TouchpointMapTests {
  private func map(_ cells: [TouchpointMap.Content], width: Double = 493) -> Drawn {
    Drawn(
      .touchpointMap(
        TouchpointMap(
          phases: cells.indices.map { .verbatim("p\($0)") },
          rows: [TouchpointMap.Row(name: .verbatim("mail"), cells: cells)])), width: width)
  }

  @Test func `four times the contacts are twice the radius`() {
    let dots = map([.used(contacts: 4000, .hold), .used(contacts: 1000, .hold)]).dots
    #expect(abs(dots[0].radius / dots[1].radius - 2) < 0.01)
  }

  @Test func `each verdict has its shape`() {
    let cells = Verdict.allCases.map { TouchpointMap.Content.used(contacts: 9, $0) }
    let shapes = map(cells).dots.prefix(4).map(\.shape)
    #expect(shapes == [.triangleUp, .circle, .triangleDown, .diamond])
  }

  @Test func `a planned cell without contacts is a dashed chip with its word`() throws {
    let drawn = map([.missing, .used(contacts: 1, .hold)])
    let chip = try #require(drawn.boxes.first { !$0.paint.dash.isEmpty })
    let word = try #require(drawn.text("missing"))
    #expect(chip.box.holds(word.inkBox))
    #expect(word.style.size >= 7)
  }

  @Test func `numbers stand beside every sign or beside none`() {
    let cells: [TouchpointMap.Content] = (0..<6).map { .used(contacts: 1000 + $0, .hold) }
    let wide = map(cells)
    #expect((0..<6).allSatisfy { wide.text("1,00\($0)") != nil })
    let narrow = map(cells, width: 150)
    #expect((0..<6).allSatisfy { narrow.text("1,00\($0)") == nil })
    // What is not printed is still said to the pointer.
    #expect(narrow.regions.contains("mail, p3: 1,003 · in range"))
  }

  @Test func `contacts that are not counted show a dash, zero shows zero`() {
    let drawn = map([.used(contacts: nil, .hold), .used(contacts: 0, .hold)])
    #expect(drawn.text("–") != nil && drawn.text("0") != nil)
  }

  @Test func `the legend names what the map uses and nothing else`() {
    let drawn = map([.used(contacts: 5, .hold), .notPlanned])
    #expect(drawn.text("in range") != nil && drawn.text("not planned") != nil)
    #expect(drawn.text("too much") == nil && drawn.text("cannot tell") == nil)
  }

  @Test func `the thumbnail has signs of one size and no numbers`() {
    let layout = ChartLayout(
      measure: .fixed, wording: Wording(language: .en), profile: .document)
    let scene = layout.thumbnail(
      Sample(kind: .map, variant: .typical).map, mostRows: 14, width: 155, title: "Map",
      summary: "Signs.")
    let radii = scene.marks.compactMap { mark -> Double? in
      if case .dot(_, let radius, _, let paint) = mark, paint.fill != .mute { radius } else { nil }
    }
    #expect(radii.count > 20 && Set(radii).count <= 2)
    let words = scene.marks.compactMap { if case .text(let run) = $0 { run.string } else { nil } }
    #expect(!words.contains { $0.utf8.contains { (0x30...0x39).contains($0) } })
    #expect(SceneLint(scene, profile: .document).flaws.isEmpty)
  }
}
