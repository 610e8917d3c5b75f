"""Answers for portals: how they will read, how long they are, and figures put into them."""
