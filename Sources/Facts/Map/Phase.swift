/// The moments of the customer's life, in order: the columns of the touchpoint map.
package enum Phase: String, Sendable, CaseIterable {
  /// Hears of the business.
  case awareness
  /// Compares and considers.
  case comparison
  /// Buys.
  case purchase
  /// Uses what was bought, asks for help.
  case use
  /// Comes back.
  case loyalty
  /// Tells others.
  case recommendation

  /// The stage of the sale that holds the phase.
  package var stage: Stage {
    switch self {
    case .awareness, .comparison: .before
    case .purchase: .during
    case .use, .loyalty, .recommendation: .after
    }
  }

  /// Where a touchpoint stands of which only the stage is known.
  package static func usual(in stage: Stage) -> Phase {
    switch stage {
    case .before: .awareness
    case .during: .purchase
    case .after: .loyalty
    }
  }
}
