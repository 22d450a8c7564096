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
          number(item.perUnit), number(item.marginal?.interval),
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
        Words.figures("tested", "grade.A.label"), Words.figures("modelled", "grade.D.label"),
        Words.figures("assumed", "grade.E.label"),
        Words.column("published", "column.published"),
      ],
      rows: returns.map { item in
        [
          Words.name(item.name), number(item.tested?.perUnit?.interval),
          number(item.modelled?.perUnit?.interval), number(item.coded?.perUnit),
          item.grade.map { .grade($0) } ?? .quantity(.unknown),
        ]
      },
      notes: [Words.say("note.evidence-layers")])
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
        Words.figures(
          "return_per_unit", "label.return",
          ["unit": .money(Money(rounding: 1, currency: currency))]),
      ],
      rows: returns.compactMap { item in
        item.coded.map { coded in
          [
            Words.name(item.name), Words.count(Int64(coded.redemptions)),
            Words.money(coded.receipts > 0 ? coded.faceValue : nil, currency),
            Words.money(coded.cost, currency),
            .quantity(coded.breakEvenShare.map { .share($0) } ?? .unknown),
            number(coded.perUnit),
          ]
        }
      }, notes: [Words.say("note.returns")])
  }
}
