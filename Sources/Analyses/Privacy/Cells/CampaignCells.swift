import Facts

/// Counts of the persons whom campaigns reached, and of the uses of their codes.
///
/// A use by a known person is one person at most, so few uses of a campaign or in a month are
/// hidden like persons; uses that name nobody are receipts and stay open, and so do all uses of a
/// channel, which are told like its contacts.
struct CampaignCells {
  /// One campaign in a span of time.
  struct Campaign {
    /// Known persons who got it, and those of them who used it.
    var recipients: CountSystem.Split
    /// Uses of its code.
    var uses: Int
  }

  /// Persons whom any channel ever contacted.
  private(set) var contacted = 0
  /// By channel (index): persons whom it ever contacted; campaigns make it a figure.
  private(set) var contactedByChannel: [Int: Int] = [:]
  /// Persons who ever used a code.
  private(set) var redeeming = 0
  /// In the order of `Material.coded`.
  private(set) var all: [Campaign] = []
  /// In the order of `Material.codedInYear`.
  private(set) var inYear: [Campaign] = []
  /// By channel and place in `ContactTable.months`: uses in the touch log.
  private(set) var months: [Int: [Int]] = [:]

  /// No campaigns.
  init() {}

  /// The cells of the material.
  init(_ material: Material, _ system: inout CountSystem) {
    let facts = material.facts
    contacted = system.cell(facts.contactedPersons(channel: nil))
    redeeming = system.cell(facts.redeemingPersons(channel: nil))
    for campaign in material.coded { all.append(CampaignCells.campaign(campaign, &system)) }
    for campaign in material.codedInYear {
      inYear.append(part(of: campaign, material, &system))
    }
    let channels = Set(material.coded.map(\.channel)).sorted()
    let reached = channels.isEmpty ? [] : facts.contactedPersonsByChannel()
    for channel in channels {
      contactedByChannel[channel] = system.cell(reached[channel])
      add(channel, material, &system)
    }
  }

  private static func campaign(_ campaign: CodedCampaign, _ system: inout CountSystem)
    -> Campaign
  {
    Campaign(
      recipients: system.split(campaign.redeemingRecipients, of: campaign.recipients),
      uses: system.cell(campaign.redemptions, isPublic: campaign.redeemers == 0))
  }

  /// The twelve months of a campaign: it itself where all of it lies in them, else a part of it.
  private func part(
    of campaign: CodedCampaign, _ material: Material, _ system: inout CountSystem
  ) -> Campaign {
    let place = material.coded.firstIndex {
      $0.channel == campaign.channel && $0.name == campaign.name
    }
    guard let place else { return CampaignCells.campaign(campaign, &system) }
    let whole = material.coded[place]
    if whole.redemptions == campaign.redemptions, whole.recipients == campaign.recipients,
      whole.redeemingRecipients == campaign.redeemingRecipients
    {
      return all[place]
    }
    let own = CampaignCells.campaign(campaign, &system)
    let older = system.cell(
      max(0, whole.redemptions - campaign.redemptions), isUnprinted: true)
    system.sum(all[place].uses, [own.uses, older])
    return own
  }

  /// What the campaigns of a channel add up to, and its months.
  private mutating func add(
    _ channel: Int, _ material: Material, _ system: inout CountSystem
  ) {
    func add(_ parts: [Int]) {
      system.sum(
        system.cell(parts.reduce(0) { $0 + system.counts[$1] }, isPublic: true), parts)
    }
    for (campaigns, cells) in [(material.coded, all), (material.codedInYear, inYear)] {
      add(zip(campaigns, cells).filter { $0.0.channel == channel }.map(\.1.uses))
    }
    let isNamed = material.coded.contains { $0.channel == channel && $0.redeemers > 0 }
    let own = material.contacts.channel(channel).map {
      system.cell(Int($0.redeemed), isPublic: !isNamed)
    }
    months[channel] = own
    add(own)
  }
}
