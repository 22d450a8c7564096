import Glibc

/// Puts a whole report into a folder at once, or leaves the folder as it was.
///
/// The files are written into a hidden folder beside it and flushed; then the two change places in
/// one step. Only a new folder, an empty one, or one whose entries Contatto wrote itself is
/// replaced.
package struct OutputFolder<Layer: FileLayer> {
  /// The folder, without a slash at the end.
  private let path: String
  private let layer: Layer
  private let tree: FileTree<Layer>

  /// The output folder at `path`.
  package init(path: String, layer: Layer) {
    var bytes = Array(path.utf8)
    while bytes.count > 1, bytes.last == 0x2F { bytes.removeLast() }
    self.path = String(decoding: bytes, as: UTF8.self)
    self.layer = layer
    tree = FileTree(layer: layer)
  }

  /// Throws where no report could be put; reads only.
  package func check() throws(OutputError) { _ = try standing() }

  /// Writes all files, which replace everything that was there.
  package func write(_ files: [OutputFile]) throws(OutputError) {
    try write(pending: files.map(PendingFile.init))
  }

  /// Writes all files, each made when its turn comes, which replace everything that was there.
  package func write(pending files: [PendingFile]) throws(OutputError) {
    _ = try standing()
    let lock = try prepareBuild()
    defer { try? layer.close(lock) }
    let old: String?
    do throws(OutputError) {
      try attempt(recover)
      let standing = try standing()
      try build(files)
      old = try swap(standing)
    } catch {
      try? tree.remove(buildPath)
      throw error
    }
    // What is left of the old report is hidden rubbish: the next run removes it.
    if let old { try? tree.remove(old) }
  }

  // MARK: - Before

  /// What stands at the place.
  private enum Standing { case nothing, empty, ours }

  private func standing() throws(OutputError) -> Standing {
    do throws(FileError) {
      switch try tree.unbroken({ () throws(FileError) in try layer.kind(of: path) }) {
      case nil:
        let parent = try tree.unbroken { () throws(FileError) in try layer.kind(of: parentPath) }
        guard parent != nil else { throw OutputFolder.noSuchFolder }
        return .nothing
      case .folder: break
      default: throw FileError(number: ENOTDIR)
      }
    } catch {
      throw whyNot(error)
    }
    return try standingInFolder()
  }

  private func standingInFolder() throws(OutputError) -> Standing {
    let names = try attempt { () throws(FileError) in try layer.names(in: path) }
    guard !names.isEmpty else { return .empty }
    guard names.contains(OutputMarker.name) else {
      throw .foreign(path, entry: names[0])
    }
    let marker = try attempt { () throws(FileError) in
      try layer.bytes(of: "\(path)/\(OutputMarker.name)")
    }
    guard let entries = OutputMarker.entries(in: marker) else {
      throw .foreign(path, entry: OutputMarker.name)
    }
    let known = entries + [OutputMarker.name]
    if let stranger = names.first(where: { !known.contains($0) }) {
      throw .foreign(path, entry: stranger)
    }
    return .ours
  }

  private static var noSuchFolder: FileError { FileError(number: ENOENT) }

  private func whyNot(_ error: FileError) -> OutputError {
    switch error.number {
    case ENOENT: .noParent(parentPath)
    case ENOTDIR: .notAFolder(path)
    default: .cannotCreate(path, error)
    }
  }

  // MARK: - Build

  /// Makes the hidden folder beside, or empties the one that a broken run has left; locked.
  private func prepareBuild() throws(OutputError) -> Int32 {
    do throws(FileError) {
      do throws(FileError) {
        try tree.makeFolder(buildPath)
      } catch {
        guard error.number == EEXIST else { throw error }
      }
      let lock = try tree.unbroken { () throws(FileError) in try layer.lockFolder(buildPath) }
      do throws(FileError) {
        try tree.empty(buildPath)
      } catch {
        try? layer.close(lock)
        throw error
      }
      return lock
    } catch {
      if error.number == EWOULDBLOCK { throw .busy(path) }
      throw .cannotCreate(buildPath, error)
    }
  }

  private func build(_ files: [PendingFile]) throws(OutputError) {
    let files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var entries: [String] = []
    var folders: [String] = []
    for file in files {
      if entries.last != file.top { entries.append(file.top) }
      for folder in file.folders where !folders.contains(folder) { folders.append(folder) }
    }
    try attempt { () throws(FileError) in
      let marker = OutputMarker.bytes(entries: entries)
      try tree.write(marker, to: "\(buildPath)/\(OutputMarker.name)")
      for folder in folders { try tree.makeFolder("\(buildPath)/\(folder)") }
      try tree.write(files, into: buildPath)
      for folder in folders.reversed() { try tree.syncFolder("\(buildPath)/\(folder)") }
      try tree.syncFolder(buildPath)
    }
  }

  // MARK: - Swap

  /// Puts the new report in place and says where the old one is now, if there was one.
  private func swap(_ standing: Standing) throws(OutputError) -> String? {
    try attempt { () throws(FileError) in
      guard standing == .ours else {
        try move(buildPath, to: path)
        try flushSwap { () throws(FileError) in
          try move(path, to: buildPath)
          if standing == .empty { try tree.makeFolder(path) }
        }
        return nil
      }
      guard try exchanged() else { return try movedAside() }
      try flushSwap { () throws(FileError) in _ = try exchanged() }
      return buildPath
    }
  }

  /// Old and new change places in one step; false where the file system cannot do that.
  private func exchanged() throws(FileError) -> Bool {
    do throws(FileError) {
      try tree.unbroken { () throws(FileError) in try layer.exchange(buildPath, with: path) }
      return true
    } catch {
      guard error.number == EINVAL || error.number == ENOSYS else { throw error }
      return false
    }
  }

  /// The same in two steps. A crash between them leaves the old report aside; `recover` brings it
  /// back.
  private func movedAside() throws(FileError) -> String {
    try move(path, to: asidePath)
    do throws(FileError) {
      try move(buildPath, to: path)
    } catch {
      try? move(asidePath, to: path)
      throw error
    }
    try flushSwap { () throws(FileError) in
      try move(path, to: buildPath)
      try move(asidePath, to: path)
    }
    return asidePath
  }

  /// Flushes the folder around; if that fails, nobody knows which report a power cut would leave,
  /// so the old one comes back and the failure is told.
  private func flushSwap(undo: () throws(FileError) -> Void) throws(FileError) {
    do throws(FileError) {
      try tree.syncFolder(parentPath)
    } catch {
      try? undo()
      throw error
    }
  }

  private func move(_ old: String, to new: String) throws(FileError) {
    try tree.unbroken { () throws(FileError) in try layer.rename(old, to: new) }
  }

  /// Ends a swap that a crash cut in two, or removes an old report that could not be removed.
  private func recover() throws(FileError) {
    func kind(_ path: String) throws(FileError) -> FileKind? {
      try tree.unbroken { () throws(FileError) in try layer.kind(of: path) }
    }
    guard try kind(asidePath) == .folder else { return }
    if try kind(path) == nil { try move(asidePath, to: path) } else { try tree.remove(asidePath) }
  }

  private func attempt<Value>(_ body: () throws(FileError) -> Value) throws(OutputError) -> Value {
    do throws(FileError) {
      return try tree.unbroken(body)
    } catch {
      throw .failed(path, error)
    }
  }

  // MARK: - Names

  private var slash: String.UTF8View.Index? { path.utf8.lastIndex(of: 0x2F) }

  private var parentPath: String {
    guard let slash else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private var name: Substring { slash.map { path[path.utf8.index(after: $0)...] } ?? path[...] }

  private var buildPath: String { "\(parentPath)/.\(name).contatto-new" }

  private var asidePath: String { "\(parentPath)/.\(name).contatto-old" }
}
