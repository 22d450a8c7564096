import Estimation
import Facts
import Measures
import Reporting

/// Which channel earns: what tests and codes say, each with the grade that it deserves.
package struct Returns: Analysis {
  /// The analysis; it has no settings of its own.
  package init() {}

  /// The channel page and the figures of channels and campaigns.
  package func contribution(to material: Material) -> Contribution {
    var contribution = Contribution()
    let returns = material.returns
    contribution.figures =
      channelFigures(material) + campaignFigures(material) + returnFigures(returns, material)
    contribution.section = section(material, returns)
    contribution.decisions = decisions(material, returns)
    contribution.messages = messages(material, returns)
    contribution.keyFigures = [tile(returns, material)]
    return contribution
  }

  /// The return of each channel that has one, in the order of the channels.
  ///
  /// Codes count only for channels that work by their codes: for others a code shows a part of the
  /// effect, so that no return follows from it.
  func channelReturns(_ material: Material) -> [ChannelReturn] {
    let year = material.setting.asOf - 365
    let holdOuts = material.facts.holdOuts().filter { $0.to > year }
    return material.facts.register.channels.enumerated().compactMap { index, channel in
      let tested = TestedReturn(
        holdOuts.filter { $0.channel == index }, currency: material.currency,
        setting: material.setting)
      let campaigns = material.codedInYear.filter { $0.channel == index }
      let coded =
        channel.isPriceOff && !campaigns.isEmpty
        ? CodedReturn(
          campaigns, cost: material.costInYear(channel: index), currency: material.currency) : nil
      guard tested != nil || coded != nil else { return nil }
      return ChannelReturn(
        channel: index, name: channel.name, tested: tested, coded: coded, material: material)
    }
  }

  private func channelFigures(_ material: Material) -> [Figure] {
    var figures: [Figure] = []
    for (index, channel) in material.facts.register.channels.enumerated() {
      let scope = [Dimension("channel", channel.id)]
      let months = material.contacts.channel(index)
      for (month, cell) in zip(material.contacts.months, months) where cell.state != .noData {
        func add(_ measure: String, _ value: Quantity) {
          figures.append(
            Figure(
              measure: measure, scope: scope, month: month, value: value,
              reason: cell.state.rawValue))
        }
        add("contacts", .count(Int(cell.contacts)))
        add("marketing-cost", cell.cost.map { .money(material.money($0)) } ?? .unknown)
      }
      func add(_ measure: String, _ value: Quantity) {
        figures.append(Figure(measure: measure, scope: scope, month: nil, value: value))
      }
      add("contacts", .count(months.reduce(0) { $0 + Int($1.contacts) }))
      let redeemed = material.coded.filter { $0.channel == index }
      guard !redeemed.isEmpty else { continue }
      add("redemptions", .count(redeemed.reduce(0) { $0 + $1.redemptions }))
      add(
        "contacted-customers",
        material.persons(material.facts.contactedPersons(channel: index)))
    }
    return figures + totals(material)
  }

  /// Contacts and uses over all channels and all data.
  private func totals(_ material: Material) -> [Figure] {
    let contacts = material.contacts.cells.reduce(0) { sum, months in
      sum + months.reduce(0) { $0 + Int($1.contacts) }
    }
    func figure(_ measure: String, _ value: Quantity) -> Figure {
      Figure(measure: measure, scope: [], month: nil, value: value)
    }
    return [
      figure("contacts", .count(contacts)),
      figure(
        "contacted-customers", material.persons(material.facts.contactedPersons(channel: nil))),
      figure("redemptions", .count(material.coded.reduce(0) { $0 + $1.redemptions })),
      figure(
        "redeeming-customers", material.persons(material.facts.redeemingPersons(channel: nil))),
    ]
  }

  private func campaignFigures(_ material: Material) -> [Figure] {
    material.coded.flatMap { campaign -> [Figure] in
      let channel = material.facts.register.channels[campaign.channel].id
      let scope = [Dimension("campaign", campaign.name), Dimension("channel", channel)]
      let isSmall = isSuppressed(campaign, material)
      let rate = isSmall ? nil : RedemptionRate.interval(campaign)
      return [
        Figure(
          measure: "redemptions", scope: scope, month: nil, value: .count(campaign.redemptions)),
        Figure(
          measure: "redemption-rate", scope: scope, month: nil,
          value: rate.map { .share(Ratio($0.estimate)) } ?? .unknown, interval: rate,
          reason: rate == nil ? (isSmall ? "suppressed" : "distribution-unknown") : nil),
      ]
    }
  }

  /// True if a rate would speak of fewer persons than the privacy minimum allows.
  func isSuppressed(_ campaign: CodedCampaign, _ material: Material) -> Bool {
    let least = material.setting.minimumGroup
    return campaign.recipients > 0
      && (campaign.recipients < least
        || (campaign.redeemingRecipients > 0 && campaign.redeemingRecipients < least))
  }

  private func returnFigures(_ returns: [ChannelReturn], _ material: Material) -> [Figure] {
    returns.flatMap { item -> [Figure] in
      let scope = [Dimension("channel", material.facts.register.channels[item.channel].id)]
      let perUnit = item.perUnit
      let obstacle = item.tested?.obstacle?.rawValue ?? item.coded?.obstacle?.rawValue
      let main = Figure(
        measure: "return-per-unit", scope: scope, month: material.setting.month,
        value: perUnit.map { .number($0.estimate, decimals: 2) } ?? .unknown, interval: perUnit,
        grade: item.grade, verdict: item.verdict, probability: item.probability,
        reason: obstacle)
      guard let margin = item.tested?.incrementalMargin else { return [main] }
      let money = Money(rounding: margin.estimate, currency: material.currency)
      return [
        main,
        Figure(
          measure: "incremental-margin", scope: scope, month: nil, value: .money(money),
          interval: margin.interval, grade: .tested),
      ]
    }
  }
}
