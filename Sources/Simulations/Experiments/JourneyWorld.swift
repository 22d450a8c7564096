import Glibc
import Measures

/// Customers, the contacts they had in order, and whether they bought, with the true effect of
/// every channel and a random hold-out of each (METHOD §9.3, `journeys`).
///
/// One channel has no effect at all but follows the intent to buy, as retargeting does.
package struct JourneyWorld: Sendable {
  /// One customer.
  package struct Unit: Sendable {
    /// Channels in the order of contact.
    package let path: [Int]
    /// True if the customer bought.
    package let hasBought: Bool
    /// For each channel whether it would have met the customer.
    package let isMeantFor: [Bool]
    /// For each channel whether the customer was held back from it.
    package let isHeldBack: [Bool]
  }

  /// Every customer.
  package let units: [Unit]
  /// For each channel the purchases expected because of it among those it was meant for.
  package let trueConversions: [Double]
  /// For each channel the contacts it made.
  package let contacts: [Int]

  /// The number of the channel without effect.
  package static let idle = 3
  /// Number of channels.
  package static let channels = 5
  /// Margin of a purchase.
  package static let marginPerPurchase = 18.0
  /// Cost of a contact.
  package static let costPerContact = 0.2

  /// Effects on the log-odds of buying.
  private static let effects = [0.25, 0.10, 0.30, 0, 0.45]

  /// The world of that seed with so many customers.
  package init(customers: Int, seed: UInt64) {
    var generator = SeededGenerator(path: "world/journeys/\(seed)/0")
    var truth = [Double](repeating: 0, count: JourneyWorld.channels)
    var contacts = [Int](repeating: 0, count: JourneyWorld.channels)
    var units: [Unit] = []
    units.reserveCapacity(customers)
    for _ in 0..<customers {
      let intent = generator.normal()
      let meets = [0.35, 0.25, 0.5, JourneyWorld.odds(-1.5 + 1.6 * intent), 0.15].map {
        generator.uniform() < $0
      }
      let held = meets.map { _ in generator.uniform() < 0.1 }
      let met = zip(meets, held).map { $0 && !$1 }
      var logit = -3.2 + 0.9 * intent
      for (channel, isMet) in met.enumerated() where isMet {
        logit += JourneyWorld.effects[channel]
      }
      let chance = JourneyWorld.odds(logit)
      var path: [(place: Double, channel: Int)] = []
      for (channel, isMet) in met.enumerated() where isMet {
        truth[channel] += chance - JourneyWorld.odds(logit - JourneyWorld.effects[channel])
        contacts[channel] += 1
        path.append((Double(channel) + generator.normal(), channel))
      }
      path.sort { $0.place < $1.place }
      units.append(
        Unit(
          path: path.map(\.channel), hasBought: generator.uniform() < chance,
          isMeantFor: meets, isHeldBack: held))
    }
    self.units = units
    trueConversions = truth
    self.contacts = contacts
  }

  private static func odds(_ logit: Double) -> Double { 1 / (1 + exp(-logit)) }
}
