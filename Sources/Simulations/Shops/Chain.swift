/// The fictional chain Aurora: five shops in Italian cities and a web shop.
enum Chain {
  /// All outlets; the web shop stands last.
  static let outlets = [
    Outlet(
      id: "milano", name: "Milano", prefix: "MI", system: .houseTill, receiptsPerDay: 16.5,
      opensSundays: true, flyerCopies: 7000),
    Outlet(
      id: "torino", name: "Torino", prefix: "TO", system: .houseTill, receiptsPerDay: 12.5,
      opensSundays: false, flyerCopies: 5500),
    Outlet(
      id: "bologna", name: "Bologna", prefix: "BO", system: .houseTill, receiptsPerDay: 13,
      opensSundays: false, flyerCopies: 5500),
    Outlet(
      id: "firenze", name: "Firenze", prefix: "FI", system: .houseTill, receiptsPerDay: 11,
      opensSundays: true, flyerCopies: 4500),
    Outlet(
      id: "verona", name: "Verona", prefix: "VR", system: .oldTill, receiptsPerDay: 9,
      opensSundays: false, flyerCopies: 4000),
    Outlet(
      id: "web", name: "", prefix: "#", system: .webShop, receiptsPerDay: 8.5,
      opensSundays: true, flyerCopies: 0),
  ]

  /// The number of the web shop.
  static let web = outlets.count - 1
}
