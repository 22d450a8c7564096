import Estimation
import Facts
import Measures
import Reporting

/// What caps on the contacts of a customer in thirty days would save, and which sales went along
/// with the contacts above them.
struct ContactCaps {
  /// Caps that are always looked at.
  private static let usual = [1, 2, 4, 8]
  private static let draws = 4000

  /// What went along with contacts.
  let response: ContactResponse
  /// What may be shown of it.
  let doseCells: DoseCells
  /// Caps that are looked at, rising: the usual ones, the owner's limit, the recommended one.
  let caps: [Int]
  /// The largest number of contacts whose last one went along with more than it cost
  /// (METHOD §4.4); an upper bound, because what an opt-out costs is not known. `nil` where even
  /// the most contacts that can be judged did.
  let recommended: Int?
  /// Cost of one contact in units of money; `nil` where no channel tells its cost.
  let unitCost: Double?
  /// Margin per unit of net sales; `nil` where no margin is known, and the cap rests on sales.
  let marginShare: Double?

  /// The caps of the material; `nil` where no customer's months can be compared.
  init?(_ material: Material, load: ContactLoad) {
    guard let response = ContactResponse(material) else { return nil }
    self.response = response
    doseCells = DoseCells(response.doses, minimum: material.setting.minimumGroup)
    unitCost = ContactCaps.unitCost(material)
    marginShare = material.marginShare
    let share = marginShare ?? 1
    let cost = marginShare == nil ? 0 : unitCost ?? 0
    let limit = ContactLimit(
      contacts: response.steps.map { $0.scaled(by: share, plus: -cost) },
      exposures: response.reached.map { Double(max(1, $0)) }, draws: ContactCaps.draws,
      seedPath: "pressure/all/\(material.setting.seed)/0"
    ).limit
    recommended = limit < response.steps.count ? limit : nil
    let most = load.byContacts.count - 1
    let wanted =
      ContactCaps.usual + [material.setting.contactLimit, recommended].compactMap(\.self)
    caps = Set(wanted.filter { $0 > 0 && $0 < most }).sorted()
  }

  /// Mean cost of a contact of the channels that reached known customers in twelve months.
  private static func unitCost(_ material: Material) -> Double? {
    var (cost, contacts) = (Int64(0), Int64(0))
    let months = material.contacts.months.indices.filter {
      let month = material.contacts.months[$0]
      return month > material.setting.month - 12 && month <= material.setting.month
    }
    for channel in material.reachingChannels {
      guard let own = material.costInYear(channel: channel) else { continue }
      cost += own
      contacts += months.reduce(0) { $0 + material.contacts.channel(channel)[$1].contacts }
    }
    guard contacts > 0 else { return nil }
    return Double(cost) / Double(contacts) / Double(material.currency.minorUnitsPerUnit)
  }

  /// Numbers of contacts whose "more than so many" stands behind the sales of the caps.
  var tails: [Int] { Array(Set(caps + response.steps.indices)).sorted() }
}
