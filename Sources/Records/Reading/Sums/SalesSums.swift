/// The sales of one file by shop and month, and what became of its rows.
package struct SalesSums: Sendable {
  /// What became of the file and its rows, as for a file whose records are kept.
  package let reading: FileReading
  /// By kind, shop (bytes), month and currency; sales come before refunds.
  package let sums: [SalesSum]
}
