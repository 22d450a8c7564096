import Facts
import Texts

extension Theme {
  /// The moment of the customer's life at which a theme is mostly met.
  var phase: Phase {
    switch self {
    case .price, .assortment, .web, .clarity: .comparison
    case .staff, .service, .payment, .waiting, .crowding, .location, .personal: .purchase
    case .quality, .food, .delivery, .connection, .comfort, .cleanliness, .atmosphere, .safety,
      .support, .returns:
      .use
    case .overall: .recommendation
    }
  }

  /// How the touchpoints reach people at which it is met.
  var media: [Medium] {
    switch self {
    case .web: [.digital]
    case .clarity: [.print, .digital]
    case .support, .returns: [.service]
    case .delivery, .connection: [.service, .digital]
    case .staff, .service, .personal, .payment, .waiting, .crowding, .location, .atmosphere,
      .cleanliness, .comfort, .food, .quality, .assortment, .safety, .price:
      [.physical]
    case .overall: []
    }
  }

  /// Touchpoints of the register where the theme may be met, by its order; at most `most`.
  func touchpoints(in register: Register, most: Int) -> [Touchpoint] {
    let near = register.touchpoints.filter { $0.isManaged && media.contains($0.medium) }
    let own = near.filter { $0.phase == phase }
    return Array((own.isEmpty ? near : own).prefix(most))
  }
}
