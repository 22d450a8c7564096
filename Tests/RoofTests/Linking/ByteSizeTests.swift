import Testing

@testable import contatto

struct ByteSizeTests {
  @Test func `sizes are read as people write them`() {
    #expect(ByteSize("2GB")?.bytes == 2_000_000_000)
    #expect(ByteSize("1.5 gb")?.bytes == 1_500_000_000)
    #expect(ByteSize("512MiB")?.bytes == 536_870_912)
    #expect(ByteSize("1048576")?.bytes == 1_048_576)
    #expect(ByteSize("64k")?.bytes == 64_000)
  }

  @Test(arguments: ["", "GB", "-1GB", "2 GBs", "1e9", "1.2.3MB", "99999999999TB"])
  func `what is no size is refused`(text: String) { #expect(ByteSize(text) == nil) }

  @Test func `sizes are printed with the digits that matter`() {
    #expect(ByteSize(bytes: 999).text == "999 B")
    #expect(ByteSize(bytes: 200_000_000).text == "200 MB")
    #expect(ByteSize(bytes: 2_449_999_999).text == "2.4 GB")
    #expect(ByteSize(bytes: 9_960_000_000).text == "10 GB")
  }
}
