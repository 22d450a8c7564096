package import Measures
package import Records

/// A hold-out of customers, declared or found in the touch log: who was to be reached, who was
/// held back, and what each bought.
package struct HoldOutFacts: Sendable {
  /// One unit of a test.
  package struct Unit: Sendable {
    /// Who it is.
    package var person: Person
    /// Margin of its purchases in the window after refunds, in units of money.
    package var outcome: Double
    /// The same in the window of equal length before.
    package var history: Double
    /// True if the channel reached it.
    package var isTouched: Bool
  }

  /// Index into the register's channels.
  package var channel: Int
  /// Name of the test or campaign; empty for a hold-out that lasts over many.
  package var name: String
  /// First day of the outcome window.
  package var from: Day
  /// Last day of the outcome window.
  package var to: Day
  /// The share of controls that the design asked for; `nil` where only the touch log shows the
  /// hold-out, which does not state it.
  package var designControlShare: Double?
  /// Those who were to be reached.
  package var treated: [Unit]
  /// Those who were held back.
  package var controls: [Unit]
  /// Money paid for the channel in the window, in minor units; `nil` if no source gives any.
  package var cost: Int64?
  /// Face value that the treated redeemed in the window, in minor units.
  package var faceValue: Int64
  /// Known customers of the last year whom the test's channel did not reach in the window, as a
  /// share of all; what could still be added.
  package var untouchedShare: Ratio?
}
