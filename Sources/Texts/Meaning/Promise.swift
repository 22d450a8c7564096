/// The four promises by which a business is chosen (VISION row 24).
package enum Promise: String, CaseIterable, Sendable {
  case price, service, personalisation, proximity
}
