import Measures

extension Profile {
  /// How numbers are written.
  struct Numbers: Sendable {
    /// The expected mark; `nil` for "infer".
    let expected: DecimalMark?
    let null: WordSet
    let readsLeading: Bool

    init(_ table: ProfileTable?) throws(ProfileError) {
      let decimal = try table?.word("decimal", as: Decimal.self) ?? .infer
      expected = DecimalMark(rawValue: decimal.rawValue)
      null = WordSet(try table?.texts("null") ?? [])
      readsLeading = try table?.flag("leading") ?? false
    }

    private enum Decimal: String, CaseIterable {
      case point = "."
      case comma = ","
      case infer
    }

    static let keys = ["decimal", "null", "leading"]
  }

  /// How times are written, and whose they are.
  package struct Time: Sendable {
    enum Zone: String, CaseIterable { case utc, column }

    /// The forms of dates to try over a whole column.
    package let dates: [DatePattern]
    let clocks: [DatePattern]
    let zone: Zone?
    let zoneColumn: Int?

    init(_ table: ProfileTable?, _ scope: ColumnScope) throws(ProfileError) {
      dates = try Time.patterns("date", table)
      clocks = try Time.patterns("clock", table)
      zone = try table?.word("zone", as: Zone.self)
      zoneColumn = try table.flatMap { table throws(ProfileError) in
        try scope.column("zone_column", of: table)
      }
      if let table, zone == .column, zoneColumn == nil {
        throw table.error(.missingKey("zone_column"), at: "zone")
      }
    }

    private static func patterns(_ key: String, _ table: ProfileTable?) throws(ProfileError)
      -> [DatePattern]
    {
      guard let table else { return [] }
      var patterns: [DatePattern] = []
      for text in try table.texts(key) {
        guard let pattern = DatePattern(text) else { throw table.error(.badPattern(text), at: key) }
        patterns.append(pattern)
      }
      return patterns
    }

    static let keys = ["date", "clock", "zone", "zone_column"]
  }

  /// Where the currency of amounts comes from (FORMATS §5, currency).
  struct CurrencySource: Sendable {
    enum Otherwise: String, CaseIterable { case project, ask }

    let column: Int?
    let header: Int?
    let symbol: Int?
    let fixed: Currency?
    let otherwise: Otherwise

    init(_ table: ProfileTable?, _ scope: ColumnScope) throws(ProfileError) {
      guard let table else {
        (column, header, symbol, fixed, otherwise) = (nil, nil, nil, nil, .ask)
        return
      }
      column = try scope.column("column", of: table)
      header = try scope.column("header", of: table)
      symbol = try scope.column("symbol", of: table)
      otherwise = try table.word("else", as: Otherwise.self) ?? .ask
      let code = try table.text("fixed")
      fixed = code.flatMap { Currency(code: $0) }
      if let code, fixed == nil {
        throw table.error(
          .unknownWord(key: "fixed", found: code, allowed: ["ISO 4217"]), at: "fixed")
      }
    }

    static let keys = ["header", "symbol", "fixed", "else", "column"]
  }
}
