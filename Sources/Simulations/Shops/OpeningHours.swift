import Measures

/// At what time of the day customers come.
enum OpeningHours {
  /// Weights of the hours 9 to 19 in a shop: late morning and late afternoon.
  private static let shop = [0.35, 0.9, 1.3, 0.95, 0.55, 0.5, 0.8, 1.15, 1.5, 1.6, 0.9]
  /// Weights of the hours 0 to 23 on the web.
  private static let web = [
    0.3, 0.15, 0.08, 0.05, 0.05, 0.08, 0.2, 0.4, 0.7, 0.9, 1, 1, 1.1, 1.2, 1.1, 0.9, 0.9, 1, 1.1,
    1.3, 1.7, 2.1, 1.8, 0.8,
  ]

  /// Minutes since midnight of one visit.
  static func minute(web isWeb: Bool, _ chance: inout Chance) -> Int {
    let hour = isWeb ? chance.index(weights: web) : 9 + chance.index(weights: shop)
    let minute = chance.whole(0...59)
    // The shops open at half past nine.
    return hour * 60 + (!isWeb && hour == 9 ? 30 + minute / 2 : minute)
  }
}
