/// The pass that makes cairo's tagged file a PDF/UA file: libqpdf adds what cairo cannot say.
///
/// The structure tree is walked in lock-step with the record of opened elements; a name or a count
/// that differs stops the file (RENDERING §6.3). Nothing is guessed.
enum Finishing {
  /// The finished file of a document that cairo wrote as `raw`.
  static func finished(
    _ raw: [UInt8], of document: PrintedDocument
  ) throws(DrawingError) -> [UInt8] {
    let file = try ObjectFile(raw)
    try StructureWalk.dress(file, document: document)
    try file.check("structure")
    setNextKey(in: file)
    try rewritePages(of: file, artifacts: document.artifacts())
    try describe(file, document.facts, bookmarks: document.bookmarks.count)
    try file.check("catalog")
    return try file.written()
  }

  /// Cairo does not say which key of the parent tree is the next to be given.
  private static func setNextKey(in file: borrowing ObjectFile) {
    let tree = file.value("/StructTreeRoot", of: file.root)
    let numbers = file.value("/Nums", of: file.value("/ParentTree", of: tree))
    var next = 0
    for index in stride(from: 0, to: file.count(numbers), by: 2) {
      next = max(next, file.integer(file.item(index, of: numbers)) + 1)
    }
    file.set("/ParentTreeNextKey", of: tree, to: file.object("\(next)"))
  }

  /// Page by page: reading order of annotations, and artifacts in the content.
  private static func rewritePages(
    of file: borrowing ObjectFile, artifacts: Int
  ) throws(DrawingError) {
    var found = 0
    for index in 0..<file.pageCount {
      let page = file.page(index)
      file.set("/Tabs", of: page, to: file.object("/S"))
      let stream = file.value("/Contents", of: page)
      let content = ContentScan.withArtifacts(try file.content(of: stream))
      found += content.artifacts
      if content.artifacts > 0 { file.replaceContent(of: stream, with: content.bytes) }
      file.release(stream)
      file.release(page)
    }
    try file.check("pages")
    guard found == artifacts else {
      throw .structureMismatch("\(artifacts) artifacts recorded, \(found) in the content")
    }
  }

  /// Catalog and information dictionary.
  private static func describe(
    _ file: borrowing ObjectFile, _ facts: DocumentFacts, bookmarks: Int
  ) throws(DrawingError) {
    let root = file.root
    file.set("/Lang", of: root, to: file.string(facts.language))
    file.set("/ViewerPreferences", of: root, to: file.object("<</DisplayDocTitle true>>"))
    if bookmarks > 0 {
      file.set("/PageMode", of: root, to: file.object("/UseOutlines"))
      // Cairo counts its open lines as closed ones: a negative number on the root of the outline.
      let outlines = file.value("/Outlines", of: root)
      file.set("/Count", of: outlines, to: file.object("\(bookmarks)"))
    }
    let metadata = file.stream(XMP.packet(facts))
    let dictionary = file.dictionary(of: metadata)
    file.set("/Type", of: dictionary, to: file.object("/Metadata"))
    file.set("/Subtype", of: dictionary, to: file.object("/XML"))
    file.set("/Metadata", of: root, to: metadata)
    let facts = (file.value("/Info", of: file.trailer), XMP.stamp(facts.day))
    file.set("/CreationDate", of: facts.0, to: file.string(facts.1))
    file.set("/ModDate", of: facts.0, to: file.string(facts.1))
  }
}
