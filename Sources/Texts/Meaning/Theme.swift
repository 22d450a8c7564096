/// What customers write about, in the order in which the report lists it.
package enum Theme: String, CaseIterable, Sendable {
  /// The people one meets, and how they treat one.
  case staff
  /// How one is served as a whole.
  case service
  /// Help afterwards or from afar: hotline, complaints, answers.
  case support
  /// Being advised and treated as oneself.
  case personal
  /// What it costs and whether it is worth it.
  case price
  /// Booking, paying, invoices.
  case payment
  /// Refunds, exchanges, compensation.
  case returns
  /// How well a product is made and lasts.
  case quality
  /// What there is to choose from and in stock.
  case assortment
  /// Food and drink.
  case food
  /// Shipping and packing.
  case delivery
  /// Queues, delays, cancellations, punctuality.
  case waiting
  /// Whether texts, signs and announcements are there and understood.
  case clarity
  /// Web site, shop on the web, app.
  case web
  /// Wireless network and reception.
  case connection
  /// Rooms, seats, furnishing, temperature.
  case comfort
  /// Cleanliness and smell.
  case cleanliness
  /// Noise, quiet, decoration.
  case atmosphere
  /// Where it is, how to get there, parking, opening hours.
  case location
  /// Seats and room for everybody.
  case crowding
  /// Feeling and being safe.
  case safety
  /// The whole, without a theme of its own.
  case overall
}
