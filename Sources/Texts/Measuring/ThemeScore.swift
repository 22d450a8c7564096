/// How readings agree with the labels of a reader, by theme; a remark is right if theme and sign
/// are.
package struct ThemeScore: Sendable {
  /// Remarks of one theme.
  package struct Row: Equatable, Sendable {
    /// Found and labelled.
    package var right = 0
    /// Found but not labelled.
    package var wrong = 0
    /// Labelled but not found.
    package var missed = 0
  }

  /// One row a theme.
  package private(set) var rows = [Theme: Row]()
  /// Texts whose language could not be told.
  package private(set) var unknown = 0
  /// Texts read.
  package private(set) var texts = 0
  /// What was found where another theme was labelled: `price for quality`, in reading order.
  package private(set) var confusions: [(found: Remark, labelled: Remark)] = []

  /// A score of no text yet.
  package init() {}

  /// Adds a reading of a labelled text.
  package mutating func add(_ reading: TextReading, of labelled: LabelledText) {
    texts += 1
    if reading.tongue == nil { unknown += 1 }
    let found = Set(reading.remarks)
    for remark in ThemeScore.ordered(found.union(labelled.remarks)) {
      switch (found.contains(remark), labelled.remarks.contains(remark)) {
      case (true, true): rows[remark.theme, default: Row()].right += 1
      case (true, false): rows[remark.theme, default: Row()].wrong += 1
      default: rows[remark.theme, default: Row()].missed += 1
      }
    }
    for wrong in ThemeScore.ordered(found.subtracting(labelled.remarks)) {
      for missed in ThemeScore.ordered(labelled.remarks.subtracting(found)) {
        confusions.append((wrong, missed))
      }
    }
  }

  /// All themes together.
  package var total: Row {
    Theme.allCases.reduce(into: Row()) { sum, theme in
      let row = rows[theme] ?? Row()
      sum.right += row.right
      sum.wrong += row.wrong
      sum.missed += row.missed
    }
  }

  private static func ordered(_ remarks: Set<Remark>) -> [Remark] {
    Theme.allCases.flatMap { theme in
      Leaning.allCases.map { Remark(theme: theme, leaning: $0) }
    }.filter(remarks.contains)
  }
}

extension ThemeScore.Row {
  /// Share of what was found that is right; `nil` if nothing was found.
  package var precision: Double? {
    right + wrong > 0 ? Double(right) / Double(right + wrong) : nil
  }

  /// Share of what was labelled that was found; `nil` if nothing was labelled.
  package var recall: Double? {
    right + missed > 0 ? Double(right) / Double(right + missed) : nil
  }
}
