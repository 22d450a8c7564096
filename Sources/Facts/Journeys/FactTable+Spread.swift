import Measures
import Records

extension FactTable {
  /// How much the margin of known customers differs over the last `days`: standard deviation in
  /// units of money over those who bought in the last year; `nil` for fewer than two of them or
  /// without a known margin.
  package func marginDeviation(days: Int) -> Double? {
    let unit = Double(rules.currency.minorUnitsPerUnit) * 10_000
    var sums: [Person: Double] = [:]
    for receipt in receipts where receipt.day > asOf - 365 {
      guard let person = receipt.customer, let margin = receipt.keptMargin else { continue }
      sums[person, default: 0] += receipt.day > asOf - days ? Double(margin) / unit : 0
    }
    guard sums.count > 1 else { return nil }
    let values = sums.keys.sorted().compactMap { sums[$0] }
    return Moments.variance(values).map { $0.squareRoot() }
  }
}
