/// Why a row is left out on purpose: the closed list of FORMATS §4.
package enum SkipReason: String, Sendable, CaseIterable {
  case total, cancelled, unpaid, failed, refunded
  case notASale = "not-a-sale"
  case voucher
  case noAmount = "no-amount"
  case empty
}
