import Measures

/// Net amounts of the lines of one receipt.
///
/// VAT is taken out per receipt and rate, never per line: cents would drift from the till
/// (METHOD §2.1, example W1).
enum TaxSplit {
  /// Net of lines that share a rate in basis points (2200 for 22 %).
  static func net(gross: [Int64], basisPoints: Int64) -> [Int64] {
    spread(net(gross: gross.reduce(0, +), basisPoints: basisPoints), over: gross)
  }

  /// Net of a whole receipt, or of its only line, under a rate in basis points.
  static func net(gross: Int64, basisPoints: Int64) -> Int64 {
    Apportionment.scaled(gross, by: 10_000, over: 10_000 + basisPoints)
  }

  /// Net of lines of which only the tax of the whole receipt is known.
  static func net(gross: [Int64], tax: Int64) -> [Int64] {
    spread(gross.reduce(0, +) - tax, over: gross)
  }

  /// Whole shares of `total` in proportion to `amounts`, which may have either sign.
  static func spread(_ total: Int64, over amounts: [Int64]) -> [Int64] {
    if amounts.count == 1, amounts[0] > 0 { return [total] }
    if amounts.allSatisfy({ $0 >= 0 }) { return Apportionment.split(total, by: amounts) }
    let sum = amounts.reduce(0, +)
    guard sum != 0 else { return Apportionment.split(total, by: amounts.map { abs($0) }) }
    // With negative lines among them, shares follow the running total, so that the last is exact.
    var running: Int64 = 0
    var booked: Int64 = 0
    return amounts.map { amount in
      running += amount
      let due = Apportionment.scaled(total, by: sum < 0 ? -running : running, over: abs(sum))
      defer { booked = due }
      return due - booked
    }
  }
}
