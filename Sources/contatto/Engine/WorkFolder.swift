import Delivery
import Glibc

/// A folder of its own for the time of one run: shards, Spark's own files; removed afterwards.
///
/// A lock on a file in it says that its run is alive: the kernel frees it on any death. What dead
/// runs have left is removed before a new folder is made.
struct WorkFolder {
  /// The folder, as an absolute path.
  let path: String
  /// Its name in the folder around it.
  let name: String
  /// The lock of a living run; `nil` where the file system knows no locks.
  private let lock: Int32?

  /// Begins the name of every such folder.
  private static let prefix = "contatto-engine-"
  /// The file that a living run holds locked; it names the machine of the run.
  private static let lockName = "lock"

  /// A new folder in `parent`, or a private one in `/tmp`.
  init(in parent: String?) throws(Refusal) {
    let named = try parent.map { path throws(Refusal) in try WorkFolder.absolute(path) }
    let around = named ?? "/tmp"
    WorkFolder.removeLeftovers(in: around)
    var template = Array("\(around)/\(WorkFolder.prefix)XXXXXX".utf8CString)
    guard let made = unsafe mkdtemp(&template) else {
      throw Refusal(
        .cannotCreate, "no folder can be made in it: \(SystemError.last.reason)", file: around,
        hint: "engine.folder names a folder in which Contatto may write")
    }
    path = unsafe String(cString: made)
    name = NamedFile.parts(of: path).name
    lock = WorkFolder.locked(path)
    // Workers of a group may read what lies in a folder that the operator named.
    if parent != nil { unsafe chmod(path, 0o750) }
  }

  /// Removes the folder with everything in it.
  func remove() {
    try? FileTree(layer: DiskLayer()).remove(path)
    if let lock { close(lock) }
  }

  private static func absolute(_ named: String) throws(Refusal) -> String {
    guard let path = unsafe realpath(named, nil) else {
      throw Refusal(
        .cannotCreate, "the folder does not exist", file: named,
        hint: "make the folder of engine.folder, where every worker sees it")
    }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  // MARK: - What dead runs have left

  private static func locked(_ folder: String) -> Int32? {
    guard let lock = try? DiskLayer().lockFile("\(folder)/\(lockName)") else { return nil }
    let bytes = Array(machine.utf8)
    _ = unsafe write(lock, bytes, bytes.count)
    return lock
  }

  /// Removes the folders of our own whose run is dead. A folder that others may write in could be
  /// changed under our hands; of another machine's run the lock may tell nothing.
  private static func removeLeftovers(in around: String) {
    let layer = DiskLayer()
    for name in (try? layer.names(in: around)) ?? [] where name.utf8.starts(with: prefix.utf8) {
      let folder = "\(around)/\(name)"
      guard isPrivate(folder), let lock = freed(folder) else { continue }
      try? FileTree(layer: layer).remove(folder)
      close(lock)
    }
  }

  private static func isPrivate(_ folder: String) -> Bool {
    var status = stat()
    guard unsafe lstat(folder, &status) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFDIR && status.st_uid == geteuid()
      && status.st_mode & (S_IWGRP | S_IWOTH) == 0
  }

  /// The lock of a run of this machine that nobody holds any more, now ours.
  private static func freed(_ folder: String) -> Int32? {
    let layer = DiskLayer()
    let file = "\(folder)/\(lockName)"
    guard (try? layer.bytes(of: file)).map({ $0.elementsEqual(machine.utf8) }) == true else {
      return nil
    }
    return try? layer.lockFile(file)
  }

  private static var machine: String {
    var name = [UInt8](repeating: 0, count: 256)
    let isKnown = unsafe name.withUnsafeMutableBytes { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { signs in
        unsafe signs.baseAddress.map { unsafe gethostname($0, signs.count - 1) } == 0
      }
    }
    return isKnown ? String(decoding: name.prefix { $0 != 0 }, as: UTF8.self) : ""
  }
}
