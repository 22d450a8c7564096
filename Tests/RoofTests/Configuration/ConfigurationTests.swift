import Estimation
import Measures
import Reporting
import Testing

@testable import contatto

struct ConfigurationTests {
  /// The least that a configuration must say.
  static let least = """
    schema = 1
    [business]
    name = "B"
    timezone = "Europe/Rome"
    currency = "EUR"

    """

  static func complaints(_ toml: String) -> [Complaint] {
    do throws(Refusal) {
      _ = try Configuration(bytes: Array(toml.utf8), file: "c.toml")
      return []
    } catch {
      return error.complaints
    }
  }

  @Test func `the documented example reads without a complaint`() throws {
    let bytes = try Repository.bytes("docs/contatto.example.toml")
    let configuration = try Configuration(bytes: bytes, file: "example")
    #expect(configuration.business.name == "Aurora Casa")
    #expect(configuration.vat.basisPoints == 2200)
    #expect(configuration.vat.basisPointsByCategory == ["Alimentari": 1000, "Libri": 400])
    #expect(configuration.margin.shareByCategory == ["Tessili": Ratio(0.485)])
    #expect(configuration.margin.fulfilmentPerReceiptMicros == 100_000)
    #expect(configuration.report.languages == [.it, .en])
    #expect(configuration.input.answers["loyverse.receipts"]?.date == "dd/MM/yyyy")
    #expect(
      configuration.input.surveys.first?.questions.map(\.id) == ["influence", "satisfaction"])
    #expect(configuration.sources.map(\.closing) == [.lastOpenDay, .lastOpenDay, .covered, .none])
    #expect(configuration.channels.map(\.id) == ["email", "search", "flyer", "reviews"])
    #expect(configuration.channels[0].unitCostMicros == 4000)
    #expect(configuration.channels[3].lookbackDays == 30)
    #expect(configuration.campaigns[0].end == Day(iso: "2026-10-31"))
    #expect(configuration.stores[0].closures == [Day(iso: "2026-08-15")])
    #expect(configuration.limits.fieldBytes == 65536)
  }

  @Test func `the least configuration takes the documented defaults`() throws {
    let configuration = try Configuration(bytes: Array(Self.least.utf8), file: "c.toml")
    #expect(configuration.seed == 1)
    #expect(configuration.privacy.minGroup == 10)
    #expect(configuration.vat.basisPoints == nil)
    #expect(configuration.margin.share == nil)
    #expect(configuration.report.languages == [.en])
    #expect(configuration.pressure.neverContactedDays == 90)
    #expect(configuration.pressure.limitPer30Days == nil)
    #expect(configuration.thresholds == .method)
  }

  @Test(arguments: [
    ("[bussiness]", 6, 1, "unknown key bussiness", "did you mean business?"),
    (
      "[privacy]\nmin_grp = 12", 7, 1, "unknown key privacy.min_grp", "did you mean min_group?"
    ),
    (
      "[[channel]]\nid = \"a\"\nname = \"A\"\nkind = \"digtal\"\nmanaged = true\nphases = []", 9, 1,
      "channel[1].kind does not know \"digtal\"", "did you mean digital?"
    ),
    (
      "[vat]\npercent = 0.22", 7, 1, "vat.percent is below 1 percent", "write 22 for 22 %, not 0.22"
    ),
    ("[privacy]\nmin_group = 4", 7, 1, "privacy.min_group is 4; it must lie from 5 to 100000", nil),
    (
      "[privacy]\nmin_group = \"ten\"", 7, 1, "privacy.min_group must be a whole number, not text",
      nil
    ),
    (
      "[[route]]\ncampaign = \"x\"", 6, 1, "the key touchpoint is missing in route[1]", nil
    ),
    (
      "[[touchpoint]]\nid = \"t\"\nname = \"T\"\nphase = \"use\"\nchannel = \"web\"", 10, 1,
      "\"web\" is no channel", "possible: "
    ),
    ("[files]\n\"a.csv\" = 3", 7, 1, "files.\"a.csv\" must be a text, not a whole number", nil),
    ("[channel]\nid = \"a\"", 6, 1, "channel must be written as [[channel]]", nil),
  ])
  func `an error names its line, its column and the nearest valid word`(
    toml: String, line: Int, column: Int, sentence: String, hint: String?
  ) throws {
    let complaints = Self.complaints(Self.least + toml)
    let complaint = try #require(complaints.first)
    #expect(complaints.count == 1)
    #expect(complaint.place == .init(file: "c.toml", line: line, column: column))
    #expect(complaint.sentence == sentence)
    #expect(complaint.hint == hint)
    #expect(complaint.status == .configuration)
  }

  @Test func `every error of a file is reported at once, in the order of the lines`() {
    let toml = """
      schema = 2
      colour = "red"
      [business]
      name = ""
      timezone = "Europe/Rome"
      currency = "euro"
      [thresholds]
      add_above = 0.5
      """
    let complaints = Self.complaints(toml)
    #expect(complaints.map(\.place?.line) == [1, 2, 4, 6, 7])
  }

  @Test(arguments: [
    ("id = \"a\"", "two [[store]] have the id \"a\""),
    ("id = \"b\"\naliases = [\"a\"]", "the alias \"a\" belongs to \"a\" already"),
  ])
  func `an id or alias used twice is refused`(second: String, sentence: String) {
    let stores = "[[store]]\nid = \"a\"\nname = \"A\"\n[[store]]\nname = \"B\"\n"
    #expect(Self.complaints(Self.least + stores + second).map(\.sentence) == [sentence])
  }

  @Test(arguments: [
    ("", "empty file"), ("schema = ", nil),
    ("a = \"x\\u0000y\"", "the escape \\u0000 is not allowed"),
    ("a = 1\na = 2", nil), ("a = \"x\u{0}\"", "a NUL byte: not a text file"),
  ])
  func `text that is not TOML is refused with its place`(toml: String, sentence: String?) throws {
    let complaint = try #require(Self.complaints(toml).first)
    #expect(complaint.status == .configuration)
    if let sentence {
      #expect(complaint.sentence == sentence)
    } else {
      #expect(complaint.sentence.hasPrefix("not valid TOML: "))
      #expect(complaint.place?.line == (toml.hasPrefix("schema") ? 1 : 2))
    }
  }

  @Test func `docs/configuration.md names every key that the program reads`() throws {
    let bytes = try Repository.bytes("docs/contatto.example.toml")
    let document = try SettingDocument(bytes: bytes, file: "example")
    let list = ComplaintList(document: document)
    _ = Configuration(document: document, list: list)
    let manual = String(decoding: try Repository.bytes("docs/configuration.md"), as: UTF8.self)
    let userNamed = ["files.", "vat.category.", "margin.category.", "margin.store."]
    for key in list.askedKeys.sorted() {
      if userNamed.contains(where: { key.hasPrefix($0) }) || key.hasSuffix("?") { continue }
      let last = key.split(separator: ".").last.map(String.init) ?? key
      #expect(manual.contains("`\(last)`") || manual.contains("\(last)]"), "\(key)")
    }
  }
}
