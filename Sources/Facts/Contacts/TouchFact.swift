package import Measures
package import Records

/// Contacts of one kind at one touchpoint on one day: of one known person, or a counted number.
package struct TouchFact: Sendable {
  /// The row behind it.
  package var place: Place
  /// Local day.
  package var day: Day
  /// Second of the day, if known.
  package var second: Int?
  /// Index into the register's touchpoints.
  package var touchpoint: Int
  /// What happened.
  package var kind: TouchKind
  /// How many contacts the record stands for.
  package var count: Int
  /// The person, if the record names one.
  package var customer: Person?
  /// Campaign as the source writes it.
  package var campaign: Symbol?
  /// Index into `FactTable.stores`, if the record names a shop.
  package var store: Int?
  /// Receipt it points to.
  package var receipt: Symbol?
  /// Code it carries.
  package var coupon: Symbol?
  /// True if a machine did it (opens by mail programs).
  package var isMachine: Bool
}
