import Measures
import Records

/// Gathers what the units of a hold-out bought, whether the owner declared it or the touch log
/// shows it: people marked as withheld, and those who got the same.
struct HoldOutFinder {
  /// A draw: one campaign with its first day.
  private struct Draw {
    var day: Day
    var name: String
    var sent: Set<Person> = []
    var withheld: Set<Person> = []

    mutating func add(_ person: Person, _ kind: TouchKind, _ day: Day) {
      self.day = min(self.day, day)
      if kind == .sent { sent.insert(person) } else { withheld.insert(person) }
    }
  }

  /// What a draw is known by: its campaign, or the day of those without one.
  private struct DrawKey: Hashable {
    let campaign: Symbol?
    let day: Day?
  }

  /// More of the controls than this were reached by the same channel: each campaign drew anew.
  private static let lastingLeak = 0.2

  private let facts: FactTable
  private let ledger: PersonLedger

  init(facts: FactTable) {
    self.facts = facts
    ledger = PersonLedger(facts: facts)
  }

  /// A declared test that can be read; all assigned units count, whatever reached them
  /// (METHOD §3.1).
  func declared(_ test: TestFact) -> HoldOutFacts? {
    guard case .readable(let window) = test.standing(in: facts) else { return nil }
    let controls = test.arms.filter { $0.kind == .control }.flatMap(\.customers)
    let treated = test.arms.filter { $0.kind != .control }.flatMap(\.customers)
    return holdOut(
      Draft(
        channel: test.channel, name: test.id, window: window, treated: treated,
        controls: controls, reached: reached(test.channel, in: test.days),
        designControlShare: test.controlShare, cost: test.cost))
  }

  /// The persons whom a channel reached on some days.
  private func reached(_ channel: Int, in days: ClosedRange<Day>) -> Set<Person> {
    var reached: Set<Person> = []
    for touch in facts.touches where days.contains(touch.day) && touch.kind.tellsOfReach {
      guard facts.register.channelOfTouchpoint[touch.touchpoint] == channel,
        let person = touch.customer
      else { continue }
      reached.insert(person)
    }
    return reached
  }

  /// The tests that the touch log shows for a channel, whose outcome window is over at the
  /// knowledge date; draws on the days of a declared test belong to that one.
  func tests(channel: Int, outside declared: [ClosedRange<Day>]) -> [HoldOutFacts] {
    let draws = self.draws(channel).filter { draw in
      !draw.withheld.isEmpty && !draw.sent.isEmpty
        && !declared.contains { $0.contains(draw.day) }
    }
    guard let first = draws.first else { return [] }
    let lookback = facts.register.channels[channel].lookbackDays
    let withheld = draws.reduce(into: Set<Person>()) { $0.formUnion($1.withheld) }
    let sent = draws.reduce(into: Set<Person>()) { $0.formUnion($1.sent) }
    let leak = Double(withheld.intersection(sent).count) / Double(withheld.count)
    guard draws.count > 1, leak <= HoldOutFinder.lastingLeak else {
      return draws.compactMap { draw in
        let last = draw.day + lookback
        guard last <= facts.asOf else { return nil }
        return test(channel, draw.name, draw.day...last, sent: draw.sent, withheld: draw.withheld)
      }
    }
    // A lasting hold-out is one test with a long window, never a set of months (METHOD §3.1.5).
    guard first.day < facts.asOf else { return [] }
    return [test(channel, "", first.day...facts.asOf, sent: sent, withheld: withheld)]
  }

  private func draws(_ channel: Int) -> [Draw] {
    let channels = facts.register.channelOfTouchpoint
    // Most channels withhold nothing from anybody.
    guard
      facts.touches.contains(where: { touch in
        touch.kind == .withheld && channels[touch.touchpoint] == channel && touch.customer != nil
      })
    else { return [] }
    var draws: [DrawKey: Draw] = [:]
    for touch in facts.touches where touch.kind == .sent || touch.kind == .withheld {
      guard channels[touch.touchpoint] == channel, let person = touch.customer else { continue }
      let key = DrawKey(campaign: touch.campaign, day: touch.campaign == nil ? touch.day : nil)
      if draws[key] == nil {
        draws[key] = Draw(day: touch.day, name: facts.text(touch.campaign) ?? "")
      }
      // In place: a copy of the draw would copy its persons for every contact.
      draws[key]?.add(person, touch.kind, touch.day)
    }
    return draws.values.sorted {
      $0.day != $1.day ? $0.day < $1.day : Ordering.precedes($0.name, $1.name)
    }
  }

  private func test(
    _ channel: Int, _ name: String, _ window: ClosedRange<Day>, sent: Set<Person>,
    withheld: Set<Person>
  ) -> HoldOutFacts {
    holdOut(
      Draft(
        channel: channel, name: name, window: window,
        treated: sent.subtracting(withheld).sorted(), controls: withheld.sorted(), reached: sent,
        designControlShare: nil, cost: nil))
  }

  /// A hold-out before its units' purchases are looked up.
  private struct Draft {
    let channel: Int
    let name: String
    let window: ClosedRange<Day>
    let treated: [Person]
    let controls: [Person]
    let reached: Set<Person>
    let designControlShare: Double?
    let cost: Int64?
  }

  private func holdOut(_ draft: Draft) -> HoldOutFacts {
    func unit(_ person: Person) -> HoldOutFacts.Unit {
      let (before, during) = ledger.margins(of: person, in: draft.window)
      return HoldOutFacts.Unit(
        person: person, outcome: during, history: before,
        isTouched: draft.reached.contains(person))
    }
    let treated = Set(draft.treated)
    return HoldOutFacts(
      channel: draft.channel, name: draft.name, from: draft.window.lowerBound,
      to: draft.window.upperBound, designControlShare: draft.designControlShare,
      treated: draft.treated.map(unit), controls: draft.controls.map(unit),
      cost: draft.cost ?? facts.cost(channel: draft.channel, in: draft.window),
      faceValue: faceValue(draft.channel, treated: treated, draft.window),
      untouchedShare: ledger.share(notIn: treated.union(draft.controls)))
  }

  private func faceValue(_ channel: Int, treated: Set<Person>, _ window: ClosedRange<Day>) -> Int64
  {
    guard facts.register.channels[channel].isPriceOff else { return 0 }
    var book = CodeBook(campaigns: facts.campaigns, register: facts.register)
    return facts.receipts.reduce(0) { sum, receipt in
      guard window.contains(receipt.day), let person = receipt.customer, treated.contains(person),
        receipt.codes.contains(where: { code in
          book.campaign(code: code, in: facts.records).flatMap { book.key(of: $0) }?.channel
            == channel
        })
      else { return sum }
      return sum + receipt.codeDiscount
    }
  }
}

extension TouchKind {
  /// True if it shows that the channel reached the person, not that the person came by itself or
  /// turned away.
  fileprivate var tellsOfReach: Bool {
    switch self {
    case .sent, .delivered, .clicked, .called, .couponPrinted, .couponRedeemed: true
    case .opened, .visited, .unsubscribed, .complained, .bounced, .withheld: false
    }
  }
}
