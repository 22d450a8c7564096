import Measures
import Records

/// Finds the sale that a refund belongs to: by its number, by the payment, or else the same
/// customer's latest earlier purchase of the item inside the return window (METHOD §2.1).
struct SaleFinder {
  private var byNumber: [Symbol: [Int]] = [:]
  private var byPayment: [Symbol: Int] = [:]
  private var byPurchase: [Purchase: [Int]] = [:]
  private let receipts: [ReceiptFact]
  private let rules: LedgerRules

  private static let dateSeconds = 86_400

  private struct Purchase: Hashable {
    var customer: Person
    var item: Symbol
  }

  private struct Number: Hashable {
    var number: Symbol
    var day: Day
  }

  init(receipts: [ReceiptFact], records: RecordBatch, rules: LedgerRules) {
    self.receipts = receipts
    self.rules = rules
    guard !records.refunds.isEmpty else { return }
    // Few sales are ever taken back: only those that a refund may mean are looked up.
    var numbers = HandleMarks()
    for refund in records.refunds { numbers.mark(refund.refundOf?.index) }
    for (index, receipt) in receipts.enumerated() where numbers.has(receipt.number.index) {
      byNumber[receipt.number, default: []].append(index)
    }
    let lines = SaleFinder.lines(of: records)
    var asked = HandleMarks()
    for line in lines { asked.mark(line.receipt.index) }
    var byDay: [Number: Int] = [:]
    for (index, receipt) in receipts.enumerated() where asked.has(receipt.number.index) {
      let number = Number(number: receipt.number, day: receipt.day)
      if byDay[number] == nil { byDay[number] = index }
    }
    for line in lines {
      let number = Number(number: line.receipt, day: line.at.day)
      guard let index = byDay[number] else { continue }
      if let payment = line.payment { byPayment[payment] = index }
      if let customer = line.customer, let item = line.item {
        byPurchase[Purchase(customer: customer, item: item), default: []].append(index)
      }
    }
  }

  /// The lines that a refund may mean by its payment, or by its customer and item.
  private static func lines(of records: RecordBatch) -> [ReceiptLine] {
    var payments = HandleMarks()
    var items = HandleMarks()
    var customers = HandleMarks()
    for refund in records.refunds {
      payments.mark(refund.payment?.index)
      items.mark(refund.item?.index)
      customers.mark(refund.customer?.index)
    }
    return records.receiptLines.filter { line in
      payments.has(line.payment?.index)
        || items.has(line.item?.index) && customers.has(line.customer?.index)
    }
  }

  /// The sale of a refund in the shop `store` on the business day `day`; `nil` where none is known.
  func sale(of refund: Refund, store: Int, day: Day) -> Int? {
    if let number = refund.refundOf, let found = byNumber[number] {
      let before = found.filter { receipts[$0].day <= day }
      // Numbers may start anew each day: the same shop's latest one is meant.
      return before.last { receipts[$0].store == store } ?? before.last
    }
    if let payment = refund.payment, let found = byPayment[payment] { return found }
    guard let customer = refund.customer, let item = refund.item else { return nil }
    let second = refund.at.secondOfDay
    return byPurchase[Purchase(customer: customer, item: item)]?.last {
      day - receipts[$0].day <= rules.returnWindowDays && isBefore(receipts[$0], day, second)
    }
  }

  /// True if a sale came before a refund; on the same day the clocks decide, if both are known.
  private func isBefore(_ sale: ReceiptFact, _ day: Day, _ second: Int?) -> Bool {
    guard sale.day == day, let sold = sale.second, let second else { return sale.day <= day }
    // The first hours of a date may end the business day before.
    func elapsed(_ second: Int) -> Int {
      second < rules.dayStartsSeconds ? second + SaleFinder.dateSeconds : second
    }
    return elapsed(sold) <= elapsed(second)
  }
}
