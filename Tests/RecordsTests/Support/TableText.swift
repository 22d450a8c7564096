@testable import Records

/// A table as rows of cells, to be changed and written again.
struct TableText {
  var rows: [[String]]
  /// The rows above, with the header row; `nil` where the file has none.
  let header: Int
  /// A first line such as `sep=;`.
  let hasSeparatorLine: Bool

  /// Cuts a sample whose dialect is known.
  init?(_ file: [UInt8], delimiter: UInt8, headerLine: Int) {
    guard let text = DecodedText(file) else { return nil }
    var rows: [[String]] = []
    var header: Int?
    let end = RecordScanner.scan(text, delimiter: delimiter, limits: .standard) { row in
      if row.line == headerLine { header = rows.count }
      rows.append((0..<row.count).map { String(decoding: row.cell($0), as: UTF8.self) })
      return true
    }
    guard let header, end == .done else { return nil }
    self.rows = rows
    self.header = header
    hasSeparatorLine = text.start > 0
  }

  /// The table with another delimiter and line end; every cell with anything special is quoted.
  func text(delimiter: Character, lineEnd: String) -> String {
    let first = hasSeparatorLine ? "sep=\(delimiter)\(lineEnd)" : ""
    return first
      + rows.map { row in
        row.map { cell in
          let isPlain = cell.utf8.allSatisfy {
            ![0x22, 0x0A, 0x0D].contains($0) && !Byte.delimiters.contains($0)
          }
          return isPlain ? cell : "\"\(cell.replacing("\"", with: "\"\""))\""
        }.joined(separator: String(delimiter)) + lineEnd
      }.joined()
  }

  /// The same cells in other columns; rows of another width stay as they are.
  func permuted(_ order: [Int]) -> TableText {
    var copy = self
    for index in header..<rows.count where rows[index].count == order.count {
      copy.rows[index] = order.map { rows[index][$0] }
    }
    return copy
  }

  /// Without one column; rows of another width lose their last cell.
  func without(_ column: Int) -> TableText {
    var copy = self
    let width = rows[header].count
    for index in header..<rows.count where !copy.rows[index].isEmpty {
      if rows[index].count == width {
        copy.rows[index].remove(at: column)
      } else {
        copy.rows[index].removeLast()
      }
    }
    return copy
  }

  /// With a column that nobody knows.
  func inserting(_ name: String, at column: Int) -> TableText {
    var copy = self
    for index in header..<rows.count where rows[index].count == rows[header].count {
      copy.rows[index].insert(index == header ? name : "7", at: column)
    }
    return copy
  }
}
