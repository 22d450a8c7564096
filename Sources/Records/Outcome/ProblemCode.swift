/// Everything that can be said about a file or row; the raw value is its name in FORMATS §4.
package enum ProblemCode: String, Sendable, CaseIterable {
  // The file is not recognised.
  case noProfile = "no-profile"
  case twoProfiles = "two-profiles"
  case spreadsheet, archive, encoding, limit
  // The file is refused.
  case weakProfile = "weak-profile"
  case recognisedOnly = "recognised-only"
  case torn
  case duplicateColumn = "duplicate-column"
  case questionsUnmapped = "questions-unmapped"
  case joinMissing = "join-missing"
  case decimalAmbiguous = "decimal-ambiguous"
  case decimalConflict = "decimal-conflict"
  case dateUnreadable = "date-unreadable"
  case dateAmbiguous = "date-ambiguous"
  case currencyUnknown = "currency-unknown"
  case rowCountMismatch = "row-count-mismatch"
  case periodUnknown = "period-unknown"
  // A row is refused.
  case cellCount = "cell-count"
  case badNumber = "bad-number"
  case badDate = "bad-date"
  case badPeriod = "bad-period"
  case missingValue = "missing-value"
  case unknownValue = "unknown-value"
  case outOfRange = "out-of-range"
  case longNumber = "long-number"
  case currencyMixed = "currency-mixed"
  case joinMissingRow = "join-missing-row"
  case duplicateKey = "duplicate-key"
  // A warning.
  case encodingGuessed = "encoding-guessed"
  case totalMismatch = "total-mismatch"
  case receiptMismatch = "receipt-mismatch"
  case orderMismatch = "order-mismatch"
  case incompleteData = "incomplete-data"
  case zoneUnknown = "zone-unknown"
  case restIgnored = "rest-ignored"
  case farDate = "far-date"
  // Over the whole folder (FORMATS §7).
  case headerVariant = "header-variant"
  case overlappingFiles = "overlapping-files"
  case overlapDiffers = "overlap-differs"
  case overlapUnsure = "overlap-unsure"
  case overlapPartly = "overlap-partly"
  case twoRevenueSources = "two-revenue-sources"
}
