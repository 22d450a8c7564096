/// A review as it was written.
struct Opinion {
  /// Where it stands, such as `google`.
  let source: String
  /// The outlet it speaks about.
  let outlet: Int
  let day: Int
  /// Minutes since midnight in the shop's zone.
  let minute: Int
  /// One to five stars.
  let stars: Int
  let language: String
  let themes: [(theme: Theme, praise: Bool)]
  /// Empty when only stars were given.
  let text: String
  /// Days until the chain answered.
  let answeredAfter: Int?
  /// The name of another shop, for a review about a competitor.
  var competitor = ""
}
