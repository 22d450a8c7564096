import Testing

@testable import Records

@Suite struct DraftTests {
  private func bytes(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

  @Test func `a draft that is begun again knows nothing of the row before`() {
    var drafts = DraftList()
    let first = drafts.begin(.touch, block: 3)
    drafts[first].set(.channel, text: bytes("email"))
    drafts[first].set(.gross, .amount(5))
    drafts[first].counts = [.init(kind: .sent, number: 2)]
    drafts.removeAll()
    #expect(drafts.isEmpty)
    let next = drafts.begin(.refund, block: 0)
    #expect(drafts.count == 1 && drafts[next].kind == .refund)
    #expect(drafts[next].text(.channel) == nil && drafts[next].amount(.gross) == nil)
    #expect(drafts[next].counts.isEmpty && drafts[next].texts.isEmpty)
  }

  @Test func `texts and persons go over to another draft`() {
    var one = Draft()
    one.set(.store, text: bytes("Milano"))
    let person = one.keep(person: bytes("A@B.it"), .email, idPrefix: [])
    one.set(.customer, .person(person))
    var other = Draft()
    other.set(.item, text: bytes("lamp"))
    for field in [Field.store, .customer, .coupon] { other.set(field, from: one) }
    #expect(other.text(.store) == bytes("Milano"))
    #expect(other.person(.customer) == bytes("email:a@b.it"))
    #expect(other[.coupon] == nil)
  }
}
