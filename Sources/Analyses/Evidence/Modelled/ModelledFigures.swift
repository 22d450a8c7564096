import Estimation
import Facts
import Measures

/// Turns the study of the weeks into figures of a channel.
struct ModelledFigures {
  let question: ResponseQuestion
  private let study: ResponseStudy
  private let draws: [[ChannelParameters]]
  /// Net sales by period (last year, reported month), group and draw, of the published fit.
  private let sales: [[[Double]]]
  private let groupSpend: [[Double]]

  init(
    question: ResponseQuestion, groups: [[Int]], study: ResponseStudy,
    draws: [[ChannelParameters]], month: Month
  ) {
    self.question = question
    self.study = study
    self.draws = draws
    let weeks = question.weekly.weeks
    let year = question.thresholds.response.yearWeeks
    let inYear = (0..<weeks).map { $0 >= weeks - year ? 1.0 : 0 }
    let inMonth = question.weekly.shares(of: month)
    let series = question.weekly.series.count
    sales = study.published.contributions(
      inPeriods: [inYear, inMonth].map { share in
        (0..<series).flatMap { _ in share }
      }, draws: draws)
    let spend = question.totalSpend
    groupSpend = groups.map { group in
      (0..<weeks).map { week in Moments.sum(group.map { spend[$0][week] }) }
    }
  }

  /// What is said of a channel that is a group of its own.
  func modelled(_ place: Int, group: Int) -> ModelledReturn {
    let channel = question.weekly.channels[place]
    let finding = study.findings[group]
    let spent = Moments.sum(groupSpend[group].suffix(question.thresholds.response.yearWeeks))
    guard spent > 0, let marginal = finding.marginPerEuro else {
      return ModelledReturn(channel: channel, partners: [], obstacle: .noSpend, spendInYear: 0)
    }
    let perUnit = sales[0][group].map { question.margin * $0 / spent }
    return ModelledReturn(
      channel: channel,
      figures: ModelledReturn.Figures(
        lowest: ModelledFigures.lowest(finding),
        perUnit: .median(of: SortedSample(perUnit)), marginal: marginal,
        probabilities: finding.probabilities, informationGain: finding.informationGain,
        placebo: study.checks.placebo[group],
        carriedOver: study.published.carryoverShare(of: group),
        salesInMonth: SortedSample(sales[1][group]), spendInYear: spent, curve: curve(group)),
      ruling: finding.ruling)
  }

  /// A praise that waits for a test may be all confounding, so that its interval says so too.
  private static func lowest(_ finding: ResponseFinding) -> ModelledReturn.Lowest {
    if finding.isAtMost { return .zeroAtMost }
    let waits = finding.ruling.restraints.contains(.untested)
    return finding.reachesZero || waits ? .zero : .itself
  }

  // MARK: - The curve

  private static let curveDraws = 200
  private static let curveSteps = 24
  private static let monthsPerWeek = 12 / 52.0

  private func curve(_ group: Int) -> ModelledReturn.Curve? {
    let step = max(1, draws.count / ModelledFigures.curveDraws)
    let responses = stride(from: 0, to: draws.count, by: step).compactMap {
      study.published.model.steadyResponse(of: draws[$0][group], channel: group)
    }
    let year = question.thresholds.response.yearWeeks
    let weekly = groupSpend[group]
    let today = (Moments.mean(weekly.suffix(year)) ?? 0)
    let observed = (0..<max(1, weekly.count - 3)).reduce(0.0) {
      max($0, Moments.mean(weekly[$1..<min(weekly.count, $1 + 4)]) ?? 0)
    }
    guard !responses.isEmpty, today > 0 else { return nil }
    let perMonth = 1 / ModelledFigures.monthsPerWeek
    let end = 1.25 * max(observed, today)
    let points = (0...ModelledFigures.curveSteps).map { step -> (Double, Interval) in
      let spend = end * Double(step) / Double(ModelledFigures.curveSteps)
      let margins = responses.map { question.margin * perMonth * $0.sales(at: spend) }
      return (spend * perMonth, SortedSample(margins).interval)
    }
    let optima = responses.map { perMonth * $0.optimum(margin: question.margin) }
    let coverage = responses.map {
      $0.coverageIndex(spend: today, margin: question.margin)
    }
    return ModelledReturn.Curve(
      points: points, observedUpTo: observed * perMonth, today: today * perMonth,
      optimum: SortedSample(optima).interval, coverage: SortedSample(coverage).interval)
  }
}
