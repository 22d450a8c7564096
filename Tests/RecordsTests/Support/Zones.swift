import Measures

/// Zones for tests, from the rules that hold since 2007, so that no test asks the machine.
enum Zones {
  /// Europe changes on the last Sundays of March and October at 01:00 UTC.
  static func european(_ hours: Int, name: String) -> ZoneTable {
    table(name, hours) { year in
      let (spring, autumn) = (lastSunday(year, 3), lastSunday(year, 10))
      return (spring * 86_400 + 3600, autumn * 86_400 + 3600)
    }
  }

  /// North America changes on the second Sunday of March and the first of November at 02:00.
  static func american(_ hours: Int, name: String) -> ZoneTable {
    table(name, hours) { year in
      let spring = firstSunday(year, 3) + 7
      let autumn = firstSunday(year, 11)
      return (
        spring * 86_400 + (2 - hours) * 3600, autumn * 86_400 + (2 - hours - 1) * 3600
      )
    }
  }

  /// The zone of a name that tests use; `nil` for any other.
  static func zone(_ name: String) -> ZoneTable? {
    switch name {
    case "UTC": .utc
    case "Europe/Rome", "Europe/Berlin", "Europe/Warsaw": european(1, name: name)
    case "America/New_York", "America/Toronto": american(-5, name: name)
    case "America/Chicago": american(-6, name: name)
    case "America/Los_Angeles": american(-8, name: name)
    default: nil
    }
  }

  private static func table(
    _ name: String, _ hours: Int, _ changes: (Int) -> (spring: Int, autumn: Int)
  ) -> ZoneTable {
    let transitions = (2007...2040).flatMap { year in
      let (spring, autumn) = changes(year)
      return [
        ZoneTable.Transition(instant: spring, offsetSeconds: (hours + 1) * 3600),
        ZoneTable.Transition(instant: autumn, offsetSeconds: hours * 3600),
      ]
    }
    return ZoneTable(name: name, firstOffsetSeconds: hours * 3600, transitions: transitions)
  }

  private static func lastSunday(_ year: Int, _ month: Int) -> Int {
    let last = Day(number: Day.number(year: year, month: month, day: 1)).month.last
    return last.number - last.weekday % 7
  }

  private static func firstSunday(_ year: Int, _ month: Int) -> Int {
    let first = Day(number: Day.number(year: year, month: month, day: 1))
    return first.number + (7 - first.weekday % 7) % 7
  }
}
