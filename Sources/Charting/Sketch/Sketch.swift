import Reporting

/// A chart in the making: marks gathered from the top down, with the words and sizes at hand.
struct Sketch {
  /// How wide texts are.
  let measure: TextMeasure
  /// The words of the report's language.
  let wording: Wording
  /// Sizes for paper or screen.
  let profile: TextProfile
  /// Width of the scene.
  let width: Double
  /// Values that a scale common to all rows must cover.
  var extent: [Double] = []
  /// Height of the scene so far.
  var height = 0.0
  /// The marks so far, in painting order.
  private(set) var marks: [Mark] = []
  /// Regions for the pointer; they come last in the scene.
  private(set) var regions: [Mark] = []

  init(
    measure: TextMeasure, wording: Wording, profile: TextProfile, width: Double
  ) {
    self.measure = measure
    self.wording = wording
    self.profile = profile
    self.width = width
  }

  /// One step of spacing.
  var step: Double { profile.step }

  /// The scene of all marks, regions last.
  func scene(title: String, summary: String) -> Scene {
    Scene(
      width: width, height: Point.rounded(height), marks: marks + regions, title: title,
      summary: summary)
  }

  mutating func add(_ mark: Mark) { marks.append(mark) }

  mutating func add(_ more: [Mark]) { marks += more }

  /// A value for the pointer over a box.
  mutating func region(_ box: Box, _ words: String) {
    regions.append(.hot(box, words))
  }
}
