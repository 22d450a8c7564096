/// Rows that are spread evenly by the hash of their customer, in buckets of a few customers; a
/// bucket is sorted when that is asked for.
struct BucketSort<Row: LinkRow>: Sendable {
  /// Rows that a bucket should have.
  private static var rowsPerBucket: Int { 8 }
  /// Buckets up to this are sorted by insertion.
  private static var smallest: Int { 40 }

  /// The rows, bucket after bucket.
  private(set) var rows: [Row] = []
  /// Where each bucket begins, and behind the last where it ends.
  private(set) var starts: [UInt32] = []

  /// The bits of the customer that choose among the buckets of so many rows.
  static func bits(_ count: Int) -> Int {
    let wanted = max(1, count / rowsPerBucket)
    return min(20, Int.bitWidth - 1 - wanted.leadingZeroBitCount)
  }

  /// Spreads rows whose customers share their first `skipped` bits over 2^`bits` buckets.
  mutating func spread(_ input: [Row], skipping skipped: Int, bits: Int) {
    let buckets = 1 << bits
    if starts.count < buckets + 1 { starts = [UInt32](repeating: 0, count: buckets + 1) }
    if rows.count < input.count { rows = input }
    for bucket in 0...buckets { starts[bucket] = 0 }
    let (left, right) = (UInt64(skipped), UInt64(64 - bits))
    func bucket(_ row: Row) -> Int {
      bits == 0 ? 0 : Int(truncatingIfNeeded: (row.customer << left) >> right)
    }
    for row in input { starts[bucket(row) + 1] += 1 }
    for bucket in 0..<buckets { starts[bucket + 1] += starts[bucket] }
    for row in input {
      let place = bucket(row)
      rows[Int(starts[place])] = row
      starts[place] += 1
    }
    // Each start has moved to where its bucket ends: that is where the next one begins.
    for bucket in stride(from: buckets, to: 0, by: -1) { starts[bucket] = starts[bucket - 1] }
    starts[0] = 0
  }

  /// Where the rows of a bucket lie.
  func range(_ bucket: Int) -> Range<Int> { Int(starts[bucket])..<Int(starts[bucket + 1]) }

  /// Sorts the rows of a bucket by customer, then by time.
  mutating func sort(_ bucket: Int) {
    let (start, end) = (Int(starts[bucket]), Int(starts[bucket + 1]))
    guard end - start <= BucketSort.smallest else {
      rows[start..<end].sort { $0.precedes($1) }
      return
    }
    unsafe rows.withUnsafeMutableBufferPointer { rows in
      var next = start + 1
      while next < end {
        let row = unsafe rows[next]
        var place = next
        while place > start, unsafe row.precedes(rows[place - 1]) {
          unsafe rows[place] = unsafe rows[place - 1]
          place -= 1
        }
        unsafe rows[place] = row
        next += 1
      }
    }
  }
}
