import Measures

/// A wide business to try pages and speed on: many shops, channels over all six moments and some
/// years that end in October 2026.
///
/// Customers, contacts, costs and reviews grow with the shops. Its channels have no effect that
/// could be measured; `truth.json` says so.
struct WideFolder {
  private let seed: UInt64
  private let size: WideSize
  private static let phases = [
    "awareness", "comparison", "purchase", "use", "loyalty", "recommendation",
  ]
  /// Name, kind, whether it is managed, whether it names customers.
  private typealias Channel = (name: String, kind: String, managed: Bool, named: Bool)
  private static let kinds: [Channel] = [
    ("E-mail newsletter", "digital", true, true), ("SMS reminders", "digital", true, true),
    ("Addressed letters", "print", true, true), ("Telephone service", "service", true, true),
    ("Loyalty app messages", "digital", true, true), ("Receipt coupons", "physical", true, true),
    ("Customer magazine", "print", true, true), ("Chat advice", "service", true, true),
    ("Flyers", "print", true, false), ("Newspaper inserts", "print", true, false),
    ("Local radio", "physical", true, false), ("Regional television", "physical", true, false),
    ("Search advertising", "digital", true, false), ("Display banners", "digital", true, false),
    ("Social media posts", "digital", true, false), ("Video advertising", "digital", true, false),
    ("Affiliate links", "digital", true, false), ("Comparison portals", "digital", true, false),
    ("Shop windows", "physical", true, false), ("Trade fairs", "physical", true, false),
    ("Posters at stations", "print", true, false), ("Packaging inserts", "print", true, false),
    ("Word of mouth", "physical", false, false), ("Review sites", "digital", false, false),
    ("Blogs and forums", "digital", false, false),
  ]

  init(seed: UInt64, size: WideSize) {
    self.seed = seed
    self.size = size
  }

  private var first: Month { Month(index: 2026 * 12 + 9 - (size.months - 1)) }
  private var customerCount: Int { 150 * size.stores }

  /// Of every kind one, then of every kind a second, and so on.
  private var channels: [Channel] {
    (0..<size.channels).map { place in
      var channel = WideFolder.kinds[place % WideFolder.kinds.count]
      let round = place / WideFolder.kinds.count
      if round > 0 { channel.name += " \(round + 1)" }
      return channel
    }
  }

  /// What 40 shops have, for as many as there are; at least one.
  private func scaled(_ count: Int) -> Int {
    max(1, count * size.stores / WideSize.usual.stores)
  }

  func files() -> [ExportFile] {
    let truth = JSON.object([("scenario", .text("wide")), ("channels_with_effect", .whole(0))])
    return [
      settings(), ExportFile("receipts.csv", receipts()), ExportFile("touches.csv", touches()),
      ExportFile("spend.csv", spend()), ExportFile("reviews.csv", reviews()),
      ExportFile("customers.csv", customers()),
      ExportFile(path: "truth.json", text: truth.written() + "\n"),
    ]
  }

  private func id(_ channel: Int) -> String { "channel-\(Digits.padded(channel + 1, 2))" }

  /// Two moments a channel, so that every moment has several.
  private func phases(_ channel: Int) -> [String] {
    let count = WideFolder.phases.count
    let places = [channel % count, (channel + 1 + channel / count) % count]
    return Set(places).sorted().map { WideFolder.phases[$0] }
  }

  private func settings() -> ExportFile {
    var parts = channels.enumerated().map { place, channel in
      let phases = phases(place).map { "\"\($0)\"" }.joined(separator: ", ")
      return """

        [[channel]]
        id = "\(id(place))"
        name = "\(channel.name)"
        kind = "\(channel.kind)"
        managed = \(channel.managed)
        phases = [\(phases)]

        """
    }
    parts += (1...size.stores).map {
      "\n[[store]]\nid = \"s\($0)\"\nname = \"Shop \(Digits.padded($0, 2))\"\n"
    }
    return WorldFolder.settings(
      name: "wide", margin: 40, channels: parts + [register(), "\n[pressure]\nlimit = 6\n"])
  }

  private func receipts() -> Sheet {
    var chance = Chance("wide/receipts", seed: seed)
    var sheet = Sheet(delimiter: ",")
    sheet.row(["receipt_date", "receipt_time", "receipt_number", "gross", "customer", "store"])
    var number = 0
    let last = (first + (size.months - 1)).last
    for offset in 0...(last - first.first) {
      let day = first.first + offset
      for shop in 1...size.stores {
        // Shops are of very different size; every shop sells something every day.
        for _ in 0..<1 + chance.count(mean: 40 / Double(10 + shop)) {
          number += 1
          let known = chance.happens(0.5)
          let customer = known ? "c\(chance.whole(1...customerCount))" : ""
          let euros = 12 + 30 * chance.share() + Double(shop % 5)
          sheet.row([
            "\(day)", Dates.clock(chance.whole(540...1200)), "R\(number)",
            WorldFolder.amount(euros), customer, "s\(shop)",
          ])
        }
      }
    }
    return sheet
  }

  private func touches() -> Sheet {
    var chance = Chance("wide/touches", seed: seed)
    var sheet = Sheet(delimiter: ",")
    sheet.row(["touch_date", "touchpoint", "touch_kind", "customer"])
    for month in 0..<size.months {
      for (place, channel) in channels.enumerated() where channel.named {
        let phases = phases(place)
        for _ in 0..<scaled(300) {
          let day = (first + month).first + chance.whole(0...27)
          let kind =
            chance.happens(0.02)
            ? "unsubscribed" : place == 3 || place == 7 ? "called" : "sent"
          sheet.row([
            "\(day)", "\(id(place))-\(chance.pick(phases))", kind,
            "c\(chance.whole(1...customerCount))",
          ])
        }
      }
    }
    return sheet
  }

  private func spend() -> Sheet {
    var chance = Chance("wide/spend", seed: seed)
    var sheet = Sheet(delimiter: ",")
    sheet.row(["spend_from", "spend_to", "touchpoint", "spend_amount", "contacts"])
    let share = Double(size.stores) / Double(WideSize.usual.stores)
    for month in 0..<size.months {
      for (place, channel) in channels.enumerated() where channel.managed {
        for phase in phases(place) {
          let contacts = channel.named ? "" : "\(scaled(chance.whole(500...20_000)))"
          sheet.row([
            "\((first + month).first)", "\((first + month).last)", "\(id(place))-\(phase)",
            WorldFolder.amount((100 + 900 * chance.share()) * share), contacts,
          ])
        }
      }
    }
    return sheet
  }

  private func reviews() -> Sheet {
    var chance = Chance("wide/reviews", seed: seed)
    let texts = [
      "The staff were friendly and the shop was clean.", "Too expensive for what you get.",
      "We waited half an hour at the till.", "Great selection, everything in stock.",
      "The app keeps crashing.", "Fast delivery and good quality.", "",
    ]
    var sheet = Sheet(delimiter: ",")
    sheet.row(["review_date", "review_source", "review_score", "text", "store"])
    for month in 0..<size.months {
      for _ in 0..<scaled(25) {
        sheet.row([
          "\((first + month).first + chance.whole(0...27))", chance.pick(["Google", "Trustpilot"]),
          "\(chance.whole(1...5))", chance.pick(texts), "s\(chance.whole(1...size.stores))",
        ])
      }
    }
    return sheet
  }

  /// The check-list: a touchpoint for every moment of a channel.
  private func register() -> String {
    channels.enumerated().map { place, channel in
      phases(place).map { phase in
        """

        [[touchpoint]]
        id = "\(id(place))-\(phase)"
        name = "\(channel.name), \(phase)"
        channel = "\(id(place))"
        phase = "\(phase)"
        owner = "Marketing"

        """
      }.joined()
    }.joined()
  }

  private func customers() -> Sheet {
    var chance = Chance("wide/customers", seed: seed)
    var sheet = Sheet(delimiter: ",")
    sheet.row(["customer", "area", "age_group"])
    for customer in 1...customerCount {
      sheet.row([
        "c\(customer)", "Area \(chance.whole(1...14))",
        chance.pick(["18–29", "30–44", "45–59", "60+"]),
      ])
    }
    return sheet
  }
}
