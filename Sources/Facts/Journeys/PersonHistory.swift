/// Contacts and purchases of one known person, on a clock of days since 1970.
package struct PersonHistory: Sendable {
  /// A contact.
  package struct Touch: Sendable {
    /// Day with the time of day as its fraction.
    package var day: Double
    /// Index into the register's channels.
    package var channel: Int
  }

  /// A receipt.
  package struct Purchase: Sendable {
    /// Day with the time of day as its fraction.
    package var day: Double
    /// Net sales after refunds, in units of money.
    package var value: Double
  }

  /// Number of the person, by first appearance.
  package var person: Int
  /// Contacts in the order of time.
  package var touches: [Touch] = []
  /// Receipts in the order of time.
  package var purchases: [Purchase] = []
}
