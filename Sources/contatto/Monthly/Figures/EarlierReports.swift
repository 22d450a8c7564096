import Analyses
import Delivery
import Measures
import Records
import Reporting

/// What was published before, for the page of the changes: figures, and what differs under them.
struct EarlierReports {
  /// What a report would be made from now.
  let standing: Standing
  /// The records of all exports.
  let records: RecordBatch
  /// The reporting currency.
  let currency: Currency

  /// The publications in their order.
  func reports(_ published: [PublishedFigures]) -> [PublishedReport] {
    published.enumerated().map { index, publication in
      // The data of the last report decide about its verdicts; a digest of all is not cheap.
      let isLast = index == published.lastIndex { $0.ground != nil }
      return PublishedReport(
        month: publication.month, revision: publication.revision,
        causes: publication.ground.map { causes($0, comparesData: isLast) } ?? [],
        figures: FigureLines.entries(publication.bytes).map(figure))
    }
  }

  private func causes(_ ground: PublishedFigures.Ground, comparesData: Bool) -> [Cause] {
    var causes: [Cause] = []
    if comparesData, FactsDigest.text(records, asOf: ground.asOf) != ground.facts {
      causes.append(.lateData)
    }
    if ground.configuration != standing.configuration { causes.append(.configuration) }
    if ground.version != standing.version { causes.append(.method) }
    return causes
  }

  /// A line of the state folder, or a figure of report.json, as a value.
  private func figure(_ entry: FigureEntry) -> PublishedFigure {
    PublishedFigure(
      key: .init(
        measure: entry.key.measure, scope: entry.key.scope,
        month: entry.key.month.flatMap { Month(iso: $0) }),
      value: EarlierReports.quantity(entry, currency), bounds: entry.bounds,
      verdict: entry.verdict.flatMap(Verdict.init), grade: entry.grade.flatMap(Grade.init))
  }

  static func quantity(_ entry: FigureEntry, _ currency: Currency) -> Quantity {
    guard let value = entry.value.flatMap(Double.init) else { return .unknown }
    return switch entry.kind {
    case "money": .money(Money(rounding: value, currency: currency))
    case "count": .count(Int(value))
    case "share": .share(Ratio(value))
    case "number": .number(value, decimals: 2)
    default: .unknown
    }
  }
}
