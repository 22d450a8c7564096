import Charting

/// Walks the structure tree beside the record and gives every element what cairo could not.
struct StructureWalk {
  private let record: [(element: Element, depth: Int)]
  private let pageHeight: Double
  private var next = 0
  /// Attributes that have been given to an element; many elements have the same.
  private var attributes: [String: ObjectFile.Handle] = [:]

  /// Dresses the tree of `file`.
  static func dress(
    _ file: borrowing ObjectFile, document: PrintedDocument
  ) throws(DrawingError) {
    var walk = StructureWalk(record: document.record, pageHeight: document.height)
    let tree = file.value("/StructTreeRoot", of: file.root)
    try walk.visitKids(of: tree, depth: 0, in: file)
    guard walk.next == walk.record.count else {
      throw .structureMismatch("\(walk.record.count) elements recorded, \(walk.next) found")
    }
  }

  private init(record: [(element: Element, depth: Int)], pageHeight: Double) {
    self.record = record
    self.pageHeight = pageHeight
  }

  /// Visits the elements below `parent` in order.
  private mutating func visitKids(
    of parent: ObjectFile.Handle, depth: Int, in file: borrowing ObjectFile
  ) throws(DrawingError) {
    let kids = file.value("/K", of: parent)
    defer { file.release(kids) }
    guard file.isArray(kids) else { return try visit(kids, depth: depth, in: file) }
    for index in 0..<file.count(kids) {
      let kid = file.item(index, of: kids)
      defer { file.release(kid) }
      try visit(kid, depth: depth, in: file)
    }
  }

  /// Visits one kid, if it is an element.
  private mutating func visit(
    _ kid: ObjectFile.Handle, depth: Int, in file: borrowing ObjectFile
  ) throws(DrawingError) {
    guard file.isDictionary(kid) else { return }
    let kind = file.value("/S", of: kid)
    defer { file.release(kind) }
    guard let found = file.name(kind) else { return }
    guard next < record.count else {
      throw .structureMismatch("more elements than the \(record.count) recorded, next: \(found)")
    }
    let (element, recordedDepth) = record[next]
    guard element.tag.name == found, recordedDepth == depth else {
      throw .structureMismatch(
        "element \(next): recorded \(element.tag.name) at depth \(recordedDepth), "
          + "found \(found) at depth \(depth)")
    }
    next += 1
    try dress(kid, as: element, in: file)
    try visitKids(of: kid, depth: depth + 1, in: file)
  }

  private mutating func dress(
    _ object: ObjectFile.Handle, as element: Element, in file: borrowing ObjectFile
  ) throws(DrawingError) {
    if let alternative = element.alternative {
      file.set("/Alt", of: object, to: file.string(PrintableText.cleaned(alternative)))
    }
    if let language = element.language {
      file.set("/Lang", of: object, to: file.string(language))
    }
    if let source = source(of: element) {
      let known = attributes[source] ?? file.object(source)
      attributes[source] = known
      file.set("/A", of: object, to: known, isKept: true)
    }
    if let contents = element.contents { try describeLinks(of: object, contents, in: file) }
  }

  /// The attribute dictionary of an element, as in a file.
  private func source(of element: Element) -> String? {
    let span = element.columnSpan > 1 ? "/ColSpan \(element.columnSpan)" : ""
    switch element.tag {
    case .headerCell:
      return "<</O/Table/Scope/\((element.scope ?? .column).rawValue)\(span)>>"
    case .cell: return span.isEmpty ? nil : "<</O/Table\(span)>>"
    case .list: return "<</O/List/ListNumbering/Disc>>"
    case .figure:
      guard let box = element.box else { return nil }
      let edges = [box.x, pageHeight - box.maxY, box.maxX, pageHeight - box.y]
      let numbers = edges.map { edge in
        String(
          decoding: MarksPass.decimal(
            Int((edge * 100).rounded(.toNearestOrAwayFromZero)), digits: 2), as: UTF8.self)
      }
      return "<</O/Layout/Placement/Block/BBox[\(numbers.joined(separator: " "))]>>"
    case .document, .section, .heading, .paragraph, .span, .link, .caption, .table, .tableHead,
      .tableBody, .tableRow, .listItem, .listLabel, .listBody, .artifact:
      return nil
    }
  }

  /// Says in words where the annotations of a link lead and makes them print.
  private func describeLinks(
    of link: ObjectFile.Handle, _ contents: String, in file: borrowing ObjectFile
  ) throws(DrawingError) {
    let kids = file.value("/K", of: link)
    defer { file.release(kids) }
    var annotations = 0
    for index in 0..<(file.isArray(kids) ? file.count(kids) : 0) {
      let kid = file.item(index, of: kids)
      defer { file.release(kid) }
      guard file.isDictionary(kid), file.has("/Obj", kid) else { continue }
      let annotation = file.value("/Obj", of: kid)
      file.set("/Contents", of: annotation, to: file.string(contents))
      file.set("/F", of: annotation, to: file.object("4"))
      file.release(annotation)
      annotations += 1
    }
    guard annotations > 0 else {
      throw .structureMismatch("a link without annotation: \(contents)")
    }
  }
}
