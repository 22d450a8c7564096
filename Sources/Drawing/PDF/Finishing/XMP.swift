import Measures

/// The metadata packet: title, language, dates and the claim of PDF/UA-1.
enum XMP {
  /// The packet in UTF-8; libqpdf leaves it uncompressed, so that any tool can read it.
  static func packet(_ facts: DocumentFacts) -> [UInt8] {
    func text(_ value: String) -> String {
      String(decoding: Markup.escaped(PrintableText.cleaned(value)), as: UTF8.self)
    }
    let stamp = "\(facts.day)T00:00:00Z"
    return Array(
      """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF \
      xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
      xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <pdfuaid:part>1</pdfuaid:part>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(text(facts.title))</rdf:li>\
      </rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>\(text(facts.author))</rdf:li></rdf:Seq></dc:creator>
      <dc:description><rdf:Alt><rdf:li xml:lang="x-default">\(text(facts.subject))</rdf:li>\
      </rdf:Alt></dc:description>
      <dc:language><rdf:Bag><rdf:li>\(text(facts.language))</rdf:li></rdf:Bag></dc:language>
      <xmp:CreatorTool>\(text(facts.creator))</xmp:CreatorTool>
      <xmp:CreateDate>\(stamp)</xmp:CreateDate><xmp:ModifyDate>\(stamp)</xmp:ModifyDate>
      </rdf:Description></rdf:RDF></x:xmpmeta>
      <?xpacket end="r"?>
      """.utf8)
  }

  /// A date as the information dictionary wants it: `D:20260331000000+00'00'` (trap D).
  static func stamp(_ day: Day) -> String {
    "D:" + day.description.filter { $0 != "-" } + "000000+00'00'"
  }
}
