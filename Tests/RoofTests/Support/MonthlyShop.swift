import Foundation

/// A shop that publishes a site and mails its report, in a folder of its own.
struct MonthlyShop {
  /// The folder, which goes when the value goes.
  let folder: TemporaryFolder

  /// The folder's path.
  var path: String { folder.path }

  /// Writes configuration and exports: one receipt in each month of 2024 to 2026 and a few more.
  init(mail: String = MonthlyShop.fileMail, more: String = "") throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/exports", withIntermediateDirectories: false)
    try writeReceipts()
    try configure(mail: mail, more: more)
  }

  /// A copy of the whole folder, for a trial.
  private init(copying other: MonthlyShop) throws {
    folder = try TemporaryFolder()
    let copy = try BuiltProgram.run(
      in: "/", shell: "cp -a '\(other.path)/.' '\(folder.path)/'")
    guard copy.status == 0 else { throw Repository.Missing(path: other.path) }
  }

  /// A copy with everything in it, for a trial.
  func copied() throws -> MonthlyShop { try MonthlyShop(copying: self) }

  /// A shop with September published, to which October is to be added.
  static func withSeptember(mail: String = fileMail, more: String = "") throws -> MonthlyShop {
    let shop = try MonthlyShop(mail: mail, more: more)
    let first = try shop.run("--month", "2026-09", "--no-mail")
    guard first.status == 0 else { throw Repository.Missing(path: first.errors) }
    return shop
  }

  /// Messages stay in the outbox.
  static let fileMail = """
    [mail]
    transport = "file"
    from = "report@example.com"
    """

  /// Messages go to a server on this machine, without waiting between attempts.
  ///
  /// Only where a server is meant to stay silent, the wait for it is short: a machine with much to
  /// do takes its time.
  static func serverMail(
    port: Int, more: String = "security = \"none\"", seconds: Int = 30
  ) -> String {
    """
    [mail]
    transport = "smtp"
    from = "report@example.com"
    server = "127.0.0.1"
    port = \(port)
    retry_seconds = [0, 0]
    timeout_seconds = \(seconds)
    \(more)
    """
  }

  /// Writes the configuration anew.
  func configure(mail: String, more: String = "") throws {
    try folder.write(
      "contatto.toml",
      """
      schema = 1
      [business]
      name = "Monthly shop"
      timezone = "Europe/Rome"
      currency = "EUR"
      [vat]
      percent = 22
      [input]
      folder = "exports"
      [[source]]
      name = "till"
      files = ["receipts*.csv"]
      kind = "receipts"
      required = true
      closing = "none"
      [publish]
      site = "site"
      state = "state"
      \(mail)
      [[recipient]]
      address = "anna@example.com"
      [[recipient]]
      address = "ugo@example.com"
      \(more)
      """)
  }

  /// Writes the receipts; with further ones, records of the months have changed.
  func writeReceipts(_ more: String = "") throws {
    var text = "receipt_date,receipt_number,gross,category,store\n"
    for month in 0..<36 {
      let (year, number) = (2024 + month / 12, month % 12 + 1)
      for day in [1, 28] {
        let date = "\(year)-\(number < 10 ? "0" : "")\(number)-\(day < 10 ? "0" : "")\(day)"
        text += "\(date),\(month * 2 + day),\(24 + month).40,Tea,rm\n"
      }
    }
    try folder.write("exports/receipts.csv", text + more)
  }

  /// Runs the program on October 2026, or as the flags say.
  func run(
    _ flags: String..., command: String = "run", environment: [String: String] = [:]
  ) throws -> BuiltProgram.Run {
    let month = flags.contains { ["--month", "--catch-up"].contains($0) } || command != "run"
    return try BuiltProgram.run(
      [command] + (month ? [] : ["--month", "2026-10"]) + flags, in: path,
      environment: environment)
  }

  // MARK: - What is there

  /// What visitors see, by path; empty before the first publication.
  var visible: [String: Data] {
    let base = "\(path)/site/current"
    let real = (try? FileManager.default.destinationOfSymbolicLink(atPath: base)) ?? ""
    guard !real.isEmpty else { return [:] }
    return MonthlyShop.files(in: "\(path)/site/\(real)")
  }

  /// The name of the release that visitors see.
  var release: String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: "\(path)/site/current")
  }

  /// True if the visible release has exactly the files of its manifest, each with its digest.
  var isComplete: Bool {
    guard release != nil,
      let check = try? BuiltProgram.run(
        in: "\(path)/site/current", shell: "sha256sum --check --strict --quiet SHA256SUMS")
    else { return false }
    return check.status == 0
  }

  /// Names that a dead run may leave and that the next one must remove.
  var leftovers: [String] {
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: "\(path)/site")) ?? []
    return all.filter { $0.contains(".tmp") }
  }

  /// The lines of the ledger that tell of an event.
  func ledger(_ event: String) -> [String] {
    let bytes = FileManager.default.contents(atPath: "\(path)/state/ledger.jsonl") ?? Data()
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init).filter {
      $0.contains("\"event\":\"\(event)\"")
    }
  }

  /// Every file below a folder with its bytes, by path.
  static func files(in base: String) -> [String: Data] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: base)) ?? []
    var files: [String: Data] = [:]
    for path in paths {
      let kind = try? FileManager.default.attributesOfItem(atPath: "\(base)/\(path)")[.type]
      guard kind as? FileAttributeType == .typeRegular else { continue }
      files[path] = FileManager.default.contents(atPath: "\(base)/\(path)") ?? Data()
    }
    return files
  }
}
