import Foundation

/// Other people's files, written as the in-house table of receipts.
enum Conversions {
  /// A file whose rows do not read as they should.
  struct Unreadable: Error {
    let row: String
  }

  /// The booking list of the hotel: a receipt a stay, its amount the nights times their price.
  static func stays() throws -> [String] {
    let lines = try OutsideData.text("hotel_channels/hotel_rates.csv").split(
      whereSeparator: \.isNewline)
    let header = lines[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let place = Dictionary(
      header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var rows = ["receipt_date,receipt_number,net,customer_type,store"]
    for (number, line) in lines.dropFirst().enumerated() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      func cell(_ name: String) -> String { place[name].map { cells[$0] } ?? "" }
      guard let price = Decimal(string: cell("avg_price_per_room")),
        let weekend = Int(cell("stays_in_weekend_nights")),
        let week = Int(cell("stays_in_week_nights"))
      else { throw Unreadable(row: String(line)) }
      let type = cell("is_repeated_guest") == "1" ? "returning" : "new"
      rows.append(
        "\(cell("arrival_date")),\(number + 1),\(cents(price * Decimal(weekend + week))),"
          + "\(type),\(cell("distribution_channel"))")
    }
    return rows
  }

  private static func cents(_ amount: Decimal) -> Decimal {
    var (exact, rounded) = (amount, Decimal())
    unsafe NSDecimalRound(&rounded, &exact, 2, .plain)
    return rounded
  }

  /// The orders of the record shop: customer, day, discs and dollars between blanks.
  static func orders() throws -> [String] {
    let lines = try OutsideData.text("cdnow/CDNOW_master.txt").split(whereSeparator: \.isNewline)
      .dropFirst()
    var rows = ["receipt_date,receipt_number,net,customer"]
    for (number, line) in lines.enumerated() {
      let cells = line.split { " \r\t".contains($0) }.map(String.init)
      guard cells.count == 4, cells[1].utf8.count == 8 else {
        throw Unreadable(row: String(line))
      }
      let (year, month, day) = (
        cells[1].prefix(4), cells[1].dropFirst(4).prefix(2), cells[1].suffix(2)
      )
      rows.append("\(year)-\(month)-\(day),\(number + 1),\(cells[3]),\(cells[0])")
    }
    return rows
  }
}
