/// Where a number of a record comes from (FORMATS §5.3).
final class NumberTool: Sendable {
  enum Source: Sendable {
    case column(Int)
    case constant(ExactNumber)
    case product([Int], minus: Int?)
    /// The sum of those that are there.
    case sum([Int])
    /// Words that stand for numbers.
    case words(TextTool, [ExactNumber])
  }

  enum Sign: String, CaseIterable, Sendable { case abs, negate }

  let source: Source
  /// The columns that are read.
  let columns: [Int]
  let sign: Sign?
  /// True if only the receipt's first row gives the value.
  let isOnce: Bool
  let otherwise: ExactNumber?
  let null: WordSet?

  static let keys = [
    "column", "const", "else", "null", "sign", "product", "minus", "sum", "once", "lookup",
  ]

  init(
    _ source: ProfileSource, key: String, in table: ProfileTable, _ scope: ColumnScope,
    lookups: [String: Lookup]
  ) throws(ProfileError) {
    if let name = source.text {
      let column = try scope.column(name, in: table, at: key)
      self.source = .column(column)
      columns = [column]
      (sign, isOnce, otherwise, null) = (nil, false, nil, nil)
      return
    }
    let own = try ProfileTable(source, file: table.file, key: key, keys: NumberTool.keys)
    sign = try own.word("sign", as: Sign.self)
    isOnce = try own.flag("once")
    otherwise = try NumberTool.constant("else", own)
    null = own["null"] == nil ? nil : WordSet(try own.texts("null"))
    if let name = try own.text("lookup") {
      let column = try scope.column(own.needText("column"), in: own, at: "column")
      let text = TextTool(column: column, lookup: lookups[name])
      self.source = try NumberTool.words(text, name: name, own)
    } else {
      self.source = try NumberTool.source(own, scope)
    }
    columns = NumberTool.columns(self.source)
  }

  private static func source(_ table: ProfileTable, _ scope: ColumnScope) throws(ProfileError)
    -> Source
  {
    if let constant = try constant("const", table) { return .constant(constant) }
    let factors = try scope.columns("product", of: table)
    if !factors.isEmpty { return .product(factors, minus: try scope.column("minus", of: table)) }
    let terms = try scope.columns("sum", of: table)
    if !terms.isEmpty { return .sum(terms) }
    return .column(try scope.column(table.needText("column"), in: table, at: "column"))
  }

  private static func words(_ text: TextTool, name: String, _ table: ProfileTable)
    throws(ProfileError) -> Source
  {
    guard let lookup = text.lookup else {
      throw table.error(.unknownWord(key: "lookup", found: name, allowed: []), at: "lookup")
    }
    var numbers: [ExactNumber] = []
    for word in lookup.canonical {
      guard let number = ExactNumber(constant: word) else {
        throw table.error(.badNumber(key: "lookup", found: word), at: "lookup")
      }
      numbers.append(number)
    }
    return .words(text, numbers)
  }

  private static func constant(_ key: String, _ table: ProfileTable) throws(ProfileError)
    -> ExactNumber?
  {
    guard let text = try table.text(key) else { return nil }
    guard let number = ExactNumber(constant: text) else {
      throw table.error(.badNumber(key: key, found: text), at: key)
    }
    return number
  }

  /// The same value with the sign of the file.
  var withoutSign: NumberTool { NumberTool(source: source) }

  private init(source: Source) {
    self.source = source
    columns = NumberTool.columns(source)
    (sign, isOnce, otherwise, null) = (nil, false, nil, nil)
  }

  private static func columns(_ source: Source) -> [Int] {
    switch source {
    case .column(let column): [column]
    case .constant: []
    case .product(let factors, let minus): factors + (minus.map { [$0] } ?? [])
    case .sum(let terms): terms
    case .words: []
    }
  }
}
