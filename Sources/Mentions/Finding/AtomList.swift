/// The atoms of a sentence, in order, without gaps, in storage that one sentence after the other uses again.
///
/// Nearly every token is an atom. Written one by one into places that are there already, they take half of what an
/// array takes to append them.
struct AtomList: RandomAccessCollection {
  private var places: [Atom] = []
  private(set) var endIndex = 0
  var startIndex: Int { 0 }

  subscript(index: Int) -> Atom { places[index] }

  /// Takes all atoms away and makes room for so many.
  mutating func clear(room: Int) {
    endIndex = 0
    if places.count < room {
      places.append(contentsOf: repeatElement(Atom(kind: .mark, tokens: 0..<0), count: room - places.count))
    }
  }

  mutating func append(_ atom: Atom) {
    if endIndex < places.count { places[endIndex] = atom } else { places.append(atom) }
    endIndex += 1
  }

  /// Appends an atom for each token from `start` on, as long as `atom` gives one and there is room. Gives the token behind
  /// the last one.
  @inline(__always)
  mutating func append(from start: Int, upTo end: Int, _ atom: (Int) -> Atom?) -> Int {
    var token = start
    var count = endIndex
    places.withUnsafeMutableBufferPointer { places in
      while token < end, count < places.count, let atom = atom(token) {
        places[count] = atom
        count += 1
        token += 1
      }
    }
    endIndex = count
    return token
  }
}
