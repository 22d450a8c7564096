/// Rows to leave out on purpose, and why.
final class SkipRule: Sendable {
  let reason: SkipReason
  let conditions: [Condition]

  /// True if the rule needs numbers, so that it waits until the decimal mark is known.
  let isNumeric: Bool

  static let keys = ["reason", "when"]

  init(_ table: ProfileTable, _ scope: ColumnScope) throws(ProfileError) {
    guard let reason = try table.word("reason", as: SkipReason.self) else {
      throw table.error(.missingKey("reason"))
    }
    self.reason = reason
    conditions = try Condition.list("when", of: table, scope)
    isNumeric = conditions.contains(where: \.isNumeric)
    if conditions.isEmpty { throw table.error(.missingKey("when")) }
  }
}
