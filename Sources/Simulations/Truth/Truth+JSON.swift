import Measures

extension Truth {
  /// The file that only a self-test may read.
  func json(_ trade: Trade, _ opinions: [Opinion], seed: UInt64) -> JSON {
    .object([
      ("scenario", .text(trade.scenario.name)), ("seed", .text("\(seed)")),
      ("from", .text("\(trade.calendar.first)")),
      ("to", .text("\(trade.calendar.day(trade.calendar.count - 1))")),
      (
        "note",
        .text(
          "Fictional. Amounts in euros without value-added tax; margin = net sales less cost of "
            + "goods; refunds stand in the month of the purchase; postage is left out.")
      ),
      ("channels", .list(Cause.allCases.map { channel($0, trade) })),
      ("coupons", .list(couponChannels())),
      ("hold_outs", .list(HoldOut.all(trade).map(holdOut))),
      ("pressure", pressure()), ("reviews", reviews(opinions)), ("defects", defects()),
    ])
  }

  private func channel(_ cause: Cause, _ trade: Trade) -> JSON {
    let rows = zip(trade.calendar.months, months[Truth.position(cause)]).map { month, yield in
      JSON.object([("month", .text("\(month)"))] + members(yield))
    }
    let marginal = marginalReturn(cause, trade)
    return .object(
      [("channel", .text(cause.rawValue)), ("total", .object(members(total(cause))))]
        + (marginal.map { [("marginal_return_last_year", .ratio($0))] } ?? [])
        + [("months", .list(rows))])
  }

  private func members(_ yield: ChannelYield) -> [(String, JSON)] {
    let roi = yield.cost > 0 ? Double(yield.margin - yield.cost) / Double(yield.cost) : nil
    return [
      ("receipts", .whole(yield.receipts)), ("net_sales", .cents(yield.netSales)),
      ("margin", .cents(yield.margin)), ("subsidy", .cents(yield.subsidy)),
      ("cost", .cents(yield.cost)), ("roi", .ratio(roi)),
    ]
  }

  /// Margin per euro more in the last twelve months, for what is bought by the day.
  private func marginalReturn(_ cause: Cause, _ trade: Trade) -> Double? {
    let drives = trade.media.drives.filter { $0.cause == cause }
    guard !drives.isEmpty else { return nil }
    let days = max(0, trade.calendar.count - 365)..<trade.calendar.count
    let spent = drives.map { $0.spending[days].reduce(0, +) }
    let sum = spent.reduce(0, +)
    guard sum > 0 else { return nil }
    let sales = zip(drives, spent).reduce(0.0) {
      $0 + $1.0.marginalSales(over: days) * $1.1 / sum
    }
    let yield = total(cause)
    let margin = Double(yield.basketMargin) / Double(max(yield.netSales, 1))
    return sales * margin
  }

  private func couponChannels() -> [JSON] {
    Cause.allCases.compactMap { cause in
      let yield = coupons[Truth.position(cause)]
      guard yield.redeemed > 0 else { return nil }
      return .object([
        ("channel", .text(cause.rawValue)), ("redeemed", .whole(yield.redeemed)),
        ("extra", .whole(yield.extra)), ("face_value", .cents(yield.faceValue)),
        ("margin_after_discount", .cents(yield.margin)), ("kappa", .ratio(yield.kappa)),
      ])
    }
  }

  private func holdOut(_ holdOut: HoldOut) -> JSON {
    let each = holdOut.treated > 0 ? Double(holdOut.margin) / 100 / Double(holdOut.treated) : nil
    return .object([
      ("channel", .text(holdOut.channel.rawValue)), ("from", .text("\(holdOut.start)")),
      ("design_share", .ratio(holdOut.designShare)), ("treated", .whole(holdOut.treated)),
      ("withheld", .whole(holdOut.withheld)), ("contacts", .whole(holdOut.contacts)),
      ("extra_receipts", .whole(holdOut.receipts)), ("extra_net_sales", .cents(holdOut.netSales)),
      ("extra_margin", .cents(holdOut.margin)), ("extra_margin_per_treated", .ratio(each)),
    ])
  }

  private func pressure() -> JSON {
    .object([
      ("days", .whole(Pressure.days)),
      ("response_by_contact", .list(Pressure.response.map { .ratio($0) })),
      ("sign_off_by_contact", .list(Pressure.signOff.map { .ratio($0) })),
      ("newsletter_answer", .ratio(Trade.answer(.mail))),
      ("message_answer", .ratio(Trade.answer(.message))),
      ("letter_answer", .ratio(Trade.answer(.post))),
    ])
  }

  private func reviews(_ opinions: [Opinion]) -> JSON {
    let sources = ["google", "facebook", "trustpilot"].map { source in
      let own = opinions.filter { $0.source == source && $0.competitor.isEmpty }
      let themes = Theme.allCases.map { theme in
        let mentions = own.flatMap(\.themes).filter { $0.theme == theme }
        return JSON.object([
          ("theme", .text(theme.rawValue)), ("praise", .whole(mentions.count(where: \.praise))),
          ("blame", .whole(mentions.count { !$0.praise })),
        ])
      }
      return JSON.object([
        ("source", .text(source)), ("reviews", .whole(own.count)),
        ("stars", .list((1...5).map { stars in .whole(own.count { $0.stars == stars }) })),
        ("themes", .list(themes)),
      ])
    }
    return .list(sources)
  }

  private func defects() -> JSON {
    .object([
      ("late", .text("Verona \(Blemishes.late.lowerBound) to \(Blemishes.late.upperBound)")),
      (
        "cost_missing",
        .text(
          "meta-ads \(Blemishes.withoutCost.lowerBound) to \(Blemishes.withoutCost.upperBound)")
      ), ("misspelt_store", .text("Bolgona")), ("impossible_rows", .whole(5)),
      ("overlapping_file", .text("cassa-bologna-2026-settimana-39.csv")),
      ("file_saved_twice", .text("cassa-torino-copia.csv")),
    ])
  }
}
