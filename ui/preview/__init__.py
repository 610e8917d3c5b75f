"""Looking at the PDF: its pages as pictures, and what is chosen about it."""
