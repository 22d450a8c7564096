import Foundation
import Templates
import Testing

@testable import Publishing

@Suite struct TemplateTests {
  private func frame(_ text: String) throws(TemplateError) -> PageFrame {
    try PageFrame(Array(text.utf8), file: "page.mustache")
  }

  private static let complete = PageFrame.Slot.allCases.map { "{{{\($0.rawValue)}}}" }
    .joined(separator: "\n")

  @Test func `every value of a page has its place and stands there`() throws {
    let page = try frame(TemplateTests.complete).page { .text("<\($0.rawValue)>") }
    let expected = PageFrame.Slot.allCases.map { "&lt;\($0.rawValue)&gt;" }
    #expect(String(decoding: page, as: UTF8.self) == expected.joined(separator: "\n"))
  }

  @Test func `the frame of the program is complete`() throws {
    _ = try TemplateSet(overrides: [:])
  }

  @Test func `a value is never read as a template`() throws {
    let page = try frame(TemplateTests.complete).page { _ in .text("{{{title}}} {{boom}}") }
    let lines = String(decoding: page, as: UTF8.self).split(separator: "\n")
    #expect(lines.allSatisfy { $0 == "{{{title}}} {{boom}}" })
  }

  @Test(arguments: [
    "{{title}}", "{{&title}}", "{{#title}}", "{{> other}}", "{{! note }}", "{{{title}}",
    "{{{ title }}}", "{{=<% %>=}}", "{{{title.x}}}", "{{{{title}}}}", "{{% CONTENT_TYPE:TEXT}}",
  ])
  func `any tag but three braces and a name is refused with its file`(tag: String) {
    #expect(throws: TemplateError.self) { try frame(TemplateTests.complete + tag) }
    do { _ = try frame(TemplateTests.complete + tag) } catch {
      guard case .forbiddenTag(file: "page.mustache", tag: _) = error else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test func `a missing and an unknown placeholder are named`() {
    let without = TemplateTests.complete.replacing("{{{body}}}", with: "")
    #expect(throws: TemplateError.missingPlaceholder(file: "page.mustache", placeholder: "body")) {
      try frame(without)
    }
    let more = TemplateTests.complete + "{{{boddy}}}"
    #expect(throws: TemplateError.unknownPlaceholder(file: "page.mustache", placeholder: "boddy")) {
      try frame(more)
    }
  }

  @Test func `a file of the user's takes the place of the program's`() throws {
    let set = try TemplateSet(overrides: ["app.css": Array("p{}".utf8)])
    #expect(set.stylesheet == Array("p{}".utf8) && set.script == TemplateFile.script.bytes)
    #expect(throws: TemplateError.unknownFile("style.css")) {
      try TemplateSet(overrides: ["style.css": []])
    }
    #expect(throws: TemplateError.notText(file: "page.mustache")) {
      try TemplateSet(overrides: ["page.mustache": [0xFF]])
    }
  }

  @Test func `the manual names every file and every place`() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../docs/templates.md")
    let manual = try String(contentsOf: file, encoding: .utf8)
    for name in PageFrame.Slot.allCases.map(\.rawValue) + TemplateFile.allCases.map(\.rawValue) {
      #expect(manual.contains("`\(name)`"), "\(name)")
    }
  }

  @Test func `the script is small and the style sheet asks for nothing from outside`() {
    #expect(TemplateFile.script.bytes.count <= 10_000)
    let style = String(decoding: TemplateFile.stylesheet.bytes, as: UTF8.self)
    for word in ["url(", "@import", "@font-face", "http"] { #expect(!style.contains(word)) }
    let script = String(decoding: TemplateFile.script.bytes, as: UTF8.self)
    for word in ["innerHTML", "fetch(", "import ", "eval(", ".style", "http"] {
      #expect(!script.contains(word), "\(word)")
    }
  }
}
