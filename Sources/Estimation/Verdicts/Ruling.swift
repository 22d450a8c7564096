/// What the statistics alone say about a quantity with a right amount.
package enum Ruling: Hashable, Sendable, CaseIterable {
  /// More would pay.
  case add
  /// The amount is about right.
  case hold
  /// Less would pay.
  case cut
  /// The evidence does not decide.
  case cannotTell
}
