import Measures

/// The chain at work: day by day customers are contacted, come, buy and bring back.
struct Trade {
  let scenario: Scenario
  let calendar: TradingCalendar
  let media: MediaPlan
  var coupons: CouponBook
  var population: Population
  var receipts: [Receipt] = []
  var refunds: [Refund] = []
  var mailings: [Mailing] = []
  /// Coupons printed on receipts, by day and outlet.
  var printed: [[Int]]
  /// Visits to come, by day.
  var pending: [[Visit]]
  var visitChance: Chance
  var basketChance: Chance
  var mailChance: Chance
  var couponChance: Chance
  var refundChance: Chance

  /// The whole history of a scenario.
  init(_ scenario: Scenario, seed: UInt64) {
    self.scenario = scenario
    calendar = TradingCalendar(month: scenario.first, months: scenario.months)
    coupons = CouponBook(calendar)
    media = MediaPlan(scenario, calendar, seed: seed, coupons: &coupons)
    var people = Chance("people", seed: seed)
    population = Population(
      members: Int(3600 * scenario.volume), prospects: Int(7000 * scenario.volume),
      days: calendar.count, &people)
    printed = Array(
      repeating: [Int](repeating: 0, count: Chain.outlets.count), count: calendar.count)
    pending = Array(repeating: [], count: calendar.count)
    visitChance = Chance("visits", seed: seed)
    basketChance = Chance("baskets", seed: seed)
    mailChance = Chance("mail", seed: seed)
    couponChance = Chance("coupons", seed: seed)
    refundChance = Chance("refunds", seed: seed)
    run()
  }

  private mutating func run() {
    let expected = media.drives.map { $0.sales() }
    for day in 0..<calendar.count {
      if calendar.day(day).day == 1 { population.startMonth(day: day) }
      sendMailings(day)
      for visit in ownVisits(day) { receive(visit, day) }
      for (drive, sales) in zip(media.drives, expected) {
        for visit in visits(of: drive, sales: sales[day], day) { receive(visit, day) }
      }
      for visit in pending[day] { receive(visit, day) }
    }
    number()
  }

  /// Adds a visit on a later day; beyond the end it is lost, as it would be for any observer.
  mutating func expect(_ visit: Visit, on day: Int) {
    if calendar.contains(day) { pending[day].append(visit) }
  }

  /// A customer at the door: put off when the outlet is closed.
  private mutating func receive(_ visit: Visit, _ day: Int) {
    if Chain.outlets[visit.outlet].isOpen(calendar.day(day)) {
      sell(visit, day)
    } else {
      expect(visit, on: day + 1)
    }
  }

  /// Receipts in the order of the day, numbered per outlet and year.
  private mutating func number() {
    let order = receipts.indices.sorted {
      let (left, right) = (receipts[$0], receipts[$1])
      if left.day != right.day { return left.day < right.day }
      return left.minute != right.minute ? left.minute < right.minute : $0 < $1
    }
    var position = [Int](repeating: 0, count: receipts.count)
    for (new, old) in order.enumerated() { position[old] = new }
    receipts = order.map { receipts[$0] }
    refunds = refunds.map {
      Refund(day: $0.day, minute: $0.minute, receipt: position[$0.receipt], line: $0.line)
    }
    .sorted { ($0.day, $0.minute, $0.receipt) < ($1.day, $1.minute, $1.receipt) }
    numberReceipts()
  }

  private mutating func numberReceipts() {
    var counters = [[Int]](repeating: [Int](repeating: 0, count: 10_000), count: 6)
    for index in receipts.indices {
      let outlet = receipts[index].outlet
      let date = calendar.day(receipts[index].day).date
      switch Chain.outlets[outlet].system {
      case .webShop:
        counters[outlet][0] += 1
        receipts[index].number = "#\(10_000 + counters[outlet][0])"
      case .oldTill:
        // The old till starts again every morning.
        let slot = receipts[index].day
        counters[outlet][slot] += 1
        receipts[index].number = Digits.padded(counters[outlet][slot], 4)
      case .houseTill:
        counters[outlet][date.year] += 1
        let serial = Digits.padded(counters[outlet][date.year], 5)
        receipts[index].number = "\(Chain.outlets[outlet].prefix)\(date.year % 100)-\(serial)"
      }
    }
  }
}
