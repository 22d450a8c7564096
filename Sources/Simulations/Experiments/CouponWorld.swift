import Glibc
import Measures

/// A coupon sent to better customers, with its true effect: recipients bought more before, and
/// would have bought more anyway.
package struct CouponWorld: Sendable {
  /// One customer.
  package struct Unit: Sendable {
    /// True if the coupon was sent.
    package let isRecipient: Bool
    /// Margin in three windows of equal length: long before, before, after.
    package let margins: [Double]
    /// Days since the last purchase when the coupon was sent.
    package let recencyDays: Int?
    /// Number of the shop.
    package let shop: Int
  }

  /// Every customer.
  package let units: [Unit]
  /// Margin that the coupon brings, expected for each recipient.
  package let truePerRecipient: Double

  /// The campaign of that seed.
  package init(seed: UInt64) {
    var generator = SeededGenerator(path: "world/coupons/\(seed)/0")
    let customers = [2000, 6000][generator.index(below: 2)]
    let lift = generator.uniform() < 0.3 ? 0 : 0.5 * generator.uniform()
    let season = 0.8 + 0.4 * generator.uniform()
    let pull = 0.6 + 0.6 * generator.uniform()
    var expected = 0.0
    var recipients = 0.0
    var units: [Unit] = []
    for _ in 0..<customers {
      let worth = generator.normal()
      let rate = 0.9 * exp(0.7 * worth)
      // Sent by what the head office knows of a customer's worth, not by the last purchases.
      let isRecipient = generator.uniform() < 1 / (1 + exp(1 - pull * worth))
      if isRecipient {
        expected += rate * season * lift
        recipients += 1
      }
      let rates = [rate, rate, rate * season * (isRecipient ? 1 + lift : 1)]
      let margins = rates.map { CouponWorld.margin($0, &generator) }
      units.append(
        Unit(
          isRecipient: isRecipient, margins: margins,
          recencyDays: margins[1] > 0 ? generator.index(below: 30) : nil,
          shop: generator.index(below: 4)))
    }
    self.units = units
    truePerRecipient = expected / max(1, recipients) * 10
  }

  private static func margin(_ rate: Double, _ generator: inout SeededGenerator) -> Double {
    var sum = 0.0
    var waiting = -log(generator.uniform())
    while waiting < rate {
      sum += 10 * exp(0.6 * generator.normal() - 0.18)
      waiting -= log(generator.uniform())
    }
    return sum
  }
}
