import Estimation
import Facts
import Measures
import Reporting

/// What the codes of a campaign, or of all campaigns of a channel, say about its return.
struct CodedReturn {
  /// Why there is no return.
  enum Obstacle: String {
    /// No receipt carries the code, only the touch log counts uses.
    case noReceipts = "no-receipts"
    /// No margin is known for the receipts.
    case marginMissing = "margin-missing"
    /// Nobody says what it cost.
    case costMissing = "cost-missing"
    /// The baskets lost money even at full price.
    case noMargin = "no-margin"
  }

  /// The campaigns in question, of one channel.
  let campaigns: [CodedCampaign]
  private let extra: ExtraShare?
  private let baskets: CodedBaskets?
  /// Why there is no return; `nil` if there is one.
  let obstacle: Obstacle?

  /// Money paid for the channel in the same span, in minor units; `nil` if no source gives any.
  let cost: Int64?

  /// True if a control group of the same channel says how many baskets were extra.
  let isCalibrated: Bool

  /// The return of campaigns of one channel in `currency`, with what the channel cost meanwhile;
  /// `test` is what a control group says their margin was in the same span.
  init(
    _ campaigns: [CodedCampaign], cost: Int64?, test: NormalEstimate?, currency: Currency
  ) {
    self.campaigns = campaigns
    self.cost = cost
    func units(_ minorUnits: Int64) -> Double {
      Money(minorUnits: minorUnits, currency: currency).units
    }
    let receipts = campaigns.reduce(0) { $0 + $1.receipts }
    let margins = campaigns.filter { $0.receipts > 0 }.map(\.margin)
    guard receipts > 0 else {
      (obstacle, baskets, extra, isCalibrated) = (.noReceipts, nil, nil, false)
      return
    }
    guard !margins.contains(nil) else {
      (obstacle, baskets, extra, isCalibrated) = (.marginMissing, nil, nil, false)
      return
    }
    guard let cost else {
      (obstacle, baskets, extra, isCalibrated) = (.costMissing, nil, nil, false)
      return
    }
    let face = campaigns.reduce(Int64(0)) { $0 + $1.faceValue }
    let outlay = Outlay(
      cost: max(0, units(cost)), faceValue: max(0, units(face)))
    let margin = units(margins.compactMap(\.self).reduce(0, +))
    guard let baskets = CodedBaskets(margin: margin, outlay: outlay), outlay.total > 0 else {
      (obstacle, baskets, extra, isCalibrated) = (.noMargin, nil, nil, false)
      return
    }
    let first = campaigns.reduce(0) { $0 + $1.firstPurchases }
    // The owner's own assumption about the share bought anyway, METHOD §3.2 B2.
    let prior =
      first * 2 > receipts
      ? BetaDistribution(alpha: 4, beta: 2) : BetaDistribution(alpha: 2, beta: 6)
    // Where codes miss a part of the effect they cannot be set by the test, and it speaks alone.
    let usable = test.flatMap {
      $0.standardError > 0 && !baskets.missesEffect(of: $0, deviations: 1.64) ? $0 : nil
    }
    isCalibrated = usable != nil
    (obstacle, self.baskets) = (nil, baskets)
    extra =
      usable.map { ExtraShare(prior: prior, baskets: baskets, test: $0) }
      ?? ExtraShare(prior: prior, baskets: baskets)
  }

  /// κ: the share of the baskets that would not have been bought without the code.
  var extraShare: Interval? { extra?.interval }

  /// κ*: it pays if more than this share of the baskets were extra.
  var breakEvenShare: Ratio? { baskets.map { Ratio($0.breakEvenShare) } }

  /// v: margin per unit of outlay under the stated assumption; grade E.
  var perUnit: Interval? {
    guard let baskets, let extra, baskets.breakEvenShare > 0 else { return nil }
    return extra.interval.scaled(by: 1 / baskets.breakEvenShare)
  }

  /// IM: incremental margin in units of money under the stated assumption.
  var incrementalMargin: Interval? { extra?.incrementalMargin }

  /// Codes alone may only say cut, and only where even all baskets would not pay (METHOD §4.1).
  func verdict(_ limits: Thresholds.Verdict) -> Verdict {
    guard let baskets else { return .cannotTell }
    return baskets.losesEvenIfAllExtra(limits: limits) ? .cut : .cannotTell
  }

  /// Receipts with the code.
  var receipts: Int { campaigns.reduce(0) { $0 + $1.receipts } }
  /// Uses of the code.
  var redemptions: Int { campaigns.reduce(0) { $0 + $1.redemptions } }
  /// Discount given with it, in minor units.
  var faceValue: Int64 { campaigns.reduce(0) { $0 + $1.faceValue } }
  /// Net sales of receipts with it, in minor units.
  var sales: Int64 { campaigns.reduce(0) { $0 + $1.sales } }
}
