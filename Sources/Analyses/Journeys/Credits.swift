import Estimation
import Facts
import Measures

/// What every rule credits to the channels on the way to a purchase: attributed, not incremental
/// (METHOD §3.3).
struct Credits {
  /// The rules in the order of the table; the one whose chain is resampled is `removal`.
  static let rules = ["first", "last", "linear", "position", "decay", "removal", "shapley"]

  /// One channel, or the smallest ones together.
  struct Row {
    /// Index into the register; `nil` for the smallest channels together.
    let channel: Int?
    /// Purchases with the channel on their path.
    let touched: Int
    /// Known customers behind them.
    let customers: Int
    /// Net sales credited by each rule, in units of money.
    let sales: [Double]
    /// Net sales credited by the removal effects, with the bounds that other customers would give.
    let removal: Interval
    /// The smallest and the largest removal credit with half and twice the lookback.
    let lookbackRange: ClosedRange<Double>

    /// The range over all rules, with the removal effects marked.
    var range: Interval {
      let estimate = removal.estimate
      return Interval(
        low: sales.reduce(estimate) { min($0, $1) }, estimate: estimate,
        high: sales.reduce(estimate) { max($0, $1) })
    }
  }

  /// Channels by their number in the register, "other" last.
  let rows: [Row]
  /// Purchases with a path.
  let purchases: Int
  /// Different customers behind them.
  let customers: Int
  /// Purchases of contacted customers without a contact in the lookback; nobody is credited.
  let withoutPath: Int
  /// Days that a contact counts before a purchase.
  let lookbackDays: Int

  /// The credits of the purchases from `first` on; `nil` where no purchase has a path.
  init?(_ facts: FactTable, since first: Day, setting: Setting) {
    let finder = CreditFinder(facts: facts, since: first)
    guard let days = finder.lookbackDays else { return nil }
    let limits = setting.thresholds.journeys
    let paths = finder.paths(lookbackDays: Double(days))
    let sample = finder.sample(paths)
    guard sample.conversions > 0 else { return nil }
    let folding = ChannelFolding(touches: sample.touches, limit: limits.shapleyChannels)
    let folded = sample.folded(by: folding)
    let models = Credits.models(limits)
    let credits = models.compactMap { $0.credit(of: folded) }
    guard credits.count == models.count,
      let resampled = JourneyBootstrap(
        folded, models: [.removal], replicates: limits.replicates,
        seedPath: "journeys/all/\(setting.seed)/0")
    else { return nil }
    let others = [0.5, 2].compactMap { factor in
      CreditModel.removal.credit(
        of: finder.sample(finder.paths(lookbackDays: Double(days) * factor)).folded(by: folding))
    }
    let touched = folded.touchedConversions
    let customers = folded.touchedBuyers
    rows = (0..<folded.channels).map { channel in
      let removal = resampled.value[0][channel]
      let shifted = others.map { $0.value[channel] } + [removal.estimate]
      return Row(
        channel: channel == folding.other
          ? nil : folding.target.firstIndex(of: channel).map { finder.channels[$0] },
        touched: touched[channel], customers: customers[channel],
        sales: credits.map { $0.value[channel] }, removal: removal,
        lookbackRange: (shifted.min() ?? 0)...(shifted.max() ?? 0))
    }
    purchases = sample.conversions
    self.customers = folded.buyers
    withoutPath = paths.purchasesWithoutTouch
    lookbackDays = days
  }

  private static func models(_ limits: Thresholds.Journeys) -> [CreditModel] {
    [
      .rule(.first), .rule(.last), .rule(.linear), .rule(.position),
      .rule(.decay(halfLifeDays: limits.decayHalfLifeDays)), .removal,
      .shapley(limit: limits.shapleyChannels),
    ]
  }
}
