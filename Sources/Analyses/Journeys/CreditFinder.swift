import Estimation
import Facts
import Measures

/// Cuts the journeys out of what is known of every person.
struct CreditFinder {
  /// Channels with contacts of known persons, as indices into the register, ascending.
  let channels: [Int]
  /// The longest lookback of these channels; `nil` without any contact.
  let lookbackDays: Int?
  private let histories: [CustomerHistory]
  private let endDay: Double

  /// Contacts and purchases from `first` on.
  init(facts: FactTable, since first: Day) {
    let start = Double(first.number)
    let persons = facts.personHistories()
    var seen: Set<Int> = []
    for person in persons {
      for touch in person.touches where touch.day >= start { seen.insert(touch.channel) }
    }
    let channels = seen.sorted()
    self.channels = channels
    lookbackDays = channels.map { facts.register.channels[$0].lookbackDays }.max()
    var places: [Int: Int] = [:]
    for (place, channel) in channels.enumerated() { places[channel] = place }
    histories = persons.map { person in
      CustomerHistory(
        customer: person.person,
        touches: person.touches.compactMap { touch in
          guard touch.day >= start, let place = places[touch.channel] else { return nil }
          return CustomerHistory.Touch(day: touch.day, channel: place)
        },
        purchases: person.purchases.filter { $0.day >= start }.map {
          CustomerHistory.Purchase(day: $0.day, value: $0.value)
        })
    }
    endDay = Double(facts.asOf.number + 1)
  }

  /// The journeys with a lookback.
  func paths(lookbackDays: Double) -> PathFinding {
    PathFinding(histories, lookbackDays: lookbackDays, endDay: endDay)
  }

  /// The journeys side by side.
  func sample(_ paths: PathFinding) -> JourneySample {
    JourneySample(paths.journeys, channels: channels.count)
  }
}
