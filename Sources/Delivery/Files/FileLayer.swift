/// The operations on files that Delivery needs, so that tests can make each of them fail.
package protocol FileLayer {
  /// What stands at `path`, links not followed; `nil` if there is nothing.
  func kind(of path: String) throws(FileError) -> FileKind?
  /// The names in a folder without `.` and `..`, sorted by bytes.
  func names(in path: String) throws(FileError) -> [String]
  /// The content of a small file.
  func bytes(of path: String) throws(FileError) -> [UInt8]
  /// Makes one folder; fails if something is there.
  func makeFolder(_ path: String) throws(FileError)
  /// Opens a folder and locks it for this process; fails with `EWOULDBLOCK` if another holds it.
  func lockFolder(_ path: String) throws(FileError) -> Int32
  /// Makes a file and opens it for writing; fails if something is there.
  func openNew(_ path: String) throws(FileError) -> Int32
  /// Writes bytes and says how many went out, which may be fewer.
  func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws(FileError) -> Int
  /// Asks the disk to begin with what was written, without waiting: a hint.
  func beginSync(_ descriptor: Int32)
  /// Waits until the disk has what was written.
  func sync(_ descriptor: Int32) throws(FileError)
  /// Closes a descriptor, which is free afterwards in any case.
  func close(_ descriptor: Int32) throws(FileError)
  /// Waits until the disk has the names in a folder.
  func syncFolder(_ path: String) throws(FileError)
  /// Moves `old` to `new`, replacing an empty folder there.
  func rename(_ old: String, to new: String) throws(FileError)
  /// Lets two folders change places in one step.
  func exchange(_ one: String, with other: String) throws(FileError)
  /// Removes a file or a link.
  func removeFile(_ path: String) throws(FileError)
  /// Removes an empty folder.
  func removeFolder(_ path: String) throws(FileError)
  /// Gives a file a second name; fails where the file system cannot.
  func link(_ old: String, to new: String) throws(FileError)
  /// Makes a symbolic link with that text.
  func makeLink(at path: String, to target: String) throws(FileError)
  /// The text of a symbolic link.
  func target(of path: String) throws(FileError) -> String
  /// Opens a file that only its owner may read, making it where it is missing, and locks it;
  /// fails with `EWOULDBLOCK` if another process holds it.
  func lockFile(_ path: String) throws(FileError) -> Int32
  /// Opens a file that only its owner may read for writing at its end, making it where it is
  /// missing.
  func openAppending(_ path: String) throws(FileError) -> Int32
  /// As `openNew`, for a file that only its owner may read.
  func openPrivate(_ path: String) throws(FileError) -> Int32
  /// As `makeFolder`, for a folder that only its owner may enter.
  func makePrivateFolder(_ path: String) throws(FileError)
  /// Cuts a file to its first bytes.
  func shorten(_ path: String, to count: Int) throws(FileError)
  /// Bytes that may still be written where a folder lies.
  func freeBytes(at path: String) throws(FileError) -> Int
}

extension FileLayer {
  /// Nothing: a disk may begin when it likes.
  package func beginSync(_ descriptor: Int32) {}
}
