"""The method as data: stages, questions, words, checks and progress."""
