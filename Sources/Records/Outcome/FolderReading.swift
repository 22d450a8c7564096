/// Everything read from a folder: what became of each file, and all records together.
package struct FolderReading: Sendable {
  /// By the bytes of their names; `Place.file` counts in this array.
  package var files: [FileReading] = []
  /// The records of all files that were read.
  package var records = RecordBatch()
  /// The records of sources that are only compared; symbols and persons as in `records`.
  package var compared = RecordBatch()
  /// Sources that tell of the same sales; while there is one, the sum of sales means nothing.
  package var revenueConflicts: [RevenueConflict] = []
  /// Findings that concern more than one file.
  package var diagnostics: [Diagnostic] = []

  /// A folder without files.
  package init() {}

  /// Where a record comes from, such as `till.csv:14`.
  package func text(_ place: Place) -> String { "\(files[place.file].file):\(place.line)" }
}
