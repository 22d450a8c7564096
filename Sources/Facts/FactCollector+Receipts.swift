import Measures
import Records

extension FactCollector {
  /// A receipt is the rows of one shop with one number on one day of one file.
  private struct ReceiptKey: Hashable {
    var file: Int
    var store: Int
    var number: Symbol
    var day: Day
  }

  /// The receipts by day, time and first row.
  mutating func collectReceipts() -> [ReceiptFact] {
    var groups: [ReceiptKey: Int] = [:]
    var rows: [[Int]] = []
    var keys: [ReceiptKey] = []
    for (index, line) in records.receiptLines.enumerated() {
      let day = businessDay(line.at)
      guard day <= asOf else { continue }
      let key = ReceiptKey(
        file: line.place.file, store: stores.index(of: line.store, in: records.symbols),
        number: line.receipt, day: day)
      if let group = groups[key] {
        rows[group].append(index)
      } else {
        groups[key] = rows.count
        rows.append([index])
        keys.append(key)
      }
    }
    let booking = LineBooking(rules: rules, symbols: records.symbols)
    var receipts: [ReceiptFact] = []
    receipts.reserveCapacity(rows.count)
    for (key, rows) in zip(keys, rows) {
      receipts.append(receipt(rows, day: key.day, store: key.store, booking))
    }
    // Sorting is stable by the row order of the input, which the folder reader has fixed.
    return receipts.stablySorted(by: { FactCollector.clock($0.day, $0.second) })
  }

  private mutating func receipt(_ rows: [Int], day: Day, store: Int, _ booking: LineBooking)
    -> ReceiptFact
  {
    let first = records.receiptLines[rows[0]]
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
    let faceValue = discount.net(of: discount.ofCodes, sold: booked.net)
    let costs = fulfilment(net: booked.net) + booked.couponLoss(faceValue: faceValue)
    return ReceiptFact(
      place: first.place, lastLine: records.receiptLines[rows[rows.count - 1]].place.line,
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
