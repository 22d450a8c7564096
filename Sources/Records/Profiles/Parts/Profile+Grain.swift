extension Profile {
  /// What names a receipt, and what names a row for good.
  package struct Grain: Sendable {
    let receipt: [Int]
    /// The columns whose values name a row in every file of the report.
    package let key: [Int]
    let isUnique: Bool

    init(_ table: ProfileTable?, _ scope: ColumnScope) throws(ProfileError) {
      guard let table else {
        (receipt, key, isUnique) = ([], [], false)
        return
      }
      receipt = try scope.columns("receipt", of: table)
      key = try scope.columns("key", of: table)
      isUnique = try table.flag("unique")
    }

    static let keys = ["receipt", "key", "unique"]
  }

  /// A partner table of the same folder or zip.
  package struct Join: Sendable {
    /// The id of the partner's profile.
    package let profile: String
    /// Logical names that both tables have.
    let on: [String]
    /// Names copied from the partner.
    let take: [String]
    /// Names whose numbers are added up over the partner's rows.
    let sum: [String]
    let isRequired: Bool

    init(_ table: ProfileTable) throws(ProfileError) {
      profile = try table.needText("profile")
      on = try table.texts("on")
      take = try table.texts("take")
      sum = try table.texts("sum")
      isRequired = try table.flag("required")
      if on.isEmpty { throw table.error(.missingKey("on")) }
    }

    static let keys = ["profile", "on", "take", "sum", "required"]
  }

  /// The sums of a shop order, which tell net from gross (FORMATS §6.7).
  struct Order: Sendable {
    let lines: NumberTool
    let less: Int?
    let subtotal: Int
    let plus: [Int]
    let tax: Int
    let total: Int

    init(_ table: ProfileTable, _ scope: ColumnScope) throws(ProfileError) {
      guard let source = table["lines"] else { throw table.error(.missingKey("lines")) }
      lines = try NumberTool(source, key: "lines", in: table, scope, lookups: [:])
      less = try scope.column("less", of: table)
      plus = try scope.columns("plus", of: table)
      subtotal = try Order.need("subtotal", table, scope)
      tax = try Order.need("tax", table, scope)
      total = try Order.need("total", table, scope)
    }

    private static func need(_ key: String, _ table: ProfileTable, _ scope: ColumnScope)
      throws(ProfileError) -> Int
    {
      guard let column = try scope.column(key, of: table) else {
        throw table.error(.missingKey(key))
      }
      return column
    }

    static let keys = ["lines", "less", "subtotal", "plus", "tax", "total"]
  }
}
