/// Where a person comes from; the value becomes a pseudonym at once (FORMATS §3).
struct CustomerTool: Sendable {
  enum Kind: String, CaseIterable, Sendable { case email, id, auto }

  let column: Int
  let kind: Kind
  let namespace: String
  /// What stands before an id.
  let idPrefix: [UInt8]

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
    idPrefix = CustomerTool.idPrefix(self.namespace)
  }

  /// What the pseudonym of a trimmed cell is made of (FORMATS §3).
  static func message(_ cell: ArraySlice<UInt8>, _ kind: Kind, namespace: String) -> [UInt8] {
    var message: [UInt8] = []
    write(cell, kind, idPrefix: idPrefix(namespace)[...], to: &message)
    return message
  }

  private static func idPrefix(_ namespace: String) -> [UInt8] { Array("id:\(namespace):".utf8) }

  /// Writes what the pseudonym of a trimmed cell is made of behind a text.
  static func write(
    _ cell: ArraySlice<UInt8>, _ kind: Kind, idPrefix: ArraySlice<UInt8>, to text: inout [UInt8]
  ) {
    let isMail = kind == .email || kind == .auto && cell.contains(UInt8(ascii: "@"))
    guard isMail else {
      text.append(contentsOf: idPrefix)
      text.append(contentsOf: cell)
      return
    }
    text.append(contentsOf: "email:".utf8)
    writeSmall(cell, to: &text)
  }

  /// Writes an address in small letters.
  private static func writeSmall(_ cell: ArraySlice<UInt8>, to text: inout [UInt8]) {
    guard cell.allSatisfy({ $0 < 0x80 }) else {
      text.append(contentsOf: String(decoding: cell, as: UTF8.self).lowercased().utf8)
      return
    }
    let start = text.count
    text.append(contentsOf: cell)
    var letters = text.mutableSpan
    for index in start..<letters.count where letters[index] &- 0x41 < 26 {
      letters[index] |= 0x20
    }
  }
}
