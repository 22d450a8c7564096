import Drawing

extension StructureCheck {
  /// Checks 1 to 5, and the parts of 14 that stand in the catalog.
  mutating func checkCatalog() {
    let root = file.root
    if file.source(file.value("/Marked", of: file.value("/MarkInfo", of: root))) != "true" {
      note(1, "not marked as tagged")
    }
    if file.text(file.value("/Lang", of: root)).isEmpty { note(2, "no language") }
    let viewer = file.value("/ViewerPreferences", of: root)
    let showsTitle =
      file.isDictionary(viewer)
      && file.source(file.value("/DisplayDocTitle", of: viewer)) == "true"
    if !showsTitle { note(3, "the title is not shown") }
    checkMetadata(root)
    let facts = file.value("/Info", of: file.trailer)
    for key in ["/CreationDate", "/ModDate"] {
      let date = file.text(file.value(key, of: facts))
      if !date.hasPrefix("D:") || date.utf8.count != 23 { note(5, "\(key) is \(date)") }
    }
    if file.has("/Encrypt", file.trailer) { note(14, "encrypted") }
    if file.has("/OpenAction", root) || file.has("/AA", root) { note(14, "an action on opening") }
    let names = file.value("/Names", of: root)
    if file.isDictionary(names), file.has("/JavaScript", names) { note(14, "JavaScript") }
  }

  private mutating func checkMetadata(_ root: ObjectFile.Handle) {
    guard file.has("/Metadata", root),
      let bytes = try? file.content(of: file.value("/Metadata", of: root))
    else { return note(4, "no metadata packet") }
    let packet = String(decoding: bytes, as: UTF8.self)
    if !packet.contains("<pdfuaid:part>1</pdfuaid:part>") { note(4, "no claim of PDF/UA-1") }
    if !packet.contains("<dc:title>") { note(4, "no title in the metadata") }
  }
}
