import Glibc

/// Whole files and trees on top of single operations.
struct FileTree<Layer: FileLayer> {
  /// Where the operations go.
  let layer: Layer

  /// Writes a new file and waits until the disk has it: short writes go on, an interrupted call is
  /// tried again, a failed flush is final (the kernel may have dropped the pages).
  func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let descriptor = try unbroken { () throws(FileError) in try layer.openNew(path) }
    do throws(FileError) {
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = try unbroken { () throws(FileError) in try layer.write(rest, to: descriptor) }
        rest = rest.dropFirst(count)
      }
      try unbroken { () throws(FileError) in try layer.sync(descriptor) }
    } catch {
      try? layer.close(descriptor)
      throw error
    }
    do throws(FileError) {
      try layer.close(descriptor)
    } catch {
      // Linux has closed the descriptor even where the call was interrupted.
      guard error.number == EINTR else { throw error }
    }
  }

  /// Makes a folder.
  func makeFolder(_ path: String) throws(FileError) {
    try unbroken { () throws(FileError) in try layer.makeFolder(path) }
  }

  /// Waits until the disk has the names of a folder.
  func syncFolder(_ path: String) throws(FileError) {
    try unbroken { () throws(FileError) in try layer.syncFolder(path) }
  }

  /// Removes everything inside a folder; links are removed, never followed.
  func empty(_ path: String) throws(FileError) {
    for name in try unbroken({ () throws(FileError) in try layer.names(in: path) }) {
      let child = "\(path)/\(name)"
      let kind = try unbroken { () throws(FileError) in try layer.kind(of: child) }
      if kind == .folder {
        try remove(child)
      } else if kind != nil {
        try unbroken { () throws(FileError) in try layer.removeFile(child) }
      }
    }
  }

  /// Removes a folder with everything inside.
  func remove(_ path: String) throws(FileError) {
    try empty(path)
    try unbroken { () throws(FileError) in try layer.removeFolder(path) }
  }

  /// The operation, again for as long as a signal breaks it off.
  func unbroken<Value>(_ operation: () throws(FileError) -> Value) throws(FileError) -> Value {
    while true {
      do throws(FileError) {
        return try operation()
      } catch {
        guard error.number == EINTR else { throw error }
      }
    }
  }
}
