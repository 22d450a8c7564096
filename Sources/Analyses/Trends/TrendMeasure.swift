import Facts
import Measures
import Reporting

/// A measure of the whole business by month.
struct TrendMeasure {
  /// The measures, in the order of the table.
  enum Kind: String, CaseIterable {
    case netSales = "net-sales"
    case margin = "contribution-margin"
    case cost = "marketing-cost"
    case receipts
    case averageReceipt = "average-receipt"
    case refunds
    case contacts

    /// What a rise means.
    var rise: Judgement {
      switch self {
      case .netSales, .margin, .receipts, .averageReceipt: .better
      case .cost, .refunds: .worse
      case .contacts: .neutral
      }
    }

    /// True for amounts, false for counts.
    var isMoney: Bool { self != .receipts && self != .contacts }
    /// True if the months of a year add up.
    var addsUp: Bool { self != .averageReceipt }
  }

  let kind: Kind
  /// Minor units or counts by month; a month that is not there is not known.
  let values: [Month: Double]

  /// All measures of the material.
  static func all(_ material: Material) -> [TrendMeasure] {
    Kind.allCases.map { kind in
      let pairs = material.sales.compactMap { month in
        value(kind, month, material).map { (month.month, $0) }
      }
      return TrendMeasure(
        kind: kind, values: Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
    }
  }

  private static func value(_ kind: Kind, _ month: SalesMonth, _ material: Material) -> Double? {
    switch kind {
    case .netSales: Double(month.booked)
    case .margin: month.margin.map { Double($0) }
    case .cost: material.cost(in: month.month).map { Double($0) }
    case .receipts: Double(month.receipts)
    case .averageReceipt:
      month.receipts > 0 ? (Double(month.origin) / Double(month.receipts)).rounded() : nil
    case .refunds: Double(month.refundsBooked)
    case .contacts: material.contacts(in: month.month).map { Double($0) }
    }
  }

  /// A value in the unit of the measure.
  func quantity(_ value: Double?, _ currency: Currency) -> Quantity {
    guard let value else { return .unknown }
    return kind.isMoney
      ? .money(Money(minorUnits: Int64(value.rounded()), currency: currency))
      : .count(Int(value))
  }

  /// The months of the year up to `month`, added up; `nil` where one of them is partial or missing.
  func yearToDate(_ month: Month, _ material: Material) -> Double? {
    guard kind.addsUp else { return nil }
    var sum = 0.0
    for index in (month.index - (month.month - 1))...month.index {
      let own = Month(index: index)
      guard let value = values[own], !material.isPartial(own) else { return nil }
      sum += value
    }
    return sum
  }
}
