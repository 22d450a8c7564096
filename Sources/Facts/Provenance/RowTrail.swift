package import Records

/// Which rows of which files stand behind a figure: counts and line ranges, never their content.
package struct RowTrail: Hashable, Sendable {
  /// The rows of one file.
  package struct Stretch: Hashable, Sendable {
    /// Index into the files that were read.
    package let file: Int
    /// Records that were used.
    package fileprivate(set) var records: Int
    /// Line of the first row used.
    package fileprivate(set) var first: Int
    /// Line of the last row used.
    package fileprivate(set) var last: Int
  }

  private var byFile: [Int: Stretch] = [:]

  /// No rows yet.
  package init() {}

  /// Every file with rows, in the order in which files were read.
  package var stretches: [Stretch] { byFile.values.sorted { $0.file < $1.file } }
  /// Records over all files.
  package var records: Int { byFile.values.reduce(0) { $0 + $1.records } }

  /// Adds the record that begins in a row.
  package mutating func add(_ place: Place) { add(place, lastLine: place.line) }

  /// Adds a record of several rows.
  package mutating func add(_ place: Place, lastLine: Int) {
    guard var stretch = byFile[place.file] else {
      byFile[place.file] = Stretch(
        file: place.file, records: 1, first: place.line, last: max(place.line, lastLine))
      return
    }
    stretch.records += 1
    stretch.first = min(stretch.first, place.line)
    stretch.last = max(stretch.last, lastLine, place.line)
    byFile[place.file] = stretch
  }
}
