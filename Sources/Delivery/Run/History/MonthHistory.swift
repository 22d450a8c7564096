package import Measures

/// What the ledger knows of one month.
package struct MonthHistory: Sendable {
  /// The month.
  package let month: Month
  /// The line about what the month was last compared with or built from.
  package private(set) var looked: LedgerEntry?
  /// The last build, published or not.
  package private(set) var built: LedgerEntry?
  /// The build of the last publication.
  package private(set) var publishedBuild: LedgerEntry?
  /// The last publication.
  package private(set) var published: LedgerEntry?
  /// True if the operator's command after the last publication was done.
  package private(set) var isHooked = false
  /// True if nobody is to be told of the last publication by mail.
  package private(set) var isMailSkipped = false
  /// What became of the messages of the last publication.
  package private(set) var mail = MailHistory()
  /// The sources that were late when the month was last looked at.
  package private(set) var late: [String] = []

  /// The last published revision; 0 before the first.
  package var revision: Int { published?.revision ?? 0 }

  init(month: Month) { self.month = month }

  /// The months of a ledger, oldest first.
  package static func all(in entries: [LedgerEntry]) -> [MonthHistory] {
    var histories: [Month: MonthHistory] = [:]
    for entry in entries {
      guard let month = entry.month else { continue }
      histories[month, default: MonthHistory(month: month)].take(entry)
    }
    return histories.values.sorted { $0.month < $1.month }
  }

  private mutating func take(_ entry: LedgerEntry) {
    switch entry.event {
    case .built:
      built = entry
      late = []
    case .published:
      published = entry
      publishedBuild = built
      looked = built
      isHooked = false
      isMailSkipped = false
      mail = MailHistory()
    case .hooked where entry.revision == revision: isHooked = true
    case .unchanged: looked = entry
    case .skipped:
      if entry.text("stage") == "mail" {
        isMailSkipped = isMailSkipped || entry.revision == revision
      } else {
        looked = entry
      }
    case .late: late = entry.texts("sources")
    case .mailIntent, .mailResult:
      if entry.revision == revision { mail.take(entry) }
    case .hooked, .gc, .forgot, nil: break
    }
  }
}
