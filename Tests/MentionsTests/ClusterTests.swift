import Mentions
import TestSupport
import Testing
import TextModel

/// Which mentions are the same one.
@Suite struct ClusterTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    /// One letter for every marked mention; those with the same letter are the same one.
    let groups: String

    init(_ text: String, _ groups: String) {
      self.text = text
      self.groups = groups
    }

    var testDescription: String { text }
  }

  static let same: [Row] = [
    // The surname of a full name.
    Row("⟦Alan Brook⟧ spoke. Then ⟦Brook⟧ left.", "AA"),
    // A form of address and the surname.
    Row("⟦Alan Brook⟧ spoke. Then ⟦Mr. Brook⟧ left.", "AA"),
    // A knight by his given name.
    Row("⟦Sir Andrew Brook⟧ spoke. Then ⟦Sir Andrew⟧ left.", "AA"),
    // A dame by hers.
    Row("⟦Dame Mary Brook⟧ spoke. Then ⟦Dame Mary⟧ left.", "AA"),
    // The surname comes first, as in a headline.
    Row("But ⟦Brook⟧ objected. Later ⟦Alan Brook⟧ left.", "AA"),
    // With and without the initial.
    Row("⟦Alan Brook⟧ spoke. Then ⟦Alan T. Brook⟧ left.", "AA"),
    // A surname that is a people's name.
    Row("They met ⟦Alan Cuban⟧ there. ⟦Cuban⟧ objected.", "AA"),
    // A surname that is a trade.
    Row("They met ⟦Alan Baker⟧ there. ⟦Baker⟧ objected.", "AA"),
    // A given name that is a common word, at the head of a sentence.
    Row("They met ⟦Rosebud Alvar⟧ and ⟦Grace Moffat⟧ there. ⟦Grace⟧ objected.", "ABB"),
    // The middle in full and as a letter.
    Row("⟦Alan Henry Brook⟧ spoke. Then ⟦Alan H. Brook⟧ left.", "AA"),
    // The given name alone.
    Row("⟦Roswitha Brook⟧ spoke. Crowds love ⟦Roswitha⟧.", "AA"),
    // Capitals only.
    Row("⟦Alan Brook⟧ spoke to the press in Leeds. He thanked ⟦BROOK⟧.", "AA"),
    // The office of who was introduced by it.
    Row("⟦Defense Secretary Alan Brook⟧ spoke. Then the ⟦defense secretary⟧ left.", "AA"),
    // The head of the institution of that office.
    Row("⟦US Defense Secretary Alan Brook⟧ spoke. Then the ⟦Pentagon chief⟧ left.", "AA"),
    // The office in another spelling.
    Row("⟦Defense Secretary Alan Brook⟧ spoke. Then the ⟦defence secretary⟧ left.", "AA"),
    // The office by its country.
    Row("⟦Iraqi Prime Minister Adil Karim⟧ spoke. Then the ⟦Iraqi prime minister⟧ left.", "AA"),
    // The office alone, behind one with a country.
    Row("⟦Iraqi Prime Minister Adil Karim⟧ spoke. Then the ⟦prime minister⟧ left.", "AA"),
    // The state stands behind the name.
    Row("⟦Sen. Alan Brook⟧ of Florida spoke, as did ⟦Sen. Ruth Tanner⟧ of Vermont. The ⟦Florida senator⟧ left.", "ABA"),
    // Somebody's office.
    Row("Iran's ⟦supreme leader⟧, ⟦Reza Kamali⟧, spoke. Then the ⟦supreme leader⟧ left.", "AAA"),
    // The abbreviation of an office.
    Row("⟦Sen. Ruth Tanner⟧ spoke. Then the ⟦senator⟧ left.", "AA"),
    // An apposition's role.
    Row("⟦Ruth Tanner⟧, a ⟦spokeswoman for the council⟧, spoke. Then the ⟦spokeswoman⟧ left.", "AAA"),
    // The description stands before the name.
    Row("The ⟦foreign minister⟧, ⟦Kadri Tamm⟧, spoke. Then ⟦Tamm⟧ left.", "AAA"),
    // Whose engineer stands between.
    Row("⟦Ruth Tanner⟧, the company's ⟦chief engineer⟧, spoke. Then the ⟦chief engineer⟧ left.", "AAA"),
    // The description is indefinite.
    Row("A ⟦senior Iranian commander⟧, ⟦Reza Kamali⟧, was killed. Then ⟦Kamali⟧ was buried.", "AAA"),
    // Two roles of one person.
    Row("⟦Ruth Tanner⟧, a ⟦Republican⟧ and former judge, spoke. Then ⟦Tanner⟧ left.", "AAA"),
    // Somebody's manager.
    Row("Brook's ⟦campaign manager⟧, ⟦Ruth Tanner⟧, spoke. Then ⟦Tanner⟧ left.", "AAA"),
    // An acronym in brackets.
    Row("The ⟦Larkmoor Harbour Agency⟧ (⟦LHA⟧) spoke. Then the ⟦LHA⟧ left.", "AAA"),
    // An acronym without brackets.
    Row("The ⟦Larkmoor Harbour Agency⟧ spoke. Then the ⟦LHA⟧ left.", "AA"),
    // The acronym of a list.
    Row("The ⟦Federal Bureau of Investigation⟧ spoke. Then the ⟦FBI⟧ left.", "AA"),
    // The short and the long name of a country.
    Row("The ⟦United States⟧ voted. Then the ⟦US⟧ left, and the ⟦U.S.⟧ paid.", "AAA"),
    // Indefinite first, definite later.
    Row("A ⟦government spokesman⟧ spoke. Then the ⟦spokesman⟧ left.", "AA"),
    // The same bare plural.
    Row("But ⟦sources⟧ disagreed. Then ⟦sources⟧ denied it.", "AA"),
    // A committee by its last word.
    Row("The ⟦Larkmoor Harbour Committee⟧ met. Then the ⟦committee⟧ rose.", "AA"),
    // The noun that says what an organisation is.
    Row("The ⟦ISIL group⟧ attacked. Then ⟦ISIL⟧ left.", "AA"),
    // An initial capital that a common word has, too, and a full name elsewhere.
    Row("They met ⟦Alan Price⟧ there. ⟦Price⟧ objected.", "AA"),
  ]

  static let different: [Row] = [
    // Two full names with one surname.
    Row("⟦Alan Brook⟧ met ⟦Susan Brook⟧.", "AB"),
    // The form of address tells which.
    Row("⟦Alan Brook⟧ met ⟦Susan Brook⟧. Then ⟦Mrs. Brook⟧ left.", "ABB"),
    // And the other.
    Row("⟦Alan Brook⟧ met ⟦Susan Brook⟧. Then ⟦Mr. Brook⟧ left.", "ABA"),
    // Two middles.
    Row("⟦Alan H.W. Brook⟧ met ⟦Alan W. Brook⟧.", "AB"),
    // Two middle names.
    Row("⟦Alan Henry Brook⟧ met ⟦Alan Walter Brook⟧ at noon.", "AB"),
    // Father and son.
    Row("⟦Alan Brook⟧ met ⟦Alan Brook Jr.⟧ at noon.", "AB"),
    // Two given names with one beginning.
    Row("⟦Alan Brook⟧ met ⟦Alan Tanner⟧.", "AB"),
    // Two prime ministers.
    Row(
      "⟦Iraqi Prime Minister Adil Karim⟧ met ⟦Israeli Prime Minister Dov Lerner⟧. The ⟦Iraqi prime minister⟧ left.",
      "ABA"),
    // Two holders of different offices.
    Row("⟦Gov. Ruth Tanner⟧ met ⟦Sen. Alan Brook⟧. The ⟦governor⟧ left.", "ABA"),
    // The senator of another state.
    Row("⟦Florida Sen. Alan Brook⟧ spoke. Then ⟦Sen. Brook⟧ left. The ⟦Vermont senator⟧ stayed.", "AAB"),
    // Whose campaign manager is another question with every `his`.
    Row("⟦Campaign manager Ruth Tanner⟧ spoke. Then ⟦his campaign manager⟧ left.", "AB"),
    // Somebody's choice is no office.
    Row("⟦Candidate Ruth Tanner⟧ spoke. Then the ⟦candidate of their choice⟧ left.", "AB"),
    // Two spokesmen are introduced.
    Row("A ⟦police spokesman⟧ spoke. A ⟦hospital spokesman⟧ agreed.", "AB"),
    // Two agencies.
    Row("The ⟦FBI⟧ met the ⟦CIA⟧.", "AB"),
    // A list is no apposition.
    Row("They saw ⟦Alan Brook⟧, a ⟦senator⟧ and two aides.", "AB"),
    // A person and the organisation with that name.
    Row("⟦Alan Brook⟧ led the ⟦Brook Foundation⟧.", "AB"),
    // A country and somebody who is called like it.
    Row("⟦Carla Jordan⟧ left ⟦Jordan⟧ in May.", "AB"),
  ]

  @Test(arguments: same + different) func areJoined(row: Row) throws {
    for variant in MarkedText.variants(of: row.text) {
      let marked = MarkedText(variant.marked)
      let reader = Reader(marked.text)
      let entities = marked.spans.map { reader.mention(at: $0)?.entity }
      #expect(!entities.contains(nil), "\(variant.name): \(reader.listing)")
      var letters: [Int?: Character] = [:]
      let groups = entities.map { entity in
        let next = Character(UnicodeScalar(UInt8(65 + letters.count)))
        letters[entity] = letters[entity] ?? next
        return letters[entity] ?? next
      }
      #expect(String(groups) == row.groups, "\(variant.name): \(reader.listing)")
    }
  }

  @Test func theFullestNameStands() throws {
    let reader = Reader("Mr. Brook spoke. Later Alan T. Brook left, and Alan Brook wept.")
    let person = try #require(reader.cast.entities.first { $0.kind == .person })
    #expect(person.name == "Alan T. Brook")
    #expect(person.titles == ["Mr."])
  }
}
