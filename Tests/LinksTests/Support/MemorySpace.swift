import Links
import Synchronization

/// A disk in memory, which may be full after some bytes.
final class MemorySpace: SpillSpace {
  private let bytes = Mutex<[UInt8]>([])
  private let most: Int

  init(most: Int = .max) { self.most = most }

  var count: Int { bytes.withLock { $0.count } }

  func write(_ added: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    let added = unsafe Array(added)
    return bytes.withLock { bytes in
      guard offset + added.count <= most else { return false }
      if bytes.count < offset + added.count {
        bytes += [UInt8](repeating: 0, count: offset + added.count - bytes.count)
      }
      bytes.replaceSubrange(offset..<offset + added.count, with: added)
      return true
    }
  }

  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> Bool {
    bytes.withLock { bytes in
      guard offset + buffer.count <= bytes.count else { return false }
      unsafe buffer.copyBytes(from: bytes[offset..<offset + buffer.count])
      return true
    }
  }
}
