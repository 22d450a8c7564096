import Charting
import Drawing
import Testing

struct PlateTests {
  @Test func `a picture has the size asked for and is the same every time`() throws {
    let engine = try Samples.engine()
    let first = try Plate.png(Samples.everyMark, scale: 2, theme: .light, engine: engine)
    // Width and height stand big-endian at bytes 16 and 20 of a PNG.
    #expect(first[1...3].elementsEqual("PNG".utf8))
    #expect(first[16...19].elementsEqual([0, 0, 1, 224]))
    #expect(first[20...23].elementsEqual([0, 0, 0, 240]))
    let again = try Samples.engine()
    #expect(try Plate.png(Samples.everyMark, scale: 2, theme: .light, engine: again) == first)
    #expect(try Plate.png(Samples.everyMark, scale: 2, theme: .dark, engine: again) != first)
  }

  @Test func `the drawing for slides carries its own outlines`() throws {
    let engine = try Samples.engine()
    let bytes = try Plate.svg(Samples.everyMark, theme: .light, engine: engine)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("<symbol"))
    #expect(!text.contains("<text"))
  }
}
