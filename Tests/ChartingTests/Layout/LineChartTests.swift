import Measures
import Reporting
import Testing

@testable import Charting

/// Lines of months and curves: like is compared with like, and what is not known is not solid.
@Suite struct LineChartTests {
  private func trend(_ points: [TrendChart.Point]) -> Drawn {
    Drawn(.trend(TrendChart(measure: .count, name: .verbatim("sales"), points: points)))
  }

  private func point(
    _ month: Int, _ value: Double?, before: Double? = nil, isPartial: Bool = false
  ) -> TrendChart.Point {
    TrendChart.Point(
      month: Month(index: 2026 * 12 + month - 1), value: value, yearBefore: before,
      isPartial: isPartial)
  }

  @Test func `both labels are those of the last complete month that can be compared`() {
    let drawn = trend([
      point(8, 30, before: 20), point(9, 40, before: 35),
      point(10, 11, before: 60, isPartial: true),
    ])
    #expect(drawn.text("Sep 40.0") != nil && drawn.text("Sep 35.0") != nil)
    #expect(!drawn.texts.contains { $0.string.utf8.starts(with: "Oct 1".utf8) })
    #expect(drawn.text("month not complete") != nil)
  }

  @Test func `a partial month is dashed and has no dot`() throws {
    let drawn = trend([point(8, 30), point(9, 40), point(10, 10, isPartial: true)])
    let dashed = try #require(
      drawn.lines.first { !$0.paint.dash.isEmpty && $0.paint.outline == .ink })
    let end = try #require(dashed.points.last)
    #expect(!drawn.dots.contains { abs($0.centre.x - end.x) < 0.1 })
  }

  @Test func `the axis starts at zero and a gap stays a gap`() {
    let drawn = trend([point(1, 500), point(2, 510), point(3, nil), point(4, 505)])
    #expect(drawn.text("0") != nil)
    let thick = drawn.lines.filter { $0.paint.outline == .ink && $0.points.count > 1 }
    #expect(thick.map(\.points.count) == [2])
    #expect(drawn.dots.count == 2)
  }

  @Test func `the year before is thinner and lighter`() throws {
    let drawn = trend([point(1, 5, before: 4), point(2, 6, before: 5)])
    let actual = try #require(drawn.lines.first { $0.paint.outline == .ink })
    let before = try #require(drawn.lines.first { $0.paint.outline == .neutral })
    #expect(before.paint.width < actual.paint.width)
  }

  @Test func `the curve is dashed beyond the spend observed`() throws {
    let drawn = Drawn(.response(Sample(kind: .response, variant: .typical).response))
    let solid = try #require(
      drawn.lines.first { $0.paint.outline == .accent && $0.paint.width > 1 })
    let open = try #require(
      drawn.lines.first {
        $0.paint.outline == .accent && $0.paint.width > 1 && !$0.paint.dash.isEmpty
      })
    #expect(solid.paint.dash.isEmpty)
    #expect(solid.points.last == open.points.first)
    // 22 of 30 points lie within 75 % of the range.
    #expect(solid.points.count == 22 && open.points.count == 9)
  }

  @Test func `the diagonal of a response curve joins equal amounts of both axes`() throws {
    let drawn = Drawn(.response(Sample(kind: .response, variant: .typical).response))
    let diagonal = try #require(
      drawn.lines.first { $0.paint.outline == .mute && !$0.paint.dash.isEmpty })
    func places(_ axis: [TextRun], _ place: (TextRun) -> Double) -> [Double] {
      ["2,000", "4,000"].compactMap { label in axis.first { $0.string == label }.map(place) }
    }
    let labels = drawn.texts.filter { $0.role == .axis }
    let up = places(labels) { $0.baseline }
    let across = places(labels.reversed()) { $0.x + $0.width / 2 }
    let slope =
      (diagonal.points[0].y - diagonal.points[1].y) / (diagonal.points[1].x - diagonal.points[0].x)
    #expect(abs(slope - (up[0] - up[1]) / (across[1] - across[0])) < 0.01)
  }

  @Test func `months of a long line are at most six and end with the last`() {
    let drawn = Drawn(.trend(Sample(kind: .trend, variant: .forty).trend))
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let labels = drawn.texts.filter { $0.role == .axis && months.contains($0.string) }
    #expect((2...6).contains(labels.count))
    #expect(labels.last?.string == "Jan")
  }
}
