package import Measures

/// Mails a publication again, without building anything: the messages lie in the outbox.
package struct Redelivery<Layer: FileLayer> {
  private let places: RunPlaces<Layer>
  private let services: RunServices
  private var ledger: Ledger<Layer>
  private let history: MonthHistory

  /// The latest publication of a month.
  package init(
    places: RunPlaces<Layer>, services: RunServices, run: String, month: Month
  ) throws(Setback) {
    self.places = places
    self.services = services
    ledger = try Ledger(
      path: places.state.ledger, run: run, layer: places.layer, isLocked: true)
    let known = MonthHistory.all(in: ledger.entries).first { $0.month == month }
    guard let known, known.published != nil else { throw .unpublished(month) }
    history = known
  }

  /// Delivers to everybody, or to one group, who has not got it; a setback for each who did not.
  package mutating func deliver(
    group: String?, isResending: Bool
  ) async throws(Setback) -> [Setback] {
    let outbox = Outbox(
      state: places.state, month: history.month, revision: history.revision, layer: places.layer)
    guard try !outbox.envelopes().isEmpty else { throw .nothingToMail(history.month) }
    var postman = Postman(
      month: history.month, revision: history.revision, outbox: outbox, rules: services.mail,
      clock: services.clock)
    postman.group = group
    postman.resentAt = isResending ? services.clock.now : nil
    return try await postman.deliver(history.mail, ledger: &ledger)
  }
}
