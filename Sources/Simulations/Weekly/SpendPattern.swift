import Glibc
import Measures

/// When a channel spends.
enum SpendPattern: CaseIterable {
  /// Every week.
  case always
  /// Each week by the toss of a coin.
  case single
  /// Blocks of four weeks, six of ten on.
  case flights

  /// One flag for each week.
  func weeks(_ count: Int, _ generator: inout SeededGenerator) -> [Bool] {
    switch self {
    case .always: return (0..<count).map { _ in true }
    case .single: return (0..<count).map { _ in generator.uniform() < 0.5 }
    case .flights:
      var isOn = false
      return (0..<count).map { week in
        if week % 4 == 0 { isOn = generator.uniform() < 0.6 }
        return isOn
      }
    }
  }

  /// Weekly spend around one level, `exp(N(6, 0.7))`, that follows the season a little.
  static func spend(
    weeks: Int, season: WeeklySeason, pattern: SpendPattern, _ generator: inout SeededGenerator
  ) -> [Double] {
    let level = exp(6 + 0.7 * generator.normal())
    let isOn = pattern.weeks(weeks, &generator)
    return (0..<weeks).map { week in
      let noise = exp(0.4 * generator.normal())
      return isOn[week] ? level * noise * (1 + 0.3 * season.level(week)) : 0
    }
  }
}
