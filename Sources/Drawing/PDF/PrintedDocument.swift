package import Charting

/// A document ready for printing: page size, instructions, outline and facts.
package struct PrintedDocument: Equatable, Sendable {
  /// Width of every page in points.
  package var width: Double
  /// Height of every page in points.
  package var height: Double
  /// What the file says about itself.
  package var facts: DocumentFacts
  /// The outline, in reading order.
  package var bookmarks: [Bookmark]
  /// What to print; ends with `endPage`.
  package var instructions: [PageInstruction]

  /// A document.
  package init(
    width: Double, height: Double, facts: DocumentFacts, bookmarks: [Bookmark],
    instructions: [PageInstruction]
  ) {
    self.width = width
    self.height = height
    self.facts = facts
    self.bookmarks = bookmarks
    self.instructions = instructions
  }

  /// The finished tagged PDF.
  ///
  /// Throws `structureMismatch` if cairo wrote another tree than was opened; such a file must not
  /// be published.
  package func bytes(theme: Theme, engine: TextEngine) throws(DrawingError) -> [UInt8] {
    let raw = try rawBytes(theme: theme, engine: engine)
    return try Finishing.finished(raw, of: self)
  }

  /// The elements in the order in which they are opened, with their depth.
  var record: [(element: Element, depth: Int)] {
    var depth = 0
    var record: [(element: Element, depth: Int)] = []
    for instruction in instructions {
      switch instruction {
      case .open(let element):
        record.append((element, depth))
        depth += 1
      case .close: depth -= 1
      case .paint, .text, .picture, .destination, .endPage: break
      }
    }
    precondition(depth == 0, "Every opened element is closed.")
    return record
  }
}
