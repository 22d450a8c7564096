import Charting
import Testing

@testable import Drawing

/// Pictures of the house's own, such as a logo.
struct PictureTests {
  /// A red square with eight pixels a side, as cairo writes it.
  private func square() throws -> [UInt8] {
    let surface = try Surface.image(width: 8, height: 8, scale: 1)
    surface.fillPage(.neg, theme: .light)
    return try surface.finish()
  }

  private func document(_ picture: Picture) -> PrintedDocument {
    let box = Box(x: 10, y: 10, width: 40, height: 40)
    return PrintedDocument(
      width: 100, height: 100,
      facts: DocumentFacts(
        title: "Logo", author: "A", subject: "S", creator: "C", language: "en",
        day: Samples.facts.day),
      bookmarks: [],
      instructions: [
        .open(Element(.document)), .open(Element(.figure, alternative: "Aurora", box: box)),
        .picture(picture, in: box), .close, .endPage, .close,
      ])
  }

  @Test func `a picture knows its size and keeps its proportions`() throws {
    let picture = try #require(Picture(png: try square()))
    #expect(picture.width == 8 && picture.height == 8)
    let size = picture.size(within: (width: 130, height: 28))
    #expect(size.width == 28 && size.height == 28)
  }

  @Test func `what is no picture is none`() throws {
    let bytes = try square()
    #expect(Picture(png: []) == nil)
    #expect(Picture(png: Array(bytes.prefix(20))) == nil)
    #expect(Picture(png: Array("GIF89a".utf8) + bytes) == nil)
    var huge = bytes
    huge.replaceSubrange(16..<20, with: [0x7F, 0xFF, 0xFF, 0xFF])
    #expect(Picture(png: huge) == nil)
  }

  @Test func `a picture stands on the page as a figure with its words`() throws {
    let engine = try Samples.engine()
    let picture = try #require(Picture(png: try square()))
    let bytes = try document(picture).bytes(theme: .light, engine: engine)
    #expect(bytes.count > 1000)
    #expect(try document(picture).bytes(theme: .light, engine: engine) == bytes)
    #expect(try !document(picture).picture(scale: 1, theme: .light, engine: engine).isEmpty)
  }

  @Test func `a picture that ends too early stops the page with the reason`() throws {
    let engine = try Samples.engine()
    let picture = try #require(Picture(png: Array(try square().dropLast(20))))
    #expect(throws: DrawingError.self) {
      try document(picture).bytes(theme: .light, engine: engine)
    }
  }
}
