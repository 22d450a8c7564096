import Testing

@testable import Delivery

struct SMTPOutcomeTests {
  @Test(arguments: [
    (0, 250, 0, MailClass.sent), (55, 451, 99, .temporary), (8, 421, 99, .temporary),
    (8, 452, 0, .temporary), (55, 550, 99, .permanent), (8, 554, 0, .permanent),
    (55, 552, 99, .tooBig), (67, 535, 99, .login), (64, 250, 99, .configuration),
    (60, 220, 99, .configuration), (6, 0, 99, .temporary), (7, 0, 99, .temporary),
    (28, 0, 99, .temporary), (56, 354, 0, .ambiguous), (28, 354, 0, .ambiguous),
    (56, 354, 12, .temporary),
  ])
  func `result, reply and rest of libcurl have the class of the table`(
    result: Int, code: Int, rest: Int, expected: MailClass
  ) {
    #expect(SMTPTransport.outcome(result: result, code: code, rest: rest).outcome == expected)
  }
}
