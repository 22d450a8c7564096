package import Measures

/// One line of the ledger: something that happened to a month.
package struct LedgerEntry: Equatable, Sendable {
  /// What happened. Events that a later version writes are kept and passed over.
  package enum Event: String, Sendable, CaseIterable {
    case built, published, hooked, unchanged, skipped, late, gc, forgot
    case mailIntent = "mail_intent"
    case mailResult = "mail_result"
  }

  private let value: PlainJSON

  /// The entry that a line holds; `nil` if it is no object with the fields of every line.
  init?(line: [UInt8]) {
    guard let value = JSONScanner.value(of: line), value["v"]?.integer != nil,
      value["seq"]?.integer != nil, value["event"]?.string != nil
    else { return nil }
    self.value = value
  }

  /// The format of the line.
  var version: Int { value["v"]?.integer ?? 0 }

  /// Its number, counted from 1.
  package var sequence: Int { value["seq"]?.integer ?? 0 }

  /// What happened; `nil` for an event of a later version.
  package var event: Event? { text("event").flatMap(Event.init) }

  /// When, in seconds since 1970.
  package var at: Int? { text("at").flatMap(Instant.seconds) }

  /// The month that it is about, if any.
  package var month: Month? { text("month").flatMap { Month(iso: $0) } }

  /// The revision that it is about, if any.
  package var revision: Int? { number("rev") }

  /// A field with a text.
  package func text(_ key: String) -> String? { value[key]?.string }

  /// A field with a whole number.
  package func number(_ key: String) -> Int? { value[key]?.integer }

  /// A field with a list of texts.
  package func texts(_ key: String) -> [String] { (value[key]?.items ?? []).compactMap(\.string) }
}
