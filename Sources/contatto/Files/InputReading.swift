/// What a folder gave: the files that could be read, and what stood in the way of the others.
struct InputReading: Sendable {
  /// By the bytes of their names.
  var files: [DataFile] = []
  /// One complaint a file; its place is the name in the folder.
  var refused: [Complaint] = []
  /// Names that are none of ours: hidden files, configuration, pictures, folders without an ending.
  var ignored: [String] = []
}
