/// The random numbers of the program: xoshiro256**, its state filled by SplitMix64.
///
/// The same seed gives the same numbers on every machine. Sources: D. Blackman, S. Vigna,
/// "Scrambled linear pseudorandom number generators" (2021); vectors in METHOD W2.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// A generator for one stream of one analysis: the seed is FNV-1a-64 of its path, such as
  /// `response/all/1/0` (analysis/scope/seed/stream, METHOD §3.0).
  package init(path: String) { self.init(seed: SeededGenerator.hash(path.utf8)) }

  /// A generator started from a 64-bit seed.
  package init(seed: UInt64) {
    var mixer = SplitMix64(state: seed)
    state = (mixer.next(), mixer.next(), mixer.next(), mixer.next())
  }

  /// The next 64 random bits.
  package mutating func next() -> UInt64 {
    let scrambled = state.1 &* 5
    let result = (scrambled << 7 | scrambled >> 57) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = state.3 << 45 | state.3 >> 19
    return result
  }

  /// A uniform number strictly between 0 and 1: `((u >> 11) + 0.5)·2⁻⁵³`.
  package mutating func uniform() -> Double { (Double(next() >> 11) + 0.5) * 0x1p-53 }

  /// FNV-1a, 64 bits.
  package static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
