import Reporting
import Testing

@testable import Charting

/// Signs weigh the same whatever their shape.
@Suite struct VerdictSignTests {
  @Test(arguments: Shape.allCases)
  func `a sign has the area of the circle of its radius`(shape: Shape) {
    let corners = shape.corners(around: Point(100, 100), radius: 50)
    guard !corners.isEmpty else {
      #expect(shape == .circle)
      return
    }
    // Shoelace formula.
    let pairs = zip(corners, corners.dropFirst() + corners.prefix(1))
    let area = abs(pairs.reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }) / 2
    #expect(abs(area - Double.pi * 2500) < 3)
    let box = shape.box(around: Point(100, 100), radius: 50)
    #expect(
      corners.map(\.x).min() == box.x
        && corners.map(\.y).max().map { abs($0 - box.maxY) < 0.02 } == true)
  }

  @Test func `the four verdicts have four shapes and only action is filled with colour`() {
    #expect(Set(Verdict.allCases.map(\.shape)).count == 4)
    #expect(Verdict.add.signPaint(step: 1).fill == .accent)
    #expect(Verdict.cut.signPaint(step: 1).fill == .neg)
    #expect(Verdict.hold.signPaint(step: 1).fill == .neutralSoft)
    #expect(!Verdict.cannotTell.signPaint(step: 1).dash.isEmpty)
  }

  @Test(arguments: Verdict.allCases)
  func `the sign fits its square`(verdict: Verdict) {
    for mark in VerdictSign.scene(verdict, side: 9, title: "t").marks {
      let box = mark.bounds
      #expect(box.x >= 0 && box.y >= 0 && box.maxX <= 9 && box.maxY <= 9)
    }
  }
}
