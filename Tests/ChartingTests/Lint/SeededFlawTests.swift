import Reporting
import Testing

@testable import Charting

/// The lint itself: each rule finds the flaw that it is there for.
@Suite struct SeededFlawTests {
  private let style = TextStyle(size: 8)

  private func scene(_ marks: [Mark], width: Double = 100, height: Double = 50) -> Scene {
    Scene(width: width, height: height, marks: marks, title: "Title", summary: "Summary")
  }

  private func text(
    _ string: String, x: Double, baseline: Double, style: TextStyle? = nil,
    role: TextRun.Role = .label, haloed: Bool = false
  ) -> Mark {
    let style = style ?? self.style
    return .text(
      TextRun(
        string, x: x, baseline: baseline, style: style,
        width: TextMeasure.fixed.width(string, style), role: role, haloed: haloed))
  }

  /// A frame that fills the scene, so that no seed is found for emptiness.
  private let frame = Mark.rect(
    Box(x: 0, y: 0, width: 100, height: 50), radius: 0, Paint(fill: .panel))

  private func rules(_ marks: [Mark]) -> [SceneFlaw.Rule] {
    SceneLint(scene([frame] + marks), profile: .document).flaws.map(\.rule)
  }

  @Test func `a clean scene has no flaws`() {
    #expect(rules([text("Name", x: 2, baseline: 20)]).isEmpty)
  }

  @Test func `a text beyond the edge is found`() {
    #expect(rules([text("Instagram and more names", x: 2, baseline: 20)]).contains(.outside))
    #expect(rules([text("Name", x: 2, baseline: 3)]).contains(.outside))
  }

  @Test func `texts on each other are found, neighbours are not`() {
    let one = text("Name", x: 2, baseline: 20)
    #expect(rules([one, text("Other", x: 10, baseline: 22)]) == [.overlap])
    #expect(rules([one, text("Other", x: 2, baseline: 30)]).isEmpty)
  }

  @Test func `small and many sizes of text are found`() {
    #expect(
      rules([text("Name", x: 2, baseline: 20, style: TextStyle(size: 6.5))]) == [.small])
    let many = (0..<5).map { index in
      text("n", x: 2 + Double(index) * 12, baseline: 20, style: TextStyle(size: 8 + Double(index)))
    }
    #expect(rules(many) == [.sizes])
  }

  @Test func `a line through a text is found, unless a fill or a halo hides it`() {
    let line = Mark.line([Point(0, 18), Point(90, 18)], Paint(outline: .grid, width: 0.5))
    let cover = Mark.rect(
      Box(x: 0, y: 8, width: 60, height: 20), radius: 0, Paint(fill: .accentSoft))
    #expect(rules([line, text("Name", x: 2, baseline: 20)]) == [.crossed])
    #expect(rules([text("Name", x: 2, baseline: 20), line]) == [.crossed])
    #expect(rules([line, text("Name", x: 2, baseline: 20, haloed: true)]).isEmpty)
    #expect(rules([line, cover, text("Name", x: 2, baseline: 20)]).isEmpty)
  }

  @Test func `a number wider than its dot is found`() {
    let dot = Mark.dot(
      Point(20, 20), radius: 6, .circle, Paint(fill: .neutralSoft, outline: .neutral, width: 1))
    #expect(rules([dot, text("1607", x: 10, baseline: 23)]) == [.crossed])
  }

  @Test func `coloured text on its own soft fill is found`() {
    let box = Mark.rect(Box(x: 0, y: 5, width: 60, height: 30), radius: 0, Paint(fill: .negSoft))
    let style = TextStyle(size: 8, token: .neg)
    #expect(rules([box, text("Name", x: 2, baseline: 20, style: style)]) == [.contrast])
    #expect(rules([box, text("Name", x: 2, baseline: 20)]).isEmpty)
  }

  @Test func `a sign that hides its interval is found`() {
    let bar = Mark.rect(Box(x: 18, y: 18.3, width: 4, height: 3.4), radius: 0, Paint(fill: .accent))
    let filled = Mark.dot(Point(20, 20), radius: 2.9, .circle, Paint(fill: .accent))
    let open = Mark.dot(Point(20, 20), radius: 2.9, .circle, Paint(outline: .accent, width: 1))
    #expect(rules([bar, filled]) == [.hidden])
    #expect(rules([bar, open]).isEmpty)
  }

  @Test func `a crowded axis is found`() {
    let ticks = (0..<8).map { text("\($0)", x: Double($0) * 11, baseline: 48, role: .axis) }
    #expect(rules(ticks) == [.ticks])
  }

  @Test func `an empty lower half is found`() {
    let scene = scene([text("Name of a row here", x: 2, baseline: 10)])
    #expect(SceneLint(scene, profile: .document).flaws.map(\.rule) == [.empty])
  }

  @Test func `a coordinate that is no number stops the lint`() {
    #expect(
      rules([.line([Point(.nan, 1), Point(2, 2)], Paint(outline: .ink, width: 1))]) == [.number])
  }

  @Test func `missing words are found`() {
    #expect(rules([text("[chip.add]", x: 2, baseline: 20)]) == [.words])
    let mute = Scene(width: 100, height: 50, marks: [frame], title: "", summary: "")
    #expect(SceneLint(mute, profile: .document).flaws.map(\.rule) == [.words, .words])
  }
}
