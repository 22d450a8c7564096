import Testing

@testable import Records

/// The twelve cases of csv-spectrum, a collection of tables that readers stumble over
/// (BSD-2-Clause, github.com/max-mapper/csv-spectrum), written anew.
struct SpectrumTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let text: String
    let rows: [[String]]

    var testDescription: String { name }
  }

  static let abc = [["a", "b", "c"], ["1", "2", "3"]]
  static let newlines = [
    ["a", "b", "c"], ["1", "2", "3"], ["Once upon \na time", "5", "6"], ["7", "8", "9"],
  ]
  static let cases = [
    Case(
      name: "comma_in_quotes",
      text: "first,last,address,city,zip\nJohn,Doe,120 any st.,\"Anytown, WW\",08123\n",
      rows: [
        ["first", "last", "address", "city", "zip"],
        ["John", "Doe", "120 any st.", "Anytown, WW", "08123"],
      ]),
    Case(
      name: "empty", text: "a,b,c\n1,\"\",\"\"\n2,3,4\n",
      rows: [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]]),
    Case(
      name: "empty_crlf", text: "a,b,c\r\n1,\"\",\"\"\r\n2,3,4\r\n",
      rows: [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]]),
    Case(
      name: "escaped_quotes", text: "a,b\n1,\"ha \"\"ha\"\" ha\"\n3,4\n",
      rows: [["a", "b"], ["1", "ha \"ha\" ha"], ["3", "4"]]),
    Case(
      name: "json",
      text: "key,val\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"coordinates\"\": [102.0, 0.5]}\"\n",
      rows: [["key", "val"], ["1", "{\"type\": \"Point\", \"coordinates\": [102.0, 0.5]}"]]),
    Case(
      name: "location_coordinates",
      text: "Contact Phone Number,Location Coordinates,Cities,Counties\n"
        + "02095257564,37°36'37.8\"N 121°2'17.9\"W,Modesto,Stanislaus",
      rows: [
        ["Contact Phone Number", "Location Coordinates", "Cities", "Counties"],
        ["02095257564", "37°36'37.8\"N 121°2'17.9\"W", "Modesto", "Stanislaus"],
      ]),
    Case(
      name: "newlines", text: "a,b,c\n1,2,3\n\"Once upon \na time\",5,6\n7,8,9\n", rows: newlines),
    Case(
      name: "newlines_crlf",
      text: "a,b,c\r\n1,2,3\r\n\"Once upon \r\na time\",5,6\r\n7,8,9\r\n",
      rows: newlines.map { $0.map { $0 == "Once upon \na time" ? "Once upon \r\na time" : $0 } }),
    Case(
      name: "quotes_and_newlines", text: "a,b\n1,\"ha \n\"\"ha\"\" \nha\"\n3,4\n",
      rows: [["a", "b"], ["1", "ha \n\"ha\" \nha"], ["3", "4"]]),
    Case(name: "simple", text: "a,b,c\n1,2,3", rows: abc),
    Case(name: "simple_crlf", text: "a,b,c\r\n1,2,3\r\n", rows: abc),
    Case(
      name: "utf8", text: "a,b,c\n1,2,3\n4,5,ʤ\n", rows: abc + [["4", "5", "ʤ"]]),
  ]

  @Test(arguments: cases)
  func `a table that readers stumble over is read`(one: Case) throws {
    let table = try AnyTable(one.text)
    #expect(table.rows == one.rows)
    #expect(table.reading.repairs.count == 0 && table.reading.rejected.count == 0)
  }
}
