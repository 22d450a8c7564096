/// Whether an engine read what was written: counts and sums of every table of the shards.
package struct Reconciliation: Sendable {
  /// A total that is not what was written.
  package struct Gap: Equatable, Sendable {
    /// The table of the shards.
    package let kind: ShardKind
    /// `rows`, or the column that was added up.
    package let measure: String
    /// What was written.
    package let written: Int64
    /// What was read.
    package let read: Int64
  }

  /// What differs, in the order of tables and columns; empty if all was read.
  package let gaps: [Gap]

  /// Compares what was written with what was read.
  package init(written: [ShardSet.Total], read: [ShardSet.Total]) {
    gaps = zip(written, read).flatMap { own, their in
      precondition(own.kind == their.kind, "Totals stand in the order of the tables.")
      let names = ["rows"] + own.kind.totals.map(\.name)
      return zip(names, zip([Int64(own.rows)] + own.sums, [Int64(their.rows)] + their.sums))
        .filter { $1.0 != $1.1 }
        .map { Gap(kind: own.kind, measure: $0, written: $1.0, read: $1.1) }
    }
  }
}
