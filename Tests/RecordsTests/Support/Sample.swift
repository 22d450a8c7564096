import Foundation
import Measures
import Records
import Testing

/// A sample file and what must come out of it.
struct Sample: CustomTestStringConvertible, Sendable {
  /// The file with the expectation, below the samples.
  let expectation: String
  /// The file to read, below the samples.
  let file: String
  let folder: URL

  var testDescription: String { expectation }

  /// The name without folders.
  var name: String { URL(filePath: file).lastPathComponent }

  static let folder = URL(filePath: #filePath)
    .appending(path: "../../../Fixtures/Records/samples").standardized

  /// All samples of the project.
  static let all = samples(in: folder)

  static func samples(in folder: URL) -> [Sample] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return paths.filter { $0.hasSuffix(".expected.json") }.sorted().compactMap { path in
      let base = path.replacing(".answered.expected.json", with: "")
        .replacing(".expected.json", with: "")
      let file = [".csv", ".json"].map { base + $0 }.first { paths.contains($0) }
      return file.map { Sample(expectation: path, file: $0, folder: folder) }
    }
  }

  func bytes() throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: file))) }

  func expected() throws -> JSONValue {
    try JSONValue(Data(contentsOf: folder.appending(path: expectation)))
  }

  func settings() throws -> ReadingSettings { try ReadingSettings(given: expected()["given"]) }

  /// The other files of a sample's folder, where the sample is a folder of its own.
  func neighbours() throws -> [InputFile] {
    let parent = folder.appending(path: file).deletingLastPathComponent()
    guard parent.standardized.path != folder.standardized.path else { return [] }
    let names = try FileManager.default.contentsOfDirectory(atPath: parent.path)
    return try names.filter { $0.hasSuffix(".csv") && $0 != name }.map { other in
      InputFile(name: other, bytes: Array(try Data(contentsOf: parent.appending(path: other))))
    }
  }

  /// A reader with what the expectation says is given.
  func reader() throws -> FolderReader {
    FolderReader(profiles: try Shipped.profiles(), settings: try settings())
  }

  /// The canonical JSON of the sample, or of other bytes in its place.
  func read(_ bytes: [UInt8]? = nil, by reader: FolderReader) throws -> JSONValue {
    let input = InputFile(name: name, bytes: try bytes ?? self.bytes())
    guard let (reading, records) = reader.read(name, among: try neighbours() + [input]) else {
      return .null
    }
    return try JSONValue(CanonicalJSON.text(reading, records))
  }
}

extension ReadingSettings {
  /// What the member `given` of an expectation says.
  init(given: JSONValue?) throws {
    let zone = given?["zone"]?.text.flatMap(Zones.zone) ?? .utc
    let currency = given?["currency"]?.text.flatMap { Currency(code: $0) } ?? .euro
    self.init(
      currency: currency, zone: zone, key: Array((given?["key"]?.text ?? "").utf8),
      zones: { Zones.zone($0) })
    otherFiles.profile = given?["profile"]?.text
    otherFiles.survey = given?["survey"]?.text
    for (name, entry) in (given?["questions"]?.object ?? [:]).sorted(by: { $0.key < $1.key }) {
      otherFiles.questions.append(
        Question(
          name: name, id: entry["id"]?.text ?? "", lowest: entry["min"]?.text,
          highest: entry["max"]?.text))
    }
    for (profile, entry) in given?["answers"]?.object ?? [:] {
      answers[profile] = Answers(
        decimal: entry["decimal"]?.text.flatMap { DecimalMark(rawValue: $0) },
        date: entry["date"]?.text, currency: entry["currency"]?.text.flatMap { Currency(code: $0) })
    }
  }
}
