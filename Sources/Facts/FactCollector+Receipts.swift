import Measures
import Records

extension FactCollector {
  /// A receipt is the rows of one shop with one number on one day of one file.
  private struct ReceiptKey: Hashable {
    var file: Int
    var store: Int
    var number: Symbol
    var day: Day

    func hash(into hasher: inout Hasher) {
      // Two words instead of four: the hash is half of what it costs to find a receipt.
      hasher.combine(number.index)
      hasher.combine(day.number &* 1_000_003 &+ store &* 65_537 &+ file)
    }
  }

  /// The receipts by day, time and first row.
  mutating func collectReceipts() -> [ReceiptFact] {
    let (keys, groups) = receiptGroups()
    let (rows, starts) = FactCollector.rows(of: groups, count: keys.count)
    let booking = LineBooking(rules: rules, symbols: records.symbols)
    let start = self
    let pieces = ParallelMap.results(count: keys.count / FactCollector.receiptsOfPiece + 1) {
      piece in
      let first = piece * FactCollector.receiptsOfPiece
      var own = start
      own.problems = []
      own.excluded = [:]
      var receipts: [ReceiptFact] = []
      for group in first..<min(keys.count, first + FactCollector.receiptsOfPiece) {
        let rows = rows[starts[group]..<starts[group + 1]]
        let receipt = own.receipt(
          rows, day: keys[group].day, store: keys[group].store, booking)
        if let receipt { receipts.append(receipt) }
      }
      return (receipts: receipts, problems: own.problems, excluded: own.excluded)
    }
    var receipts: [ReceiptFact] = []
    receipts.reserveCapacity(keys.count)
    for piece in pieces {
      receipts += piece.receipts
      problems += piece.problems
      excluded.merge(piece.excluded, uniquingKeysWith: +)
    }
    return receipts.stablySorted(by: { FactCollector.clock($0.day, $0.second) })
  }

  /// Receipts that are booked in one go; the pieces are booked side by side.
  private static let receiptsOfPiece = 20_000

  /// The receipts in the order of their first rows, and for each row its receipt, −1 for one that
  /// is not known yet.
  private mutating func receiptGroups() -> (keys: [ReceiptKey], groups: [Int]) {
    var known: [ReceiptKey: Int] = [:]
    known.reserveCapacity(records.receiptLines.count / 2)
    var keys: [ReceiptKey] = []
    var groups: [Int] = []
    groups.reserveCapacity(records.receiptLines.count)
    var last: Int?
    for line in records.receiptLines {
      let day = businessDay(line.at)
      guard day <= asOf else {
        groups.append(-1)
        continue
      }
      let key = ReceiptKey(
        file: line.place.file, store: stores.index(of: line.store, in: records.symbols),
        number: line.receipt, day: day)
      // The rows of a receipt mostly follow each other.
      if let last, keys[last] == key {
        groups.append(last)
        continue
      }
      let group = FactCollector.noted(&known[key, default: keys.count])
      if group == keys.count { keys.append(key) }
      groups.append(group)
      last = group
    }
    return (keys, groups)
  }

  /// A number that is entered where it was not: the dictionary is searched once for both.
  private static func noted(_ group: inout Int) -> Int { group }

  /// The rows of each group one after the other, and where those of each group begin.
  private static func rows(of groups: [Int], count: Int) -> (rows: [Int], starts: [Int]) {
    var starts = [Int](repeating: 0, count: count + 1)
    for group in groups where group >= 0 { starts[group + 1] += 1 }
    for group in 0..<count { starts[group + 1] += starts[group] }
    var rows = [Int](repeating: 0, count: starts[count])
    var next = starts
    for (row, group) in groups.enumerated() where group >= 0 {
      rows[next[group]] = row
      next[group] += 1
    }
    return (rows, starts)
  }

  /// A receipt; `nil` where none of its lines can be booked: what was bought is not known, and a
  /// purchase of nothing would be counted.
  private mutating func receipt(
    _ rows: ArraySlice<Int>, day: Day, store: Int, _ booking: LineBooking
  ) -> ReceiptFact? {
    let first = records.receiptLines[rows[rows.startIndex]]
    var lines: [LineBooking.Line] = []
    var discount = Discount()
    var codes: [Symbol] = []
    var customer: Person?
    var customerType: CustomerType?
    for index in rows {
      let row = records.receiptLines[index]
      guard let line = line(row, day: day) else { continue }
      lines.append(line)
      discount.add(row, line)
      if let code = row.coupon, !codes.contains(code) { codes.append(code) }
      customer = customer ?? row.customer
      customerType = customerType ?? row.customerType
    }
    let booked = booking.booked(lines, storeID: stores.stores[store].id)
    for place in booked.withoutRate { exclude(.vatMissing, place, day) }
    guard lines.count > booked.withoutRate.count else { return nil }
    let faceValue = discount.net(of: discount.ofCodes, sold: booked.net)
    let costs = fulfilment(net: booked.net) + booked.couponLoss(faceValue: faceValue)
    return ReceiptFact(
      place: first.place, lastLine: records.receiptLines[rows[rows.endIndex - 1]].place.line,
      day: day, second: first.at.secondOfDay, store: store, customer: customer,
      customerType: customerType, number: first.receipt, net: booked.net,
      otherNet: booked.otherNet, discount: discount.net(of: discount.all, sold: booked.net),
      codeDiscount: faceValue, margin: booked.margin.map { $0 - costs }, lines: rows.count,
      codes: codes)
  }

  /// Payment fee, packing and delivery of a receipt, in ten-thousandths of a minor unit.
  private func fulfilment(net: Int64) -> Int64 {
    guard net > 0 else { return 0 }
    return net * LineBooking.basisPoints(rules.fulfilmentShare)
      + rules.fulfilmentPerReceipt
  }

  /// A row in the reporting currency; `nil` (and a problem) where no rate is known.
  private mutating func line(_ row: ReceiptLine, day: Day) -> LineBooking.Line? {
    let isGoods = row.role != .shipping && row.role != .deposit && row.role != .other
    guard row.currency != rates.reporting else {
      return LineBooking.Line(
        gross: row.gross, net: row.net, tax: row.tax, cost: row.cost, category: row.category,
        isGoods: isGoods, place: row.place)
    }
    guard rates.converted(0, from: row.currency, on: day) != nil else {
      exclude(.rateMissing, row.place, day)
      return nil
    }
    func converted(_ amount: Int64?) -> Int64? {
      amount.flatMap { rates.converted($0, from: row.currency, on: day) }
    }
    return LineBooking.Line(
      gross: converted(row.gross), net: converted(row.net), tax: converted(row.tax),
      cost: converted(row.cost), category: row.category, isGoods: isGoods, place: row.place)
  }

  /// Counts a line that cannot be booked; its month is partial.
  mutating func exclude(_ reason: LedgerProblem.Reason, _ place: Place, _ day: Day) {
    problems.append(LedgerProblem(reason: reason, place: place))
    excluded[day.month, default: 0] += 1
  }
}
