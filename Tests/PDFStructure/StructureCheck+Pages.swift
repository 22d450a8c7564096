import Drawing

extension StructureCheck {
  /// Checks 6, 7, 11 and 13, page by page.
  mutating func checkPages(_ nodes: [StructureNode]) throws(DrawingError) {
    var owned: [Int: [Int]] = [:]
    for content in nodes.flatMap(\.contents) {
      owned[content.page, default: []].append(content.mark)
    }
    for index in 0..<file.pageCount {
      let page = file.page(index)
      let content = PageContent(try file.content(of: file.value("/Contents", of: page)))
      if content.loosePaintings > 0 {
        note(6, "page \(index + 1): \(content.loosePaintings) loose paintings")
      }
      let marks = owned[file.identifier(page)] ?? []
      if marks.sorted() != content.marks.sorted() {
        note(7, "page \(index + 1): \(content.marks.count) marks, \(marks.count) in the tree")
      }
      let annotations = file.value("/Annots", of: page)
      if file.isArray(annotations), file.name(file.value("/Tabs", of: page)) != "S" {
        note(11, "page \(index + 1): tab order does not follow the structure")
      }
      checkFonts(of: page, number: index + 1)
    }
  }

  private mutating func checkFonts(of page: ObjectFile.Handle, number: Int) {
    let fonts = file.value("/Font", of: file.value("/Resources", of: page))
    guard file.isDictionary(fonts) else { return }
    for name in file.keys(of: fonts) {
      let font = file.value(name, of: fonts)
      if !file.has("/ToUnicode", font) { note(13, "page \(number): \(name) without ToUnicode") }
      let parts = file.value("/DescendantFonts", of: font)
      let face = file.isArray(parts) ? file.item(0, of: parts) : font
      let descriptor = file.value("/FontDescriptor", of: face)
      let embedded = ["/FontFile", "/FontFile2", "/FontFile3"].contains {
        file.isDictionary(descriptor) && file.has($0, descriptor)
      }
      if !embedded { note(13, "page \(number): \(name) not embedded") }
    }
  }

  /// Check 12: every link says where it leads, is in the tree, and its place exists.
  mutating func checkLinks(_ nodes: [StructureNode]) {
    let inTree = Set(nodes.flatMap(\.annotations))
    let places = destinations()
    for index in 0..<file.pageCount {
      let annotations = file.value("/Annots", of: file.page(index))
      guard file.isArray(annotations) else { continue }
      for place in 0..<file.count(annotations) {
        let link = file.item(place, of: annotations)
        if file.text(file.value("/Contents", of: link)).isEmpty { note(12, "a link without words") }
        if !inTree.contains(file.identifier(link)) { note(12, "a link outside the tree") }
        let target = file.text(file.value("/Dest", of: link))
        if file.has("/Dest", link), places[target] == nil { note(12, "a dead link: \(target)") }
      }
    }
  }

  /// Check 16: what the parent tree says of a page's marks is what the tree says.
  mutating func checkParentTree(_ nodes: [StructureNode], tree: ObjectFile.Handle) {
    var owners: [StructureNode.Content: Int] = [:]
    for node in nodes { for content in node.contents { owners[content] = node.identifier } }
    let numbers = file.value("/Nums", of: file.value("/ParentTree", of: tree))
    var lists: [Int: ObjectFile.Handle] = [:]
    for index in stride(from: 0, to: file.isArray(numbers) ? file.count(numbers) : 0, by: 2) {
      lists[file.integer(file.item(index, of: numbers))] = file.item(index + 1, of: numbers)
    }
    if !file.isInteger(file.value("/ParentTreeNextKey", of: tree)) { note(16, "no next key") }
    for index in 0..<file.pageCount {
      let page = file.page(index)
      let identifier = file.identifier(page)
      let marks = owners.keys.filter { $0.page == identifier }.count
      guard let list = lists[file.integer(file.value("/StructParents", of: page))],
        file.isArray(list)
      else {
        if marks > 0 { note(16, "page \(index + 1) is not in the parent tree") }
        continue
      }
      for mark in 0..<file.count(list) {
        let parent = file.item(mark, of: list)
        let owner = owners[.init(page: identifier, mark: mark)]
        let stated = file.isNull(parent) ? nil : file.identifier(parent)
        if owner != stated { note(16, "page \(index + 1), mark \(mark): wrong parent") }
      }
    }
  }
}
