import Records

/// Links the rows of one partition after the other.
struct PartitionJoin: Sendable {
  private let ranks: [UInt16]
  private let window: UInt64
  /// The partition's rows as they arrived.
  var touches: [LinkTouch] = []
  var lines: [LinkLine] = []
  var receipts: [UInt64] = []
  private var sortedTouches = BucketSort<LinkTouch>()
  private var sortedLines = BucketSort<LinkLine>()
  private var marks = DistinctMarks()
  /// The sums of all partitions so far.
  private(set) var sums: LinkSums

  /// Ready to link contacts at most `windowSeconds` before a line.
  init(_ channels: ChannelRanks, windowSeconds: Int) {
    ranks = channels.ranks
    window = UInt64(windowSeconds)
    sums = LinkSums(channels: channels.names.count)
  }

  /// Links the rows of the partition and forgets them.
  mutating func link(partitionBits: Int) {
    rank()
    let bits = BucketSort<LinkTouch>.bits(max(touches.count, lines.count))
    sortedTouches.spread(touches, skipping: partitionBits, bits: bits)
    sortedLines.spread(lines, skipping: partitionBits, bits: bits)
    for bucket in 0..<(1 << bits) where !sortedLines.range(bucket).isEmpty { join(bucket) }
    for (currency, count) in marks.counts(receipts).enumerated() where count > 0 {
      sums.add(anonymousReceipts: count, currency: currency)
    }
    touches.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    receipts.removeAll(keepingCapacity: true)
  }

  /// Gives each contact the place of its channel for its word, and drops what is none: of contacts
  /// in one second the channel counts whose name comes last.
  private mutating func rank() {
    var kept = 0
    for touch in touches {
      let rank = ranks[Int(truncatingIfNeeded: touch.rest & 0xFFFF)]
      guard rank != ChannelRanks.ignored else { continue }
      touches[kept] = LinkTouch(
        customer: touch.customer, rest: touch.rest & ~0xFFFF | UInt64(rank))
      kept += 1
    }
    touches.removeLast(touches.count - kept)
  }

  /// Contacts up to this are looked through for each line: to sort them would take longer.
  private static let fewContacts = 24

  /// Links the lines of some customers.
  private mutating func join(_ bucket: Int) {
    sortedLines.sort(bucket)
    let contacts = sortedTouches.range(bucket)
    let areFew = contacts.count <= PartitionJoin.fewContacts
    if !areFew { sortedTouches.sort(bucket) }
    var next = contacts.lowerBound
    var receipt: (customer: UInt64, rest: UInt64, mark: UInt64)?
    for place in sortedLines.range(bucket) {
      let line = sortedLines.rows[place]
      let last =
        areFew ? lastOfFew(contacts, before: line) : lastOfSorted(contacts, &next, before: line)
      var channel = sums.noContact
      // Time stands above the channel.
      if let last, (line.rest >> 16) - (last >> 16) <= window {
        channel = Int(truncatingIfNeeded: last & 0xFFFF)
      }
      var isNew = false
      if !line.isRefund {
        let own = (line.customer, line.rest, line.receipt)
        isNew = receipt.map { $0 != own } ?? true
        receipt = own
      }
      sums.add(line, to: channel, isNewReceipt: isNew)
    }
  }

  /// Second and channel of the last contact with the customer of a line up to its second,
  /// contacts in the same second among them; `nil` without one.
  private func lastOfFew(_ contacts: Range<Int>, before line: LinkLine) -> UInt64? {
    let bound = line.rest | 0xFFFF
    let customer = line.rest >> 48
    var last: UInt64?
    let rows = sortedTouches.rows.span
    for place in contacts {
      let touch = rows[place]
      guard touch.customer == line.customer, touch.rest >> 48 == customer, touch.rest <= bound
      else { continue }
      last = max(last ?? 0, touch.rest)
    }
    return last
  }

  /// The same among sorted contacts; `next` is the first that was not before the line before.
  private func lastOfSorted(_ contacts: Range<Int>, _ next: inout Int, before line: LinkLine)
    -> UInt64?
  {
    let rows = sortedTouches.rows.span
    let bound = LinkTouch(customer: line.customer, rest: line.rest | 0xFFFF)
    while next < contacts.upperBound, !bound.precedes(rows[next]) { next += 1 }
    guard next > contacts.lowerBound else { return nil }
    let touch = rows[next - 1]
    let isSame = touch.customer == line.customer && touch.rest >> 48 == line.rest >> 48
    return isSame ? touch.rest : nil
  }
}
