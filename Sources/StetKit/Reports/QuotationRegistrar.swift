import Reporting

struct QuotationRegistrar {
  let texts: [Story.Text]
  var utterances: [QuotationEntry] { [] }
}
