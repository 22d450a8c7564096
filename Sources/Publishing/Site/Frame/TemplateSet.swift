import Templates

/// The files that a site is made with, checked: those of the program or the user's in their place.
package struct TemplateSet: Sendable {
  /// Frame of every page.
  let page: PageFrame
  /// Style sheet, without the colours.
  let stylesheet: [UInt8]
  /// Script.
  let script: [UInt8]

  /// The program's files, replaced by `overrides` of the same name (`page.mustache`).
  ///
  /// The caller reads the user's folder; nothing here touches a disk.
  package init(overrides: [String: [UInt8]]) throws(TemplateError) {
    for name in overrides.keys.sorted() where TemplateFile(rawValue: name) == nil {
      throw .unknownFile(name)
    }
    func bytes(_ file: TemplateFile) -> [UInt8] { overrides[file.rawValue] ?? file.bytes }
    page = try PageFrame(bytes(.page), file: TemplateFile.page.rawValue)
    stylesheet = bytes(.stylesheet)
    script = bytes(.script)
  }
}
