import Measures
package import Reporting

/// A table as one CSV file of the data folder (docs/report-json.md, "Tables").
///
/// The total is left out: a reader sums the column, and a sum among the rows would be counted.
package struct TableCSV {
  /// The table.
  let table: Table
  /// The report's words, for the cells that are text.
  let wording: Wording
  /// True guards text cells against being read as formulas; numbers are never touched.
  let formulaGuard: Bool

  /// The file of a table.
  package init(_ table: Table, wording: Wording, formulaGuard: Bool) {
    self.table = table
    self.wording = wording
    self.formulaGuard = formulaGuard
  }

  /// The file in UTF-8: a record of column names, then one a row.
  package var bytes: [UInt8] {
    let estimated = TableCSV.estimatedColumns(table)
    let head = table.columns.enumerated().flatMap { index, column in
      estimated[index] ? [column.id, column.id + "_low", column.id + "_high"] : [column.id]
    }
    let rows = table.rows.map { row in
      row.enumerated().flatMap { index, cell in fields(cell, isEstimated: estimated[index]) }
    }
    return CSV.bytes([head.map { Array($0.utf8) }] + rows)
  }

  /// Which columns hold an estimate in any row, and so have `_low` and `_high` beside them.
  static func estimatedColumns(_ table: Table) -> [Bool] {
    table.columns.indices.map { column in
      (table.rows + (table.total.map { [$0] } ?? [])).contains { row in
        if case .estimate = row[column] { true } else { false }
      }
    }
  }

  private func fields(_ cell: Cell, isEstimated: Bool) -> [[UInt8]] {
    guard isEstimated else { return [field(cell)] }
    guard case .estimate(let quantity, let interval) = cell else { return [field(cell), [], []] }
    return [
      field(cell), Array(DataNumber.bound(interval.low, like: quantity).utf8),
      Array(DataNumber.bound(interval.high, like: quantity).utf8),
    ]
  }

  private func field(_ cell: Cell) -> [UInt8] {
    switch cell {
    case .text(let phrase):
      let text = ForeignText.cleaned(wording.text(phrase).utf8)
      return formulaGuard ? CSV.guarded(text) : text
    case .quantity(let quantity), .estimate(let quantity, _):
      return Array(DataNumber.text(quantity).utf8)
    case .verdict(let verdict): return Array(verdict.rawValue.utf8)
    case .grade(let grade): return Array(grade.rawValue.utf8)
    case .day(let day): return Array(day.description.utf8)
    case .month(let month): return Array(month.description.utf8)
    }
  }
}
