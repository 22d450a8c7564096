/// Where partitions go that memory has no room for; the roof says which disk that is.
///
/// A space that fails remembers why: whoever gave it out asks it.
package protocol SpillSpace: Sendable {
  /// Writes bytes at `offset`; false where that failed.
  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool
  /// Fills `buffer` with what was written at `offset`; false where that failed.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> Bool
}
