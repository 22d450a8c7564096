/// What a purchase model needs of one customer, in one unit of time such as weeks.
package struct PurchaseHistory: Hashable, Sendable {
  /// x: purchases after the first one.
  package let repeats: Int
  /// t_x: time from the first to the last purchase; zero without a repeat.
  package let lastPurchase: Double
  /// T: time from the first purchase to the end of the data.
  package let age: Double

  /// A customer who bought at least once.
  package init(repeats: Int, lastPurchase: Double, age: Double) {
    precondition(repeats >= 0 && lastPurchase >= 0 && lastPurchase <= age, "A history has order.")
    self.repeats = repeats
    self.lastPurchase = lastPurchase
    self.age = age
  }
}
