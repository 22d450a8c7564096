/// A condition as the row loop of one file asks it.
///
/// It has words of its own: those of the profile are asked by all files side by side, and there
/// the processors would wait for each other at every count of references.
struct RowCondition: Sendable {
  /// What is stated, in plain numbers.
  enum Test {
    case isIn, isNotIn, startsWith, isEmpty, isFilled
    case isNonzero, isAbove(ExactNumber), isBelow(ExactNumber), isAtLeast(ExactNumber)
  }

  let column: Int
  let isNumeric: Bool
  let test: Test
  /// The words of a test on words.
  let words: WordSet

  init(_ condition: Condition) {
    column = condition.column
    isNumeric = condition.isNumeric
    (test, words) =
      switch condition.test {
      case .isIn(let words): (.isIn, words.copy)
      case .isNotIn(let words): (.isNotIn, words.copy)
      case .startsWith(let words): (.startsWith, words.copy)
      case .isEmpty: (.isEmpty, .none)
      case .isFilled: (.isFilled, .none)
      case .isNonzero: (.isNonzero, .none)
      case .isAbove(let limit): (.isAbove(limit), .none)
      case .isBelow(let limit): (.isBelow(limit), .none)
      case .isAtLeast(let limit): (.isAtLeast(limit), .none)
      }
  }
}
