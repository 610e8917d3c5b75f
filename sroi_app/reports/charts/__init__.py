"""Charts as scenes of plain shapes, which the screen and the PDF paint alike."""
