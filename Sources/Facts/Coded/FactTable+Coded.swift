import Measures
import Records

extension FactTable {
  /// Every campaign that is declared or whose codes or redemptions the data show, up to the
  /// knowledge date, sorted by channel and name.
  package func codedCampaigns() -> [CodedCampaign] {
    var gathering = CodedGathering(facts: self)
    for touch in touches { gathering.add(touch) }
    for index in receipts.indices { gathering.addReceipt(index) }
    for cost in costs { gathering.add(cost) }
    return gathering.campaigns()
  }
}
