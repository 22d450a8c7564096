import Measures

/// Costs of the two advertising platforms, one file a year, as an Italian account exports them.
struct AdPlatforms {
  let media: MediaPlan
  let calendar: TradingCalendar

  /// Search first, then the social network.
  func files() -> [ExportFile] {
    let years = calendar.months.map(\.year)
    let distinct = years.indices.filter { $0 == 0 || years[$0 - 1] != years[$0] }.map { years[$0] }
    return distinct.map(search) + distinct.map(social)
  }

  private func rows(_ rows: [AdRow], _ year: Int) -> [AdRow] {
    rows.filter { calendar.day($0.day).date.year == year }
  }

  /// Title, period in words, rows, two totals; the first year was saved as "Excel .csv".
  private func search(_ year: Int) -> ExportFile {
    let isSpreadsheet = year == calendar.first.date.year
    let rows = rows(media.searchRows, year)
    let mark: Character = isSpreadsheet ? "\t" : ","
    var sheet = Sheet(delimiter: mark)
    sheet.line("Rapporto Campagne")
    sheet.line("\"1 gen \(year) - 31 dic \(year)\"")
    sheet.row([
      "Giorno", "Campagna", "Codice valuta", "Costo", "Impr.", "Clic", "Conversioni",
    ])
    for row in rows {
      sheet.row(
        ["\(calendar.day(row.day))", row.campaign, "EUR"]
          + figures(row.cents, row.impressions, row.clicks, row.conversions))
    }
    let total = figures(
      rows.reduce(0) { $0 + $1.cents }, rows.reduce(0) { $0 + $1.impressions },
      rows.reduce(0) { $0 + $1.clicks }, rows.reduce(0) { $0 + $1.conversions })
    sheet.row(["Totale: Campagne", " --", "EUR"] + total)
    sheet.row(["Totale: Account", " --", "EUR"] + total)
    return ExportFile(
      "google-ads-\(year).csv", sheet, isSpreadsheet ? .utf16LittleEndian : .utf8)
  }

  private func figures(_ cents: Int64, _ seen: Int, _ clicks: Int, _ claimed: Double) -> [String] {
    [
      Digits.grouped(cents), Digits.grouped(seen), Digits.grouped(clicks),
      Digits.grouped(Int64((claimed * 100).rounded())),
    ]
  }

  /// The account total stands first, without a name; some days have contacts but no cost.
  private func social(_ year: Int) -> ExportFile {
    let rows = rows(media.socialRows, year)
    let told = rows.filter { !Blemishes.withoutCost.contains(calendar.day($0.day)) }
    var sheet = Sheet(delimiter: ",")
    sheet.row([
      "Nome della campagna", "Giorno", "Importo speso (EUR)", "Impressioni", "Copertura",
      "Clic sul link", "Risultati",
    ])
    let seen = rows.reduce(0) { $0 + $1.impressions }
    sheet.row([
      "", "", Digits.point(told.reduce(0) { $0 + $1.cents }), "\(seen)", "", "", "",
    ])
    for row in rows {
      let day = calendar.day(row.day)
      let cost = Blemishes.withoutCost.contains(day) ? "" : Digits.point(row.cents)
      sheet.row([
        row.campaign, "\(day)", cost, "\(row.impressions)", "\(row.impressions * 4 / 5)",
        "\(row.clicks)", "\(Int(row.conversions))",
      ])
    }
    return ExportFile("meta-ads-\(year).csv", sheet)
  }
}
