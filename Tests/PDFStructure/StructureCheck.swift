package import Drawing

/// The machine-checked subset of PDF/UA-1 (REPORT §5), run over finished files by the tests.
package struct StructureCheck: ~Copyable {
  let file: ObjectFile
  var findings: [StructureFinding] = []

  /// What a file breaks; empty for a good one.
  package static func findings(in bytes: [UInt8]) throws(DrawingError) -> [StructureFinding] {
    var check = StructureCheck(file: try ObjectFile(bytes))
    check.checkCatalog()
    let tree = check.file.value("/StructTreeRoot", of: check.file.root)
    let nodes = check.nodes(below: tree, page: 0)
    let all = nodes.flatMap(\.flattened)
    check.checkElements(all)
    check.checkHeadings(all)
    try check.checkPages(all)
    check.checkLinks(all)
    check.checkParentTree(all, tree: tree)
    return check.findings
  }

  private init(file: consuming ObjectFile) { self.file = file }

  mutating func note(_ check: Int, _ words: String) {
    findings.append(StructureFinding(check: check, words: words))
  }

  /// The elements below an object, with the page they inherit.
  private func nodes(below object: ObjectFile.Handle, page: Int) -> [StructureNode] {
    let kids = file.value("/K", of: object)
    let items = file.isArray(kids) ? (0..<file.count(kids)).map { file.item($0, of: kids) } : [kids]
    return items.compactMap { item in
      guard file.isDictionary(item), file.has("/S", item) else { return nil }
      return node(item, page: page)
    }
  }

  private func node(_ object: ObjectFile.Handle, page: Int) -> StructureNode {
    let own = file.identifier(file.value("/Pg", of: object))
    let page = own > 0 ? own : page
    var node = StructureNode(
      tag: file.name(file.value("/S", of: object)) ?? "", identifier: file.identifier(object),
      alternative: file.text(file.value("/Alt", of: object)),
      attributes: file.source(file.value("/A", of: object)))
    node.kids = nodes(below: object, page: page)
    let kids = file.value("/K", of: object)
    let items = file.isArray(kids) ? (0..<file.count(kids)).map { file.item($0, of: kids) } : [kids]
    for item in items {
      if file.isInteger(item) {
        node.contents.append(.init(page: page, mark: file.integer(item)))
      } else if file.isDictionary(item), file.has("/MCID", item) {
        let other = file.identifier(file.value("/Pg", of: item))
        node.contents.append(
          .init(page: other > 0 ? other : page, mark: file.integer(file.value("/MCID", of: item))))
      } else if file.isDictionary(item), file.has("/Obj", item) {
        node.annotations.append(file.identifier(file.value("/Obj", of: item)))
      }
    }
    return node
  }
}
