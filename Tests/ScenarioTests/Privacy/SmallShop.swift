/// A shop with sixty customers, of whom few did this or that: each number is told elsewhere too,
/// as a total, a share, or the number of the others.
struct SmallShop {
  /// The smallest group that is shown.
  static let minimum = 10
  static let customers = 60
  /// Customers whom the mail reached in October: three were left out.
  static let reached = 57
  /// Customers above the limit of four contacts.
  static let aboveLimit = 2
  /// Recipients of each letter, and those who used its code.
  static let recipients = 20
  static let uses = ["Autumn": 4, "Summer": 14]
  /// Answers to "how did you hear of us".
  static let heard = ["mail": 25, "radio": 12, "letter": 3]
  /// Answers to "would you recommend us": promoters, passives, detractors.
  static let recommend = [("10", 30), ("8", 27), ("2", 3)]
  /// Answers to "are you satisfied", one to five.
  static let satisfied = [("5", 36), ("4", 4)]
  /// Receipts of the market stall, all by customers who had bought before.
  static let stallReceipts = 4
  /// Customers who complained, and those of them who came back within ninety days.
  static let complained = 24
  static let returned = 21

  /// Mails to each customer in October.
  private static var mails: [Int] {
    (0..<customers).map { customer in
      if customer >= reached { return 0 }
      if customer < aboveLimit { return 6 }
      return customer < 28 ? 1 : customer < 45 ? 2 : 3
    }
  }

  /// The folder of the configuration with its exports.
  static func business() throws -> Business {
    let business = try Business("small-shop")
    try business.write("receipts.csv", receipts)
    try business.write("touches.csv", touches)
    try business.write("answers.csv", answers)
    return business
  }

  private static var receipts: [String] {
    var rows = ["receipt_date,receipt_number,net,customer,customer_type,store"]
    func add(_ day: String, _ number: String, _ customer: String, _ kind: String, _ store: String) {
      rows.append("\(day),\(number),20.00,\(customer),\(kind),\(store)")
    }
    // Every day has a sale to nobody known, so that the months are full.
    for month in ["06", "07", "08", "09", "10"] {
      for day in 1...(month == "06" || month == "09" ? 30 : 31) {
        add("2026-\(month)-\(day < 10 ? "0" : "")\(day)", "x\(month)\(day)", "", "", "Centre")
      }
    }
    for customer in 0..<customers {
      // The last three buy in October only, after the ninety days of a complaint.
      let day = customer < 57 ? "2026-08-\(10 + customer % 20)" : "2026-10-20"
      add(day, "a\(customer)", "c\(customer)", "returning", "Centre")
    }
    for customer in 0..<stallReceipts {
      add("2026-10-0\(1 + customer)", "s\(customer)", "c\(customer)", "returning", "Stall")
    }
    return rows
  }

  private static var touches: [String] {
    var rows = ["touch_date,touchpoint,touch_kind,customer,campaign,coupon"]
    for (customer, count) in mails.enumerated() {
      for number in 0..<count { rows.append("2026-10-0\(2 + number),mail,sent,c\(customer),,") }
    }
    for (place, campaign) in ["Autumn", "Summer"].enumerated() {
      for number in 0..<recipients {
        let customer = "c\(place * recipients + number)"
        rows.append("2026-09-02,letter,sent,\(customer),\(campaign),\(campaign)")
        if number < uses[campaign] ?? 0 {
          rows.append(
            "2026-09-1\(place),letter,coupon_redeemed,\(customer),\(campaign),\(campaign)")
        }
      }
    }
    for customer in (customers - complained)..<customers {
      rows.append("2026-07-01,mail,complained,c\(customer),,")
    }
    return rows
  }

  private static var answers: [String] {
    var rows = ["answer_date,survey,question,answer,scale_min,scale_max"]
    func add(_ question: String, _ answers: [(String, Int)], _ scale: String) {
      for (value, count) in answers {
        for _ in 0..<count { rows.append("2026-10-05,autumn,\(question),\(value),\(scale)") }
      }
    }
    add("source", heard.sorted { $0.key < $1.key }, ",")
    add("recommend", recommend, "0,10")
    add("satisfied", satisfied, "1,5")
    return rows
  }
}
