/// How much of the linked rows may lie in memory, and how they are spread.
package struct StorageLimits: Sendable {
  /// Bytes of rows in memory; above it partitions go to the disk. `nil` for all there is.
  package var bytes: Int?
  /// Bits of the customer that choose the partition.
  package var partitionBits = 10
  /// Bytes of a chunk of rows; a multiple of 48, so that rows of 8, 16 and 24 bytes fill it.
  package var chunkBytes = 6144

  /// Limits for rows of `bytes`.
  package init(bytes: Int?) { self.bytes = bytes }
}
