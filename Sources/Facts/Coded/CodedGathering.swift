import Measures
import Records

/// Collects what the touch log, the receipts and the costs say of coded campaigns.
struct CodedGathering {
  private struct Sums {
    var firstDay: Day
    var lastDay: Day
    var printed = 0
    var sent = 0
    var delivered = 0
    var recipients: Set<Person> = []
    var redeemed = 0
    var redeemers: Set<Person> = []
    var receipts: Set<Int> = []
    var isCoded = false
  }

  private let facts: FactTable
  private var book: CodeBook
  private var positions: [CodeBook.Key: Int] = [:]
  private var sums: [(key: CodeBook.Key, sums: Sums)] = []
  /// The key of each combination of words, so that texts are compared once.
  private var keys: [Words: CodeBook.Key?] = [:]
  /// The words that were met last and the place of their sums: neighbouring touches mostly have
  /// the same.
  private var last: (words: Words, position: Int?)?

  /// What the key of a touch depends on.
  private struct Words: Hashable {
    let coupon: Symbol?
    let campaign: Symbol?
    let touchpoint: Int
  }

  init(facts: FactTable) {
    self.facts = facts
    book = CodeBook(campaigns: facts.campaigns, register: facts.register)
  }

  mutating func add(_ touch: TouchFact) {
    guard let position = position(of: touch) else { return }
    update(position, touch.day) { sums in
      switch touch.kind {
      case .couponPrinted: sums.printed += touch.count
      case .sent: sums.sent += touch.count
      case .delivered: sums.delivered += touch.count
      case .couponRedeemed:
        sums.redeemed += touch.count
        sums.isCoded = true
        if let person = touch.customer { sums.redeemers.insert(person) }
      default: break
      }
      if touch.kind == .sent || touch.kind == .couponPrinted, let person = touch.customer {
        sums.recipients.insert(person)
      }
    }
  }

  mutating func addReceipt(_ index: Int) {
    let receipt = facts.receipts[index]
    guard !receipt.isVoid else { return }
    for code in receipt.codes {
      guard let campaign = book.campaign(code: code, in: facts.records),
        let key = book.key(of: campaign)
      else { continue }
      update(position(key, receipt.day), receipt.day) { sums in
        sums.isCoded = true
        sums.receipts.insert(index)
        if let person = receipt.customer { sums.redeemers.insert(person) }
      }
    }
  }

  /// The campaigns with a code or a redemption, and the declared ones.
  func campaigns() -> [CodedCampaign] {
    sums.filter { $0.sums.isCoded }.map { key, sums in campaign(key, sums) }
      .sorted {
        $0.channel != $1.channel
          ? $0.channel < $1.channel : Ordering.precedes($0.name, $1.name)
      }
  }

  private func campaign(_ key: CodeBook.Key, _ sums: Sums) -> CodedCampaign {
    let declared = book.campaign(word: key.name).map { facts.campaigns[$0] }
    let receipts = sums.receipts.sorted().map { facts.receipts[$0] }
    let margins = receipts.compactMap(\.keptMargin)
    let given =
      declared?.distributed ?? (sums.printed > 0 ? sums.printed : max(sums.sent, sums.delivered))
    return CodedCampaign(
      name: declared?.name ?? key.name, channel: key.channel, firstDay: sums.firstDay,
      lastDay: sums.lastDay, distributed: given > 0 ? given : nil,
      recipients: sums.recipients.count, redemptions: max(sums.redeemed, receipts.count),
      redeemers: sums.redeemers.count,
      redeemingRecipients: sums.redeemers.intersection(sums.recipients).count,
      receipts: receipts.count, sales: receipts.reduce(0) { $0 + $1.keptNet },
      margin: margins.count == receipts.count && !receipts.isEmpty
        ? Apportionment.scaled(margins.reduce(0, +), by: 1, over: 10_000) : nil,
      faceValue: receipts.reduce(0) { $0 + $1.codeDiscount },
      firstPurchases: receipts.filter { $0.customerType == .new }.count)
  }

  /// The place of the sums of a touch; `nil` if it belongs to no campaign.
  private mutating func position(of touch: TouchFact) -> Int? {
    let words = Words(
      coupon: touch.coupon, campaign: touch.campaign, touchpoint: touch.touchpoint)
    if let last, last.words == words { return last.position }
    let known = keys[words] ?? key(of: touch)
    keys[words] = .some(known)
    let position = known.map { self.position($0, touch.day) }
    last = (words, position)
    return position
  }

  private mutating func key(of touch: TouchFact) -> CodeBook.Key? {
    if let code = touch.coupon, let campaign = book.campaign(code: code, in: facts.records),
      let key = book.key(of: campaign)
    {
      return key
    }
    guard let word = facts.text(touch.campaign) else { return nil }
    if let key = book.campaign(word: word).flatMap(book.key(of:)) { return key }
    return CodeBook.Key(
      channel: facts.register.channelOfTouchpoint[touch.touchpoint], name: word)
  }

  /// The place of the sums of a key, which begin on `day` where they are new.
  private mutating func position(_ key: CodeBook.Key, _ day: Day) -> Int {
    if let known = positions[key] { return known }
    positions[key] = sums.count
    sums.append((key, Sums(firstDay: day, lastDay: day)))
    return sums.count - 1
  }

  private mutating func update(_ position: Int, _ day: Day, _ change: (inout Sums) -> Void) {
    sums[position].sums.firstDay = min(sums[position].sums.firstDay, day)
    sums[position].sums.lastDay = max(sums[position].sums.lastDay, day)
    // In place: a copy of the sets for every touch would cost their whole size.
    change(&sums[position].sums)
  }
}
