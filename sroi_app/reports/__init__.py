"""An evaluation as neutral blocks, and the blocks as a PDF."""
