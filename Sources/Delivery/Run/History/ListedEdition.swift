package import Measures

/// A publication as the list of all months shows it.
package struct ListedEdition: Equatable, Sendable {
  /// The month.
  package let month: Month
  /// Its latest revision.
  package let revision: Int
  /// The first sentence of its report.
  package let headline: String

  /// The published months of a ledger, newest first; of the last `kept` up to the newest.
  package static func all(
    in entries: [LedgerEntry], adding new: ListedEdition? = nil, kept: Int
  ) -> [ListedEdition] {
    let published = MonthHistory.all(in: entries).compactMap { history in
      history.published.map {
        ListedEdition(
          month: history.month, revision: $0.revision ?? 1, headline: $0.text("headline") ?? "")
      }
    }
    let all = published.filter { $0.month != new?.month } + [new].compactMap(\.self)
    guard let newest = all.map(\.month).max() else { return [] }
    return all.filter { newest - $0.month < kept }.sorted { $0.month > $1.month }
  }
}
