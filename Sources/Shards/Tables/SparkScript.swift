/// The script that `spark-sql` runs: the shards as views with every option and type stated, their
/// totals, and all tables, each between marks.
package struct SparkScript: Sendable {
  /// Begins every line that is no row of a table.
  package static let mark = "#contatto"

  private let folder: String
  private let queries: EngineQueries

  /// A script over the shards in `folder`, a path or an address that Spark reads.
  package init(folder: String, bounds: EngineBounds) {
    self.folder = folder
    queries = EngineQueries(bounds)
  }

  /// The whole script.
  package var text: String {
    let opening = ["SET spark.sql.session.timeZone=UTC", "SET spark.sql.ansi.enabled=true"]
    let tables = ShardKind.allCases.map(view) + ["CACHE TABLE touches", "CACHE TABLE receipts"]
    let totals = ShardKind.allCases.flatMap { kind in
      [SparkScript.marking("totals", kind.rawValue), EngineQueries.totals(of: kind)]
    }
    let answers = EngineTable.allCases.flatMap { table in
      [SparkScript.marking("table", table.rawValue), queries.query(table)]
    }
    let statements =
      opening + tables + totals + queries.views + answers
      + [SparkScript.marking("end", "\(EngineTable.allCases.count)")]
    return statements.map { SparkScript.trimmed($0) + ";\n" }.joined(separator: "\n")
  }

  /// A table of the shards as Spark must read it; nothing is left to a default or to guessing.
  ///
  /// Spark's own escape is a backslash and its types are guesses. On raw exports `multiLine=false`
  /// loses rows without a word; the shards have one line a row.
  private func view(_ kind: ShardKind) -> String {
    let columns = kind.columns.map { column in
      switch column.content {
      case .whole: "\(column.name) BIGINT"
      case .text: "\(column.name) STRING"
      case .day: "\(column.name) DATE"
      }
    }.joined(separator: ", ")
    return """
      CREATE TEMPORARY VIEW \(kind.rawValue) (\(columns))
      USING csv OPTIONS (
        path \(SparkScript.quoted("\(folder)/\(kind.rawValue)")), header 'true',
        enforceSchema 'false', inferSchema 'false', multiLine 'false', sep ',', quote '"',
        escape '"', lineSep '\\n', encoding 'UTF-8', mode 'FAILFAST', nullValue '', emptyValue '',
        dateFormat 'yyyy-MM-dd', ignoreLeadingWhiteSpace 'false',
        ignoreTrailingWhiteSpace 'false', maxCharsPerColumn '-1')
      """
  }

  private static func marking(_ word: String, _ name: String) -> String {
    "SELECT '\(mark)', '\(word)', '\(name)'"
  }

  /// A text of SQL: Spark takes a backslash in it for an escape.
  private static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "'")]
    for byte in text.utf8 {
      if "'\\".utf8.contains(byte) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return String(decoding: bytes + [UInt8(ascii: "'")], as: UTF8.self)
  }

  private static func trimmed(_ statement: String) -> String {
    var bytes = Array(statement.utf8)
    while bytes.last == 0x0A { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
