/// The touches of one customer on the way to a purchase, or to none.
package struct Journey: Hashable, Sendable {
  /// Number of the customer, the unit of resampling.
  package let customer: Int
  /// Touched channels in order of time, by number; at least one.
  package let channels: [Int]
  /// Days from each touch to the end of the path, in the same order.
  package let ageDays: [Double]
  /// What was bought, in units of money; `nil` if nothing was.
  package let value: Double?

  /// A journey of at least one touch, with an age for each.
  package init(customer: Int, channels: [Int], ageDays: [Double], value: Double?) {
    precondition(!channels.isEmpty, "A journey has at least one touch.")
    precondition(channels.count == ageDays.count, "Each touch has its age.")
    self.customer = customer
    self.channels = channels
    self.ageDays = ageDays
    self.value = value
  }
}
