import Facts
import Measures
import Records

/// A tiny shop for the tests: its records are written line by line.
struct Shop {
  var batch = RecordBatch()
  var plan = Plan(channels: [], touchpoints: [], routes: [], campaigns: [], stores: [])
  var rules = Shop.rules
  var asOf = Shop.day("2026-10-31")

  static let rules = LedgerRules(
    currency: .euro, vatBasisPoints: 2200, vatBasisPointsByCategory: ["Libri": 400], margin: 0.4,
    marginByCategory: ["Libri": 0.25], marginByStore: [:], fulfilmentShare: 0,
    fulfilmentPerReceipt: 0, returnWindowDays: 30, dayStartsSeconds: 0)

  /// A day that the test writes as ISO.
  static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

  /// Adds a line of a receipt; `change` sets what the test is about.
  mutating func line(
    _ receipt: String, _ iso: String, _ change: (inout ReceiptLine, inout SymbolTable) -> Void
  ) {
    var line = ReceiptLine(
      place: Place(file: 0, line: batch.receiptLines.count + 2), at: Stamp(day: Shop.day(iso)),
      receipt: batch.symbols.symbol(receipt), currency: .euro, quality: Quality(time: .day))
    change(&line, &batch.symbols)
    batch.receiptLines.append(line)
  }

  /// Adds a refund.
  mutating func refund(_ iso: String, _ change: (inout Refund, inout SymbolTable) -> Void) {
    var refund = Refund(
      place: Place(file: 1, line: batch.refunds.count + 2), at: Stamp(day: Shop.day(iso)),
      currency: .euro, quality: Quality(time: .day))
    change(&refund, &batch.symbols)
    batch.refunds.append(refund)
  }

  /// Adds a contact with one known person.
  mutating func touch(
    _ kind: TouchKind, _ iso: String, channel: String, person: some BinaryInteger
  ) {
    var touch = Touch(
      place: Place(file: 2, line: batch.touches.count + 2), at: Stamp(day: Shop.day(iso)),
      kind: kind, quality: Quality(time: .day))
    touch.channel = batch.symbols.symbol(channel)
    touch.customer = Person(index: UInt32(person))
    batch.touches.append(touch)
  }

  /// The books of the shop.
  func facts(rates: [ExchangeRates.Rate] = []) -> FactTable {
    var collector = FactCollector(
      records: batch, plan: plan, rules: rules,
      rates: ExchangeRates(reporting: .euro, rates: rates), asOf: asOf)
    return collector.table()
  }

  /// A declared channel.
  static func channel(_ id: String, managed: Bool = true, priceOff: Bool = false) -> Channel {
    Channel(
      id: id, name: id, medium: .digital, isManaged: managed, phases: [.loyalty],
      lookbackDays: 7, unitCostMicros: nil, isPriceOff: priceOff, followsDemand: false,
      aliases: [id + "-alias"])
  }
}
