import Estimation
import Measures

/// Which channels enter the fit, and what stands in the way of a figure of their own.
struct FittedChannels {
  /// Places of the fitted channels in the question, ascending.
  let places: [Int]
  /// For each channel of the question why it stays out of the fit.
  let obstacles: [ModelledReturn.Obstacle?]

  /// Spend that hardly varies cannot be told from the level of sales, so it stays in the level; a
  /// channel without any spend has nothing to be told.
  init(_ question: ResponseQuestion) {
    let spend = question.totalSpend
    let tested = Set(question.lifts.map(\.channel))
    let limit = question.thresholds.response.constant
    let obstacles = spend.indices.map { place -> ModelledReturn.Obstacle? in
      guard let variation = SpendGates.variation(of: spend[place]) else { return .noSpend }
      return variation.value < limit && !tested.contains(place) ? .constant : nil
    }
    self.obstacles = obstacles
    places = spend.indices.filter { obstacles[$0] == nil }
  }

  /// The channel of the study for a channel of the question.
  func channel(of place: Int) -> Int? { places.firstIndex(of: place) }
}
