/// A customer with a store card or an account of the web shop.
struct Customer {
  let number: Int
  /// The outlet where most of the shopping is done.
  let home: Int
  /// Purchases a day without marketing, in an ordinary season.
  let rate: Double
  let hasEmail: Bool
  let hasMobile: Bool
  /// Opens of this customer are made by the mail program.
  let opensByMachine: Bool
  /// Drawn into the hold-out of the newsletter.
  let isWithheld: Bool
  /// Drawn into the hold-out of the letters.
  let isWithheldFromLetters: Bool
  /// Day on which the customer stops coming, far away for most.
  let lapses: Int
  /// Day of the first purchase; negative for those who came before the simulation.
  var joined: Int
  var subscribed: Bool
  /// Days of the contacts, in order.
  var contacts: [Int] = []
  var vouchers: [Voucher] = []
  /// Net cents spent in the last twelve months or so.
  var spent: Double = 0

  /// The address of those who gave one.
  var email: String { "c\(number)@example.com" }

  /// As the till and the lists write the customer: the address, else the number of the card.
  var key: String { hasEmail ? email : "AU-\(number)" }
}
