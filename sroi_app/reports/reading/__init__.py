"""A PDF from anywhere, read without trusting it: its pages, its files, and what lies over them."""
