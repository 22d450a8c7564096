import Measures

/// Reviews as each site gives them: Google in JSON per shop, Trustpilot, and the house's own list.
struct ReviewSites {
  let opinions: [Opinion]
  let calendar: TradingCalendar

  func files() -> [ExportFile] {
    (0..<Chain.web).map(google) + [trustpilot(), list()]
  }

  private func google(_ outlet: Int) -> ExportFile {
    let own = opinions.filter {
      $0.source == "google" && $0.outlet == outlet && $0.competitor.isEmpty
    }
    let entries = own.map { opinion in
      let day = calendar.day(opinion.day)
      let words = ["ONE", "TWO", "THREE", "FOUR", "FIVE"][opinion.stars - 1]
      let time = Dates.zulu(day, opinion.minute)
      var members = [
        "\"reviewer\": {\"isAnonymous\": true}", "\"starRating\": \"\(words)\"",
        "\"createTime\": \"\(time)\"", "\"updateTime\": \"\(time)\"",
      ]
      if !opinion.text.isEmpty { members.insert("\"comment\": \"\(opinion.text)\"", at: 2) }
      if let days = answer(opinion) {
        let answered = Dates.zulu(day + days, 600)
        members.append(
          "\"reviewReply\": {\"comment\": \"Grazie!\", \"updateTime\": \"\(answered)\"}")
      }
      return "  {" + members.joined(separator: ", ") + "}"
    }
    return ExportFile(
      path: "exports/google-recensioni-\(Chain.outlets[outlet].id).json",
      text: "{\n \"reviews\": [\n" + entries.joined(separator: ",\n") + "\n ]\n}\n")
  }

  /// Days to the answer, when it falls inside the simulation.
  private func answer(_ opinion: Opinion) -> Int? {
    opinion.answeredAfter.flatMap { calendar.contains(opinion.day + $0) ? $0 : nil }
  }

  private func trustpilot() -> ExportFile {
    var sheet = Sheet(delimiter: ",")
    sheet.row([
      "Domain Url", "Webshop Name", "Business Unit Id", "Review ID", "Review Created (UTC)",
      "Review Consumer User Id", "Review Username", "Review Title", "Review Content",
      "Review Stars",
    ])
    let own = opinions.filter { $0.source == "trustpilot" }
    for (index, opinion) in own.enumerated() {
      let number = Digits.padded(index + 1, 5)
      sheet.row([
        "aurora.example.com", "Aurora", "AUR-1", "AUR-R-\(number)",
        Dates.universalISO(calendar.day(opinion.day), opinion.minute), "AUR-U-\(number)",
        "cliente", opinion.stars > 3 ? "Consigliato" : "Da migliorare", opinion.text,
        "\(opinion.stars)",
      ])
    }
    return ExportFile("trustpilot.csv", sheet)
  }

  /// Reviews copied by hand from a social network, and those of a competitor.
  private func list() -> ExportFile {
    var sheet = Sheet(delimiter: ";")
    sheet.row([
      "data_recensione", "fonte_recensione", "voto_recensione", "scala_min", "scala_max",
      "titolo", "testo", "punto_di_contatto", "negozio", "risposta_il", "concorrente",
    ])
    let others = opinions.filter { $0.source == "facebook" || !$0.competitor.isEmpty }
    for opinion in others.enumerated().sorted(by: { ($0.1.day, $0.0) < ($1.1.day, $1.0) })
      .map(\.1)
    {
      let day = calendar.day(opinion.day)
      let answered = opinion.competitor.isEmpty ? answer(opinion) : nil
      sheet.row([
        Dates.italian(day), opinion.source, "\(opinion.stars)", "1", "5", "", opinion.text,
        "recensioni", opinion.competitor.isEmpty ? Chain.outlets[opinion.outlet].name : "",
        answered.map { Dates.italian(day + $0) } ?? "", opinion.competitor,
      ])
    }
    return ExportFile("recensioni.csv", sheet)
  }
}
