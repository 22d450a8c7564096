import Testing

/// What is excused from a rule for now: rule and file → how often. The list may only shrink: an
/// entry that excuses more than there is fails as well.
enum Exceptions {
  /// Never add, never raise.
  private static let excused: [String: Int] = [
    "levels Tests/PublishingTests/Document/DocumentTests.swift": 1,
    "parameters Sources/Charting/Layout/Columns/Sketch+ColumnAxis.swift": 1,
    "parameters Sources/Charting/Layout/Heat/Sketch+HeatMap.swift": 1,
    "parameters Sources/Charting/Layout/RowFrame/Sketch+Rows.swift": 1,
    "parameters Sources/Charting/Sketch/Sketch+Text.swift": 1,
    "parameters Sources/Charting/Sketch/Sketch+Wrap.swift": 1,
    "parameters Sources/Drawing/Painting/Surface+Scene.swift": 1,
    "parameters Sources/Simulations/Media/MediaPlan.swift": 1,
    "parameters Sources/Simulations/Register/TouchpointRegister.swift": 1,
    "parameters Tests/ChartingTests/Lint/SeededFlawTests.swift": 1,
    "type Sources/Charting/Scene/Scene+Dump.swift": 2,
    "type Sources/Drawing/Text/TextEngine.swift": 2,
  ]

  /// Something that breaks a rule.
  struct Finding {
    /// The file or folder.
    let path: String
    /// Where and what, for the message.
    let detail: String
  }

  /// Reports what is found beyond the exceptions of `rule`, and exceptions that are too large.
  static func check(_ rule: String, _ findings: [Finding]) {
    let found = Dictionary(grouping: findings, by: \.path)
    for path in found.keys.sorted() {
      let list = found[path] ?? []
      guard list.count > excused["\(rule) \(path)"] ?? 0 else { continue }
      Issue.record("\(rule) \(path): \(list.map(\.detail).joined(separator: "; "))")
    }
    for (key, count) in excused.sorted(by: { $0.key < $1.key }) where key.hasPrefix(rule + " ") {
      let now = found[String(key.dropFirst(rule.count + 1))]?.count ?? 0
      #expect(now >= count, "\(key): lower the exception from \(count) to \(now)")
    }
  }
}
