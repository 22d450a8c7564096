import Foundation
import TestServers

/// A message that a mail server of the tests took, as Python's mail library reads it.
struct ReceivedMail: Decodable {
  /// Who said what to the server.
  struct Envelope: Decodable {
    let from: String
    let to: String
    let tls: Bool?
    let login: Bool?
  }

  let envelope: Envelope
  let id: String
  let subject: String
  let language: String
  let defects: [String]
  /// SHA-256 of each PDF, by its name.
  let attachments: [String: String]
  /// For each picture: is it a PNG and shown by the HTML part?
  let pictures: [Bool]
  /// Signs of the text part.
  let text: Int
  /// True if the HTML part asks for something from elsewhere.
  let remote: Bool
  let longest: Int
  let digest: String

  /// The messages in the folder of a server, in the order in which they came.
  static func all(in folder: String) throws -> [ReceivedMail] {
    let output = try PythonServer.output(of: "mailcheck.py", folder) ?? Data("[]".utf8)
    return try JSONDecoder().decode([ReceivedMail].self, from: output)
  }
}
