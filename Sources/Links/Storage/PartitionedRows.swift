/// Rows of one kind, in chunks by the partition they belong to; a partition's full chunks may lie
/// on the disk.
@safe struct PartitionedRows<Row: BitwiseCopyable>: ~Copyable {
  /// A stretch of the disk.
  private struct Extent {
    let offset: Int
    var rows: Int
  }

  /// What belongs to one partition besides its open chunk.
  @unsafe private struct Partition {
    var chunks: [UnsafeMutablePointer<Row>] = unsafe []
    var extents: [Extent] = []
  }

  /// The chunk that is being filled.
  @unsafe private struct Cursor {
    var next: UnsafeMutablePointer<Row>?
    var room = 0
  }

  private let rowsPerChunk: Int
  private var partitions: [Partition]
  private var cursors: [Cursor]

  /// No rows yet.
  init(partitions: Int, chunkBytes: Int) {
    rowsPerChunk = chunkBytes / MemoryLayout<Row>.stride
    unsafe self.partitions = Array(repeating: Partition(), count: partitions)
    unsafe cursors = Array(repeating: Cursor(), count: partitions)
  }

  /// Gives a partition a chunk to go on with.
  mutating func open(_ partition: Int, _ chunk: UnsafeMutableRawPointer) {
    if let next = unsafe cursors[partition].next {
      unsafe partitions[partition].chunks.append(next - rowsPerChunk)
    }
    let rows = unsafe chunk.bindMemory(to: Row.self, capacity: rowsPerChunk)
    unsafe cursors[partition] = Cursor(next: rows, room: rowsPerChunk)
  }

  /// Adds rows from `start` on, each to the partition that the upper bits of its key say; returns
  /// the first whose partition needs a chunk, or how many there are.
  @inline(__always)
  mutating func add(
    _ rows: borrowing [Row], from start: Int, shift: UInt64, _ key: (Row) -> UInt64
  ) -> Int {
    unsafe rows.withUnsafeBufferPointer { rows in
      unsafe cursors.withUnsafeMutableBufferPointer { cursors in
        var index = start
        while index < rows.count {
          let row = unsafe rows[index]
          let partition = Int(truncatingIfNeeded: key(row) >> shift)
          guard unsafe cursors[partition].room > 0, let next = unsafe cursors[partition].next
          else { break }
          unsafe next.pointee = row
          unsafe cursors[partition].next = next + 1
          unsafe cursors[partition].room &-= 1
          index += 1
        }
        return index
      }
    }
  }

  /// Full chunks of a partition in memory.
  func fullChunks(_ partition: Int) -> Int { unsafe partitions[partition].chunks.count }

  /// Writes the full chunks of a partition to the disk; `nil` where that failed, else the bytes.
  mutating func spill(
    _ partition: Int, to space: any SpillSpace, at start: Int, _ pool: inout ChunkPool
  ) -> Int? {
    var offset = start
    var rows = 0
    let chunks = unsafe partitions[partition].chunks
    for place in unsafe chunks.indices {
      let chunk = unsafe chunks[place]
      let bytes = unsafe UnsafeRawBufferPointer(start: chunk, count: pool.chunkBytes)
      guard unsafe space.write(bytes, at: offset) else { return nil }
      offset += pool.chunkBytes
      rows += rowsPerChunk
      unsafe pool.giveBack(UnsafeMutableRawPointer(chunk))
    }
    unsafe partitions[partition].chunks.removeAll()
    if rows > 0 { unsafe partitions[partition].extents.append(Extent(offset: start, rows: rows)) }
    return offset - start
  }

  /// Copies the rows of a partition to the end of `rows` and gives its chunks back; false where
  /// the disk failed.
  mutating func take(
    _ partition: Int, into rows: inout [Row], from space: (any SpillSpace)?,
    _ pool: inout ChunkPool
  ) -> Bool {
    let (own, cursor) = unsafe (partitions[partition], cursors[partition])
    unsafe partitions[partition] = Partition()
    unsafe cursors[partition] = Cursor()
    for place in unsafe own.chunks.indices {
      let chunk = unsafe own.chunks[place]
      unsafe rows.append(contentsOf: UnsafeBufferPointer(start: chunk, count: rowsPerChunk))
      unsafe pool.giveBack(UnsafeMutableRawPointer(chunk))
    }
    if let next = unsafe cursor.next {
      let count = unsafe rowsPerChunk - cursor.room
      let first = unsafe next - count
      unsafe rows.append(contentsOf: UnsafeBufferPointer(start: first, count: count))
      unsafe pool.giveBack(UnsafeMutableRawPointer(first))
    }
    for extent in unsafe own.extents {
      guard let space, PartitionedRows.read(extent, into: &rows, from: space) else {
        return false
      }
    }
    return true
  }

  private static func read(_ extent: Extent, into rows: inout [Row], from space: any SpillSpace)
    -> Bool
  {
    let part = unsafe [Row](unsafeUninitializedCapacity: extent.rows) { buffer, count in
      let bytes = unsafe UnsafeMutableRawBufferPointer(
        start: buffer.baseAddress, count: extent.rows * MemoryLayout<Row>.stride)
      count = unsafe space.read(into: bytes, at: extent.offset) ? extent.rows : 0
    }
    rows += part
    return part.count == extent.rows
  }
}
