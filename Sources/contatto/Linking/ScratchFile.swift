import Glibc
import Links
import Synchronization

/// A file without a name for what memory has no room for.
///
/// It is unlinked before the first byte is written, so the system removes it however the program
/// ends. It is made when it is first needed.
final class ScratchFile: SpillSpace {
  private struct State {
    var descriptor: Int32?
    var error: SystemError?
  }

  /// The folder that the file lies in.
  let folder: String
  private let state = Mutex(State())

  /// A file in a folder.
  init(folder: String) { self.folder = folder }

  deinit { state.withLock { state in _ = state.descriptor.map { close($0) } } }

  /// What went wrong first.
  var error: SystemError? { state.withLock { $0.error } }

  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    guard let descriptor = descriptor() else { return false }
    var done = 0
    while done < bytes.count {
      let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[done...])
      let count = unsafe pwrite(descriptor, rest.baseAddress, rest.count, offset + done)
      if count < 0, errno == EINTR { continue }
      // A disk that takes nothing and says nothing is full.
      guard count > 0 else { return fail(count < 0 ? .last : SystemError(number: ENOSPC)) }
      done += count
    }
    return true
  }

  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> Bool {
    guard let descriptor = descriptor() else { return false }
    var done = 0
    while done < buffer.count {
      let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
      let count = unsafe pread(descriptor, rest.baseAddress, rest.count, offset + done)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return fail(count < 0 ? .last : SystemError(number: EIO)) }
      done += count
    }
    return true
  }

  private func fail(_ error: SystemError) -> Bool {
    state.withLock { $0.error = $0.error ?? error }
    return false
  }

  private func descriptor() -> Int32? {
    state.withLock { (state) -> Int32? in
      if let known = state.descriptor { return known }
      guard state.error == nil else { return nil }
      var name = Array("\(folder)/contatto-link-XXXXXX".utf8CString)
      let opened = unsafe mkstemp(&name)
      guard opened >= 0 else {
        state.error = .last
        return nil
      }
      _ = unsafe unlink(name)
      _ = fcntl(opened, F_SETFD, FD_CLOEXEC)
      state.descriptor = opened
      return opened
    }
  }
}
