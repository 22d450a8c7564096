package import Measures
import Records

/// Whether the outcome of a declared test can be read yet.
package enum TestStanding: Hashable, Sendable {
  /// It can, over these days.
  case readable(ClosedRange<Day>)
  /// Not before that day.
  case pending(Day)
  /// Never: it began before the data do.
  case beforeData

  /// True if it can be read.
  package var isReadable: Bool {
    if case .readable = self { return true }
    return false
  }
}

extension TestFact {
  /// A test whose reach is over is read although the last of its after-effects are still to come
  /// if they are less than this part of its window: the arms stay comparable, and a hold-out over
  /// many months would otherwise wait for one week.
  private static let missingTail = 0.2

  /// Whether the outcome can be read at the knowledge date.
  ///
  /// The outcome window is the days of the test and, for customers, the lookback of the channel
  /// after them (METHOD §3.1); shops are compared on the days of the test.
  package func standing(in facts: FactTable) -> TestStanding {
    guard let first = facts.receipts.first?.day, first <= days.lowerBound else {
      return .beforeData
    }
    guard unit == .customer else {
      return days.upperBound <= facts.asOf ? .readable(days) : .pending(days.upperBound)
    }
    let last = days.upperBound + facts.register.channels[channel].lookbackDays
    let tail = last - facts.asOf
    guard tail > 0 else { return .readable(days.lowerBound...last) }
    let length = last - days.lowerBound + 1
    guard days.upperBound <= facts.asOf,
      Double(tail) <= TestFact.missingTail * Double(length)
    else { return .pending(last) }
    return .readable(days.lowerBound...facts.asOf)
  }
}
