/// The exponential function made of products and sums only.
///
/// Written by hand because the C library picks other code on other processors: one different last
/// bit would change a draw, and with it every byte that follows.
enum Exponential {
  /// e to the power of `exponent`, right to about ten digits.
  static func power(_ exponent: Double) -> Double {
    // e^x = (e^(x/1024))^1024: the series is short near zero.
    let small = exponent / 1024
    var term = 1.0
    var sum = 1.0
    for order in 1...6 {
      term = term * small / Double(order)
      sum = sum + term
    }
    for _ in 0..<10 { sum = sum * sum }
    return sum
  }
}
