/// Where a record comes from: a file of the folder and the physical line where its row begins.
package struct Place: Hashable, Sendable, Comparable {
  private let fileNumber: UInt32
  private let lineNumber: UInt32

  /// The position in `FolderReading.files`.
  package var file: Int { Int(fileNumber) }
  /// The physical line, counted from 1; the ordinal of the element in JSON.
  package var line: Int { Int(lineNumber) }

  /// A line of a file.
  package init(file: Int, line: Int) {
    self.fileNumber = UInt32(clamping: file)
    self.lineNumber = UInt32(clamping: line)
  }

  package static func < (left: Place, right: Place) -> Bool {
    left.fileNumber != right.fileNumber
      ? left.fileNumber < right.fileNumber : left.lineNumber < right.lineNumber
  }
}
