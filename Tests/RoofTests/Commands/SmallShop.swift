import Foundation

/// A business of one shop with three receipts, in a folder of its own.
struct SmallShop {
  /// The folder, which goes when the value goes.
  let folder: TemporaryFolder

  /// Writes the configuration and the exports.
  init(configuration more: String = "") throws {
    folder = try TemporaryFolder()
    try folder.write(
      "contatto.toml",
      """
      schema = 1
      [business]
      name = "Small shop"
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
      \(more)
      """)
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/exports", withIntermediateDirectories: false)
    try folder.write(
      "exports/receipts.csv",
      """
      receipt_date,receipt_number,gross,category,store
      2026-09-30,1,12.20,Tea,rm
      2026-10-01,2,24.40,Tea,rm
      2026-10-31,3,36.60,Cups,rm

      """)
  }

  /// Runs the report of October 2026 into `out`, with further flags.
  func report(_ flags: String..., month: String = "2026-10") throws -> BuiltProgram.Run {
    try BuiltProgram.run(
      ["report", "--month", month, "--output", "out"] + flags, in: folder.path)
  }

  /// Every file of the output with its bytes, by path.
  func output(_ name: String = "out") -> [String: Data] {
    let base = "\(folder.path)/\(name)"
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: base)) ?? []
    return Dictionary(
      uniqueKeysWithValues: paths.map { path in
        (path, FileManager.default.contents(atPath: "\(base)/\(path)") ?? Data())
      })
  }
}
