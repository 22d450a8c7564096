/// The decoded text of a profile before it means anything: tables, lists and plain values.
///
/// The roof fills it from TOML; Records never sees TOML, and JSON would do as well (FORMATS §5).
package struct ProfileSource: Hashable, Sendable {
  /// A value as written.
  package enum Value: Hashable, Sendable {
    case text(String)
    case flag(Bool)
    case number(Int)
    case list([ProfileSource])
    /// In the order of the file.
    case table([Member])
  }

  /// A key of a table and what it holds.
  package struct Member: Hashable, Sendable {
    /// The key without quotes.
    package let key: String
    /// Its value.
    package let value: ProfileSource

    /// A key and its value.
    package init(key: String, value: ProfileSource) {
      self.key = key
      self.value = value
    }
  }

  /// The value.
  package let value: Value
  /// The line of the file, counted from 1.
  package let line: Int

  /// A value on a line.
  package init(_ value: Value, line: Int) {
    self.value = value
    self.line = line
  }

  /// The value of a key of a table; `nil` if it is none or has no such key.
  package subscript(_ key: String) -> ProfileSource? {
    guard case .table(let members) = value else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text; `nil` for any other value.
  package var text: String? {
    guard case .text(let text) = value else { return nil }
    return text
  }

  /// This profile over `base`: each table it names replaces the other's, `columns` goes entry by
  /// entry (FORMATS §5.7).
  func extending(_ base: ProfileSource) -> ProfileSource {
    guard case .table(let own) = value, case .table(let inherited) = base.value else { return self }
    var members = inherited.map { member in
      guard let mine = self[member.key] else { return member }
      let merges = member.key == "columns"
      return Member(key: member.key, value: merges ? mine.merged(into: member.value) : mine)
    }
    members += own.filter { base[$0.key] == nil && $0.key != "extends" }
    return ProfileSource(.table(members), line: line)
  }

  private func merged(into base: ProfileSource) -> ProfileSource {
    guard case .table(let own) = value, case .table(let inherited) = base.value else { return self }
    let kept = inherited.map { Member(key: $0.key, value: self[$0.key] ?? $0.value) }
    return ProfileSource(.table(kept + own.filter { base[$0.key] == nil }), line: line)
  }
}
