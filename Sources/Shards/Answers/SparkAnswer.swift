/// What `spark-sql` printed: the totals of the shards and the rows of every table.
package struct SparkAnswer: Equatable, Sendable {
  /// Rows and sums of the tables of the shards, as Spark read them.
  package private(set) var totals: [ShardSet.Total] = []
  /// The tables.
  package private(set) var tables: [EngineRows] = []

  /// Why an output is no answer.
  package enum Problem: Error, Equatable, Sendable {
    /// The output ends early, or a table is missing in it.
    case incomplete(String)
    /// A line that is none of ours.
    case unexpected(line: Int)
  }

  /// Reads an output of tab-separated cells; a null is `NULL`.
  package init(_ output: [UInt8]) throws(Problem) {
    var parts = Parts()
    for (index, line) in output.split(separator: 0x0A).enumerated() {
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
      guard parts.take(cells) else { throw .unexpected(line: index + 1) }
    }
    guard parts.isEnded else { throw .incomplete("its end") }
    for kind in ShardKind.allCases {
      guard let total = parts.totals.first(where: { $0.kind == kind }) else {
        throw .incomplete("the totals of \(kind.rawValue)")
      }
      totals.append(total)
    }
    for table in EngineTable.allCases {
      guard let rows = parts.rows.first(where: { $0.table == table })?.rows else {
        throw .incomplete("the table \(table.rawValue)")
      }
      tables.append(EngineRows(table, rows: rows))
    }
  }

  /// The output line by line.
  private struct Parts {
    enum Place { case nowhere, totals(ShardKind), table(Int), ended }

    var totals: [ShardSet.Total] = []
    var rows: [(table: EngineTable, rows: [[String?]])] = []
    var place = Place.nowhere

    var isEnded: Bool { if case .ended = place { true } else { false } }

    /// Takes a line; false if it does not belong there.
    mutating func take(_ cells: [ArraySlice<UInt8>]) -> Bool {
      let texts = cells.map { String(decoding: $0, as: UTF8.self) }
      if texts.first == SparkScript.mark { return begin(texts) }
      switch place {
      // The settings at the head of the script are echoed.
      case .nowhere: return texts.first?.utf8.starts(with: "spark.".utf8) ?? false
      case .totals(let kind): return takeTotals(of: kind, texts)
      case .table(let index):
        let table = rows[index].table
        guard texts.count == table.keys.count + table.figures.count else { return false }
        rows[index].rows.append(texts.map { $0 == "NULL" ? nil : $0 })
        return true
      case .ended: return false
      }
    }

    private mutating func begin(_ texts: [String]) -> Bool {
      guard texts.count == 3 else { return false }
      switch texts[1] {
      case "totals":
        guard let kind = ShardKind(rawValue: texts[2]) else { return false }
        place = .totals(kind)
      case "table":
        guard let table = EngineTable(rawValue: texts[2]) else { return false }
        rows.append((table, []))
        place = .table(rows.count - 1)
      default:
        guard texts[1] == "end", texts[2] == "\(EngineTable.allCases.count)" else { return false }
        place = .ended
      }
      return true
    }

    private mutating func takeTotals(of kind: ShardKind, _ texts: [String]) -> Bool {
      let numbers = texts.dropFirst().compactMap { Int64($0) }
      guard texts[0] == kind.rawValue, numbers.count == texts.count - 1,
        numbers.count == kind.totals.count + 1, !totals.contains(where: { $0.kind == kind })
      else { return false }
      totals.append(
        ShardSet.Total(kind: kind, rows: Int(numbers[0]), sums: Array(numbers.dropFirst())))
      return true
    }
  }
}
