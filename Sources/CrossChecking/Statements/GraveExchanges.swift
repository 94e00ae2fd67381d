internal import Lexicons
internal import TextModel

/// Words of which none may be taken for another: `convicted` and `acquitted`, `manslaughter` and `murder`.
///
/// They are no opposites in a dictionary, mostly, and the exchange of one for the other is a correction all the same.
struct GraveExchanges: Sendable {
  /// What a word says in a field.
  private struct Place: Hashable, Sendable {
    let field: String
    let says: String
  }

  private var places: [UInt64: [Place]] = [:]

  init(language: Language) {
    language.resource("grave-exchanges").forEachEntry { fields in
      let names = fields[0].split(separator: " ")
      guard fields.count >= 2, names.count == 2 else { return }
      let place = Place(field: String(names[0]), says: String(names[1]))
      for word in fields[1].split(separator: ";") {
        let bytes = Array(word.utf8.drop { $0 == 0x20 })
        places[WordHash.of(bytes, 0..<bytes.count), default: []].append(place)
      }
    }
  }

  /// Whether two words, each given by the dictionary forms that it may be of, say different things in one field, and in none
  /// the same.
  func areGrave(_ bases: [[UInt8]], _ others: [[UInt8]]) -> Bool {
    let (one, other) = (places(of: bases), places(of: others))
    return one.contains { place in other.contains { $0.field == place.field && $0.says != place.says } }
      && !one.contains(where: other.contains)
  }

  private func places(of bases: [[UInt8]]) -> [Place] {
    bases.flatMap { places[WordHash.of($0, 0..<$0.count)] ?? [] }
  }
}
