/// The signs of the report; meaning is never in colour alone (REPORT §8).
package enum Shape: String, Sendable, CaseIterable {
  /// In range, or a plain data point.
  case circle
  /// Too few: add.
  case triangleUp
  /// Too many: cut.
  case triangleDown
  /// Cannot tell.
  case diamond
  /// A neutral box.
  case square
}
