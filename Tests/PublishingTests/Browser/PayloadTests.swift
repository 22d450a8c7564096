import Foundation
import Reporting
import Testing

@testable import Publishing

/// Texts that attack a page, in every field that a user can fill (OPERATIONS §12.6).
@Suite(
  .enabled(if: Browser.isInstalled, "no Chromium on this machine: browser tests are left out"),
  .serialized)
struct PayloadTests {
  @Test func `no text of any field becomes markup, with and without the content policy`() throws {
    try Scratch.withFolder { folder in
      let browser = Browser(folder: folder)
      var names: [(page: String, model: String)] = []
      let harmless = try SampleSite.files(OneTextReport(text: "Harmless, plain words").report)
      let closed = try add(harmless, as: "harmless", to: browser)
      let open = try add(PayloadTests.withoutPolicy(harmless), as: "harmless-open", to: browser)
      let text = Payloads.marks.map(Payloads.text).joined(separator: " ")
      let files = try SampleSite.files(OneTextReport(text: text).report)
      names.append((try add(files, as: "closed-payload", to: browser), closed))
      let openFiles = PayloadTests.withoutPolicy(files)
      names.append((try add(openFiles, as: "open-payload", to: browser), open))
      let result = try browser.visit(
        ([closed, open] + names.map(\.page)).map {
          Browser.Visit(name: $0, page: $0, width: 1280)
        }, dark: false)
      #expect(result.consoleLines == [])
      for name in names {
        let answer = try #require(result.answers[name.page], "\(name.page)")
        let model = try #require(result.answers[name.model])
        let title = try #require(answer["title"] as? String)
        #expect(title.contains("boom") && title.contains("owned"), "\(name.page)")
        for key in ["elements", "attributes", "rows", "figures"] {
          #expect(answer[key] as? Int == model[key] as? Int, "\(name.page) \(key)")
        }
        for key in ["drawn", "drawnAttributes"] {
          #expect(answer[key] as? String == model[key] as? String, "\(name.page) \(key)")
        }
      }
    }
  }

  @Test func `a payload left as it is runs without the policy and is stopped by it`() throws {
    try Scratch.withFolder { folder in
      let browser = Browser(folder: folder)
      let files = try SampleSite.files(OneTextReport(text: "SEED").report).map { file in
        let text = SampleSite.text(file).replacingOccurrences(
          of: "<h1>", with: "<script>document.title='owned'</script><h1>")
        return PublishedFile(path: file.path, bytes: Array(text.utf8))
      }
      let closed = try add(files, as: "closed", to: browser)
      let open = try add(PayloadTests.withoutPolicy(files), as: "open", to: browser)
      let visits = [closed, open].map { Browser.Visit(name: $0, page: $0, width: 1280) }
      let result = try browser.visit(visits, dark: false)
      #expect(result.answers[open]?["title"] as? String == "owned")
      #expect(result.answers[closed]?["title"] as? String != "owned")
      #expect(!result.consoleLines.isEmpty)
    }
  }

  /// Writes a site below the browser's folder; the path of its first page from there.
  private func add(_ files: [PublishedFile], as name: String, to browser: Browser) throws
    -> String
  {
    let inner = Browser(folder: browser.folder.appendingPathComponent(name))
    try Scratch.write(files, to: inner.folder)
    try inner.addProbe(Probe.counts, to: files)
    return "\(name)/index.html"
  }

  private static func withoutPolicy(_ files: [PublishedFile]) -> [PublishedFile] {
    files.map { file in
      let text = SampleSite.text(file).replacing(
        /<meta http-equiv="Content-Security-Policy"[^>]*>/, with: "")
      return file.path.hasSuffix(".html")
        ? PublishedFile(path: file.path, bytes: Array(text.utf8)) : file
    }
  }
}
