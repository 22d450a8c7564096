/// The clock of a place: its offset from UTC and every change of it, as a value.
///
/// The roof builds it from the system's time zone database; nothing below asks the machine which
/// zone it is in (OPERATIONS §2.1).
package struct ZoneTable: Hashable, Sendable {
  /// A change of the clock.
  package struct Transition: Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00Z from which on the new offset holds.
    package let instant: Int
    /// Seconds to add to UTC from then on.
    package let offsetSeconds: Int

    /// A change at `instant` to `offsetSeconds`.
    package init(instant: Int, offsetSeconds: Int) {
      self.instant = instant
      self.offsetSeconds = offsetSeconds
    }
  }

  /// The IANA name, such as `Europe/Rome`.
  package let name: String
  /// Seconds to add to UTC before the first change.
  package let firstOffsetSeconds: Int
  /// In rising order of instants.
  package let transitions: [Transition]

  /// A clock; transitions out of order are our own mistake.
  package init(name: String, firstOffsetSeconds: Int, transitions: [Transition]) {
    precondition(
      zip(transitions, transitions.dropFirst()).allSatisfy { $0.instant < $1.instant },
      "The transitions of a zone must be in order.")
    self.name = name
    self.firstOffsetSeconds = firstOffsetSeconds
    self.transitions = transitions
  }

  /// Coordinated universal time.
  package static let utc = ZoneTable(name: "UTC", firstOffsetSeconds: 0, transitions: [])

  /// Seconds to add to UTC at `instant` (seconds since 1970-01-01T00:00Z).
  package func offsetSeconds(at instant: Int) -> Int {
    var (low, high) = (0, transitions.count)
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].instant <= instant { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? firstOffsetSeconds : transitions[low - 1].offsetSeconds
  }

  /// The local day and second of the day at `instant`.
  package func wallClock(at instant: Int) -> (day: Day, second: Int) {
    let local = instant + offsetSeconds(at: instant)
    let second = ((local % 86_400) + 86_400) % 86_400
    return (Day(number: (local - second) / 86_400), second)
  }

  /// The instant at which the clock shows `second` of `day`: of a repeated time the first, a
  /// skipped time moves on by the gap (FORMATS §4).
  package func instant(of day: Day, second: Int) -> Int {
    let local = day.number * 86_400 + second
    let before = offsetSeconds(at: local - 86_400)
    let after = offsetSeconds(at: local + 86_400)
    if before == after { return local - before }
    if offsetSeconds(at: local - before) == before { return local - before }
    let late = local - after
    return offsetSeconds(at: late) == after ? late : local - before
  }
}
