import Glibc
import Measures

/// A hold-out of customers with known effect: who was to be reached, who was held back, and what
/// each bought before and after.
package struct TestWorld: Sendable {
  /// How large the test is.
  package enum Size: Sendable {
    /// Thousands of customers of whom many buy.
    case ordinary
    /// A few hundred customers of whom hardly any buys.
    case small
  }

  /// One customer.
  package struct Unit: Sendable {
    /// True if the customer was to be reached.
    package let isTreated: Bool
    /// True if the customer was reached.
    package let isTouched: Bool
    /// Margin bought in the test.
    package let outcome: Double
    /// Margin bought in as long a time before.
    package let history: Double
  }

  /// Every customer of the test.
  package let units: [Unit]
  /// Share of customers held back by design.
  package let controlShare: Double
  /// Margin that the channel brings, expected for each customer who was to be reached.
  package let truePerTreated: Double
  /// Money paid for all of them.
  package let cost: Double

  /// The test of that size and seed.
  package init(_ size: Size, seed: UInt64) {
    let name = size == .small ? "small-counts" : "hold-outs"
    var generator = SeededGenerator(path: "world/\(name)/\(seed)/0")
    let count = [[250, 600, 1500], [2000, 8000, 30_000]][size == .small ? 0 : 1]
    let customers = count[generator.index(below: 3)]
    let purchases = size == .small ? 0.02 + 0.06 * generator.uniform() : 0.1 + generator.uniform()
    let lift = generator.uniform() < 0.2 ? 0 : 0.6 * generator.uniform()
    let reach = 0.4 + 0.5 * generator.uniform()
    controlShare = [0.1, 0.3, 0.5][generator.index(below: 3)]
    let spread = 0.6 + 0.4 * generator.uniform()
    var expected = 0.0
    var units: [Unit] = []
    for _ in 0..<customers {
      // Customers differ by a factor; those who come often also came often before.
      let rate = purchases * exp(0.8 * generator.normal() - 0.32)
      expected += rate * lift * reach
      let isTreated = generator.uniform() >= controlShare
      let isTouched = isTreated && generator.uniform() < reach
      let history = TestWorld.margin(rate * 1.1, spread: spread, &generator)
      let outcome = TestWorld.margin(
        rate * (isTouched ? 1 + lift : 1), spread: spread, &generator)
      units.append(
        Unit(isTreated: isTreated, isTouched: isTouched, outcome: outcome, history: history))
    }
    self.units = units
    truePerTreated = expected / Double(customers) * TestWorld.meanBasket
    let treated = Double(units.count { $0.isTreated })
    let fair = max(truePerTreated, 0.02 * purchases * TestWorld.meanBasket)
    cost = treated * fair * exp(0.7 * generator.normal())
  }

  /// Mean margin of a purchase.
  private static let meanBasket = 12.0

  /// The margin of a random number of purchases, each of log-normal size.
  private static func margin(
    _ rate: Double, spread: Double, _ generator: inout SeededGenerator
  ) -> Double {
    var sum = 0.0
    var waiting = -log(generator.uniform())
    while waiting < rate {
      sum += meanBasket * exp(spread * generator.normal() - spread * spread / 2)
      waiting -= log(generator.uniform())
    }
    return (sum * 100).rounded() / 100
  }

  /// The true margin per euro of cost.
  package var truePerEuro: Double {
    truePerTreated * Double(units.count { $0.isTreated }) / cost
  }
}
