import Measures

/// The old till of one shop: no customers, no codes, receipt numbers that start again each morning.
struct OldTill {
  let trade: Trade

  private static let header = [
    "Data", "Scontrino", "Reparto", "Articolo", "Qta", "Prezzo", "Totale", "IVA", "Pagamento",
  ]

  /// One file per quarter, and the late days in a file of their own.
  func files() -> [ExportFile] {
    var files: [ExportFile] = []
    for outlet in Chain.outlets.indices where Chain.outlets[outlet].system == .oldTill {
      let id = Chain.outlets[outlet].id
      for batch in Batch.all(trade.calendar) {
        let name = batch.file("cassa-\(id)")
        files.append(file(name, outlet) { batch.days.contains($0) && !isLate($0) })
      }
      if (0..<trade.calendar.count).contains(where: isLate) {
        files.append(file("cassa-\(id)-2026-08-integrazione.csv", outlet, where: isLate))
      }
    }
    return files
  }

  private func isLate(_ day: Int) -> Bool { Blemishes.late.contains(trade.calendar.day(day)) }

  private func file(_ name: String, _ outlet: Int, where holds: (Int) -> Bool) -> ExportFile {
    var sheet = Sheet(delimiter: ";", crlf: true)
    sheet.row(OldTill.header)
    for receipt in trade.receipts where receipt.outlet == outlet && holds(receipt.day) {
      let day = Dates.italian(trade.calendar.day(receipt.day))
      let time = "\(day) \(Dates.clock(receipt.minute))"
      let payment = receipt.minute % 3 == 0 ? "CONTANTI" : "CARTA"
      for line in receipt.lines {
        sheet.row([
          time, receipt.number, line.article.category.rawValue, line.article.name,
          "\(line.pieces)", Digits.comma(line.gross / Int64(line.pieces)),
          Digits.comma(line.gross), Digits.comma(line.tax), payment,
        ])
      }
    }
    return ExportFile(name, sheet)
  }
}
