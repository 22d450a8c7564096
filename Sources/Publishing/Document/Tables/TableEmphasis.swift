import Drawing
import Measures
import Reporting

/// What stands out in a table, and how large it is set.
struct TableEmphasis {
  /// Months whose rows are set in bold: the reported one and the same month last year.
  let months: [Month]
  /// True if intervals are drawn beside their numbers.
  let drawsIntervals: Bool
  /// Type of the cells.
  let style: TypeStyle

  /// Nothing stands out.
  static let none = TableEmphasis(months: [], drawsIntervals: false, style: .table)

  /// Tables of a report: the reported month and the one to compare it with stand out.
  static func report(_ month: Month) -> TableEmphasis {
    TableEmphasis(months: [month, month - 12], drawsIntervals: false, style: .table)
  }

  /// The decisions on page one.
  static let decisions = TableEmphasis(
    months: [], drawsIntervals: true, style: TypeStyle(9, 12.5, figures: .tabular))

  /// The decisions on a full page one, in the type of every table.
  static let smallDecisions = TableEmphasis(months: [], drawsIntervals: true, style: .table)

  /// The same in the smaller type of the annex.
  var small: TableEmphasis {
    TableEmphasis(months: months, drawsIntervals: false, style: .annexTable)
  }

  /// Weight of the words of a row.
  func weight(of row: [Cell]) -> Int {
    guard case .month(let month)? = row.first, months.contains(month) else { return 400 }
    return 600
  }
}
