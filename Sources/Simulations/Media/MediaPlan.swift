import Measures

/// Everything that is paid for without knowing who sees it.
struct MediaPlan {
  private(set) var drives: [Drive] = []
  private(set) var searchRows: [AdRow] = []
  private(set) var socialRows: [AdRow] = []
  private(set) var drops: [FlyerDrop] = []
  private(set) var costs: [Cost] = []
  private let calendar: TradingCalendar
  private let volume: Double

  /// The plan of all media; flyer codes are added to `coupons`.
  init(_ scenario: Scenario, _ calendar: TradingCalendar, seed: UInt64, coupons: inout CouponBook) {
    self.calendar = calendar
    volume = scenario.volume
    planSearch(seed)
    planSocial(seed)
    planRadio(seed)
    planFlyers(seed, &coupons)
  }

  /// Search advertising: its cost rises because people search, not the other way round.
  private mutating func planSearch(_ seed: UInt64) {
    var chance = Chance("search", seed: seed)
    var spending: [Double] = []
    for index in 0..<calendar.count {
      let day = calendar.day(index)
      let demand = Season.demand(day) * Season.webWeekday(day)
      let level = 8600 * volume * demand * (1 + 0.10 * chance.normal())
      spending.append(max(level, 500))
      let parts = [("Marchio Aurora", 0.38, 0.32), ("Casa e cucina generiche", 0.62, 0.55)]
      for (name, part, clickEuro) in parts {
        searchRows.append(
          adRow(index, name, spending[index] * part, perClick: clickEuro, seen: 14, &chance))
      }
    }
    drives.append(
      Drive(
        cause: .search, spending: spending, carriedOver: 0.30, half: 9000 * volume,
        ceiling: 18_500 * volume, outlets: [0.09, 0.06, 0.07, 0.06, 0.04, 0.68],
        newcomers: 0.30))
  }

  /// Advertising in social networks: in flights of three weeks with pauses of one or two.
  private mutating func planSocial(_ seed: UInt64) {
    var chance = Chance("social", seed: seed)
    var spending: [Double] = []
    var remaining = 14
    var level = 0.0
    for index in 0..<calendar.count {
      if remaining == 0 {
        let wasOff = level == 0
        remaining = wasOff ? 7 * chance.whole(2...4) : 7 * chance.whole(1...3)
        level = wasOff ? 8000 + 7000 * chance.share() : 0
      }
      remaining -= 1
      let cents = level * volume * max(0.3, 1 + 0.15 * chance.normal())
      spending.append(cents)
      guard cents > 0 else { continue }
      for (name, part, euro) in [("Novità casa", 0.7, 0.48), ("Chi ha guardato", 0.3, 0.36)] {
        socialRows.append(adRow(index, name, cents * part, perClick: euro, seen: 70, &chance))
      }
    }
    drives.append(
      Drive(
        cause: .social, spending: spending, carriedOver: 0.75, half: 60_000 * volume,
        ceiling: 130_000 * volume, outlets: [0.13, 0.10, 0.10, 0.09, 0.07, 0.51],
        newcomers: 0.40))
  }

  /// Spots on local radio, four weeks at a time: they hardly work.
  private mutating func planRadio(_ seed: UInt64) {
    var chance = Chance("radio", seed: seed)
    var spending = [Double](repeating: 0, count: calendar.count)
    var start = 18
    var number = 1
    while start + 28 <= calendar.count {
      let cents = Int64((290_000 + 90_000 * chance.share()) * volume)
      for index in start..<start + 28 { spending[index] = Double(cents) / 28 }
      costs.append(
        Cost(
          touchpoint: "radio-locale", cause: .radio, campaign: "Radio \(number)",
          days: start...start + 27, cents: cents, kind: "media", contacts: 112))
      number += 1
      start += 28 + 7 * chance.whole(5...9)
    }
    drives.append(
      Drive(
        cause: .radio, spending: spending, carriedOver: 0.80, half: 50_000 * volume,
        ceiling: 3_600 * volume, outlets: [0.3, 0.2, 0.2, 0.15, 0.15, 0], newcomers: 0.2))
  }

  /// Flyers every four weeks, in about two of three shops at a time, each with a code.
  private mutating func planFlyers(_ seed: UInt64, _ coupons: inout CouponBook) {
    var chance = Chance("flyers", seed: seed)
    var spending = [[Double]](
      repeating: [Double](repeating: 0, count: calendar.count), count: Chain.web)
    var start = 17
    var number = 1
    while start + 20 < calendar.count {
      let campaign = coupons.add(
        CouponCampaign(
          code: "VOL" + Digits.padded(number, 2), channel: .flyer, reduction: .cents(500),
          minimum: 4000, days: start...start + 20))
      for outlet in 0..<Chain.web where chance.happens(0.66) {
        let copies = Int(Double(Chain.outlets[outlet].flyerCopies) * (0.6 + 0.8 * chance.share()))
        let cents = Int64(Double(copies) * 16 * volume)
        drops.append(
          FlyerDrop(outlet: outlet, day: start, copies: copies, campaign: campaign, cents: cents))
        for day in start..<start + 5 { spending[outlet][day] += Double(cents) / 5 }
      }
      addFlyerCosts(number, start)
      number += 1
      start += 28
    }
    for outlet in 0..<Chain.web {
      let size = Double(Chain.outlets[outlet].flyerCopies) / 5500
      var share = [Double](repeating: 0, count: Chain.outlets.count)
      share[outlet] = 1
      drives.append(
        Drive(
          cause: .flyer, spending: spending[outlet], carriedOver: 0.82, half: 62_000 * volume,
          ceiling: 54_000 * size * volume, outlets: share, newcomers: 0.38))
    }
  }

  private mutating func addFlyerCosts(_ number: Int, _ start: Int) {
    let today = drops.filter { $0.day == start }
    guard let last = today.last else { return }
    let name = "Volantino \(number)"
    let period = start...start + 20
    for drop in today {
      costs.append(
        Cost(
          touchpoint: "volantino", cause: .flyer, campaign: name, days: period,
          cents: drop.cents * 3 / 4, kind: "distribuzione",
          store: Chain.outlets[drop.outlet].name))
    }
    let printing = today.reduce(0) { $0 + $1.cents - $1.cents * 3 / 4 }
    costs.append(
      Cost(
        touchpoint: "volantino", cause: .flyer, campaign: name,
        days: last.day...last.day + 20, cents: printing, kind: "produzione"))
  }

  private func adRow(
    _ day: Int, _ campaign: String, _ cents: Double, perClick euro: Double, seen: Double,
    _ chance: inout Chance
  ) -> AdRow {
    let clicks = max(1, Int(cents / 100 / euro * (1 + 0.12 * chance.normal())))
    let impressions = Int(Double(clicks) * seen * (1 + 0.10 * chance.normal()))
    // Each platform is generous to itself.
    let claimed = (Double(clicks) * 0.021 * (1 + 0.25 * chance.normal()) * 2).rounded() / 2
    return AdRow(
      day: day, campaign: campaign, cents: Int64(cents.rounded()),
      impressions: max(clicks, impressions), clicks: clicks, conversions: max(0, claimed))
  }
}
