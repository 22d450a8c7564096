import Estimation
import Facts
import Measures
package import Reporting

extension Returns {
  /// Contacts, cost and return of each channel, or of one.
  package func explanations(of question: Question, in material: Material) -> [Explanation] {
    let explained = Explained(question: question, material: material)
    let channels = material.facts.register.channels.indices.filter {
      question.channel == nil || question.channel == $0
    }
    switch question.measure {
    case .contacts: return channels.compactMap { contacts(of: $0, explained) }
    case .cost: return channels.compactMap { cost(of: $0, explained) }
    case .returns:
      return material.returns.filter { channels.contains($0.channel) }
        .map { explanation(of: $0, explained) }
    case .sales, .pressure, .stars: return []
    }
  }

  private func contacts(of channel: Int, _ explained: Explained) -> Explanation? {
    let material = explained.material
    let month = explained.question.month
    guard let cell = material.channel(channel, in: month), cell.state != .noData else { return nil }
    let owner = material.facts.register.channels[channel]
    let figure = Figure(
      measure: "contacts", scope: [Dimension("channel", owner.id)], month: month,
      value: .count(Int(cell.contacts)), reason: cell.state.rawValue)
    let touches = explained.touches { touch in
      touch.day.month == month
        && material.facts.register.channelOfTouchpoint[touch.touchpoint] == channel
    }
    return explained.explanation(
      figure, place: owner.name, method: "touchpoint-map",
      [
        explained.parameter("sent", .count(Int(cell.sent))),
        explained.parameter("delivered", .count(Int(cell.delivered))),
        explained.parameter(
          "other-contacts", .count(Int(cell.contacts - max(cell.sent, cell.delivered)))),
      ],
      [
        explained.input("touches", touches),
        explained.input("costs", explained.costs(channel: channel, in: month.first...month.last)),
      ])
  }

  private func cost(of channel: Int, _ explained: Explained) -> Explanation? {
    let material = explained.material
    let month = explained.question.month
    guard let cell = material.channel(channel, in: month), cell.state != .noData else { return nil }
    let owner = material.facts.register.channels[channel]
    let figure = Figure(
      measure: "marketing-cost", scope: [Dimension("channel", owner.id)], month: month,
      value: cell.cost.map { .money(material.money($0)) } ?? .unknown,
      reason: cell.state.rawValue)
    let days = month.first...month.last
    let own = material.facts.costs.filter {
      material.facts.register.channelOfTouchpoint[$0.touchpoint] == channel
        && $0.from <= days.upperBound && $0.to >= days.lowerBound
    }
    let invoiced = own.reduce(Int64(0)) { $0 + $1.amount }
    let accrued = own.flatMap(\.accrued).filter { $0.month == month }
      .reduce(Int64(0)) { $0 + $1.amount }
    return explained.explanation(
      figure, place: owner.name, method: "marketing-cost",
      [
        explained.amount("invoiced", invoiced), explained.amount("accrued", accrued),
        explained.parameter("contacts", .count(Int(cell.contacts))),
      ], [explained.input("costs", explained.costs(channel: channel, in: days))])
  }

  private func explanation(of item: ChannelReturn, _ explained: Explained) -> Explanation {
    let material = explained.material
    let setting = material.setting
    let owner = material.facts.register.channels[item.channel]
    let figure = Figure(
      measure: "return-per-unit", scope: [Dimension("channel", owner.id)], month: setting.month,
      value: item.perUnit.map { .number($0.estimate, decimals: 2) } ?? .unknown,
      interval: item.perUnit, grade: item.grade, verdict: item.verdict,
      probability: item.probability)
    let days = (setting.month - 11).first...setting.asOf
    func isOwn(_ touch: TouchFact) -> Bool {
      days.contains(touch.day)
        && material.facts.register.channelOfTouchpoint[touch.touchpoint] == item.channel
    }
    let receipts =
      item.tested == nil
      ? material.facts.codedReceipts(channel: item.channel, in: days)
      : explained.receipts {
        days.contains($0.day) && ($0.customer != nil || item.tested?.isOfShops == true)
      }
    let limits = setting.verdictLimits
    return explained.explanation(
      figure, place: owner.name, method: "return",
      [
        explained.parameter(
          "incremental-margin",
          item.tested?.incrementalMargin.map {
            .money(Money(rounding: $0.estimate, currency: material.currency))
          } ?? .unknown),
        explained.parameter(
          "outlay",
          item.tested?.outlay.map {
            .money(Money(rounding: $0.total, currency: material.currency))
          } ?? .unknown),
        explained.parameter(
          "held-back",
          item.tested.map {
            $0.isOfShops ? .count($0.controls) : material.persons($0.controls)
          } ?? .unknown),
        explained.parameter("certainty", .share(Ratio(limits.certainty))),
        explained.parameter("add-above", .number(limits.addAbove, decimals: 2)),
        explained.parameter("cut-below", .number(limits.cutBelow, decimals: 2)),
      ],
      [
        explained.input("touches", explained.touches(where: isOwn)),
        explained.input("costs", explained.costs(channel: item.channel, in: days)),
        explained.input("receipts", receipts),
      ])
  }
}
