package import Measures
package import Records

/// The one fold over the records: receipts into the ledger, contacts and costs onto the register.
package struct FactCollector {
  let records: RecordBatch
  let plan: Plan
  let rules: LedgerRules
  let rates: ExchangeRates
  let asOf: Day
  var stores: StoreIndex
  var register: Register
  /// The touchpoint of each combination of words, so that texts are compared once.
  var touchpointByWords: [ContactWords: Int] = [:]
  /// The words that were asked for last: neighbouring rows mostly have the same.
  var lastWords: (words: ContactWords, touchpoint: Int)?
  var problems: [LedgerProblem] = []
  var excluded: [Month: Int] = [:]

  /// A collector for records, under the owner's plan and rules, that knows nothing after `asOf`.
  package init(
    records: RecordBatch, plan: Plan, rules: LedgerRules, rates: ExchangeRates, asOf: Day
  ) {
    self.records = records
    self.plan = plan
    self.rules = rules
    self.rates = rates
    self.asOf = asOf
    stores = StoreIndex(plan.stores)
    register = Register(plan: plan, entries: records.touchpoints, symbols: records.symbols)
  }

  /// All facts.
  package mutating func table() -> FactTable {
    let (receipts, refunds, touches) = collectLedgerAndTouches()
    let costs = collectCosts()
    let opinions = collectOpinions()
    let visits = collectVisits()
    let tests = collectTests()
    let plans = collectPlan()
    let events = collectEvents()
    let conditions = collectConditions()
    let capacities = collectCapacities()
    var table = FactTable(
      asOf: asOf, rules: rules, register: register, campaigns: plan.campaigns,
      stores: stores.stores, declaredStores: stores.declared, records: records)
    table.receipts = receipts
    table.refunds = refunds
    table.touches = touches
    table.costs = costs
    table.opinions = opinions
    table.visits = visits
    table.tests = tests
    table.plan = plans
    table.events = events
    table.conditions = conditions
    table.capacities = capacities
    table.customers = collectCustomers()
    table.excludedLines = excluded
    table.problems = problems + undeclaredWords()
    return table
  }

  /// Receipts and refunds on one thread and touches on another, numbered as if one came after the
  /// other: receipts know nothing of the register, and touches make no problem.
  private mutating func collectLedgerAndTouches()
    -> ([ReceiptFact], [RefundFact], [TouchFact])
  {
    let start = self
    let (sold, met) = ParallelMap.both {
      var own = start
      var receipts = own.collectReceipts()
      let refunds = own.collectRefunds(into: &receipts)
      return (collector: own, receipts: receipts, refunds: refunds)
    } _: {
      var own = start
      let touches = own.collectTouches()
      return (collector: own, touches: touches)
    }
    self = sold.collector
    register = met.collector.register
    touchpointByWords = met.collector.touchpointByWords
    lastWords = met.collector.lastWords
    let places = stores.merge(met.collector.stores)
    var touches = met.touches
    if places != Array(places.indices) {
      for index in touches.indices {
        touches[index].store = touches[index].store.map { places[$0] }
      }
    }
    return (sold.receipts, sold.refunds, touches)
  }

  /// A number that orders days and seconds of a day; what has no second comes first on its day.
  static func clock(_ day: Day, _ second: Int?) -> Int {
    day.number * (1 << 17) + (second ?? -1) + 1
  }

  /// The business day of a stamp: hours before the day's start belong to the day before.
  func businessDay(_ at: Stamp) -> Day {
    guard let second = at.secondOfDay, second < rules.dayStartsSeconds else { return at.day }
    return at.day - 1
  }

  /// Channels and shops that the data name but nobody declared, once a word.
  private func undeclaredWords() -> [LedgerProblem] {
    let nowhere = Place(file: 0, line: 0)
    let channels = register.channels.dropFirst(register.declaredChannels).map {
      LedgerProblem(reason: .channelUnknown, place: nowhere, word: $0.id)
    }
    guard stores.declared > 0 else { return Array(channels) }
    return channels
      + stores.stores.dropFirst(stores.declared).map {
        LedgerProblem(reason: .storeUnknown, place: nowhere, word: $0.id)
      }
  }
}
