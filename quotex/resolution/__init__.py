"""From the words at a quote to a named speaker: `resolver` decides, `discourse` knows who has been mentioned."""
