"""Working an answer out in a dialog: any of the ways in `sroi_app.guide.workings`."""
