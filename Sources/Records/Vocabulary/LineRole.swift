/// What a receipt line stands for when it is not goods.
package enum LineRole: String, Sendable, CaseIterable {
  case shipping, discount, surcharge, deposit
  /// One line for a whole order whose lines do not add up.
  case order
  /// Any other till line: fees, manual postings, write-offs.
  case other
}
