"""The case as frozen data: standard library only, no words for people, no sums."""
