/// The changes of one cell; customers whose margin did not change are only counted, because in a
/// bootstrap only their number matters.
struct ChangeCell {
  let recipients: ChangeSide
  let controls: ChangeSide

  init(_ units: [MatchedUnit]) {
    recipients = ChangeSide(units.filter(\.isRecipient).map(\.change))
    controls = ChangeSide(units.filter { !$0.isRecipient }.map(\.change))
  }
}
