import Charting

/// Walks the structure tree beside the record and gives every element what cairo could not.
struct StructureWalk {
  /// What has been taken out of the tree.
  struct Removal {
    /// Object numbers of the artifacts' elements.
    var objects: Set<Int> = []
    /// Pieces of page content that belonged to them.
    var contents = 0
  }

  private let record: [(element: Element, depth: Int)]
  private let pageHeight: Double
  private var next = 0
  private var removal = Removal()

  /// Dresses the tree of `file`; says which elements were artifacts and are gone.
  static func dress(
    _ file: borrowing ObjectFile, document: PrintedDocument
  ) throws(DrawingError) -> Removal {
    var walk = StructureWalk(record: document.record, pageHeight: document.height)
    let tree = file.value("/StructTreeRoot", of: file.root)
    try walk.visitKids(of: tree, depth: 0, in: file)
    guard walk.next == walk.record.count else {
      throw .structureMismatch("\(walk.record.count) elements recorded, \(walk.next) found")
    }
    return walk.removal
  }

  private init(record: [(element: Element, depth: Int)], pageHeight: Double) {
    self.record = record
    self.pageHeight = pageHeight
  }

  /// Visits the elements below `parent` in order and takes the artifacts out.
  private mutating func visitKids(
    of parent: ObjectFile.Handle, depth: Int, in file: borrowing ObjectFile
  ) throws(DrawingError) {
    let kids = file.value("/K", of: parent)
    defer { file.release(kids) }
    guard file.isArray(kids) else {
      if try visit(kids, depth: depth, in: file) { file.remove("/K", of: parent) }
      return
    }
    var artifacts: [Int] = []
    for index in 0..<file.count(kids) {
      let kid = file.item(index, of: kids)
      defer { file.release(kid) }
      if try visit(kid, depth: depth, in: file) { artifacts.append(index) }
    }
    for index in artifacts.reversed() { file.removeItem(index, of: kids) }
  }

  /// Visits one kid; true if it is the element of an artifact.
  private mutating func visit(
    _ kid: ObjectFile.Handle, depth: Int, in file: borrowing ObjectFile
  ) throws(DrawingError) -> Bool {
    guard file.isDictionary(kid) else { return false }
    let kind = file.value("/S", of: kid)
    defer { file.release(kind) }
    guard !file.isNull(kind) else { return false }
    let found = file.name(kind)
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
    guard element.tag != .artifact else {
      removal.objects.insert(file.identifier(kid))
      removal.contents += StructureWalk.contents(of: kid, in: file)
      return true
    }
    try dress(kid, as: element, in: file)
    try visitKids(of: kid, depth: depth + 1, in: file)
    return false
  }

  /// How many pieces of content an element has of its own.
  private static func contents(of element: ObjectFile.Handle, in file: borrowing ObjectFile) -> Int
  {
    let kids = file.value("/K", of: element)
    defer { file.release(kids) }
    if file.isNull(kids) { return 0 }
    return file.isArray(kids) ? file.count(kids) : 1
  }

  private func dress(
    _ object: ObjectFile.Handle, as element: Element, in file: borrowing ObjectFile
  ) throws(DrawingError) {
    if let alternative = element.alternative {
      file.set("/Alt", of: object, to: file.string(PrintableText.cleaned(alternative)))
    }
    if let language = element.language {
      file.set("/Lang", of: object, to: file.string(language))
    }
    if let attributes = attributes(of: element) {
      file.set("/A", of: object, to: file.object(attributes))
    }
    if let contents = element.contents { try describeLinks(of: object, contents, in: file) }
  }

  /// The attribute dictionary of an element, as in a file.
  private func attributes(of element: Element) -> String? {
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
