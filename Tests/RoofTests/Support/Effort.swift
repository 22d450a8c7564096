import Foundation

/// How much a test of faults tries: a sample in every run of the tests, all of it in
/// `make test-faults`.
enum Effort {
  /// True in `make test-faults`.
  static let isWhole = ProcessInfo.processInfo.environment["CONTATTO_FAULTS"] == "all"

  /// How often something is tried.
  static func count(sample: Int, whole: Int) -> Int { isWhole ? whole : sample }

  /// The elements that a sample tries, evenly spread; all of them in the whole.
  static func some<Element>(of all: [Element], sample: Int) -> [Element] {
    guard !isWhole, all.count > sample, sample > 0 else { return all }
    return (0..<sample).map { all[$0 * (all.count - 1) / max(1, sample - 1)] }
  }
}
