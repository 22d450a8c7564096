import Estimation
import Facts
import Measures

/// Net sales of the month taken apart: baseline, what each channel brought, and the rest, to the
/// cent (METHOD §6.3). What is not explained is never spread over channels.
package struct TillClosing: Sendable {
  /// One channel's part.
  package struct Part: Sendable {
    /// Index into the register's channels.
    package let channel: Int
    /// Incremental net sales in minor units.
    package let sales: Int64
  }

  /// Net sales of goods of the month by the month of purchase, in minor units.
  package let net: Int64
  /// Sales without marketing by the response model; `nil` without one.
  package let baseline: Int64?
  /// Incremental sales of channels with evidence A, B or D.
  package let parts: [Part]

  /// The exact rest.
  package var notExplained: Int64 {
    net - (baseline ?? 0) - parts.reduce(0) { $0 + $1.sales }
  }

  /// True if the rest is more than a tenth of the sales although there is a baseline.
  package var leavesMuch: Bool { baseline != nil && abs(notExplained) * 10 > abs(net) }

  /// The month of a report; `nil` without sales in it.
  init?(_ material: Material) {
    let month = material.setting.month
    guard let sales = material.sales(in: month), sales.sold != 0 else { return nil }
    net = sales.origin
    let currency = material.currency
    func minor(_ units: Double) -> Int64 { Money(rounding: units, currency: currency).minorUnits }
    parts = material.returns.compactMap { item in
      TillClosing.sales(item, material).map { Part(channel: item.channel, sales: minor($0)) }
    }
    baseline = material.ladder.response.flatMap { layer in
      layer.study.map { study in
        let shares = layer.question.weekly.shares(of: month)
        let weekly = study.published.baseline
        let weeks = layer.question.weekly.weeks
        let total = weekly.indices.reduce(0.0) { $0 + weekly[$1] * shares[$1 % weeks] }
        // What the model gives to a channel without a figure cannot be told from the baseline.
        let untold = material.returns.reduce(0.0) { sum, item in
          guard let modelled = item.modelled, !modelled.passesGates else { return sum }
          return sum + (modelled.salesInMonth?.median ?? 0)
        }
        return minor(total + untold)
      }
    }
  }

  /// Incremental net sales of a channel in the month by its published layer, in units of money.
  private static func sales(_ item: ChannelReturn, _ material: Material) -> Double? {
    if item.layer == .modelled { return item.modelled?.salesInMonth?.median }
    guard [.tested, .compared, .switched].contains(item.layer),
      let year = item.incrementalMarginInYear, let margin = material.marginShare
    else { return nil }
    // A test knows no months: its effect is spread like the cost that bought it.
    let costInYear = material.costInYear(channel: item.channel) ?? 0
    let cost = material.channel(item.channel, in: material.setting.month)?.cost ?? 0
    guard costInYear > 0 else { return nil }
    return year.estimate / margin * Double(cost) / Double(costInYear)
  }
}
