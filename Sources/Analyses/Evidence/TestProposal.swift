import Estimation
import Facts
import Measures
import Reporting

/// The next test of a channel that cannot be decided, or that only a model decides
/// (METHOD §4.6).
package struct TestProposal: Sendable {
  /// How a channel can be tested.
  package enum Design: Sendable, Equatable {
    /// Hold back so many of so many customers, for so many months.
    case customers(heldBack: Int, of: Int, months: Int)
    /// Half of the shops, drawn by lot, for so many weeks.
    case shops(count: Int, weeks: Int)
    /// Weeks on and weeks off, drawn by lot.
    case pulse(weeks: Int)
    /// Codes of their own, or a list of who received one.
    case recipients
  }

  /// Index into the register's channels.
  package let channel: Int
  /// What to do.
  package let design: Design
  /// Standard error of the return that the test would have; `nil` where nothing tells it yet.
  package let error: Double?
  /// What it costs, in margin lost meanwhile, in units of money.
  package let cost: Double?
  /// What knowing better is worth in a year, in units of money.
  package let value: Double?

  /// What it is worth beyond its cost.
  package var netValue: Double? { value.flatMap { value in cost.map { value - $0 } } }

  /// Shops that a test by lot needs.
  private static let shopsNeeded = 10
  private static let testMonths = 3
  private static let testDays = 91
  private static let pulseWeeks = 26
  private static let shopWeeks = 8
  /// Shares of customers that may be held back.
  private static let heldBackShares = [0.1, 0.2, 0.3, 0.5]

  /// The proposals for a ladder, the most valuable first.
  static func all(_ material: Material) -> [TestProposal] {
    let deviation = material.facts.marginDeviation(days: testDays).flatMap { $0 > 0 ? $0 : nil }
    let weekly = material.ladder.response.flatMap(weeklyDeviation).flatMap { $0 > 0 ? $0 : nil }
    let open = material.returns.filter { item in
      guard (material.costInYear(channel: item.channel) ?? 0) > 0 else { return false }
      return item.verdict == .cannotTell || item.layer == .modelled
    }
    let reached = open.isEmpty ? [] : material.facts.contactedPersonsByChannel()
    let proposals = open.compactMap { item -> TestProposal? in
      // Nobody leaves the phone or the shop window unattended to learn what it earns.
      let medium = material.facts.register.channels[item.channel].medium
      guard medium != .service else { return nil }
      let stake = Stake(item, material)
      let customers = reached[item.channel]
      if customers >= 2 * material.setting.thresholds.experiments.armForVerdict, let deviation {
        return ofCustomers(item, stake, customers: customers, deviation: deviation)
      }
      if material.facts.register.channels[item.channel].isPriceOff {
        return TestProposal(
          channel: item.channel, design: .recipients, error: nil, cost: nil, value: nil)
      }
      let shops = material.facts.declaredStores
      if medium == .print || medium == .physical, shops >= shopsNeeded {
        return TestProposal(
          channel: item.channel, design: .shops(count: shops / 2, weeks: shopWeeks), error: nil,
          cost: nil, value: nil)
      }
      guard medium != .physical else { return nil }
      return pulse(item, stake, weeklyDeviation: weekly, material)
    }
    return proposals.enumerated().sorted {
      let values = ($0.element.netValue ?? -.infinity, $1.element.netValue ?? -.infinity)
      return values.0 != values.1 ? values.0 > values.1 : $0.offset < $1.offset
    }.map(\.element)
  }

  /// What is known of the return today, and the money that it decides about.
  private struct Stake {
    let today: NormalEstimate
    /// False where only an assumption says what is brought: what a test costs is then unknown.
    let isKnown: Bool
    let costInYear: Double
    let step: Double

    init(_ item: ChannelReturn, _ material: Material) {
      costInYear =
        Double(material.costInYear(channel: item.channel) ?? 0)
        / Double(material.currency.minorUnitsPerUnit)
      step = material.setting.verdictLimits.step
      let interval = item.marginalInterval ?? item.perUnit
      isKnown = interval != nil
      // Without any figure the assumption of the response model stands: half a unit to two.
      today =
        interval.map {
          NormalEstimate(
            value: $0.estimate,
            standardError: max(1e-6, ($0.high - $0.low) / (2 * 1.6448536269514722)))
        } ?? NormalEstimate(value: 1, standardError: 0.9)
    }

    /// Margin expected to be lost while a share of the outlay is held back; `nil` where no figure
    /// says what it brings (METHOD §4.6).
    func cost(heldBackShare: Double, outlay: Double) -> Double? {
      isKnown
        ? NextTest.cost(
          heldBackShare: heldBackShare, expectedMarginMeanwhile: max(0, today.value) * outlay)
        : nil
    }

    func value(testError: Double) -> Double {
      NextTest(returnPerEuro: today, testError: testError, moneyAtStake: step * costInYear)
        .valuePerYear
    }
  }

  /// The share held back that is worth most beyond its cost.
  private static func ofCustomers(
    _ item: ChannelReturn, _ stake: Stake, customers: Int, deviation: Double
  ) -> TestProposal {
    let cost = stake.costInYear * Double(testMonths) / 12
    let options = heldBackShares.map { share -> TestProposal in
      let held = Int((share * Double(customers)).rounded())
      let treated = Double(customers - held)
      let spread = (1 / treated + 1 / Double(held)).squareRoot()
      let error = deviation * spread * treated / (cost * (1 - share))
      return TestProposal(
        channel: item.channel,
        design: .customers(heldBack: held, of: customers, months: testMonths), error: error,
        cost: stake.cost(heldBackShare: share, outlay: cost),
        value: stake.value(testError: error))
    }
    // Without a known cost the sharpest test is proposed.
    return options.max { ($0.netValue ?? $0.value ?? 0) < ($1.netValue ?? $1.value ?? 0) }
      ?? options[0]
  }

  private static func pulse(
    _ item: ChannelReturn, _ stake: Stake, weeklyDeviation: Double?, _ material: Material
  ) -> TestProposal {
    let design = Design.pulse(weeks: pulseWeeks)
    guard let weeklyDeviation, let margin = material.marginShare else {
      return TestProposal(channel: item.channel, design: design, error: nil, cost: nil, value: nil)
    }
    let half = Double(pulseWeeks) / 2
    let spend = stake.costInYear / 52
    let error = margin * weeklyDeviation * (2 / half).squareRoot() / spend
    return TestProposal(
      channel: item.channel, design: design, error: error,
      cost: stake.cost(heldBackShare: 0.5, outlay: spend * Double(pulseWeeks)),
      value: stake.value(testError: error))
  }

  /// Net sales that a week differs from the model, in units of money.
  private static func weeklyDeviation(_ layer: ResponseLayer) -> Double? {
    layer.study.map { study in
      let rest = ResponseFit(
        model: study.published.model, parameters: study.published.medians
      ).remainder
      let freedom = max(1, study.published.effectiveWeeks - Double(3 * layer.groups.count))
      return (Moments.innerProduct(rest, rest) / freedom).squareRoot()
    }
  }
}
