package import Measures
import Records

extension FactTable {
  /// Every campaign whose codes or redemptions the data show from `first` (or ever) to the
  /// knowledge date, sorted by channel and name; contacts, uses and sales are those of that span.
  package func codedCampaigns(since first: Day?) -> [CodedCampaign] {
    var gathering = CodedGathering(facts: self)
    func counts(_ day: Day) -> Bool { first.map { $0 <= day } ?? true }
    for touch in touches where counts(touch.day) { gathering.add(touch) }
    for index in receipts.indices where counts(receipts[index].day) { gathering.addReceipt(index) }
    return gathering.campaigns()
  }
}
