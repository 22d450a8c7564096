package import Measures

/// A shop that the configuration declares.
package struct Store: Sendable {
  /// Id as in the exports.
  package var id: String
  /// Name as printed.
  package var name: String
  /// Other words for it in the exports.
  package var aliases: [String]
  /// First trading day, if not open for ever.
  package var opened: Day?
  /// Last trading day, if closed.
  package var closed: Day?
  /// ISO weekdays (1 Monday … 7 Sunday) on which it trades; empty if not declared.
  package var weekdays: [Int]

  /// A shop with all its properties.
  package init(
    id: String, name: String, aliases: [String], opened: Day?, closed: Day?, weekdays: [Int]
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.opened = opened
    self.closed = closed
    self.weekdays = weekdays
  }

  /// True if the shop exists on that day.
  package func exists(on day: Day) -> Bool {
    (opened.map { $0 <= day } ?? true) && (closed.map { day <= $0 } ?? true)
  }
}
