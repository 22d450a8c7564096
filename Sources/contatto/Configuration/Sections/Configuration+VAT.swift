import Measures

extension Configuration {
  /// `[vat]`: rates where the files give gross amounts only (METHOD §2.1).
  struct VAT: Equatable, Sendable {
    /// The standard rate in hundredths of a percent, 2200 for 22 %; `nil` if not stated.
    let basisPoints: Int?
    /// Rates per product category, by the words of the till.
    let basisPointsByCategory: [String: Int]
    /// The share of VAT on costs that the business gets back, 1 for all.
    let reclaim: Ratio

    init(_ reader: SectionReader) {
      var reader = reader
      basisPoints = VAT.rate("percent", &reader)
      var categories = reader.section("category")
      var rates: [String: Int] = [:]
      for name in categories.names { rates[name] = VAT.rate(name, &categories) }
      basisPointsByCategory = rates
      reclaim = Ratio((reader.number("reclaim_percent", in: 0...100) ?? 100) / 100)
      reader.finish()
    }

    /// A rate as a whole number of basis points, so that no cent hangs on binary fractions.
    private static func rate(_ key: String, _ reader: inout SectionReader) -> Int? {
      guard let percent = reader.number(key, in: 0...100) else { return nil }
      let points = (percent * 100).rounded()
      if (percent * 100 - points).magnitude > 1e-6 {
        reader.complain(key, "has more than two decimals")
      } else if percent > 0, percent < 1 {
        reader.complain(key, "is below 1 percent", hint: "write 22 for 22 %, not 0.22")
      }
      return Int(points)
    }
  }
}
