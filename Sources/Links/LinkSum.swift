package import Measures

/// What was sold, less what was given back, in one currency.
package struct LinkSum: Sendable, Equatable {
  /// Whose it is.
  package enum Group: Sendable, Equatable {
    /// The channel of the last contact before the line.
    case channel(String)
    /// Of known customers without a contact in the window.
    case noContact
    /// Of unknown customers.
    case notIdentified
    /// All of it.
    case till
  }

  /// Whose it is.
  package let group: Group
  /// The currency of the revenue.
  package let currency: Currency
  /// Rows of receipts and refunds.
  package internal(set) var lines = 0
  /// Different receipts with a sale; those of known customers are told apart by customer, second
  /// and number.
  package internal(set) var receipts = 0
  /// Minor units, refunds taken off.
  package internal(set) var revenue: Int128 = 0
}
