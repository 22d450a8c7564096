import Measures
import Testing

/// A small table of our own, and the ways in which exports are damaged: the kinds that Vitagliano
/// and others found in surveys of real files (VLDB 2023, "Pollock").
struct PollutedTable {
  /// One damaged file and the table that it means.
  struct Case: CustomTestStringConvertible {
    let name: String
    let text: String
    let rows: [[String]]

    var testDescription: String { name }
  }

  /// One cell: its value, and whether the export quotes it.
  struct Cell {
    let value: String
    var isQuoted = false

    func written(_ quote: String, _ escape: String, prefix: String = "") -> String {
      let body =
        prefix
        + value.split(separator: quote, omittingEmptySubsequences: false)
        .joined(separator: escape + quote)
      return isQuoted ? quote + body + quote : body
    }
  }

  let header: [Cell]
  let data: [[Cell]]

  /// A table whose values follow from `seed`.
  init(seed: UInt64, rows: Int) {
    var numbers = SeededGenerator(seed: seed)
    func pick(_ words: [String]) -> String {
      words[Int.random(in: 0..<words.count, using: &numbers)]
    }
    let woods = ["oak", "birch", "walnut", "ash", "cherry", "larch"]
    let things = ["stool", "tray", "shelf", "frame", "bowl", "bench"]
    header =
      ["SOLD", "CLOCK", "PIECES", "ITEM", "AMOUNT", "KIND"].map { Cell(value: $0) }
      + [Cell(value: "REMARK", isQuoted: true), Cell(value: "LINK", isQuoted: true)]
      + [Cell(value: "NOTE")]
    data = (0..<rows).map { row in
      let item = "\(pick(["AB", "KT", "RS", "VN"]))-\(Int.random(in: 1000...9999, using: &numbers))"
      let cents = Int.random(in: 10...99, using: &numbers)
      let text =
        "A \(pick(woods)) \(pick(things)) for the hall, the \(pick(["kitchen", "attic"])) or you."
      return [
        Cell(value: "\(10 + row % 18)/0\(1 + row % 9)/2024"),
        Cell(value: "\(10 + row % 9):\(15 + row % 40)"),
        Cell(value: "\(Int.random(in: 1...9, using: &numbers))"), Cell(value: item),
        Cell(value: "$\(Int.random(in: 10...99, using: &numbers)).\(cents)"),
        Cell(value: "\(pick(["Oak", "Birch"])) \(pick(["Stool", "Tray", "Shelf"]))"),
        Cell(value: text, isQuoted: true),
        Cell(value: "https://shop.example.org/\(item).html", isQuoted: true), Cell(value: ""),
      ]
    }
  }

  private var table: [[Cell]] { [header] + data }

  /// The rows that a file with all of the table means.
  var rows: [[String]] { table.map { $0.map(\.value) } }

  private func line(
    _ row: [Cell], _ delimiter: String = ",", quote: String = "\"", escape: String = "\""
  ) -> String {
    row.map { $0.written(quote, escape) }.joined(separator: delimiter)
  }

  private func text(_ rows: [[Cell]], _ delimiter: String = ",", end: String = "\r\n") -> String {
    rows.map { line($0, delimiter) + end }.joined()
  }

  /// A file in which line `row` is written as `line`.
  private func file(_ row: Int, _ line: String) -> String {
    text(Array(table[..<row])) + line + "\r\n" + text(Array(table[(row + 1)...]))
  }

  // MARK: - Whole files

  /// Damage to the form of the whole file.
  var fileCases: [Case] {
    let note = ["Export of March"] + [String](repeating: "", count: header.count - 1)
    let blank = [String](repeating: "", count: header.count)
    let above = [note, blank].map { $0.map { Cell(value: $0) } }
    let last = Array(table.dropLast())
    func joined(_ count: Int) -> [[String]] {
      [rows[0].map { [String](repeating: $0, count: count).joined(separator: " ") }]
        + rows.dropFirst()
    }
    return [
      Case(name: "as it is", text: text(table), rows: rows),
      Case(name: "nothing at all", text: "", rows: []),
      Case(name: "no last line end", text: String(text(table).dropLast(1)), rows: rows),
      Case(name: "two last line ends", text: text(table) + "\r\n", rows: rows),
      Case(name: "no header", text: text(data), rows: Array(rows.dropFirst())),
      Case(name: "two header rows", text: text([header] + table), rows: joined(2)),
      Case(name: "three header rows", text: text([header, header] + table), rows: joined(3)),
      Case(name: "preamble", text: text(above + table), rows: rows),
      Case(name: "two tables", text: text(table + last), rows: rows),
      Case(
        name: "a narrower table follows", text: text(table + last.map { $0.dropLast() }),
        rows: rows),
      Case(
        name: "a wider table follows",
        text: text(table + last.map { $0 + [Cell(value: "more")] }), rows: rows),
      Case(name: "header only", text: text([header]), rows: [rows[0]]),
      Case(name: "one row", text: text(Array(table.prefix(2))), rows: Array(rows.prefix(2))),
    ] + formCases
  }

  /// Other delimiters, line ends, quotes and escapes.
  private var formCases: [Case] {
    let ends = ["\n", "\r"].map {
      Case(name: "line end \($0.utf8.first ?? 0)", text: text(table, end: $0), rows: rows)
    }
    let delimiters = [";", "\t", ", ", "|"].map {
      Case(name: "delimiter \($0)", text: text(table, $0), rows: rows)
    }
    let quotes = table.map { line($0, quote: "'") + "\r\n" }.joined()
    return ends + delimiters + [Case(name: "apostrophes", text: quotes, rows: rows)]
      + ["\\", ""].map { escape in
        var (shown, wanted) = (table, rows)
        for row in shown.indices.dropFirst() where row % 3 == 0 {
          let value = "A 5\" \"Classic\" stool, for you."
          shown[row][6] = Cell(value: value, isQuoted: true)
          wanted[row][6] = value
        }
        let text = shown.map { line($0, escape: escape) + "\r\n" }.joined()
        return Case(name: "escape \(escape)", text: text, rows: wanted)
      }
  }

  // MARK: - Single rows

  /// A delimiter too many before each cell of each row.
  var surplusCases: [Case] {
    places.map { row, column in
      let cells = table[row].map { $0.written("\"", "\"") }
      let start = cells[..<column].map { $0 + "," }.joined() + ","
      let line = start + cells[column...].joined(separator: ",")
      return Case(name: "surplus \(row) \(column)", text: file(row, line), rows: rows)
    }
  }

  /// The delimiter before each cell of each data row missing.
  var missingCases: [Case] {
    places.filter { $0.row > 0 && $0.column > 0 }.map { row, column in
      let cells = table[row].map { $0.written("\"", "\"") }
      let line =
        cells[..<column].joined(separator: ",") + cells[column...].joined(separator: ",")
      return Case(name: "missing \(row) \(column)", text: file(row, line), rows: rows)
    }
  }

  /// A quote too many at the start of each cell of each row; it belongs to the value.
  var quoteCases: [Case] {
    places.map { row, column in
      let cells = table[row].enumerated().map { index, cell in
        cell.written("\"", "\"", prefix: index == column ? "\"" : "")
      }
      var wanted = rows
      wanted[row][column] = "\"" + wanted[row][column]
      return Case(
        name: "quote \(row) \(column)", text: file(row, cells.joined(separator: ",")),
        rows: wanted)
    }
  }

  /// Each row written with blanks between its cells.
  var delimiterCases: [Case] {
    table.indices.map { row in
      Case(name: "blanks \(row)", text: file(row, line(table[row], " ")), rows: rows)
    }
  }

  private var places: [(row: Int, column: Int)] {
    table.indices.flatMap { row in header.indices.map { (row, $0) } }
  }
}
