import Glibc

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
    var reading = InputReading()
    do throws(SystemError) {
      let folder = try OpenFile(named: path, isFolder: true)
      for name in try folder.names() { add(name, in: folder, to: &reading) }
    } catch {
      throw Refusal(error.status, "the input folder \(error.sentence)", file: path)
    }
    guard !reading.files.isEmpty || !reading.refused.isEmpty else {
      throw Refusal(
        .noInput, "the input folder holds no data file", file: path,
        hint: "put the CSV exports into it, or name another folder with --input")
    }
    reading.files.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return reading
  }

  private func add(
    _ name: String?, in folder: borrowing OpenFile, to reading: inout InputReading
  ) {
    guard let name else {
      return reading.refuse("(a name that is not UTF-8)", .badData, "rename the file")
    }
    guard isData(name) else { return reading.ignored.append(name) }
    do throws(SystemError) {
      let file = try OpenFile(name, inside: folder)
      if let sentence = NamedFile.sentence(forKind: try file.state.kind) {
        return reading.refuse(name, .badData, sentence)
      }
      guard let bytes = try file.content(limit: limits.fileBytes) else {
        return reading.refuse(name, .badData, "is larger than \(limits.fileBytes) bytes")
      }
      add(bytes, of: name, to: &reading)
    } catch {
      let status: ExitReason = error.number == ELOOP ? .badData : error.status
      reading.refuse(name, status, error.sentence)
    }
  }

  private func add(_ bytes: [UInt8], of name: String, to reading: inout InputReading) {
    guard !bytes.isEmpty else { return reading.refuse(name, .badData, "is empty") }
    let unpacking = Unpacking(name: name, limits: limits)
    do throws(UnpackingError) {
      for file in try unpacking.files(in: bytes) {
        if reading.files.contains(where: { $0.name == file.name }) {
          reading.refuse(name, .badData, "gives \(file.name), which is there already")
        } else {
          reading.files.append(file)
        }
      }
    } catch {
      reading.refuse(name, .badData, error.sentence)
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
  /// Notes that a file cannot be read.
  mutating func refuse(_ name: String, _ status: ExitReason, _ sentence: String) {
    refused.append(Complaint(status: status, place: .init(file: name), sentence: sentence))
  }
}
