import Foundation
import Testing

/// Real data beside the checkout (`../shared/data`), written by nobody of this project.
enum OutsideData {
  /// Where it lies.
  static let folder = "\(Repository.root)/../shared/data"

  /// True if it is there.
  static let isPresent = FileManager.default.fileExists(atPath: "\(folder)/README.md")

  /// What a test says that is skipped.
  static let hint: Comment = "needs the data sets in ../shared/data, which are not here"

  /// The text of a data file.
  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: "\(folder)/\(path)")), as: UTF8.self)
  }

  /// What pandas found, from the file beside these tests.
  static func oracle<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(
      type, from: Data(try Repository.bytes("Tests/ScenarioTests/\(name)-oracle.json")))
  }
}
