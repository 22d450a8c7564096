import Measures
package import Records
import Synchronization

/// Gathers contacts and receipts by customer and links them: the last contact before each line.
///
/// Rows are spread over partitions by the hash of the customer as they arrive; a partition is then
/// sorted and joined alone, so memory and disk may share them in any way (SCALE §3). The answer
/// depends on the rows only, never on their order, the partitions or the number of threads.
package final class LinkStore: LinkTarget {
  private let state: Mutex<LinkState>

  /// An empty store; `space` takes what memory has no room for.
  package init(_ limits: StorageLimits, spillingTo space: (any SpillSpace)?) {
    precondition(limits.bytes == nil || space != nil, "A limit of memory needs a disk.")
    state = Mutex(LinkState(limits, space))
  }

  /// Spreads the rows of a batch over the partitions and empties it.
  package func take(_ batch: inout LinkBatch) {
    state.withLock { $0.add(batch) }
    batch.removeAll()
  }

  /// The same where no other thread is at it, or the batch has become large.
  package func offer(_ batch: inout LinkBatch) {
    let rows = batch.touches.count + batch.lines.count + batch.receipts.count
    if rows > LinkStore.mostRows { return take(&batch) }
    // To wait for another thread costs more than to come back after the next block.
    guard state.withLockIfAvailable({ $0.add(batch) }) != nil else { return }
    batch.removeAll()
  }

  /// A batch of more rows must be taken.
  private static let mostRows = 1 << 14

  /// How much arrived so far, in bytes: of the files, of their rows, and of these on the disk.
  package var bytes: (read: Int, rows: Int, spilled: Int) { state.withLock { $0.bytes } }

  /// The revenue by the channel of the last contact at most `windowDays` days before each line;
  /// `nil` where the disk failed. The store is empty then.
  package func links(windowDays: Int, _ words: LinkWords) -> LinkResult? {
    let channels = ChannelRanks(words.names, seen: state.withLock { $0.words })
    let join = PartitionJoin(channels, windowSeconds: windowDays * 86_400)
    let partitions = state.withLock { $0.partitions }
    let next = Mutex(0)
    let threads = ParallelMap.processors
    let parts = ParallelMap.results(count: threads) { _ in
      var own = join
      while true {
        let partition = next.withLock { next in
          defer { next += 1 }
          return next
        }
        guard partition < partitions else { return own.sums }
        state.withLock { $0.take(partition, into: &own) }
        own.link(partitionBits: partitions.trailingZeroBitCount)
      }
    }
    guard !state.withLock({ $0.hasFailed }) else { return nil }
    var sums = LinkSums(channels: channels.names.count)
    for part in parts { sums.add(part) }
    return result(sums, channels.names, words.currencies)
  }

  private func result(_ sums: LinkSums, _ names: [String], _ currencies: [Currency]) -> LinkResult {
    state.withLock { state in
      var till: [LinkSum] = []
      var groups: [LinkSum] = []
      for (number, currency) in currencies.enumerated().sorted(by: { $0.element < $1.element }) {
        let unknown = number < state.anonymous.count ? state.anonymous[number] : .init()
        let known = number < state.identified.count ? state.identified[number] : .init()
        guard known.lines + unknown.lines > 0 else { continue }
        let own = sums.list(currency: number, currency, names, unknown)
        let total = LinkSum(
          group: .till, currency: currency, lines: own.reduce(0) { $0 + $1.lines },
          receipts: own.reduce(0) { $0 + $1.receipts },
          revenue: own.reduce(0) { $0 + $1.revenue })
        precondition(
          total.lines == known.lines + unknown.lines
            && total.revenue == known.revenue + unknown.revenue,
          "What is linked, with what is not, is the till.")
        groups += own
        till.append(total)
      }
      return LinkResult(
        sums: groups, till: till, contacts: state.rows.touches, lines: state.rows.lines,
        counts: state.counts)
    }
  }
}
