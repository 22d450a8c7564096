import Measures
import Records

extension FactCollector {
  /// The refunds in the booking view, each tied to its sale where the sale is known; the sales
  /// learn what came back of them (origin view, METHOD §2.1).
  mutating func collectRefunds(into receipts: inout [ReceiptFact]) -> [RefundFact] {
    let sales = SaleFinder(receipts: receipts, records: records, rules: rules)
    let booking = LineBooking(rules: rules, symbols: records.symbols)
    var refunds: [RefundFact] = []
    for refund in records.refunds {
      let day = businessDay(refund.at)
      guard day <= asOf else { continue }
      let store = stores.index(of: refund.store, in: records.symbols)
      guard let line = line(refund, day: day) else { continue }
      let booked = booking.booked([line], storeID: stores.stores[store].id)
      for place in booked.withoutRate { exclude(.vatMissing, place, day) }
      guard booked.withoutRate.isEmpty else { continue }
      let sale = sales.sale(of: refund, store: store, day: day)
      if let sale {
        receipts[sale].refunded += booked.net
        receipts[sale].refundedMargin += booked.margin ?? 0
      } else {
        problems.append(LedgerProblem(reason: .refundUnmatched, place: refund.place))
      }
      refunds.append(
        RefundFact(
          place: refund.place, day: day, store: store, net: booked.net, margin: booked.margin,
          receipt: sale))
    }
    markVoids(refunds, &receipts)
    return refunds.stablySorted { $0.day < $1.day }
  }

  /// A receipt that was taken back whole in its own month never happened for counts and peaks.
  private func markVoids(_ refunds: [RefundFact], _ receipts: inout [ReceiptFact]) {
    for refund in refunds {
      guard let sale = refund.receipt else { continue }
      let receipt = receipts[sale]
      if receipt.net > 0, receipt.refunded >= receipt.net, refund.day.month == receipt.day.month {
        receipts[sale].isVoid = true
      }
    }
  }

  private mutating func line(_ refund: Refund, day: Day) -> LineBooking.Line? {
    func converted(_ amount: Int64?) -> Int64? {
      amount.flatMap { rates.converted($0, from: refund.currency, on: day) }
    }
    guard rates.converted(0, from: refund.currency, on: day) != nil else {
      exclude(.rateMissing, refund.place, day)
      return nil
    }
    return LineBooking.Line(
      gross: converted(refund.gross), net: converted(refund.net), tax: converted(refund.tax),
      cost: converted(refund.cost), category: refund.category, isGoods: true, place: refund.place)
  }
}
