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
    contribution.pages = material.facts.register.channels.indices.map { index in
      ChannelPage(
        index: index, item: returns.first { $0.channel == index },
        test: material.tests.first { $0.channel == index }, material: material
      ).section
    }
    contribution.decisions = decisions(material, returns)
    contribution.messages = messages(material, returns)
    contribution.keyFigures = [tile(returns, material)]
    return contribution
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
      let cells = material.personCells
      guard let contacted = cells.campaigns.contactedByChannel[index] else { continue }
      let redeemed = material.coded.filter { $0.channel == index }
      add("redemptions", .count(redeemed.reduce(0) { $0 + $1.redemptions }))
      add("contacted-customers", cells.shown(contacted))
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
    let cells = material.personCells
    return [
      figure("contacts", .count(contacts)),
      figure("contacted-customers", cells.shown(cells.campaigns.contacted)),
      figure("redemptions", .count(material.coded.reduce(0) { $0 + $1.redemptions })),
      figure("redeeming-customers", cells.shown(cells.campaigns.redeeming)),
    ]
  }

  private func campaignFigures(_ material: Material) -> [Figure] {
    zip(material.coded, material.personCells.campaigns.all).flatMap { campaign, cells in
      let channel = material.facts.register.channels[campaign.channel].id
      let scope = [Dimension("campaign", campaign.name), Dimension("channel", channel)]
      let isSmall = isSuppressed(cells, material)
      let rate = isSmall ? nil : RedemptionRate.interval(campaign)
      return [
        Figure(
          measure: "redemptions", scope: scope, month: nil,
          value: material.personCells.shown(cells.uses)),
        Figure(
          measure: "redemption-rate", scope: scope, month: nil,
          value: rate.map { .share(Ratio($0.estimate)) } ?? .unknown, interval: rate,
          reason: rate == nil ? (isSmall ? "suppressed" : "distribution-unknown") : nil),
      ]
    }
  }

  /// True if a rate would speak of fewer persons than the privacy minimum allows, or would give
  /// them away.
  func isSuppressed(_ campaign: CampaignCells.Campaign, _ material: Material) -> Bool {
    hiddenCount(campaign, material) != nil
  }

  /// The count that stands in the way of a campaign's rate, as it is printed; `nil` where all that
  /// a rate tells may be told.
  func hiddenCount(_ campaign: CampaignCells.Campaign, _ material: Material) -> Quantity? {
    let cells = material.personCells
    return [campaign.recipients.whole, campaign.recipients.part, campaign.uses].first {
      cells.suppression.isHidden[$0]
    }.map(cells.shown)
  }

  func returnFigures(_ returns: [ChannelReturn], _ material: Material) -> [Figure] {
    returns.flatMap { item -> [Figure] in
      let scope = [Dimension("channel", material.facts.register.channels[item.channel].id)]
      let obstacle =
        item.tested?.obstacle?.rawValue
        ?? (item.layer == .switched ? nil : item.modelled?.obstacle?.rawValue)
        ?? item.switched?.obstacle?.rawValue
        ?? item.coded?.obstacle?.rawValue
        ?? (item.layer == nil
          ? (material.costInYear(channel: item.channel) == nil ? "cost-missing" : "no-test") : nil)
      var headline = number("return-per-unit", item.perUnit, scope, material, grade: item.grade)
      headline.verdict = item.verdict
      headline.probability = item.probability
      headline.reason = obstacle
      var figures = [headline]
      if let marginal = item.marginalInterval {
        figures.append(number("marginal-return", marginal, scope, material, grade: item.grade))
      }
      if let margin = item.tested?.incrementalMargin {
        let money = Money(rounding: margin.estimate, currency: material.currency)
        figures.append(
          Figure(
            measure: "incremental-margin", scope: scope, month: nil, value: .money(money),
            interval: margin.interval, grade: .tested))
      }
      return figures + layerFigures(item, scope, material)
    }
  }

  /// Every layer's own figure, for those who compare layers; only the published one decides.
  private func layerFigures(
    _ item: ChannelReturn, _ scope: [Dimension], _ material: Material
  ) -> [Figure] {
    let layers: [(Grade, Interval?)] = [
      (.tested, item.tested?.perUnit?.interval),
      (.coded, (item.compared?.perUnit ?? item.switched?.perUnit)?.interval),
      (.modelled, item.modelled?.publishedPerUnit),
      (.assumed, item.coded?.perUnit),
    ]
    return layers.compactMap { grade, interval in
      interval.map { number("return-by-layer", $0, scope, material, grade: grade) }
    }
  }

  private func number(
    _ measure: String, _ interval: Interval?, _ scope: [Dimension], _ material: Material,
    grade: Grade?
  ) -> Figure {
    Figure(
      measure: measure, scope: scope, month: material.setting.month,
      value: interval.map { .number($0.estimate, decimals: 2) } ?? .unknown, interval: interval,
      grade: grade)
  }
}
