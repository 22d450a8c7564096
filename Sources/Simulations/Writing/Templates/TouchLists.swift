import Measures

/// Contacts that no vendor exports: letters, messages, flyers, printed coupons, the hold-out.
struct TouchLists {
  let trade: Trade

  private static let header = [
    "data_contatto", "ora_contatto", "punto_di_contatto", "tipo_contatto", "numero", "cliente",
    "campagna", "negozio", "numero_scontrino", "buono",
  ]

  /// Counted lists first, then lists of persons.
  func files() -> [ExportFile] {
    [
      flyers(), printedCoupons(),
      persons("lettere-clienti.csv.gz", .post, "lettera-clienti", withheld: false),
      persons("lettere-escluse.csv.gz", .post, "lettera-clienti", withheld: true),
      persons("sms-invii.csv.gz", .message, "sms-promo", withheld: false),
      persons("newsletter-escluse.csv.gz", .mail, "newsletter", withheld: true),
    ]
  }

  private func flyers() -> ExportFile {
    var sheet = Sheet(delimiter: ";")
    sheet.row(TouchLists.header)
    for drop in trade.media.drops {
      let code = trade.coupons.campaigns[drop.campaign].code
      sheet.row([
        Dates.italian(trade.calendar.day(drop.day)), "", "volantino", "inviato",
        "\(drop.copies)", "", "Volantino \(Int(code.dropFirst(3)) ?? 0)",
        Chain.outlets[drop.outlet].name, "", code,
      ])
    }
    return ExportFile("volantini-distribuzione.csv", sheet, .windows1252)
  }

  /// One row per week and shop, dated on its last day.
  private func printedCoupons() -> ExportFile {
    var sheet = Sheet(delimiter: ";")
    sheet.row(TouchLists.header)
    var counts = [Int](repeating: 0, count: Chain.outlets.count)
    for index in 0..<trade.calendar.count {
      let day = trade.calendar.day(index)
      for outlet in counts.indices { counts[outlet] += trade.printed[index][outlet] }
      guard day.weekday == 7 || day == day.month.last else { continue }
      for outlet in counts.indices where counts[outlet] > 0 {
        let code = trade.coupons.tillCode(day).map { trade.coupons.campaigns[$0].code } ?? ""
        sheet.row([
          Dates.italian(day), "", "buono-scontrino", "coupon stampato", "\(counts[outlet])", "",
          code, Chain.outlets[outlet].name, "", code,
        ])
        counts[outlet] = 0
      }
    }
    return ExportFile("buoni-scontrino-stampati.csv", sheet)
  }

  private func persons(_ name: String, _ channel: Cause, _ touchpoint: String, withheld: Bool)
    -> ExportFile
  {
    var sheet = Sheet(delimiter: ";")
    sheet.row(TouchLists.header)
    for mailing in trade.mailings where mailing.channel == channel {
      let day = Dates.italian(trade.calendar.day(mailing.day))
      let code = letterCode(mailing)
      for event in mailing.events where event.isWithheld == withheld {
        sheet.row([
          day, channel == .post ? "" : Dates.clock(mailing.minute), touchpoint,
          withheld ? "trattenuto" : "inviato", "", trade.population.customers[event.customer].key,
          mailing.name, "", "", withheld ? "" : code,
        ])
      }
    }
    return ExportFile(name, sheet)
  }

  private func letterCode(_ mailing: Mailing) -> String {
    guard mailing.channel == .post else { return "" }
    let campaign = trade.coupons.campaigns.first {
      $0.channel == .post && $0.days.lowerBound == mailing.day
    }
    return campaign?.code ?? ""
  }
}
