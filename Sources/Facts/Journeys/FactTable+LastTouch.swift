import Measures
import Records

extension FactTable {
  /// Purchases by the channel of the last contact before them.
  package struct LastTouch: Equatable, Sendable {
    /// Index into the register's channels; `nil` for purchases without a contact.
    package let channel: Int?
    /// Receipts of known persons.
    package internal(set) var purchases = 0
    /// Their net sales after refunds, in minor units.
    package internal(set) var net: Int64 = 0
  }

  /// The purchases of known persons by their last contact at most `lookbackDays` before, in the
  /// order of the channels, those without a contact last.
  ///
  /// Clocks count whole seconds. A contact without a time happened when its day began, a receipt
  /// without one when it ended. A contact of the same second as the receipt comes before it; of
  /// contacts of the same second the one whose channel sorts last by the bytes of its id counts.
  package func lastTouches(lookbackDays: Int) -> [LastTouch] {
    let ranks = channelRanks
    let sending = channelsThatSend
    let contacts = touches.filter { touch in
      let channel = register.channelOfTouchpoint[touch.touchpoint]
      return touch.customer != nil && isContact(touch.kind, isSending: sending[channel])
    }
    let purchases = receipts.filter { !$0.isVoid && $0.customer != nil }.map { receipt in
      (clock: seconds(receipt.day.number, receipt.second ?? 86_399), receipt: receipt)
    }.stablySorted { $0.clock < $1.clock }
    var sums = register.channels.indices.map { LastTouch(channel: $0) } + [LastTouch(channel: nil)]
    var last: [Person: (clock: Int, channel: Int)] = [:]
    var next = 0
    for purchase in purchases {
      while next < contacts.count {
        let touch = contacts[next]
        let clock = seconds(touch.day.number, touch.second ?? 0)
        guard clock <= purchase.clock, let person = touch.customer else { break }
        let channel = register.channelOfTouchpoint[touch.touchpoint]
        let known = last[person]
        if known.map({ $0.clock < clock || ranks[$0.channel] < ranks[channel] }) ?? true {
          last[person] = (clock, channel)
        }
        next += 1
      }
      let touched = purchase.receipt.customer.flatMap { last[$0] }
      let isNear = touched.map { purchase.clock - $0.clock <= lookbackDays * 86_400 } ?? false
      let place = isNear ? touched?.channel ?? sums.count - 1 : sums.count - 1
      sums[place].purchases += 1
      sums[place].net += purchase.receipt.keptNet
    }
    return sums
  }

  /// Place of each channel among the bytes of the ids.
  package var channelRanks: [Int] {
    let channels = register.channels
    let order = channels.indices.sorted {
      channels[$0].id.utf8.lexicographicallyPrecedes(channels[$1].id.utf8)
    }
    var ranks = [Int](repeating: 0, count: order.count)
    for (rank, channel) in order.enumerated() { ranks[channel] = rank }
    return ranks
  }

  private func seconds(_ day: Int, _ second: Int) -> Int { day * 86_400 + second }
}
