"""What the stages found, as the document that quotex gives back; which of it is wanted; why; who is heard."""
