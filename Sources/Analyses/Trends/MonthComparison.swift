import Facts
import Measures
import Reporting

/// The comparisons of one tile: last month and the same month last year.
struct MonthComparison {
  let material: Material
  /// Values by month in any unit; a month that is not there has no data.
  let values: [Month: Double]
  /// What a rise means.
  let rise: Judgement
  /// True for sums that grow with the number of trading days.
  let growsWithDays: Bool

  /// Relative changes below this are called no clear change.
  private static let clearChange = 0.005

  /// Both lines, in the order of the tile.
  var lines: [Comparison] {
    let month = material.setting.month
    return [
      line(Words.say("comparison.last-month"), month - 1),
      line(Words.say("comparison.year-before"), month - 12),
    ]
  }

  /// The relative change against a month, per trading day where their number differs by two or
  /// more; `nil` where the months must not be compared.
  func change(against reference: Month) -> (share: Double, perDay: Bool)? {
    let month = material.setting.month
    guard let now = values[month], let then = values[reference], then != 0,
      !material.isPartial(month), !material.isPartial(reference)
    else { return nil }
    let days = (material.tradingDays(in: month), material.tradingDays(in: reference))
    guard growsWithDays, abs(days.0 - days.1) >= 2, days.0 > 0, days.1 > 0 else {
      return (now / then - 1, false)
    }
    return ((now / Double(days.0)) / (then / Double(days.1)) - 1, true)
  }

  private func line(_ name: Phrase, _ reference: Month) -> Comparison {
    guard let change = change(against: reference) else {
      let key = values[reference] == nil ? "value.no-data" : "comparison.incomplete"
      return Comparison(reference: name, change: Words.say(key), judgement: .neutral)
    }
    if abs(change.share) < MonthComparison.clearChange {
      return Comparison(
        reference: name, change: Words.say("judgement.neutral"), judgement: .neutral)
    }
    let judgement: Judgement =
      rise == .neutral ? .neutral : (change.share > 0) == (rise == .better) ? .better : .worse
    let key = "comparison.change.\(judgement.rawValue)" + (change.perDay ? ".per-day" : "")
    return Comparison(
      reference: name,
      change: Words.say(key, ["change": .shareChange(Ratio(change.share), decimals: 1)]),
      judgement: judgement)
  }

  /// Thirteen months ending with the reported one.
  var sparkline: Sparkline {
    let month = material.setting.month
    let line = (0...12).map { values[month - 12 + $0] }
    return Sparkline(
      values: line, yearBefore: line[0] == nil ? nil : 0, lastIsPartial: material.isPartial(month))
  }
}
