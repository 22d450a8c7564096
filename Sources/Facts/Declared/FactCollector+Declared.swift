import Measures
import Records

extension FactCollector {
  /// The declared tests by first day and name, each with the units of its arms.
  mutating func collectTests() -> [TestFact] {
    var tests: [TestFact] = []
    var numbers: [Symbol: Int] = [:]
    for test in records.tests where test.from <= asOf {
      let touchpoint = place(test.channel, test.touchpoint, nil)
      var cost = test.cost
      if let amount = test.cost, let currency = test.currency {
        cost = rates.converted(amount, from: currency, on: test.from)
        if cost == nil { exclude(.rateMissing, test.place, test.from) }
      }
      numbers[test.id] = tests.count
      tests.append(
        TestFact(
          id: records.symbols.text(test.id), channel: register.channelOfTouchpoint[touchpoint],
          touchpoint: touchpoint, unit: test.unit, days: test.from...test.to,
          controlShare: test.designShare.value, cost: cost))
    }
    let known = Set(records.tests.map(\.id))
    var told: Set<Symbol> = []
    for assignment in records.assignments {
      if let number = numbers[assignment.test] {
        assign(assignment, to: &tests[number])
      } else if !known.contains(assignment.test), told.insert(assignment.test).inserted {
        problems.append(
          LedgerProblem(
            reason: .testUnknown, place: assignment.place,
            word: records.symbols.text(assignment.test)))
      }
    }
    for index in tests.indices { tests[index].orderArms() }
    return tests.sorted {
      $0.days.lowerBound != $1.days.lowerBound
        ? $0.days.lowerBound < $1.days.lowerBound : Ordering.precedes($0.id, $1.id)
    }
  }

  private mutating func assign(_ assignment: Assignment, to test: inout TestFact) {
    let kind: TestFact.Arm.Kind =
      switch assignment.arm {
      case .control: .control
      case .treated: .treated
      case .dose(let word): .dose(records.symbols.text(word))
      }
    let arm = test.arm(kind)
    switch test.unit {
    case .customer: test.arms[arm].customers.append(assignment.unit)
    case .store:
      guard let word = records.shopUnits[assignment.unit] else {
        problems.append(LedgerProblem(reason: .unitUnknown, place: assignment.place))
        return
      }
      test.arms[arm].stores.append(stores.index(of: word, in: records.symbols))
    case .week:
      guard let monday = records.weekUnits[assignment.unit] else {
        problems.append(LedgerProblem(reason: .unitUnknown, place: assignment.place))
        return
      }
      test.arms[arm].weeks.append(monday)
    }
  }

  /// What is planned, by month and row; a plan for a channel that nobody knows is told.
  mutating func collectPlan() -> [PlanFact] {
    var plans: [PlanFact] = []
    for entry in records.plan {
      var channel: Int?
      if let word = records.text(entry.channel) {
        channel = register.channel(word)
        guard channel != nil else {
          problems.append(LedgerProblem(reason: .channelUnknown, place: entry.place, word: word))
          continue
        }
      }
      plans.append(
        PlanFact(
          month: entry.month, measure: records.symbols.text(entry.measure),
          value: entry.value.value, channel: channel, store: shop(entry.store)))
    }
    return plans.stablySorted { $0.month < $1.month }
  }

  /// Events up to the knowledge date by first day and row.
  mutating func collectEvents() -> [EventFact] {
    var events: [EventFact] = []
    for event in records.events where event.from <= asOf && event.value == nil {
      events.append(
        EventFact(
          days: event.from...event.to, label: records.symbols.text(event.label),
          store: shop(event.store)))
    }
    return events.stablySorted { $0.days.lowerBound < $1.days.lowerBound }
  }

  /// Events with a value up to the knowledge date by first day and row.
  mutating func collectConditions() -> [ConditionFact] {
    var conditions: [ConditionFact] = []
    for event in records.events where event.from <= asOf {
      guard let value = event.value else { continue }
      conditions.append(
        ConditionFact(
          days: event.from...event.to, label: records.symbols.text(event.label),
          value: value.value, isDemand: event.isDemand, store: shop(event.store)))
    }
    return conditions.stablySorted { $0.days.lowerBound < $1.days.lowerBound }
  }

  /// Capacities in the order of the rows.
  mutating func collectCapacities() -> [CapacityFact] {
    var capacities: [CapacityFact] = []
    for row in records.capacities {
      capacities.append(
        CapacityFact(
          touchpoint: place(nil, row.touchpoint, nil), weekday: row.weekday?.number,
          hour: row.hour.map { Int($0) }, servers: row.servers,
          ratePerHour: row.ratePerHour.value, store: shop(row.store)))
    }
    return capacities
  }

  /// Customers seen up to the knowledge date, in the order of their first appearance.
  func collectCustomers() -> [CustomerFact] {
    records.customers.filter { $0.firstSeen.map { $0 <= asOf } ?? true }.map { row in
      CustomerFact(
        customer: row.customer, firstSeen: row.firstSeen, segment: row.segment, area: row.area,
        ageGroup: row.ageGroup, isContactable: row.isContactable, hasStoreCard: row.hasStoreCard)
    }.stablySorted { $0.customer < $1.customer }
  }

  private mutating func shop(_ word: Symbol?) -> Int? {
    word.map { stores.index(of: $0, in: records.symbols) }
  }
}

extension TestFact {
  /// The arm of a kind, made if the test has none yet.
  fileprivate mutating func arm(_ kind: Arm.Kind) -> Int {
    if let known = arms.firstIndex(where: { $0.kind == kind }) { return known }
    arms.append(Arm(kind: kind, designShare: 0))
    return arms.count - 1
  }

  /// Sorts arms and units, and gives each arm its share.
  fileprivate mutating func orderArms() {
    arms.sort { Ordering.precedes($0.kind.rank, $1.kind.rank) }
    let others = arms.filter { $0.kind != .control }.count
    for index in arms.indices {
      arms[index].customers.sort()
      arms[index].stores.sort()
      arms[index].weeks = Set(arms[index].weeks).sorted()
      arms[index].designShare =
        arms[index].kind == .control
        ? controlShare : (1 - controlShare) / Double(max(1, others))
    }
  }
}

extension TestFact.Arm.Kind {
  /// Controls before the treated before doses.
  fileprivate var rank: String {
    switch self {
    case .control: "0"
    case .treated: "1"
    case .dose(let word): "2" + word
    }
  }
}
