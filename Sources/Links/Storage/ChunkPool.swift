import Glibc

/// Hands out memory in pieces of one size, and takes them back.
///
/// Chunks come from slabs that the system may back with large pages: to ask it for each chunk
/// would cost more than to fill one.
@safe struct ChunkPool: ~Copyable {
  /// Bytes of a chunk.
  let chunkBytes: Int
  private static let slabBytes = 1 << 22
  private static let pageBytes = 1 << 21
  private var slabs: [UnsafeMutableRawPointer] = unsafe []
  private var free: [UnsafeMutableRawPointer] = unsafe []
  /// Bytes that are handed out.
  private(set) var usedBytes = 0

  /// A pool of chunks.
  init(chunkBytes: Int) {
    precondition(chunkBytes % 48 == 0, "Rows of every kind fill a chunk.")
    self.chunkBytes = chunkBytes
  }

  deinit {
    for place in unsafe slabs.indices { unsafe slabs[place].deallocate() }
  }

  /// A chunk that holds anything.
  mutating func take() -> UnsafeMutableRawPointer {
    if unsafe free.isEmpty { addSlab() }
    usedBytes += chunkBytes
    return unsafe free.removeLast()
  }

  /// Takes back a chunk.
  mutating func giveBack(_ chunk: UnsafeMutableRawPointer) {
    usedBytes -= chunkBytes
    unsafe free.append(chunk)
  }

  private mutating func addSlab() {
    let slab = UnsafeMutableRawPointer.allocate(
      byteCount: ChunkPool.slabBytes, alignment: ChunkPool.pageBytes)
    unsafe slabs.append(slab)
    // Advice only: without large pages it is slower, not wrong.
    _ = unsafe madvise(slab, ChunkPool.slabBytes, MADV_HUGEPAGE)
    for place in stride(from: ChunkPool.slabBytes - chunkBytes, through: 0, by: -chunkBytes) {
      unsafe free.append(slab + place)
    }
  }
}
