"""Write the bundled examples: ``python -m tests.examples``."""

from tests.examples import befriending_survey, bundle

if __name__ == "__main__":
    bundle.write()
    befriending_survey.write()
