/// Where the bytes of one text lie, for readers that never hold all of them.
package protocol TextSource: Sendable {
  /// Copies bytes from `offset` on into `buffer` and says how many; fewer than there is room for
  /// only at the end, `nil` where reading failed.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int?
}
