import Glibc
import Records

/// One file that the operator has named, or standard input, for `records` and `probe`: unpacked in
/// memory, or in place where it is large and plain.
struct NamedInput {
  /// A table, and its bytes.
  struct Table {
    /// Its names.
    let data: DataFile
    /// Where its bytes are.
    let content: Records.InputFile
    /// The text on the disk; `nil` where all bytes are in memory.
    let text: DiskText?
  }

  /// The path as the operator named it; `-` is standard input.
  let path: String

  /// A plain file above this is read in blocks.
  static let wholeBytes = 64 << 20
  /// What is packed, or comes through a pipe, must be held in memory.
  static let memoryBytes = 1 << 29

  /// What the input is called in messages and results.
  var name: String { path == "-" ? StandardInput.name : NamedFile.parts(of: path).name }

  /// The tables in it: one, or those of an archive.
  func tables() throws(Refusal) -> [Table] {
    let place = path == "-" ? name : path
    do throws(SystemError) {
      let file = path == "-" ? try OpenFile.standardInput() : try OpenFile(named: path)
      let state = try file.state
      // What is no regular file is for `content` to refuse, or to read as a pipe.
      let isFile = state.kind == S_IFREG
      let start = isFile && path == "-" ? Int(lseek(STDIN_FILENO, 0, SEEK_CUR)) : 0
      let bytes = isFile ? state.bytes - start : 0
      guard bytes <= Configuration.Limits.standard.fileBytes else {
        throw SystemError(number: EFBIG)
      }
      if bytes > NamedInput.wholeBytes, let table = streamed(file, from: start, place) {
        return [table]
      }
    } catch {
      throw Refusal(error.status, error.sentence, file: place)
    }
    return try unpacked(try content(place))
  }

  /// The tables with those of their folder, if one of them needs partners.
  func withPartners(_ tables: [Table], _ reader: FolderReader) throws(Refusal)
    -> [Records.InputFile]
  {
    let own = tables.map(\.content)
    guard path != "-", tables.count == 1, reader.needsPartners(own[0]) else { return own }
    let folder = NamedFile.parts(of: path).folder
    let neighbours = try InputFolder(path: folder, limits: .inMemory).read()
    return own
      + neighbours.files.filter { $0.name != own[0].name }
      .map { Records.InputFile(name: $0.name, bytes: $0.bytes) }
  }

  /// A large file that is read where it lies; `nil` for one that is packed.
  private func streamed(_ file: consuming OpenFile, from start: Int, _ place: String) -> Table? {
    let text = DiskText(file, named: place, from: start)
    let content = Records.InputFile(name: name, source: text)
    guard !Unpacking.isPacked(content.bytes) else { return nil }
    let data = DataFile(name: name, diskName: name, bytes: [])
    return Table(data: data, content: content, text: text)
  }

  private func content(_ place: String) throws(Refusal) -> [UInt8] {
    if path == "-" { return try StandardInput.bytes(limit: NamedInput.memoryBytes) }
    let bytes = try NamedFile.bytes(path, limit: NamedInput.memoryBytes, missing: .noInput)
    guard !bytes.isEmpty else { throw Refusal(.badData, "is empty", file: place) }
    return bytes
  }

  private func unpacked(_ bytes: [UInt8]) throws(Refusal) -> [Table] {
    do throws(UnpackingError) {
      return try Unpacking(name: name, limits: .inMemory).files(in: bytes).map { file in
        Table(
          data: file, content: Records.InputFile(name: file.name, bytes: file.bytes), text: nil)
      }
    } catch {
      throw Refusal(.badData, error.sentence, file: name)
    }
  }
}

extension Configuration.Limits {
  /// The limits for what is unpacked into memory.
  static let inMemory = Configuration.Limits(
    fileBytes: NamedInput.memoryBytes, expandedBytes: NamedInput.memoryBytes,
    expansionRatio: standard.expansionRatio, archiveMembers: standard.archiveMembers,
    fieldBytes: standard.fieldBytes, recordBytes: standard.recordBytes,
    columns: standard.columns)
}
