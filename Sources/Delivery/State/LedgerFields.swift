package import Measures

/// The fields of a new ledger line after the common ones, in the order in which they are written.
package struct LedgerFields: Sendable {
  var members: [PlainJSON.Member] = []

  /// Fields about no month.
  package init() {}

  /// Fields about a revision of a month.
  package init(month: Month, revision: Int?) {
    add("month", month.description)
    if let revision { add("rev", revision) }
  }

  /// Adds a text; nothing where it is not known.
  package mutating func add(_ key: String, _ text: String?) {
    if let text { members.append(.init(name: key, value: .text(text))) }
  }

  /// Adds a whole number.
  package mutating func add(_ key: String, _ number: Int) {
    members.append(.init(name: key, value: .integer(number)))
  }

  /// Adds a list of texts.
  package mutating func add(_ key: String, _ texts: [String]) {
    members.append(.init(name: key, value: .list(texts.map(PlainJSON.text))))
  }

  /// Adds a mark that is only written where it holds.
  package mutating func add(_ key: String, if holds: Bool) {
    if holds { members.append(.init(name: key, value: .flag(true))) }
  }
}
