import Glibc
import Records
import Synchronization

/// A text on the disk that is read in blocks, so that a file of any size costs the same memory.
final class DiskText: TextSource {
  /// What the file is called in messages.
  private let name: String
  private let file: OpenFile
  /// Where the text begins in the file.
  private let start: Int
  private let error = Mutex<SystemError?>(nil)

  /// The text of an open regular file from `start` on.
  init(_ file: consuming OpenFile, named name: String, from start: Int) {
    self.file = file
    self.name = name
    self.start = start
  }

  /// How many bytes there are; 0 where the system does not say.
  var bytes: Int { max(0, ((try? file.state.bytes) ?? 0) - start) }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    var done = 0
    while done < buffer.count {
      let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
      let count = unsafe pread(
        file.descriptor, rest.baseAddress, rest.count, start + offset + done)
      if count < 0 {
        if errno == EINTR { continue }
        let last = SystemError.last
        error.withLock { $0 = last }
        return nil
      }
      if count == 0 { break }
      done += count
    }
    return done
  }

  /// Throws if a part of the text could not be read: whoever read it saw its end too early.
  func checkWasRead() throws(Refusal) {
    guard let error = error.withLock({ $0 }) else { return }
    throw Refusal(error.status, error.sentence, file: name)
  }
}
