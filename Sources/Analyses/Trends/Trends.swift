import Facts
import Measures
import Reporting

/// Evolution or involution: sales, margin and cost by month against the year before.
package struct Trends: Analysis {
  /// Months in the chart and the table.
  static let shownMonths = 25

  /// The analysis; it has no settings of its own.
  package init() {}

  /// The trend page, the money tiles of the summary and the monthly figures.
  package func contribution(to material: Material) -> Contribution {
    var contribution = Contribution()
    contribution.figures = figures(material)
    contribution.keyFigures = keyFigures(material)
    contribution.messages = message(material).map { [$0] } ?? []
    contribution.section = section(material)
    if let caveat = caveat(material) { contribution.caveats.append(caveat) }
    return contribution
  }

  /// Every month of the data, so that nothing shown is without its figure.
  func figures(_ material: Material) -> [Figure] {
    var figures: [Figure] = []
    for month in material.sales {
      let reason = material.isPartial(month.month) ? "partial" : nil
      func add(_ measure: String, _ value: Quantity) {
        figures.append(
          Figure(measure: measure, scope: [], month: month.month, value: value, reason: reason))
      }
      add("receipts", .count(month.receipts))
      add("voided-receipts", .count(month.voidedReceipts))
      add("net-sales", .money(material.money(month.booked)))
      add("net-sales-origin", .money(material.money(month.origin)))
      add("refunds", .money(material.money(month.refundsBooked)))
      add("discounts", .money(material.money(month.discounts)))
      add("contribution-margin", month.margin.map { .money(material.money($0)) } ?? .unknown)
      add(
        "marketing-cost",
        material.cost(in: month.month).map { .money(material.money($0)) } ?? .unknown)
    }
    let all = material.sales
    figures.append(
      Figure(
        measure: "receipts", scope: [], month: nil,
        value: .count(all.reduce(0) { $0 + $1.receipts })))
    figures.append(
      Figure(
        measure: "net-sales", scope: [], month: nil,
        value: .money(material.money(all.reduce(0) { $0 + $1.booked }))))
    figures.append(
      Figure(
        measure: "discounts", scope: [], month: nil,
        value: .money(material.money(all.reduce(0) { $0 + $1.discounts }))))
    return figures
  }

  private func keyFigures(_ material: Material) -> [KeyFigure] {
    let sales = material.sales
    func amounts(_ value: (SalesMonth) -> Int64?) -> [Month: Int64] {
      Dictionary(
        sales.compactMap { month in value(month).map { (month.month, $0) } },
        uniquingKeysWith: { first, _ in first })
    }
    return [
      tile("net-sales", amounts { $0.booked }, rise: .better, material),
      tile("contribution-margin", amounts { $0.margin }, rise: .better, material),
      tile("marketing-cost", amounts { material.cost(in: $0.month) }, rise: .worse, material),
    ]
  }

  private func tile(
    _ id: String, _ amounts: [Month: Int64], rise: Judgement, _ material: Material
  ) -> KeyFigure {
    let units = Double(material.currency.minorUnitsPerUnit)
    let comparison = MonthComparison(
      material: material, values: amounts.mapValues { Double($0) / units }, rise: rise,
      growsWithDays: id != "marketing-cost")
    let value = amounts[material.setting.month]
    return KeyFigure(
      id: id, name: Words.say("kpi.\(id)"), value: Words.money(value, material.currency),
      note: value == nil ? Words.say("note.\(id).missing") : nil,
      comparisons: planned(id, material) + comparison.lines,
      sparkline: comparison.sparkline)
  }

  /// The comparison of a tile with the plan; none without one.
  private func planned(_ id: String, _ material: Material) -> [Comparison] {
    let line = material.planLines.first { $0.place == nil && $0.kind.rawValue == id }
    return line?.comparison(material).map { [$0] } ?? []
  }

  /// The change of net sales against the same month last year, if both may be compared.
  func yearChange(_ material: Material) -> (share: Double, perDay: Bool)? {
    let values = Dictionary(
      material.sales.map { ($0.month, Double($0.booked)) }, uniquingKeysWith: { first, _ in first })
    return MonthComparison(
      material: material, values: values, rise: .better, growsWithDays: true
    ).change(against: material.setting.month - 12)
  }

  private func message(_ material: Material) -> Candidate? {
    guard let change = yearChange(material), abs(change.share) >= 0.005,
      let sales = material.sales(in: material.setting.month)
    else { return nil }
    let key = change.perDay ? "message.sales.per-day" : "message.sales"
    return Candidate(
      message: Message(
        sentence: Words.say(key, ["change": .shareChange(Ratio(change.share), decimals: 1)]),
        evidence: evidence(of: change.share, sales, material), page: "trend"),
      weight: abs(change.share), subject: "net-sales")
  }

  /// What stands behind a change: that nobody new came where that explains a fall beyond chance.
  private func evidence(of change: Double, _ sales: SalesMonth, _ material: Material) -> Phrase {
    let ended = material.customerBook.recruitmentEnded(by: sales.month)
    if let ended, change < 0, Drift(material)?.isRise == false {
      return Words.say("message.recruitment.evidence", ["month": .month(ended)])
    }
    return Words.say(
      "message.sales.evidence",
      [
        "sales": .money(material.money(sales.booked)),
        "receipts": .counted(sales.receipts, noun: "receipts"), "month": .month(sales.month),
      ])
  }

  private func caveat(_ material: Material) -> Phrase? {
    let gaps = material.gaps(in: material.setting.month)
    return gaps.first.map { GapWords.sentence($0, material) }
  }
}
