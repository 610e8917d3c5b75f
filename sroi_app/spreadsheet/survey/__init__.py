"""Survey tables in: read as text, understood column by column, paired, and summed up."""
