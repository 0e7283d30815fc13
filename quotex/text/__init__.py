"""The text made ready: marks with the way back to the source, paragraphs, sentences, quotes as pairs, repairs."""
