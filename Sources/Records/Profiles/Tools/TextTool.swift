/// Where a text of a record comes from (FORMATS §5.3).
///
/// A class, as all tools that the row loop walks over: a copy costs one count, not six.
final class TextTool: Sendable {
  enum Source: Sendable {
    case column(Int)
    case constant([UInt8])
    /// The columns that name the receipt, joined by `/`.
    case key
  }

  let source: Source
  /// What stands for an empty cell.
  let otherwise: [UInt8]?
  /// Words that mean "nothing" in this column.
  let null: WordSet?
  /// The closed list of words.
  let lookup: Lookup?
  /// True if only the receipt's first row gives the value.
  let isOnce: Bool

  static let keys = ["column", "const", "else", "null", "lookup", "once", "key"]

  init(
    _ source: ProfileSource, key: String, in table: ProfileTable, _ scope: ColumnScope,
    lookups: [String: Lookup]
  ) throws(ProfileError) {
    if let name = source.text {
      self.source = .column(try scope.column(name, in: table, at: key))
      (otherwise, null, lookup, isOnce) = (nil, nil, nil, false)
      return
    }
    let own = try ProfileTable(source, file: table.file, key: key, keys: TextTool.keys)
    self.source = try TextTool.source(own, scope)
    otherwise = try own.text("else").map { Array($0.utf8) }
    null = own["null"] == nil ? nil : WordSet(try own.texts("null"))
    isOnce = try own.flag("once")
    guard let name = try own.text("lookup") else {
      lookup = nil
      return
    }
    guard let found = lookups[name] else {
      throw own.error(
        .unknownWord(key: "lookup", found: name, allowed: lookups.keys.sorted()), at: "lookup")
    }
    lookup = found
  }

  private static func source(_ table: ProfileTable, _ scope: ColumnScope) throws(ProfileError)
    -> Source
  {
    if let constant = try table.text("const") { return .constant(Array(constant.utf8)) }
    if try table.flag("key") { return .key }
    return .column(try scope.column(table.needText("column"), in: table, at: "column"))
  }

  /// A column whose words a lookup translates.
  init(column: Int, lookup: Lookup?) {
    source = .column(column)
    self.lookup = lookup
    (otherwise, null, isOnce) = (nil, nil, false)
  }
}
