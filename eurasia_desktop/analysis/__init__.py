"""Pure measures with their formulas and sources: no Qt, no SQL."""
