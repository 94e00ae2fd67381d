import ClaimExtraction
import TestSupport
import Testing
import TextModel

@Suite struct QuantityTests {
  /// A marked text with what its first quantity must be.
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let kind: Quantity.Kind
    let value: Double?
    var low: Double?
    var high: Double?
    var unit: String?
    var qualifier: Quantity.Qualifier?
    var testDescription: String { text }

    init(
      _ text: String, _ kind: Quantity.Kind, _ value: Double?, low: Double? = nil, high: Double? = nil,
      unit: String? = nil, _ qualifier: Quantity.Qualifier? = nil
    ) {
      (self.text, self.kind, self.value, self.low, self.high) = (text, kind, value, low, high)
      (self.unit, self.qualifier) = (unit, qualifier)
    }
  }

  private func check(_ row: Row) {
    for variant in MarkedText.variants(of: row.text) {
      let marked = MarkedText(variant.marked)
      let (found, reading) = quantities(of: marked.text)
      #expect(found.map { reading.string($0.span) } == marked.spans.map { reading.string($0) }, "\(variant.name)")
      #expect(found.map(\.span) == marked.spans, "\(variant.name)")
      guard let first = found.first else { continue }
      #expect(first.kind == row.kind, "\(variant.name)")
      #expect(isClose(first.value, row.value), "\(variant.name): \(String(describing: first.value))")
      #expect(isClose(first.low, row.low) && isClose(first.high, row.high), "\(variant.name)")
      #expect(first.unit == row.unit && first.qualifier == row.qualifier, "\(variant.name)")
    }
  }

  private func isClose(_ one: Double?, _ other: Double?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return abs(one - other) <= 1e-9 * max(1, abs(other))
  }

  static let numbers: [Row] = [
    // plain digits
    Row("The fire burned ⟦25⟧ homes.", .cardinal, 25),
    // what is laboured over is no bound
    Row("He laboured over ⟦one⟧ of the speeches.", .cardinal, 1),
    // a headline begins with digits
    Row("⟦31⟧ Latinos Share", .cardinal, 31),
    Row("⟦17⟧ Of The Most", .cardinal, 17),
    // thousands by comma
    Row("Some said ⟦1,234,567⟧ letters came.", .cardinal, 1_234_567),
    // Indian grouping
    Row("The fund has ⟦12,34,567⟧ donors.", .cardinal, 1_234_567),
    // a list is no grouping
    Row("Rows ⟦22⟧,⟦24⟧,⟦26⟧ are empty.", .cardinal, 22),
    // thousands by point, two groups
    Row("They sold ⟦1.200.000⟧ tickets.", .cardinal, 1_200_000),
    // a no-break space parts thousands
    Row("They sold ⟦40\u{202F}500⟧ tickets.", .cardinal, 40_500),
    // a plain space does where three noughts follow
    Row("They sold ⟦40 000⟧ tickets.", .cardinal, 40_000),
    // two figures of a flattened table stay two
    Row("totals ⟦312⟧ ⟦415⟧ for both", .cardinal, 312),
    // decimals
    Row("The quake measured ⟦6.5⟧ on the scale.", .cardinal, 6.5),
    // a decimal without its nought
    Row("He batted ⟦.312⟧ in all.", .cardinal, 0.312),
    // a number at the sentence's end
    Row("The count was ⟦12⟧.", .cardinal, 12),
    // magnitude word
    Row("Nobody counted the ⟦1.2 million⟧ birds.", .cardinal, 1_200_000),
    // no dust in the product
    Row("It sold ⟦4.35 million⟧ copies.", .cardinal, 4_350_000),
    // magnitude letters
    Row("The post drew ⟦40k⟧ replies.", .cardinal, 40_000),
    // magnitude abbreviation
    Row("The sea rose for ⟦3bn⟧ people.", .cardinal, 3_000_000_000),
    // a letter before what is counted
    Row("It has ⟦48m⟧ customers.", .cardinal, 48_000_000),
    // before an irregular plural, with decimals
    Row("It is home to ⟦4.2m⟧ people.", .cardinal, 4_200_000),
    // before a name and its plural
    Row("It took in ⟦1.5m⟧ Syrian refugees.", .cardinal, 1_500_000),
    // before the more of them
    Row("It has ⟦2m⟧ more users.", .cardinal, 2_000_000),
    // both ends of a range
    Row("It won ⟦3m to 4m⟧ votes.", .cardinal, nil, low: 3_000_000, high: 4_000_000),
    // thousands
    Row("It has ⟦40k⟧ members.", .cardinal, 40_000),
    // trillions
    Row("It lent ⟦2tn yuan⟧ there.", .money, 2_000_000_000_000, unit: "CNY"),
    // metres before a thing
    Row("It is a ⟦48m⟧ building.", .measure, 48, unit: "m"),
    // before how they are measured
    Row("It is ⟦30m⟧ deep.", .measure, 30, unit: "m"),
    // of a race
    Row("She won the ⟦100m⟧ sprint.", .measure, 100, unit: "m"),
    // of a race that is called by a plural
    Row("She won the ⟦110m⟧ hurdles.", .measure, 110, unit: "m"),
    // money stays money
    Row("It paid ⟦£4.2m⟧ fines.", .money, 4_200_000, unit: "GBP"),
    // millions joined to a number
    Row("It has ⟦5M⟧ followers.", .cardinal, 5_000_000),
    // exponent
    Row("It has ⟦12.32e+14⟧ atoms.", .cardinal, 12.32e14),
    // power of ten
    Row("It has ⟦1.3x10^6⟧ cells.", .cardinal, 1_300_000),
    // words
    Row("The storm hit ⟦twenty-five⟧ towns.", .cardinal, 25),
    // hundreds with and
    Row("It has ⟦two hundred and fifty-four⟧ pages.", .cardinal, 254),
    // thousands in words
    Row("It has ⟦three thousand nine hundred and sixty-five⟧ seats.", .cardinal, 3965),
    // a fraction before the magnitude
    Row("It needs ⟦two and a half million⟧ doses.", .cardinal, 2_500_000),
    // a fraction behind the magnitude
    Row("It has ⟦3 million and a half⟧ users.", .cardinal, 3_500_000),
    // half of a magnitude
    Row("It draws ⟦half a million⟧ visitors.", .cardinal, 500_000),
    // a quarter of a magnitude
    Row("It draws ⟦a quarter of a million⟧ visitors.", .cardinal, 250_000),
    // dozens counted
    Row("It broke ⟦two dozen⟧ windows.", .cardinal, 24),
    // half a dozen
    Row("It broke ⟦half a dozen⟧ windows.", .cardinal, 6),
    // a couple of a magnitude
    Row("It took ⟦a couple of hundred⟧ men.", .cardinal, 200),
    // lakh and crore multiply
    Row("The plan reaches ⟦three lakh crore rupees⟧.", .money, 3e12, unit: "rupee"),
    // spoken decimals
    Row("It scored ⟦nine point nought four⟧ overall.", .cardinal, 9.04),
    // minus in words
    Row("The balance was ⟦minus five⟧ at noon.", .cardinal, -5),
    // minus sign
    Row("The balance was ⟦-5⟧ then.", .cardinal, -5),
    // a magnitude alone bounds from below
    Row("It killed ⟦dozens⟧ of people.", .cardinal, nil, low: 24),
    // magnitudes of magnitudes
    Row("It killed ⟦tens of thousands⟧ of birds.", .cardinal, nil, low: 20_000),
    // several of a magnitude
    Row("It drew ⟦several hundred⟧ guests.", .cardinal, nil, low: 200),
    // few of a magnitude of a magnitude
    Row("It drew ⟦a few hundred thousand⟧ guests.", .cardinal, nil, low: 200_000),
    // a magnitude in digits and one below it
    Row("It drew ⟦4 thousand 3 hundred and 21⟧ guests.", .cardinal, 4321),
    // a hundred behind a magnitude goes on with it
    Row("It drew ⟦two million and three hundred⟧ guests.", .cardinal, 2_000_300),
    // a bare hundred before a magnitude
    Row("Of ⟦hundred thousand⟧ guests he knew none.", .cardinal, 100_000),
    // a part of a whole, whatever the ear says
    Row("It took ⟦one and a half⟧ of it.", .cardinal, 1.5),
  ]

  static let fractionsAndOrdinals: [Row] = [
    // fraction in words
    Row("The law got ⟦two thirds⟧ of the votes.", .cardinal, 2.0 / 3),
    // hyphenated
    Row("It won ⟦three-quarters⟧ of them.", .cardinal, 0.75),
    // a quarter of
    Row("It is ⟦a quarter⟧ of the budget.", .cardinal, 0.25),
    // half of
    Row("It is ⟦half⟧ of the budget.", .cardinal, 0.5),
    // half the
    Row("It is ⟦half⟧ the budget.", .cardinal, 0.5),
    // vulgar fraction behind a number
    Row("It took ⟦2½ cups⟧.", .measure, 2.5, unit: "cup"),
    // fraction in digits
    Row("It took ⟦1/2 teaspoon⟧.", .measure, 0.5, unit: "tsp"),
    // ratio in words
    Row("It strikes ⟦one in five⟧ children.", .cardinal, 0.2),
    // ratio out of
    Row("It works for ⟦nine out of 10⟧ patients.", .cardinal, 0.9),
    // ratio of ten
    Row("It works for ⟦eight of 10⟧ patients.", .cardinal, 0.8),
    // places are no ratio
    Row("I count ⟦12⟧ in ⟦six⟧ boxes.", .cardinal, 12),
    // ordinal word
    Row("It was the ⟦third⟧ attack.", .ordinal, 3),
    // ordinal digits
    Row("It was the ⟦21st⟧ attack.", .ordinal, 21),
    // compound ordinal
    Row("It was the ⟦twenty-first⟧ attack.", .ordinal, 21),
    // an ordinal with an article orders, it does not divide
    Row("They found a ⟦third⟧ man.", .ordinal, 3),
    // a share of a whole in tens and units
    Row("It is ⟦three twenty-firsts⟧ of it.", .cardinal, 1.0 / 7),
    // the bottom fifth is a share
    Row("The bottom ⟦fifth⟧ of incomes fell.", .cardinal, 0.2),
  ]

  static let unitsOfAllKinds: [Row] = [
    // a share of a percent
    Row("It makes up ⟦half of 1 percent⟧ overall.", .percent, 0.5, unit: "percent"),
    // sign
    Row("Prices rose ⟦40%⟧ overall.", .percent, 40, unit: "percent"),
    // word
    Row("Prices rose ⟦forty percent⟧ overall.", .percent, 40, unit: "percent"),
    // two words
    Row("Prices rose ⟦40 per cent⟧ overall.", .percent, 40, unit: "percent"),
    // points
    Row("It rose ⟦three percentage points⟧ overall.", .percent, 3, unit: "percentage point"),
    // basis points
    Row("It rose ⟦25 basis points⟧ overall.", .percent, 25, unit: "basis point"),
    // the same in short
    Row("It rose ⟦25bps⟧ overall.", .percent, 25, unit: "basis point"),
    // symbol and magnitude
    Row("It cost ⟦$3.5 million⟧ to build.", .money, 3_500_000, unit: "USD"),
    // currency behind
    Row("It cost ⟦3 million dollars⟧ to build.", .money, 3_000_000, unit: "USD"),
    // euro
    Row("A seat is ⟦€20⟧ now.", .money, 20, unit: "EUR"),
    // letter of millions behind money
    Row("It made ⟦£5m⟧ in all.", .money, 5_000_000, unit: "GBP"),
    // rupees before
    Row("A seat is ⟦Rs 500⟧ there.", .money, 500, unit: "INR"),
    // rupees with a stop
    Row("A seat is ⟦Rs. 500⟧ there.", .money, 500, unit: "INR"),
    // whose dollars
    Row("It cost ⟦C$40⟧ there.", .money, 40, unit: "CAD"),
    // code before
    Row("It cost ⟦USD 200⟧ there.", .money, 200, unit: "USD"),
    // code behind, joined
    Row("It cost ⟦115USD⟧ there.", .money, 115, unit: "USD"),
    // a cent is no dollar
    Row("It cost ⟦50 cents⟧ there.", .money, 50, unit: "cent"),
    // dollars and cents
    Row("It cost ⟦five dollars and 20 cents⟧ there.", .money, 5.2, unit: "USD"),
    // whose francs is not said
    Row("It cost ⟦20 billion francs⟧ there.", .money, 20_000_000_000, unit: "franc"),
    // vague money is money
    Row("It cost ⟦millions of dollars⟧ there.", .money, nil, low: 2_000_000, unit: "USD"),
    // the name before, as in India
    Row("It cost ⟦rupees 500 crore⟧ there.", .money, 5_000_000_000, unit: "rupee"),
    // a code that holds its magnitude
    Row("It cost ⟦120 MEUR⟧ there.", .money, 120_000_000, unit: "EUR"),
    // whose dollar stands before the sign
    Row("It cost ⟦A$5⟧ there.", .money, 5, unit: "AUD"),
    // a sign belongs to what it is joined to
    Row("He has ⟦5⟧ ⟦$10⟧ bills.", .cardinal, 5),
    // age, hyphenated
    Row("A ⟦42-year-old⟧ was held.", .age, 42, unit: "year"),
    // age, reached
    Row("She had just turned ⟦18⟧ when he died.", .age, 18, unit: "year"),
    // age, spelled
    Row("She is ⟦42 years old⟧ now.", .age, 42, unit: "year"),
    // age in months
    Row("He is ⟦eighteen months of age⟧ now.", .age, 18, unit: "month"),
    // aged
    Row("A man ⟦aged 42⟧ was held.", .age, 42, unit: "year"),
    // the age in apposition
    Row("John Smith, ⟦42⟧, was held.", .age, 42, unit: "year"),
    // the age before a dash
    Row("John Smith, ⟦42⟧ — a father — was held.", .age, 42, unit: "year"),
    // a decade of life
    Row("She is in her ⟦40s⟧ now.", .age, nil, low: 40, high: 49, unit: "year"),
    // its middle
    Row("She is in her mid-⟦40s⟧ now.", .age, nil, low: 40, high: 49, unit: "year"),
    // as hospitals write it
    Row("A ⟦87 yo⟧ man was held.", .age, 87, unit: "year"),
    // younger than
    Row("It bars anyone ⟦younger than 18⟧ there.", .age, 18, high: 18, unit: "year", .lessThan),
    // people under
    Row("It helps people ⟦under 30⟧ there.", .age, 30, high: 30, unit: "year", .lessThan),
    // between two ages
    Row("It helps those between the ⟦ages of 17 and 20⟧ there.", .age, nil, low: 17, high: 20, unit: "year"),
    // who is so old
    Row("Trump, who is ⟦70⟧, spoke.", .age, 70, unit: "year"),
    // length, hyphenated
    Row("A ⟦3-inch⟧ nail was found.", .measure, 3, unit: "in"),
    // area
    Row("It burned ⟦200 square miles⟧ of forest.", .measure, 200, unit: "mi²"),
    // temperature
    Row("It was ⟦98.6 degrees Fahrenheit⟧ there.", .measure, 98.6, unit: "°F"),
    // speed of two units
    Row("It moved at ⟦50 km/h⟧ there.", .measure, 50, unit: "km/h"),
    // speed in words
    Row("It moved at ⟦60 miles per hour⟧ there.", .measure, 60, unit: "mph"),
    // feet and inches
    Row("He is ⟦5 ft 2 in⟧ tall.", .measure, 5 + 2.0 / 12, unit: "ft"),
    // joined by and
    Row("He is ⟦5 feet and 2 inches⟧ tall.", .measure, 5 + 2.0 / 12, unit: "ft"),
    // inches without their name
    Row("He is ⟦six foot 2⟧.", .measure, 6 + 2.0 / 12, unit: "ft"),
    // inches by their mark
    Row("The pen is ⟦10\"⟧ long.", .measure, 10, unit: "in"),
    // a unit in brackets
    Row("The load is ⟦20 [kg]⟧ there.", .measure, 20, unit: "kg"),
    // below zero
    Row("It was ⟦5 degrees below zero⟧ there.", .measure, -5, unit: "°"),
    // data in a time
    Row("It sends ⟦5 megabytes per second⟧ there.", .measure, 5, unit: "MB/s"),
    // tons, vaguely
    Row("It moved ⟦millions of tons⟧ there.", .measure, nil, low: 2_000_000, unit: "ton"),
    // a height in marks
    Row("He is ⟦6'3\"⟧ and heavy.", .measure, 6.25, unit: "ft"),
    // data, letter case counts
    Row("The file has ⟦100 MB⟧ of it.", .measure, 100, unit: "MB"),
    // power, letter case counts
    Row("The plant gives ⟦500 MW⟧ of it.", .measure, 500, unit: "MW"),
    // the metre needs digits
    Row("The pool is ⟦50 m⟧ long.", .measure, 50, unit: "m"),
    // A letter before a currency is a magnitude.
    Row("They raised ⟦12m euros⟧ there.", .money, 12_000_000, unit: "EUR"),
    Row("They raised ⟦5m USD⟧ there.", .money, 5_000_000, unit: "USD"),
    // Millions of pounds are money where no word speaks of a weight.
    Row("It cost ⟦half a billion pounds⟧ then.", .money, 500_000_000, unit: "GBP"),
    Row("They sold ⟦two million pounds⟧ of beef.", .measure, 2_000_000, unit: "lb"),
    Row("The rocket weighs ⟦two million pounds⟧ there.", .measure, 2_000_000, unit: "lb"),
  ]

  static let boundsAndRanges: [Row] = [
    // at least
    Row("It killed ⟦at least 25⟧ fighters.", .cardinal, 25, low: 25, .atLeast),
    // no more than
    Row("It took ⟦no more than 10⟧ men.", .cardinal, 10, high: 10, .atMost),
    // up to
    Row("It took ⟦up to 700⟧ men.", .cardinal, 700, high: 700, .atMost),
    // more than
    Row("It took ⟦more than 700⟧ men.", .cardinal, 700, low: 700, .moreThan),
    // fewer than
    Row("It took ⟦fewer than 700⟧ men.", .cardinal, 700, high: 700, .lessThan),
    // nearly
    Row("It took ⟦nearly 700⟧ men.", .cardinal, 700, .approximately),
    // some
    Row("It took ⟦some 300⟧ men.", .cardinal, 300, .approximately),
    // an estimated
    Row("It took ⟦an estimated 300⟧ men.", .cardinal, 300, .approximately),
    // before money
    Row("It cost ⟦about $3 million⟧ then.", .money, 3_000_000, unit: "USD", .approximately),
    // behind
    Row("It took ⟦300 or more⟧ men.", .cardinal, 300, low: 300, .atLeast),
    // or so
    Row("It took ⟦300 or so⟧ men.", .cardinal, 300, .approximately),
    // the bound behind wins over the doubt before
    Row("It took ⟦about 500 or fewer⟧ men.", .cardinal, 500, high: 500, .atMost),
    // spelled as in mathematics
    Row("It took ⟦larger than or equal to 20⟧ men.", .cardinal, 20, low: 20, .atLeast),
    // from one to more
    Row("It was held for ⟦one to two years⟧ there.", .measure, nil, low: 1, high: 2, unit: "year"),
    // between
    Row("It took ⟦between 10 and 15⟧ men.", .cardinal, nil, low: 10, high: 15),
    // between with hundreds
    Row("It took ⟦between one hundred and two hundred⟧ men.", .cardinal, nil, low: 100, high: 200),
    // hyphen
    Row("It took ⟦10-15⟧ men.", .cardinal, nil, low: 10, high: 15),
    // en dash
    Row("It took ⟦10–15⟧ men.", .cardinal, nil, low: 10, high: 15),
    // from and to
    Row("It has ⟦from 3 to 5⟧ rooms.", .cardinal, nil, low: 3, high: 5),
    // a shared magnitude and currency
    Row("It cost ⟦$10-15 million⟧ then.", .money, nil, low: 10_000_000, high: 15_000_000, unit: "USD"),
    // a shared percent
    Row("It is ⟦10 to 15 percent⟧ higher.", .percent, nil, low: 10, high: 15, unit: "percent"),
    // a suspended hyphen
    Row("It took ⟦18- to 24-year-old⟧ men.", .age, nil, low: 18, high: 24, unit: "year"),
    // two or three
    Row("It took ⟦two or three⟧ men.", .cardinal, nil, low: 2, high: 3),
    // a change is two values
    Row("It rose from ⟦3 percent⟧ to ⟦5 percent⟧ then.", .percent, 3, unit: "percent"),
    // a score is two values
    Row("The court voted ⟦5⟧-⟦9⟧ then.", .cardinal, 5),
    // days with two bounds are a quantity
    Row("It takes ⟦3 to 5 days⟧ there.", .measure, nil, low: 3, high: 5, unit: "day"),
    // two bounds make a range
    Row("It took ⟦more than 100 and less than 300⟧ men.", .cardinal, nil, low: 100, high: 300),
  ]

  @Test(arguments: numbers) func readsNumbers(_ row: Row) { check(row) }
  @Test(arguments: fractionsAndOrdinals) func readsFractionsAndOrdinals(_ row: Row) { check(row) }
  @Test(arguments: unitsOfAllKinds) func readsUnits(_ row: Row) { check(row) }
  @Test(arguments: boundsAndRanges) func readsBounds(_ row: Row) { check(row) }
}
