import Profiles
import Templates
import Testing

/// What is embedded is what lies in the folders: a file nobody lists would silently be missing.
struct EmbeddedTests {
  static func names(in folder: String) -> [String] {
    Checkout.paths(in: folder).map { $0.split(separator: "/").last.map(String.init) ?? "" }
  }

  @Test func `the templates are those of the folder`() {
    let listed = TemplateFile.allCases.map(\.rawValue).sorted()
    #expect(listed == Self.names(in: "Templates/Files").sorted())
  }

  @Test func `the profiles are those of the folder`() {
    let listed = ShippedProfiles.all.map { "\($0.name).toml" }.sorted()
    #expect(listed == Self.names(in: "Sources/Profiles/Files").sorted())
    for (name, bytes) in ShippedProfiles.all {
      let file = Checkout.files(in: "Sources/Profiles/Files", endings: ["/\(name).toml"]).first
      #expect(
        file?.lines
          == String(decoding: bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false
          ).map(String.init), "\(name)")
    }
  }

  @Test func `every in-house table has its header in four languages, as its profile reads it`() {
    for name in TableHeaders.names {
      guard
        let profile = Checkout.files(
          in: "Sources/Profiles/Files", endings: ["/contatto.\(name).toml"]
        ).first
      else {
        Issue.record("there is no profile for \(name)")
        continue
      }
      let known = Set(
        profile.lines.flatMap { $0.split { " =[],\"".contains($0) }.map(String.init) })
      let columns = profile.lines.drop { $0 != "[columns]" }.dropFirst()
        .prefix { !$0.hasPrefix("[") }.count { $0.contains("=") }
      for language in ["en", "it", "de", "pl"] {
        let row = TableHeaders.row(of: name, language: language) ?? ""
        let cells = row.split { ",;".contains($0) }.map(String.init)
        #expect(cells.count > 1, "\(name) \(language)")
        #expect(cells.count == columns, "\(name) \(language): a column is missing")
        #expect(cells.allSatisfy { known.contains($0) }, "\(name) \(language): \(row)")
      }
    }
    #expect(TableHeaders.row(of: "receipts", language: "fr") == nil)
  }
}
