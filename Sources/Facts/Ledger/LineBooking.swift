import Measures
import Records

/// Net and margin of the lines of one receipt or refund, by the owner's rules.
struct LineBooking {
  /// What the rules need to know of a line.
  struct Line {
    var gross: Int64?
    var net: Int64?
    var tax: Int64?
    var cost: Int64?
    var category: Symbol?
    var isGoods: Bool
    var place: Place
  }

  /// The books' view of a set of lines.
  struct Booked {
    var net: Int64 = 0
    var otherNet: Int64 = 0
    /// Ten-thousandths of a minor unit; `nil` as soon as one line has no margin.
    var margin: Int64? = 0
    /// Net goods whose margin follows from a percentage, and that margin.
    var netByPercent: Int64 = 0
    var marginByPercent: Int64 = 0
    /// Lines left out because no VAT rate is known.
    var withoutRate: [Place] = []

    /// What a coupon of `faceValue` takes from a margin in percent beyond the percentage of the
    /// reduced price: the goods cost what they cost, so `m(net + F) − F` is left, not `m·net`.
    func couponLoss(faceValue: Int64) -> Int64 {
      let goods = net - otherNet
      guard faceValue > 0, goods > 0, netByPercent > 0 else { return 0 }
      return Apportionment.scaled(
        faceValue, by: 10_000 * netByPercent - marginByPercent, over: goods)
    }
  }

  let rules: LedgerRules
  private let vatBySymbol: [Symbol: Int64]
  private let marginBySymbol: [Symbol: Double]
  private let vat: Int64?

  init(rules: LedgerRules, symbols: SymbolTable) {
    self.rules = rules
    vat = rules.vatBasisPoints.map { Int64($0) }
    vatBySymbol = LineBooking.known(rules.vatBasisPointsByCategory, symbols).mapValues { Int64($0) }
    marginBySymbol = LineBooking.known(rules.marginByCategory, symbols)
  }

  /// Books the lines of one receipt in the shop `storeID`.
  func booked(_ lines: [Line], storeID: String) -> Booked {
    var result = Booked()
    if lines.count == 1 {
      book(lines[0], net: net(lines[0]), storeID, into: &result)
    } else {
      for (line, net) in zip(lines, nets(lines)) { book(line, net: net, storeID, into: &result) }
    }
    return result
  }

  private func book(_ line: Line, net: Int64?, _ storeID: String, into result: inout Booked) {
    guard let net else {
      result.withoutRate.append(line.place)
      return
    }
    result.net += net
    guard line.isGoods else {
      result.otherNet += net
      return
    }
    let margin = margin(net: net, line, storeID)
    result.margin = result.margin.flatMap { sum in margin.map { sum + $0 } }
    if line.cost == nil, let margin {
      result.netByPercent += net
      result.marginByPercent += margin
    }
  }

  /// Net of a receipt's only line, as `nets` would say it; `nil` where no rate is known.
  private func net(_ line: Line) -> Int64? {
    guard line.net == nil, let gross = line.gross else { return line.net }
    if let tax = line.tax { return gross - tax }
    return rate(of: line.category).map { TaxSplit.net(gross: gross, basisPoints: $0) }
  }

  /// Net a line; `nil` where no rate is known.
  private func nets(_ lines: [Line]) -> [Int64?] {
    var nets = lines.map(\.net)
    let open = lines.indices.filter { nets[$0] == nil && lines[$0].gross != nil }
    guard !open.isEmpty else { return nets }
    let taxes = open.compactMap { lines[$0].tax }
    if taxes.count == open.count {
      for index in open { nets[index] = lines[index].gross.map { $0 - (lines[index].tax ?? 0) } }
    } else if !taxes.isEmpty {
      // The tax of the whole receipt may stand on its first line.
      let split = TaxSplit.net(
        gross: open.map { lines[$0].gross ?? 0 }, tax: taxes.reduce(0, +))
      for (index, net) in zip(open, split) { nets[index] = net }
    } else {
      var byRate: [(rate: Int64, lines: [Int])] = []
      for index in open {
        guard let rate = rate(of: lines[index].category) else { continue }
        if let known = byRate.firstIndex(where: { $0.rate == rate }) {
          byRate[known].lines.append(index)
        } else {
          byRate.append((rate, [index]))
        }
      }
      for group in byRate {
        let gross = group.lines.map { lines[$0].gross ?? 0 }
        let split = TaxSplit.net(gross: gross, basisPoints: group.rate)
        for (index, net) in zip(group.lines, split) { nets[index] = net }
      }
    }
    return nets
  }

  private func rate(of category: Symbol?) -> Int64? {
    category.flatMap { vatBySymbol[$0] } ?? vat
  }

  private func margin(net: Int64, _ line: Line, _ storeID: String) -> Int64? {
    if let cost = line.cost { return (net - cost) * 10_000 }
    let rate =
      line.category.flatMap { marginBySymbol[$0] } ?? rules.marginByStore[storeID] ?? rules.margin
    return rate.map { net * LineBooking.basisPoints($0) }
  }

  /// A rate in ten-thousandths, so that sums of margins stay whole numbers.
  static func basisPoints(_ rate: Double) -> Int64 {
    Int64((rate * 10_000).rounded(.toNearestOrAwayFromZero))
  }

  private static func known<Rate>(_ rates: [String: Rate], _ symbols: SymbolTable)
    -> [Symbol: Rate]
  {
    var known: [Symbol: Rate] = [:]
    for (name, rate) in rates {
      if let symbol = symbols.known(Array(name.utf8)) { known[symbol] = rate }
    }
    return known
  }
}
