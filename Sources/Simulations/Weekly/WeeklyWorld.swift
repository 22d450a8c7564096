import Glibc
import Measures

/// Weeks of sales and spend of a simulated business, with the truth about every channel
/// (METHOD §9.3). The same recipe and seed give the same weeks.
package struct WeeklyWorld: Sendable {
  /// Net sales of each week, to the cent.
  package let sales: [Double]
  /// Spend, channel by channel, to the cent.
  package let spend: [[Double]]
  /// What the owner recorded beside it, such as promotions; column by column.
  package let controls: [[Double]]
  /// The truth, channel by channel.
  package let truths: [WeeklyTruth]
  /// True for channels that an owner would declare as search or retargeting.
  package let followsDemand: [Bool]

  /// The world of that recipe and seed.
  package init(_ recipe: WeeklyRecipe, seed: UInt64) {
    var making = WeeklyMaking(recipe, seed: seed)
    let spend = making.spend()
    self.init(&making, spend: spend, season: making.season, recipe: recipe)
  }

  /// A world with the spend of a real business: its truth is drawn, its weeks are not.
  package init(like shape: WeeklyShape, seed: UInt64) {
    var making = WeeklyMaking(shape, seed: seed)
    self.init(&making, spend: shape.spend, season: making.season, recipe: .response)
  }

  private init(
    _ making: inout WeeklyMaking, spend drawn: [[Double]], season: WeeklySeason,
    recipe: WeeklyRecipe
  ) {
    let spend = drawn.map { $0.map(WeeklyWorld.rounded) }
    let responses = spend.map { making.response(to: $0) }
    let effects = zip(responses, spend).map { $0.sales($1) }
    self.spend = spend
    sales = making.sales(above: effects).map(WeeklyWorld.rounded)
    controls = making.controls
    truths = zip(responses, spend).map { response, spend in
      let total = spend.reduce(0, +)
      let brought = response.sales(spend).reduce(0, +)
      return WeeklyTruth(
        perEuro: total > 0 ? brought / total : 0,
        furtherEuro: response.furtherEuro(spend, lastWeeks: 52))
    }
    followsDemand = spend.indices.map { $0 == 0 && recipe.hasFollower }
  }

  private static func rounded(_ amount: Double) -> Double { (amount * 100).rounded() / 100 }
}
