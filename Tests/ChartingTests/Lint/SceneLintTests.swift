import Drawing
import Measures
import Reporting
import Testing

@testable import Charting

/// The layout lints over every kind of chart, with the fonts of the product.
@Suite struct SceneLintTests {
  /// A width and the sizes it is laid out for.
  static let widths: [(points: Double, profile: TextProfile)] = [
    (493, .document), (239.5, .document), (720, .screen), (360, .screen),
  ]

  @Test(arguments: Language.allCases)
  func `every kind of chart passes the lints with any data at every width`(
    language: Language
  ) throws {
    // One engine a language: its known widths make two thousand scenes quick.
    let engine = try TextEngine(
      fontDirectories: TextEngine.debianDirectories, family: "Inter",
      language: language.rawValue)
    let wording = Wording(language: language)
    for sample in Sample.all {
      let chart = sample.chart
      for width in SceneLintTests.widths {
        let layout = ChartLayout(
          measure: engine.measure, wording: wording, profile: width.profile)
        let scene = layout.scene(chart, width: width.points)
        let flaws = SceneLint(scene, profile: width.profile).flaws.filter {
          // A calendar of one day is one small square.
          !(sample.kind == .calendar && sample.variant == .one && $0.rule == .empty)
        }
        #expect(flaws.isEmpty, "\(sample) at \(width.points): \(flaws.prefix(5))")
      }
    }
  }
}
