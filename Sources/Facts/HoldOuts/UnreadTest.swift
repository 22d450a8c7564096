import Records

/// A test of a channel that gives nothing to read, and why.
package struct UnreadTest: Hashable, Sendable {
  /// Why it gives nothing.
  package enum Reason: Hashable, Sendable {
    /// Its outcome is not over at the knowledge date.
    case pending
    /// It began before the data do.
    case beforeData
    /// The touch log names people who were held back, but nobody who got the same.
    case noList
  }

  /// Index into the register's channels.
  package var channel: Int
  /// Why it gives nothing.
  package var reason: Reason
}

extension FactTable {
  /// Tests that give nothing to read, declared ones first.
  package func unreadTests() -> [UnreadTest] {
    let declared = tests.compactMap { test -> UnreadTest? in
      switch test.standing(in: self) {
      case .readable: nil
      case .pending: UnreadTest(channel: test.channel, reason: .pending)
      case .beforeData: UnreadTest(channel: test.channel, reason: .beforeData)
      }
    }
    return declared + unreadTouchLog()
  }

  /// Channels whose touch log holds people back without a test that can be read.
  private func unreadTouchLog() -> [UnreadTest] {
    var held: Set<Int> = []
    var sent: Set<Int> = []
    for touch in touches where touch.customer != nil {
      if touch.kind == .withheld { held.insert(register.channelOfTouchpoint[touch.touchpoint]) }
      if touch.kind == .sent { sent.insert(register.channelOfTouchpoint[touch.touchpoint]) }
    }
    return held.sorted().map {
      UnreadTest(channel: $0, reason: sent.contains($0) ? .pending : .noList)
    }
  }
}
