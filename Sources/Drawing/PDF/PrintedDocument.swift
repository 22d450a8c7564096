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

  /// The elements of the structure in the order in which they are opened, with their depth.
  var record: [(element: Element, depth: Int)] {
    var depth = 0
    var record: [(element: Element, depth: Int)] = []
    for instruction in instructions {
      switch instruction {
      case .open(let element):
        // An artifact has no elements inside.
        if element.tag != .artifact { record.append((element, depth)) }
        depth += 1
      case .close: depth -= 1
      case .paint, .text, .picture, .destination, .endPage: break
      }
    }
    precondition(depth == 0, "Every opened element is closed.")
    return record
  }

  /// How many stretches of the pages are artifacts; those with nothing between them are one.
  ///
  /// Throws where something is painted in an element that has elements inside: it would be taken
  /// for an artifact.
  func artifacts() throws(DrawingError) -> Int {
    var count = 0
    var innermost: Tag?
    var followsArtifact = false
    for instruction in instructions {
      switch instruction {
      case .open(let element): innermost = element.tag
      case .close:
        // Also an empty element, such as the body of a table without rows, stands between them.
        if let tag = innermost, tag != .artifact { followsArtifact = false }
        innermost = nil
      case .paint, .text, .picture:
        guard let innermost else { throw .structureMismatch("a painting in no leaf") }
        if innermost == .artifact, !followsArtifact { count += 1 }
        followsArtifact = innermost == .artifact
      case .endPage: followsArtifact = false
      case .destination: break
      }
    }
    return count
  }
}
