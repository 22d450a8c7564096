import Links
import Measures
import Records

/// The result of linking as a table for people.
enum LinkText {
  /// One line for each sum, then the till.
  static func table(_ result: LinkResult) -> String {
    let header = ["channel", "currency", "receipts", "lines", "revenue"]
    let rows = [header] + (result.sums + result.till).map { cells($0) }
    let widths = header.indices.map { column in
      rows.map { $0[column].unicodeScalars.count }.max() ?? 0
    }
    return rows.map { row in
      let padded = row.enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: widths[column] - cell.unicodeScalars.count)
        return column < 2 ? cell + blanks : blanks + cell
      }
      return padded.joined(separator: "  ") + "\n"
    }.joined()
  }

  private static func cells(_ sum: LinkSum) -> [String] {
    let name =
      switch sum.group {
      case .channel(let name): Messages.escaped(name)
      case .noContact: "(no contact)"
      case .notIdentified: "(not identified)"
      case .till: "(till)"
      }
    return [
      name, sum.currency.code, "\(sum.receipts)", "\(sum.lines)",
      JSONText.amount(sum.revenue, sum.currency),
    ]
  }
}
