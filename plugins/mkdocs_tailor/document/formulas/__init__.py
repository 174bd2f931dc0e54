"""Mathematics: from what a page holds to MathML, and what it says."""
