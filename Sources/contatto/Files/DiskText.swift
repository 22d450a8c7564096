import Glibc
import Records

/// A text on the disk that is read in blocks, so that a file of any size costs the same memory.
final class DiskText: TextSource {
  private let file: OpenFile

  /// Opens a regular file of at most `limit` bytes.
  init(_ path: String, limit: Int) throws(Refusal) {
    do throws(SystemError) {
      let file = try OpenFile(named: path)
      let state = try file.state
      guard state.kind == S_IFREG, state.bytes <= limit else {
        throw SystemError(number: EINVAL)
      }
      self.file = file
    } catch {
      let isNoFile = error.number == EINVAL
      throw Refusal(
        isNoFile ? .noInput : error.status,
        isNoFile ? "is no file of at most \(limit) bytes" : error.sentence, file: path)
    }
  }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    var done = 0
    while done < buffer.count {
      let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
      let count = unsafe pread(file.descriptor, rest.baseAddress, rest.count, offset + done)
      if count < 0 {
        if errno == EINTR { continue }
        return nil
      }
      if count == 0 { break }
      done += count
    }
    return done
  }
}
