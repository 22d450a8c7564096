import Links
import Measures
import Records
import Testing

@testable import contatto

/// `contatto link` on files that people have.
struct LinkCommandTests {
  private static let touches = """
    touch_date,touch_time,touchpoint,touch_kind,customer
    2026-09-01,10:00,newsletter,sent,anna@example.com
    2026-09-03,10:00,letter,sent,K2

    """
  private static let receipts = """
    receipt_date,receipt_time,receipt_number,gross,customer
    2026-09-02,12:00,R1,10.00,Anna@Example.com
    2026-09-02,12:00,R1,2.50,Anna@Example.com
    2026-09-02,12:00,R2,5.00,K2
    2026-09-04,12:00,R3,-1.00,K2
    2026-09-04,12:00,R4,40.00,

    """

  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("touches.csv", touches)
    try folder.write("receipts.csv", receipts)
    return folder
  }

  private func run(_ folder: TemporaryFolder, _ more: [String] = []) throws -> BuiltProgram.Run {
    try BuiltProgram.run(
      ["link", "--touches", "touches.csv", "--receipts", "receipts.csv"] + more, in: folder.path)
  }

  @Test func `each channel has its line and all add up to the till`() throws {
    let run = try run(try Self.folder())
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(
      run.output == """
        channel           currency  receipts  lines  revenue
        letter            EUR              1      1    -1.00
        newsletter        EUR              1      2    12.50
        (no contact)      EUR              1      1     5.00
        (not identified)  EUR              1      1    40.00
        (till)            EUR              4      5    56.50

        """)
  }

  @Test func `the same as JSON, whatever the memory`() throws {
    let folder = try Self.folder()
    let run = try run(folder, ["--json"])
    let sum =
      #"{"group":"channel","channel":"newsletter","currency":"EUR","lines":2,"receipts":1,"#
      + #""revenue":"12.50"}"#
    #expect(run.output.contains(sum), "\(run.output)")
    #expect(try self.run(folder, ["--json", "--memory", "200MB"]).output == run.output)
  }

  @Test func `with a configuration contacts have its channels`() throws {
    let folder = try Self.folder()
    try folder.write(
      "contatto.toml",
      """
      schema = 1
      [business]
      name = "Small shop"
      timezone = "Europe/Rome"
      currency = "EUR"
      [input]
      folder = "."
      [[channel]]
      id = "mailings"
      name = "Mailings"
      kind = "digital"
      managed = true
      phases = ["awareness"]
      aliases = ["newsletter", "letter"]

      """)
    let run = try run(folder, ["--config", "contatto.toml"])
    #expect(run.output.contains("mailings          EUR              2      3    11.50"))
  }

  @Test(arguments: [
    (["--touches", "receipts.csv", "--receipts", "receipts.csv"], 65, "holds no contacts"),
    (["--touches", "touches.csv", "--receipts", "touches.csv"], 65, "holds no receipts"),
    (["--touches", "touches.csv", "--receipts", "none.csv"], 66, "none.csv: does not exist"),
    (
      ["--touches", "touches.csv", "--receipts", "receipts.csv", "--amount", "net"], 65,
      "does not say this amount"
    ),
    (
      ["--touches", "touches.csv", "--receipts", "receipts.csv", "--memory", "1MB"], 64,
      "--memory takes a size from 200 MB"
    ),
    (
      ["--touches", "touches.csv", "--receipts", "receipts.csv", "--window", "0"], 64,
      "--window takes 1 to 3660 days"
    ),
  ])
  func `what is wrong is said with a way out`(
    arguments: [String], status: Int, sentence: String
  ) throws {
    let folder = try Self.folder()
    let run = try BuiltProgram.run(["link"] + arguments, in: folder.path)
    #expect(run.status == Int32(status) && run.errors.contains(sentence), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test func `a row that cannot be read is named and left out`() throws {
    let folder = try Self.folder()
    try folder.write("receipts.csv", Self.receipts + "2026-09-04,12:00,R5,ten,K2\n")
    let run = try run(folder)
    #expect(run.status == 0 && run.output.contains("(till)            EUR              4      5"))
    #expect(run.errors.contains("receipts.csv:7: column gross: This is no number"))
  }

  @Test func `a file whose later rows change what was decided is read in full`() throws {
    let folder = try Self.folder()
    var text = "receipt_date;receipt_time;receipt_number;gross;customer\n"
    for number in 0..<30_000 { text += "2026-09-02;12:00;R\(number);1;anna@example.com\n" }
    try folder.write("receipts.csv", text + "2026-09-02;12:00;R;0,50;anna@example.com\n")
    let run = try run(folder)
    #expect(run.output.contains("newsletter        EUR          30001  30001  30000.50"))
  }

  @Test func `a full disk is said with the room that is needed`() throws {
    let scratch = ScratchFile(folder: "/nowhere/at/all")
    #expect(unsafe !([1] as [UInt8]).withUnsafeBytes { unsafe scratch.write($0, at: 0) })
    let files = LinkFiles(
      entries: [], reader: FolderReader(profiles: [], settings: try Self.settings()),
      limits: StorageLimits(bytes: 1_000_000), scratch: scratch, amount: .gross,
      channel: { _, _ in "" })
    let store = LinkStore(files.limits, spillingTo: scratch)
    let refusal = #expect(throws: Refusal.self) { try files.check(scratch, store) }
    #expect(refusal?.complaints.first?.sentence.contains("the folder does not exist") == true)
    #expect(refusal?.complaints.first?.hint?.contains("--scratch names another folder") == true)
  }

  private static func settings() throws -> ReadingSettings {
    ReadingSettings(currency: .euro, zone: .utc, key: [1], zones: { _ in nil })
  }
}
