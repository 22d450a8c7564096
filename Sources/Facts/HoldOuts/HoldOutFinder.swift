import Measures
import Records

/// Finds the hold-outs in the touch log: people marked as withheld, and those who got the same.
struct HoldOutFinder {
  /// A draw: one campaign with its first day.
  private struct Draw {
    var day: Day
    var name: String
    var sent: Set<Person> = []
    var withheld: Set<Person> = []
  }

  /// More of the controls than this were reached by the same channel: each campaign drew anew.
  private static let lastingLeak = 0.2

  private let facts: FactTable
  private let ledger: PersonLedger

  init(facts: FactTable) {
    self.facts = facts
    ledger = PersonLedger(facts: facts)
  }

  /// The tests of a channel whose outcome window is over at the knowledge date.
  func tests(channel: Int) -> [HoldOutFacts] {
    let draws = self.draws(channel).filter { !$0.withheld.isEmpty && !$0.sent.isEmpty }
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
    var draws: [String: Draw] = [:]
    for touch in facts.touches where touch.kind == .sent || touch.kind == .withheld {
      guard facts.register.channelOfTouchpoint[touch.touchpoint] == channel,
        let person = touch.customer
      else { continue }
      let name = facts.text(touch.campaign) ?? ""
      let key = touch.campaign == nil ? touch.day.description : name
      var draw = draws[key] ?? Draw(day: touch.day, name: name)
      draw.day = min(draw.day, touch.day)
      if touch.kind == .sent { draw.sent.insert(person) } else { draw.withheld.insert(person) }
      draws[key] = draw
    }
    return draws.values.sorted {
      $0.day != $1.day ? $0.day < $1.day : Ordering.precedes($0.name, $1.name)
    }
  }

  private func test(
    _ channel: Int, _ name: String, _ window: ClosedRange<Day>, sent: Set<Person>,
    withheld: Set<Person>
  ) -> HoldOutFacts {
    let treated = sent.subtracting(withheld).sorted()
    let controls = withheld.sorted()
    func unit(_ person: Person, _ isTouched: Bool) -> HoldOutFacts.Unit {
      let (before, during) = ledger.margins(of: person, in: window)
      return HoldOutFacts.Unit(outcome: during, history: before, isTouched: isTouched)
    }
    return HoldOutFacts(
      channel: channel, name: name, from: window.lowerBound, to: window.upperBound,
      treated: treated.map { unit($0, true) },
      controls: controls.map { unit($0, sent.contains($0)) },
      cost: facts.cost(channel: channel, in: window),
      faceValue: faceValue(channel, treated: Set(treated), window),
      untouchedShare: ledger.share(notIn: sent.union(withheld)))
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
