extension Profile {
  /// What kind of text the file is.
  package enum FileKind: String, Sendable, CaseIterable { case table, keyvalue, json }

  /// What the lines above the header hold.
  enum Preamble: String, CaseIterable {
    case titlePeriod = "title-period"
    case keyValue = "key-value"
    case commentDates = "comment-dates"
  }

  /// The first blank row ends the table.
  enum TableEnd: String, CaseIterable { case blank }

  /// How rows are cut out of the file.
  package struct Reading: Sendable {
    /// Table, keys and values, or JSON.
    package let kind: FileKind
    let headerRows: Int
    let comment: [UInt8]?
    let endsAtBlankRow: Bool
    let preamble: Preamble?
    let fillDown: [Int]

    init(_ table: ProfileTable?, _ scope: ColumnScope) throws(ProfileError) {
      kind = try table?.word("kind", as: FileKind.self) ?? .table
      headerRows = try table?.number("header_rows") ?? 1
      comment = try table?.text("comment").map { Array($0.utf8) }
      endsAtBlankRow = try table?.word("end", as: TableEnd.self) == .blank
      preamble = try table?.word("preamble", as: Preamble.self)
      fillDown =
        try table.map { table throws(ProfileError) in
          try scope.columns("fill_down", of: table)
        } ?? []
      if let table, !(1...2).contains(headerRows) {
        throw table.error(.wrongType(key: "header_rows", expected: "1 or 2"), at: "header_rows")
      }
    }

    static let keys = ["kind", "header_rows", "comment", "end", "preamble", "fill_down"]
  }

  /// What the file itself allows to check.
  struct Verification: Sendable {
    let total: Int?
    let rows: FoldedText?
    let incomplete: FoldedText?
    let receipt: Int?

    init(_ table: ProfileTable?, _ scope: ColumnScope) throws(ProfileError) {
      total = try table.flatMap { table throws(ProfileError) in
        try scope.column("total", of: table)
      }
      rows = try table?.text("rows").map { FoldedText($0) }
      incomplete = try table?.text("incomplete").map { FoldedText($0) }
      receipt = try table.flatMap { table throws(ProfileError) in
        try scope.column("receipt", of: table)
      }
    }

    static let keys = ["total", "rows", "incomplete", "receipt"]
  }
}
