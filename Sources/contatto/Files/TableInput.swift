/// The one file, or standard input, that `contatto csv` reads: unpacked, in memory, within limits.
struct TableInput {
  /// The path as the operator named it; `-` is standard input.
  let path: String

  /// The most bytes that are read, packed and unpacked; it bounds the memory that a table takes.
  static let limit = 1 << 30

  /// What the input is called in messages.
  var name: String { path == "-" ? StandardInput.name : path }

  /// The content of a file, or of a packed file with one table in it.
  func bytes() throws(Refusal) -> [UInt8] {
    let content =
      path == "-"
      ? try standardInput()
      : try NamedFile.bytes(path, limit: TableInput.limit, missing: .noInput)
    do throws(UnpackingError) {
      return try Unpacking(name: name, limits: .table).table(in: content)
    } catch {
      throw Refusal(.badData, error.sentence, file: name)
    }
  }

  private func standardInput() throws(Refusal) -> [UInt8] {
    let content: [UInt8]?
    do throws(SystemError) {
      content = try OpenFile.standardInput().content(limit: TableInput.limit)
    } catch {
      throw Refusal(error.status, error.sentence, file: name)
    }
    guard let content else {
      throw Refusal(.badData, "is larger than \(TableInput.limit) bytes", file: name)
    }
    return content
  }
}

extension Configuration.Limits {
  /// Limits for a table that stands alone and is held in memory.
  fileprivate static var table: Configuration.Limits {
    Configuration.Limits(
      fileBytes: TableInput.limit, expandedBytes: TableInput.limit,
      expansionRatio: standard.expansionRatio, archiveMembers: standard.archiveMembers,
      fieldBytes: standard.fieldBytes, recordBytes: standard.recordBytes,
      columns: standard.columns)
  }
}
