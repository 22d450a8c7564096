/// What is asked of the files that are linked.
package struct LinkRequest: Sendable {
  /// What a file is read for.
  package enum Role: String, Sendable { case touches, receipts }

  /// What a file is read for, and its number among those that are linked.
  package struct Part: Sendable {
    /// What it is read for.
    package let role: Role
    /// Its number: receipts of two files are never one.
    package let number: Int

    /// A file.
    package init(_ role: Role, number: Int) {
      self.role = role
      self.number = number
    }
  }
  /// Which amount of a line counts.
  package enum Amount: String, CaseIterable, Sendable { case gross, net }

  /// The amount that counts.
  package let amount: Amount
  /// The channel of a touch, from the channel and the touchpoint that it names.
  package let channel: @Sendable (_ channel: String?, _ touchpoint: String?) -> String
  /// Numbers of names and currencies.
  package let words: LinkWords
  /// Where the rows go.
  package let target: any LinkTarget

  /// A request.
  package init(
    amount: Amount, words: LinkWords, target: any LinkTarget,
    channel: @escaping @Sendable (_ channel: String?, _ touchpoint: String?) -> String
  ) {
    self.amount = amount
    self.words = words
    self.target = target
    self.channel = channel
  }
}
