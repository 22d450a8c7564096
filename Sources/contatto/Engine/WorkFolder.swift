import Delivery
import Glibc

/// A folder of its own for the time of one run: shards, Spark's own files; removed afterwards.
struct WorkFolder {
  /// The folder, as an absolute path.
  let path: String
  /// Its name in the folder around it.
  let name: String

  /// A new folder in `parent`, or a private one in `/tmp`.
  init(in parent: String?) throws(Refusal) {
    let named = try parent.map { path throws(Refusal) in try WorkFolder.absolute(path) }
    let around = named ?? "/tmp"
    var template = Array("\(around)/contatto-engine-XXXXXX".utf8CString)
    guard let made = unsafe mkdtemp(&template) else {
      throw Refusal(
        .cannotCreate, "no folder can be made in it: \(SystemError.last.reason)", file: around,
        hint: "engine.folder names a folder in which Contatto may write")
    }
    path = unsafe String(cString: made)
    name = NamedFile.parts(of: path).name
    // Workers of a group may read what lies in a folder that the operator named.
    if parent != nil { unsafe chmod(path, 0o750) }
  }

  /// Removes the folder with everything in it.
  func remove() { try? FileTree(layer: DiskLayer()).remove(path) }

  private static func absolute(_ named: String) throws(Refusal) -> String {
    guard let path = unsafe realpath(named, nil) else {
      throw Refusal(
        .cannotCreate, "the folder does not exist", file: named,
        hint: "make the folder of engine.folder, where every worker sees it")
    }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }
}
