import Foundation
import Profiles
import Records
import Testing

/// FORMATS §11, T1, over the collected header rows.
@Suite struct HeaderTests {
  static let folder = Sample.folder.appending(path: "../headers").standardized

  static func expected() throws -> [String: JSONValue] {
    try JSONValue(Data(contentsOf: folder.appending(path: "headers.expected.json"))).object
  }

  private func reader() throws -> FolderReader {
    FolderReader(profiles: try Shipped.profiles(), settings: try ReadingSettings(given: nil))
  }

  private func reading(_ bytes: [UInt8], _ reader: FolderReader) throws -> FileReading {
    try #require(reader.read("x.csv", among: [InputFile(name: "x.csv", bytes: bytes)])).0
  }

  @Test func `every header row is its vendor's and nobody else's`() throws {
    let reader = try reader()
    for (file, profile) in try Self.expected().sorted(by: { $0.key < $1.key }) {
      let bytes = Array(try Data(contentsOf: Self.folder.appending(path: file)))
      let reading = try reading(bytes, reader)
      #expect(reading.profile == profile.text, "\(file)")
      #expect(reading.reason != .twoProfiles, "\(file)")
    }
  }

  @Test func `a header without one of its columns is never another vendor's`() throws {
    let reader = try reader()
    var trials = 0
    for (file, profile) in try Self.expected().sorted(by: { $0.key < $1.key }) {
      let bytes = Array(try Data(contentsOf: Self.folder.appending(path: file)))
      guard let id = profile.text else { continue }
      for delimiter in [",", ";", "\t"] {
        let table = TableText(bytes, delimiter: delimiter.utf8.first ?? 0, headerLine: 1)
        guard let table, table.rows.count == 1, table.rows[0].count > 2 else { continue }
        for column in table.rows[0].indices {
          let text = table.without(column).text(delimiter: Character(delimiter), lineEnd: "\n")
          let reading = try reading(Array(text.utf8), reader)
          #expect(reading.profile == nil || reading.profile == id, "\(file) without \(column)")
          trials += 1
        }
      }
    }
    #expect(trials > 500)
  }

  @Test func `every in-house header in four languages is its own table's`() throws {
    let reader = try reader()
    for language in ["en", "it", "de", "pl"] {
      for name in TableHeaders.names {
        let row = try #require(TableHeaders.row(of: name, language: language))
        let input = InputFile(name: "\(name).csv", bytes: Array("\(row)\n".utf8))
        let reading = try #require(reader.read(input.name, among: [input])).0
        #expect(reading.profile == "contatto.\(name)", "\(language)/\(name)")
      }
    }
  }

  @Test func `the in-house headers are those of the design`() throws {
    let templates = Sample.folder.appending(path: "../templates").standardized
    for language in ["en", "it", "de", "pl"] {
      for name in TableHeaders.names.prefix(8) {
        let path = templates.appending(path: "\(language)/\(name).csv")
        let row = try String(contentsOf: path, encoding: .utf8)
        let own = try #require(TableHeaders.row(of: name, language: language))
        // The check-list asks of a touchpoint whether it is clear and consistent: two columns more.
        let added = name == "touchpoints" ? 2 : 0
        let separator: Character = language == "en" ? "," : ";"
        #expect((own + "\n").hasPrefix(row.dropLast()), "\(language)/\(name)")
        #expect(
          own.split(separator: separator).count == row.split(separator: separator).count + added)
      }
    }
  }

  @Test(arguments: [
    ("complete.csv", "source,month\nx,2026-01\n", "contatto.complete"),
    ("2026/Complete.csv", "month;source\n2026-01;x\n", "contatto.complete"),
    ("sales.csv", "source,month\nx,2026-01\n", nil),
    ("customers.csv", "customer,city\nx,Rome\n", "contatto.customers"),
    ("crm.csv", "customer,city\nx,Rome\n", nil),
    ("crm.csv", "customer,city,area,segment\nx,Rome,a,b\n", "contatto.customers"),
  ])
  func `a table of common words is ours only under its own name`(
    name: String, text: String, profile: String?
  ) throws {
    let input = InputFile(name: name, bytes: Array(text.utf8))
    let reading = try #require(try reader().read(name, among: [input])).0
    #expect(reading.profile == profile)
  }

  @Test(arguments: [
    "id,name,amount\n1,a,2\n",
    "Date,Description,Amount,Balance\n2026-01-01,x,1,2\n",
    "sepal_length,sepal_width,species\n5.1,3.5,setosa\n",
    "first,last,address,city,zip\nJohn,Doe,120 any st.,\"Anytown, WW\",08123\n",
    "Ticket ID,Subject,Status,Priority\n1,a,Open,High\n",
    "", "\n\n\n", "a", "Name;Email;Status;Total;Location\n",
  ])
  func `a stranger's table is nobody's`(text: String) throws {
    let reading = try reading(Array(text.utf8), try reader())
    #expect(reading.status == .unrecognised)
    #expect(reading.profile == nil)
  }
}
