import Lexicons
import TextModel

/// The words before the first sentence of a story that say where, when and for whom it was written:
/// `BAGHDAD (AP) —`, `WASHINGTON, Jan. 3 (Reuters) -`, `LONDON —`.
///
/// After the AP Stylebook ("datelines") and the Reuters Handbook: the city in capitals, perhaps with its state
/// or country, perhaps with the date, the agency in parentheses, and a dash with a space on both sides.
struct Dateline {
  /// From the first letter to the first word of the sentence.
  let range: Range<Int>
  /// The place, its words capitalised: `Baghdad`, `St. Louis, Mo.`
  let place: String?
  /// The agency in parentheses.
  let agency: String?
  /// The month and day, and the year if it is given.
  let date: (month: Int, day: Int, year: Int?)?

  /// Whether an agency or a date stands in it: words in capitals before a dash alone could be others.
  var isVouchedFor: Bool { agency != nil || date != nil }

  /// The longest dateline that is looked for: three cities, a date and two agencies.
  private static let longest = 100

  /// The dateline that the paragraph in `range` of `text` starts with.
  static func find(in text: [UInt8], _ range: Range<Int>) -> Dateline? {
    let limit = min(range.upperBound, range.lowerBound + longest)
    guard let dash = firstDash(in: text, range.lowerBound..<limit) else { return nil }
    var rest = dash.upperBound
    while rest < range.upperBound, text[rest] == 0x20 { rest += 1 }
    guard rest < range.upperBound, startsSentence(text[rest]) else { return nil }

    var head = text[range.lowerBound..<dash.lowerBound].trimmed
    var agency: String?
    if head.last == UInt8(ascii: ")"), let open = head.lastIndex(of: UInt8(ascii: "(")) {
      agency = head[(open + 1)..<(head.endIndex - 1)].string
      head = head[..<open].trimmed
    }
    guard !head.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "\"") }) else { return nil }
    // Most dashes stand in sentences: no agency, no date, and a first word in small letters.
    let mayBeVouchedFor = agency != nil || head.contains(where: \.isASCIIDigit)
    guard mayBeVouchedFor || !head.prefix(while: { $0 != UInt8(ascii: ",") }).contains(where: \.isASCIILowercase) else {
      return nil
    }
    return make(head: head.string, agency: agency, range: range.lowerBound..<rest)
  }

  private static func make(head: String, agency: String?, range: Range<Int>) -> Dateline? {
    var segments = head.split(separator: ",").compactMap { String($0).collapsedWhiteSpace }
    var date: (month: Int, day: Int, year: Int?)?
    if let year = segments.last, year.utf8.count == 4, Int(year) != nil, segments.count > 1 {
      segments.removeLast(2)
      segments.append(head.split(separator: ",").suffix(2).joined(separator: ","))
    }
    if let last = segments.last, let found = DateReader.english.dayAndMonth(last) {
      date = found
      segments.removeLast()
    }
    guard let city = segments.first else {
      return agency.map { Dateline(range: range, place: nil, agency: $0, date: date) }
    }
    guard segments.count <= 3, isPlace(city, isVouchedFor: agency != nil || date != nil),
      segments.dropFirst().allSatisfy({ isPlace($0, isVouchedFor: true) })
    else { return nil }
    let place = segments.map(DatelinePlace.capitalised).joined(separator: ", ")
    return Dateline(range: range, place: place, agency: agency, date: date)
  }

  /// Whether the words could name a place: capitals throughout, or capitalised words where an agency or a date
  /// stands beside them.
  private static func isPlace(_ text: String, isVouchedFor: Bool) -> Bool {
    let words = text.split(separator: " ")
    guard words.count <= 5, !DatelinePlace.isKicker(text) else { return false }
    let capitals = words.allSatisfy { word in word.unicodeScalars.allSatisfy { !$0.isSmall } }
    let letters = text.unicodeScalars.count(where: \.isLetter)
    guard letters >= 2, !text.utf8.contains(where: { $0.isASCIIDigit || $0 == UInt8(ascii: ":") }) else { return false }
    if capitals { return true }
    return isVouchedFor && words.allSatisfy { $0.unicodeScalars.first?.properties.isUppercase == true || $0.count <= 3 }
  }

  /// The first dash with a space before it, or one that is longer than a hyphen.
  private static func firstDash(in text: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    var i = range.lowerBound
    while i < range.upperBound {
      switch text[i] {
      case 0x0A, 0x0D: return nil
      case 0xE2 where i + 2 < range.upperBound && text[i + 1] == 0x80 && (0x93...0x95).contains(text[i + 2]):
        return i..<(i + 3)
      case UInt8(ascii: "-"), UInt8(ascii: "_"):
        var end = i
        while end < range.upperBound, text[end] == text[i] { end += 1 }
        let isSpaced = i > range.lowerBound && text[i - 1] == 0x20 && end < range.upperBound && text[end] == 0x20
        if isSpaced || end - i > 1 { return i..<end }
        i = end
      default: i += 1
      }
    }
    return nil
  }

  /// A capital, a digit, a quotation mark or any letter beyond ASCII.
  private static func startsSentence(_ byte: UInt8) -> Bool {
    byte.isASCIIUppercase || byte.isASCIIDigit || byte >= 0x80 || byte == UInt8(ascii: "\"")
      || byte == UInt8(ascii: "'")
  }
}

/// The words of a place in a dateline.
enum DatelinePlace {
  private static let kickers: Set<String> = {
    var kickers: Set<String> = []
    Language.english.resource("kickers").forEachEntry { fields in
      if let first = fields.first { kickers.insert(String(first)) }
    }
    return kickers
  }()

  /// Whether the words label the news (`BREAKING`) and name no place.
  static func isKicker(_ text: String) -> Bool { kickers.contains(text.asciiLowercased) }

  /// `RIO DE JANEIRO` as `Rio De Janeiro`; words that have small letters, or stops between their letters
  /// (`D.C.`), stay.
  static func capitalised(_ text: String) -> String {
    let hasSmall = text.unicodeScalars.contains(where: \.isSmall)
    let isInitials = text.utf8.count { $0 == UInt8(ascii: ".") } * 2 == text.utf8.count
    guard !hasSmall, !isInitials else { return text }
    var result = ""
    var startsWord = true
    for scalar in text.unicodeScalars {
      if startsWord { result.unicodeScalars.append(scalar) } else { result += scalar.inSmall }
      startsWord = !scalar.isLetter && scalar != "'" && scalar != "’"
    }
    return result
  }
}

/// What Unicode's tables say of a scalar. They are asked beyond ASCII alone, for asking takes longer than all else that
/// is done with a dateline.
extension Unicode.Scalar {
  fileprivate var isSmall: Bool { isASCII ? ("a"..."z").contains(self) : properties.isLowercase }
  fileprivate var isLetter: Bool { isASCII ? UInt8(ascii: self).isASCIILetter : properties.isAlphabetic }
  fileprivate var inSmall: String {
    isASCII ? String(Unicode.Scalar(UInt8(ascii: self).asciiLowercased)) : properties.lowercaseMapping
  }
}
