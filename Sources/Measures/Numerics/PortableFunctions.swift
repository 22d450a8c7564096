/// Exponential and logarithm with the same last bit on every processor.
///
/// The C library picks other code on other processors, and one last bit flips a sampler step
/// (METHOD §3.0), so these two are built from + − × ÷ alone: the reductions and minimax polynomials
/// of FreeBSD's `e_exp.c` and `e_log.c` (Sun Microsystems, 1993), error below 1 unit in the last
/// place.
package enum PortableFunctions {
  private static let ln2High = 6.93147180369123816490e-01
  private static let ln2Low = 1.90821492927058770002e-10

  /// e to the power of `x`; 0 below −745.2 and infinite above 709.8.
  package static func exponential(_ x: Double) -> Double {
    guard x <= 709.782712893384 else { return x.isNaN ? x : .infinity }
    guard x >= -745.1332191019412 else { return 0 }
    // Adding and taking away 1.5·2⁵² rounds to the nearest even number, without a call of the C
    // library.
    let power = (x * 1.44269504088896338700 + 0x1.8p52) - 0x1.8p52
    let high = x - power * ln2High
    let low = power * ln2Low
    let rest = high - low
    let square = rest * rest
    var series = 4.13813679705723846039e-08
    series = series * square - 1.65339022054652515390e-06
    series = series * square + 6.61375632143793436117e-05
    series = series * square - 2.77777777770155933842e-03
    series = series * square + 1.66666666666666019037e-01
    let correction = rest - square * series
    let mantissa = 1 - ((low - (rest * correction) / (2 - correction)) - high)
    return scaled(mantissa, byPowerOfTwo: Int(power))
  }

  /// The natural logarithm of `x`; −∞ at zero, not a number below.
  package static func logarithm(_ x: Double) -> Double {
    guard x > 0, x < .infinity else {
      return x == 0 ? -.infinity : (x < 0 ? .nan : x)
    }
    var (exponent, significand) = parts(x)
    if significand > 1.4142135623730951 {
      significand *= 0.5
      exponent += 1
    }
    let f = significand - 1
    let s = f / (2 + f)
    let z = s * s
    let w = z * z
    var even = 1.531383769920937332e-01
    even = even * w + 2.222219843214978396e-01
    even = even * w + 3.999999999940941908e-01
    var odd = 1.479819860511658591e-01
    odd = odd * w + 1.818357216161805012e-01
    odd = odd * w + 2.857142874366239149e-01
    odd = odd * w + 6.666666666666735130e-01
    let remainder = w * even + z * odd
    let half = 0.5 * f * f
    return exponent * ln2High - ((half - (s * (half + remainder) + exponent * ln2Low)) - f)
  }

  /// Exponent and significand, 1 ≤ significand < 2, of a positive finite number.
  private static func parts(_ x: Double) -> (exponent: Double, significand: Double) {
    guard x >= 0x1p-1022 else { return (Double(x.exponent), x.significand) }
    let bits = x.bitPattern
    return (
      Double(Int(bits >> 52) - 1023),
      Double(bitPattern: bits & 0xF_FFFF_FFFF_FFFF | 0x3FF0_0000_0000_0000)
    )
  }

  /// `value · 2^power` in two exact steps where the result is subnormal or huge.
  private static func scaled(_ value: Double, byPowerOfTwo power: Int) -> Double {
    if power > 1023 { return value * 0x1p1023 * powerOfTwo(power - 1023) }
    if power < -1022 { return value * powerOfTwo(power + 100) * 0x1p-100 }
    return value * powerOfTwo(power)
  }

  private static func powerOfTwo(_ power: Int) -> Double {
    Double(bitPattern: UInt64(power + 1023) << 52)
  }
}
