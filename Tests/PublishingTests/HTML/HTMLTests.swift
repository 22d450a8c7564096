import Testing

@testable import Publishing

@Suite struct HTMLTests {
  @Test func `the five signs of markup become entities`() {
    #expect(HTML.text("a&b<c>d\"e'f").string == "a&amp;b&lt;c&gt;d&quot;e&#39;f")
  }

  @Test(arguments: ["\u{301}", "\u{338}", "\u{200D}", "\u{FE0F}"])
  func `a sign is escaped also before a mark that joins it`(mark: String) {
    let text = HTML.text("<\(mark)script>\"\(mark)'\(mark)&\(mark)>\(mark)")
    #expect(
      text.string == "&lt;\(mark)script&gt;&quot;\(mark)&#39;\(mark)&amp;\(mark)&gt;\(mark)")
  }

  @Test func `controls and signs of writing direction are gone`() {
    let text = "a\0b\u{1B}c\u{7F}d\u{85}e\u{202A}f\u{202E}g\u{2066}h\u{2069}i\u{200D}j"
    #expect(HTML.text(text).string == "abcdefghi\u{200D}j")
    #expect(HTML.text("a\tb\r\nc").string == "a b  c")
  }

  @Test func `an attribute cannot be left by its value`() {
    let tag = HTML.element("p", [.class("x\" onclick=\"y"), Attribute("hidden")], text: "<b>")
    #expect(tag.string == "<p class=\"x&quot; onclick=&quot;y\" hidden>&lt;b&gt;</p>")
    #expect(HTML.void("br").string == "<br>")
  }

  @Test func `a link climbs out of the folder of its page`() {
    #expect(Link(to: "map.html", from: "index.html").path == "map.html")
    #expect(Link(to: "map.html", from: "store/roma.html").path == "../map.html")
    #expect(Link(to: "store/roma.html", from: "store/bari.html").path == "../store/roma.html")
  }

  @Test func `a name that is no safe path is mended and marked`() {
    #expect(Slug.path("store/roma-1_x") == "store/roma-1_x")
    let mended = ["../../etc", "/abs", "a\0b", "..\u{301}/x", "", "javascript:x"].map(Slug.path)
    for path in mended {
      #expect(path.utf8.allSatisfy { $0 == 0x2D || $0 == 0x2F || $0 > 0x2F && $0 < 0x7B })
      #expect(!path.utf8.contains(UInt8(ascii: ".")) && path.utf8.first != UInt8(ascii: "/"))
      #expect(!path.utf8.contains(UInt8(ascii: ":")))
    }
    #expect(Slug.path("a b") != Slug.path("a-b") && Slug.path("a b") != Slug.path("a.b"))
    #expect(Slug.path(String(repeating: "x", count: 5000)).utf8.count <= 64)
  }
}
