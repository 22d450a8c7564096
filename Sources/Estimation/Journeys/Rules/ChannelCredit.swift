import Measures

/// What one model credits to every channel: attributed, not incremental.
package struct ChannelCredit: Hashable, Sendable {
  /// Purchases, in the order of the channels; they sum to the purchases with a path.
  package let conversions: [Double]
  /// Their value in units of money.
  package let value: [Double]

  init(conversions: [Double], value: [Double]) {
    self.conversions = conversions
    self.value = value
  }

  /// Two totals split in proportion to effects; `nil` if no channel has an effect.
  static func split(
    conversions: Double, by effects: [Double], value: Double, by valueEffects: [Double]
  ) -> ChannelCredit? {
    let total = Moments.sum(effects)
    let valueTotal = Moments.sum(valueEffects)
    guard total > 0 else { return nil }
    // Purchases of no value at all split like the purchases.
    let shares = valueTotal > 0 ? valueEffects.map { $0 / valueTotal } : effects.map { $0 / total }
    return ChannelCredit(
      conversions: effects.map { conversions * $0 / total }, value: shares.map { value * $0 })
  }
}
