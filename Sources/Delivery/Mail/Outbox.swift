import Measures

/// The messages of one publication on the disk: written before anything goes out, so that every
/// attempt sends the same bytes.
struct Outbox<Layer: FileLayer> {
  private let folder: String
  private let root: String
  private let tree: FileTree<Layer>

  init(state: StateFolder, month: Month, revision: Int, layer: Layer) {
    folder = state.outbox(of: month, revision: revision)
    root = state.outbox
    tree = FileTree(layer: layer)
  }

  /// Writes the messages of an edition; the envelope comes last and makes a message complete.
  func write(_ edition: Edition, at now: Int, mostBytes: Int) throws(Setback) {
    guard !edition.letters.isEmpty else { return }
    do throws(FileError) {
      try tree.makePrivateFolderIfMissing(folder)
      for letter in edition.letters {
        try write(letter, of: edition, at: now, mostBytes: mostBytes)
      }
      try tree.syncFolder(folder)
    } catch {
      throw .failed(folder, error)
    }
  }

  private func write(
    _ letter: Letter, of edition: Edition, at now: Int, mostBytes: Int
  ) throws(FileError) {
    let digits = edition.digest.utf8.dropFirst("sha256:".utf8.count)
    let mark = String(decoding: Array(digits.prefix(12)), as: UTF8.self)
    let name = "\(edition.month).r\(edition.revision).\(letter.group).\(mark)"
    let id = "contatto.\(name)@\(letter.sender.domain)"
    let message = Message(letter: letter, id: id, date: now, mark: mark)
    let full = message.bytes
    let isLight = full.count > mostBytes || !letter.isHeavy
    try tree.replace(path(letter.group, "eml"), with: isLight ? message.lightBytes : full)
    if !isLight { try tree.replace(path(letter.group, "light.eml"), with: message.lightBytes) }
    try tree.replace(path(letter.group, "json"), with: Envelope(letter, id: id).bytes)
  }

  private func path(_ group: String, _ ending: String) -> String { "\(folder)/\(group).\(ending)" }

  /// The envelopes, by the names of their groups.
  func envelopes() throws(Setback) -> [Envelope] {
    do throws(FileError) {
      var envelopes: [Envelope] = []
      for name in try tree.names(in: folder) where name.utf8.suffix(5).elementsEqual(".json".utf8) {
        guard let bytes = try tree.content(of: "\(folder)/\(name)"),
          let envelope = Envelope(bytes: bytes)
        else { throw FileError(number: 5) }
        envelopes.append(envelope)
      }
      return envelopes
    } catch {
      throw .failed(folder, error)
    }
  }

  /// The bytes of a group's message; the light one only where it differs.
  func message(_ group: String, isLight: Bool) throws(Setback) -> [UInt8]? {
    let file = path(group, isLight ? "light.eml" : "eml")
    do throws(FileError) { return try tree.content(of: file) } catch { throw .failed(file, error) }
  }
}
