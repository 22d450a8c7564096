/// What was done to a row so that it fits its table.
package enum RepairKind: String, Sendable, CaseIterable {
  /// A stray quote was read as an ordinary sign.
  case quote
  /// The row was separated by another delimiter than its file.
  case delimiter
  /// A delimiter too many: an empty cell was dropped, or cells were joined.
  case surplus
  /// A missing delimiter was put back.
  case missing
  /// Empty cells were added at the end.
  case padded
  /// A header that stood again in the middle was left out.
  case header
}
