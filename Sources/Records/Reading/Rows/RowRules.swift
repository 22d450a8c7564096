/// What a profile says about any row before numbers and dates are read.
///
/// A class, because the row loop hands it on for every row and a copy would count ten references.
final class RowRules: Sendable {
  /// The logical columns of the profile.
  let columns: Int
  /// The columns that name a receipt.
  let receipt: [Int]
  /// The columns that take the value of the receipt's first row.
  let fillDown: [Int]
  /// The partner tables of its joins.
  let partners: [PartnerTable]
  private let textRules: [SkipRule]
  private let null: WordSet

  init(_ profile: Profile, _ partners: [PartnerTable]) {
    columns = profile.columns.count
    receipt = profile.grain.receipt
    fillDown = profile.reading.fillDown
    null = profile.numbers.null
    textRules = profile.skips.filter { !$0.isNumeric }
    self.partners = partners
  }

  /// The reason of the first skip rule on texts that holds.
  func skipReason(_ row: LogicalRow) -> SkipReason? {
    textRules.first { rule in rule.conditions.allSatisfy { holds($0, row) } }?.reason
  }

  /// True if a condition on text holds; a null word counts as empty.
  func holds(_ condition: Condition, _ row: LogicalRow) -> Bool {
    let cell = meaningful(row.cell(condition.column))
    return switch condition.test {
    case .isIn(let words): words.contains(cell)
    case .isNotIn(let words): !words.contains(cell)
    case .startsWith(let words): words.isPrefix(of: cell)
    case .isEmpty: cell.isEmpty
    case .isFilled: !cell.isEmpty
    case .isNonzero, .isAbove, .isBelow, .isAtLeast: false
    }
  }

  /// The cell, or nothing if it holds a null word of the profile.
  func meaningful(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    null.contains(cell) ? [] : cell
  }
}
