/// An invoice over the days on which the touchpoint worked.
struct Cost {
  /// Id in the register of touchpoints.
  let touchpoint: String
  /// The channel that it is counted for; `nil` for service, which sells nothing by itself.
  let cause: Cause?
  let campaign: String
  let days: ClosedRange<Int>
  /// Without value-added tax.
  let cents: Int64
  /// The word of the Italian template, such as `produzione`.
  let kind: String
  /// How often it was on air; lists of contacts tell it for everything else.
  var contacts: Int?
  var store = ""
}
