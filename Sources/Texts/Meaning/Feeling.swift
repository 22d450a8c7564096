/// What customers say they feel; counted, never summed into a mood.
package enum Feeling: String, CaseIterable, Sendable {
  case joy, thanks, trust, surprise, disappointment, anger, worry
}
