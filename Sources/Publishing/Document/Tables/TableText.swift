import Charting
import Measures
import Reporting

/// A cell as it is printed: words, sign, emphasis.
struct TableText {
  /// The words; never empty.
  let text: String
  /// A verdict, whose sign stands before its word.
  let verdict: Verdict?
  /// True if its words stay on one line: verdicts, days and months.
  let isWhole: Bool
  /// Its type.
  let style: TypeStyle

  /// Width of a sign with the space behind it.
  static let signWidth = 12.0

  /// The bounds of an estimate, where they can be drawn.
  let interval: Interval?

  /// A cell in words; what is empty prints as a dash, because no cell may be without content.
  init(_ cell: Cell, wording: Wording, style: TypeStyle) {
    let words = wording.text(cell)
    text = words.utf8.isEmpty ? "–" : words
    switch cell {
    case .verdict, .day, .month: isWhole = true
    case .text, .quantity, .estimate, .grade: isWhole = false
    }
    if case .estimate(_, let bounds) = cell { interval = bounds } else { interval = nil }
    if case .verdict(let verdict) = cell {
      self.verdict = verdict
      self.style = style.weighted(600).coloured(TableText.colour(verdict))
    } else {
      verdict = nil
      self.style = style
    }
  }

  /// Width of what stands before the words.
  var indent: Double { verdict == nil ? 0 : TableText.signWidth }

  /// The colour that follows the word; add and cut only.
  static func colour(_ verdict: Verdict) -> Token {
    switch verdict {
    case .add: .accent
    case .cut: .neg
    case .hold, .cannotTell: .ink
    }
  }
}
