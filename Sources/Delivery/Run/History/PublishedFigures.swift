package import Measures

/// The figures of a publication, as they were when it was published.
package struct PublishedFigures: Equatable, Sendable {
  /// What a publication was made from.
  package struct Ground: Equatable, Sendable {
    /// The last day that it knew.
    package let asOf: Day
    /// Digest of the records up to that day.
    package let facts: String
    /// Digest of configuration and templates.
    package let configuration: String
    /// Program and libraries.
    package let version: String

    /// What a ledger line about a build says; `nil` where it says less.
    init?(_ entry: LedgerEntry) {
      guard let asOf = entry.text("as_of").flatMap({ Day(iso: $0) }),
        let facts = entry.text("facts"), let configuration = entry.text("config"),
        let version = entry.text("version")
      else { return nil }
      (self.asOf, self.facts) = (asOf, facts)
      (self.configuration, self.version) = (configuration, version)
    }
  }

  /// The month.
  package let month: Month
  /// The revision.
  package let revision: Int
  /// One figure a line.
  package let bytes: [UInt8]
  /// What it was made from; `nil` for an earlier revision of the month that is built.
  package let ground: Ground?
}
