/// A statement about one cell of a row (FORMATS §5.2).
final class Condition: Sendable {
  /// What is stated.
  enum Test: Sendable {
    case isIn(WordSet), isNotIn(WordSet), startsWith(WordSet), isEmpty, isFilled
    case isNonzero, isAbove(ExactNumber), isBelow(ExactNumber), isAtLeast(ExactNumber)
  }

  let column: Int
  let test: Test

  /// True if the cell is read as a number.
  var isNumeric: Bool {
    switch test {
    case .isIn, .isNotIn, .startsWith, .isEmpty, .isFilled: false
    case .isNonzero, .isAbove, .isBelow, .isAtLeast: true
    }
  }

  /// True if the condition makes sure that the cell is not empty.
  var guardsAgainstEmpty: Bool {
    switch test {
    case .isFilled, .isNonzero, .isAbove: true
    default: false
    }
  }

  static let keys = [
    "column", "in", "not_in", "starts_with", "empty", "filled", "nonzero", "above", "below",
    "at_least",
  ]

  init(_ table: ProfileTable, _ scope: ColumnScope) throws(ProfileError) {
    column = try scope.column(table.needText("column"), in: table, at: "column")
    guard let key = table.entries.first(where: { $0.key != "column" })?.key,
      table.entries.count == 2
    else { throw table.error(.missingKey("in")) }
    test = try Condition.test(key, table)
  }

  private static func test(_ key: String, _ table: ProfileTable) throws(ProfileError) -> Test {
    switch key {
    case "in": return .isIn(WordSet(try table.texts(key)))
    case "not_in": return .isNotIn(WordSet(try table.texts(key)))
    case "starts_with": return .startsWith(WordSet(try table.texts(key)))
    case "above": return .isAbove(try number(key, table))
    case "below": return .isBelow(try number(key, table))
    case "at_least": return .isAtLeast(try number(key, table))
    default:
      guard try table.flag(key) else {
        throw table.error(.wrongType(key: key, expected: "true"), at: key)
      }
      return key == "empty" ? .isEmpty : key == "filled" ? .isFilled : .isNonzero
    }
  }

  private static func number(_ key: String, _ table: ProfileTable) throws(ProfileError)
    -> ExactNumber
  {
    let text = try table.needText(key)
    guard let number = ExactNumber(constant: text) else {
      throw table.error(.badNumber(key: key, found: text), at: key)
    }
    return number
  }

  /// The conditions of a rule or block.
  static func list(_ key: String, of table: ProfileTable, _ scope: ColumnScope)
    throws(ProfileError) -> [Condition]
  {
    var conditions: [Condition] = []
    for item in try table.tables(key, keys: keys) {
      conditions.append(try Condition(item, scope))
    }
    return conditions
  }
}
