package import Measures

/// Which printed number is to be explained.
package struct Question: Sendable {
  /// What can be explained.
  package enum Measure: String, CaseIterable, Sendable {
    case sales, returns, contacts, cost, pressure, stars

    /// Its name in `report.json`.
    package var figure: String {
      switch self {
      case .sales: "net-sales"
      case .returns: "return-per-unit"
      case .contacts: "contacts"
      case .cost: "marketing-cost"
      case .pressure: "share-above-limit"
      case .stars: "stars"
      }
    }

    /// True if it is computed by channel.
    package var isByChannel: Bool { self == .returns || self == .contacts || self == .cost }
    /// True if it is computed by store.
    package var isByStore: Bool { self == .sales }

    /// The measure of that name, short or as in `report.json`.
    package init?(named name: String) {
      guard let known = Measure.allCases.first(where: { $0.rawValue == name || $0.figure == name })
      else { return nil }
      self = known
    }
  }

  /// The measure.
  package var measure: Measure
  /// Index of a channel of the register; every channel without it.
  package var channel: Int?
  /// Index of a store; all together without it.
  package var store: Int?
  /// The month.
  package var month: Month

  /// A question about one month.
  package init(measure: Measure, channel: Int?, store: Int?, month: Month) {
    self.measure = measure
    self.channel = channel
    self.store = store
    self.month = month
  }
}
