/// What a page's content stream marks and paints: an own reading, apart from that of finishing.
struct PageContent {
  /// Numbers of the marked contents, in order.
  private(set) var marks: [Int] = []
  /// Painting operators that lie in no tagged content and in no artifact.
  private(set) var loosePaintings = 0

  private var open: [Bool] = []
  private var operands: [String] = []

  private static let painting: Set<String> = [
    "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "Tj", "TJ", "'", "\"", "BI", "EI",
  ]

  /// The content of a page.
  init(_ bytes: [UInt8]) {
    var index = 0
    while let token = PageContent.token(bytes, &index) { take(token) }
  }

  private mutating func take(_ token: String) {
    let isOperator = token.utf8.first.map { byte in
      byte >= 0x41 || byte == 0x27 || byte == 0x22
    }
    guard isOperator ?? false, token != "true", token != "false", token != "null" else {
      operands.append(token)
      return
    }
    switch token {
    case "BDC":
      if let place = operands.lastIndex(of: "/MCID"), place + 1 < operands.count,
        let mark = Int(operands[place + 1])
      {
        marks.append(mark)
        open.append(true)
      } else {
        open.append(operands.contains("/Artifact"))
      }
    case "BMC": open.append(operands.contains("/Artifact"))
    case "EMC": _ = open.popLast()
    default:
      if PageContent.painting.contains(token), !open.contains(true) { loosePaintings += 1 }
    }
    operands = []
  }

  private static func token(_ bytes: [UInt8], _ index: inout Int) -> String? {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    guard index < bytes.count else { return nil }
    let start = index
    let pair = bytes[start...].prefix(2)
    if bytes[start] == UInt8(ascii: "(") {
      skipString(bytes, &index)
    } else if pair.elementsEqual("<<".utf8) || pair.elementsEqual(">>".utf8) {
      index += 2
    } else if bytes[start] == UInt8(ascii: "<") {
      while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
      index += 1
    } else {
      index += 1
      let single = bytes[start] == UInt8(ascii: "[") || bytes[start] == UInt8(ascii: "]")
      while !single, index < bytes.count, !ends(bytes[index]) { index += 1 }
    }
    return String(decoding: bytes[start..<min(index, bytes.count)], as: UTF8.self)
  }

  private static func skipString(_ bytes: [UInt8], _ index: inout Int) {
    var depth = 0
    repeat {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      index += 1
    } while depth > 0 && index < bytes.count
  }

  private static func ends(_ byte: UInt8) -> Bool {
    byte <= 0x20 || "()<>[]/%".utf8.contains(byte)
  }
}
