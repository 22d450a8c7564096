import Reporting
import Testing

@testable import Charting

/// The small line of a key-figure tile.
@Suite struct SparklineLayoutTests {
  private func marks(
    _ values: [Double?], yearBefore: Int? = nil, lastIsPartial: Bool = false
  ) -> [Mark] {
    SparklineLayout.scene(
      Sparkline(values: values, yearBefore: yearBefore, lastIsPartial: lastIsPartial),
      title: "t", summary: "s"
    ).marks
  }

  @Test func `the last month is full and the same month last year is hollow`() {
    let marks = marks([2, 1, 3], yearBefore: 0)
    #expect(marks.count == 3)
    #expect(
      marks[1]
        == .dot(Point(3, 7), radius: 1.8, .circle, Paint(fill: .bg, outline: .ink, width: 0.8)))
    #expect(marks[2] == .dot(Point(57, 3), radius: 2, .circle, Paint(fill: .ink)))
  }

  @Test func `a missing month is a gap and a lonely one a dot`() {
    let marks = marks([1, nil, 2, 3])
    guard case .dot(let lonely, _, _, _) = marks[0], case .line(let run, _) = marks[1] else {
      Issue.record("a dot and a line were expected: \(marks)")
      return
    }
    #expect(lonely == Point(3, 11))
    #expect(run.count == 2)
  }

  @Test func `a partial month is dashed and has no dot`() {
    let marks = marks([1, 2, 1], lastIsPartial: true)
    guard case .line(let whole, _) = marks[0], case .line(let open, let paint) = marks[1] else {
      Issue.record("two lines were expected: \(marks)")
      return
    }
    #expect(whole.count == 2 && open.count == 2 && marks.count == 2)
    #expect(!paint.dash.isEmpty)
  }

  @Test func `a level line lies in the middle`() {
    guard case .line(let run, _) = marks([5, 5, 5]).first else {
      Issue.record("a line was expected")
      return
    }
    #expect(run.allSatisfy { $0.y == 7 })
  }

  @Test func `nothing known draws nothing`() {
    #expect(marks([nil, nil]).isEmpty)
    #expect(marks([]).isEmpty)
    #expect(marks([.nan]).isEmpty)
  }

  @Test(arguments: [[1.0], [1, 2], [3, 1, 2, 9, -4, 0, 1e12]])
  func `every mark lies inside sixty by fourteen points`(values: [Double]) {
    for mark in marks(values, yearBefore: 0) {
      let box = mark.bounds
      #expect(box.x >= 0 && box.y >= 0 && box.maxX <= 60 && box.maxY <= 14)
    }
  }
}
