import Testing
import TextModel
