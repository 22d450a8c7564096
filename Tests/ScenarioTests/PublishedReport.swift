import Foundation
import Testing

/// What a report says, read from the files it wrote.
struct PublishedReport {
  /// One figure of report.json.
  struct Figure: Decodable {
    let measure: String
    let scope: [String: String]
    let month: String?
    let value: Double?
    let low: Double?
    let high: Double?
    let reason: String?
  }

  /// One section of report.json.
  struct Section: Decodable {
    let id: String
    let headline: String
    let lead: [String]
  }

  private struct File: Decodable {
    let figures: [Figure]
    let sections: [Section]
  }

  private let file: File
  /// The bytes of report.json.
  let bytes: Data
  private let tables: [String: String]

  /// Reads the output folder of a report.
  init(folder: String) throws {
    bytes = try Data(contentsOf: URL(filePath: "\(folder)/data/report.json"))
    file = try JSONDecoder().decode(File.self, from: bytes)
    // Read at once: the folder of a test may be gone when a table is asked for.
    var tables: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: "\(folder)/data")
    where name.hasSuffix(".csv") {
      let table = try Data(contentsOf: URL(filePath: "\(folder)/data/\(name)"))
      tables[String(name.dropLast(4))] = String(decoding: table, as: UTF8.self)
    }
    self.tables = tables
  }

  /// The tables by name.
  var tableNames: [String] { tables.keys.sorted() }

  /// Every figure.
  var allFigures: [Figure] { file.figures }

  /// All figures of a measure.
  func figures(_ measure: String) -> [Figure] { file.figures.filter { $0.measure == measure } }

  /// The value of one figure; `nil` where it is not there or not known.
  func value(_ measure: String, _ scope: [String: String] = [:], _ month: String? = nil) -> Double?
  {
    figure(measure, scope, month)?.value
  }

  /// One figure.
  func figure(_ measure: String, _ scope: [String: String] = [:], _ month: String? = nil)
    -> Figure?
  {
    file.figures.first { $0.measure == measure && $0.scope == scope && $0.month == month }
  }

  /// A section by its id.
  func section(_ id: String) -> Section? { file.sections.first { $0.id == id } }

  /// The rows of a table, each by column.
  func table(_ name: String) throws -> [[String: String]] {
    let text = try #require(tables[name], "\(name)")
    let lines = text.split(separator: "\n").map { PublishedReport.cells(String($0)) }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { row in
      Dictionary(zip(header, row), uniquingKeysWith: { first, _ in first })
    }
  }

  /// The cells of a line; names with commas stand in quotes.
  private static func cells(_ line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line where character != "\r" {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
