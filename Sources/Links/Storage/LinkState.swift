import Records

/// All that was handed over for linking, by partitions of the customers.
struct LinkState: ~Copyable {
  private let limits: StorageLimits
  private let space: (any SpillSpace)?
  private var pool: ChunkPool
  private var touches: PartitionedRows<LinkTouch>
  private var lines: PartitionedRows<LinkLine>
  private var receipts: PartitionedRows<UInt64>
  /// What belongs to no customer, by currency.
  private(set) var anonymous: [LinkBatch.Anonymous] = []
  /// What belongs to customers, by currency.
  private(set) var identified: [LinkBatch.Anonymous] = []
  private(set) var counts = LinkBatch.Counts()
  /// The words that touches have.
  private(set) var words = [Bool](repeating: false, count: 1 << 16)
  /// Contacts and lines with a customer.
  private(set) var rows = (touches: 0, lines: 0)
  /// Bytes of the files that were read, of their rows, and of what lies on the disk.
  private(set) var bytes = (read: 0, rows: 0, spilled: 0)
  /// True once the disk did not do what it should.
  private(set) var hasFailed = false

  /// Nothing yet.
  init(_ limits: StorageLimits, _ space: (any SpillSpace)?) {
    self.limits = limits
    self.space = space
    let count = 1 << limits.partitionBits
    pool = ChunkPool(chunkBytes: limits.chunkBytes)
    touches = PartitionedRows(partitions: count, chunkBytes: limits.chunkBytes)
    lines = PartitionedRows(partitions: count, chunkBytes: limits.chunkBytes)
    receipts = PartitionedRows(partitions: count, chunkBytes: limits.chunkBytes)
  }

  /// How many partitions there are.
  var partitions: Int { 1 << limits.partitionBits }

  /// Spreads the rows of a batch over the partitions.
  mutating func add(_ batch: borrowing LinkBatch) {
    guard !hasFailed else { return }
    let shift = UInt64(64 - limits.partitionBits)
    var next = 0
    while true {
      next = touches.add(batch.touches, from: next, shift: shift) { $0.customer }
      guard next < batch.touches.count else { break }
      unsafe touches.open(Int(batch.touches[next].customer >> shift), chunk())
    }
    next = 0
    while true {
      next = lines.add(batch.lines, from: next, shift: shift) { $0.customer }
      guard next < batch.lines.count else { break }
      unsafe lines.open(Int(batch.lines[next].customer >> shift), chunk())
    }
    next = 0
    while true {
      next = receipts.add(batch.receipts, from: next, shift: shift) { $0 }
      guard next < batch.receipts.count else { break }
      unsafe receipts.open(Int(batch.receipts[next] >> shift), chunk())
    }
    note(batch)
  }

  /// Counts what is in a batch.
  private mutating func note(_ batch: borrowing LinkBatch) {
    note(batch.touches)
    for line in batch.lines { add(line) }
    for (currency, sum) in batch.anonymous.enumerated() {
      while anonymous.count <= currency { anonymous.append(.init()) }
      anonymous[currency].lines += sum.lines
      anonymous[currency].revenue += sum.revenue
    }
    counts.add(batch.counts)
    rows.touches += batch.touches.count
    rows.lines += batch.lines.count
    bytes.read += batch.bytes
    bytes.rows += batch.touches.count * 16 + batch.lines.count * 24 + batch.receipts.count * 8
  }

  private mutating func note(_ touches: [LinkTouch]) {
    var words = words.mutableSpan
    for touch in touches { words[Int(truncatingIfNeeded: touch.rest & 0xFFFF)] = true }
  }

  private mutating func add(_ line: LinkLine) {
    let currency = line.currency
    while identified.count <= currency { identified.append(.init()) }
    identified[currency].lines += 1
    identified[currency].revenue += Int128(line.amount)
  }

  /// A chunk, for which others may have to leave.
  private mutating func chunk() -> UnsafeMutableRawPointer {
    if let most = limits.bytes, pool.usedBytes + pool.chunkBytes > most { spill(most) }
    return unsafe pool.take()
  }

  /// Writes the fullest partitions to the disk until an eighth of the room is free.
  private mutating func spill(_ most: Int) {
    guard let space, !hasFailed else { return }
    var order: [(partition: Int, kind: Int, chunks: Int)] = []
    for partition in 0..<partitions {
      order.append((partition, 0, touches.fullChunks(partition)))
      order.append((partition, 1, lines.fullChunks(partition)))
      order.append((partition, 2, receipts.fullChunks(partition)))
    }
    order.sort { $0.chunks > $1.chunks }
    for (partition, kind, chunks) in order where chunks > 0 {
      guard pool.usedBytes > most / 8 * 7 else { return }
      let written =
        switch kind {
        case 0: touches.spill(partition, to: space, at: bytes.spilled, &pool)
        case 1: lines.spill(partition, to: space, at: bytes.spilled, &pool)
        default: receipts.spill(partition, to: space, at: bytes.spilled, &pool)
        }
      guard let written else {
        hasFailed = true
        return
      }
      bytes.spilled += written
    }
  }

  /// Moves a partition into `join`.
  mutating func take(_ partition: Int, into join: inout PartitionJoin) {
    guard !hasFailed else { return }
    let isWhole =
      touches.take(partition, into: &join.touches, from: space, &pool)
      && lines.take(partition, into: &join.lines, from: space, &pool)
      && receipts.take(partition, into: &join.receipts, from: space, &pool)
    if !isWhole { hasFailed = true }
  }
}
