import Measures

/// What goes wrong on purpose, so that the data-quality page has something true to say.
enum Blemishes {
  /// Rows that no reader may take for a sale, at the end of three files.
  static func rows(_ outlet: Int, _ batch: Batch) -> [[String]] {
    switch (outlet, batch.name) {
    case (0, "2026-t3"):
      // Days that do not exist.
      return [("31/09/2026", "MI26-90001"), ("31/09/2026", "MI26-90002")].map { day, number in
        [day, "18:10", number, "24,90", "4,49", "Runner da tavola", "Tessili", "1"]
          + ["", "", "", "", "Milano", ""]
      }
    case (1, "2026-10"):
      // An amount that was never typed in, and a row cut short.
      return [
        ["30/10/2026", "19:02", "TO26-90001", "n.d.", "", "Cesto intrecciato", "Decorazione", "1"]
          + ["", "", "", "", "Torino", ""],
        ["30/10/2026", "19:05", "TO26-90002", "12,90"],
      ]
    case (3, "2026-t2"):
      // The total of the day, as if it were a sale.
      return [
        ["30/06/2026", "", "", "1842,60", "", "TOTALE GIORNO", "", ""] + [
          "", "", "", "", "Firenze", "",
        ]
      ]
    default: return []
    }
  }

  /// The shop as the till writes it: one till in Bologna was set up with a slip of the finger.
  static func storeName(_ receipt: Receipt, _ day: Day) -> String {
    let name = Chain.outlets[receipt.outlet].name
    let start = Day(number: Day.number(year: 2026, month: 10, day: 19))
    let isMisspelt = name == "Bologna" && day >= start && day < start + 3 && receipt.minute >= 960
    return isMisspelt ? "Bolgona" : name
  }

  /// The last week of August 2026 came from Verona weeks later, in a file of its own.
  static let late =
    Day(
      number: Day.number(year: 2026, month: 8, day: 24))...Day(
      number: Day.number(year: 2026, month: 8, day: 31))

  /// For these days the social network reports contacts but no cost.
  static let withoutCost =
    Day(
      number: Day.number(year: 2026, month: 10, day: 6))...Day(
      number: Day.number(year: 2026, month: 10, day: 11))
}
