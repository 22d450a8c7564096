import Measures
import Testing

@Suite struct SeededGeneratorTests {
  @Test func `SplitMix64 gives the published vector`() {
    var mixer = SplitMix64(state: 0)
    let words = (0..<4).map { _ in mixer.next() }
    #expect(
      words == [
        0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F, 0xF88B_B8A8_724C_81EC,
      ])
  }

  @Test func `xoshiro256 starred gives the vector of METHOD W2`() {
    var generator = SeededGenerator(seed: 0)
    let words = (0..<3).map { _ in generator.next() }
    #expect(words == [0x99EC_5F36_CB75_F2B4, 0xBF6E_1F78_4956_452A, 0x1A5F_849D_4933_E6E0])
  }

  @Test func `uniform numbers follow from the words`() {
    var generator = SeededGenerator(seed: 0)
    let numbers = (0..<3).map { _ in generator.uniform() }
    for (number, expected) in zip(numbers, [0.6012629994, 0.7477740925, 0.1030199894]) {
      #expect(abs(number - expected) < 1e-10)
    }
  }

  @Test func `FNV-1a gives the published hashes`() {
    #expect(SeededGenerator.hash("".utf8) == 0xCBF2_9CE4_8422_2325)
    #expect(SeededGenerator.hash("a".utf8) == 0xAF63_DC4C_8601_EC8C)
    #expect(SeededGenerator.hash("response/all/1/0".utf8) == 0xE979_FBFA_F870_28E9)
  }
}
