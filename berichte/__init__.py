"""Paper and figures: `kennzahlen` counts, `satz` draws, one module per document."""
