extension ValueTool {
  /// The tool that a profile names for a field of that type.
  init(
    _ source: ProfileSource, as type: FieldType, key: String, in table: ProfileTable,
    _ context: ToolContext
  ) throws(ProfileError) {
    let (scope, lookups) = (context.scope, context.lookups)
    switch type {
    case .text:
      self = .text(try TextTool(source, key: key, in: table, scope, lookups: lookups))
    case .identifier:
      self = .identifier(try TextTool(source, key: key, in: table, scope, lookups: lookups))
    case .currency:
      self = .currency(try TextTool(source, key: key, in: table, scope, lookups: lookups))
    case .word(let allowed):
      let text = try TextTool(source, key: key, in: table, scope, lookups: lookups)
      self = .word(try WordTool(text, allowed: allowed, in: table, at: key))
    case .amount:
      self = .amount(try NumberTool(source, key: key, in: table, scope, lookups: lookups))
    case .count:
      self = .count(try NumberTool(source, key: key, in: table, scope, lookups: lookups))
    case .number:
      self = .number(try NumberTool(source, key: key, in: table, scope, lookups: lookups))
    case .time: self = .time(try TimeTool(source, key: key, in: table, scope))
    case .customer: self = .customer(try CustomerTool.list(source, key: key, in: table, scope))
    case .flag: self = try ValueTool.flag(source, key, table, scope)
    case .machine: self = try ValueTool.machine(source, key, table, scope)
    case .counts: self = try ValueTool.counts(source, key, table, context)
    case .parts: self = try ValueTool.parts(source, key, table, context)
    case .period: self = try ValueTool.period(source, key, table, scope)
    }
  }

  private static func flag(
    _ source: ProfileSource, _ key: String, _ table: ProfileTable, _ scope: ColumnScope
  ) throws(ProfileError) -> ValueTool {
    let own = try ProfileTable(source, file: table.file, key: key, keys: ["column", "filled"])
    guard try own.flag("filled") else { throw own.error(.missingKey("filled")) }
    return .filled(try scope.column(own.needText("column"), in: own, at: "column"))
  }

  private static func machine(
    _ source: ProfileSource, _ key: String, _ table: ProfileTable, _ scope: ColumnScope
  ) throws(ProfileError) -> ValueTool {
    let own = try ProfileTable(source, file: table.file, key: key, keys: ["column", "covers"])
    return .machine(
      column: try scope.column(own.needText("column"), in: own, at: "column"),
      covers: try scope.column(own.needText("covers"), in: own, at: "covers"))
  }

  private static func counts(
    _ source: ProfileSource, _ key: String, _ table: ProfileTable, _ context: ToolContext
  ) throws(ProfileError) -> ValueTool {
    let kinds = TouchKind.allCases.map(\.rawValue)
    let own = try ProfileTable(
      source, file: table.file, key: key, keys: kinds + ["name", "value"])
    if let name = own["name"], let value = own["value"] {
      let text = try TextTool(
        name, key: "name", in: own, context.scope, lookups: context.lookups)
      return .namedCount(
        try WordTool(text, allowed: kinds, in: own, at: "name"),
        try NumberTool(value, key: "value", in: own, context.scope, lookups: context.lookups))
    }
    var counts: [(kind: TouchKind, number: NumberTool)] = []
    for kind in TouchKind.allCases {
      guard let value = own[kind.rawValue] else { continue }
      let number = try NumberTool(
        value, key: kind.rawValue, in: own, context.scope, lookups: context.lookups)
      counts.append((kind, number))
    }
    if counts.isEmpty { throw own.error(.missingKey("sent")) }
    return .counts(counts)
  }

  private static func parts(
    _ source: ProfileSource, _ key: String, _ table: ProfileTable, _ context: ToolContext
  ) throws(ProfileError) -> ValueTool {
    let own = try ProfileTable(source, file: table.file, key: key, keys: nil)
    var parts: [(name: String, number: NumberTool)] = []
    for entry in own.entries {
      let number = try NumberTool(
        entry.value, key: entry.key, in: own, context.scope, lookups: context.lookups)
      parts.append((entry.key, number))
    }
    return .parts(parts.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
  }

  private static func period(
    _ source: ProfileSource, _ key: String, _ table: ProfileTable, _ scope: ColumnScope
  ) throws(ProfileError) -> ValueTool {
    let own = try ProfileTable(source, file: table.file, key: key, keys: ["day", "from", "to"])
    return .period(
      day: try scope.column("day", of: own), from: try scope.column("from", of: own),
      to: try scope.column("to", of: own))
  }
}
