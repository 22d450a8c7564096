/// The arm of a test into which chance put one unit.
package struct Assignment: Hashable, Sendable {
  /// What was done to a unit.
  package enum Arm: Hashable, Sendable {
    /// It was held back.
    case control
    /// It was to be reached.
    case treated
    /// It was to be reached so often or so strongly, in the words of the file.
    case dose(Symbol)
  }

  /// File and line.
  package var place: Place
  /// The id of the test.
  package var test: Symbol
  /// The unit under its pseudonym: a customer, a shop of `RecordBatch.shopUnits`
  /// or a week of `RecordBatch.weekUnits`.
  package var unit: Person
  /// What was done to it.
  package var arm: Arm

  /// An assignment.
  package init(place: Place, test: Symbol, unit: Person, arm: Arm) {
    self.place = place
    self.test = test
    self.unit = unit
    self.arm = arm
  }
}
