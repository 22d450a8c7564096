import Measures
import Reporting
import Testing

@testable import Charting

/// Estimates with nested intervals against their reference.
@Suite struct IntervalChartTests {
  private func row(
    _ interval: Interval?, _ standing: Verdict, note: String? = nil
  ) -> IntervalChart.Row {
    IntervalChart.Row(
      name: .verbatim("mail"), interval: interval, standing: standing, figures: [],
      note: note.map(Phrase.verbatim))
  }

  private func chart(_ rows: [IntervalChart.Row], reference: Double? = 1) -> Drawn {
    Drawn(
      .intervals(
        IntervalChart(
          measure: .number(decimals: 1),
          reference: reference.map { ($0, .verbatim("break-even")) }, columns: [], rows: rows)))
  }

  private let wide = Interval(low: 0.5, innerLow: 1, estimate: 2, innerHigh: 3, high: 3.5)

  @Test func `sure above is a full circle, sure below a triangle, open a hollow diamond`() {
    let drawn = chart([row(wide, .add), row(wide, .cut), row(wide, .cannotTell)])
    #expect(drawn.dots.map(\.shape) == [.circle, .triangleDown, .diamond])
    #expect(drawn.dots.map(\.paint.fill) == [.accent, .neg, .bg])
  }

  @Test func `the thick bar lies in the thin line and the sign in the bar`() throws {
    let drawn = chart([row(wide, .add)])
    let bar = try #require(drawn.boxes.first?.box)
    let line = try #require(drawn.lines.first { $0.paint.outline == .accent }?.points)
    let dot = try #require(drawn.dots.first)
    #expect(line[0].x < bar.x && bar.maxX < line[1].x)
    #expect(bar.x < dot.centre.x && dot.centre.x < bar.maxX)
    #expect(dot.radius <= bar.width / 2)
  }

  @Test func `a narrow interval gets an open sign so that it can be seen`() throws {
    let narrow = Interval(low: 1.99, innerLow: 1.995, estimate: 2, innerHigh: 2.005, high: 2.01)
    let drawn = chart([row(wide, .add), row(narrow, .add)])
    #expect(drawn.dots[1].paint.fill == nil)
    #expect(drawn.dots[1].radius < drawn.dots[0].radius)
  }

  @Test func `the reference line stands where the axis says`() throws {
    let drawn = chart([row(wide, .add)])
    let line = try #require(drawn.lines.first { $0.paint.outline == .ink }?.points[0].x)
    let tick = try #require(drawn.text("1"))
    #expect(abs(tick.x + tick.width / 2 - line) < 0.02)
  }

  @Test func `a row without estimate says why and no line crosses the words`() {
    let drawn = chart([
      row(wide, .add), row(nil, .cannotTell, note: "too few data"), row(wide, .add),
    ])
    #expect(drawn.text("too few data") != nil)
    #expect(drawn.dots.count == 2)
    #expect(SceneLint(drawn.scene, profile: .document).flaws.isEmpty)
  }

  @Test
  func `estimates that differ by a factor of thousands stand on a logarithmic axis that says so`() {
    let small = Interval(low: 0.01, estimate: 0.02, high: 0.05)
    let large = Interval(low: 90, estimate: 100, high: 120)
    let drawn = chart([row(small, .cut), row(large, .add)])
    #expect(drawn.text("log scale") != nil)
  }

  @Test func `shares stand on a plain axis however small one of them is`() {
    let rows = [
      row(Interval(low: 0.0004, estimate: 0.03, high: 0.26), .cut),
      row(Interval(low: 0.8, estimate: 0.86, high: 0.9), .add),
    ]
    let drawn = Drawn(
      .intervals(IntervalChart(measure: .share, reference: nil, columns: [], rows: rows)))
    #expect(drawn.text("log scale") == nil)
  }

  @Test func `an axis without zero says so`() {
    let high = Interval(low: 98, estimate: 99, high: 100)
    #expect(chart([row(high, .add)], reference: nil).text("axis not from 0") != nil)
    #expect(chart([row(wide, .add)]).text("axis not from 0") == nil)
  }

  @Test func `stars are centred on the middle of the third`() throws {
    let drawn = Drawn(
      .stars(
        StarsChart(rows: [
          StarsChart.Row(
            name: .verbatim("reviews"), counts: [10, 10, 20, 30, 30],
            mean: Interval(low: 3, estimate: 3.6, high: 4))
        ])))
    let axis = try #require(drawn.lines.first { $0.paint.outline == .mute }?.points[0].x)
    let third = try #require(drawn.boxes.filter { $0.paint.fill == .neutralSoft }.last?.box)
    #expect(abs(third.x + third.width / 2 - axis) < 0.02)
    #expect(drawn.text("3.60") != nil && drawn.text("100") != nil)
  }
}
