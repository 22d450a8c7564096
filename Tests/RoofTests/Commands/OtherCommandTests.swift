import Foundation
import Testing

@testable import contatto

struct OtherCommandTests {
  @Test func `a key is 64 digits for its owner and is never replaced`() throws {
    let folder = try TemporaryFolder()
    let first = try BuiltProgram.run(["key", "--new", "k"], in: folder.path)
    #expect(first.status == 0 && first.output == "" && first.errors == "")
    let state = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/k")
    #expect(state[.posixPermissions] as? Int == 0o600)
    let key = FileManager.default.contents(atPath: "\(folder.path)/k")
    #expect(key?.count == 65)
    let second = try BuiltProgram.run(["key", "--new", "k"], in: folder.path)
    #expect(second.status == 73)
    #expect(second.errors == "contatto: k: is there already and is not replaced\n")
    #expect(FileManager.default.contents(atPath: "\(folder.path)/k") == key)
  }

  @Test func `a template is one row in the language asked for`() throws {
    let run = try BuiltProgram.run(["template", "visits", "--lang", "de"], in: "/")
    #expect(run.output == "besuche_von;besuche_bis;kontaktpunkt;besuche;aktiv;kapazität;filiale\n")
    let wrong = try BuiltProgram.run(["template", "visit"], in: "/")
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("did you mean visits?"))
  }

  @Test func `help and version go to stdout, wrong flags to stderr`() throws {
    #expect(try BuiltProgram.run(["--version"], in: "/").output == "\(Program.version)\n")
    #expect(try BuiltProgram.run([], in: "/").output.contains("USAGE: contatto"))
    let wrong = try BuiltProgram.run(["report", "--moth", "2026-10"], in: "/")
    #expect(wrong.status == 64 && wrong.output == "")
    #expect(wrong.errors.hasPrefix("contatto: Unknown option '--moth'"))
    #expect(wrong.complaints.count == 1)
  }

  @Test func `a reader that leaves ends the program quietly`() throws {
    let run = try BuiltProgram.run(
      in: "/", shell: "{ $CONTATTO template receipts; echo $? >&2; } | true")
    #expect(run.errors == "0\n")
  }

  @Test func `records of every sample are those that its expectation holds`() throws {
    let folder = "\(Repository.root)/Tests/Fixtures/Records/samples"
    let cases = [
      ("contatto_receipts_it.csv", "contatto_receipts_it.expected.json", Int32(0)),
      ("contatto_spend_en_ambiguous.csv", "contatto_spend_en_ambiguous.expected.json", 65),
      ("contatto_spend_en_ambiguous.csv", "contatto_spend_en_ambiguous.answered.expected.json", 0),
      ("google_forms_it.csv", "google_forms_it.answered.expected.json", 0),
      ("spreadsheet_renamed.csv", "spreadsheet_renamed.expected.json", 65),
    ]
    for (file, expected, status) in cases {
      let run = try BuiltProgram.run(["records", file, "--json", "--given", expected], in: folder)
      #expect(run.status == status, "\(file): \(run.errors)")
      let wanted = try #require(
        JSONSerialization.jsonObject(
          with: Data(try Repository.bytes("Tests/Fixtures/Records/samples/\(expected)")))
          as? [String: Any])
      let found = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
      #expect(
        NSDictionary(dictionary: wanted["result"] as? [String: Any] ?? [:])
          == found as? NSDictionary, "\(file)")
    }
  }

  @Test func `check says what each file is and what is missing`() throws {
    let shop = try SmallShop(
      configuration:
        "[[source]]\nname = \"ads\"\nfiles = [\"ads*\"]\nkind = \"spend\"\nrequired = true")
    try shop.folder.write("exports/unknown.csv", "a,b\n1,2\n")
    let run = try BuiltProgram.run(["check"], in: shop.folder.path)
    #expect(run.status == 66, "\(run.errors)")
    #expect(
      run.output == """
        file          profile            rows  used  skipped  refused  from        to
        receipts.csv  contatto.receipts     3     3        0        0  2026-09-30  2026-10-31
        unknown.csv   unrecognised          -     -        -        -  -           -

        source "till": 1 file, data until 2026-10-31, required
        source "ads": 0 files, required

        """)
    #expect(run.complaints.count == 2, "\(run.errors)")
  }

  @Test(arguments: ["exports", "."])
  func `a first configuration reads back and leads to a report`(place: String) throws {
    let shop = try SmallShop()
    let folder = "\(shop.folder.path)/\(place)"
    if place == "." { try FileManager.default.removeItem(atPath: "\(folder)/contatto.toml") }
    let first = try BuiltProgram.run(
      ["init", folder, "--timezone", "Europe/Rome"], in: shop.folder.path)
    #expect(first.status == 0, "\(first.errors)")
    let bytes = FileManager.default.contents(atPath: "\(folder)/contatto.toml") ?? Data()
    let configuration = try Configuration(bytes: Array(bytes), file: "contatto.toml")
    #expect(configuration.sources.map(\.kind) == [.receipts])
    let report = try BuiltProgram.run(
      ["report", "-c", "\(place)/contatto.toml", "--month", "2026-10", "--output", "first"],
      in: shop.folder.path)
    #expect(report.status == 0, "\(report.errors)")
    let again = try BuiltProgram.run(["init", folder], in: shop.folder.path)
    #expect(again.status == 73)
  }

  @Test func `an answer that a first configuration suggests stays a comment`() throws {
    let shop = try SmallShop()
    try shop.folder.write("exports/cassa.csv", "Data;Scontrino;Totale\n01/10/2026;5;1.234,50\n")
    let folder = "\(shop.folder.path)/exports"
    let first = try BuiltProgram.run(
      ["init", folder, "--timezone", "Europe/Rome"], in: shop.folder.path)
    #expect(first.status == 0, "\(first.errors)")
    let bytes = Array(FileManager.default.contents(atPath: "\(folder)/contatto.toml") ?? Data())
    let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first {
      $0.contains("\"cassa.csv\" = ")
    }
    #expect(try #require(line).hasPrefix("#"))
    _ = try Configuration(bytes: bytes, file: "contatto.toml")
  }

  @Test func `a probe shows shapes, never values`() throws {
    let folder = try TemporaryFolder()
    try folder.write("strange.csv", "who;when;how much\nAnna Rossi;12.3.2026;1.234,50\n")
    let run = try BuiltProgram.run(["probe", "strange.csv"], in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("# strange.csv: no-profile"))
    #expect(run.output.contains("#   xxxx xxxxx;99.9.9999;9.999,99"))
    #expect(!run.output.contains("Anna"))
    #expect(run.output.contains("column3 = [\"how much\"]"))
  }

  @Test(arguments: [
    "anna.rossi@example.com;+39 333 1234567;12,50\nbob@example.com;+39 333 7654321;8,00\n",
    "Anna Rossi;Torino\nBruno Bianchi;Milano\n", "Anna Rossi;Torino\n",
    "Anna Rossi;Via Po 12;8,00\nBruno Bianchi;Via Roma 3;12,50\n",
    "[{\"who\": \"Anna Rossi\", \"sum\": 3},\n{\"who\": \"Bruno Bianchi\", \"sum\": 4}]\n",
  ])
  func `a probe of a file without a header shows no value either`(text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("strange.csv", text)
    let run = try BuiltProgram.run(["probe", "strange.csv"], in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    let said = (run.output + run.errors).lowercased()
    for value in ["anna", "bruno", "bob@", "torino", "via po", "333", "12,50"] {
      #expect(!said.contains(value), "\(run.output)")
    }
    #expect(!run.output.contains("column1"))
  }

  @Test(arguments: [
    (["--scenario", "aurora", "--stores", "3"], "--stores is for --scenario wide alone"),
    (["--scenario", "wide", "--stores", "0"], "--stores is a number from 1 to 1000"),
    (["--scenario", "wide", "--channels", "201"], "--channels is a number from 1 to 200"),
    (["--scenario", "wide", "--months", "121"], "--months is a number from 1 to 120"),
  ])
  func `a size is refused where there is none and where it is out of range`(
    flags: [String], sentence: String
  ) throws {
    let folder = try TemporaryFolder()
    let run = try BuiltProgram.run(["simulate", "--out", "new"] + flags, in: folder.path)
    #expect(run.status == 64 && run.output == "")
    #expect(run.errors.contains(sentence), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/new"))
  }
}
