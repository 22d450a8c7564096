/// What is known of one customer: touches and purchases on one clock of days.
package struct CustomerHistory: Hashable, Sendable {
  /// A contact with a channel.
  package struct Touch: Hashable, Sendable {
    /// Days on the common clock; the fraction is the time of day, zero where it is not known.
    package let day: Double
    /// Number of the channel; numbers follow the order of names, which breaks ties of time.
    package let channel: Int

    /// A contact at a time.
    package init(day: Double, channel: Int) {
      self.day = day
      self.channel = channel
    }
  }

  /// A receipt.
  package struct Purchase: Hashable, Sendable {
    /// Days on the common clock.
    package let day: Double
    /// Its value in units of money.
    package let value: Double

    /// A receipt at a time.
    package init(day: Double, value: Double) {
      self.day = day
      self.value = value
    }
  }

  /// Number of the customer.
  package let customer: Int
  /// All touches, in any order.
  package let touches: [Touch]
  /// All purchases, in any order.
  package let purchases: [Purchase]

  /// The history of one customer.
  package init(customer: Int, touches: [Touch], purchases: [Purchase]) {
    self.customer = customer
    self.touches = touches
    self.purchases = purchases
  }
}
