/// A shop with small groups of customers: areas, and numbers of contacts that few customers got.
struct SmallGroups {
  /// What is different between two worlds that must be told alike.
  enum Change {
    /// Nothing.
    case none
    /// A customer lives on the island instead of the hill, and one contact went to another
    /// customer: only small groups are others.
    case hidden
    /// One contact more, in a large group.
    case visible
  }

  let change: Change
  /// The smallest group that is shown.
  static let minimum = 10

  /// The area of each customer.
  var areas: [String] {
    var areas = [String](repeating: "Island", count: 4) + [String](repeating: "Hill", count: 12)
    areas += [String](repeating: "City", count: 68)
    if change == .hidden { areas[4] = "Island" }
    return areas
  }

  /// Contacts of each customer in October.
  var contacts: [Int] {
    // Nobody on the island, nine on the hill, most in the city once or twice, eight more often.
    var contacts = [Int](repeating: 0, count: 7) + [Int](repeating: 1, count: 9)
    contacts += (0..<68).map { $0 < 18 ? 0 : $0 % 2 + 1 }
    let many = change == .hidden ? [3, 3, 4, 4, 4, 4, 5, 5] : [3, 3, 3, 4, 4, 5, 5, 5]
    for (place, count) in many.enumerated() { contacts[76 + place] = count }
    if change == .visible { contacts[16] = 1 }
    return contacts
  }

  /// Customers with that many contacts.
  func customers(with count: Int) -> Int { contacts.count { $0 == count } }

  /// Customers of an area.
  func customers(of area: String) -> Int { areas.count { $0 == area } }

  /// Customers of an area without a contact.
  func forgotten(of area: String) -> Int {
    zip(areas, contacts).count { $0.0 == area && $0.1 == 0 }
  }

  /// The folder of the configuration with its exports.
  func business() throws -> Business {
    let business = try Business("small-groups")
    var receipts = ["receipt_date,receipt_number,net,customer"]
    for month in ["08", "09", "10"] {
      for day in 1...30 {
        for customer in areas.indices where customer % 30 == day - 1 && customer < 76 {
          receipts.append(
            "2026-\(month)-\(day < 10 ? "0" : "")\(day),\(month)\(customer),20.00,c\(customer)")
        }
      }
      // Days without a customer of the groups are open days too.
      for day in 1...(month == "09" ? 30 : 31) {
        receipts.append("2026-\(month)-\(day < 10 ? "0" : "")\(day),\(month)x\(day),5.00,")
      }
    }
    for customer in 76..<84 { receipts.append("2026-08-05,o\(customer),20.00,c\(customer)") }
    try business.write("receipts.csv", receipts)
    var touches = ["touch_date,touchpoint,touch_kind,customer"]
    for (customer, count) in contacts.enumerated() {
      for number in 0..<count {
        // The fourth and fifth contact stand on one day, so that no day has more than before.
        touches.append("2026-10-0\(3 + min(number, 3)),mail,sent,c\(customer)")
      }
    }
    try business.write("touches.csv", touches)
    try business.write(
      "customers.csv",
      ["customer,area"] + areas.enumerated().map { "c\($0.offset),\($0.element)" })
    return business
  }
}
