import Measures

/// Four shops write the house's own receipt table, each till in its own way.
struct HouseTill {
  let trade: Trade

  private static let header = [
    "data_scontrino", "ora_scontrino", "numero_scontrino", "lordo", "iva", "articolo",
    "categoria", "quantità", "sconto", "buono", "cliente", "tipo_cliente", "negozio",
    "costo_merce",
  ]

  /// The files of every shop and quarter, with what went wrong at the tills.
  func files() -> [ExportFile] {
    var files: [ExportFile] = []
    for outlet in Chain.outlets.indices where Chain.outlets[outlet].system == .houseTill {
      for batch in Batch.all(trade.calendar) {
        let name = batch.file("cassa-\(Chain.outlets[outlet].id)")
        files.append(file(name, outlet, batch.days, Blemishes.rows(outlet, batch)))
      }
    }
    if let overlap = overlap() { files.append(overlap) }
    if let torino = files.last(where: { $0.path.contains("torino") }) {
      // Somebody saved the same file twice.
      files.append(
        ExportFile(
          path: "exports/cassa-torino-copia.csv", text: String(decoding: torino.text, as: UTF8.self)
        ))
    }
    return files
  }

  /// A week of Bologna that was exported a second time.
  private func overlap() -> ExportFile? {
    let start = trade.calendar.index(Day(number: Day.number(year: 2026, month: 9, day: 21)))
    guard trade.calendar.contains(start + 6) else { return nil }
    return file("cassa-bologna-2026-settimana-39.csv", 2, start..<start + 7, [])
  }

  private func file(
    _ name: String, _ outlet: Int, _ days: Range<Int>, _ blemishes: [[String]]
  ) -> ExportFile {
    var sheet = Sheet(delimiter: ";", crlf: outlet == 3)
    sheet.row(HouseTill.header)
    for receipt in trade.receipts where receipt.outlet == outlet && days.contains(receipt.day) {
      append(receipt, to: &sheet)
    }
    for row in blemishes { sheet.row(row) }
    let encoding: Encoding =
      outlet == 2 ? .windows1252 : outlet == 0 ? .utf8WithMark : .utf8
    return ExportFile(name, sheet, encoding)
  }

  private func append(_ receipt: Receipt, to sheet: inout Sheet) {
    let day = trade.calendar.day(receipt.day)
    let customer = receipt.customer.map { trade.population.customers[$0].key } ?? ""
    let kind = receipt.customer == nil ? "" : receipt.isFirst ? "nuovo" : "abituale"
    let code = receipt.coupon.map { trade.coupons.campaigns[$0].code } ?? ""
    let store = Blemishes.storeName(receipt, day)
    for line in receipt.lines {
      sheet.row([
        Dates.italian(day), Dates.clock(receipt.minute), receipt.number, Digits.comma(line.gross),
        Digits.comma(line.tax), line.article.name, line.article.category.rawValue,
        "\(line.pieces)", line.discount == 0 ? "" : Digits.comma(line.discount), code, customer,
        kind, store, Digits.comma(line.cost),
      ])
    }
  }
}
