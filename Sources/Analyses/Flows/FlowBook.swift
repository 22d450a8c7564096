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
    let touches = facts.touchRows { $0.day >= first && FactTable.isMeeting($0) }
    let purchases = facts.purchaseRows(since: first)
    let moments = facts.register.touchpoints.map { Phase.allCases.firstIndex(of: $0.phase) ?? 0 }
    phases = Phase.allCases.map { ($0, [], []) }
    channels = facts.register.channels.map { _ in ([], []) }
    for person in touches.persons {
      let days = purchases[person].map { facts.receipts[$0].day }
      follow(person, touches[person], days, facts)
      let contacts = touches[person].map { row in
        let touch = facts.touches[row]
        return Contact(
          day: touch.day, phase: moments[touch.touchpoint],
          channel: facts.register.channelOfTouchpoint[touch.touchpoint])
      }
      judge(person, contacts, days, facts)
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
    _ person: FactTable.Customer, _ touches: ArraySlice<Int>, _ purchases: [Day],
    _ facts: FactTable
  ) {
    var journey: [Int] = []
    for (position, index) in zip(touches.indices, touches) {
      journey.append(index)
      let day = facts.touches[index].day
      let next = position + 1 < touches.endIndex ? facts.touches[touches[position + 1]].day : nil
      // A purchase on the day of the next contact belongs to that contact.
      let purchase = purchases.first { bought in
        bought >= day && bought - day <= FlowBook.gapDays && (next.map { bought < $0 } ?? true)
      }
      let isSilent = next.map { $0 - day > FlowBook.gapDays } ?? true
      guard purchase != nil || isSilent else { continue }
      let isOpen = purchase == nil && facts.asOf - day < FlowBook.gapDays
      if !isOpen { book(person, journey, purchase, facts) }
      journey.removeAll(keepingCapacity: true)
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

  /// A contact of a customer; phase as its position among all, channel as index.
  private struct Contact {
    var day: Day
    var phase: Int
    var channel: Int
  }

  /// Notes who went on from each phase, and who bought after the first contact of each channel.
  private mutating func judge(
    _ person: FactTable.Customer, _ contacts: [Contact], _ purchases: [Day], _ facts: FactTable
  ) {
    for phase in phases.indices {
      guard let day = contacts.first(where: { $0.phase == phase })?.day else { continue }
      phases[phase].reached.insert(person)
      let wentOn =
        purchases.contains { $0 >= day } || contacts.contains { $0.phase > phase && $0.day >= day }
      if wentOn { phases[phase].wentOn.insert(person) }
    }
    for channel in channels.indices {
      let window = facts.register.channels[channel].lookbackDays
      guard let day = contacts.first(where: { $0.channel == channel })?.day,
        facts.asOf - day >= window
      else { continue }
      channels[channel].reached.insert(person)
      if purchases.contains(where: { $0 >= day && $0 - day <= window }) {
        channels[channel].bought.insert(person)
      }
    }
  }
}
