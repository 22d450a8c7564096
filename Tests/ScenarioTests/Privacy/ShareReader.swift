import Estimation
import Measures

/// Two numbers from a share with its interval: how many of how many.
struct ShareReader {
  /// How many of how many.
  struct Split: Equatable {
    let part: Int
    let whole: Int
  }

  private let mostPersons: Int
  private var splits: [String: Split] = [:]

  /// A reader who tries all groups up to a size.
  init(mostPersons: Int) {
    self.mostPersons = mostPersons
    for whole in 1...mostPersons {
      for part in 0...whole {
        let interval = Jeffreys.interval(successes: part, trials: whole)
        splits[ShareReader.key(interval.low, interval.high)] = Split(part: part, whole: whole)
      }
    }
  }

  /// What an interval tells; `nil` if it is no share of so few.
  func split(low: Double, high: Double) -> Split? { splits[ShareReader.key(low, high)] }

  private static func key(_ low: Double, _ high: Double) -> String {
    "\(Int((low * 1e8).rounded()))-\(Int((high * 1e8).rounded()))"
  }
}
