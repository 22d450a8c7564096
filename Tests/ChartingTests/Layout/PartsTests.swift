import Reporting
import Testing

@testable import Charting

/// A chart taller than a page is shown in parts that keep every row and one scale.
@Suite struct PartsTests {
  private let layout = ChartLayout(
    measure: .fixed, wording: Wording(language: .en), profile: .document)

  private func names(_ scenes: [Scene]) -> [String] {
    scenes.flatMap(\.marks).compactMap { mark in
      if case .text(let run) = mark, run.x == 0, run.role == .label { run.string } else { nil }
    }
  }

  @Test(arguments: Sample.Kind.allCases)
  func `no part is taller than the page and no row is lost`(kind: Sample.Kind) {
    let chart = Sample(kind: kind, variant: .forty).chart
    let scenes = layout.scenes(chart, width: 493, tallest: 300)
    let isPicture = chart.content.rowCount == 1
    #expect(isPicture ? scenes.count == 1 : scenes.allSatisfy { $0.height <= 300 })
    let whole = layout.scene(chart, width: 493)
    #expect(Set(names([whole])).isSubset(of: Set(names(scenes))))
  }

  @Test func `a chart that fits is one part and the same as the scene`() {
    let chart = Sample(kind: .intervals, variant: .typical).chart
    #expect(layout.scenes(chart, width: 493, tallest: 600) == [layout.scene(chart, width: 493)])
  }

  @Test func `all parts have the scale of the whole`() {
    let chart = Sample(kind: .intervals, variant: .forty).chart
    let scenes = layout.scenes(chart, width: 493, tallest: 200)
    #expect(scenes.count > 2)
    // The part without the greatest estimate still shows the axis up to it.
    let axes = scenes.map { scene in
      scene.marks.compactMap { mark -> String? in
        if case .text(let run) = mark, run.role == .axis { run.string } else { nil }
      }
    }
    #expect(Set(axes) == [["0", "1", "2", "3", "4"]])
  }

  @Test func `an empty chart and an impossible page give one part a row at most`() {
    let empty = Sample(kind: .bars, variant: .empty).chart
    #expect(layout.scenes(empty, width: 493, tallest: 10).count == 1)
    let chart = Sample(kind: .bars, variant: .typical).chart
    #expect(layout.scenes(chart, width: 493, tallest: 1).count == 8)
  }
}
