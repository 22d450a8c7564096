import Estimation
package import Facts
import Measures
import Reporting

/// The evidence ladder: for every channel what tests, comparisons, the response model and codes
/// say about its return (METHOD §1, §6.1).
package struct Ladder: Sendable {
  /// Every managed channel with evidence, contacts or cost, in the order of the register.
  package let returns: [ChannelReturn]
  /// The response model; `nil` without spend, sales or margin.
  package let response: ResponseLayer?

  /// A ladder without any evidence.
  static let empty = Ladder(returns: [], response: nil)

  private init(returns: [ChannelReturn], response: ResponseLayer?) {
    self.returns = returns
    self.response = response
  }

  /// The ladder of the facts under a setting; a pure function of both.
  package init(facts: FactTable, setting: Setting) {
    self = Material(facts: facts, setting: setting).ladder
  }

  /// The ladder over the tables that a report has made already.
  init(_ material: Material) {
    let facts = material.facts
    let setting = material.setting
    let tests = Ladder.tests(material)
    let response = Ladder.response(material, tests)
    let switched = Ladder.switched(material)
    self.response = response
    returns = facts.register.channels.enumerated().compactMap { index, channel in
      guard channel.isManaged else { return nil }
      let tested = tests[index]
      let modelled = response?.returns.first { $0.channel == index }
      let coded = Ladder.coded(index, channel, tested, material)
      let cost = material.costInYear(channel: index)
      guard
        tested != nil || coded != nil || modelled != nil || switched[index] != nil
          || (cost ?? 0) > 0 || material.hasContactsInYear(channel: index)
      else { return nil }
      return ChannelReturn(
        channel: index, name: channel.name, tested: tested, compared: nil, modelled: modelled,
        switched: switched[index], coded: coded, limits: setting.verdictLimits)
    }
  }

  /// What tests of every channel say that are not older than a year.
  private static func tests(_ material: Material) -> [TestedReturn?] {
    let facts = material.facts
    let setting = material.setting
    let year = setting.asOf - 365
    let shops = facts.shopTests(coverage: material.coverage).filter { $0.days.upperBound > year }
    let unread = facts.unreadTests()
    return facts.register.channels.indices.map { index in
      let read =
        material.holdOuts.filter { $0.channel == index }.map { TestOutcome($0, setting) }
        + shops.filter { $0.channel == index }.map {
          TestOutcome($0, margin: material.marginShare, setting)
        }
      let open =
        read.isEmpty
        ? unread.filter { $0.channel == index }.map { TestOutcome.refused(.init($0.reason)) } : []
      return TestedReturn(
        read + open, costInYear: material.costInYear(channel: index),
        currency: material.currency, setting: setting)
    }
  }

  /// What tests in time of every channel say that are not older than a year.
  private static func switched(_ material: Material) -> [SwitchedReturn?] {
    let facts = material.facts
    let setting = material.setting
    let tests = facts.switchTests(coverage: material.coverage, country: setting.country)
      .filter { $0.days.upperBound > setting.asOf - 365 }
    return facts.register.channels.indices.map { index in
      SwitchedReturn(
        tests.filter { $0.channel == index }, margin: material.marginShare,
        costInYear: material.costInYear(channel: index), currency: material.currency,
        setting: setting)
    }
  }

  /// Codes count only for channels that work by their codes: for others a code shows a part of the
  /// effect, so that no return follows from it.
  private static func coded(
    _ index: Int, _ channel: Channel, _ tested: TestedReturn?, _ material: Material
  ) -> CodedReturn? {
    let campaigns = material.codedInYear.filter { $0.channel == index }
    guard channel.isPriceOff, !campaigns.isEmpty else { return nil }
    let test = tested?.incrementalMarginInYear.map {
      NormalEstimate(
        value: $0.estimate, standardError: ($0.high - $0.low) / (2 * 1.6448536269514722))
    }
    return CodedReturn(
      campaigns, cost: material.costInYear(channel: index), test: test,
      currency: material.currency)
  }

  /// Kinds of media that work longer than a few days, as channels are usually called.
  private static let longWorking = ["radio", "tv", "television", "cinema", "ooh"]

  private static func response(_ material: Material, _ tests: [TestedReturn?]) -> ResponseLayer? {
    let setting = material.setting
    guard let margin = material.marginShare,
      let weekly = material.facts.weekly(
        coverage: material.coverage, country: setting.country)
    else { return nil }
    let coded = Set(material.coded.filter { $0.receipts > 0 }.map(\.channel))
    let traits = weekly.channels.map { index -> ResponseQuestion.Trait in
      let channel = material.facts.register.channels[index]
      return ResponseQuestion.Trait(
        worksLong: channel.medium == .print || longWorking.contains(channel.id),
        followsDemand: channel.followsDemand,
        isPriceOff: channel.isPriceOff && coded.contains(index))
    }
    let lifts = weekly.channels.enumerated().flatMap { place, index in
      traits[place].isPriceOff
        ? [] : tests[index].map { $0.lifts(channel: place, weekly: weekly, margin: margin) } ?? []
    }
    return ResponseLayer(
      ResponseQuestion(
        weekly: weekly, traits: traits, margin: margin, lifts: lifts,
        thresholds: setting.thresholds, seed: setting.seed), month: setting.month)
  }
}
