"""Symbolic values: what stands for a school's value while a page is compiled, and fails closed."""
