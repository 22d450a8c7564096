import Measures

/// The remaining lists of the house: invoices, refunds, visits, the survey, the register.
struct Lists {
  let trade: Trade
  let seed: UInt64

  func files() -> [ExportFile] {
    [spending(), refunds(), survey(), register(), draft()] + visits()
  }

  private func spending() -> ExportFile {
    var sheet = Sheet(delimiter: ";")
    sheet.row([
      "spesa_dal", "spesa_al", "punto_di_contatto", "spesa_importo", "valuta", "campagna",
      "tipo_costo", "contatti", "negozio",
    ])
    for cost in Invoices.all(trade) {
      sheet.row([
        Dates.italian(trade.calendar.day(cost.days.lowerBound)),
        Dates.italian(trade.calendar.day(cost.days.upperBound)), cost.touchpoint,
        Digits.comma(cost.cents), "EUR", cost.campaign, cost.kind,
        cost.contacts.map { "\($0)" } ?? "", cost.store,
      ])
    }
    return ExportFile("spese-marketing.csv", sheet, .utf8WithMark)
  }

  /// Goods brought back to the shops; the web shop keeps its own record.
  private func refunds() -> ExportFile {
    var sheet = Sheet(delimiter: ";")
    sheet.row([
      "data_reso", "ora_reso", "numero_reso", "numero_scontrino", "lordo", "iva", "articolo",
      "categoria", "quantità", "cliente", "negozio",
    ])
    var number = 0
    for refund in trade.refunds {
      let receipt = trade.receipts[refund.receipt]
      guard let position = refund.line, receipt.outlet != Chain.web else { continue }
      let line = receipt.lines[position]
      number += 1
      sheet.row([
        Dates.italian(trade.calendar.day(refund.day)), Dates.clock(refund.minute),
        "R-\(Digits.padded(number, 5))", receipt.number, Digits.comma(line.gross),
        Digits.comma(line.tax), line.article.name, line.article.category.rawValue,
        "\(line.pieces)", receipt.customer.map { trade.population.customers[$0].key } ?? "",
        Chain.outlets[receipt.outlet].name,
      ])
    }
    return ExportFile("resi.csv", sheet)
  }

  private func survey() -> ExportFile {
    var sheet = Sheet(delimiter: ";")
    sheet.row([
      "data_risposta", "sondaggio", "domanda", "risposta", "scala_min", "scala_max", "cliente",
      "punto_di_contatto", "negozio",
    ])
    for answer in Survey.answers(trade, seed: seed) {
      sheet.row([
        Dates.italian(trade.calendar.day(answer.day)), "dopo-acquisto", answer.question,
        answer.answer, answer.scale.map { "\($0.lowerBound)" } ?? "",
        answer.scale.map { "\($0.upperBound)" } ?? "", answer.customer, "sondaggio",
        Chain.outlets[answer.outlet].name,
      ])
    }
    return ExportFile("sondaggio.csv.gz", sheet)
  }

  private func register() -> ExportFile {
    var sheet = Sheet(delimiter: ";")
    sheet.row([
      "id_punto", "nome", "canale", "fase", "tipo", "gestione", "responsabile", "previsto",
      "stato",
    ])
    for row in TouchpointRegister.rows {
      sheet.row([
        row.id, row.name, row.channel, row.phase, row.kind, row.management, row.owner,
        row.expected, row.state,
      ])
    }
    return ExportFile("registro-punti-di-contatto.csv", sheet)
  }

  private func visits() -> [ExportFile] {
    let days = ServiceDesk.days(trade, seed: seed)
    return [
      ("telefono-e-chat.csv", ["telefono", "chat"]),
      ("passaggi-negozi.csv.gz", ["porta-negozio"]), ("visite-sito.csv", ["sito-web"]),
    ].map { name, touchpoints in
      visits(name, days.filter { touchpoints.contains($0.touchpoint) })
    }
  }

  private func visits(_ name: String, _ days: [ServiceDay]) -> ExportFile {
    var sheet = Sheet(delimiter: ";")
    sheet.row([
      "visite_dal", "visite_al", "punto_di_contatto", "visite", "coinvolti", "capacità",
      "negozio",
    ])
    for row in days {
      let day = Dates.italian(trade.calendar.day(row.day))
      sheet.row([
        day, day, row.touchpoint, "\(row.visits)", "\(row.engaged)",
        row.capacity.map { "\($0)" } ?? "", row.outlet.map { Chain.outlets[$0].name } ?? "",
      ])
    }
    return ExportFile(name, sheet)
  }

  /// A sheet that is not meant for the report: the configuration tells to leave it alone.
  private func draft() -> ExportFile {
    var sheet = Sheet(delimiter: ";")
    sheet.row(["Voce", "2026", "2027 (bozza)", "Note"])
    sheet.row(["Volantini", "35.000", "30.000", "da discutere"])
    sheet.row(["Annunci", "58.000", "?", ""])
    return ExportFile("bozza-budget-2027.csv", sheet)
  }
}
