"""Answers for portals that take only typed text: figures by name, limits, and how to begin one."""
