/// A column of the shards: its name, what it holds, and whether it must add up.
package struct ShardColumn: Equatable, Sendable {
  /// What a cell holds.
  package enum Content: Equatable, Sendable {
    /// A whole number: a count, an index, minor units of money.
    case whole
    /// Text, always in quotes, of one line.
    case text
    /// A day such as `2026-10-31`.
    case day
  }

  /// Its name in the header and in SQL.
  package let name: String
  /// What its cells hold.
  package let content: Content
  /// True if a cell may be empty: not known.
  package let isOptional: Bool
  /// True if its sum stands in the manifest and must come back from the engine.
  package let isTotal: Bool

  /// A whole number that is always known; `total` if its sum is checked.
  static func whole(_ name: String, total: Bool = false) -> ShardColumn {
    ShardColumn(name: name, content: .whole, isOptional: false, isTotal: total)
  }

  /// A whole number that may be unknown; `total` if its sum is checked.
  static func known(_ name: String, total: Bool = false) -> ShardColumn {
    ShardColumn(name: name, content: .whole, isOptional: true, isTotal: total)
  }

  /// A text.
  static func text(_ name: String) -> ShardColumn {
    ShardColumn(name: name, content: .text, isOptional: false, isTotal: false)
  }

  /// A day.
  static func day(_ name: String) -> ShardColumn {
    ShardColumn(name: name, content: .day, isOptional: false, isTotal: false)
  }
}
