import Delivery
import Measures

/// What a new revision of a month changes against the one before.
struct RevisionChange {
  private let new: [FigureEntry]
  private let old: [FigureEntry.Key: FigureEntry]
  private let month: Month

  /// The figures on the first page, whose change is worth a mail.
  private static let keyFigures = [
    "net-sales", "contribution-margin", "marketing-cost", "return", "stars",
  ]

  /// The change from the last publication of `month` among `published`.
  init(new: [FigureEntry], month: Month, published: [PublishedFigures]) {
    self.new = new
    self.month = month
    let before = published.last { $0.month == month }
    old = Dictionary(
      FigureLines.entries(before?.bytes ?? []).map { ($0.key, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// True if a verdict is another one, or a key figure of the month moved by more than `threshold`.
  func matters(threshold: Double) -> Bool {
    new.contains { figure in
      guard let before = old[figure.key] else { return false }
      if figure.verdict != before.verdict { return true }
      guard isKey(figure), let change = figure.change(from: before) else { return false }
      return change.magnitude > threshold
    }
  }

  private func isKey(_ figure: FigureEntry) -> Bool {
    figure.key.scope.isEmpty && figure.key.month == month.description
      && RevisionChange.keyFigures.contains(figure.key.measure)
  }
}
