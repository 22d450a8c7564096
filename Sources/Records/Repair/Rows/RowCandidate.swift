/// One way to read a damaged row.
struct RowCandidate {
  /// Its cells, as many as the table has columns.
  let cells: [CellSpan]
  /// What was changed; nil if the row is taken as it is.
  let kind: RepairKind?
  /// Where the next row begins.
  let next: Int
  /// How well it fits, less what the change costs.
  let fit: Double
}
