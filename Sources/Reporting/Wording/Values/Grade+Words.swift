extension Grade {
  /// The word of the grade: "coded".
  package var word: Phrase { Phrase("grade.\(rawValue).word") }

  /// Letter and word: "B coded".
  package var label: Phrase { Phrase("grade.\(rawValue).label") }

  /// Letter, word and what it rests on: "B coded (codes or coupons with comparison)".
  package var explanation: Phrase { Phrase("grade.\(rawValue).explanation") }
}
