import Estimation
import Facts
import Measures
import Reporting

extension Returns {
  /// Contacts and cost of every channel in the month.
  func channelTable(_ material: Material) -> Table {
    let month = material.setting.month
    let register = material.facts.register
    let rows = register.channels.indices.map { index -> [Cell] in
      let cell = material.channel(index, in: month)
      let perContact = cell.flatMap { cell in
        cell.state == .measured
          ? cell.cost.map { material.money($0).units / Double(cell.contacts) } : nil
      }
      return [
        Words.name(register.channels[index].name),
        .text(
          Words.say(
            register.channels[index].isManaged ? "steering.managed" : "steering.spontaneous")),
        Words.count(cell.flatMap { $0.state == .noData ? nil : $0.contacts }),
        Words.money(cell?.cost, material.currency),
        .quantity(perContact.map { .number($0, decimals: 2) } ?? .unknown),
        Words.count(cell.flatMap { $0.clicked > 0 ? $0.clicked : nil }),
        .quantity(
          cell.flatMap { $0.claimedOrders > 0 ? .count(Int($0.claimedOrders.rounded())) : nil }
            ?? .unknown),
        .text(Words.say("cost-state.\((cell?.state ?? .noData).rawValue)")),
      ]
    }
    return Table(
      id: "channels-in-month", caption: Words.say("table.channels", ["month": .month(month)]),
      columns: [
        Words.column("channel", "label.channel"), Words.column("steering", "label.steering"),
        Words.figures("contacts", "label.contacts"),
        Words.figures("cost", "label.cost"),
        Words.figures(
          "cost_per_contact", "column.cost-per-contact",
          ["currency": .text(material.currency.code)]),
        Words.figures("clicks", "column.clicks"),
        Words.figures("claimed_orders", "column.claimed-orders"),
        Words.column("state", "label.state"),
      ], rows: rows, total: channelTotal(material, columns: 8),
      notes: [Words.say("note.contacts"), Words.say("note.claimed")])
  }

  private func channelTotal(_ material: Material, columns: Int) -> [Cell] {
    let cells = material.facts.register.channels.indices.compactMap {
      material.channel($0, in: material.setting.month)
    }
    let costs = cells.compactMap(\.cost)
    var total = [Cell](repeating: .text(.verbatim("")), count: columns)
    total[0] = .text(Words.say("value.total"))
    total[2] = Words.count(material.contacts(in: material.setting.month))
    total[3] =
      costs.isEmpty ? .quantity(.unknown) : Words.money(costs.reduce(0, +), material.currency)
    return total
  }

  /// Every coded campaign of the shown months.
  func campaignTable(_ material: Material) -> Table {
    let cells = material.personCells
    let currency = material.currency
    return Table(
      id: "coded-campaigns",
      caption: Words.say("table.campaigns", ["months": .counted(12, noun: "months")]),
      columns: [
        Words.column("campaign", "label.campaign"), Words.column("channel", "label.channel"),
        Words.figures("distributed", "column.distributed"),
        Words.figures("redemptions", "label.coupons-redeemed"),
        Words.figures("redemption_rate", "label.redemption-rate"),
        Words.figures("sales_with_code", "label.coded-sales"),
        Words.figures("face_value", "label.face-value"),
      ],
      rows: zip(material.codedInYear, cells.campaigns.inYear).map { campaign, own in
        let hidden = hiddenCount(own, material)
        let rate = hidden == nil ? RedemptionRate.interval(campaign) : nil
        let given = cells.suppression.isHidden[own.recipients.whole]
        return [
          Words.name(campaign.name),
          Words.name(material.facts.register.channels[campaign.channel].name),
          .quantity(
            given
              ? cells.shown(own.recipients.whole)
              : campaign.distributed.map { .count($0) } ?? .unknown),
          .quantity(cells.shown(own.uses)),
          rate.map { .estimate(.share(Ratio($0.estimate)), $0) }
            ?? .quantity(hidden ?? .unknown),
          campaign.receipts > 0 ? Words.money(campaign.sales, currency) : .quantity(.unknown),
          campaign.receipts > 0 ? Words.money(campaign.faceValue, currency) : .quantity(.unknown),
        ]
      }, notes: [Words.say("note.campaigns")])
  }
}
