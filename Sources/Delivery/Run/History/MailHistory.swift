/// What the ledger knows of the messages of one publication.
package struct MailHistory: Sendable {
  /// The state of a recipient.
  package struct State: Equatable, Sendable {
    /// How the last attempt ended; ambiguous where the run died in it.
    package var outcome: MailClass
    /// When the first attempt was made, in seconds since 1970.
    package var firstAttempt: Int
    /// True while an attempt has no result.
    var isOpen = false
  }

  private struct Key: Hashable {
    let group: String
    let recipient: Int
  }

  private var states: [Key: State] = [:]

  /// The state of a recipient, counted from 1; `nil` before the first attempt.
  package func state(group: String, recipient: Int) -> State? {
    states[Key(group: group, recipient: recipient)]
  }

  /// How many recipients are in which state; states without any are left out.
  package var counts: [(outcome: MailClass, count: Int)] {
    MailClass.allCases.compactMap { outcome in
      let count = states.values.count { $0.outcome == outcome }
      return count > 0 ? (outcome, count) : nil
    }
  }

  mutating func take(_ entry: LedgerEntry) {
    guard let group = entry.text("group"), let recipient = entry.number("recipient") else { return }
    let key = Key(group: group, recipient: recipient)
    if entry.event == .mailIntent {
      let first = states[key]?.firstAttempt ?? entry.at ?? 0
      states[key] = State(outcome: .ambiguous, firstAttempt: first, isOpen: true)
    } else if let outcome = entry.text("class").flatMap(MailClass.init) {
      states[key]?.outcome = outcome
      states[key]?.isOpen = false
    }
  }
}
