/// The date pattern of each column, found without a search because every row asks.
struct ColumnPatterns: Sendable {
  /// By column, shifted by one for `ColumnScope.firstCell`.
  private var patterns: [DatePattern?] = []

  init(_ chosen: [Int: DatePattern]) {
    let last = chosen.keys.max() ?? ColumnScope.firstCell
    patterns = (ColumnScope.firstCell...max(last, ColumnScope.firstCell)).map { chosen[$0] }
  }

  /// The pattern of a column; `nil` if it is not read as a date.
  subscript(_ column: Int) -> DatePattern? {
    let place = column - ColumnScope.firstCell
    return patterns.indices.contains(place) ? patterns[place] : nil
  }
}
