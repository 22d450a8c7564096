import Synchronization

/// Cuts a text into blocks of whole records and hands them out in order, to any number of threads.
///
/// The parity of the quotes of a block says where its last record ends, so the next block can begin
/// before anybody has read this one (SCALE §3). With stray quotes the parity may lie: the reader of
/// a block notices, and everything behind it is void.
final class BlockQueue: Sendable {
  private struct State {
    var offset: Int
    var number = 0
    var isAtEnd = false
    var hasFailed = false
  }

  private let source: any TextSource
  private let blockBytes: Int
  private let recordBytes: Int
  private let state: Mutex<State>

  /// The blocks of a text from `offset` on, of about `blockBytes` each; a record may have
  /// `recordBytes`.
  init(_ source: any TextSource, from offset: Int, blockBytes: Int, recordBytes: Int) {
    self.source = source
    self.blockBytes = blockBytes
    self.recordBytes = recordBytes
    state = Mutex(State(offset: offset))
  }

  /// True if a block could not be read, or held no end of a record.
  var hasFailed: Bool { state.withLock { $0.hasFailed } }

  /// Fills `block` with the next records; false at the end.
  func next(_ block: inout RecordBlock) -> Bool {
    state.withLock { state in
      guard !state.isAtEnd else { return false }
      var size = blockBytes
      while true {
        guard let isLast = block.fill(source, from: state.offset, size: size) else { break }
        if isLast {
          state.isAtEnd = true
          block.close()
          block.number(state.number)
          return block.count > 0
        }
        let isOpen = BlockIndex.leavesQuoteOpen(block)
        if let length = block.wholeRecords(isOpen: isOpen) {
          block.keep(length)
          block.number(state.number)
          state.offset += length
          state.number += 1
          return true
        }
        guard size < blockBytes + 2 * recordBytes else { break }
        size *= 2
      }
      state.isAtEnd = true
      state.hasFailed = true
      return false
    }
  }

  /// Hands out no more blocks.
  func stop() { state.withLock { $0.isAtEnd = true } }
}
