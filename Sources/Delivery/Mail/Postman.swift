import Measures

/// Takes the messages of one publication to everybody who has not got them yet.
///
/// Before each attempt an intent is in the ledger, after it the result, so that a run that dies in
/// between leaves a doubt and never a lie.
struct Postman<Layer: FileLayer> {
  let month: Month
  let revision: Int
  let outbox: Outbox<Layer>
  let rules: MailRules
  let clock: any WallClock
  /// Only this group; `nil` = all.
  var group: String?
  /// When everybody was to have it again: under an id of that moment, the same for each attempt.
  var resentAt: Int?

  /// Delivers; a setback for each recipient who did not get a message.
  func deliver(_ history: MailHistory, ledger: inout Ledger<Layer>) async throws(Setback)
    -> [Setback]
  {
    guard let transport = rules.transport else { return [] }
    var setbacks: [Setback] = []
    for envelope in try outbox.envelopes() where group == nil || group == envelope.group {
      for number in 1...max(1, envelope.recipients.count) {
        let state = history.state(group: envelope.group, recipient: number)
        guard let need = need(state) else { continue }
        let trip = Trip(
          envelope: envelope, number: number, transport: transport,
          isLight: state?.outcome == .tooBig)
        let end =
          switch need {
          case .message: try await take(trip, ledger: &ledger)
          case .given(let outcome): try given(outcome, trip, ledger: &ledger)
          }
        if end.outcome != .sent { setbacks.append(setback(envelope, number, end)) }
      }
    }
    return setbacks
  }

  /// What a recipient needs.
  private enum Need {
    case message
    /// Nothing can be done any more, or must not be done without being asked.
    case given(MailClass)
  }

  /// What is not tried any more; giving up is written down, so that it is told once.
  private func given(
    _ outcome: MailClass, _ trip: Trip, ledger: inout Ledger<Layer>
  ) throws(Setback) -> MailOutcome {
    let end = MailOutcome(outcome, code: 0)
    if outcome == .permanent { try note(end, of: trip, ledger: &ledger) }
    return end
  }

  private func note(
    _ end: MailOutcome, of trip: Trip, ledger: inout Ledger<Layer>
  ) throws(Setback) {
    var result = fields(trip)
    result.add("class", end.outcome.rawValue)
    result.add("code", end.code)
    try ledger.append(.mailResult, result, at: clock.now)
  }

  private func need(_ state: MailHistory.State?) -> Need? {
    guard resentAt == nil, let state else { return .message }
    switch state.outcome {
    case .sent: return nil
    case .permanent: return group == nil ? nil : .message
    case .ambiguous where rules.doubt == .hold && group == nil: return .given(.ambiguous)
    case .temporary, .ambiguous:
      let isOver = clock.now - state.firstAttempt > MailRules.longestTrial
      return isOver && group == nil ? .given(.permanent) : .message
    case .tooBig, .login, .configuration: return .message
    }
  }

  private struct Trip {
    let envelope: Envelope
    let number: Int
    let transport: any MailTransport
    var isLight: Bool
  }

  /// One attempt and one after each wait, and the light message once where the full one is too big.
  private func take(_ first: Trip, ledger: inout Ledger<Layer>) async throws(Setback) -> MailOutcome
  {
    var trip = first
    var waits = rules.waits[...]
    while true {
      let outcome = try await attempt(trip, ledger: &ledger)
      switch outcome.outcome {
      case .tooBig where !trip.isLight: trip.isLight = true
      case .temporary, .ambiguous:
        let isHeld = outcome.outcome == .ambiguous && rules.doubt == .hold
        guard !isHeld, let wait = waits.popFirst() else { return outcome }
        await clock.wait(seconds: wait)
      default: return outcome
      }
    }
  }

  private func attempt(_ trip: Trip, ledger: inout Ledger<Layer>) async throws(Setback)
    -> MailOutcome
  {
    let envelope = trip.envelope
    let light = try outbox.message(envelope.group, isLight: true)
    let full = try outbox.message(envelope.group, isLight: false)
    guard let message = trip.isLight ? light ?? full : full else {
      throw .failed(envelope.group, FileError(number: 2))
    }
    let (bytes, id) =
      resentAt.map { renamed(message, id: envelope.id, at: $0) } ?? (message, envelope.id)
    var intent = fields(trip)
    intent.add("message_id", id)
    intent.add("bytes", bytes.count)
    try ledger.append(.mailIntent, intent, at: clock.now)
    var outcome = await trip.transport.send(
      bytes, from: envelope.sender, to: envelope.recipients[trip.number - 1])
    if outcome.outcome == .tooBig, trip.isLight || light == nil {
      outcome = MailOutcome(.permanent, code: outcome.code)
    }
    try note(outcome, of: trip, ledger: &ledger)
    return outcome
  }

  private func fields(_ trip: Trip) -> LedgerFields {
    var fields = LedgerFields(month: month, revision: revision)
    fields.add("group", trip.envelope.group)
    fields.add("recipient", trip.number)
    return fields
  }

  private func setback(_ envelope: Envelope, _ number: Int, _ end: MailOutcome) -> Setback {
    .mail(group: envelope.group, recipient: number, end.outcome, code: end.code)
  }

  /// The message under an id that no receiver has seen, so that none drops it as a copy.
  private func renamed(_ message: [UInt8], id: String, at moment: Int) -> ([UInt8], String) {
    let new = "s\(Instant.name(moment)).\(id)"
    let (old, head) = (Array("Message-ID: <\(id)>".utf8), Array("Message-ID: <\(new)>".utf8))
    guard
      let start = message.indices.prefix(4096).first(where: { message[$0...].starts(with: old) })
    else { return (message, id) }
    return (Array(message[..<start]) + head + Array(message[(start + old.count)...]), new)
  }
}
