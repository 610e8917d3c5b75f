"""What the page of the chain of events is made of: the diagram, the steps, a card a group."""
