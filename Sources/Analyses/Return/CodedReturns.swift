import Estimation
import Facts
import Measures
import Reporting

/// Which channel earns: what codes and coupons say, with the grade that this deserves.
package struct CodedReturns: Analysis {
  /// The analysis; it has no settings of its own.
  package init() {}

  /// The channel page and the figures of channels and campaigns.
  package func contribution(to material: Material) -> Contribution {
    var contribution = Contribution()
    let returns = channelReturns(material)
    contribution.figures =
      channelFigures(material) + campaignFigures(material)
      + returnFigures(returns, material)
    contribution.section = section(material, returns)
    contribution.decisions = decisions(material, returns)
    contribution.messages = messages(material, returns)
    return contribution
  }

  /// The coded return of each channel that works by its codes, in the order of the channels.
  ///
  /// For other channels a code shows a part of the effect only, so that no return follows from it.
  func channelReturns(_ material: Material) -> [(channel: Int, coded: CodedReturn)] {
    let shown = material.codedInYear
    return material.facts.register.channels.indices.compactMap { channel in
      let own = shown.filter { $0.channel == channel }
      guard !own.isEmpty, material.facts.register.channels[channel].isPriceOff else { return nil }
      let cost = material.costInYear(channel: channel)
      return (channel, CodedReturn(own, cost: cost, currency: material.currency))
    }
  }

  private func channelFigures(_ material: Material) -> [Figure] {
    var figures: [Figure] = []
    for (index, channel) in material.facts.register.channels.enumerated() {
      let scope = [Dimension("channel", channel.id)]
      let months = material.contacts.channel(index)
      for (month, cell) in zip(material.contacts.months, months) where cell.state != .noData {
        figures.append(
          Figure(
            measure: "contacts", scope: scope, month: month, value: .count(Int(cell.contacts)),
            reason: cell.state.rawValue))
        figures.append(
          Figure(
            measure: "marketing-cost", scope: scope, month: month,
            value: cell.cost.map { .money(material.money($0)) } ?? .unknown,
            reason: cell.state.rawValue))
      }
      figures.append(
        Figure(
          measure: "contacts", scope: scope, month: nil,
          value: .count(months.reduce(0) { $0 + Int($1.contacts) })))
      let redeemed = material.coded.filter { $0.channel == index }
      guard !redeemed.isEmpty else { continue }
      figures.append(
        Figure(
          measure: "redemptions", scope: scope, month: nil,
          value: .count(redeemed.reduce(0) { $0 + $1.redemptions })))
      figures.append(
        Figure(
          measure: "contacted-customers", scope: scope, month: nil,
          value: material.persons(material.facts.contactedPersons(channel: index))))
    }
    return figures
  }

  private func campaignFigures(_ material: Material) -> [Figure] {
    var figures: [Figure] = []
    for campaign in material.coded {
      let channel = material.facts.register.channels[campaign.channel].id
      let scope = [Dimension("campaign", campaign.name), Dimension("channel", channel)]
      let isSmall = isSuppressed(campaign, material)
      figures.append(
        Figure(
          measure: "redemptions", scope: scope, month: nil, value: .count(campaign.redemptions)))
      let rate = isSmall ? nil : RedemptionRate.interval(campaign)
      figures.append(
        Figure(
          measure: "redemption-rate", scope: scope, month: nil,
          value: rate.map { .share(Ratio($0.estimate)) } ?? .unknown, interval: rate,
          reason: rate == nil ? (isSmall ? "suppressed" : "distribution-unknown") : nil))
    }
    return figures
  }

  /// True if a rate would speak of fewer persons than the privacy minimum allows.
  func isSuppressed(_ campaign: CodedCampaign, _ material: Material) -> Bool {
    campaign.recipients > 0
      && (campaign.recipients < material.setting.minimumGroup
        || (campaign.redeemingRecipients > 0
          && campaign.redeemingRecipients < material.setting.minimumGroup))
  }

  private func returnFigures(_ returns: [(channel: Int, coded: CodedReturn)], _ material: Material)
    -> [Figure]
  {
    returns.map { channel, coded in
      let perUnit = coded.perUnit
      return Figure(
        measure: "return-per-unit",
        scope: [Dimension("channel", material.facts.register.channels[channel].id)],
        month: material.setting.month,
        value: perUnit.map { .number($0.estimate, decimals: 2) } ?? .unknown, interval: perUnit,
        grade: .assumed, verdict: coded.verdict(material.setting.verdictLimits),
        reason: coded.obstacle?.rawValue)
    }
  }
}
