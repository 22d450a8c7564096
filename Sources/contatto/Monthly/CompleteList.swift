/// The file `complete.csv`: a line `source,month` for each source whose month is complete.
enum CompleteList {
  /// Its name in the input folder.
  static let name = "complete.csv"

  /// The pairs that the file holds; blank lines and the header say nothing.
  static func markers(in reading: InputReading) -> [(source: String, month: String)] {
    guard let file = reading.markers else { return [] }
    return file.split { $0 == 0x0A || $0 == 0x0D }.compactMap { line in
      guard let comma = line.lastIndex(of: UInt8(ascii: ",")) else { return nil }
      let source = String(decoding: line[..<comma], as: UTF8.self)
      return (source, String(decoding: line[(comma + 1)...], as: UTF8.self))
    }
  }
}
