/// The owner's own page frame, style sheet and script.
enum TemplateFiles {
  /// Larger files are no templates.
  private static let mostBytes = 4 << 20

  /// The files of the folder that the configuration names, by file name; empty without one.
  ///
  /// Every visible file is handed on, so that one with a mistyped name is refused, not overlooked.
  static func own(of loaded: LoadedConfiguration) throws(Refusal) -> [String: [UInt8]] {
    guard let stated = loaded.configuration.report.templateFolder else { return [:] }
    let path = loaded.path(stated)
    let names: [String?]
    do throws(SystemError) {
      names = try OpenFile(named: path, isFolder: true).names()
    } catch {
      throw Refusal(
        error.status == .noInput ? .configuration : error.status, error.sentence, file: path)
    }
    var files: [String: [UInt8]] = [:]
    for case let name? in names where name.utf8.first != UInt8(ascii: ".") {
      files[name] = try NamedFile.bytes(
        "\(path)/\(name)", limit: mostBytes, missing: .configuration)
    }
    return files
  }
}
