import ClaimExtraction
import Testing
