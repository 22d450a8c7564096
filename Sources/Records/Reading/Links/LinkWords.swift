package import Measures
import Synchronization

/// The names of channels and the currencies of all files that are linked, numbered as they appear.
///
/// Numbers depend on which thread comes first: they never order anything.
package final class LinkWords: Sendable {
  private struct State {
    var names = SymbolTable()
    var currencies: [Currency] = []
  }

  /// What a contact says about its channel.
  package enum Contact: UInt16, CaseIterable, Sendable {
    /// It was sent: what arrived is no second contact.
    case sent
    /// It was printed, called or visited.
    case met
    /// It arrived: a contact where the channel does not say what it sent.
    case delivered
    /// It is no contact.
    case none

    /// The contact of a kind of touch; the rule of `FactTable.personHistories()`.
    init(_ kind: TouchKind) {
      self =
        switch kind {
        case .sent: .sent
        case .couponPrinted, .called, .visited: .met
        case .delivered: .delivered
        case .opened, .clicked, .couponRedeemed, .unsubscribed, .complained, .bounced, .withheld:
          .none
        }
    }
  }

  /// The most names.
  static let mostNames = 1 << 14
  private let state = Mutex(State())

  /// No names yet.
  package init() {}

  /// The number of a channel; `nil` when there are too many.
  func name(_ name: String) -> UInt32? {
    state.withLock { state in
      if let known = state.names.known(Array(name.utf8)) { return known.index }
      return state.names.count < LinkWords.mostNames ? state.names.symbol(name).index : nil
    }
  }

  /// The number of a currency; `nil` when there are too many.
  func currency(_ currency: Currency) -> UInt8? {
    state.withLock { state in
      if let known = state.currencies.firstIndex(of: currency) { return UInt8(known) }
      guard state.currencies.count < LinkLine.mostCurrencies else { return nil }
      state.currencies.append(currency)
      return UInt8(state.currencies.count - 1)
    }
  }

  /// The word of a contact on a channel.
  static func word(_ name: UInt32, _ contact: Contact) -> UInt16 {
    UInt16(truncatingIfNeeded: name) << 2 | contact.rawValue
  }

  /// The names by their numbers; a word is a number times four, and its `Contact`.
  package var names: [String] {
    state.withLock { state in
      (0..<UInt32(state.names.count)).map { state.names.text(Symbol(index: $0)) }
    }
  }

  /// The currencies by their numbers.
  package var currencies: [Currency] { state.withLock { $0.currencies } }
}
