"""PDF/UA-1 over ReportLab: what is read, in which order, and what is only there to be seen."""
