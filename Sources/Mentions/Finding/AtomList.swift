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

  /// Lets `body` put atoms into the places behind the last one, and count them as it does.
  @inline(__always)
  mutating func fill(_ body: (_ places: UnsafeMutableBufferPointer<Atom>, _ count: inout Int) -> Int) -> Int {
    var count = endIndex
    let result = places.withUnsafeMutableBufferPointer { body($0, &count) }
    endIndex = Swift.min(count, places.count)
    return result
  }
}
