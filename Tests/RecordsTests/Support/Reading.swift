import Foundation
import Measures
import Records
import Testing

/// Reads texts of a test as if they were files.
enum Reading {
  /// Settings of an Italian shop, changed where a test wants it.
  static func settings(_ change: (inout ReadingSettings) -> Void = { _ in }) -> ReadingSettings {
    var settings = ReadingSettings(
      currency: .euro, zone: Zones.european(1, name: "Europe/Rome"),
      key: Array("contatto-test-key".utf8), zones: { Zones.zone($0) })
    change(&settings)
    return settings
  }

  /// The reading and canonical JSON of one file.
  static func one(
    _ text: String, _ settings: ReadingSettings = settings(), as name: String = "x.csv"
  ) throws -> (reading: FileReading, json: JSONValue) {
    let reader = FolderReader(profiles: try Shipped.profiles(), settings: settings)
    let input = InputFile(name: name, bytes: Array(text.utf8))
    let (reading, records) = try #require(reader.read(name, among: [input]))
    return (reading, try JSONValue(CanonicalJSON.text(reading, records)))
  }

  /// A folder of files.
  static func folder(_ files: [String: String], _ settings: ReadingSettings = settings()) throws
    -> FolderReading
  {
    let reader = FolderReader(profiles: try Shipped.profiles(), settings: settings)
    return reader.read(
      files.map { InputFile(name: $0.key, bytes: Array($0.value.utf8)) })
  }
}
