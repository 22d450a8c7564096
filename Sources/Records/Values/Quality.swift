/// What a record says about itself: how well time and currency are known, and who acted.
package struct Quality: Hashable, Sendable {
  /// How the time is known; `nil` for a register entry.
  package var time: TimeQuality?
  /// How the currency is known; `nil` without an amount.
  package var currency: CurrencyQuality?
  /// True where the source says that a machine opened the message; `nil` where it cannot tell.
  package var isMachine: Bool?

  /// A statement about time, currency and machine.
  package init(time: TimeQuality?, currency: CurrencyQuality? = nil, isMachine: Bool? = nil) {
    self.time = time
    self.currency = currency
    self.isMachine = isMachine
  }
}
