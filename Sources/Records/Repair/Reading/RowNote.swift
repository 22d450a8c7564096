/// One row that was repaired, or that no repair fits.
package struct RowNote: Hashable, Sendable {
  /// The physical line where it begins, counted from 1.
  package let line: Int
  /// What was done; nil if nothing could be.
  package let repair: RepairKind?
  /// Rows of another table or a copy that begins here and is left out; 0 for a single row.
  package let leftOut: Int
}
