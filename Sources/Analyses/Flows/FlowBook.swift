import Facts
import Measures

/// Journeys of known customers in the 365 days up to the knowledge date.
///
/// A journey is a row of contacts, each at most `gapDays` after the one before; it ends with the
/// first purchase, or with `gapDays` of silence. A journey that is still open is left out, not cut.
struct FlowBook {
  /// Days without contact or purchase after which a journey is over.
  static let gapDays = 30
  /// Steps of a path that is listed by itself; longer ones are summed up.
  static let longest = 6
  private static let windowDays = 365

  /// Paths, most customers first, ties by the order of their channels.
  private(set) var paths: [FlowPath] = []
  /// Journeys with more steps than are listed.
  private(set) var longer = FlowPath(steps: [])
  /// By phase: customers who were met there, and those who were met later at a later phase or
  /// bought.
  private(set) var phases:
    [(phase: Phase, reached: Set<FactTable.Customer>, wentOn: Set<FactTable.Customer>)] = []
  /// By channel (index): customers whose first contact is old enough to judge, and those who bought
  /// within the channel's lookback after it.
  private(set) var channels: [(reached: Set<FactTable.Customer>, bought: Set<FactTable.Customer>)] =
    []

  private var byPath: [[Int]: FlowPath] = [:]

  /// Nobody's journeys.
  static let empty = FlowBook()

  private init() {}

  /// The journeys of the facts.
  init(_ facts: FactTable) {
    let first = facts.asOf - (FlowBook.windowDays - 1)
    var touches: [FactTable.Customer: [Int]] = [:]
    var order: [FactTable.Customer] = []
    for (index, touch) in facts.touches.enumerated() where touch.day >= first {
      guard let person = touch.customer, FactTable.isMeeting(touch) else { continue }
      if touches[person] == nil { order.append(person) }
      touches[person, default: []].append(index)
    }
    var purchases: [FactTable.Customer: [Day]] = [:]
    for receipt in facts.receipts where receipt.day >= first && !receipt.isVoid {
      if let person = receipt.customer { purchases[person, default: []].append(receipt.day) }
    }
    phases = Phase.allCases.map { ($0, [], []) }
    channels = facts.register.channels.map { _ in ([], []) }
    for person in order {
      let own = touches[person] ?? []
      let days = purchases[person] ?? []
      follow(person, own, days, facts)
      judge(person, own, days, facts)
    }
    paths = byPath.values.sorted {
      $0.customers.count != $1.customers.count
        ? $0.customers.count > $1.customers.count
        : $0.steps.lexicographicallyPrecedes($1.steps)
    }
    byPath = [:]
  }

  /// Cuts the contacts of a person into journeys.
  private mutating func follow(
    _ person: FactTable.Customer, _ touches: [Int], _ purchases: [Day], _ facts: FactTable
  ) {
    var journey: [Int] = []
    for (position, index) in touches.enumerated() {
      journey.append(index)
      let day = facts.touches[index].day
      let next = position + 1 < touches.count ? facts.touches[touches[position + 1]].day : nil
      // A purchase on the day of the next contact belongs to that contact.
      let purchase = purchases.first { bought in
        bought >= day && bought - day <= FlowBook.gapDays && (next.map { bought < $0 } ?? true)
      }
      let isSilent = next.map { $0 - day > FlowBook.gapDays } ?? true
      guard purchase != nil || isSilent else { continue }
      let isOpen = purchase == nil && facts.asOf - day < FlowBook.gapDays
      if !isOpen { book(person, journey, purchase, facts) }
      journey = []
    }
  }

  private mutating func book(
    _ person: FactTable.Customer, _ journey: [Int], _ purchase: Day?, _ facts: FactTable
  ) {
    var steps: [Int] = []
    for index in journey {
      let channel = facts.register.channelOfTouchpoint[facts.touches[index].touchpoint]
      if steps.last != channel { steps.append(channel) }
    }
    let days = purchase.map { $0 - facts.touches[journey[0]].day }
    // In place: a copy would take all its customers with it, journey after journey.
    if steps.count <= FlowBook.longest {
      byPath[steps, default: FlowPath(steps: steps)].add(person, boughtAfter: days)
    } else {
      longer.add(person, boughtAfter: days)
    }
  }

  /// Notes who went on from each phase, and who bought after the first contact of each channel.
  private mutating func judge(
    _ person: FactTable.Customer, _ touches: [Int], _ purchases: [Day], _ facts: FactTable
  ) {
    var firstOfPhase: [Int: Day] = [:]
    var firstOfChannel: [Int: Day] = [:]
    var lastPhase: [(phase: Int, day: Day)] = []
    for index in touches {
      let touch = facts.touches[index]
      let place = facts.register.touchpoints[touch.touchpoint].phase
      let phase = Phase.allCases.firstIndex(of: place) ?? 0
      let channel = facts.register.channelOfTouchpoint[touch.touchpoint]
      if firstOfPhase[phase] == nil { firstOfPhase[phase] = touch.day }
      if firstOfChannel[channel] == nil { firstOfChannel[channel] = touch.day }
      lastPhase.append((phase, touch.day))
    }
    for phase in phases.indices {
      guard let day = firstOfPhase[phase] else { continue }
      phases[phase].reached.insert(person)
      let wentOn =
        purchases.contains { $0 >= day }
        || lastPhase.contains { $0.phase > phase && $0.day >= day }
      if wentOn { phases[phase].wentOn.insert(person) }
    }
    for channel in channels.indices {
      let window = facts.register.channels[channel].lookbackDays
      guard let day = firstOfChannel[channel], facts.asOf - day >= window else { continue }
      channels[channel].reached.insert(person)
      if purchases.contains(where: { $0 >= day && $0 - day <= window }) {
        channels[channel].bought.insert(person)
      }
    }
  }
}
