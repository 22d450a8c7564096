import Measures
import Records

/// The text of a first `contatto.toml`: what the files tell, and the questions they leave open.
struct FirstConfiguration {
  /// The name of the business, as far as a folder can tell.
  let name: String
  /// The time zone.
  let zone: String
  /// The currency.
  let currency: Currency
  /// Where the files lie, seen from the configuration.
  let folder: String
  /// What lies in the folder.
  let reading: FolderReading

  /// The file, ready to be read again.
  var text: String {
    ([head] + [answers] + sources + channels + [tail]).filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  private var head: String {
    """
    # Written by contatto init from the files of this folder. Lines marked CHECK are guesses or
    # questions; docs/configuration.md explains every key.
    schema = 1

    [business]
    name = \(FirstConfiguration.quoted(name))          # CHECK
    timezone = \(FirstConfiguration.quoted(zone))      # CHECK
    currency = \(FirstConfiguration.quoted(currency.code))

    [input]
    folder = \(FirstConfiguration.quoted(folder))

    [vat]
    # percent = 22                  # CHECK: needed where files give gross amounts only

    [margin]
    # percent = 40                  # CHECK: without a margin no return on cost is printed

    [report]
    languages = ["en"]

    """
  }

  // MARK: - Files

  /// What the files could not tell, as lines to complete.
  private var answers: String {
    let open = reading.files.filter { $0.status != .read }.flatMap { file in
      file.diagnostics.compactMap { diagnostic in
        diagnostic.hint.map {
          FirstConfiguration.comment("\(Messages.escaped(file.file)): \($0)")
        }
      }
    }
    guard !open.isEmpty else { return "" }
    return "# CHECK: files that could not be read, and what answers them:\n"
      + FirstConfiguration.unique(open).joined(separator: "\n") + "\n"
  }

  /// Every line of a text as a comment: a hint may hold the lines of an answer.
  private static func comment(_ text: String) -> String {
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    return lines.map { "# " + String(decoding: Array($0), as: UTF8.self) }.joined(separator: "\n")
  }

  private var sources: [String] {
    let files = reading.files.filter { $0.status == .read }
    return FirstConfiguration.unique(files.compactMap(\.profile)).map { profile in
      let own = files.filter { $0.profile == profile }
      let kind = kind(of: own.map(\.file))
      let required = kind == "receipts" ? "\nrequired = true" : ""
      let names = own.map { FirstConfiguration.quoted($0.file) }.joined(separator: ", ")
      return """
        [[source]]                      # \(own[0].vendor ?? "") \(own[0].report ?? "")
        name = \(FirstConfiguration.quoted(profile))
        files = [\(names)]        # CHECK: * stands for any text, for the months to come
        kind = "\(kind)"\(required)

        """
    }
  }

  /// What the records of some files are about.
  private func kind(of names: [String]) -> String {
    let indices = Set(reading.files.indices.filter { names.contains(reading.files[$0].file) })
    func holds(_ places: some Sequence<Place>) -> Bool {
      places.contains { indices.contains(Int($0.file)) }
    }
    let records = reading.records
    if holds(records.receiptLines.lazy.map(\.place)) { return "receipts" }
    if holds(records.spends.lazy.map(\.place)) { return "spend" }
    if holds(records.touches.lazy.map(\.place)) { return "touches" }
    if holds(records.touchAggregates.lazy.map(\.place)) { return "touches" }
    if holds(records.opinions.lazy.map(\.place)) { return "reviews" }
    if holds(records.answers.lazy.map(\.place)) { return "answers" }
    if holds(records.visits.lazy.map(\.place)) { return "visits" }
    if holds(records.touchpoints.lazy.map(\.place)) { return "touchpoints" }
    return "refunds"
  }

  // MARK: - Channels

  private var channels: [String] {
    let records = reading.records
    let words =
      records.touches.map { $0.channel ?? $0.touchpoint }
      + records.touchAggregates.map { $0.channel ?? $0.touchpoint }
      + records.spends.map { $0.channel ?? $0.touchpoint }
      + records.visits.map { $0.channel ?? $0.touchpoint }
    let names = Set(words.compactMap { records.text($0) })
    let groups = Dictionary(grouping: names) { FirstConfiguration.slug($0) }
    return groups.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { slug in
      let aliases = (groups[slug] ?? []).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        .map(FirstConfiguration.quoted)
      return """
        [[channel]]
        id = "\(slug)"
        name = \(aliases[0])
        kind = "digital"                # CHECK: physical, digital, print, service
        managed = true                  # CHECK: false for what you do not steer
        phases = ["awareness"]          # CHECK
        aliases = [\(aliases.joined(separator: ", "))]
        # unit_cost = 0.05              # CHECK: cost of one contact, where no file tells it

        """
    }
  }

  private var tail: String {
    """
    [pressure]
    # limit = 8                     # CHECK: contacts in 30 days that a customer should not pass

    """
  }

  // MARK: - Words

  /// The first of each, in their order.
  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }

  /// A TOML string: quotation marks and backslashes escaped, control characters as `\u`.
  static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = [0x22]
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 16)
        bytes += Array("\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes + [0x22], as: UTF8.self)
  }

  /// An id of plain letters; words without one share the id `channel`.
  static func slug(_ text: String) -> String {
    let plain = text.utf8.map { byte -> UInt8 in
      switch byte {
      case 0x30...0x39, 0x61...0x7A: byte
      case 0x41...0x5A: byte + 0x20
      default: 0x2D
      }
    }
    let parts = plain.split(separator: 0x2D).map { String(decoding: Array($0), as: UTF8.self) }
    let joined = parts.joined(separator: "-")
    return joined.isEmpty ? "channel" : String(decoding: joined.utf8.prefix(64), as: UTF8.self)
  }
}
