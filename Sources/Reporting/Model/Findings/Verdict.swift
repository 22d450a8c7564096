/// What the evidence says about one touchpoint (METHOD §1.3, §4.1).
package enum Verdict: String, Sendable, CaseIterable {
  /// Too little: more would pay.
  case add
  /// In range.
  case hold
  /// Too much: less would pay.
  case cut
  /// The evidence does not decide; the reason and the test are named.
  case cannotTell = "cannot-tell"
}
