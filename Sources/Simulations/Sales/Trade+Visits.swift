import Measures

extension Trade {
  /// Everybody who would have come anyway: unknown customers, known ones, and new ones.
  mutating func ownVisits(_ day: Int) -> [Visit] {
    let date = calendar.day(day)
    var visits: [Visit] = []
    for outlet in 0..<Chain.web {
      let share = Chain.outlets[outlet].system == .oldTill ? 0.95 : 0.5
      let mean = Chain.outlets[outlet].demand(date, since: calendar.first) * share
      for _ in 0..<visitChance.count(mean: mean * scenario.volume) {
        visits.append(Visit(customer: nil, outlet: outlet, cause: .baseline))
      }
    }
    let season = Season.demand(date) * Season.shopWeekday(date)
    for _ in 0..<visitChance.count(mean: population.dailyPurchases * season) {
      guard let customer = population.draw(&visitChance) else { continue }
      let outlet = outletOfChoice(customer, online: 0.10)
      visits.append(Visit(customer: customer, outlet: outlet, cause: .baseline))
    }
    return visits + newcomers(day)
  }

  private mutating func newcomers(_ day: Int) -> [Visit] {
    let date = calendar.day(day)
    let web = Chain.outlets[Chain.web].demand(date, since: calendar.first)
    let shop = 1.6 * Season.demand(date) * Season.shopWeekday(date)
    var visits: [Visit] = []
    for (isWeb, mean) in [(true, web * 0.24), (false, shop)] {
      for _ in 0..<visitChance.count(mean: mean * scenario.volume) {
        guard let customer = population.join(day: day, web: isWeb) else { continue }
        let outlet = population.customers[customer].home
        visits.append(Visit(customer: customer, outlet: outlet, cause: .baseline))
      }
    }
    return visits
  }

  /// Where a known customer buys: mostly at home.
  mutating func outletOfChoice(_ customer: Int, online: Double) -> Int {
    let person = population.customers[customer]
    if person.home == Chain.web {
      return visitChance.happens(0.88) ? Chain.web : visitChance.whole(0...3)
    }
    if person.hasEmail && visitChance.happens(online) { return Chain.web }
    return visitChance.happens(0.05) ? visitChance.whole(0...3) : person.home
  }

  /// Those whom a medium brings on that day.
  mutating func visits(of drive: Drive, sales: Double, _ day: Int) -> [Visit] {
    var visits: [Visit] = []
    for _ in 0..<visitChance.count(mean: sales / Trade.averageNetCents) {
      let outlet = visitChance.index(weights: drive.outlets)
      let isWeb = outlet == Chain.web
      var visit = Visit(
        customer: person(drive, outlet: outlet, day), outlet: outlet, cause: drive.cause)
      if drive.cause == .flyer && visitChance.happens(0.85) {
        visit.coupon = activeFlyer(outlet: outlet, day)
      } else if drive.cause == .social && isWeb && visitChance.happens(0.40) {
        visit.coupon = coupons.socialCode
      }
      visits.append(visit)
    }
    return visits
  }

  /// Net cents of an ordinary receipt: turns the sales of a medium into visits.
  static let averageNetCents = 7300.0

  private mutating func person(_ drive: Drive, outlet: Int, _ day: Int) -> Int? {
    if Chain.outlets[outlet].system == .oldTill { return nil }
    let isWeb = outlet == Chain.web
    if visitChance.happens(drive.newcomers) { return population.join(day: day, web: isWeb) }
    guard isWeb || visitChance.happens(0.5) else { return nil }
    return population.draw(&visitChance)
  }

  /// The flyer code that works around a shop on that day.
  func activeFlyer(outlet: Int, _ day: Int) -> Int? {
    media.drops.last {
      $0.outlet == outlet && $0.day <= day && coupons.campaigns[$0.campaign].days.contains(day)
    }?.campaign
  }
}
