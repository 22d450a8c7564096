/// How large the wide business is.
package struct WideSize: Equatable, Sendable {
  /// Shops.
  package let stores: Int
  /// Channels, customers' own among them.
  package let channels: Int
  /// Months, of which October 2026 is the last.
  package let months: Int

  /// How many shops can be simulated.
  package static let storesRange = 1...1000
  /// How many channels.
  package static let channelsRange = 1...200
  /// How many months.
  package static let monthsRange = 1...120
  /// The size without any wish.
  package static let usual = WideSize()

  /// Numbers within the ranges.
  package init(stores: Int = 40, channels: Int = 25, months: Int = 36) {
    precondition(
      WideSize.storesRange.contains(stores) && WideSize.channelsRange.contains(channels)
        && WideSize.monthsRange.contains(months),
      "a wide business has a size within its ranges")
    self.stores = stores
    self.channels = channels
    self.months = months
  }
}
