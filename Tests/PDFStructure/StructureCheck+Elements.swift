import Drawing

extension StructureCheck {
  /// Checks 8, 9 and 14: figures, tables, left-over artifacts.
  mutating func checkElements(_ nodes: [StructureNode]) {
    for node in nodes {
      switch node.tag {
      case "Figure":
        let length = node.alternative.unicodeScalars.count
        if length == 0 || length > 300 { note(8, "a figure with \(length) characters of Alt") }
        if !node.attributes.contains("/BBox") { note(8, "a figure without box") }
      case "TH":
        if !node.attributes.contains("/Scope") { note(9, "a header cell without scope") }
      case "Table": checkRows(of: node)
      case "NonStruct": note(14, "an artifact in the tree")
      default: break
      }
    }
  }

  private mutating func checkRows(of table: StructureNode) {
    let widths = table.flattened.filter { $0.tag == "TR" }.map { row in
      row.kids.reduce(0) { $0 + StructureCheck.span(of: $1) }
    }
    if Set(widths).count != 1 || widths.contains(0) { note(9, "rows of widths \(widths)") }
  }

  private static func span(of cell: StructureNode) -> Int {
    let words = cell.attributes.split(separator: " ")
    guard let place = words.firstIndex(of: "/ColSpan"), place + 1 < words.count else { return 1 }
    return Int(words[place + 1]) ?? 1
  }

  /// Checks 10 and 15: levels of headings, and each first-level one in the outline.
  mutating func checkHeadings(_ nodes: [StructureNode]) {
    var level = 0
    for node in nodes where node.tag.count == 2 && node.tag.hasPrefix("H") {
      guard let next = Int(node.tag.dropFirst()) else { continue }
      if next > level + 1 { note(10, "\(node.tag) after level \(level)") }
      level = next
    }
    let pages = nodes.filter { $0.tag == "H1" }.map { $0.contents.first?.page ?? 0 }
    let marked = outlinePages()
    if pages != marked { note(15, "headings on pages \(pages), outline leads to \(marked)") }
  }

  /// Object numbers of the pages to which the lines of the outline lead, in order.
  private func outlinePages() -> [Int] {
    let outline = file.value("/Outlines", of: file.root)
    guard file.isDictionary(outline) else { return [] }
    let places = destinations()
    var pages: [Int] = []
    var line = file.value("/First", of: outline)
    while file.isDictionary(line) {
      pages.append(places[file.text(file.value("/Dest", of: line))] ?? 0)
      line = file.value("/Next", of: line)
    }
    return pages
  }

  /// The named places of the file with the object numbers of their pages.
  func destinations() -> [String: Int] {
    let names = file.value("/Names", of: file.root)
    guard file.isDictionary(names) else { return [:] }
    var places: [String: Int] = [:]
    var open = [file.value("/Dests", of: names)]
    while let tree = open.popLast() {
      guard file.isDictionary(tree) else { continue }
      let kids = file.value("/Kids", of: tree)
      if file.isArray(kids) { open += (0..<file.count(kids)).map { file.item($0, of: kids) } }
      let list = file.value("/Names", of: tree)
      guard file.isArray(list) else { continue }
      for index in stride(from: 0, to: file.count(list), by: 2) {
        let place = file.item(index + 1, of: list)
        places[file.text(file.item(index, of: list))] = file.identifier(file.item(0, of: place))
      }
    }
    return places
  }
}
