import Facts
import Measures
import Records

/// A small business for the tests: shops, channels and persons with awkward names and ties.
enum Trade {
  static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

  /// A name that would break a careless CSV file.
  static let awkward = "Rome, \"Corso\"\r\n=1+1\\\t\u{301}"

  static let rules = LedgerRules(
    currency: .euro, vatBasisPoints: 0, vatBasisPointsByCategory: [:], margin: 0.4,
    marginByCategory: [:], marginByStore: [:], fulfilmentShare: 0, fulfilmentPerReceipt: 0,
    returnWindowDays: 30, dayStartsSeconds: 0)

  static func channel(_ id: String, name: String) -> Channel {
    Channel(
      id: id, name: name, medium: .digital, isManaged: true, phases: [.loyalty], lookbackDays: 7,
      unitCostMicros: id == "b" ? 20_000 : nil, isPriceOff: false, followsDemand: false,
      aliases: [])
  }

  /// The books: 40 receipts of eight persons and nobody, contacts at the same second, a refund, a
  /// cost over two months.
  static var facts: FactTable {
    var batch = RecordBatch()
    for number in 0..<40 {
      let at = Stamp(
        day: day("2026-09-20") + number, secondOfDay: number % 5 == 0 ? nil : 36_000 + number)
      var line = ReceiptLine(
        place: Place(file: 0, line: number + 2), at: at,
        receipt: batch.symbols.symbol("r\(number)"), currency: .euro, quality: Quality(time: .day))
      line.net = Int64(100 + number)
      line.store = batch.symbols.symbol(number % 3 == 0 ? awkward : "mi")
      if number % 4 != 3 { line.customer = Person(index: UInt32(number % 8)) }
      batch.receiptLines.append(line)
      for (place, word) in ["b", "a"].enumerated() where number % 2 == 0 {
        var touch = Touch(
          place: Place(file: 1, line: 2 * number + place), at: at, kind: .sent,
          quality: Quality(time: .day))
        touch.channel = batch.symbols.symbol(word)
        touch.customer = Person(index: UInt32(number % 8))
        batch.touches.append(touch)
      }
    }
    var refund = Refund(
      place: Place(file: 2, line: 2), at: Stamp(day: day("2026-10-20")), currency: .euro,
      quality: Quality(time: .day))
    refund.net = 105
    refund.refundOf = batch.symbols.symbol("r5")
    refund.store = batch.symbols.symbol("mi")
    batch.refunds.append(refund)
    var spend = Spend(
      place: Place(file: 3, line: 2), from: day("2026-09-28"), to: day("2026-10-07"),
      amount: 100_001, currency: .euro, quality: Quality(time: .day))
    spend.channel = batch.symbols.symbol("a")
    spend.clicks = 33
    batch.spends.append(spend)
    var collector = FactCollector(
      records: batch,
      plan: Plan(
        channels: [channel("b", name: "Letters"), channel("a", name: awkward)], touchpoints: [],
        routes: [], campaigns: [], stores: []),
      rules: rules, rates: ExchangeRates(reporting: .euro, rates: []), asOf: day("2026-10-31"))
    return collector.table()
  }
}
