import Glibc

/// Whole files and trees on top of single operations.
package struct FileTree<Layer: FileLayer> {
  /// Where the operations go.
  let layer: Layer

  /// Trees of a layer.
  package init(layer: Layer) { self.layer = layer }

  /// Writes a new file and waits until the disk has it: short writes go on, an interrupted call is
  /// tried again, a failed flush is final (the kernel may have dropped the pages).
  func write(_ bytes: [UInt8], to path: String, isPrivate: Bool = false) throws(FileError) {
    let descriptor = try unbroken { () throws(FileError) in
      isPrivate ? try layer.openPrivate(path) : try layer.openNew(path)
    }
    try write(bytes, closing: descriptor)
  }

  /// Writes new files into a folder and waits until the disk has all of them.
  ///
  /// Some dozens are written before the first is waited for, so that the disk takes them together.
  func write(_ files: [PendingFile], into folder: String) throws(FileError) {
    var open: [Int32] = []
    do throws(FileError) {
      for file in files {
        let path = "\(folder)/\(file.path)"
        let descriptor = try unbroken { () throws(FileError) in try layer.openNew(path) }
        open.append(descriptor)
        try fill(descriptor, with: file.content())
        layer.beginSync(descriptor)
        if open.count == FileTree.together { try finish(&open) }
      }
      try finish(&open)
    } catch {
      for descriptor in open { try? layer.close(descriptor) }
      throw error
    }
  }

  /// How many files are open at once; a process may open a thousand.
  private static var together: Int { 64 }

  /// Waits for the disk and closes.
  private func finish(_ open: inout [Int32]) throws(FileError) {
    for descriptor in open {
      try unbroken { () throws(FileError) in try layer.sync(descriptor) }
    }
    while let descriptor = open.popLast() { try close(descriptor) }
  }

  /// Adds bytes to a file with one write, as far as the system takes them, and waits for the disk.
  func append(_ bytes: [UInt8], to path: String) throws(FileError) {
    let descriptor = try unbroken { () throws(FileError) in try layer.openAppending(path) }
    try write(bytes, closing: descriptor)
  }

  /// Replaces a private file in one step: written beside, flushed, renamed.
  func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
    let beside = "\(path).new"
    try removeIfThere(beside)
    do throws(FileError) {
      try write(bytes, to: beside, isPrivate: true)
      try unbroken { () throws(FileError) in try layer.rename(beside, to: path) }
    } catch {
      try? layer.removeFile(beside)
      throw error
    }
  }

  /// Removes a file or link that may be missing.
  func removeIfThere(_ path: String) throws(FileError) {
    do throws(FileError) {
      try unbroken { () throws(FileError) in try layer.removeFile(path) }
    } catch {
      guard error.number == ENOENT else { throw error }
    }
  }

  /// What stands at a path.
  func kind(of path: String) throws(FileError) -> FileKind? {
    try unbroken { () throws(FileError) in try layer.kind(of: path) }
  }

  /// The content of a file; `nil` where there is none.
  func content(of path: String) throws(FileError) -> [UInt8]? {
    guard try kind(of: path) == .file else { return nil }
    return try unbroken { () throws(FileError) in try layer.bytes(of: path) }
  }

  /// The names in a folder; none where it is missing.
  func names(in path: String) throws(FileError) -> [String] {
    guard try kind(of: path) == .folder else { return [] }
    return try unbroken { () throws(FileError) in try layer.names(in: path) }
  }

  private func write(_ bytes: [UInt8], closing descriptor: Int32) throws(FileError) {
    do throws(FileError) {
      try fill(descriptor, with: bytes)
      try unbroken { () throws(FileError) in try layer.sync(descriptor) }
    } catch {
      try? layer.close(descriptor)
      throw error
    }
    try close(descriptor)
  }

  private func fill(_ descriptor: Int32, with bytes: [UInt8]) throws(FileError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = try unbroken { () throws(FileError) in try layer.write(rest, to: descriptor) }
      rest = rest.dropFirst(count)
    }
  }

  private func close(_ descriptor: Int32) throws(FileError) {
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

  /// Makes a folder for its owner alone, unless it is there.
  func makePrivateFolderIfMissing(_ path: String) throws(FileError) {
    guard try kind(of: path) != .folder else { return }
    try unbroken { () throws(FileError) in try layer.makePrivateFolder(path) }
    try syncFolder(PathParts.parent(of: path))
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
  package func remove(_ path: String) throws(FileError) {
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
