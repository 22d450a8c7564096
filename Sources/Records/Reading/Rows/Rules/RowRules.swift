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
  private let textRules: [RowSkip]
  private let null: WordSet

  init(_ profile: Profile, _ partners: [PartnerTable]) {
    columns = profile.columns.count
    receipt = profile.grain.receipt
    fillDown = profile.reading.fillDown
    null = profile.numbers.null.copy
    textRules = profile.skips.filter { !$0.isNumeric }.map { RowSkip($0) }
    self.partners = partners
  }

  /// The reason of the first skip rule on texts that holds.
  func skipReason(_ row: LogicalRow) -> SkipReason? {
    for number in textRules.indices where holds(textRules[number].conditions, row) {
      return textRules[number].reason
    }
    return nil
  }

  private func holds(_ conditions: [RowCondition], _ row: LogicalRow) -> Bool {
    for number in conditions.indices where !holds(conditions, number, row) { return false }
    return true
  }

  /// True if a condition on text holds; a null word counts as empty.
  func holds(_ conditions: [RowCondition], _ number: Int, _ row: LogicalRow) -> Bool {
    let column = conditions[number].column
    let isEmpty = row.place(column).isEmpty || isNull(row, column)
    switch conditions[number].test {
    case .isEmpty: return isEmpty
    case .isFilled: return !isEmpty
    case .isIn: return conditions[number].words.contains(isEmpty ? [] : row.cell(column))
    case .isNotIn: return !conditions[number].words.contains(isEmpty ? [] : row.cell(column))
    case .startsWith: return conditions[number].words.isPrefix(of: isEmpty ? [] : row.cell(column))
    case .isNonzero, .isAbove, .isBelow, .isAtLeast: return false
    }
  }

  /// True if a cell holds a null word of the profile.
  func isNull(_ row: LogicalRow, _ column: Int) -> Bool {
    null.mayHold(row.bytes.span.extracting(row.place(column))) && null.contains(row.cell(column))
  }
}
