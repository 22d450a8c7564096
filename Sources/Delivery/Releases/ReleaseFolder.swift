import Glibc

/// The folder that a web server shows: releases side by side, and the link `current` to one of
/// them, which always names a complete release, the old one or the new one.
package struct ReleaseFolder<Layer: FileLayer> {
  /// The folder, without a slash at the end.
  package let path: String
  let layer: Layer
  let tree: FileTree<Layer>

  /// The site folder at `path`.
  package init(path: String, layer: Layer) {
    self.path = path
    self.layer = layer
    tree = FileTree(layer: layer)
  }

  static var marker: String { ".contatto-site" }
  var releases: String { "\(path)/releases" }
  private var link: String { "\(path)/current" }
  private var newLink: String { "\(path)/.current.tmp" }

  func folder(of name: String) -> String { "\(releases)/\(name)" }

  /// Makes the folder ready; only a new, an empty or an own one is used.
  package func prepare() throws(Setback) {
    do throws(FileError) {
      if try tree.kind(of: path) == nil { try tree.makeFolder(path) }
      try tree.syncFolder(PathParts.parent(of: path))
      let names = try tree.unbroken { () throws(FileError) in try layer.names(in: path) }
      if !names.contains(ReleaseFolder.marker) {
        guard names.isEmpty else { throw FileError(number: ENOTEMPTY) }
        try tree.write([], to: "\(path)/\(ReleaseFolder.marker)")
        // Before anything else is in the folder: without the marker it would be somebody else's.
        try tree.syncFolder(path)
      }
      if try tree.kind(of: releases) == nil { try tree.makeFolder(releases) }
      try tree.syncFolder(path)
    } catch {
      if error.number == ENOTEMPTY, let entry = try? firstStranger() {
        throw .foreign(path, entry: entry)
      }
      throw .cannotCreate(path, error)
    }
  }

  private func firstStranger() throws(FileError) -> String? {
    let names = try tree.names(in: path)
    return names.contains(ReleaseFolder.marker) ? nil : names.first
  }

  /// The release that visitors see; `nil` before the first one.
  package func current() throws(Setback) -> Release? {
    let target: String
    do throws(FileError) {
      guard try tree.kind(of: link) == .link else { return nil }
      target = try tree.unbroken { () throws(FileError) in try layer.target(of: link) }
    } catch {
      throw .failed(link, error)
    }
    let name = String(decoding: Array(target.utf8.dropFirst("releases/".utf8.count)), as: UTF8.self)
    guard let release = try release(named: name) else { throw .brokenRelease(name) }
    return release
  }

  /// A release by its name; `nil` if there is none, or none with a manifest of that name.
  package func release(named name: String) throws(Setback) -> Release? {
    let file = "\(folder(of: name))/\(ReleaseManifest.name)"
    do throws(FileError) {
      guard let bytes = try tree.content(of: file), let manifest = ReleaseManifest(bytes: bytes),
        manifest.releaseName == name
      else { return nil }
      return Release(name: name, manifest: manifest)
    } catch {
      throw .failed(file, error)
    }
  }

  /// The content of a file of a release.
  package func content(of path: String, in release: Release) throws(Setback) -> [UInt8]? {
    let file = "\(folder(of: release.name))/\(path)"
    do throws(FileError) { return try tree.content(of: file) } catch { throw .failed(file, error) }
  }

  /// True if every file of a release is there with its bytes.
  package func isComplete(_ release: Release) throws(Setback) -> Bool {
    for entry in release.manifest.entries {
      guard let bytes = try content(of: entry.path, in: release), bytes.count == entry.count,
        Digest.hex(bytes) == entry.digest
      else { return false }
    }
    return true
  }

  // MARK: - Publication

  /// Publishes a release: builds it beside, flushes it, names it, and swaps the link. Anything
  /// that fails before the swap leaves `current` as it was.
  func publish(_ new: NewRelease, after previous: Release?) throws(Setback) -> String {
    let name = new.manifest.releaseName
    try removeUnfinished()
    if let standing = try release(named: name) {
      guard try isComplete(standing) else { throw .brokenRelease(name) }
    } else {
      try checkRoom(for: new)
      try build(new, after: previous, name: name)
    }
    if previous?.name != name { try swap(to: name) }
    return name
  }

  /// Removes what a run that died has left.
  package func removeUnfinished() throws(Setback) {
    do throws(FileError) {
      for name in try tree.names(in: releases) where name.utf8.first == UInt8(ascii: ".") {
        try tree.remove("\(releases)/\(name)")
      }
    } catch {
      throw .failed(releases, error)
    }
  }

  private func checkRoom(for new: NewRelease) throws(Setback) {
    let needed = new.files.reduce(0) { $0 + $1.bytes.count } / 5 * 6
    let free: Int
    do throws(FileError) {
      free = try tree.unbroken { () throws(FileError) in try layer.freeBytes(at: path) }
    } catch {
      throw .failed(path, error)
    }
    guard free >= needed else { throw .noRoom(path, needed: needed, free: free) }
  }

  private func build(_ new: NewRelease, after previous: Release?, name: String) throws(Setback) {
    let unfinished = "\(releases)/.\(name).tmp"
    do throws(FileError) {
      try tree.makeFolder(unfinished)
      try fill(unfinished, with: new, from: previous.map { folder(of: $0.name) })
      try tree.unbroken { () throws(FileError) in
        try layer.rename(unfinished, to: folder(of: name))
      }
      try tree.syncFolder(releases)
    } catch {
      try? tree.remove(unfinished)
      throw .failed("\(releases)/\(name)", error)
    }
  }

  private func fill(
    _ folder: String, with new: NewRelease, from previous: String?
  ) throws(FileError) {
    let own = [
      OutputFile(path: ReleaseManifest.name, bytes: new.manifest.bytes),
      OutputFile(path: "SHA256SUMS", bytes: new.manifest.sums),
    ]
    let files = new.files + own
    let paths = files.map(\.path) + new.kept.map(\.path)
    let folders = Set(paths.flatMap(PathParts.folders(above:))).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    for inside in folders { try tree.makeFolder("\(folder)/\(inside)") }
    try tree.write(files.map(PendingFile.init), into: folder)
    if let previous {
      for entry in new.kept {
        try link("\(previous)/\(entry.path)", to: "\(folder)/\(entry.path)")
      }
    }
    for inside in folders.reversed() { try tree.syncFolder("\(folder)/\(inside)") }
    try tree.syncFolder(folder)
  }

  /// A second name for a published file, which is never changed in place; a copy where the file
  /// system has no second names or the file has too many.
  private func link(_ old: String, to new: String) throws(FileError) {
    do throws(FileError) {
      try tree.unbroken { () throws(FileError) in try layer.link(old, to: new) }
    } catch {
      guard [EXDEV, EPERM, EMLINK, EOPNOTSUPP].contains(error.number) else { throw error }
      try tree.write(
        try tree.unbroken { () throws(FileError) in try layer.bytes(of: old) }, to: new)
    }
  }

  private func swap(to name: String) throws(Setback) {
    do throws(FileError) {
      try tree.removeIfThere(newLink)
      try tree.unbroken { () throws(FileError) in
        try layer.makeLink(at: newLink, to: "releases/\(name)")
      }
      try tree.unbroken { () throws(FileError) in try layer.rename(newLink, to: link) }
      try tree.syncFolder(path)
    } catch {
      throw .failed(link, error)
    }
  }
}
