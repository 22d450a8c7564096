package import Records

/// A record that the ledger could not book as it stands, with the reason.
package struct LedgerProblem: Sendable {
  /// What is wrong.
  package enum Reason: String, Sendable, CaseIterable {
    /// The line has neither net nor tax, and no VAT rate is known for it.
    case vatMissing = "vat-missing"
    /// The amount is in another currency, and no rate is at most seven days old.
    case rateMissing = "rate-missing"
    /// The refund names no sale that the ledger knows.
    case refundUnmatched = "refund-unmatched"
    /// A word stands for a channel that nobody declared.
    case channelUnknown = "channel-unknown"
    /// A word stands for a shop that nobody declared, though others are.
    case storeUnknown = "store-unknown"
    /// An assignment names a test that the table of tests does not have.
    case testUnknown = "test-unknown"
    /// An assignment to a test of shops names a shop that no other file names.
    case unitUnknown = "unit-unknown"
  }

  /// What is wrong.
  package var reason: Reason
  /// The record.
  package var place: Place
  /// Number of the input file of the record.
  package var file: Int { place.file }
  /// Line of the record in its file.
  package var line: Int { place.line }
  /// The word that nobody declared, where there is one.
  package var word: String?

  /// A problem of one record.
  package init(reason: Reason, place: Place, word: String? = nil) {
    self.reason = reason
    self.place = place
    self.word = word
  }
}
