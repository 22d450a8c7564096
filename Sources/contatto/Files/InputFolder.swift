import Glibc
import Measures

/// Reads every data file of one folder, unpacked, in the order of the names.
///
/// Flat: folders inside are not entered. Symbolic links, pipes and devices are refused, never
/// followed or waited for (OPERATIONS §9.2).
struct InputFolder {
  /// The folder as the operator named it.
  let path: String
  /// What one file may cost.
  let limits: Configuration.Limits

  /// The endings of files that are read; others are only listed.
  static let endings = ["csv", "tsv", "txt", "json", "zip"] + foreignEndings
  /// Endings of what is no CSV but may have been meant to be read: refused with what to do.
  private static let foreignEndings = ["xlsx", "xlsm", "xls", "ods", "pdf"]

  /// Reads the folder; throws where the folder itself cannot be read or holds no data file at all.
  func read() throws(Refusal) -> InputReading {
    var found: [Found] = []
    do throws(SystemError) {
      let folder = try OpenFile(named: path, isFolder: true)
      for name in try folder.names() { found.append(find(name, in: folder)) }
    } catch {
      throw Refusal(error.status, "the input folder \(error.sentence)", file: path)
    }
    let reading = unpacked(found)
    guard !reading.files.isEmpty || !reading.refused.isEmpty else {
      throw Refusal(
        .noInput, "the input folder holds no data file", file: path,
        hint: "put the CSV exports into it, or name another folder with --input")
    }
    return reading
  }

  /// What stands under one name of the folder.
  private enum Found: Sendable {
    case content([UInt8], name: String)
    case ignored(String)
    case refused(Complaint)

    static func refused(_ name: String, _ status: ExitReason, _ sentence: String) -> Found {
      .refused(Complaint(status: status, place: .init(file: name), sentence: sentence))
    }
  }

  private func find(_ name: String?, in folder: borrowing OpenFile) -> Found {
    guard let name else {
      return .refused("(a name that is not UTF-8)", .badData, "rename the file")
    }
    guard isData(name) else { return .ignored(name) }
    do throws(SystemError) {
      let file = try OpenFile(name, inside: folder)
      if let sentence = NamedFile.sentence(forKind: try file.state.kind) {
        return .refused(name, .badData, sentence)
      }
      guard let bytes = try file.content(limit: limits.fileBytes) else {
        return .refused(name, .badData, "is larger than \(limits.fileBytes) bytes")
      }
      return bytes.isEmpty
        ? .refused(name, .badData, "is empty") : .content(bytes, name: name)
    } catch {
      return .refused(name, error.number == ELOOP ? .badData : error.status, error.sentence)
    }
  }

  // MARK: - Unpacking

  /// What is inside of one file.
  private enum Inside: Sendable {
    case files([DataFile])
    case damaged(UnpackingError)
    case nothing
  }

  /// Unpacks side by side, and tells in the order of the names.
  private func unpacked(_ found: [Found]) -> InputReading {
    let insides = ParallelMap.results(count: found.count) { inside(found[$0]) }
    var reading = InputReading()
    for (found, inside) in zip(found, insides) {
      switch (found, inside) {
      case (.ignored(let name), _): reading.ignored.append(name)
      case (.refused(let complaint), _): reading.refused.append(complaint)
      case (.content(_, let name), .files(let files)): reading.add(files, of: name)
      case (.content(_, let name), .damaged(let error)):
        reading.refuse(name, .badData, error.sentence)
      case (.content, .nothing): break
      }
    }
    reading.files.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return reading
  }

  private func inside(_ found: Found) -> Inside {
    guard case .content(let bytes, let name) = found else { return .nothing }
    do throws(UnpackingError) {
      return .files(try Unpacking(name: name, limits: limits).files(in: bytes))
    } catch {
      return .damaged(error)
    }
  }

  /// Hidden files and foreign endings are not data; `.gz` is looked through.
  private func isData(_ name: String) -> Bool {
    guard name.utf8.first != UInt8(ascii: ".") else { return false }
    var parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    func last() -> String? {
      parts.count > 1 ? parts.last.map { String(decoding: $0, as: UTF8.self).lowercased() } : nil
    }
    if last() == "gz" { parts.removeLast() }
    return last().map { InputFolder.endings.contains($0) } ?? false
  }
}

extension InputReading {
  /// Takes the files that were found in one file of the folder; each name counts once.
  fileprivate mutating func add(_ inside: [DataFile], of name: String) {
    for file in inside {
      if files.contains(where: { $0.name == file.name }) {
        refuse(name, .badData, "gives \(file.name), which is there already")
      } else {
        files.append(file)
      }
    }
  }

  /// Notes that a file cannot be read.
  mutating func refuse(_ name: String, _ status: ExitReason, _ sentence: String) {
    refused.append(Complaint(status: status, place: .init(file: name), sentence: sentence))
  }
}
