package import Measures

/// A required source whose data do not reach far enough for a month.
package struct LateSource: Equatable, Sendable {
  /// Its name in the configuration.
  package let name: String
  /// The last day with data; `nil` where there is none.
  package let until: Day?
  /// The day that is needed.
  package let need: Day

  /// A late source.
  package init(name: String, until: Day?, need: Day) {
    self.name = name
    self.until = until
    self.need = need
  }
}
