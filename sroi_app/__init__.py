"""SROI Case without its screen: the method, the sums, the files and the PDF. No Qt below here."""

__version__ = "0.1.0"
