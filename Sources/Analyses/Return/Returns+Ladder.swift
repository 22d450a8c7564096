import Estimation
import Facts
import Measures
import Reporting

extension Returns {
  /// The published return of every channel with what it takes to decide.
  func returnTable(_ returns: [ChannelReturn], _ material: Material) -> Table {
    let unit = Argument.money(Money(rounding: 1, currency: material.currency))
    return Table(
      id: "returns-by-channel",
      caption: Words.say("table.returns-by-channel", ["months": .counted(12, noun: "months")]),
      columns: [
        Words.column("channel", "label.channel"), Words.figures("cost", "label.cost"),
        Words.figures("return_per_unit", "label.return", ["unit": unit]),
        Words.figures("marginal_return", "column.marginal-return", ["unit": unit]),
        Words.figures("too_little", "column.too-little"),
        Words.figures("too_much", "column.too-much"),
        Words.column("grade", "label.evidence"), Words.column("verdict", "label.verdict"),
        Words.column("why", "label.reason"),
      ],
      rows: returns.map { item in
        [
          Words.name(item.name),
          Words.money(material.costInYear(channel: item.channel), material.currency),
          number(item.perUnit), number(item.marginalInterval),
          share(item.probabilities?.add), share(item.probabilities?.cut),
          item.grade.map { .grade($0) } ?? .quantity(.unknown), .verdict(item.verdict),
          .text(item.reason(material)),
        ]
      },
      notes: [Words.say("note.returns-by-channel")])
  }

  /// All layers side by side: they are compared, never added.
  func layerTable(_ returns: [ChannelReturn], _ material: Material) -> Table {
    let unit = Argument.money(Money(rounding: 1, currency: material.currency))
    return Table(
      id: "evidence-layers", caption: Words.say("table.evidence-layers", ["unit": unit]),
      columns: [
        Words.column("channel", "label.channel"),
        Words.figures("tested", "grade.A.label"), Words.figures("compared", "grade.B.label"),
        Words.figures("modelled", "grade.D.label"),
        Words.figures("assumed", "grade.E.label"),
        Words.column("published", "column.published"),
      ],
      rows: returns.map { item in
        [
          Words.name(item.name), number(item.tested?.perUnit?.interval),
          number((item.compared?.perUnit ?? item.switched?.perUnit)?.interval),
          number(item.modelled?.publishedPerUnit), number(item.coded?.perUnit),
          item.grade.map { .grade($0) } ?? .quantity(.unknown),
        ]
      },
      notes: [Words.say("note.evidence-layers")])
  }

  /// Recipients against comparable customers: what changed, and what the placebo found.
  func comparedTable(_ returns: [ChannelReturn], _ material: Material) -> Table {
    func money(_ belief: Belief?) -> Cell {
      guard let interval = belief?.interval else { return .quantity(.unknown) }
      return .estimate(.number(interval.estimate, decimals: 2), interval)
    }
    return Table(
      id: "recipients-compared", caption: Words.say("table.recipients-compared"),
      columns: [
        Words.column("channel", "label.channel"), Words.figures("campaigns", "label.campaigns"),
        Words.figures("left_out", "column.left-out"),
        Words.figures("recipients", "column.matched"),
        Words.figures(
          "margin_per_recipient", "column.margin-per-recipient",
          ["currency": .text(material.currency.code)]),
        Words.figures(
          "placebo", "column.placebo-per-recipient", ["currency": .text(material.currency.code)]),
        Words.column("finding", "column.finding"),
      ],
      rows: returns.compactMap { item in
        item.compared.map { compared in
          [
            Words.name(item.name), .quantity(.count(compared.campaigns)),
            .quantity(.count(compared.leftOut)),
            .quantity(material.persons(compared.matched)), money(compared.perRecipient),
            money(compared.placebo), .text(finding(compared)),
          ]
        }
      }, notes: [Words.say("note.recipients-compared")])
  }

  /// A lift is named only where the comparison stands and its interval leaves zero out.
  private func finding(_ compared: ComparedReturn) -> Phrase {
    if let obstacle = compared.obstacle, obstacle != .costMissing {
      return Words.say("reason.\(obstacle.rawValue)")
    }
    guard let interval = compared.perRecipient?.interval else {
      return Words.say("reason.not-comparable")
    }
    if interval.low > 0 { return Words.say("finding.lift") }
    return Words.say(interval.high < 0 ? "finding.loss" : "finding.no-lift")
  }

  func number(_ interval: Interval?) -> Cell {
    interval.map { .estimate(.number($0.estimate, decimals: 2), $0) } ?? .quantity(.unknown)
  }

  func share(_ value: Double?) -> Cell {
    .quantity(value.map { .share(Ratio($0)) } ?? .unknown)
  }

  /// What codes say of each price-off channel.
  func codedTable(_ returns: [ChannelReturn], _ material: Material) -> Table {
    let currency = material.currency
    return Table(
      id: "coded-returns",
      caption: Words.say("table.returns", ["months": .counted(12, noun: "months")]),
      columns: [
        Words.column("channel", "label.channel"),
        Words.figures("redemptions", "label.coupons-redeemed"),
        Words.figures("face_value", "label.face-value"),
        Words.figures("other_cost", "column.other-cost"),
        Words.figures("break_even_share", "label.break-even-share"),
        Words.figures("extra_share", "column.extra-share"),
        Words.figures(
          "return_per_unit", "label.return",
          ["unit": .money(Money(rounding: 1, currency: currency))]),
        Words.column("grade", "label.evidence"),
      ],
      rows: returns.compactMap { item in
        item.coded.map { coded in
          [
            Words.name(item.name), Words.count(Int64(coded.redemptions)),
            Words.money(coded.receipts > 0 ? coded.faceValue : nil, currency),
            Words.money(coded.cost, currency),
            .quantity(coded.breakEvenShare.map { .share($0) } ?? .unknown),
            coded.extraShare.map { .estimate(.share(Ratio($0.estimate)), $0) }
              ?? .quantity(.unknown),
            number(coded.perUnit), .grade(coded.isCalibrated ? .coded : .assumed),
          ]
        }
      }, notes: [Words.say("note.coded-returns")])
  }
}
