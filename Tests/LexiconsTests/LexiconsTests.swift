import Lexicons
import Testing
