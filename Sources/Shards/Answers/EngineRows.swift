import Measures

/// The rows of a table, each as its cells in the order of keys and figures; `nil` = not known.
package struct EngineRows: Equatable, Sendable {
  /// The table.
  package let table: EngineTable
  /// Rows by the bytes of their cells.
  package let rows: [[String?]]

  /// The rows of a table, in any order; a row of zeros is the same as none.
  package init(_ table: EngineTable, rows: [[String?]]) {
    self.table = table
    let keys = table.keys.count
    let told = rows.filter { row in
      row.dropFirst(keys).contains { $0 != nil && $0 != "0" }
    }
    self.rows = told.sorted { left, right in
      for (one, other) in zip(left, right) where one != other {
        return (one ?? "").utf8.lexicographicallyPrecedes((other ?? "").utf8)
      }
      return left.count < right.count
    }
  }

  /// The rows of a table as numbers, months as their index.
  package init(_ table: EngineTable, numbers: [[Int64?]]) {
    let month = table.keys.firstIndex(of: "month")
    self.init(
      table,
      rows: numbers.map { row in
        row.enumerated().map { column, number in
          column == month
            ? number.map { Month(index: Int($0)).description } : number.map(String.init)
        }
      })
  }

  /// How two engines differ.
  package struct Difference: Equatable, Sendable {
    /// The table.
    package let table: EngineTable
    /// The row, as its keys: `store 3, month 2026-10`.
    package let row: String
    /// The figure, or `row` where one of them has no such row.
    package let figure: String
    /// What the program found.
    package let own: String
    /// What the other engine found.
    package let other: String
  }

  /// The first difference to the rows of another engine; `nil` if there is none.
  package func difference(to other: EngineRows) -> Difference? {
    let keys = table.keys.count
    for place in 0..<max(rows.count, other.rows.count) {
      let own = place < rows.count ? rows[place] : nil
      let their = place < other.rows.count ? other.rows[place] : nil
      guard let own, let their, own.prefix(keys) == their.prefix(keys) else {
        return missing(own, their)
      }
      let figures = zip(table.figures, zip(own.dropFirst(keys), their.dropFirst(keys)))
      for (name, (one, other)) in figures where one != other {
        return Difference(
          table: table, row: words(own), figure: name, own: EngineRows.word(one),
          other: EngineRows.word(other))
      }
    }
    return nil
  }

  /// One of the two has a row that the other lacks: the one that comes first.
  private func missing(_ own: [String?]?, _ their: [String?]?) -> Difference {
    let keys = table.keys.count
    let isOwn: Bool
    if let own, let their {
      let (one, other) = (own.prefix(keys).map { $0 ?? "" }, their.prefix(keys).map { $0 ?? "" })
      isOwn = one.lexicographicallyPrecedes(other) {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
    } else {
      isOwn = own != nil
    }
    let row = (isOwn ? own : their) ?? []
    let figures = row.dropFirst(keys).map(EngineRows.word).joined(separator: " ")
    return Difference(
      table: table, row: words(row), figure: "row", own: isOwn ? figures : "none",
      other: isOwn ? "none" : figures)
  }

  private func words(_ row: [String?]) -> String {
    zip(table.keys, row).map { "\($0) \(EngineRows.word($1))" }.joined(separator: ", ")
  }

  private static func word(_ cell: String?) -> String { cell ?? "unknown" }
}
