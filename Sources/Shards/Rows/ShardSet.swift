package import Facts
import Measures
import Records

/// The facts of a business as tables that another engine can read, cut into files.
package struct ShardSet: Sendable {
  /// Rows and sums of one table.
  package struct Total: Equatable, Sendable {
    /// The table.
    package let kind: ShardKind
    /// Its rows.
    package let rows: Int
    /// The sums of `kind.totals`, in that order.
    package let sums: [Int64]

    /// A total.
    package init(kind: ShardKind, rows: Int, sums: [Int64]) {
      self.kind = kind
      self.rows = rows
      self.sums = sums
    }
  }

  /// What happened.
  package let facts: FactTable
  /// How many files a table of rows is cut into.
  package let parts: Int
  let costs: [MonthPart]
  let visits: [MonthPart]
  let channelRanks: [Int]

  /// The facts in `parts` files a table.
  package init(_ facts: FactTable, parts: Int) {
    precondition(parts > 0, "A table is cut into at least one file.")
    self.facts = facts
    self.parts = parts
    costs = facts.costs.flatMap(MonthPart.parts)
    visits = facts.visits.flatMap(MonthPart.parts)
    channelRanks = facts.channelRanks
  }

  /// Path of every file below the folder of the set, in the order of tables and parts.
  package var paths: [String] { ShardKind.allCases.flatMap(paths(of:)) }

  /// Path of every file of a table, in the order of its rows.
  package func paths(of kind: ShardKind) -> [String] {
    (0..<(kind.isNames ? 1 : parts)).map { ShardSet.path(kind, $0) }
  }

  /// The content of one of `paths`; `nil` for any other path.
  package func bytes(of path: String) -> [UInt8]? {
    for kind in ShardKind.allCases {
      let paths = paths(of: kind)
      guard let part = paths.firstIndex(of: path) else { continue }
      let count = count(of: kind)
      var writer = ShardWriter(columns: kind.columns)
      // Neighbouring rows stay together, so that the parts one after the other are the table.
      for row in count * part / paths.count..<count * (part + 1) / paths.count {
        add(row, of: kind, to: &writer)
      }
      return writer.bytes
    }
    return nil
  }

  /// Rows and sums of every table, from the facts themselves.
  package var totals: [Total] {
    ShardKind.allCases.map { kind in
      let columns = kind.columns
      var sums = ShardSums(columns: columns.count)
      for row in 0..<count(of: kind) { add(row, of: kind, to: &sums) }
      return Total(
        kind: kind, rows: sums.rows,
        sums: zip(columns, sums.sums).filter(\.0.isTotal).map(\.1))
    }
  }

  private static func path(_ kind: ShardKind, _ part: Int) -> String {
    let digits = String(part)
    return "\(kind.rawValue)/part-\(String(repeating: "0", count: max(0, 5 - digits.utf8.count)))"
      + "\(digits).csv"
  }
}
