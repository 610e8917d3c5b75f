"""The .sroi file on disk: read, written and replaced so that nothing is ever lost."""
