import Facts
import Measures
import Reporting

/// Everything that is told differently than it was published.
struct ChangeBook {
  /// The last report of an earlier month; `nil` before the first.
  let last: PublishedReport?
  /// Verdicts that are other ones now, in the order of the channels.
  let verdicts: [VerdictChange]
  /// Figures of closed months that are other ones now, by report, then in the order of the report.
  let restated: [Restatement]

  /// Measures of a month that stay once its month is closed.
  private static let settled: Set<String> = [
    "receipts", "net-sales", "net-sales-origin", "refunds", "discounts", "contribution-margin",
    "marketing-cost",
  ]
  /// Measures that refunds given later change by themselves.
  private static let byOrigin: Set<String> = ["net-sales-origin", "contribution-margin"]

  init(_ material: Material) {
    let month = material.setting.month
    let reports = material.setting.history.reports
    last = reports.last { $0.month < month }
    verdicts = last.map { ChangeBook.verdicts(since: $0, material) } ?? []
    let monthly = Trends().figures(material)
    let now = Dictionary(
      monthly.map { (PublishedFigure.Key($0), $0.value) }, uniquingKeysWith: { first, _ in first })
    restated = reports.flatMap { ChangeBook.restated($0, now) }
  }

  private static func verdicts(since report: PublishedReport, _ material: Material)
    -> [VerdictChange]
  {
    let old = Dictionary(
      report.figures.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [(figure: Figure, before: PublishedFigure)] = []
    for figure in Returns().returnFigures(material.returns, material) {
      var key = PublishedFigure.Key(figure)
      key.month = report.month
      guard figure.measure == "return-per-unit", let before = old[key],
        before.verdict != figure.verdict
      else { continue }
      found.append((figure, before))
    }
    guard !found.isEmpty else { return [] }
    let today = material.setting.history.verdictsToday(report.month)
    return found.map { figure, before in
      let again = today?.first { PublishedFigure.Key($0) == before.key }
      let name = material.facts.register.channels.first { channel in
        figure.scope.contains { $0.value == channel.id }
      }?.name
      return VerdictChange(
        name: name ?? before.key.scope, before: before, now: figure,
        causes: causes(report, isSame: again.map { $0.verdict == before.verdict }))
    }
  }

  /// The month computed again gives the same verdict: the new month did it. It does not: the past
  /// moved, by whatever differs under it (REPORT §3.3).
  private static func causes(_ report: PublishedReport, isSame: Bool?) -> [Cause] {
    if isSame == true { return [.newData] }
    if isSame == nil { return report.causes.isEmpty ? [.newData] : report.causes + [.newData] }
    return report.causes.isEmpty ? [.lateData] : report.causes
  }

  private static func restated(
    _ report: PublishedReport, _ now: [PublishedFigure.Key: Quantity]
  ) -> [Restatement] {
    let own = report.figures.filter {
      $0.key.month == report.month && $0.key.scope.isEmpty && settled.contains($0.key.measure)
    }
    let booked = own.first { $0.key.measure == "net-sales" }
    let isBookedSame =
      booked.map { before in
        now[before.key].map { !Restatement.differ(before.value, $0) } ?? false
      } ?? false
    return own.compactMap { before in
      guard let value = now[before.key], Restatement.differ(before.value, value) else { return nil }
      let isRefund = isBookedSame && byOrigin.contains(before.key.measure)
      return Restatement(
        report: (report.month, report.revision), before: before, now: value,
        cause: report.causes.first ?? (isRefund ? .newData : .lateData))
    }
  }
}
