package import Measures
package import Records

/// A test that the owner declared, with the units that chance put into its arms.
package struct TestFact: Sendable {
  /// One arm: what was done to its units.
  package struct Arm: Sendable {
    /// What was done.
    package enum Kind: Hashable, Sendable {
      /// Nothing: held back.
      case control
      /// The treatment.
      case treated
      /// The treatment so often or so strongly, in the words of the file.
      case dose(String)
    }

    /// What was done to the units.
    package var kind: Kind
    /// The share of all units that the design asked for; arms other than the controls share the
    /// rest equally.
    package var designShare: Double
    /// Customers in the order of their first appearance; empty for a test of shops.
    package var customers: [Person] = []
    /// Indices into `FactTable.stores`, ascending; empty for a test of customers.
    package var stores: [Int] = []
    /// Mondays, ascending; empty for a test of customers or shops.
    package var weeks: [Day] = []

    /// How many units the arm has.
    package var count: Int { customers.count + stores.count + weeks.count }
  }

  /// The name in the table of tests.
  package var id: String
  /// Index into the register's channels.
  package var channel: Int
  /// Index into the register's touchpoints.
  package var touchpoint: Int
  /// What chance divided.
  package var unit: DeclaredTest.Unit
  /// The days on which the treated were reached.
  package var days: ClosedRange<Day>
  /// The share of controls that the design asked for, above 0 and below 1.
  package var controlShare: Double
  /// What treating cost, in minor units; `nil` where the table does not say.
  package var cost: Int64?
  /// Controls first, then the treated, then doses by the bytes of their words; without empty arms.
  package var arms: [Arm] = []
}
