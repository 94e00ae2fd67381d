internal import TextModel

/// Says which sentences of two texts are the same ones, wherever they stand.
///
/// Sentences with the same words are found first, by one hash a sentence: those that occur once on each side,
/// then their neighbours, then what is left over in order. So a moved paragraph is moved, not removed and added.
/// What has no double is held against the sentences that share its rare words and against those in the same
/// gap, and the most alike are taken first. Last, sentences that were split or joined go to the ones they came from.
struct SentenceMatcher {
  /// How alike two sentences must be that stand anywhere. At .5 half of the words by weight are shared.
  static let likenessAnywhere = 0.5
  /// How alike they must be in the same gap between sentences that did not change: the place speaks for them.
  static let likenessInGap = 0.3
  /// What the same place adds to a likeness when candidates compete: a reworded sentence stays where it was more
  /// often than a like one takes its place.
  static let bonusInGap = 0.15
  /// How much of a part must be in the whole that it was split from or joined to.
  static let shareOfPart = 0.6

  private let earlier: NormalText
  private let later: NormalText
  /// For each earlier sentence the group that it is in, or -1; likewise for the later ones.
  private var groupOfEarlier: [Int]
  private var groupOfLater: [Int]
  private(set) var groups: [Group] = []

  /// Sentences that say the same, in order.
  struct Group: Sendable {
    var earlier: [Int]
    var later: [Int]
    /// Whether they have the same words.
    let isIdentical: Bool
  }

  private init(_ earlier: NormalText, _ later: NormalText) {
    self.earlier = earlier
    self.later = later
    groupOfEarlier = [Int](repeating: -1, count: earlier.sentences.count)
    groupOfLater = [Int](repeating: -1, count: later.sentences.count)
  }

  /// The sentences that belong together, in the order of the later text.
  static func groups(_ earlier: NormalText, _ later: NormalText) -> [Group] {
    var matcher = SentenceMatcher(earlier, later)
    matcher.matchIdentical()
    matcher.matchAlike()
    return matcher.groups
      .map { Group(earlier: $0.earlier.sorted(), later: $0.later.sorted(), isIdentical: $0.isIdentical) }
      .sorted { ($0.later.first ?? 0) < ($1.later.first ?? 0) }
  }

  private mutating func join(_ e: Int, _ l: Int, identical: Bool) {
    groupOfEarlier[e] = groups.count
    groupOfLater[l] = groups.count
    groups.append(Group(earlier: [e], later: [l], isIdentical: identical))
  }
}

// MARK: - The same words

extension SentenceMatcher {
  private mutating func matchIdentical() {
    let (a, b) = (Self.hashes(of: earlier), Self.hashes(of: later))
    for pair in PatienceAnchors.uniquePairs(a, 0..<a.count, b, 0..<b.count)
    where !earlier.sentences[pair.earlier].isEmpty {
      join(pair.earlier, pair.later, identical: true)
    }
    for index in groups.indices { extend(from: groups[index], a, b) }
    matchLeftOverInOrder(a, b)
  }

  /// One hash of the keys of each sentence.
  private static func hashes(of text: NormalText) -> [UInt64] {
    text.sentences.map { text.digest(of: $0) }
  }

  /// Repeated sentences go with their neighbours.
  private mutating func extend(from group: Group, _ a: [UInt64], _ b: [UInt64]) {
    for step in [1, -1] {
      var (e, l) = (group.earlier[0] + step, group.later[0] + step)
      while a.indices.contains(e), b.indices.contains(l), a[e] == b[l], groupOfEarlier[e] < 0, groupOfLater[l] < 0 {
        join(e, l, identical: true)
        (e, l) = (e + step, l + step)
      }
    }
  }

  private mutating func matchLeftOverInOrder(_ a: [UInt64], _ b: [UInt64]) {
    var waiting: [UInt64: [Int]] = [:]
    for e in a.indices.reversed() where groupOfEarlier[e] < 0 { waiting[a[e], default: []].append(e) }
    for l in b.indices where groupOfLater[l] < 0 {
      if let e = waiting[b[l]]?.popLast() { join(e, l, identical: true) }
    }
  }
}

// MARK: - Almost the same words

extension SentenceMatcher {
  /// Two sentences that may be the same one.
  private struct Candidate {
    let earlier: Int
    let later: Int
    let likeness: Double
  }

  private mutating func matchAlike() {
    let leftEarlier = groupOfEarlier.indices.filter { groupOfEarlier[$0] < 0 && !earlier.sentences[$0].isEmpty }
    let leftLater = groupOfLater.indices.filter { groupOfLater[$0] < 0 && !later.sentences[$0].isEmpty }
    if leftEarlier.isEmpty && leftLater.isEmpty { return }
    let earlierWordings = wordings(of: leftEarlier, in: earlier)
    let laterWordings = wordings(of: leftLater, in: later)
    for candidate in candidates(leftEarlier, earlierWordings, leftLater, laterWordings)
    where groupOfEarlier[candidate.earlier] < 0 && groupOfLater[candidate.later] < 0 {
      join(candidate.earlier, candidate.later, identical: false)
    }
    attachParts(leftEarlier, leftLater)
  }

  private func wordings(of sentences: [Int], in text: NormalText) -> [Wording] {
    sentences.map { Wording(text.units[text.sentences[$0]]) }
  }

  /// Every pair that is alike enough, the most alike first.
  private func candidates(
    _ leftEarlier: [Int], _ earlierWordings: [Wording], _ leftLater: [Int], _ laterWordings: [Wording]
  ) -> [Candidate] {
    let index = WordingIndex(earlierWordings)
    var votes = index.noVotes
    var result: [Candidate] = []
    for (j, l) in leftLater.enumerated() {
      let gap = gapAround(l, in: leftEarlier)
      let elsewhere = index.candidates(for: laterWordings[j], votes: &votes).filter { !gap.contains($0) }
      for i in elsewhere + Array(gap) {
        let likeness = laterWordings[j].likeness(to: earlierWordings[i])
        let bound = gap.contains(i) ? Self.likenessInGap : Self.likenessAnywhere
        if likeness >= bound {
          let bonus = gap.contains(i) ? Self.bonusInGap : 0
          result.append(Candidate(earlier: leftEarlier[i], later: l, likeness: likeness + bonus))
        }
      }
    }
    return result.sorted { ($1.likeness, $0.later, $0.earlier) < ($0.likeness, $1.later, $1.earlier) }
  }

  /// The sentences left over of the earlier text that stand between the partners of the next matched sentences
  /// before and behind `l`, at most four, as indices into `leftEarlier`.
  private func gapAround(_ l: Int, in leftEarlier: [Int]) -> Range<Int> {
    var before = l - 1
    while before >= 0, groupOfLater[before] < 0, l - before < 8 { before -= 1 }
    let start = before >= 0 && groupOfLater[before] >= 0 ? groups[groupOfLater[before]].earlier[0] : -1
    let low = leftEarlier.partitioningIndex { $0 > start }
    var end = low
    // A gap ends at the first matched sentence: the ones left over in it follow each other.
    while end < leftEarlier.count, end - low < 4, end == low || leftEarlier[end] == leftEarlier[end - 1] + 1 {
      end += 1
    }
    return low < leftEarlier.count && leftEarlier[low] == start + 1 ? low..<end : low..<low
  }
}

// MARK: - Split and joined

extension SentenceMatcher {
  /// Sentences that have no partner, but most of whose words a neighbour's partner has beyond the neighbour.
  private mutating func attachParts(_ leftEarlier: [Int], _ leftLater: [Int]) {
    for l in leftLater where groupOfLater[l] < 0 {
      let part = Wording(later.units[later.sentences[l]])
      for neighbour in [l - 1, l + 1] where groupOfLater.indices.contains(neighbour) && groupOfLater[l] < 0 {
        let group = groupOfLater[neighbour]
        guard group >= 0, !groups[group].isIdentical, part.weight >= 4 else { continue }
        let whole = wording(of: groups[group].earlier, in: earlier)
        let taken = wording(of: groups[group].later, in: later)
        if part.share(in: whole, except: taken) >= Self.shareOfPart {
          groups[group].later.append(l)
          groupOfLater[l] = group
        }
      }
    }
    for e in leftEarlier where groupOfEarlier[e] < 0 {
      let part = Wording(earlier.units[earlier.sentences[e]])
      for neighbour in [e - 1, e + 1] where groupOfEarlier.indices.contains(neighbour) && groupOfEarlier[e] < 0 {
        let group = groupOfEarlier[neighbour]
        guard group >= 0, !groups[group].isIdentical, part.weight >= 4 else { continue }
        let whole = wording(of: groups[group].later, in: later)
        let taken = wording(of: groups[group].earlier, in: earlier)
        if part.share(in: whole, except: taken) >= Self.shareOfPart {
          groups[group].earlier.append(e)
          groupOfEarlier[e] = group
        }
      }
    }
  }

  private func wording(of sentences: [Int], in text: NormalText) -> Wording {
    Wording(sentences.flatMap { text.units[text.sentences[$0]] })
  }
}
