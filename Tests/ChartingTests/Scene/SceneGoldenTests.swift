import Reporting
import Testing

@testable import Charting

/// Scenes as text, with a measure that needs no fonts: a change of words or layout is a diff to
/// read.
@Suite struct SceneGoldenTests {
  @Test(arguments: Sample.Kind.allCases)
  func `a small chart of each kind is drawn as recorded`(kind: Sample.Kind) throws {
    let sample = Sample(kind: kind, variant: .one)
    let scene = ChartLayout(
      measure: .fixed, wording: Wording(language: .en), profile: .document
    ).scene(sample.chart, width: 300)
    try Golden("\(kind.rawValue).txt").expect(scene.dump)
  }

  @Test func `a chart without data is a calm box that says so`() throws {
    let sample = Sample(kind: .bars, variant: .empty)
    let scene = ChartLayout(
      measure: .fixed, wording: Wording(language: .de), profile: .screen
    ).scene(sample.chart, width: 360)
    try Golden("empty.txt").expect(scene.dump)
  }

  @Test func `the thumbnail of the map is drawn as recorded`() throws {
    let layout = ChartLayout(
      measure: .fixed, wording: Wording(language: .it), profile: .document)
    let scene = layout.thumbnail(
      Sample(kind: .map, variant: .one).map, mostRows: 14, width: 155, title: "Mappa",
      summary: "Segni.")
    try Golden("thumbnail.txt").expect(scene.dump)
  }
}
