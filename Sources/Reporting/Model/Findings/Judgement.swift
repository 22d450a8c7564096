/// How a change is to be judged; the words stand in the text, the colour only follows.
package enum Judgement: String, Sendable {
  /// A change for the better.
  case better
  /// A change for the worse.
  case worse
  /// No clear change, no data, or a measure that is neither good nor bad.
  case neutral
}
