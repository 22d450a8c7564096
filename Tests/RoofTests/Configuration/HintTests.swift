import Measures
import Records
import Testing

@testable import contatto

/// What the program tells the owner to write is what it reads.
struct HintTests {
  /// Each a file that leaves one question open.
  private static let files: [(name: String, text: String, question: ProblemCode)] = [
    (
      "paid \"by card\".csv", "spend_from,touchpoint,spend_amount\n2026-09-01,x,\"1.234\"\n",
      .decimalAmbiguous
    ),
    (
      "both.csv",
      "spend_from,touchpoint,spend_amount\n2026-09-01,x,\"1,50\"\n2026-09-01,x,1.50\n",
      .decimalConflict
    ),
    ("days.csv", "spend_from,touchpoint,spend_amount\n01/02/2026,x,5\n", .dateAmbiguous),
    ("form\\1.csv", "Timestamp,How was it?\n2026-09-01 10:00:00,good\n", .weakProfile),
    ("months.csv", "source,month\ntill,2026-09\n", .noProfile),
    (
      "campaigns.csv", "Campaign,Day,Cost,Clicks,Impr.\nA,2026-09-01,5.00,1,10\n",
      .currencyUnknown
    ),
    (
      "mixed.csv", "touchpoint_id,name,channel,phase,kind,managed,expected,test_id,unit_id,arm\n",
      .twoProfiles
    ),
  ]

  private static func reading(_ name: String, _ text: String, _ toml: String) throws -> FileReading
  {
    let configuration = try Configuration(bytes: Array(toml.utf8), file: "contatto.toml")
    let bytes = Array(text.utf8)
    let file = DataFile(name: name, diskName: name, bytes: bytes)
    let zone = ZoneTable.utc
    let settings = ReadingSettings(configuration, zone: zone, key: [1], files: [file])
    let reader = FolderReader(
      profiles: try ProfileFiles.library(local: []).profiles, settings: settings)
    return reader.read([InputFile(name: name, bytes: bytes)]).files[0]
  }

  @Test(arguments: files)
  func `the line that answers a question can be pasted and answers it`(
    name: String, text: String, question: ProblemCode
  ) throws {
    let before = try Self.reading(name, text, ConfigurationTests.least)
    try #require(before.reason == question)
    let hint = try #require(before.diagnostics.first?.hint)
    #expect(!hint.utf8.contains(0x0A))
    let after = try Self.reading(name, text, hint + "\n" + ConfigurationTests.least)
    #expect(after.reason != question, "\(hint)")
  }

  @Test func `every question that has an answer is tried`() {
    let asked = Set(Self.files.map(\.question))
    let answered: Set<ProblemCode> = [
      .decimalAmbiguous, .decimalConflict, .dateAmbiguous, .weakProfile, .noProfile,
      .currencyUnknown, .twoProfiles,
    ]
    #expect(asked == answered)
  }

  @Test func `the answer to an overlap can be pasted, whatever the file is called`() throws {
    for name in ["a.csv", "a \"b\".csv", "c:\\d.csv", "tab\t.csv", "è.csv", "#.csv"] {
      let header = "visits_from,touchpoint,visits\n"
      let files = [
        InputFile(name: name, bytes: Array((header + "2026-09-01,x,1\n").utf8)),
        InputFile(
          name: "z.csv", bytes: Array((header + "2026-09-01,x,2\n2026-09-02,x,2\n").utf8)),
      ]
      func codes(_ toml: String) throws -> (codes: [ProblemCode], hint: String?) {
        let configuration = try Configuration(bytes: Array(toml.utf8), file: "contatto.toml")
        let settings = ReadingSettings(
          configuration, zone: .utc, key: [1],
          files: files.map { DataFile(name: $0.name, diskName: $0.name, bytes: $0.bytes) })
        let reading = FolderReader(
          profiles: try ProfileFiles.library(local: []).profiles, settings: settings
        ).read(files)
        return (reading.diagnostics.map(\.code), reading.diagnostics.first?.hint)
      }
      let (before, hint) = try codes(ConfigurationTests.least)
      #expect(before == [.overlapUnsure])
      let line = try #require(hint)
      #expect(try codes(line + "\n" + ConfigurationTests.least).codes == [], "\(line)")
    }
  }

  @Test func `hints of the roof that name settings are settings`() throws {
    // InputOption, FolderInput: their words are pasted below their tables.
    let toml =
      ConfigurationTests.least + """
        [input]
        folder = "exports"
        [[source]]
        name = "a"
        files = ["a.csv"]
        kind = "receipts"
        reconcile_only = true

        """
    #expect(ConfigurationTests.complaints(toml).isEmpty)
  }
}
