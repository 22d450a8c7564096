import Testing

@testable import Drawing

struct ContentScanTests {
  private func scanned(_ content: String) -> (String, Int) {
    let result = ContentScan.withArtifacts(Array(content.utf8))
    return (String(decoding: result.bytes, as: UTF8.self), result.replaced)
  }

  @Test func `an artifact is rewritten and the rest stays as it is`() {
    let (text, count) = scanned(
      "q\n/NonStruct << /MCID 12 >> BDC\n0 0 m S\nEMC /P << /MCID 1 >> BDC")
    #expect(text == "q\n/Artifact BMC\n0 0 m S\nEMC /P << /MCID 1 >> BDC")
    #expect(count == 1)
  }

  @Test(arguments: [
    "(/NonStruct << /MCID 3 >> BDC)Tj", "(a \\) /NonStruct << /MCID 3 >> BDC)Tj",
    "((nested) /NonStruct << /MCID 3 >> BDC)Tj", "[(x)5(/NonStruct << /MCID 3 >> BDC)]TJ",
    "% /NonStruct << /MCID 3 >> BDC", "<2F4E6F6E> Tj", "/NonStruct << /Lang (x) >> BDC",
  ])
  func `names and texts that look like an operator are left alone`(content: String) {
    let (text, count) = scanned(content)
    #expect(text == content)
    #expect(count == 0)
  }

  @Test func `an unclosed string ends with the content`() {
    #expect(scanned("(abc \\").0 == "(abc \\")
    #expect(scanned("<2F4E").0 == "<2F4E")
  }
}
