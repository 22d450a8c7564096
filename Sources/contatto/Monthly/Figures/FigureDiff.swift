import Measures

/// The differences between the figures of two reports, one a line.
struct FigureDiff {
  private let lines: [String]

  /// What `new` tells differently from `old`. Figures about the reported month are compared with
  /// each other; figures about one and the same month too, which shows restatements.
  init(old: (month: Month, entries: [FigureEntry]), new: (month: Month, entries: [FigureEntry])) {
    let before = FigureDiff.byKey(old.entries, of: old.month)
    let after = FigureDiff.byKey(new.entries, of: new.month)
    lines = Set(before.keys).union(after.keys).sorted().compactMap { key in
      FigureDiff.line(key, before[key], after[key])
    }
  }

  private static func byKey(
    _ entries: [FigureEntry], of month: Month
  ) -> [FigureEntry.Key: FigureEntry] {
    let pairs = entries.map { entry in
      let isOwn = entry.key.month == month.description
      let key = FigureEntry.Key(
        measure: entry.key.measure, scope: entry.key.scope, month: isOwn ? nil : entry.key.month)
      return (key, entry)
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private static func line(
    _ key: FigureEntry.Key, _ old: FigureEntry?, _ new: FigureEntry?
  ) -> String? {
    // A month that only one of the reports covers is no difference.
    if key.month != nil, old == nil || new == nil { return nil }
    let isSame = old?.value == new?.value && old?.verdict == new?.verdict && old?.kind == new?.kind
    guard !isSame else { return nil }
    var parts = [key.measure]
    if !key.scope.isEmpty { parts.append(Messages.escaped(key.scope)) }
    if let month = key.month { parts.append(month) }
    parts.append("\(words(old)) -> \(words(new))")
    if let old, let new, let change = new.change(from: old) {
      parts.append("(\(change < 0 ? "" : "+")\((change * 1000).rounded() / 10) %)")
    }
    return parts.joined(separator: " ")
  }

  private static func words(_ entry: FigureEntry?) -> String {
    guard let entry else { return "none" }
    let value = entry.value ?? entry.kind
    return entry.verdict.map { "\(value) [\($0)]" } ?? value
  }

  /// All lines.
  var text: String { lines.map { $0 + "\n" }.joined() }
}
