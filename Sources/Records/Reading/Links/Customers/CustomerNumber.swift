/// A customer as a number of 80 bits.
///
/// Among ten million customers two share one with a probability of 4 in 10¹¹, so names are not
/// kept to verify it.
struct CustomerNumber: Hashable, Sendable {
  /// The upper 64 bits.
  let high: UInt64
  /// The lower 16 bits, in the upper end of the word.
  let low: UInt64
}
