/// One file of the input, unpacked and in memory.
struct DataFile: Equatable, Sendable {
  /// The name that reports and patterns use: without `.gz`; a member of an archive is
  /// `till.zip/lines.csv`.
  let name: String
  /// The name in the folder.
  let diskName: String
  /// Its content.
  let bytes: [UInt8]

  /// True if `pattern` fits the name, with or without `.gz`, or the archive it came in.
  func fits(_ pattern: FilePattern) -> Bool {
    pattern.matches(name) || pattern.matches(diskName)
  }
}
