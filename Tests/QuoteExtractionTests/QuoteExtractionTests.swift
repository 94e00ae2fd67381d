import QuoteExtraction
import Testing
