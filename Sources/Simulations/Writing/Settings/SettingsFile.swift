import Measures

/// The `contatto.toml` of the chain: what its exports cannot say.
struct SettingsFile {
  let trade: Trade

  /// The settings, and the profile of the old till, which no vendor profile reads.
  func files() -> [ExportFile] {
    let parts =
      [SettingsText.business, goods(), SettingsText.inputs, SettingsText.channels]
      + [SettingsText.routes] + campaigns() + stores()
      + ["[pressure]\nlimit = 4\nnever_contacted_days = 90\n"]
    return [
      ExportFile(path: "contatto.toml", text: parts.joined(separator: "\n")),
      ExportFile(path: "profiles/local/aurora.oldtill.toml", text: SettingsText.oldTillProfile),
    ]
  }

  private func goods() -> String {
    let taxed = Category.allCases.filter { $0.vatPercent != 22 }
    let rates = taxed.map { "\"\($0.rawValue)\" = \($0.vatPercent)" }
    let margins = Category.allCases.map { "\"\($0.rawValue)\" = \($0.marginPercent)" }
    return """
      [vat]
      percent = 22
      reclaim_percent = 100

      [vat.category]
      \(rates.joined(separator: "\n"))

      [margin]                                # in percent of net sales
      percent = 42                            # where no category is known: the web shop

      [margin.category]
      \(margins.joined(separator: "\n"))

      """
  }

  /// The campaigns with codes: flyers, letters, till receipts, social network.
  private func campaigns() -> [String] {
    trade.coupons.campaigns.enumerated().compactMap { index, campaign in
      guard campaign.channel != .post || sent(campaign) > 0 else { return nil }
      let start = trade.calendar.day(campaign.days.lowerBound)
      let end = trade.calendar.day(campaign.days.upperBound)
      var lines = [
        "[[campaign]]", "id = \"\(name(campaign))\"", "channel = \"\(campaign.channel.rawValue)\"",
        "group = \"\(campaign.channel.rawValue)\"", "codes = [\"\(campaign.code)\"]",
      ]
      if let given = distributed(campaign, index) { lines.append("distributed = \(given)") }
      lines += ["face_value_in_net = true", "start = \(start)", "end = \(end)", ""]
      return lines.joined(separator: "\n")
    }
  }

  /// The campaign as touches and invoices write it.
  private func name(_ campaign: CouponCampaign) -> String {
    switch campaign.channel {
    case .flyer: "Volantino \(Int(campaign.code.dropFirst(3)) ?? 0)"
    case .post: "Lettera \(trade.calendar.day(campaign.days.lowerBound).month)"
    default: campaign.code
    }
  }

  private func sent(_ campaign: CouponCampaign) -> Int {
    trade.mailings.first { $0.channel == .post && $0.day == campaign.days.lowerBound }?.sent ?? 0
  }

  private func distributed(_ campaign: CouponCampaign, _ index: Int) -> Int? {
    switch campaign.channel {
    case .flyer:
      trade.media.drops.filter { $0.campaign == index }.reduce(0) { $0 + $1.copies }
    case .post: sent(campaign)
    case .tillCoupon:
      trade.printed.indices.filter {
        trade.coupons.tillCode(trade.calendar.day($0)) == index
      }.reduce(0) { $0 + trade.printed[$1].reduce(0, +) }
    default: nil
    }
  }

  private func stores() -> [String] {
    let holidays = (0..<trade.calendar.count).map(trade.calendar.day)
      .filter(TradingCalendar.isHoliday).map { "\($0)" }
    return Chain.outlets.map { outlet in
      if outlet.system == .webShop {
        return """
          [[store]]
          id = "web"
          name = "Negozio online"
          aliases = ["Web"]
          online = true

          """
      }
      let week = "\"mon\", \"tue\", \"wed\", \"thu\", \"fri\", \"sat\""
      return """
        [[store]]
        id = "\(outlet.id)"
        name = "\(outlet.name)"
        open_days = [\(week)\(outlet.opensSundays ? ", \"sun\"" : "")]
        closures = [
          \(SettingsFile.rows(holidays, perRow: 6).joined(separator: "\n  "))
        ]

        """
    }
  }

  private static func rows(_ words: [String], perRow: Int) -> [String] {
    stride(from: 0, to: words.count, by: perRow).map { start in
      words[start..<min(start + perRow, words.count)].map { $0 + "," }.joined(separator: " ")
    }
  }
}
