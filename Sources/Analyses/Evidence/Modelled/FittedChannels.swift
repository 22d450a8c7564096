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
    // Nobody waits for a fit of which no channel could publish a figure.
    let weeks = spend.map { $0.reduce(0) { $0 + ($1 > 0 ? 1 : 0) } }
    let canPublish = spend.indices.contains { place in
      obstacles[place] == nil && !question.traits[place].isPriceOff
        && weeks[place] >= question.thresholds.response.weeksWithSpend
    }
    self.obstacles = spend.indices.map { place in
      if let obstacle = obstacles[place] { return obstacle }
      guard !canPublish else { return nil }
      return question.traits[place].isPriceOff ? .priceOff : .fewWeeks
    }
    places = canPublish ? spend.indices.filter { obstacles[$0] == nil } : []
  }

  /// The channel of the study for a channel of the question.
  func channel(of place: Int) -> Int? { places.firstIndex(of: place) }
}
