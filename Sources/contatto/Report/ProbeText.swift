import Records

/// What `contatto probe` says about one file: safe to attach to an issue, for it shows no value.
struct ProbeText {
  /// Rows of the sample after the first line.
  private static let sampleRows = 4
  /// Bytes that are looked at for the sample.
  private static let sampleBytes = 16 << 10

  private let reading: FileReading
  private let bytes: [UInt8]

  /// The findings about a file and its bytes.
  init(_ reading: FileReading, bytes: [UInt8]) {
    self.reading = reading
    self.bytes = bytes
  }

  /// Lines of TOML: comments with the findings, and a draft profile where none fits.
  var text: String {
    var lines = ["# \(Messages.escaped(reading.file)): \(verdict)"]
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
    lines += ["# shape (letters x, digits 9; the first line as it is):"]
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

  // MARK: - Sample

  /// The first lines; behind the first one only their shape.
  private var sample: [String] {
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let head = bytes.prefix(ProbeText.sampleBytes)
    // Two-byte encodings: the sample shows the low bytes, which hold the marks between cells.
    let plain = isWide ? Array(head.dropFirst(2).filter { $0 != 0 }) : Array(head)
    let lines = plain.split(separator: 0x0A, omittingEmptySubsequences: true)
    return lines.prefix(1 + ProbeText.sampleRows).enumerated().map { index, line in
      let shown = index == 0 ? Array(line) : line.map(ProbeText.shape)
      return Messages.escaped(
        String(decoding: shown.filter { $0 != 0x0D }, as: UTF8.self), longest: 400)
    }
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
    let names = headerCells
    guard !names.isEmpty else { return [] }
    return [
      "", "schema = 1", "id = \"vendor.report\"", "vendor = \"\"", "report = \"\"",
      "evidence = \"A\"", "", "[match]", "require = []", "", "[columns]",
    ] + names.enumerated().map { "column\($0 + 1) = [\"\(ProbeText.quoted($1))\"]" }
  }

  /// The cells of the first line, cut at the mark that stands in it most often.
  private var headerCells: [String] {
    if !reading.header.isEmpty { return reading.header }
    guard let line = sample.first else { return [] }
    let marks: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]
    let counts = marks.map { mark in (mark, line.utf8.count { $0 == mark }) }
    guard let best = counts.max(by: { $0.1 < $1.1 }), best.1 > 0 else { return [] }
    return line.utf8.split(separator: best.0).map { cell in
      String(decoding: cell.filter { $0 != 0x22 }, as: UTF8.self)
    }
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.utf8.flatMap { byte -> [UInt8] in
      byte == 0x22 || byte == 0x5C ? [0x5C, byte] : [byte]
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
