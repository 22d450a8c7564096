import CResponse
import Measures

/// The loops of the response model in `CResponse`, in the terms of the house.
enum ResponseLoops {
  /// e to the power of each lane.
  static func exponential(_ exponent: Lanes) -> Lanes {
    var (exponent, result) = (exponent, Lanes.zero)
    // Beyond, results leave the range of ordinary numbers.
    guard all(exponent .>= -700 .& exponent .<= 700) else {
      return exponent.mapped(PortableFunctions.exponential)
    }
    unsafe contatto_exponential(&exponent, &result)
    return result
  }

  /// The natural logarithm of lanes of one or more.
  static func logarithm(_ number: Lanes) -> Lanes {
    var (number, result) = (number, Lanes.zero)
    guard all(number .>= 1 .& number .<= .greatestFiniteMagnitude) else {
      return number.mapped(PortableFunctions.logarithm)
    }
    unsafe contatto_logarithm(&number, &result)
    return result
  }

  /// Fills the response of each week of `spend` and gives the sum of all.
  ///
  /// `halfPoint` is K, `stock` what earlier weeks have left.
  static func respond(
    to spend: [Double], shape: ResponseShape,
    _ curve: (retention: Lanes, halfPoint: Lanes, stock: Lanes), into responses: inout [Lanes]
  ) -> Lanes {
    var (retention, half, stock) = curve
    if shape == .slowStart { half *= half.roots }
    var sum = Lanes.zero
    unsafe contatto_respond(
      spend, spend.count, shape == .slowStart ? 1 : 0, &retention, &half, &stock, &responses, &sum)
    return sum
  }

  /// Adds the responses of as many weeks, times `scale`, to the totals from week `first` on.
  static func add(
    _ responses: [Lanes], weeks: Int, times scale: Lanes, to totals: inout [Lanes], from first: Int
  ) {
    var scale = scale
    unsafe contatto_accumulate(responses, weeks, &scale, first, &totals)
  }

  /// `‖y⊥ − m‖² − ‖Qᵀm‖²` of the totals m.
  ///
  /// `basis` holds the columns of Q two by two, the numbers of both side by side, week after week.
  static func squaredNorm(
    _ totals: [Lanes], remainder: [Double], basis: [Double]
  ) -> Lanes {
    var norm = Lanes.zero
    let pairs = basis.count / max(1, 2 * totals.count)
    unsafe contatto_norm(totals, totals.count, remainder, basis, pairs, &norm)
    return norm
  }
}
