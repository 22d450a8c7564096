extension Profile {
  private static let keys = [
    "schema", "id", "vendor", "report", "evidence", "seen", "partner_of", "extends", "match",
    "columns", "read", "skip", "verify", "numbers", "time", "currency", "grain", "join", "order",
    "lookup", "emit",
  ]

  private enum Evidence: String, CaseIterable { case A, B, C, D }

  /// The profile of a decoded file; an error names the line (FORMATS §5).
  package init(decoding source: ProfileSource, file: String) throws(ProfileError) {
    let table = try ProfileTable(source, file: file, key: file, keys: Profile.keys)
    let schema = try table.number("schema")
    guard schema == 1 else { throw table.error(.schema(schema ?? 0), at: "schema") }
    id = try table.needText("id")
    vendor = try table.needText("vendor")
    report = try table.needText("report")
    guard let evidence = try table.word("evidence", as: Evidence.self) else {
      throw table.error(.missingKey("evidence"))
    }
    self.evidence = evidence.rawValue
    seen = try table.text("seen")
    partnerOf = try table.text("partner_of")

    joins = try Profile.joins(table)
    guard let named = try table.table("columns", keys: nil) else {
      throw table.error(.missingKey("columns"))
    }
    columns = try Profile.columns(named) + Profile.joinedColumns(joins)
    let scope = ColumnScope(names: columns.map(\.name))
    guard let match = try table.table("match", keys: Match.keys) else {
      throw table.error(.missingKey("match"))
    }
    self.match = try Match(match, scope)
    reading = try Reading(table.table("read", keys: Reading.keys), scope)
    verification = try Verification(table.table("verify", keys: Verification.keys), scope)
    numbers = try Numbers(table.table("numbers", keys: Numbers.keys))
    time = try Time(table.table("time", keys: Time.keys), scope)
    currency = try CurrencySource(table.table("currency", keys: CurrencySource.keys), scope)
    grain = try Grain(table.table("grain", keys: Grain.keys), scope)
    if let rule = try table.table("order", keys: Order.keys) {
      order = try Order(rule, scope)
    } else {
      order = nil
    }
    skips = try Profile.skips(table, scope)
    blocks = try Profile.blocks(table, scope)
    try checkGuards(table)
  }

  private static func joins(_ table: ProfileTable) throws(ProfileError) -> [Join] {
    var joins: [Join] = []
    for item in try table.tables("join", keys: Join.keys) { joins.append(try Join(item)) }
    return joins
  }

  private static func joinedColumns(_ joins: [Join]) -> [Column] {
    joins.flatMap { $0.take + $0.sum }.map { Column(name: $0, spellings: [], written: []) }
  }

  private static func skips(_ table: ProfileTable, _ scope: ColumnScope) throws(ProfileError)
    -> [SkipRule]
  {
    var rules: [SkipRule] = []
    for item in try table.tables("skip", keys: SkipRule.keys) {
      rules.append(try SkipRule(item, scope))
    }
    return rules
  }

  private static func blocks(_ table: ProfileTable, _ scope: ColumnScope) throws(ProfileError)
    -> [EmitBlock]
  {
    var lookups: [String: Lookup] = [:]
    if let named = try table.table("lookup", keys: nil) {
      for entry in named.entries {
        lookups[entry.key] = try Lookup(
          ProfileTable(entry.value, file: table.file, key: entry.key, keys: nil))
      }
    }
    let context = ToolContext(scope: scope, lookups: lookups)
    var blocks: [EmitBlock] = []
    for item in try table.tables("emit", keys: EmitBlock.keys) {
      blocks.append(try EmitBlock(item, context))
    }
    return blocks
  }

  private func checkGuards(_ table: ProfileTable) throws(ProfileError) {
    for block in blocks {
      guard let (field, column) = block.unguarded(self) else { continue }
      throw table.error(
        .unguarded(field: field.name, column: columns[column].name), at: "emit")
    }
  }
}
