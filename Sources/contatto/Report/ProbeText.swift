import Records

/// What `contatto probe` says about one file: safe to attach to an issue, for it shows no value.
struct ProbeText {
  /// Rows of the sample after the first line.
  private static let sampleRows = 4
  /// Faults that are told.
  private static let mostFaults = 5
  /// Bytes that are looked at for the sample.
  private static let sampleBytes = 16 << 10

  private let reading: FileReading
  private let bytes: [UInt8]
  /// What was looked at of a large file.
  private let glance: Glance?

  /// The findings about a file whose first bytes are `head`.
  init(_ reading: FileReading, head: [UInt8]) {
    self.reading = reading
    bytes = head
    glance = nil
  }

  /// The findings about the beginning of a large file.
  init(_ glance: Glance, head: [UInt8]) {
    self.glance = glance
    reading = glance.reading
    bytes = head
  }

  /// Lines of TOML: comments with the findings, and a draft profile where none fits.
  var text: String {
    var lines = ["# \(Messages.escaped(reading.file)): \(verdict)"]
    lines += extent
    lines += faults.map { "# \($0)" }
    if isForeign { return lines.joined(separator: "\n") + "\n\n" }
    if let dialect = reading.dialect {
      let delimiter = dialect.delimiter.map { Messages.escaped(String(Unicode.Scalar($0))) } ?? "-"
      lines.append("# encoding \(dialect.encoding.rawValue), delimiter \(delimiter)")
    }
    if let nearest = reading.nearest {
      let missing = nearest.missing.joined(separator: ", ")
      lines.append(
        "# nearest profile: \(nearest.profile)"
          + (missing.isEmpty ? "" : "; it also needs: \(missing)"))
    }
    if !reading.candidates.isEmpty {
      lines.append("# possible: \(reading.candidates.joined(separator: ", "))")
    }
    let names = header == nil ? "no line is known to hold names" : "the header as it is"
    lines += ["# shape (letters x, digits 9; \(names)):"]
    lines += sample.map { "#   \($0)" }
    if reading.profile == nil { lines += draft }
    return lines.joined(separator: "\n") + "\n\n"
  }

  private var verdict: String {
    guard let profile = reading.profile else { return reading.reason?.rawValue ?? "not known" }
    let report = [reading.vendor, reading.report].compactMap { $0 }.joined(separator: ", ")
    return reading.status == .read
      ? "\(profile) (\(report)), \(reading.rowsUsed) of \(reading.rowsRead) rows used"
      : "\(profile) (\(report)), \(reading.reason?.rawValue ?? "not read")"
  }

  /// How much of a large file was looked at.
  private var extent: [String] {
    guard let glance else { return [] }
    let records = glance.records.map { "; the whole file has \($0) records" } ?? ""
    return ["# that was the beginning of \(glance.bytes) bytes\(records)"]
  }

  /// What is wrong with the file, or with its first rows.
  private var faults: [String] {
    reading.diagnostics.filter { $0.severity == .error }.prefix(ProbeText.mostFaults).map { fault in
      let line = fault.line.map { "line \($0): " } ?? ""
      // Without a header a "column" is a value.
      let name = header == nil ? nil : fault.column
      let column = name.map { "column \(Messages.escaped($0)): " } ?? ""
      return line + column + Messages.escaped(Messages.sentence(fault), longest: 1000)
    }
  }

  /// True for what is no table, of which no sample means anything.
  private var isForeign: Bool {
    reading.diagnostics.contains {
      if case .format = $0.detail { true } else { $0.detail == .empty }
    }
  }

  // MARK: - Sample

  /// The first lines; of all but the header only their shape.
  private var sample: [String] {
    let header = self.header?.number
    return firstLines.prefix(1 + ProbeText.sampleRows).map { line in
      let shown = line.number == header ? line.bytes : line.bytes.map(ProbeText.shape)
      return Messages.escaped(String(decoding: shown, as: UTF8.self), longest: 400)
    }
  }

  /// A line of the file that is not empty, and its number.
  private typealias Line = (number: Int, bytes: [UInt8])

  private var firstLines: [Line] {
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let head = bytes.prefix(ProbeText.sampleBytes)
    // Two-byte encodings: the sample shows the low bytes, which hold the marks between cells.
    let plain = isWide ? Array(head.dropFirst(2).filter { $0 != 0 }) : Array(head)
    let end: UInt8 = plain.contains(0x0A) ? 0x0A : 0x0D
    return plain.split(separator: end, omittingEmptySubsequences: false).enumerated().map {
      ($0.offset + 1, $0.element.filter { $0 != 0x0D })
    }.filter { !$0.bytes.isEmpty }
  }

  /// The line with the names of the columns: that in which a profile found them, else the first one
  /// if it looks like names; `nil` if none is known to hold them.
  private var header: Line? {
    let lines = firstLines
    guard reading.profile == nil else {
      return lines.first { $0.number == reading.dialect?.headerLine }
    }
    let rows = lines.dropFirst().prefix(ProbeText.sampleRows).map { cells($0.bytes) }
    return lines.first.flatMap { HeaderGuess.isHeader(cells($0.bytes), above: rows) ? $0 : nil }
  }

  private static func shape(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x30...0x39: UInt8(ascii: "9")
    case 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: UInt8(ascii: "x")
    default: byte
    }
  }

  // MARK: - Draft

  /// A profile to begin with; its logical names are to be chosen by hand.
  private var draft: [String] {
    guard let header else {
      return ["# a draft profile needs a first line with the names of the columns"]
    }
    return [
      "", "schema = 1", "id = \"vendor.report\"", "vendor = \"\"", "report = \"\"",
      "evidence = \"A\"", "", "[match]", "require = []", "", "[columns]",
    ]
      + headerCells(header.bytes).enumerated().map {
        "column\($0 + 1) = [\"\(ProbeText.quoted($1))\"]"
      }
  }

  /// The cells of a header, safe to print.
  private func headerCells(_ line: [UInt8]) -> [String] {
    cells(line).filter { !$0.isEmpty }.map {
      Messages.escaped(String(decoding: $0, as: UTF8.self), longest: 400)
    }
  }

  /// The cells of a line, cut at the mark that stands in the first line most often.
  private func cells(_ line: [UInt8]) -> [[UInt8]] {
    let marks: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]
    let counts = marks.map { mark in (mark, (firstLines.first?.bytes ?? []).count { $0 == mark }) }
    guard let best = counts.max(by: { $0.1 < $1.1 }), best.1 > 0 else { return [line] }
    return line.split(separator: best.0, omittingEmptySubsequences: false).map { cell in
      cell.filter { $0 != 0x22 }
    }
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.utf8.flatMap { byte -> [UInt8] in
      byte == 0x22 || byte == 0x5C ? [0x5C, byte] : [byte]
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
