/// Where a person comes from; the value becomes a pseudonym at once (FORMATS §3).
struct CustomerTool: Sendable {
  enum Kind: String, CaseIterable, Sendable { case email, id, auto }

  let column: Int
  let kind: Kind
  let namespace: String

  static let keys = ["column", "as", "namespace", "first_of"]

  /// The persons that a value names; the first filled one counts.
  static func list(
    _ source: ProfileSource, key: String, in table: ProfileTable, _ scope: ColumnScope
  ) throws(ProfileError) -> [CustomerTool] {
    let own = try ProfileTable(source, file: table.file, key: key, keys: keys)
    let several = try own.tables("first_of", keys: keys)
    var tools: [CustomerTool] = []
    for item in several.isEmpty ? [own] : several { tools.append(try CustomerTool(item, scope)) }
    return tools
  }

  private init(_ table: ProfileTable, _ scope: ColumnScope) throws(ProfileError) {
    column = try scope.column(table.needText("column"), in: table, at: "column")
    guard let kind = try table.word("as", as: Kind.self) else {
      throw table.error(.missingKey("as"))
    }
    self.kind = kind
    let namespace = try table.text("namespace")
    if kind == .id, namespace == nil { throw table.error(.missingKey("namespace")) }
    self.namespace = namespace ?? "shop"
  }

  /// What the pseudonym of a trimmed cell is made of (FORMATS §3).
  static func message(_ cell: ArraySlice<UInt8>, _ kind: Kind, namespace: String) -> [UInt8] {
    let isMail = kind == .email || kind == .auto && cell.contains(UInt8(ascii: "@"))
    guard isMail else { return Array("id:\(namespace):".utf8) + cell }
    return Array("email:".utf8) + RowEvaluator.small(cell)
  }
}
