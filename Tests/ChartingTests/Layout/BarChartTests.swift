import Measures
import Reporting
import Testing

@testable import Charting

/// Bars and columns start at zero and keep their sign.
@Suite struct BarChartTests {
  private func chart(_ values: [Double], standing: Verdict = .hold) -> Drawn {
    Drawn(
      .bars(
        BarChart(
          measure: .number(decimals: 1),
          rows: values.enumerated().map {
            BarChart.Row(name: .verbatim("row \($0)"), value: $1, standing: standing)
          })))
  }

  @Test func `every bar touches the zero line, on its side`() throws {
    let drawn = chart([40, 12, -25])
    let zero = try #require(drawn.lines.first { $0.paint.outline == .ink }?.points[0].x)
    let boxes = drawn.boxes.map(\.box)
    #expect(boxes.count == 3)
    #expect(abs(boxes[0].x - zero) < 0.02 && abs(boxes[1].x - zero) < 0.02)
    #expect(abs(boxes[2].maxX - zero) < 0.02)
    // Lengths are in proportion to the values.
    #expect(abs(boxes[0].width / boxes[1].width - 40.0 / 12) < 0.01)
    #expect(abs(boxes[2].width / boxes[1].width - 25.0 / 12) < 0.01)
  }

  @Test func `values far from zero still start there`() throws {
    let drawn = chart([1000, 1001])
    let boxes = drawn.boxes.map(\.box)
    #expect(boxes[0].x == boxes[1].x)
    #expect(abs(boxes[1].width - boxes[0].width) < 1)
  }

  @Test func `a cut is hatched, an addition is not`() {
    #expect(chart([1], standing: .cut).boxes[0].paint.hatch)
    #expect(!chart([1], standing: .add).boxes[0].paint.hatch)
  }

  @Test func `a row without value says why and has no bar`() {
    let drawn = Drawn(
      .bars(
        BarChart(
          measure: .count,
          rows: [
            BarChart.Row(name: .verbatim("a"), value: 3),
            BarChart.Row(name: .verbatim("b"), value: nil, note: .verbatim("too few data")),
          ])))
    #expect(drawn.boxes.count == 1)
    #expect(drawn.text("too few data") != nil)
    #expect(drawn.text("–") != nil)
  }

  @Test func `a value that is not finite is not known`() {
    let drawn = chart([.infinity, .nan, 2])
    #expect(drawn.boxes.count == 1)
  }

  @Test func `a histogram hatches what lies beyond its limit and draws the line before it`() throws
  {
    let bins = (0..<4).map { index in
      Histogram.Bin(
        name: .verbatim("\(index)"), value: .count(10 - index), isBeyondLimit: index == 3)
    }
    let drawn = Drawn(
      .histogram(
        Histogram(
          classes: .verbatim("contacts"), counted: .verbatim("customers"), bins: bins,
          limit: .verbatim("limit"))))
    let boxes = drawn.boxes
    #expect(boxes.map(\.paint.hatch) == [false, false, false, true])
    #expect(Set(boxes.map(\.box.maxY)).count == 1)
    let limit = try #require(drawn.lines.first { !$0.paint.dash.isEmpty }?.points[0].x)
    #expect(limit > boxes[2].box.maxX && limit < boxes[3].box.x)
  }

  @Test func `a suppressed class shows its bound and no bar`() {
    let drawn = Drawn(
      .histogram(
        Histogram(
          classes: .verbatim("contacts"), counted: .verbatim("customers"),
          bins: [
            Histogram.Bin(name: .verbatim("0"), value: .count(50), isBeyondLimit: false),
            Histogram.Bin(
              name: .verbatim("1"), value: .suppressed(below: 10), isBeyondLimit: false),
          ], limit: nil)))
    #expect(drawn.boxes.count == 1)
    #expect(drawn.text("<10") != nil)
  }

  @Test func `a waterfall hangs every step where the last one stopped`() {
    let drawn = Drawn(
      .waterfall(
        Waterfall(
          measure: .count, startName: .verbatim("before"), start: 100,
          steps: [
            Waterfall.Step(name: .verbatim("up"), change: 40),
            Waterfall.Step(name: .verbatim("down"), change: -60),
          ], endName: .verbatim("after"))))
    let boxes = drawn.boxes.map(\.box)
    #expect(boxes.count == 4)
    #expect(abs(boxes[1].x - boxes[0].maxX) < 0.02)
    #expect(abs(boxes[2].maxX - boxes[1].maxX) < 0.02)
    #expect(abs(boxes[3].maxX - boxes[2].x) < 0.02)
    #expect(boxes[3].x == boxes[0].x)
    #expect(drawn.text("80") != nil && drawn.text("−60") != nil && drawn.text("+40") != nil)
  }
}
