/// The structure elements a page may use: closed, because one unknown name ruins the file (trap K).
package enum Tag: Hashable, Sendable {
  /// The root.
  case document
  /// One section of the report.
  case section
  /// A heading, level 1 to 6.
  case heading(level: Int)
  /// A paragraph.
  case paragraph
  /// A piece of a paragraph; needed where it also holds a link or goes over a page (trap B).
  case span
  /// A link; its target stands in the element.
  case link
  /// A picture with alternative text, always a leaf.
  case figure
  /// Title of a table.
  case caption
  /// A table.
  case table
  /// Its head.
  case tableHead
  /// Its rows.
  case tableBody
  /// A row.
  case tableRow
  /// A cell that heads its column or row.
  case headerCell
  /// A cell.
  case cell
  /// A list.
  case list
  /// An item of a list.
  case listItem
  /// The sign before an item.
  case listLabel
  /// The text of an item.
  case listBody
  /// Page furniture and decoration: in no element; finishing marks it as an artifact.
  case artifact

  /// The name in the structure tree; artifacts are not in it.
  var name: String {
    switch self {
    case .document: "Document"
    case .section: "Sect"
    case .heading(let level): "H\(min(6, max(1, level)))"
    case .paragraph: "P"
    case .span: "Span"
    case .link: "Link"
    case .figure: "Figure"
    case .caption: "Caption"
    case .table: "Table"
    case .tableHead: "THead"
    case .tableBody: "TBody"
    case .tableRow: "TR"
    case .headerCell: "TH"
    case .cell: "TD"
    case .list: "L"
    case .listItem: "LI"
    case .listLabel: "Lbl"
    case .listBody: "LBody"
    case .artifact: "Artifact"
    }
  }
}
