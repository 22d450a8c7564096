import Facts
import Measures
import Reporting

/// A planned value of the reported month beside what came of it.
struct PlanLine {
  let kind: TrendMeasure.Kind
  /// The channel or shop it is about; `nil` for the whole business.
  let place: String?
  /// The shop it is about, as an index into the facts' stores.
  let store: Int?
  /// Planned, in minor units or counts.
  let plan: Double
  /// What came; `nil` where it is not known.
  let actual: Double?
  /// Full months in a row, ending with the reported one, that missed their plan.
  let missedMonths: Int

  /// The lines of the month, the whole business first, in the order of the measures.
  static func all(_ material: Material) -> [PlanLine] {
    let month = material.setting.month
    let totals = TrendMeasure.all(material)
    let own = material.facts.plan.filter { $0.month == month }
    return own.compactMap { entry -> PlanLine? in
      guard let kind = kind(entry.measure) else { return nil }
      return line(entry, kind, totals, material)
    }.enumerated().sorted { left, right in
      let keys = (rank(left.element), rank(right.element))
      return keys.0 != keys.1 ? keys.0 < keys.1 : left.offset < right.offset
    }.map(\.element)
  }

  /// Better, worse or, within a hundredth of the plan, neither; `nil` for a partial month.
  func judgement(_ material: Material) -> Judgement? {
    guard let actual, plan > 0, !material.isPartial(material.setting.month) else { return nil }
    let share = actual / plan - 1
    guard share.magnitude >= 0.01, kind.rise != .neutral else { return .neutral }
    return (share > 0) == (kind.rise == .better) ? .better : .worse
  }

  /// The comparison of a tile with the plan; `nil` where they must not be compared.
  func comparison(_ material: Material) -> Comparison? {
    guard let actual, let judgement = judgement(material) else { return nil }
    let change = Argument.shareChange(Ratio(actual / plan - 1), decimals: 1)
    return Comparison(
      reference: Words.say("comparison.plan"),
      change: judgement == .neutral
        ? Words.say("judgement.neutral")
        : Words.say("comparison.change.\(judgement.rawValue)", ["change": change]),
      judgement: judgement)
  }

  private static func rank(_ line: PlanLine) -> Int {
    let measure = TrendMeasure.Kind.allCases.firstIndex(of: line.kind) ?? 0
    return (line.place == nil ? 0 : 100) + measure
  }

  private static func line(
    _ entry: PlanFact, _ kind: TrendMeasure.Kind, _ totals: [TrendMeasure], _ material: Material
  ) -> PlanLine {
    let unit = kind.isMoney ? Double(material.currency.minorUnitsPerUnit) : 1
    let values = actuals(entry, kind, totals, material)
    var missed = 0
    var month = material.setting.month
    while let plan = same(entry, in: month, material), let actual = values[month],
      !material.isPartial(month)
    {
      let isMissed =
        kind.rise == .worse ? actual > plan * unit * 1.01 : actual < plan * unit * 0.99
      guard isMissed else { break }
      missed += 1
      month = month - 1
    }
    let place =
      entry.channel.map { material.facts.register.channels[$0].name }
      ?? entry.store.map { material.facts.stores[$0].name }
    return PlanLine(
      kind: kind, place: place, store: entry.store, plan: entry.value * unit,
      actual: values[material.setting.month], missedMonths: missed)
  }

  private static func same(_ entry: PlanFact, in month: Month, _ material: Material) -> Double? {
    material.facts.plan.first {
      $0.month == month && $0.measure == entry.measure && $0.channel == entry.channel
        && $0.store == entry.store
    }?.value
  }

  private static func actuals(
    _ entry: PlanFact, _ kind: TrendMeasure.Kind, _ totals: [TrendMeasure], _ material: Material
  ) -> [Month: Double] {
    if let channel = entry.channel {
      let months = zip(material.contacts.months, material.contacts.channel(channel))
      return Dictionary(
        months.compactMap { month, cell -> (Month, Double)? in
          switch kind {
          case .cost: cell.cost.map { (month, Double($0)) }
          case .contacts: (month, Double(cell.contacts))
          default: nil
          }
        }, uniquingKeysWith: { first, _ in first })
    }
    guard let store = entry.store else { return totals.first { $0.kind == kind }?.values ?? [:] }
    return Dictionary(
      material.salesByStore[store].compactMap { month -> (Month, Double)? in
        switch kind {
        case .netSales: (month.month, Double(month.booked))
        case .margin: month.margin.map { (month.month, Double($0)) }
        case .receipts: (month.month, Double(month.receipts))
        case .refunds: (month.month, Double(month.refundsBooked))
        default: nil
        }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The measure that a word of the plan means, in the four languages; `nil` for another one.
  static func kind(_ word: String) -> TrendMeasure.Kind? {
    let key = word.utf8.compactMap { byte -> UInt8? in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "_"): nil
      default: byte
      }
    }
    return words.first { $0.words.contains { Array($0.utf8) == key } }?.kind
  }

  private static let words: [(kind: TrendMeasure.Kind, words: [String])] = [
    (
      .netSales,
      [
        "netsales", "sales", "vendite", "venditenette", "umsatz", "nettoumsatz", "sprzedaż",
        "sprzedażnetto", "sprzedaz", "sprzedaznetto",
      ]
    ),
    (
      .margin,
      [
        "contributionmargin", "margin", "margine", "marginedicontribuzione", "deckungsbeitrag",
        "marża", "marżapokrycia", "marza",
      ]
    ),
    (
      .cost,
      [
        "marketingcost", "cost", "costs", "spend", "costo", "costi", "costodimarketing", "spesa",
        "marketingkosten", "kosten", "koszt", "koszty", "kosztmarketingu",
      ]
    ),
    (.receipts, ["receipts", "orders", "scontrini", "kassenbons", "bons", "paragony"]),
    (
      .averageReceipt,
      ["averagereceipt", "scontrinomedio", "durchschnittsbon", "średniparagon", "sredniparagon"]
    ),
    (.refunds, ["refunds", "resi", "rückgaben", "rueckgaben", "zwroty"]),
    (.contacts, ["contacts", "contatti", "kontakte", "kontakty"]),
  ]
}
