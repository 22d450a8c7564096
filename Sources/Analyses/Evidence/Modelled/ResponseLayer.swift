package import Estimation
import Facts
package import Measures

/// The response model over all channels with spend: evidence D (METHOD §3.4).
///
/// A pure function of its question; the random streams are named by the seed alone.
package struct ResponseLayer: Sendable {
  /// What was asked.
  package let question: ResponseQuestion
  /// What is said of every channel of the question, in its order.
  package let returns: [ModelledReturn]
  /// The fits and their checks; `nil` where the weeks do not suffice.
  package let study: ResponseStudy?
  /// For each group of the study joint draws of its response.
  package let draws: [[ChannelParameters]]
  /// Places of the channels of the question in each group of the study.
  package let groups: [[Int]]

  /// Joint draws that figures are made from.
  private static let drawCount = 2000

  /// The answer for a question; `month` is the reported one.
  package init(_ question: ResponseQuestion, month: Month) {
    self.question = question
    let fitted = FittedChannels(question)
    let study =
      fitted.places.isEmpty
      ? nil
      : ResponseStudy(
        ResponseLayer.brief(question, fitted.places), limits: question.thresholds)
    self.study = study
    guard let study else {
      returns = question.weekly.channels.indices.map {
        ResponseLayer.silent(question, $0, fitted.obstacles[$0] ?? .shortSeries, partners: [])
      }
      (draws, groups) = ([], [])
      return
    }
    let draws = study.published.draws(about: ResponseLayer.drawCount)
    let groups = study.groups.groups.map { $0.map { fitted.places[$0] } }
    let figures = ModelledFigures(
      question: question, groups: groups, study: study, draws: draws, month: month)
    returns = question.weekly.channels.indices.map { place in
      if let obstacle = fitted.obstacles[place] {
        return ResponseLayer.silent(question, place, obstacle, partners: [])
      }
      guard let group = groups.firstIndex(where: { $0.contains(place) }) else {
        return ResponseLayer.silent(question, place, .noSpend, partners: [])
      }
      let partners = groups[group].filter { $0 != place }
      if !partners.isEmpty {
        return ResponseLayer.silent(
          question, place, group == study.groups.other ? .merged : .together, partners: partners)
      }
      return question.traits[place].isPriceOff
        ? ResponseLayer.silent(question, place, .priceOff, partners: [])
        : figures.modelled(place, group: group)
    }
    self.draws = draws
    self.groups = groups
  }

  /// The weekly figures as the estimator reads them.
  private static func brief(_ question: ResponseQuestion, _ places: [Int]) -> ResponseBrief {
    let series = question.weekly.series.map { part in
      ResponseSeries(
        firstWeek: 0, sales: part.sales, spend: places.map { part.spend[$0] },
        earlierSpend: part.earlier.isEmpty ? [] : places.map { part.earlier[$0] },
        controls: part.controls)
    }
    return ResponseBrief(
      series: series,
      channels: places.map { place in
        ResponseChannel(
          retention: question.traits[place].worksLong
            ? ResponsePrior.slowRetention : ResponsePrior.quickRetention,
          followsDemand: question.traits[place].followsDemand)
      },
      lifts: question.lifts.compactMap { lift in
        places.firstIndex(of: lift.channel).map {
          LiftTerm(channel: $0, weekShares: lift.weekShares, lift: lift.sales)
        }
      }, margin: question.margin, hasDemandProxy: question.weekly.hasDemandProxy,
      seedPath: "response/all/\(question.seed)")
  }

  private static func silent(
    _ question: ResponseQuestion, _ place: Int, _ obstacle: ModelledReturn.Obstacle,
    partners: [Int]
  ) -> ModelledReturn {
    let year = question.thresholds.response.yearWeeks
    return ModelledReturn(
      channel: question.weekly.channels[place],
      partners: partners.map { question.weekly.channels[$0] }, obstacle: obstacle,
      spendInYear: Moments.sum(question.totalSpend[place].suffix(year)))
  }
}
