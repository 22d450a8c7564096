import Measures

/// A weekly world as receipts and costs.
struct WeeklyFolder {
  private let recipe: WeeklyRecipe
  private let seed: UInt64
  private let world: WeeklyWorld
  /// The first Monday of the data.
  private let start = Day(iso: "2022-01-03") ?? Day(number: 18_995)

  init(_ recipe: WeeklyRecipe, seed: UInt64) {
    self.recipe = recipe
    self.seed = seed
    world = WeeklyWorld(recipe, seed: seed)
  }

  func files() -> [ExportFile] {
    let channels = world.spend.indices.map {
      WorldFolder.channel(id($0), followsDemand: world.followsDemand[$0])
    }
    return [
      WorldFolder.settings(name: recipe.rawValue, margin: 50, channels: channels),
      ExportFile("receipts.csv", receipts()), ExportFile("spend.csv", spend()),
      ExportFile(path: "truth.json", text: truth().written() + "\n"),
    ]
  }

  private func id(_ channel: Int) -> String { "channel-\(channel + 1)" }

  /// Three receipts a day that add up to the sales of the week; promotions are discounts on them.
  private func receipts() -> Sheet {
    var sheet = Sheet(delimiter: ",")
    sheet.row(["receipt_date", "receipt_number", "net", "discount"])
    var number = 0
    for (week, sales) in world.sales.enumerated() {
      let isPromoted = world.controls.first.map { $0[week] > 0 } ?? false
      let weights: [Int64] = [8, 8, 8, 9, 12, 17, 10]
      let days = Apportionment.split(Int64((sales * 100).rounded()), by: weights)
      for (offset, cents) in days.enumerated() {
        for part in Apportionment.split(cents, by: [3, 4, 5]) where part > 0 {
          number += 1
          sheet.row([
            "\(start + (7 * week + offset))", "R\(number)", Digits.point(part),
            isPromoted ? Digits.point(part / 10) : "0.00",
          ])
        }
      }
    }
    return sheet
  }

  private func spend() -> Sheet {
    var sheet = Sheet(delimiter: ",")
    sheet.row(["spend_from", "spend_to", "touchpoint", "spend_amount"])
    for (channel, weeks) in world.spend.enumerated() {
      for (week, amount) in weeks.enumerated() where amount > 0 {
        let monday = start + 7 * week
        sheet.row(["\(monday)", "\(monday + 6)", id(channel), WorldFolder.amount(amount)])
      }
    }
    return sheet
  }

  private func truth() -> JSON {
    .object([
      ("scenario", .text(recipe.rawValue)), ("seed", .text("\(seed)")),
      ("weeks", .whole(world.sales.count)),
      (
        "channels",
        .list(
          world.truths.enumerated().map { channel, truth in
            .object([
              ("channel", .text(id(channel))), ("sales_per_euro", .ratio(truth.perEuro)),
              ("sales_per_further_euro_last_year", .ratio(truth.furtherEuro)),
              ("margin_per_further_euro_last_year", .ratio(truth.furtherEuro / 2)),
            ])
          })
      ),
    ])
  }
}
