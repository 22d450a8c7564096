/// The votes of a file's numbers about its decimal mark (FORMATS §6.6).
struct DecimalBallot: Sendable {
  private(set) var points = 0
  private(set) var commas = 0
  private(set) var ambiguous = 0

  /// Counts what a cell says.
  mutating func count(_ cell: ArraySlice<UInt8>, _ role: NumericColumns.Role, readsLeading: Bool) {
    // Most numbers are digits, or digits with a mark that does not stand before three of them.
    switch NumberToken.plainMarks(cell) {
    case .none?: return
    case .mark(let mark)?:
      if mark == .point { points += 1 } else { commas += 1 }
      return
    case .ambiguous?, nil: break
    }
    guard let token = NumberToken(cell, readsLeading: readsLeading) else { return }
    switch token.vote(isCount: role == .count) {
    case .mark(.point): points += 1
    case .mark(.comma): commas += 1
    case .ambiguous: if role == .number { ambiguous += 1 }
    case .none: break
    }
  }

  /// The mark of the file, or why it cannot be told. `expected` is what the profile expects;
  /// `answer` what the user said.
  func decide(expected: DecimalMark?, answer: DecimalMark?) -> Result<DecimalMark, FileProblem> {
    if points > 0, commas == 0 { return .success(.point) }
    if commas > 0, points == 0 { return .success(.comma) }
    if let fallback = answer ?? expected { return .success(fallback) }
    if points > 0 { return .failure(FileProblem(.decimalConflict)) }
    return ambiguous > 0 ? .failure(FileProblem(.decimalAmbiguous)) : .success(.point)
  }
}
