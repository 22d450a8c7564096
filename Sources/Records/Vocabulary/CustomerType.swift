/// What the source says about a customer.
package enum CustomerType: String, Sendable, CaseIterable {
  case new, returning
}
