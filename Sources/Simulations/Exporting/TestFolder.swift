import Measures

/// A hold-out of letters as contacts, receipts and a cost.
struct TestFolder {
  private let name: String
  private let seed: UInt64
  private let world: TestWorld
  /// The day on which letters went out.
  private let sent = Day(iso: "2025-09-01") ?? Day(number: 20_332)

  init(_ size: TestWorld.Size, name: String, seed: UInt64) {
    self.name = name
    self.seed = seed
    world = TestWorld(size, seed: seed)
  }

  func files() -> [ExportFile] {
    [
      WorldFolder.settings(
        name: name, margin: 50, channels: [WorldFolder.channel("letters", followsDemand: false)]),
      ExportFile("receipts.csv", receipts()), ExportFile("touches.csv", touches()),
      ExportFile("spend.csv", spend()),
      ExportFile(path: "truth.json", text: truth().written() + "\n"),
    ]
  }

  private func customer(_ index: Int) -> String { "C\(100_000 + index)" }

  /// What each customer bought before and after, at a margin of one half.
  private func receipts() -> Sheet {
    var rows: [(day: Day, customer: Int, margin: Double)] = []
    for (index, unit) in world.units.enumerated() {
      if unit.history > 0 { rows.append((sent - (1 + index % 27), index, unit.history)) }
      if unit.outcome > 0 { rows.append((sent + (1 + index % 27), index, unit.outcome)) }
    }
    rows.sort { $0.day != $1.day ? $0.day < $1.day : $0.customer < $1.customer }
    var sheet = Sheet(delimiter: ",")
    sheet.row(["receipt_date", "receipt_number", "net", "customer", "cost_of_goods"])
    for (number, row) in rows.enumerated() {
      sheet.row([
        "\(row.day)", "R\(number + 1)", WorldFolder.amount(2 * row.margin),
        customer(row.customer), WorldFolder.amount(row.margin),
      ])
    }
    // The till went on afterwards, so that the window of the test has elapsed in the data.
    sheet.row(["\(sent + 60)", "R0", "10.00", "", "5.00"])
    return sheet
  }

  private func touches() -> Sheet {
    var sheet = Sheet(delimiter: ",")
    sheet.row(["touch_date", "touchpoint", "touch_kind", "customer", "campaign"])
    for (index, unit) in world.units.enumerated() {
      sheet.row([
        "\(sent)", "letters", unit.isTreated ? "sent" : "withheld", customer(index), "Autumn",
      ])
    }
    return sheet
  }

  private func spend() -> Sheet {
    var sheet = Sheet(delimiter: ",")
    sheet.row(["spend_from", "spend_to", "touchpoint", "spend_amount", "campaign"])
    sheet.row([
      "\(sent)", "\(sent + 27)", "letters", WorldFolder.amount(world.cost), "Autumn",
    ])
    return sheet
  }

  private func truth() -> JSON {
    let treated = world.units.count { $0.isTreated }
    return .object([
      ("scenario", .text(name)), ("seed", .text("\(seed)")),
      ("treated", .whole(treated)), ("withheld", .whole(world.units.count - treated)),
      ("margin_per_treated", .ratio(world.truePerTreated)),
      ("margin_per_euro", .ratio(world.truePerEuro)),
      ("cost", .cents(Int64((world.cost * 100).rounded()))),
    ])
  }
}
