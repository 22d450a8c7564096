import Drawing
import Foundation
import Testing

@testable import contatto

/// Colours, logo, type and words of the house, through the program.
struct AppearanceTests {
  private func shop(_ appearance: String, files: [String: Data] = [:]) throws -> SmallShop {
    let shop = try SmallShop(
      configuration: "[report]\ntemplates = \"mine\"\n[appearance]\n\(appearance)")
    let folder = "\(shop.folder.path)/mine"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    for (name, bytes) in files {
      try bytes.write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }
    return shop
  }

  @Test func `colours, logo and words of the house are on every page`() throws {
    let plain = try SmallShop()
    #expect(try plain.report().status == 0)
    let logo = try #require(plain.output()["summary.png"])
    let words = Data("pages.skip = Straight to the figures\n".utf8)
    let shop = try shop(
      "accent = \"#6A1B9A\"", files: ["logo.png": logo, "words-en.txt": words])
    let run = try shop.report()
    #expect(run.status == 0, "\(run.errors)")
    let files = shop.output()
    let sheet = try #require(files.first { $0.key.hasSuffix(".css") }?.value)
    let style = String(decoding: sheet, as: UTF8.self)
    #expect(style.contains("--accent: #6A1B9A;"))
    #expect(!style.contains("--accent: #0B5CAD;") && !style.contains("--accent: #6CB1F5;"))
    let picture = try #require(files.keys.first { $0.hasPrefix("site/assets/logo.") })
    #expect(files[picture] == logo)
    for (path, bytes) in files where path.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(page.contains("<img class=\"logo\" src=\"assets/logo."), "\(path)")
      #expect(page.contains("Straight to the figures"), "\(path)")
    }
    // A picture in the PDF that was not there before.
    let grown = (files["report.pdf"]?.count ?? 0) - (plain.output()["report.pdf"]?.count ?? 0)
    #expect(grown > 5000)
  }

  @Test func `a colour that cannot be read is refused with the pair and its figure`() throws {
    let run = try shop("accent = \"#F4E04D\"").report()
    #expect(run.status == 78)
    #expect(
      run.errors.contains("appearance.accent cannot be used: accent on bg: contrast 1.3"),
      "\(run.errors)")
    let green = try shop("accent = \"#1A6B3C\"").report()
    #expect(green.errors.contains("hint: #"), "\(green.errors)")
    let wrong = try shop("negative = \"rust\"").report()
    #expect(wrong.errors.contains("appearance.negative must be a colour"), "\(wrong.errors)")
  }

  @Test func `words, logo and fonts that cannot be used are refused with file and line`() throws {
    let words = try shop("", files: ["words-it.txt": Data("# mine\nverdict.ad = di più\n".utf8)])
    let run = try words.report()
    #expect(run.status == 78)
    #expect(
      run.errors.contains("words-it.txt:2: the report has no sentence called verdict.ad"),
      "\(run.errors)")
    let logo = try shop("", files: ["logo.png": Data("GIF89a".utf8)]).report()
    #expect(logo.status == 78 && logo.errors.contains("logo.png: is no PNG"), "\(logo.errors)")
    let font = try shop("font = \"House Sans\"\nfont_folder = \"mine\"").report()
    #expect(font.status == 78, "\(font.errors)")
    #expect(font.errors.contains("the font House Sans is not installed"), "\(font.errors)")
    let half = try shop("font = \"House Sans\"").report()
    #expect(half.errors.contains("appearance.font needs the other"), "\(half.errors)")
  }

  @Test func `the sentences can be looked up`() throws {
    let run = try BuiltProgram.run(["words", "--lang", "it", "verdict.add"], in: "/tmp")
    #expect(run.output == "verdict.add = aumentare\n")
    #expect(try BuiltProgram.run(["words", "--lang", "xx"], in: "/tmp").status == 64)
  }
}
