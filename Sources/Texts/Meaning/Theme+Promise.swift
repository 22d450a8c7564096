extension Theme {
  /// The promise that a theme speaks of; the whole speaks of none.
  package var promise: Promise? {
    switch self {
    case .price, .payment, .returns: .price
    case .staff, .service, .support, .delivery, .waiting, .clarity, .web, .connection, .comfort,
      .cleanliness, .quality, .food, .safety:
      .service
    case .personal, .assortment: .personalisation
    case .location, .atmosphere, .crowding: .proximity
    case .overall: nil
    }
  }
}
